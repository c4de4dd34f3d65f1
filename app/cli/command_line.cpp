// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/support/file.h"
#include "app/support/text.h"

namespace safeconduct {

namespace {

constexpr qsizetype planLimit = 64 * 1024 * 1024;

} // namespace

ExitStatus refuse(const Problems &problems, const CommandContext &context)
{
    context.terminal.diagnose(problems);
    return statusFor(problems);
}

std::expected<PlanDocument, ExitStatus> openPlan(const QString &path, const CommandContext &context)
{
    const Result<QByteArray> file = readFile(path, planLimit);
    const Result<PlanDocument> document =
        file.and_then([&](const QByteArray &text) { return PlanDocument::read(text, path); });
    if (!document) {
        context.terminal.diagnose(Problems{document.error()});
        return std::unexpected(ExitStatus::InputAtFault);
    }
    context.terminal.diagnose(document->problems());
    if (document->isNewerFormat()) {
        context.terminal.diagnose(
            path + QStringLiteral(": ")
            + Text::tr("This plan was written by a later version of Safeconduct. Use that version for it."));
        return std::unexpected(ExitStatus::InputAtFault);
    }
    if (!document->isUsable())
        return std::unexpected(ExitStatus::InputAtFault);
    return *document;
}

ExitStatus runCommandLine(const QStringList &words, const QString &version, const QDate &today)
{
    const Terminal terminal;
    const std::expected<Arguments, EndedEarly> arguments = parseArguments(words, version);
    if (!arguments) {
        if (arguments.error().status == ExitStatus::Done)
            terminal.answer(arguments.error().text);
        else
            terminal.diagnose(arguments.error().text.trimmed());
        return arguments.error().status;
    }
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    if (!shipped) {
        terminal.diagnose(shipped.error());
        return ExitStatus::SurroundingsFailed;
    }
    const CommandContext context{*arguments, *shipped, terminal, today, version};
    return std::visit([&](const auto &command) { return run(command, context); }, arguments->command);
}

} // namespace safeconduct
