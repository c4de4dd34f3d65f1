// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/work.h"

namespace safeconduct {

Results<ShippedKnowledge> loadShippedKnowledge()
{
    KnowledgeFiles files = shippedKnowledgeFiles();
    return loadKnowledge(files).transform(
        [&](const std::shared_ptr<const Knowledge> &knowledge) { return ShippedKnowledge{files, knowledge}; });
}

AdviceSettings adviceSettings(const PlanDocument &document, const QDate &asked, const QDate &today)
{
    const Settings &settings = document.plan().settings;
    return {.asOf = asked.isValid() ? asked : settings.asOf.value_or(today),
            .seed = settings.seed.value_or(1),
            .planSha256 = document.sha256()};
}

Results<Snippets> snippetsFor(const Plan &plan, const Knowledge &knowledge, const Decision &decision,
                              SnippetRequest request)
{
    for (const Choice &choice : decision.choices) {
        if (!choice.option.isEmpty())
            request.choices.insert(choice.connection, choice.option);
    }
    return makeSnippets(plan, knowledge, request);
}

} // namespace safeconduct
