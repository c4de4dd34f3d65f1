// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct {

/// One decided HTTP connection that passes this proxy.
struct Passage {
    const Connection *connection = nullptr;
    Option option;
    const Service *service = nullptr;
    const System *behind = nullptr; ///< the next system that ends TLS
};

/// All decided HTTP connections that end TLS at the task's proxy, in the plan's order.
QList<Passage> passagesThrough(const Task &task);

bool isHttp(const Connection &connection, const Knowledge &knowledge);

/// Who may be asked over HTTP beside HTTPS: every passage is decided opportunistic or without TLS.
bool isOpen(const QList<Passage> &passages);
/// Every passage shows a certificate.
bool isMutual(const QList<Passage> &passages);

} // namespace safeconduct
