// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/make_snippets.h"
#include "app/snippets/proofs.h"

namespace safeconduct {

/// A connection with the option that was chosen for it.
struct Chosen {
    const Connection *connection = nullptr;
    Option option;
    friend bool operator==(const Chosen &, const Chosen &) = default;
};

/// Where on the connection a system to configure stands.
enum class Place {
    Client, ///< the connection's `from`
    Server, ///< the connection's `to`
    Proxy, ///< ends TLS on the way
    Gateway, ///< ends a tunnel on the way
    Relay, ///< passes TLS on without ending it; only dialects with `relays` are asked
};

/// What a dialect gets to know about one system of one decided connection. All pointers are valid during the call only.
struct Task {
    const Plan *plan = nullptr;
    const Knowledge *knowledge = nullptr;
    const Proofs *proofs = nullptr;
    const Connection *connection = nullptr;
    const System *system = nullptr; ///< the end, proxy or gateway to configure
    const System *peer = nullptr; ///< the next one that ends the same protection; for a proxy the one behind it
    Option option;
    Layer layer = Layer::Transport; ///< the part of the option that is meant here
    Place place = Place::Server;
    ProductUse product; ///< what runs on the system and this dialect is for
    const Profile *profile = nullptr;
    /// All decided connections of the plan. Settings that a product has only once (a main.cf parameter, the tunnel between two
    /// gateways) follow from all of them, so that the snippets of two connections never contradict each other.
    const QList<Chosen> *chosen = nullptr;
    bool isServerEnd = false; ///< the system is the connection's `to`, or a proxy that ends TLS for it
};

/// A dialect turns a task into snippets, or says why there is nothing to configure.
struct Dialect {
    QString target; ///< id, as in Snippet::target
    Layer layer = Layer::Transport; ///< the part of an option that it configures; `off` counts as transport
    QStringList products; ///< product ids it is for, operating systems included
    /// Whether it has something to say to a task at a system where one of its products runs: service, place, option.
    bool (*fits)(const Task &task) = nullptr;
    /// Appends snippets or omissions. Faults are values of the plan that the product's syntax cannot hold.
    Results<void> (*make)(const Task &task, Snippets &made) = nullptr;
    /// Stands beside the product's own settings (records in the DNS) and does not make up for a dialect that is missing.
    bool isBeside = false;
    /// Its product must be told also where it only passes TLS on (Place::Relay).
    bool relays = false;
    /// Its snippets have two files to apply: the first asks for protection and takes what comes without, the second demands it. So the
    /// ends of a connection need not change in one moment.
    bool asksFirst = false;
};

/// All dialects, in the order of their ids. One folder each below app/snippets.
const QList<Dialect> &dialects();

} // namespace safeconduct
