// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/work.h"

#include "app/advice/scenario/scenario_advice.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

Results<ShippedKnowledge> loadShippedKnowledge()
{
    KnowledgeFiles files = shippedKnowledgeFiles();
    return loadKnowledge(files).transform(
        [&](const std::shared_ptr<const Knowledge> &knowledge) { return ShippedKnowledge{files, knowledge}; });
}

AdviceSettings adviceSettings(const PlanDocument &document, const QDate &asked, const QDate &today)
{
    AdviceSettings settings = adviceSettings(document.plan().settings, asked, today);
    settings.planSha256 = document.sha256();
    return settings;
}

AdviceSettings adviceSettings(const Settings &settings, const QDate &asked, const QDate &today)
{
    return {.asOf = asked.isValid() ? asked : settings.asOf.value_or(today),
            .seed = settings.seed.value_or(1),
            .planSha256 = {}};
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

QStringList facilitiesTaken(const Decision &decision, const Advice &advice)
{
    QStringList facilities;
    const QHash<QString, QString> chosen = optionsOf(decision);
    for (const ConnectionAdvice &connection : advice.connections) {
        if (const OptionAdvice *option = connection.option(chosen.value(connection.id)))
            facilities.append(option->facilities);
    }
    facilities.removeDuplicates();
    return facilities;
}

QStringList facilitiesTaken(const Decision &decision, const Json &advice)
{
    QStringList facilities;
    const QHash<QString, QString> chosen = optionsOf(decision);
    const Json &connections = advice.value(u"connections"_s);
    for (const Json &connection : connections.items()) {
        const QString wanted = chosen.value(connection.value(u"id"_s).text());
        const Json &options = connection.value(u"options"_s);
        for (const Json &option : options.items()) {
            if (option.value(u"id"_s).text() != wanted)
                continue;
            const Json &taken = option.value(u"facilities"_s);
            for (const Json &facility : taken.items())
                facilities.append(facility.text());
        }
    }
    facilities.removeDuplicates();
    return facilities;
}

Results<Snippets> snippetsFor(const Plan &plan, const Knowledge &knowledge, const Decision &decision,
                              const QStringList &facilities, SnippetRequest request)
{
    request.choices = optionsOf(decision);
    request.facilities = facilities;
    return makeSnippets(plan, knowledge, request);
}

} // namespace safeconduct
