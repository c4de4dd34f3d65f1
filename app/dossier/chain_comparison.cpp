// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/chain_comparison.h"

#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

qsizetype commonStart(const EventChain &chain, const EventChain &other)
{
    const auto isSame = [](const ChainedEvent &one, const ChainedEvent &two) {
        return one.text == two.text && one.signature == two.signature;
    };
    return std::ranges::mismatch(chain.events, other.events, isSame).in1 - chain.events.cbegin();
}

/// The readable events of \a chain after the first \a count.
QList<SignedEvent> eventsBehind(const EventChain &chain, qsizetype count)
{
    QList<SignedEvent> events;
    for (qsizetype index = count; index < chain.events.size(); ++index) {
        const SignedEvent &event = chain.events.at(index).event;
        if (event.number > 0)
            events.append(event);
    }
    return events;
}

/// How many time stamps and pieces of revocation data are kept for \a event.
qsizetype countProofs(const ChainedEvent &event)
{
    qsizetype count = event.timeStamp.isEmpty() ? 0 : 1;
    for (const ProofRound &round : event.rounds)
        count += (round.material.isEmpty() ? 0 : 1) + (round.stamp.isEmpty() ? 0 : 1);
    return count;
}

ChainRelation relationOf(const EventChain &chain, const QString &planId, const OtherCopy &other, qsizetype common)
{
    const bool isAllHere = common == other.chain.events.size();
    const bool isAllThere = common == chain.events.size();
    const bool isOfOnePlan = common > 0 || planId == other.planId;
    if (!isOfOnePlan || (common == 0 && !isAllHere && !isAllThere))
        return ChainRelation::Unrelated;
    if (isAllHere)
        return isAllThere ? ChainRelation::Same : ChainRelation::Continued;
    return isAllThere ? ChainRelation::CutOff : ChainRelation::Parted;
}

Problem copyFault(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"verify."_s + id};
}

} // namespace

QString word(ChainRelation relation)
{
    switch (relation) {
    case ChainRelation::Same:
        return u"same"_s;
    case ChainRelation::Continued:
        return u"continued"_s;
    case ChainRelation::CutOff:
        return u"cut-off"_s;
    case ChainRelation::Parted:
        return u"parted"_s;
    case ChainRelation::Unrelated:
        return u"unrelated"_s;
    }
    std::unreachable();
}

ChainComparison compareChains(const EventChain &chain, const QString &planId, const OtherCopy &other)
{
    const qsizetype common = commonStart(chain, other.chain);
    ChainComparison comparison{.relation = relationOf(chain, planId, other, common), .common = common};
    if (comparison.relation == ChainRelation::Unrelated)
        return comparison;
    comparison.missing = eventsBehind(other.chain, common);
    comparison.added = eventsBehind(chain, common);
    for (qsizetype index = 0; index < common; ++index) {
        if (countProofs(chain.events.at(index)) < countProofs(other.chain.events.at(index)))
            comparison.lessProved.append(static_cast<int>(index) + 1);
    }
    return comparison;
}

Problems comparisonFaults(const ChainComparison &comparison)
{
    Problems problems;
    const qsizetype next = comparison.common + 1;
    switch (comparison.relation) {
    case ChainRelation::Same:
    case ChainRelation::Continued:
        break;
    case ChainRelation::CutOff:
        problems.append(copyFault(u"events-missing"_s,
                                  Text::tr("Events of the other copy are missing here, from number %1 on: they were "
                                           "dropped, or this is an older copy.")
                                      .arg(next),
                                  Text::tr("Verify the other copy, and use that one.")));
        break;
    case ChainRelation::Parted:
        problems.append(copyFault(u"events-differ"_s,
                                  Text::tr("From event number %1 on the other copy has other events.").arg(next),
                                  Text::tr("Ask those who signed them which of the two copies counts.")));
        break;
    case ChainRelation::Unrelated:
        problems.append(copyFault(u"other-decision"_s,
                                  Text::tr("The other copy is not of the same decision: it is of another plan, or no "
                                           "event is the same."),
                                  Text::tr("Compare with a copy of this dossier.")));
        break;
    }
    if (!comparison.lessProved.isEmpty()) {
        QStringList numbers;
        for (const int number : comparison.lessProved)
            numbers.append(QString::number(number));
        problems.append(copyFault(u"proofs-missing"_s,
                                  Text::tr("Time stamps or revocation data that the other copy keeps are missing "
                                           "here, for these events: %1.")
                                      .arg(numbers.join(u", "_s)),
                                  Text::tr("Verify the other copy, and use that one.")));
    }
    return problems;
}

} // namespace safeconduct
