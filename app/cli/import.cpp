// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/problem_json.h"
#include "app/import/import_configuration.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What an import is for the person: the plan, its values with their origin, what is open.
struct ImportAnswer {
    Json plan;
    Problems open;
    Problems differences;
};

ExitStatus sayCommands(const std::optional<ImportKind> &kind, const Terminal &terminal)
{
    const QList<ImportCommands> all = importCommands();
    for (const ImportCommands &commands : all) {
        if (kind && commands.kind != *kind)
            continue;
        const QString how = commands.shell == "powershell"_L1 ? Text::tr("in the Exchange Management Shell")
            : commands.shell.isEmpty()                        ? Text::tr("a list of these columns: .xlsx, .ods or CSV")
                                                              : Text::tr("in a shell, as root");
        terminal.answer(u"# %1: %2\n%3\n\n"_s.arg(word(commands.kind), how, commands.commands.join(u'\n')));
    }
    return ExitStatus::Done;
}

Json valuesJson(const QList<ImportedValue> &values)
{
    Json list = Json::array();
    for (const ImportedValue &value : values) {
        Json json = Json::object();
        json.insert(u"thing"_s, Json::from(value.thing));
        json.insert(u"member"_s, Json::from(value.member));
        json.insert(u"value"_s, Json::from(value.value));
        json.insert(u"origin"_s, Json::from(value.origin));
        json.insert(u"assumed"_s, Json::from(value.isAssumed));
        list.append(json);
    }
    return list;
}

void answerJson(const ImportAnswer &answer, const PlanDocument &document, const QString &out, const Terminal &terminal)
{
    Json open = Json::array();
    const Problems problems = answer.open + answer.differences + document.problems();
    for (const Problem &problem : problems)
        open.append(problemJson(problem));
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-import/1"_s));
    json.insert(u"file"_s, Json::from(out));
    json.insert(u"usable"_s, Json::from(document.isUsable()));
    json.insert(u"values"_s, valuesJson(importedValues(answer.plan)));
    json.insert(u"open"_s, open);
    terminal.answer(json);
}

void answerText(const ImportAnswer &answer, const PlanDocument &document, const QString &out, const Terminal &terminal)
{
    const QList<ImportedValue> values = importedValues(answer.plan);
    for (const ImportedValue &value : values)
        terminal.answer(u"%1 %2: %3 (%4)\n"_s.arg(value.thing, value.member, value.value, value.origin));
    terminal.diagnose(answer.open + answer.differences + document.problems());
    terminal.answer(Text::tr("%1: %Ln connection(s); see what is open above, and check it.", nullptr,
                             static_cast<int>(document.plan().connections.size()))
                        .arg(out)
                    + u'\n');
}

Results<QList<ImportFile>> readAll(const QStringList &paths)
{
    QList<ImportFile> files;
    Problems faults;
    for (const QString &path : paths) {
        const Result<QByteArray> contents = readFile(path, importLimit);
        if (contents)
            files.append({path, *contents});
        else
            faults.append(contents.error());
    }
    if (!faults.isEmpty())
        return std::unexpected(faults);
    return files;
}

Problem outFault(const QString &out)
{
    return {.pointer = {},
            .what = Text::tr("There is a file already."),
            .remedy = Text::tr("Name another one, or add to it by --into."),
            .id = u"import.exists"_s,
            .severity = Severity::Error,
            .file = out};
}

/// The plan to add to where \a into names one, else the imported one as it is.
std::expected<ImportAnswer, ExitStatus> merged(const Imported &imported, const QString &into,
                                               const CommandContext &context)
{
    if (into.isEmpty())
        return ImportAnswer{imported.plan, imported.open, {}};
    return openPlan(into, context).transform([&](const PlanDocument &document) {
        const Merged joined = mergeInto(document.json(), imported.plan);
        return ImportAnswer{joined.plan, imported.open, asProblems(joined)};
    });
}

} // namespace

ExitStatus run(const ImportArguments &arguments, const CommandContext &context)
{
    const std::optional<ImportKind> kind = importKindFrom(arguments.kind);
    if (arguments.wantsCommands)
        return sayCommands(kind, context.terminal);
    if (arguments.into != arguments.out && QFileInfo::exists(arguments.out)) {
        context.terminal.diagnose(Problems{outFault(arguments.out)});
        return ExitStatus::InputAtFault;
    }
    const Results<Imported> imported = readAll(arguments.files).and_then([&](const QList<ImportFile> &files) {
        return importConfiguration(files, kind, context.knowledge());
    });
    if (!imported) {
        context.terminal.diagnose(imported.error());
        return ExitStatus::InputAtFault;
    }
    const std::expected<ImportAnswer, ExitStatus> answer = merged(*imported, arguments.into, context);
    if (!answer)
        return answer.error();
    const Result<PlanDocument> document = PlanDocument::read(writeJson(answer->plan), arguments.out);
    const Result<void> written =
        document.and_then([&](const PlanDocument &plan) { return writeFile(arguments.out, plan.write()); });
    if (!written)
        return refuse({written.error()}, context);
    if (context.arguments.asJson)
        answerJson(*answer, *document, arguments.out, context.terminal);
    else
        answerText(*answer, *document, arguments.out, context.terminal);
    return document->isUsable() ? ExitStatus::Done : ExitStatus::InputAtFault;
}

} // namespace safeconduct
