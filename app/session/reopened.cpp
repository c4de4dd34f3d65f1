// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reopened.h"

#include "app/document/kept_advice.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

AdviceSettings settingsOf(const Json &advice)
{
    return {.asOf = QDate::fromString(advice.value(u"asOf"_s).text(), Qt::ISODate),
            .seed = static_cast<quint64>(advice.value(u"seed"_s).integer(1)),
            .planSha256 = {}};
}

Results<Reopened> reopen(const Dossier &dossier)
{
    const Results<std::shared_ptr<const Knowledge>> knowledge = loadKnowledge(dossier.knowledgeFiles);
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

RecordInput recordInputOf(const Reopened &reopened, const QString &programVersion, const QDate &today)
{
    return {.plan = reopened.dossier.plan,
            .knowledge = *reopened.knowledge,
            .advice = reopened.advice,
            .decision = asSigned(reopened.dossier.decision, reopened.signedLife),
            .snippets = reopened.snippets,
            .programVersion = programVersion,
            .today = today,
            .life = reopened.signedLife ? std::optional(reopened.signedLife->life) : std::nullopt};
}

} // namespace safeconduct
