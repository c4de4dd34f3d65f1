// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/today_difference.h"

#include "app/session/file_difference.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

ImportFile fileToRead(const GeneratedFile &generated)
{
    return {generated.name, generated.text.toUtf8()};
}

/// Where today's file is written otherwise after all, the lines tell enough.
void addSettings(const GeneratedFile &generated, const ImportFile &today, TodayDifference &difference)
{
    const std::optional<SettingSyntax> syntax = settingSyntax(generated);
    if (!syntax)
        return;
    const Result<QList<SettingDifference>> settings = settingDifferences(*syntax, fileToRead(generated), today);
    if (settings) {
        difference.settings = *settings;
        return;
    }
    const int line = settings.error().position.line;
    const QString place = line > 0 ? u"%1:%2"_s.arg(today.name, QString::number(line)) : today.name;
    difference.whyNoSettings = Text::tr("%1 could not be read setting by setting, so only lines are compared: %2")
                                   .arg(place, settings.error().what);
}

} // namespace

std::optional<SettingSyntax> settingSyntax(const GeneratedFile &file)
{
    if (file.language == "postfix"_L1) { // its other files are tables
        const bool hasSettings = file.name == "main.cf"_L1 || file.name == "master.cf"_L1;
        return hasSettings ? std::optional(SettingSyntax::Parameters) : std::nullopt;
    }
    if (file.language == "dovecot"_L1 || file.language == "swanctl"_L1)
        return SettingSyntax::Blocks;
    return file.language == "nginx"_L1 ? std::optional(SettingSyntax::Directives) : std::nullopt;
}

Result<TodayDifference> differenceFromFile(const GeneratedFile &generated, const QString &path)
{
    return readFile(path, mostComparedBytes).and_then([&](const QByteArray &contents) {
        return differenceFromContents(generated, path, contents);
    });
}

Result<TodayDifference> differenceFromContents(const GeneratedFile &generated, const QString &path,
                                               const QByteArray &contents)
{
    TodayDifference difference;
    addSettings(generated, {QFileInfo(path).fileName(), contents}, difference);
    const Result<QString> lines = fileDifference(path, generated.name, generated.text);
    if (lines)
        difference.lines = *lines;
    else if (!difference.settings)
        return std::unexpected(lines.error());
    return difference;
}

QFuture<Result<TodayDifference>> differenceFromFileInBackground(GeneratedFile generated, QString path)
{
    return QtConcurrent::run(&differenceFromFile, std::move(generated), std::move(path));
}

const ImportedText *importedFor(const QList<ImportedText> &texts, const QString &system, const GeneratedFile &generated)
{
    const auto found = std::ranges::find_if(texts, [&](const ImportedText &text) {
        return text.system == system && word(text.kind) == generated.language && settingSyntax(generated);
    });
    return found == texts.cend() ? nullptr : &*found;
}

Result<TodayDifference> differenceFromImport(const GeneratedFile &generated, const ImportedText &imported)
{
    const std::optional<SettingSyntax> syntax = settingSyntax(imported.kind);
    if (!syntax)
        return std::unexpected(importFault(u"difference.no-settings"_s, imported.file, {},
                                           Text::tr("What was imported has no settings to compare with."),
                                           Text::tr("Compare with a file of today.")));
    return settingDifferences(*syntax, fileToRead(generated), {imported.file, imported.text.toUtf8()})
        .transform([](const QList<SettingDifference> &settings) {
            return TodayDifference{.settings = settings, .whyNoSettings = {}, .lines = {}};
        });
}

QFuture<Result<TodayDifference>> differenceFromImportInBackground(GeneratedFile generated, ImportedText imported)
{
    return QtConcurrent::run(&differenceFromImport, std::move(generated), std::move(imported));
}

} // namespace safeconduct
