// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// An option's parts, looked up. Null where the option has none.
struct OptionParts {
    const PartView *network = nullptr;
    const PartView *transport = nullptr;
    const PartView *message = nullptr;
};
OptionParts partsOf(const Option &option, const MethodView &method);

/// How well a partner or provider at an end can do its side of a part, worst last.
enum class PartnerAbility { NoneConcerned, Known, Assumed, Unknown };
PartnerAbility partnerAbility(const PartView &part, const ConnectionView &view);
PartnerAbility partnerAbility(const OptionParts &parts, const ConnectionView &view);

/// Whether what holds `where-published` holds towards the partner of this connection.
bool isPublished(const PartView &part, const ConnectionView &view);

/// What the network and the transport part make of one segment.
struct SegmentState {
    Strength strength = Strength::None;
    bool isServerProved = false; ///< by a part that insists and proves the end it leads to
};
SegmentState stateOf(qsizetype segment, const OptionParts &parts, const ConnectionView &view);

/// By segment. Of a message flow: what its legs do today.
std::vector<Strength> strengthOf(const OptionParts &parts, const ConnectionView &view);

/// `forced`, `opportunistic`, `partly`, `none` over those segments that \a counts; empty where none does.
QString summarised(const std::vector<Strength> &strength, const std::function<bool(qsizetype)> &counts = {});

bool isServerProvedOverWholeLeg(const OptionParts &parts, const ConnectionView &view);

} // namespace safeconduct
