// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness_words.h"

#include "app/advice/option.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// In per cent, without places.
QString percent(double share)
{
    return QString::number(std::lround(share * 100));
}

TextValues valuesOf(const Robustness &robustness)
{
    return {{u"leader"_s, {nameOfOption(robustness.leader)}},
            {u"second"_s, {nameOfOption(robustness.second)}},
            {u"percent"_s, {percent(robustness.leaderBeatsSecond.share())}},
            {u"threshold"_s, {percent(robustness.clearFrom)}},
            {u"samples"_s, {numberReference(Decimal::whole(robustness.samples))}}};
}

QString verdictText(const Robustness &robustness)
{
    if (robustness.second.isEmpty())
        return u"robustness.verdict.only"_s;
    switch (robustness.verdict) {
    case Verdict::Clear:
        return u"robustness.verdict.clear"_s;
    case Verdict::Undecided:
        return u"robustness.verdict.undecided"_s;
    case Verdict::NoClearWinner:
        if (robustness.lead < Money())
            return u"robustness.verdict.behind"_s;
        return robustness.isLeadTooSmall ? u"robustness.verdict.lead"_s : u"robustness.verdict.share"_s;
    }
    return {};
}

} // namespace

QString nameOf(const UncertainInput &input)
{
    switch (input.kind) {
    case UncertainInput::Kind::Worth:
        return textReference(u"robustness.input.worth"_s);
    case UncertainInput::Kind::Item:
        return textReference(u"cost.%1.name"_s.arg(input.id));
    case UncertainInput::Kind::Rate:
        return textReference(u"rate.%1.name"_s.arg(input.id));
    case UncertainInput::Kind::Weight:
        return textReference(u"criterion.%1.name"_s.arg(input.id));
    }
    return {};
}

Saying verdictOn(const Robustness &robustness)
{
    return {verdictText(robustness), valuesOf(robustness)};
}

Saying settlementOf(const Robustness &robustness)
{
    if (robustness.verdict == Verdict::Clear)
        return {};
    const InformationWorth *best = robustness.settledBy();
    if (!best)
        return {u"robustness.settle.nothing"_s, {}};
    return {u"robustness.settle."_s + word(best->input.kind),
            {{u"input"_s, {nameOf(best->input)}}, {u"percent"_s, {percent(best->changes.share())}}}};
}

} // namespace safeconduct
