// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/session/decision_folder.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Result<Decision> decisionFor(const DecideArguments &arguments, const Plan &plan, const Advice &advice)
{
    Decision decision = proposeFrom(plan, advice);
    decision.decidedBy = arguments.by;
    decision.decidedRole = arguments.role;
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
    const std::expected<PlanDocument, ExitStatus> document = openPlan(arguments.plan, context);
    if (!document)
        return document.error();
    const Advice advice = adviseWithScenarios(*document, context.knowledge(), context.settingsFor(*document));
    const Result<Decision> decision = decisionFor(arguments, document->plan(), advice);
    if (!decision) {
        context.terminal.diagnose(Problems{decision.error()});
        return ExitStatus::InputAtFault;
    }
    const Results<Snippets> snippets = snippetsFor(document->plan(), context.knowledge(), *decision);
    if (!snippets) {
        context.terminal.diagnose(snippets.error());
        return ExitStatus::InputAtFault;
    }
    const Dossier dossier = makeDossier({.plan = *document,
                                         .knowledgeFiles = context.shipped.files,
                                         .knowledge = context.knowledge(),
                                         .advice = advice,
                                         .decision = *decision,
                                         .snippets = *snippets,
                                         .programVersion = context.programVersion,
                                         .today = advice.asOf});
    const Result<QString> written = writeDecisionFolder(arguments.folder, dossier);
    if (!written) {
        context.terminal.diagnose(Problems{written.error()});
        return statusFor({written.error()});
    }
    const QList<OpenPoint> open = openPoints(*decision, document->plan(), advice, advice.asOf);
    if (context.arguments.asJson)
        context.terminal.answer(answerJson(*written, dossier, open));
    else
        context.terminal.answer(Text::tr("Written: %1").arg(*written) + u'\n'
                                + Text::tr("%n point(s) are still open.", nullptr, static_cast<int>(open.size()))
                                + u'\n');
    return ExitStatus::Done;
}

} // namespace safeconduct
