// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision.h"
#include "app/decision/milestones.h"
#include "app/support/json_list.h"
#include "app/support/json_schema.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void insertText(Json &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, Json::from(text));
}

void insertDate(Json &object, const QString &name, const QDate &date)
{
    if (date.isValid())
        object.insert(name, Json::from(date.toString(Qt::ISODate)));
}

Json toJson(const AcceptedRisk &risk)
{
    Json object = Json::object();
    insertText(object, u"owner"_s, risk.owner);
    insertDate(object, u"until"_s, risk.until);
    insertText(object, u"explanation"_s, risk.explanation);
    if (!risk.milestones.isEmpty())
        object.insert(u"milestones"_s, jsonList(risk.milestones, milestoneToJson));
    if (risk.treatment != Treatment::Accept)
        object.insert(u"treatment"_s, Json::from(word(risk.treatment)));
    return object;
}

Json toJson(const Choice &choice)
{
    Json object = Json::object();
    object.insert(u"connection"_s, Json::from(choice.connection));
    object.insert(u"option"_s, choice.option.isEmpty() ? Json::null() : Json::from(choice.option));
    object.insert(u"decided"_s, Json::from(choice.isDecided));
    insertText(object, u"reason"_s, choice.reason);
    if (choice.acceptedRisk)
        object.insert(u"acceptedRisk"_s, toJson(*choice.acceptedRisk));
    insertText(object, u"by"_s, choice.by);
    insertText(object, u"role"_s, choice.role);
    return object;
}

Json toJson(const Event &event)
{
    Json object = Json::object();
    object.insert(u"event"_s, Json::from(event.event));
    insertDate(object, u"date"_s, event.date);
    insertText(object, u"by"_s, event.by);
    insertText(object, u"role"_s, event.role);
    insertText(object, u"comment"_s, event.comment);
    return object;
}

/// The day at \a name; the schema has seen to its form.
QDate dateIn(const Json &object, const QString &name)
{
    return QDate::fromString(object.value(name).text(), Qt::ISODate);
}

std::optional<AcceptedRisk> riskFrom(const Json &json)
{
    if (!json.exists())
        return {};
    AcceptedRisk risk{.owner = json.value(u"owner"_s).text(),
                      .until = dateIn(json, u"until"_s),
                      .explanation = json.value(u"explanation"_s).text()};
    for (const Json &milestone : json.value(u"milestones"_s).items())
        risk.milestones.append({.day = dateIn(milestone, u"day"_s), .what = milestone.value(u"what"_s).text()});
    risk.treatment = treatmentFrom(json.value(u"treatment"_s).text()).value_or(Treatment::Accept);
    return risk;
}

Choice choiceFrom(const Json &json)
{
    return {.connection = json.value(u"connection"_s).text(),
            .option = json.value(u"option"_s).text(),
            .reason = json.value(u"reason"_s).text(),
            .acceptedRisk = riskFrom(json.value(u"acceptedRisk"_s)),
            .isDecided = json.value(u"decided"_s).boolean(),
            .by = json.value(u"by"_s).text(),
            .role = json.value(u"role"_s).text()};
}

Event eventFrom(const Json &json)
{
    return {.event = json.value(u"event"_s).text(),
            .date = dateIn(json, u"date"_s),
            .by = json.value(u"by"_s).text(),
            .role = json.value(u"role"_s).text(),
            .comment = json.value(u"comment"_s).text()};
}

} // namespace

Json decisionToJson(const Decision &decision)
{
    Json object = Json::object();
    object.insert(u"format"_s, Json::from(u"safeconduct-decision/1"_s));
    object.insert(u"plan"_s, Json::from(decision.planId));
    insertText(object, u"decidedBy"_s, decision.decidedBy);
    insertText(object, u"decidedRole"_s, decision.decidedRole);
    insertDate(object, u"decidedOn"_s, decision.decidedOn);
    insertDate(object, u"review"_s, decision.review);
    if (!decision.consulted.isEmpty())
        object.insert(u"consulted"_s, Json::from(decision.consulted));
    if (!decision.informed.isEmpty())
        object.insert(u"informed"_s, Json::from(decision.informed));
    Json choices = Json::array();
    for (const Choice &choice : decision.choices)
        choices.append(toJson(choice));
    object.insert(u"choices"_s, choices);
    Json events = Json::array();
    for (const Event &event : decision.events)
        events.append(toJson(event));
    object.insert(u"events"_s, events);
    return object;
}

Result<Decision> decisionFromJson(const Json &json)
{
    static const JsonSchema schema = JsonSchema::shipped(u"decision"_s);
    if (const Problems problems = schema.check(json); !problems.isEmpty())
        return std::unexpected(problems.constFirst());
    Decision decision;
    decision.planId = json.value(u"plan"_s).text();
    decision.decidedBy = json.value(u"decidedBy"_s).text();
    decision.decidedRole = json.value(u"decidedRole"_s).text();
    decision.decidedOn = dateIn(json, u"decidedOn"_s);
    decision.review = dateIn(json, u"review"_s);
    decision.consulted = json.value(u"consulted"_s).textList();
    decision.informed = json.value(u"informed"_s).textList();
    for (const Json &choice : json.value(u"choices"_s).items())
        decision.choices.append(choiceFrom(choice));
    for (const Json &event : json.value(u"events"_s).items())
        decision.events.append(eventFrom(event));
    return decision;
}

} // namespace safeconduct
