// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_configuration.h"

#include "app/import/csv_import.h"
#include "app/import/dovecot_import.h"
#include "app/import/exchange_import.h"
#include "app/import/iis_import.h"
#include "app/import/nginx_import.h"
#include "app/import/postfix_import.h"
#include "app/import/swanctl_import.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tableLimit = 1024 * 1024;
constexpr qsizetype looked = 64 * 1024; ///< characters that show what a file is

constexpr std::array words{
    std::pair{ImportKind::Postfix, "postfix"}, std::pair{ImportKind::Dovecot, "dovecot"},
    std::pair{ImportKind::Nginx, "nginx"},     std::pair{ImportKind::Swanctl, "swanctl"},
    std::pair{ImportKind::Csv, "csv"},         std::pair{ImportKind::Exchange, "exchange"},
    std::pair{ImportKind::Iis, "iis"},
};

/// Files that are read together: Exchange's are, each other one is by itself.
struct Group {
    ImportKind kind;
    QList<ImportFile> files;
};

Result<Imported> importOne(const ImportFile &file, ImportKind kind, const Knowledge &knowledge)
{
    switch (kind) {
    case ImportKind::Postfix:
        return importPostfix(file);
    case ImportKind::Dovecot:
        return importDovecot(file);
    case ImportKind::Nginx:
        return importNginx(file, knowledge);
    case ImportKind::Swanctl:
        return importSwanctl(file);
    case ImportKind::Csv:
        return importCsv(file, knowledge);
    case ImportKind::Exchange:
        break; // in a group
    case ImportKind::Iis:
        return importIis(file, knowledge);
    }
    Q_UNREACHABLE_RETURN({});
}

Results<Imported> importGroup(const Group &group, const Knowledge &knowledge)
{
    if (group.kind == ImportKind::Exchange)
        return importExchange(group.files, knowledge);
    return importOne(group.files.constFirst(), group.kind, knowledge).transform_error([](const Problem &problem) {
        return Problems{problem};
    });
}

Problem unknownKind(const QString &file)
{
    return importFault(u"import.unknown-kind"_s, file, {}, Text::tr("This is no configuration that can be imported."),
                       Text::tr("Say what it is (%1), or make it by the commands that the import prints.")
                           .arg(importKindWords().join(u", "_s)));
}

QList<Group> grouped(const QList<ImportFile> &files, std::optional<ImportKind> kind, Problems &faults)
{
    QList<Group> groups;
    for (const ImportFile &file : files) {
        const std::optional<ImportKind> own = kind ? kind : kindOf(file);
        const auto exchange = std::ranges::find(groups, ImportKind::Exchange, &Group::kind);
        if (!own)
            faults.append(unknownKind(file.name));
        else if (*own == ImportKind::Exchange && exchange != groups.end())
            exchange->files.append(file);
        else
            groups.append({*own, {file}});
    }
    return groups;
}

/// A question that several files ask, such as about the need, is asked once.
void appendOpen(Problems &all, const Problems &more)
{
    for (const Problem &problem : more) {
        if (!all.contains(problem))
            all.append(problem);
    }
}

} // namespace

QString word(ImportKind kind)
{
    const auto found = std::ranges::find(words, kind, &std::pair<ImportKind, const char *>::first);
    return QString::fromLatin1(found->second);
}

QStringList importKindWords()
{
    QStringList all;
    for (const auto &[kind, name] : words)
        all.append(QString::fromLatin1(name));
    return all;
}

std::optional<ImportKind> importKindFrom(const QString &word)
{
    for (const auto &[kind, name] : words) {
        if (word == QLatin1StringView(name))
            return kind;
    }
    return {};
}

std::optional<ImportKind> kindOf(const ImportFile &file)
{
    const QString text = textOf(file.contents.first(std::min(file.contents.size(), looked)));
    static const QRegularExpression nginx(u"^(# configuration file .*:|nginx version: )"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression dovecot(uR"(^(# \d+\.\d+[\d.]*\S* \([0-9a-f]+\): |dovecot_config_version\b))"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression swanctl(uR"(^\S+: IKEv(1/2|1|2), )"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression postfix(
        uR"(^(myhostname|mydestination|mynetworks|compatibility_level|smtpd?_\w+|mail_version|queue_directory) = )"_s,
        QRegularExpression::MultilineOption);
    const QString start = text.trimmed();
    if (start.startsWith(u'<'))
        return text.contains("<Objs"_L1)                 ? std::optional(ImportKind::Exchange)
            : text.contains("system.applicationHost"_L1) ? std::optional(ImportKind::Iis)
                                                         : std::nullopt;
    if (nginx.match(text).hasMatch())
        return ImportKind::Nginx;
    if (dovecot.match(text).hasMatch())
        return ImportKind::Dovecot;
    if (swanctl.match(text).hasMatch())
        return ImportKind::Swanctl;
    if (postfix.match(text).hasMatch())
        return ImportKind::Postfix;
    static const QRegularExpression separator(u"[,;\t]"_s);
    const bool isList =
        file.name.endsWith(".csv"_L1, Qt::CaseInsensitive) || start.section(u'\n', 0, 0).contains(separator);
    return isList ? std::optional(ImportKind::Csv) : std::nullopt;
}

QList<ImportCommands> importCommands()
{
    const Json table = readFile(u":/safeconduct/import/commands.json"_s, tableLimit)
                           .and_then([](const QByteArray &text) { return readJson(text); })
                           .value_or(Json());
    QList<ImportCommands> all;
    for (const Json &entry : table.value(u"kinds"_s).items()) {
        if (const std::optional<ImportKind> kind = importKindFrom(entry.value(u"kind"_s).text()))
            all.append({*kind, entry.value(u"shell"_s).text(), entry.value(u"commands"_s).textList()});
    }
    return all;
}

Results<Imported> importConfiguration(const QList<ImportFile> &files, std::optional<ImportKind> kind,
                                      const Knowledge &knowledge)
{
    Problems faults;
    const QList<Group> groups = grouped(files, kind, faults);
    std::optional<Imported> all;
    for (const Group &group : groups) {
        const Results<Imported> one = importGroup(group, knowledge);
        if (!one) {
            faults += one.error();
        } else if (!all) {
            all = *one;
        } else {
            const Merged merged = mergeInto(all->plan, one->plan, AssumedValues::Replace);
            all->plan = merged.plan;
            appendOpen(all->open, one->open);
            appendOpen(all->open, asProblems(merged));
        }
    }
    if (!faults.isEmpty() || !all)
        return std::unexpected(faults);
    return *all;
}

Problems asProblems(const Merged &merged)
{
    Problems problems;
    for (const TakenAsSame &taken : merged.takenAsSame) {
        problems.append({.pointer = taken.pointer,
                         .what = Text::tr("The import does not name the host of \"%1\"; it was taken for \"%2\", the "
                                          "only one with that software.")
                                     .arg(taken.imported, taken.known),
                         .remedy = Text::tr("Where that is wrong, undo, and give the system its host name first."),
                         .id = u"import.taken-as-same"_s,
                         .severity = Severity::Warning});
    }
    for (const MergeConflict &conflict : merged.conflicts) {
        problems.append(
            {.pointer = conflict.pointer,
             .what = Text::tr(R"("%1" has "%2" as %3; the import says "%4" (%5). The plan keeps its own.)")
                         .arg(conflict.name, conflict.kept, conflict.member, conflict.offered, conflict.origin),
             .remedy = Text::tr("Change it where the import is right."),
             .id = u"import.conflict"_s,
             .severity = Severity::Warning});
    }
    return problems;
}

} // namespace safeconduct
