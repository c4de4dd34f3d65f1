// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reopened.h"

#include "app/document/kept_advice.h"
#include "app/dossier/foreseen.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

AdviceSettings settingsOf(const Json &advice)
{
    return {.asOf = QDate::fromString(advice.value(u"asOf"_s).text(), Qt::ISODate),
            .seed = static_cast<quint64>(advice.value(u"seed"_s).integer(1)),
            .planSha256 = {}};
}

namespace {

/// The knowledge of then; what only a later program says, it says in the words of today.
Results<std::shared_ptr<const Knowledge>> knowledgeOf(const Dossier &dossier)
{
    Results<std::shared_ptr<const Knowledge>> knowledge = loadKnowledge(dossier.knowledgeFiles);
    const KnowledgeFiles shipped = shippedKnowledgeFiles();
    if (!knowledge || dossier.knowledgeFiles == shipped)
        return knowledge;
    auto completed = std::make_shared<Knowledge>(**knowledge);
    addMissingTexts(*completed, shipped);
    return completed;
}

} // namespace

Results<Reopened> reopen(const Dossier &dossier)
{
    const Results<std::shared_ptr<const Knowledge>> knowledge = knowledgeOf(dossier);
    if (!knowledge)
        return std::unexpected(knowledge.error());
    AdviceSettings settings = settingsOf(dossier.advice);
    settings.planSha256 = dossier.plan.sha256();
    Advice advice = adviseWithScenarios(dossier.plan, **knowledge, settings);
    Results<Snippets> snippets =
        snippetsFor(dossier.plan.plan(), **knowledge, dossier.decision, facilitiesTaken(dossier.decision, advice));
    if (!snippets)
        return std::unexpected(snippets.error());
    const Json kept = keptAdvice(advice, dossier.decision, **knowledge, dossier.plan.plan().language);
    const bool isReproduced = writeJsonCompact(kept) == writeJsonCompact(dossier.advice);
    return Reopened{.dossier = dossier,
                    .knowledge = *knowledge,
                    .advice = std::move(advice),
                    .snippets = *std::move(snippets),
                    .isReproduced = isReproduced,
                    .signedLife = signedLifeOf(dossier)};
}

Status Reopened::status(const QDate &day) const
{
    return signedLife ? statusOn(signedLife->life, day) : statusOf(dossier.decision, day);
}

QDate Reopened::lookedAt() const
{
    return signedLife ? signedLife->life.lookedAt : dayLookedAt(dossier.decision);
}

QList<ReviewReason> Reopened::datesPassed(const QDate &day) const
{
    QList<ReviewReason> reasons = signedLife ? reasonsToReview(signedLife->life, day)
                                             : reasonsToReview(dossier.decision, unsignedLife(dossier).foreseen, day);
    reasons.removeIf([](const ReviewReason &reason) { return reason.kind == "review"_L1; });
    return reasons;
}

bool Reopened::isReached(const QString &connection, const Milestone &milestone) const
{
    const ReachedMilestone reached{.connection = connection, .day = milestone.day, .what = milestone.what};
    return signedLife && signedLife->life.reached.contains(reached);
}

RecordInput recordInputOf(const Reopened &reopened, const QString &programVersion, const QDate &today)
{
    RecordInput input{.plan = reopened.dossier.plan,
                      .knowledge = *reopened.knowledge,
                      .advice = reopened.advice,
                      .decision = reopened.dossier.decision,
                      .snippets = reopened.snippets,
                      .programVersion = programVersion,
                      .today = today};
    addSignatures(input, reopened.dossier, reopened.signedLife);
    return input;
}

void addSignatures(RecordInput &input, const Dossier &dossier, const std::optional<SignedLife> &signedLife)
{
    input.isSignedOtherwise = !signedLife && !dossier.events.isEmpty();
    if (!signedLife) {
        input.foreseen = unsignedLife(dossier).foreseen;
        return;
    }
    input.decision = asSigned(input.decision, signedLife);
    input.life = signedLife->life;
    input.steps = signedLife->steps;
}

} // namespace safeconduct
