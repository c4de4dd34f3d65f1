// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/support/json.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// The three things that a new connection begins with.
struct ConnectionEnds {
    QString from; ///< system id
    QString to; ///< system id
    QString service; ///< service id
};

/// The rest, as far as it can be told from what the plan says already. Lists may be empty where nothing can be told.
struct ConnectionProposal {
    QString name;
    QStringList path; ///< network ids
    QStringList via; ///< system ids
    QStringList information;
    QString authentication;
};

/// Path: that of another connection between the two, else the shortest way over gateways and over networks that other
/// connections pass one after the other, else from the one's network straight to the other's. Authentication and information:
/// those of the most similar connection, else the usual login of the two ends and all information.
ConnectionProposal proposeConnection(const Plan &plan, const Knowledge &knowledge, const ConnectionEnds &ends,
                                     const QString &language);

/// The services that the knowledge says \a to offers and \a from speaks come first, then the others, each in the knowledge's order.
QStringList servicesBetween(const Plan &plan, const Knowledge &knowledge, const QString &from, const QString &to);

/// A connection as the plan format writes it; empty lists and members that are optional are left out.
Json connectionJson(const QString &id, const ConnectionEnds &ends, const ConnectionProposal &proposal);

/// A connection that plans like this usually have and this one lacks (rule G1).
struct ConnectionSuggestion {
    QString question; ///< answering it "no" says that there is none here
    QString sentence;
    ConnectionEnds ends; ///< members are empty where they cannot be told
};

QList<ConnectionSuggestion> suggestedConnections(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                                                 const QString &language);

} // namespace safeconduct
