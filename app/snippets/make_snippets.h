// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/snippets/snippet.h"
#include "app/support/result.h"

#include <QHash>

namespace safeconduct {

class Proofs;

/// What to make: empty members do not narrow.
struct SnippetRequest {
    QHash<QString, QString> choices; ///< option id by connection id
    QString connection;
    QString target; ///< with it no omissions are told
    QString profile; ///< instead of the plan's
    QStringList facilities; ///< kinds that the choices take beside those that the plan has already
};

/// Configuration for both ends of each decided connection, for proxies that end TLS, for gateways that end tunnels on the way, and
/// for the facilities that the choices use.
/// A value of the plan that a product's syntax cannot hold is a problem with the pointer of that value, never written otherwise.
Results<Snippets> makeSnippets(const Plan &plan, const Knowledge &knowledge, const SnippetRequest &request);

/// The same with other proofs than those that come with the program.
Results<Snippets> makeSnippets(const Plan &plan, const Knowledge &knowledge, const SnippetRequest &request,
                               const Proofs &proofs);

/// The ids of all dialects: exchange, postfix, …
QStringList targets();

} // namespace safeconduct
