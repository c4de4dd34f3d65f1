// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/make_snippets.h"

#include "app/snippets/facility_tasks.h"
#include "app/snippets/proof_cases.h"
#include "app/snippets/remaining.h"
#include "app/snippets/rollout.h"
#include "app/snippets/tasks.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem unusable(const QString &what, const QString &remedy)
{
    return {{}, what, remedy, u"snippets.request"_s};
}

Result<const Profile *> profileFor(const Plan &plan, const Knowledge &knowledge, const SnippetRequest &request)
{
    QString id = request.profile.isEmpty() ? plan.settings.policyProfile : request.profile;
    if (id.isEmpty())
        id = knowledge.defaults.policyProfile;
    const auto found = knowledge.profiles.constFind(id);
    if (found != knowledge.profiles.constEnd())
        return &*found;
    return std::unexpected(
        unusable(Text::tr("There is no policy profile %1.").arg(id),
                 Text::tr("Choose one of: %1.")
                     .arg(QStringList(knowledge.profiles.keyBegin(), knowledge.profiles.keyEnd()).join(u", "_s))));
}

Problems problemsOfRequest(const Plan &plan, const SnippetRequest &request)
{
    Problems problems;
    if (!request.connection.isEmpty() && !plan.connection(request.connection))
        problems.append(unusable(Text::tr("The plan has no connection %1.").arg(request.connection),
                                 Text::tr("Use the id of one of its connections.")));
    if (!request.target.isEmpty() && !targets().contains(request.target))
        problems.append(unusable(Text::tr("There is no target %1.").arg(request.target),
                                 Text::tr("Choose one of: %1.").arg(targets().join(u", "_s))));
    return problems;
}

} // namespace

QStringList targets()
{
    QStringList targets;
    for (const Dialect &dialect : dialects())
        targets.append(dialect.target);
    for (const FacilityDialect &dialect : facilityDialects())
        targets.append(dialect.target);
    targets.sort();
    return targets;
}

Results<Snippets> makeSnippets(const Plan &plan, const Knowledge &knowledge, const SnippetRequest &request)
{
    return makeSnippets(plan, knowledge, request, holdingProofs(knowledge));
}

Results<Snippets> makeSnippets(const Plan &plan, const Knowledge &knowledge, const SnippetRequest &request,
                               const Proofs &proofs)
{
    Problems problems = problemsOfRequest(plan, request);
    const Result<const Profile *> profile = profileFor(plan, knowledge, request);
    if (!profile)
        problems.append(profile.error());
    const Results<QList<Chosen>> chosen = chosenConnections(plan, knowledge, request.choices);
    if (!chosen)
        problems.append(chosen.error());
    if (!problems.isEmpty())
        return std::unexpected(problems);

    Task common;
    common.plan = &plan;
    common.knowledge = &knowledge;
    common.proofs = &proofs;
    common.profile = *profile;
    Snippets made = makeForFacilities(
        {.plan = &plan, .knowledge = &knowledge, .proofs = &proofs, .profile = *profile, .chosen = &*chosen}, request,
        problems);
    const Snippets ofConnections = makeForConnections(*chosen, common, request, problems);
    made.snippets.append(ofConnections.snippets);
    made.omissions.append(ofConnections.omissions);
    if (!request.target.isEmpty())
        made.omissions.clear(); // who asks for one target knows that the others are left out
    for (Snippet &snippet : made.snippets)
        snippet.profile = (*profile)->id;
    Problems ofInterim; // what cannot be written then has no interim state
    const QList<Chosen> accepting = acceptingBoth(*chosen);
    addRollout(plan, accepting == *chosen ? ofConnections : makeForConnections(accepting, common, request, ofInterim),
               made);
    if (request.target.isEmpty() && request.connection.isEmpty() && !chosen->isEmpty()) // no steps of the rollout
        made.omissions.append(remainingReasons(plan, knowledge, *chosen, request, made));
    for (Snippet &snippet : made.interim)
        snippet.profile = (*profile)->id;
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return made;
}

} // namespace safeconduct
