// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/support/result.h"

#include <QString>

namespace safeconduct {

/// Values of a plan on their way into configuration. What every syntax refuses is refused here, with the pointer of the value:
/// line breaks and other controls, NUL, Unicode line separators, direction overrides, halves of surrogate pairs.
Result<void> acceptable(const QString &value, const QString &pointer);

/// An id that becomes a name in configuration or a file's name: letters, digits, hyphen, underscore, dot; begins with a letter or
/// digit, at most 64 characters.
Result<QString> identifier(const QString &value, const QString &pointer);

/// A DNS name as configuration needs it: letters, digits, hyphens, dots, at most 253 characters, no label over 63.
Result<QString> hostName(const QString &value, const QString &pointer);

/// An IPv4 or IPv6 address, or with \a withPrefix a network such as 10.1.0.0/16 whose prefix is possible for its kind.
Result<QString> address(const QString &value, const QString &pointer);
Result<QString> network(const QString &value, const QString &pointer);

/// The problem of a value that a program would take for an option.
Problem leadingHyphen(const QString &pointer);

/// Where things stand in the plan's file.
QString pointerTo(const Plan &plan, const System &system);
QString pointerTo(const Plan &plan, const Network &network);
QString pointerTo(const Plan &plan, const Connection &connection);

} // namespace safeconduct
