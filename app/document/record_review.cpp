// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/lifecycle.h"
#include "app/document/plan_names.h"
#include "app/document/record_context.h"
#include "app/document/review_triggers.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QList<ReviewTrigger> &triggers)
{
    QStringList texts;
    for (const ReviewTrigger &trigger : triggers)
        texts.append(trigger.text);
    texts.removeDuplicates();
    return texts;
}

/// Those who may confirm a decision.
QStringList reviewers(const Plan &plan)
{
    QStringList names;
    for (const Role &role : plan.roles) {
        if (isInitiator(role.role) && !role.name.isEmpty())
            names.append(role.name);
    }
    names.removeDuplicates();
    return names;
}

/// What was signed, but not accepted, needs no review.
void writeDue(RecordContext &record)
{
    QStringList items;
    for (const auto reasons = reasonsDue(record.input); const ReviewReason &reason : reasons)
        items.append(dueText(record, reason));
    items.removeDuplicates();
    if (items.isEmpty())
        return;
    record.paragraph(record.input.life ? u"record.review.due"_s : u"record.review.due-unsigned"_s);
    record.bullets(items);
}

} // namespace

QString dueText(const RecordContext &record, const ReviewReason &reason)
{
    static const QStringList known{u"review"_s, u"support"_s, u"risk"_s, u"milestone"_s, u"certificate-lifetime"_s,
                                   u"profile"_s};
    const QString subject = reason.kind == "risk"_L1 ? nameOfConnection(record.plan(), reason.subject) : reason.subject;
    return record.words.say(u"record.due."_s + (known.contains(reason.kind) ? reason.kind : u"other"_s),
                            {{u"subject"_s, {subject}}, {u"date"_s, {record.words.date(reason.day)}}});
}

void writeReview(RecordContext &record)
{
    record.heading(2, u"record.review.heading"_s, u"review"_s);
    writeDue(record);
    record.paragraph(u"record.review.text"_s, {{u"date"_s, {record.words.date(record.input.decision.review)}}});
    record.bullets(textsOf(reviewTriggers(record.input, record.words)));
    if (const QStringList names = reviewers(record.plan()); !names.isEmpty())
        record.paragraph(u"record.review.who"_s, {{u"names"_s, {names.join(u"; "_s)}}});
    const QStringList ended = textsOf(endedSupport(record.input, record.words));
    if (!ended.isEmpty()) // what has run out already is no reason to wait for
        record.paragraph(u"record.ended"_s, {{u"products"_s, {ended.join(u"; "_s)}}});
    writeReviewQuestions(record);
}

} // namespace safeconduct
