// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/work.h"

#include "app/advice/scenario/scenario_advice.h"

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

Advice adviseWithScenarios(const PlanDocument &document, const Knowledge &knowledge, const AdviceSettings &settings)
{
    Advice advice = advise(document.plan(), knowledge, settings);
    advice.scenarios = adviseOnScenarios(document, knowledge, settings, advice);
    return advice;
}

QHash<QString, QString> optionsOf(const Decision &decision)
{
    QHash<QString, QString> options;
    for (const Choice &choice : decision.choices) {
        if (!choice.option.isEmpty())
            options.insert(choice.connection, choice.option);
    }
    return options;
}

Results<Snippets> snippetsFor(const Plan &plan, const Knowledge &knowledge, const Decision &decision,
                              SnippetRequest request)
{
    request.choices = optionsOf(decision);
    return makeSnippets(plan, knowledge, request);
}

} // namespace safeconduct
