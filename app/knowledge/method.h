// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/vocabulary.h"
#include "app/support/decimal.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace safeconduct {

struct Criterion {
    QString id;
    bool isProtection = false; ///< multiplied by the need factor
    double points = 0;
    double worst = 0; ///< raw value that counts 0
    double best = 10; ///< raw value that counts 1
};

/// Start values of the value model and of settings that a plan leaves open (`criteria.json`).
struct MethodDefaults {
    QList<Criterion> criteria;
    QHash<Level, double> needFactor;
    QHash<Level, Range> worth;
    QHash<NetworkKind, double> exposure;
    QHash<QString, double> exposureLevel; ///< trusted, limited, untrusted
    QHash<QString, double> restExposure;  ///< by kind of resting place
    QHash<QString, double> restEffectiveness; ///< by part; 0 where not named
    QHash<QString, double> partnerAbility;
    double coveredFrom = 0.9;
    double partlyFrom = 0.25;
    double protectedShare = 0.1;
    double untrustedFrom = 0.4;
    double externalFrom = 0.7;
    int unmanagedPartnersFrom = 20;
    int horizonYears = 5;
    Decimal discountRatePercent;
    QString currency;
    QString protectionScheme;
    QString policyProfile;
    Level confidentialFrom = Level::High;
    QHash<QString, Range> hourlyRates;
    Range decisionHours;
    int workingDays = 220;
    QStringList sources;
};

/// What an item costs: either money or hours at a rate.
struct CostItem {
    QString id;
    QString unit;
    Range amount; ///< money, or hours where a rate is named
    QString rate; ///< administrator, user, specialist; empty: amount is money
    QString currency;
    QString basis; ///< public, public-range, fact, assumption
    bool isVerified = false;
    QStringList sources;
};

/// Which item a part or facility needs, and what it is counted by (docs/knowledge.md, Costs).
struct CostUse {
    QString item;
    QString driver; ///< connection, listener, host, certificate, user, message, pair, partner-domain, plan, …
    bool isYearly = false;
    QString why; ///< text id
};

struct FacilityKind {
    QString id;
    QStringList provides;
    QStringList sources;
};

struct CostModel {
    QMap<QString, CostItem> items;
    QMap<QString, QList<CostUse>> partUses;
    QMap<QString, QList<CostUse>> facilityUses;
};

} // namespace safeconduct
