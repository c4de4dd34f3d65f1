// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/make_snippets.h"

namespace safeconduct {

/// What a dialect gets to know about one end of one decided connection.
struct Task {
    const Plan *plan = nullptr;
    const Knowledge *knowledge = nullptr;
    const Connection *connection = nullptr;
    const System *system = nullptr; ///< the end, proxy or gateway to configure
    const System *peer = nullptr;
    Option option;
    ProductUse product;    ///< what runs on the system and this dialect is for
    const Profile *profile = nullptr;
    bool isServerEnd = false; ///< the system is the connection's `to` (or a proxy that ends TLS for it)
};

/// A dialect turns a task into snippets, or says why there is nothing to configure. Faults are values that cannot be quoted.
struct Dialect {
    QString target; ///< id, as in Snippet::target
    QStringList products; ///< product ids it is for
    /// Appends to \a made.
    Results<void> (*make)(const Task &task, Snippets &made) = nullptr;
};

/// All dialects, in the order of their ids. One folder each below app/snippets.
const QList<Dialect> &dialects();

} // namespace safeconduct
