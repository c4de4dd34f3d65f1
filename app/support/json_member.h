// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

namespace safeconduct {

/// What `readJson(utf8, limits)` has as its member \a name, without building the rest: for one small member of a large object.
/// The same is an error, the rest is checked as there. A missing value where there is no such member.
Result<Json> readMember(const QByteArray &utf8, const QString &name, const JsonLimits &limits = {});

/// What `writeJsonCompact` makes of `readJson(utf8, limits)` once its member \a name is removed, byte for byte, without building
/// anything. The same is an error.
Result<QByteArray> compactWithoutMember(const QByteArray &utf8, const QString &name, const JsonLimits &limits = {});

} // namespace safeconduct
