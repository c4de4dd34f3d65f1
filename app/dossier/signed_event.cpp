// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/signed_event.h"

#include "app/support/json_list.h"
#include "app/support/json_schema.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void insertText(Json &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, Json::from(text));
}

Json riskJson(const ProposedRisk &risk)
{
    Json json = Json::object();
    json.insert(u"connection"_s, Json::from(risk.connection));
    json.insert(u"owner"_s, Json::from(risk.owner));
    json.insert(u"until"_s, Json::from(risk.until.toString(Qt::ISODate)));
    return json;
}

ProposedRisk riskFrom(const Json &json)
{
    return {.connection = json.value(u"connection"_s).text(),
            .owner = json.value(u"owner"_s).text(),
            .until = QDate::fromString(json.value(u"until"_s).text(), Qt::ISODate)};
}

SignedAnswer answerFrom(const Json &json)
{
    return {.question = json.value(u"question"_s).text(),
            .answer = json.value(u"answer"_s).text(),
            .explanation = json.value(u"explanation"_s).text()};
}

/// A list that is only there where it holds something.
template<typename List, typename ToJson>
void insertList(Json &object, const QString &name, const List &list, ToJson toJson)
{
    if (!list.isEmpty())
        object.insert(name, jsonList(list, toJson));
}

QDateTime timeFrom(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toUTC() : QDateTime();
}

void insertParts(Json &object, const SignedEvent &event)
{
    insertList(object, u"risks"_s, event.risks, riskJson);
    insertList(object, u"reasons"_s, event.reasons, reviewReasonToJson);
    insertList(object, u"answers"_s, event.answers, signedAnswerToJson);
    insertList(object, u"reached"_s, event.reached, reachedMilestoneToJson);
    Json subject = Json::object();
    for (const auto &[part, hash] : event.subject.asKeyValueRange())
        subject.insert(part, Json::from(hash));
    object.insert(u"subject"_s, subject);
    if (event.previousEvent.isEmpty())
        return;
    Json previous = Json::object();
    previous.insert(u"event"_s, Json::from(event.previousEvent));
    previous.insert(u"signature"_s, Json::from(event.previousSignature));
    object.insert(u"previous"_s, previous);
}

} // namespace

Json eventToJson(const SignedEvent &event)
{
    Json object = Json::object();
    object.insert(u"format"_s, Json::from(u"safeconduct-event/1"_s));
    object.insert(u"number"_s, Json::from(event.number));
    object.insert(u"event"_s, Json::from(event.event));
    object.insert(u"time"_s, Json::from(event.time.toUTC().toString(Qt::ISODate)));
    object.insert(u"by"_s, Json::from(event.by));
    object.insert(u"role"_s, Json::from(event.role));
    insertText(object, u"comment"_s, event.comment);
    insertText(object, u"host"_s, event.host);
    insertText(object, u"output"_s, event.output);
    insertText(object, u"review"_s, event.review.toString(Qt::ISODate));
    insertText(object, u"supersedes"_s, event.supersedes);
    insertText(object, u"successor"_s, event.successor);
    insertParts(object, event);
    return object;
}

Result<SignedEvent> eventFromJson(const Json &json)
{
    static const JsonSchema schema = JsonSchema::shipped(u"event"_s);
    if (const Problems problems = schema.check(json); !problems.isEmpty())
        return std::unexpected(problems.constFirst());
    SignedEvent event{.number = static_cast<int>(json.value(u"number"_s).integer()),
                      .event = json.value(u"event"_s).text(),
                      .time = timeFrom(json.value(u"time"_s).text()),
                      .by = json.value(u"by"_s).text(),
                      .role = json.value(u"role"_s).text(),
                      .comment = json.value(u"comment"_s).text(),
                      .host = json.value(u"host"_s).text(),
                      .output = json.value(u"output"_s).text(),
                      .review = QDate::fromString(json.value(u"review"_s).text(), Qt::ISODate),
                      .risks = {},
                      .supersedes = json.value(u"supersedes"_s).text(),
                      .successor = json.value(u"successor"_s).text(),
                      .subject = {},
                      .previousEvent = json.at(u"/previous/event"_s).text(),
                      .previousSignature = json.at(u"/previous/signature"_s).text()};
    if (!event.time.isValid()) {
        return std::unexpected(Problem{.pointer = u"/time"_s,
                                       .what = Text::tr("There is no such time."),
                                       .remedy = Text::tr("Write it as 2026-12-31T12:00:00Z."),
                                       .id = u"event.time"_s,
                                       .position = json.value(u"time"_s).position()});
    }
    for (const Json &risk : json.value(u"risks"_s).items())
        event.risks.append(riskFrom(risk));
    for (const Json &reason : json.value(u"reasons"_s).items())
        event.reasons.append(reviewReasonFromJson(reason));
    for (const Json &answer : json.value(u"answers"_s).items())
        event.answers.append(answerFrom(answer));
    for (const Json &reached : json.value(u"reached"_s).items())
        event.reached.append(reachedMilestoneFromJson(reached));
    const Json &subject = json.value(u"subject"_s);
    for (const QString &part : subject.names())
        event.subject.insert(part, subject.value(part).text());
    return event;
}

LifeEvent lifeEventOf(const SignedEvent &event)
{
    QStringList owners;
    for (const ProposedRisk &risk : event.risks)
        owners.append(risk.owner);
    return {.event = {.event = event.event,
                      .date = event.time.date(),
                      .by = event.by,
                      .role = event.role,
                      .comment = event.comment},
            .state = recordStateOf(event.subject),
            .riskOwners = owners,
            .review = event.review,
            .reasons = event.reasons,
            .reached = event.reached};
}

} // namespace safeconduct
