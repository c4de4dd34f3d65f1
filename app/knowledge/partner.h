// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// What one kind of connector of a product can do (`connectors.json`, rule S3).
struct Connector {
    QString id;
    QStringList products; ///< whose connector it is
    QStringList allows; ///< option parts it can do
    QStringList services; ///< that run over it
    QStringList sources;
};

/// A kind of partner that products normally have (`partners.json`, rule G1). Which systems and connections count is written
/// at the fact `plan.missingPartnerKinds`.
struct PartnerKind {
    QString id;
    QStringList products; ///< that normally have it
    QStringList versions; ///< of these only; empty: all
    bool isAtClients = false; ///< systems of role client and mobile count, too
    QStringList services; ///< a connection of one of these shows that the plan has it
    QString productEnd; ///< to, from, any: where such a connection has the product
    QStringList partnerRoles; ///< one of these at the other end; empty: any
    QStringList partnerProducts; ///< or one of these
    QStringList sources;
};

/// Something the owner of a plan is asked (`review.json`).
struct Question {
    QString id;
    QString kind; ///< rule: asked where a rule fires; review: asked at every review (rule D2)
    QString scope; ///< plan, system, connection: what an answer names
    QString rule; ///< the rule it belongs to
    QString expected; ///< yes: another answer leaves something to do; any
    QString each; ///< list-valued fact: `ID-ELEMENT` is asked for every element; empty: asked as it stands
    QString text; ///< text id
    QStringList controls; ///< ids of controls it bears on
    QStringList sources;

    bool isReview() const { return kind == QLatin1StringView("review"); }
};

} // namespace safeconduct
