// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// An end of support that the decision rests on.
struct SupportEnd {
    QString product;
    QDate day;
    friend bool operator==(const SupportEnd &, const SupportEnd &) = default;
};

/// Each once, in the order of days.
QList<SupportEnd> supportEnds(const RecordContext &record)
{
    QList<SupportEnd> ends;
    for (const System &system : record.plan().systems) {
        QList<ProductUse> uses = system.software;
        if (system.os)
            uses.prepend(*system.os);
        for (const ProductUse &use : uses) {
            const ProductMatch match = record.input.knowledge.match(use);
            if (!match.version || match.isAssumed || !match.version->supportEnds)
                continue;
            const SupportEnd end{match.version->name, *match.version->supportEnds};
            if (!ends.contains(end))
                ends.append(end);
        }
    }
    std::ranges::stable_sort(ends, {}, &SupportEnd::day);
    return ends;
}

/// Days on which something ends that the decision rests on: product support, accepted risks.
QStringList triggers(const RecordContext &record)
{
    QStringList items;
    const auto ends = supportEnds(record);
    for (const SupportEnd &end : ends) {
        if (end.day >= record.input.today)
            items.append(record.words.say(u"record.trigger.support"_s,
                                          {{u"product"_s, {end.product}}, {u"date"_s, {record.words.date(end.day)}}}));
    }
    for (const Choice &choice : record.input.decision.choices) {
        const Connection *connection = record.plan().connection(choice.connection);
        if (choice.acceptedRisk && connection)
            items.append(record.words.say(
                u"record.trigger.risk"_s,
                {{u"connection"_s, {connection->name}}, {u"date"_s, {record.words.date(choice.acceptedRisk->until)}}}));
    }
    items.append(record.words.say(u"record.trigger.change"_s));
    items.removeDuplicates();
    return items;
}

/// What has run out already is no reason to wait for.
void writeEndedSupport(RecordContext &record)
{
    QStringList ended;
    const auto ends = supportEnds(record);
    for (const SupportEnd &end : ends) {
        if (end.day < record.input.today)
            ended.append(record.words.say(u"record.ended.item"_s,
                                          {{u"product"_s, {end.product}}, {u"date"_s, {record.words.date(end.day)}}}));
    }
    if (!ended.isEmpty())
        record.paragraph(u"record.ended"_s, {{u"products"_s, {ended.join(u"; "_s)}}});
}

} // namespace

void writeReview(RecordContext &record)
{
    record.heading(2, u"record.review.heading"_s, u"review"_s);
    record.paragraph(u"record.review.text"_s, {{u"date"_s, {record.words.date(record.input.decision.review)}}});
    record.bullets(triggers(record));
    writeEndedSupport(record);
    writeReviewQuestions(record);
}

} // namespace safeconduct
