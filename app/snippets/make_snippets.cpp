// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/make_snippets.h"

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
    const bool isKnown =
        std::ranges::any_of(dialects(), [&](const Dialect &dialect) { return dialect.target == request.target; });
    if (!request.target.isEmpty() && !isKnown)
        problems.append(unusable(Text::tr("There is no target %1.").arg(request.target),
                                 Text::tr("Choose one of: %1.").arg(targets().join(u", "_s))));
    return problems;
}

void makeAll(const QList<Task> &tasks, const SnippetRequest &request, Snippets &made, Problems &problems)
{
    for (const Task &task : tasks) {
        const Results<void> result = perform(task, request.target, made);
        if (!result)
            problems.append(result.error());
    }
}

} // namespace

QStringList targets()
{
    QStringList targets;
    for (const Dialect &dialect : dialects())
        targets.append(dialect.target);
    return targets;
}

Results<Snippets> makeSnippets(const Plan &plan, const Knowledge &knowledge, const SnippetRequest &request)
{
    return makeSnippets(plan, knowledge, request, Proofs::shipped());
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

    Snippets made;
    Task common;
    common.plan = &plan;
    common.knowledge = &knowledge;
    common.proofs = &proofs;
    common.profile = *profile;
    common.chosen = &*chosen;
    for (const Chosen &choice : *chosen) {
        if (request.connection.isEmpty() || request.connection == choice.connection->id)
            makeAll(tasksFor(choice, common, made), request, made, problems);
    }
    if (!request.target.isEmpty())
        made.omissions.clear(); // who asks for one target knows that the others are left out
    for (Snippet &snippet : made.snippets)
        snippet.profile = (*profile)->id;
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return made;
}

} // namespace safeconduct
