// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/document/block.h"
#include "app/session/difference.h"
#include "app/session/dossier_files.h"
#include "app/support/text.h"

namespace safeconduct {

namespace {

/// A plan with the assistant's proposal, or a dossier's decision: each with the knowledge that goes with it.
std::expected<Reopened, ExitStatus> openSide(const QString &path, const CommandContext &context)
{
    if (isStoredDossier(path))
        return openDossier(path, context);
    return openPlan(path, context).and_then([&](const PlanDocument &document) -> std::expected<Reopened, ExitStatus> {
        const Advice advice = advise(document.plan(), context.knowledge(), context.settingsToPropose(document));
        const Dossier dossier{.plan = document, .decision = proposeFrom(document.plan(), advice)};
        const Results<Snippets> snippets = snippetsFor(document.plan(), context.knowledge(), dossier.decision,
                                                       facilitiesTaken(dossier.decision, advice));
        if (!snippets) {
            context.terminal.diagnose(snippets.error());
            return std::unexpected(ExitStatus::InputAtFault);
        }
        return Reopened{dossier, context.shipped.knowledge, advice, *snippets, true};
    });
}

} // namespace

ExitStatus run(const DiffArguments &arguments, const CommandContext &context)
{
    const std::expected<Reopened, ExitStatus> before = openSide(arguments.before, context);
    if (!before)
        return before.error();
    const std::expected<Reopened, ExitStatus> after = openSide(arguments.after, context);
    if (!after)
        return after.error();
    const QList<Difference> found = differences(comparedFrom(*before), comparedFrom(*after));
    if (arguments.asHtml)
        context.terminal.answer(QString::fromUtf8(toHtml(differencesDocument(
            found, Text::tr("%1 and %2").arg(arguments.before, arguments.after), context.arguments.language))));
    else if (context.arguments.asJson)
        context.terminal.answer(differencesJson(found));
    else
        context.terminal.answer(differencesText(found));
    return ExitStatus::Done;
}

} // namespace safeconduct
