// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_configuration.h"

#include "app/import/csv_import.h"
#include "app/import/dovecot_import.h"
#include "app/import/exchange_import.h"
#include "app/import/iis_import.h"
#include "app/import/nginx_import.h"
#include "app/import/postfix_import.h"
#include "app/import/spreadsheet_reader.h"
#include "app/import/swanctl_import.h"
#include "app/import/told_settings.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tableLimit = 1024 * 1024;
constexpr qsizetype mostKept = 1024 * 1024; ///< bytes of one file that stay at hand for comparing
constexpr qsizetype looked = 64 * 1024; ///< characters that show what a file is

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

/// The system of \a plan, which was made from one file, that runs \a product; of the readers whose text is kept each makes one.
QString systemThatRuns(const Json &plan, const QString &product)
{
    for (const Json &system : plan.value(u"systems"_s).items()) {
        if (system.at(u"/software/0/product"_s).text() == product)
            return system.value(u"id"_s).text();
    }
    return {};
}

/// Keeps what \a file says, where generated configuration can be compared with it.
void keepText(const ImportFile &file, ImportKind kind, Imported &imported)
{
    if (!settingSyntax(kind))
        return;
    if (file.contents.size() > mostKept) {
        imported.open.append(
            {.pointer = {},
             .what = Text::tr("The file is too large to be kept for comparing with what is generated."),
             .remedy = Text::tr("Compare with the file itself at the step Configuration."),
             .id = u"import.not-kept"_s,
             .severity = Severity::Note,
             .file = file.name});
        return;
    }
    const QString system = systemThatRuns(imported.plan, word(kind)); // these kinds are called as their products are
    imported.texts.append({.system = system, .kind = kind, .file = file.name, .text = textOf(file.contents)});
}

Results<Imported> importGroup(const Group &group, const Knowledge &knowledge)
{
    if (group.kind == ImportKind::Exchange)
        return importExchange(group.files, knowledge);
    const ImportFile &file = group.files.constFirst();
    Result<Imported> imported = importOne(file, group.kind, knowledge);
    if (!imported)
        return std::unexpected(Problems{imported.error()});
    keepText(file, group.kind, *imported);
    return std::move(*imported);
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

/// All that a problem says, to be looked up.
QString keyOf(const Problem &problem)
{
    const QStringList parts{problem.id,
                            problem.file,
                            QString::number(problem.position.line),
                            QString::number(problem.position.column),
                            QString::number(static_cast<int>(problem.severity)),
                            problem.pointer,
                            problem.what,
                            problem.remedy};
    return parts.join(QChar(QChar::Null));
}

/// What is open of all files. A question that several ask, such as about the need, is asked once.
class OpenProblems {
public:
    /// Those of the first file, as they are.
    explicit OpenProblems(const Problems &first)
        : m_all(first)
    {
        for (const Problem &problem : first)
            m_keys.insert(keyOf(problem));
    }

    void append(const Problems &more)
    {
        for (const Problem &problem : more) {
            const qsizetype before = m_keys.size();
            m_keys.insert(keyOf(problem));
            if (m_keys.size() > before)
                m_all.append(problem);
        }
    }

    const Problems &all() const { return m_all; }

private:
    Problems m_all;
    QSet<QString> m_keys;
};

} // namespace

std::optional<ImportKind> kindOf(const ImportFile &file)
{
    if (isPackedList(file.contents)) // nothing in there is text
        return isSpreadsheet(file) ? std::optional(ImportKind::Csv) : std::nullopt;
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
    static const Json table = readFile(u":/safeconduct/import/commands.json"_s, tableLimit)
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
    OpenProblems open{Problems()};
    for (const Group &group : groups) {
        const Results<Imported> one = importGroup(group, knowledge);
        if (!one) {
            faults += one.error();
        } else if (!all) {
            all = *one;
            open = OpenProblems(one->open);
        } else {
            const Merged merged = mergeInto(all->plan, one->plan, AssumedValues::Replace);
            all->plan = merged.plan;
            all->texts += renamedTexts(one->texts, merged);
            open.append(one->open);
            open.append(asProblems(merged));
        }
    }
    if (!faults.isEmpty() || !all)
        return std::unexpected(faults);
    all->open = open.all();
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
