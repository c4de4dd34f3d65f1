// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_overhead.h"

#include "app/advice/explanation/why_parts.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QString bytesValue(const ByteRange &range)
{
    const QString most = countOf(range.most) + u' ' + textReference(u"why.unit.bytes"_s);
    return range.least == range.most ? most : countOf(range.least) + u" – "_s + most;
}

/// Nothing where nothing is added.
void addPart(WhyNode &node, const QString &text, std::int64_t count, const ByteRange &each)
{
    if (each.most > 0)
        node.children.append(WhyNode{{text, {{u"count"_s, {countOf(count)}}}}, bytesValue(each), {}, {}});
}

/// What adds bytes that no number holds.
void addUnknown(WhyNode &node, const Overhead &overhead)
{
    for (const QString &part : overhead.unknown) {
        const QString name = textReference(u"part.%1.name"_s.arg(part));
        node.children.append(WhyNode{{u"why.overhead.unknown"_s, {{u"part"_s, {name}}}}, {}, {}, {}});
    }
}

/// One message of each of \a messages: its parts add up to what is added to it.
WhyNode whyMessages(const CarriedMessages &messages, const Overhead &overhead)
{
    WhyNode node{{messages.grown > 0 ? u"why.overhead.protected"_s : u"why.overhead.plain"_s,
                  {{u"count"_s, {exactValue(Decimal::nearest(messages.perYear))}},
                   {u"length"_s, {countOf(overhead.messageBytes)}}}},
                 bytesValue(messages.added),
                 {},
                 {}};
    addPart(node, u"why.overhead.packets"_s, messages.packets, overhead.perPacket);
    addPart(node, u"why.overhead.records"_s, messages.records, overhead.perRecord);
    addPart(node, u"why.overhead.message"_s, 1, {messages.grown, messages.grown});
    return node;
}

} // namespace

std::optional<WhyNode> whyOverhead(const OptionAdvice &option, std::span<const CarriedMessages> messages)
{
    const Overhead &overhead = option.overhead;
    if (overhead.perYear.most == 0 && overhead.unknown.isEmpty())
        return {};
    if (overhead.perYear.most == 0) {
        WhyNode node{{u"why.overhead.nothing-known"_s, {}}, {}, {}, {}};
        addUnknown(node, overhead);
        return node;
    }
    WhyNode node{{u"why.overhead"_s, {}}, bytesValue(overhead.perYear), {}, {}};
    for (const CarriedMessages &one : messages) {
        if (one.perYear > 0)
            node.children.append(whyMessages(one, overhead));
    }
    if (messages.empty()) {
        addPart(node, u"why.overhead.packet"_s, 1, overhead.perPacket);
        addPart(node, u"why.overhead.record"_s, 1, overhead.perRecord);
        addPart(node, u"why.overhead.message"_s, 1, {overhead.perMessage, overhead.perMessage});
        node.children.append(WhyNode{{u"why.overhead.messages"_s, {{u"length"_s, {countOf(overhead.messageBytes)}}}},
                                     exactValue(Decimal::nearest(overhead.messagesPerYear)),
                                     {},
                                     {}});
    }
    addUnknown(node, overhead);
    return node;
}

} // namespace safeconduct
