// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

void writeReview(RecordContext &record)
{
    record.heading(2, u"record.review.heading"_s, u"review"_s);
    record.paragraph(u"record.review.text"_s, {{u"date"_s, {record.words.date(record.input.decision.review)}}});
    record.bullets(textsOf(reviewTriggers(record.input, record.words)));
    const QStringList ended = textsOf(endedSupport(record.input, record.words));
    if (!ended.isEmpty()) // what has run out already is no reason to wait for
        record.paragraph(u"record.ended"_s, {{u"products"_s, {ended.join(u"; "_s)}}});
    writeReviewQuestions(record);
}

} // namespace safeconduct
