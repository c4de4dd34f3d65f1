// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

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

/// Reads one object after the other and keeps the first fault.
class Reader {
public:
    QString text(const Json &object, const QString &pointer, const QString &name, bool isRequired = false)
    {
        const Json &value = object.value(name);
        if (!value.isText() && (value.exists() || isRequired))
            fail(value, memberAt(pointer, name), Text::tr("A text is expected here."));
        return value.text();
    }

    QDate date(const Json &object, const QString &pointer, const QString &name)
    {
        const QString written = text(object, pointer, name);
        const QDate date = QDate::fromString(written, Qt::ISODate);
        if (!written.isEmpty() && !date.isValid())
            fail(object.value(name), memberAt(pointer, name), Text::tr("This is no day of the calendar."));
        return date;
    }

    void checkMembers(const Json &object, const QString &pointer, const QStringList &known)
    {
        if (!object.isObject())
            fail(object, pointer, Text::tr("An object is expected here."));
        for (const QString &name : object.names()) {
            if (!known.contains(name))
                fail(object.value(name), memberAt(pointer, name), Text::tr("This member is not known here."));
        }
    }

    void fail(const Json &at, const QString &pointer, const QString &what)
    {
        if (!m_problem) {
            m_problem =
                Problem{.pointer = pointer,
                        .what = what,
                        .remedy = Text::tr("A decision is written by Safeconduct: take it from an undamaged file."),
                        .id = u"decision.malformed"_s,
                        .position = at.position()};
        }
    }

    const std::optional<Problem> &problem() const { return m_problem; }

private:
    std::optional<Problem> m_problem;
};

AcceptedRisk riskFrom(const Json &json, const QString &pointer, Reader &reader)
{
    reader.checkMembers(json, pointer, {u"owner"_s, u"until"_s, u"explanation"_s});
    return {reader.text(json, pointer, u"owner"_s), reader.date(json, pointer, u"until"_s),
            reader.text(json, pointer, u"explanation"_s)};
}

Choice choiceFrom(const Json &json, const QString &pointer, Reader &reader)
{
    reader.checkMembers(
        json, pointer,
        {u"connection"_s, u"option"_s, u"decided"_s, u"reason"_s, u"acceptedRisk"_s, u"by"_s, u"role"_s});
    Choice choice;
    choice.connection = reader.text(json, pointer, u"connection"_s, true);
    if (json.value(u"option"_s).kind() != Json::Kind::Null)
        choice.option = reader.text(json, pointer, u"option"_s, true);
    choice.isDecided = json.value(u"decided"_s).boolean();
    choice.reason = reader.text(json, pointer, u"reason"_s);
    if (const Json &risk = json.value(u"acceptedRisk"_s); risk.exists())
        choice.acceptedRisk = riskFrom(risk, memberAt(pointer, u"acceptedRisk"_s), reader);
    choice.by = reader.text(json, pointer, u"by"_s);
    choice.role = reader.text(json, pointer, u"role"_s);
    return choice;
}

Event eventFrom(const Json &json, const QString &pointer, Reader &reader)
{
    reader.checkMembers(json, pointer, {u"event"_s, u"date"_s, u"by"_s, u"role"_s, u"comment"_s});
    return {.event = reader.text(json, pointer, u"event"_s, true),
            .date = reader.date(json, pointer, u"date"_s),
            .by = reader.text(json, pointer, u"by"_s),
            .role = reader.text(json, pointer, u"role"_s),
            .comment = reader.text(json, pointer, u"comment"_s)};
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
    Reader reader;
    reader.checkMembers(json, {},
                        {u"format"_s, u"plan"_s, u"decidedBy"_s, u"decidedRole"_s, u"decidedOn"_s, u"review"_s,
                         u"choices"_s, u"events"_s});
    if (json.value(u"format"_s).text() != "safeconduct-decision/1"_L1)
        reader.fail(json.value(u"format"_s), u"/format"_s, Text::tr("This is no decision of a known format."));
    Decision decision;
    decision.planId = reader.text(json, {}, u"plan"_s, true);
    decision.decidedBy = reader.text(json, {}, u"decidedBy"_s);
    decision.decidedRole = reader.text(json, {}, u"decidedRole"_s);
    decision.decidedOn = reader.date(json, {}, u"decidedOn"_s);
    decision.review = reader.date(json, {}, u"review"_s);
    const QList<Json> &choices = json.value(u"choices"_s).items();
    for (qsizetype index = 0; index < choices.size(); ++index)
        decision.choices.append(choiceFrom(choices.at(index), itemAt(u"/choices"_s, index), reader));
    const QList<Json> &events = json.value(u"events"_s).items();
    for (qsizetype index = 0; index < events.size(); ++index)
        decision.events.append(eventFrom(events.at(index), itemAt(u"/events"_s, index), reader));
    if (reader.problem())
        return std::unexpected(*reader.problem());
    return decision;
}

} // namespace safeconduct
