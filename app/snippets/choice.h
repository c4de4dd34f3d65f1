// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/option.h"
#include "app/knowledge/knowledge.h"

#include <optional>

namespace safeconduct {

/// The option with \a id (`ipsec-site-site-pki+tls-required`, `none`, `off`): parts known to the knowledge, in the order network,
/// transport, message, each layer at most once. Nothing where it is none.
std::optional<Option> optionFrom(const QString &id, const Knowledge &knowledge);

} // namespace safeconduct
