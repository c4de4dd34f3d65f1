// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/session/decision_folder.h"
#include "app/session/dossier_files.h"
#include "app/support/text.h"

#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What is decided on: a plan, or a dossier with what was decided and signed before.
struct Start {
    PlanDocument document;
    std::optional<Dossier> dossier = {};
};

std::expected<Start, ExitStatus> openStart(const QString &path, const CommandContext &context)
{
    if (!isStoredDossier(path))
        return openPlan(path, context).transform([](const PlanDocument &document) { return Start{document}; });
    const Results<Dossier> dossier = readDossier(path);
    if (dossier)
        return Start{dossier->plan, *dossier};
    context.terminal.diagnose(dossier.error());
    return std::unexpected(ExitStatus::InputAtFault);
}

/// The proposal, or what was decided before as far as it can still be had; what cannot is said.
Decision earlierDecision(const Start &start, const Advice &advice, const CommandContext &context)
{
    const Plan &plan = start.document.plan();
    if (!start.dossier)
        return proposeFrom(plan, advice);
    Decision decision = start.dossier->decision;
    const QStringList lost = renew(decision, plan, advice);
    for (const QString &connection : lost)
        context.terminal.diagnose(
            Text::tr("%1: what was chosen can no longer be had; choose again.", "connection").arg(connection));
    return decision;
}

Result<Decision> decisionFor(const DecideArguments &arguments, Decision decision, const Advice &advice)
{
    if (!arguments.by.isEmpty()) {
        decision.decidedBy = arguments.by;
        decision.decidedRole = arguments.role;
    }
    for (const ChooseArgument &choice : arguments.choices) {
        const Result<void> chosen =
            choose(decision, advice, choice.connection, choice.option, choice.reason, arguments.by, arguments.role);
        if (!chosen)
            return std::unexpected(chosen.error());
    }
    if (!arguments.by.isEmpty())
        decideProposals(decision, arguments.by, arguments.role);
    for (const AcceptArgument &acceptance : arguments.acceptances) {
        const Result<void> accepted = acceptRisk(decision, acceptance.connection, acceptance.risk);
        if (!accepted)
            return std::unexpected(accepted.error());
    }
    if (!arguments.by.isEmpty() || !arguments.choices.isEmpty())
        decision.decidedOn = advice.asOf;
    if (arguments.review.isValid())
        decision.review = arguments.review;
    if (!arguments.consulted.isEmpty())
        decision.consulted = arguments.consulted;
    if (!arguments.informed.isEmpty())
        decision.informed = arguments.informed;
    return decision;
}

Json answerJson(const QString &dossier, const Dossier &made, const QList<OpenPoint> &open)
{
    Json points = Json::array();
    for (const OpenPoint &point : open) {
        Json json = Json::object();
        json.insert(u"kind"_s, Json::from(word(point.kind)));
        json.insert(u"connection"_s, Json::from(point.connection));
        json.insert(u"detail"_s, Json::from(point.detail));
        points.append(json);
    }
    Json answer = Json::object();
    answer.insert(u"format"_s, Json::from(u"safeconduct-decided/1"_s));
    answer.insert(u"dossier"_s, Json::from(dossier));
    answer.insert(u"status"_s, Json::from(word(statusOf(made.decision, made.decision.decidedOn))));
    answer.insert(u"open"_s, points);
    return answer;
}

} // namespace

ExitStatus run(const DecideArguments &arguments, const CommandContext &context)
{
    const std::expected<Start, ExitStatus> start = openStart(arguments.plan, context);
    if (!start)
        return start.error();
    const PlanDocument *document = &start->document;
    const Advice advice = adviseWithScenarios(*document, context.knowledge(), context.settingsFor(*document));
    const Result<Decision> decision = decisionFor(arguments, earlierDecision(*start, advice, context), advice);
    if (!decision) {
        context.terminal.diagnose(Problems{decision.error()});
        return ExitStatus::InputAtFault;
    }
    const Results<Snippets> snippets =
        snippetsFor(document->plan(), context.knowledge(), *decision, facilitiesTaken(*decision, advice));
    if (!snippets) {
        context.terminal.diagnose(snippets.error());
        return ExitStatus::InputAtFault;
    }
    Dossier dossier = makeDossier({.plan = *document,
                                   .knowledgeFiles = context.shipped.files,
                                   .knowledge = context.knowledge(),
                                   .advice = advice,
                                   .decision = *decision,
                                   .snippets = *snippets,
                                   .programVersion = context.programVersion,
                                   .today = advice.asOf});
    if (const std::optional<Dossier> &before = start->dossier) {
        dossier.events = before->events;
        dossier.others = before->others;
    }
    const Result<QString> written = isDossierFolder(arguments.folder)
        ? updateDossierFolder(arguments.folder, dossier).transform([&] { return arguments.folder; })
        : writeDecisionFolder(arguments.folder, dossier);
    if (!written)
        return refuse({written.error()}, context);
    const QList<OpenPoint> open = openPoints(*decision, document->plan(), advice, advice.asOf);
    if (context.arguments.asJson)
        context.terminal.answer(answerJson(*written, dossier, open));
    else
        context.terminal.answer(Text::tr("Written: %1").arg(*written) + u'\n'
                                + Text::tr("%Ln point(s) are still open.", nullptr, static_cast<int>(open.size()))
                                + u'\n');
    return ExitStatus::Done;
}

} // namespace safeconduct
