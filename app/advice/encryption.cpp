// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/encryption.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// The plan's own word: a capability, or the part in place today.
bool isKnownAble(const PartView &part, const SystemView &partner, const ConnectionView &view)
{
    const OwnCapabilities &own = partner.system->capabilities;
    if (view.existing.parts().contains(part.id()))
        return true;
    if (part.layer() == Layer::Network)
        return own.ipsec.value_or(false);
    if (part.layer() == Layer::Message)
        return part.id().startsWith("smime"_L1) ? own.smime.value_or(false)
                                                : own.openpgp.value_or(false) && part.id().startsWith("openpgp"_L1);
    // That somebody publishes keys or a policy does not follow from his TLS.
    return part.forced != Demand::WherePublished && !own.tls.isEmpty() && own.tls != "none"_L1;
}

bool concerns(const PartView &part, const SystemView &partner, const ConnectionView &view)
{
    return part.layer() != Layer::Network || view.shape(part).ends.contains(&partner);
}

SegmentState withNetwork(SegmentState state, qsizetype segment, const PartView &part, const ConnectionView &view)
{
    const NetworkShape &shape = view.shape(part);
    if (!shape.stretch.covers(segment))
        return state;
    state.strength = Strength::Forced;
    state.isServerProved = state.isServerProved || shape.endsAtServer;
    return state;
}

SegmentState withTransport(SegmentState state, qsizetype segment, const PartView &part, const ConnectionView &view)
{
    if (part.isTls && !view.hasTlsOn(segment))
        return state;
    const auto isMet = [&](Demand demand) {
        return demand == Demand::Yes || (demand == Demand::WherePublished && isPublished(part, view));
    };
    state.strength = std::max(state.strength, isMet(part.forced) ? Strength::Forced : Strength::Opportunistic);
    const bool isEndKnown = !part.isTls || view.isTlsEndKnown(segment);
    state.isServerProved = state.isServerProved || (isEndKnown && isMet(part.forced) && isMet(part.serverProved));
    return state;
}

Strength strengthOfLegs(const Segment &segment, const ConnectionView &flow)
{
    Strength least = Strength::Forced;
    bool isCarried = false;
    for (const ConnectionView *leg : flow.flow.legs) {
        for (qsizetype index = 0; index < leg->segments.size(); ++index) {
            if (leg->segments.at(index).network != segment.network)
                continue;
            isCarried = true;
            least = std::min(least, leg->existingStrength[static_cast<std::size_t>(index)]);
        }
    }
    return isCarried ? least : Strength::None;
}

} // namespace

OptionParts partsOf(const Option &option, const MethodView &method)
{
    return {method.part(option.network), method.part(option.transport), method.part(option.message)};
}

PartnerAbility partnerAbility(const PartView &part, const ConnectionView &view)
{
    auto worst = PartnerAbility::NoneConcerned;
    for (const SystemView *end : view.ends()) {
        if (!end->isOfOthers() || !concerns(part, *end, view))
            continue;
        const auto ability = isKnownAble(part, *end, view) ? PartnerAbility::Known
            : end->isProductKnown                          ? PartnerAbility::Assumed
                                                           : PartnerAbility::Unknown;
        worst = std::max(worst, ability);
    }
    return worst;
}

PartnerAbility partnerAbility(const OptionParts &parts, const ConnectionView &view)
{
    auto worst = PartnerAbility::NoneConcerned;
    for (const PartView *part : {parts.network, parts.transport, parts.message}) {
        if (part)
            worst = std::max(worst, partnerAbility(*part, view));
    }
    return worst;
}

bool isPublished(const PartView &part, const ConnectionView &view)
{
    return partnerAbility(part, view) == PartnerAbility::Known;
}

SegmentState stateOf(qsizetype segment, const OptionParts &parts, const ConnectionView &view)
{
    SegmentState state;
    if (parts.network)
        state = withNetwork(state, segment, *parts.network, view);
    if (parts.transport)
        state = withTransport(state, segment, *parts.transport, view);
    return state;
}

std::vector<Strength> strengthOf(const OptionParts &parts, const ConnectionView &view)
{
    std::vector<Strength> strength;
    strength.reserve(static_cast<std::size_t>(view.segments.size()));
    for (qsizetype segment = 0; segment < view.segments.size(); ++segment)
        strength.push_back(view.isMessageFlow() ? strengthOfLegs(view.segments.at(segment), view)
                                                : stateOf(segment, parts, view).strength);
    return strength;
}

QString summarised(const std::vector<Strength> &strength, const std::function<bool(qsizetype)> &counts)
{
    qsizetype all = 0;
    qsizetype forced = 0;
    qsizetype open = 0;
    for (std::size_t segment = 0; segment < strength.size(); ++segment) {
        if (counts && !counts(static_cast<qsizetype>(segment)))
            continue;
        ++all;
        forced += strength[segment] == Strength::Forced ? 1 : 0;
        open += strength[segment] == Strength::None ? 1 : 0;
    }
    if (all == 0)
        return {};
    if (open == all)
        return u"none"_s;
    if (open > 0)
        return u"partly"_s;
    return forced == all ? u"forced"_s : u"opportunistic"_s;
}

bool isServerProvedOverWholeLeg(const OptionParts &parts, const ConnectionView &view)
{
    for (qsizetype segment = 0; segment < view.segments.size(); ++segment) {
        if (!stateOf(segment, parts, view).isServerProved)
            return false;
    }
    return true;
}

} // namespace safeconduct
