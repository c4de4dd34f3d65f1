// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/scenario/scenario_json.h"

#include "app/advice/amount_json.h"
#include "app/advice/portfolio/portfolio_json.h"
#include "app/support/json_list.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Json problemToJson(const Problem &problem)
{
    Json json = Json::object();
    json.insert(u"pointer"_s, Json::from(problem.pointer));
    json.insert(u"what"_s, Json::from(problem.what));
    json.insert(u"remedy"_s, Json::from(problem.remedy));
    return json;
}

void insertOutcome(Json &json, const PlanOutcome &outcome, const Texts &texts, const QString &language)
{
    json.insert(u"status"_s, outcome.status ? Json::from(word(*outcome.status)) : Json::null());
    Json choices = Json::object();
    for (auto choice = outcome.recommended.cbegin(); choice != outcome.recommended.cend(); ++choice)
        choices.insert(choice.key(), Json::from(choice.value()));
    json.insert(u"recommended"_s, choices);
    json.insert(u"withoutOption"_s, Json::from(outcome.withoutOption));
    if (outcome.cost) {
        json.insert(u"presentValue"_s, rangeToJson(outcome.cost->presentValue));
        json.insert(u"initial"_s, rangeToJson(outcome.cost->initial));
        json.insert(u"yearly"_s, rangeToJson(outcome.cost->yearly));
        json.insert(u"netBenefit"_s, decimalToJson(outcome.netBenefit));
    }
    json.insert(u"clash"_s,
                jsonList(outcome.clash, [&](const Saying &one) { return Json::from(texts.say(language, one)); }));
}

} // namespace

Json scenarioToJson(const ScenarioAdvice &scenario, const Texts &texts, const QString &language)
{
    Json json = Json::object();
    json.insert(u"id"_s, Json::from(scenario.id));
    json.insert(u"title"_s, Json::from(texts.resolved(language, scenario.title)));
    json.insert(u"changedValues"_s, Json::from(static_cast<qint64>(scenario.changedValues)));
    json.insert(u"problems"_s, jsonList(scenario.problems, problemToJson));
    if (!scenario.problems.isEmpty())
        return json;
    insertOutcome(json, scenario.outcome, texts, language);
    json.insert(u"changes"_s, changedChoicesToJson(scenario.changes));
    return json;
}

} // namespace safeconduct
