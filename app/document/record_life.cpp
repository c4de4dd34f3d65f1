// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plan_names.h"
#include "app/document/record_context.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The last event of \a kind, or null.
const Event *lastOf(const QList<Event> &events, const QString &kind)
{
    const auto backwards = std::views::reverse(events);
    const auto found = std::ranges::find(backwards, kind, &Event::event);
    return found == backwards.end() ? nullptr : &*found;
}

/// The tags in words.
QString tagsText(const RecordContext &record)
{
    QStringList names;
    for (const auto tags = tagsOf(record.input); const QString &tag : tags) {
        const bool isService = std::ranges::contains(record.plan().connections, tag, &Connection::service);
        names.append(record.words.name(isService ? u"service"_s : u"part"_s, tag));
    }
    return names.join(u"; "_s);
}

/// Identifier, version, days, tags, and the records before and after this one.
void writeRevision(RecordContext &record)
{
    const QList<Event> &events = record.input.decision.events;
    const auto said = [&record](const QString &textId, const QString &name, const QString &value) {
        return record.words.say(textId, {{name, {value}}});
    };
    QStringList items{
        record.words.say(u"record.life.version"_s,
                         {{u"id"_s, {record.plan().id}}, {u"version"_s, {QString::number(versionOf(record.input))}}})};
    if (const Event *proposal = lastOf(events, u"propose"_s))
        items.append(said(u"record.life.proposed"_s, u"date"_s, record.words.date(proposal->date)));
    if (const QDate approved = approvedOn(record.input); approved.isValid())
        items.append(said(u"record.life.accepted"_s, u"date"_s, record.words.date(approved)));
    if (!events.isEmpty())
        items.append(said(u"record.life.changed"_s, u"date"_s, record.words.date(events.last().date)));
    if (const QString tags = tagsText(record); !tags.isEmpty())
        items.append(said(u"record.life.tags"_s, u"tags"_s, tags));
    if (const QString head = predecessorOf(record.input); !head.isEmpty())
        items.append(said(u"record.life.predecessor"_s, u"head"_s, head));
    if (const QString head = successorOf(record.input); !head.isEmpty())
        items.append(said(u"record.life.successor"_s, u"head"_s, head));
    record.bullets(items);
}

QString remarkText(const RecordContext &record, const Event &event, const QDate &review)
{
    QStringList remarks;
    if (!event.host.isEmpty())
        remarks.append(record.words.say(u"record.life.host"_s, {{u"host"_s, {event.host}}}));
    if (!event.comment.trimmed().isEmpty())
        remarks.append(event.comment);
    if (review.isValid())
        remarks.append(record.words.say(u"record.life.next"_s, {{u"date"_s, {record.words.date(review)}}}));
    return remarks.join(u"; "_s);
}

QString signatureText(const RecordContext &record, const SignedStep &step)
{
    const bool isStamped = !step.timeStamp.isEmpty();
    const QString stamp = record.words.say(isStamped ? u"record.life.stamp"_s : u"record.life.stamp.none"_s);
    const QString revocation =
        record.words.say(step.hasRevocationData ? u"record.life.revocation"_s : u"record.life.revocation.none"_s);
    return record.words.say(u"record.life.signed"_s, {{u"stamp"_s, {stamp}}, {u"revocation"_s, {revocation}}});
}

/// Every event with who, when, and how far it is signed.
void writeEvents(RecordContext &record)
{
    const QList<Event> &events = record.input.decision.events;
    const QList<SignedStep> &steps = record.input.steps;
    const qsizetype unsignedCount = std::max<qsizetype>(events.size() - steps.size(), 0);
    QList<QStringList> rows;
    for (qsizetype index = 0; index < events.size(); ++index) {
        const Event &event = events.at(index);
        const bool isSigned = index >= unsignedCount;
        const SignedStep step = isSigned ? steps.at(index - unsignedCount) : SignedStep();
        rows.append({QString::number(index + 1), record.words.date(event.date),
                     record.words.name(u"lifeevent"_s, event.event), nameWithRole(record.words, event.by, event.role),
                     remarkText(record, event, step.review),
                     isSigned ? signatureText(record, step) : record.words.say(u"record.life.typed"_s),
                     step.state.first(std::min(shownDigits, step.state.size()))});
    }
    record.table(u"record.life.events"_s,
                 {u"record.column.number"_s, u"record.column.day"_s, u"record.column.event"_s, u"record.column.by"_s,
                  u"record.column.remark"_s, u"record.column.signature"_s, u"record.column.signed-state"_s},
                 rows, {0});
}

void writeConfirmedReviews(RecordContext &record)
{
    QStringList items;
    for (const SignedStep &step : record.input.steps) {
        if (step.event.event != "confirm"_L1)
            continue;
        QStringList said{record.words.say(u"record.life.review"_s,
                                          {{u"date"_s, {record.words.date(step.event.date)}},
                                           {u"name"_s, {step.event.by}},
                                           {u"role"_s, {record.words.name(u"rolename"_s, step.event.role)}},
                                           {u"next"_s, {record.words.date(step.review)}}})};
        for (const ReviewReason &reason : step.reasons)
            said.append(dueText(record, reason));
        for (const ReachedMilestone &reached : step.reached)
            said.append(record.words.say(u"record.life.reached"_s,
                                         {{u"what"_s, {reached.what}},
                                          {u"connection"_s, {nameOfConnection(record.plan(), reached.connection)}},
                                          {u"date"_s, {record.words.date(reached.day)}}}));
        items.append(said.join(u' '));
    }
    if (items.isEmpty())
        return;
    record.heading(3, u"record.life.reviews"_s, {});
    record.bullets(items);
}

/// What was answered at each of them.
void writeReviewAnswers(RecordContext &record)
{
    QList<QStringList> rows;
    for (const SignedStep &step : record.input.steps) {
        for (const SignedAnswer &answer : step.answers)
            rows.append({record.words.date(step.event.date), step.event.by, nameOfQuestion(record, answer.question),
                         answerText(record, answer.answer, answer.explanation)});
    }
    record.table(
        u"record.life.answers"_s,
        {u"record.column.day"_s, u"record.column.by"_s, u"record.column.question"_s, u"record.column.answer"_s}, rows);
}

} // namespace

void writeLife(RecordContext &record)
{
    record.heading(2, u"record.life.heading"_s, u"life"_s);
    if (!record.input.steps.isEmpty())
        record.paragraph(u"record.life.text"_s);
    else
        record.paragraph(record.input.isSignedOtherwise ? u"record.life.otherwise"_s : u"record.life.unsigned"_s);
    writeRevision(record);
    writeEvents(record);
    writeConfirmedReviews(record);
    writeReviewAnswers(record);
}

} // namespace safeconduct
