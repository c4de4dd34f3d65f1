// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exim/ciphers.h"
#include "app/snippets/exim/demands.h"
#include "app/snippets/exim/option.h"

namespace safeconduct::exim {

/// Exim as a client of other mail servers: options of its smtp transport, by host. \a ownHost is needed where a destination wants to
/// see a certificate.
QList<Option> transportOptions(const Task &task, const Demands &demands, Library library, const QString &ownHost);

} // namespace safeconduct::exim
