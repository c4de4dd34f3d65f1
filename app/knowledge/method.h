// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/vocabulary.h"
#include "app/support/decimal.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// How the network and the transport part of one option meet: the higher value, the lower, or the lower less 1 where there
/// are two.
enum class Combination { Max, Min, MinLessOne };

struct Criterion {
    QString id;
    bool isProtection = false; ///< multiplied by the need factor
    double points = 0; ///< swing points at need normal
    double worst = 0; ///< raw value that counts 0
    double best = 10; ///< raw value that counts 1
    Combination combination = Combination::Max;
    bool isByShare = false; ///< a message part moves the value by the protected share only
    bool isComputed = false; ///< from exposure and threats, not from a scale
    QList<double> scalePoints; ///< raw values with a text `criterion.ID.point.N`, best first
    QStringList sources;
};

/// Raw values of reach (docs/knowledge.md, Criteria).
struct ReachValues {
    double ownLeg = 10;
    double unknown = 5;
    double someMailStaysAway = 3;
    int manyPartnersAbove = 20;
};

/// Ceilings of lifetime by what happens within the horizon.
struct LifetimeCeilings {
    double hybridAtBothEnds = 10;
    double profileEndsWithinHorizon = 7;
    double supportEndsWithinHorizon = 6;
    double deprecated = 5;
    double refusedByProfile = 0;
};

struct RobustnessSettings {
    int samples = 10'000;
    double pointVariation = 0.5; ///< swing points vary by this share up and down
    double clearFrom = 0.7; ///< share of samples the leader must win to be called clear
};

/// Start values of the value model and of settings that a plan leaves open (`criteria.json`, levels of `threats.json`).
struct MethodDefaults {
    QList<Criterion> criteria;
    QHash<Level, double> needFactor;
    QHash<Level, Range> worth; ///< of the whole benefit scale of one connection
    QString worthCurrency;
    int worthYears = 5; ///< over which the worth holds
    QHash<NetworkKind, double> exposure;
    QHash<QString, double> exposureLevel; ///< trusted, limited, untrusted
    QHash<QString, double> restExposure; ///< by kind of resting place
    QHash<QString, double> restEffectiveness; ///< by part; 0 where not named
    QHash<QString, double> partnerAbility; ///< known, assumed, unknown
    ReachValues reach;
    LifetimeCeilings lifetime;
    RobustnessSettings robustness;
    double coveredFrom = 0.9;
    double partlyFrom = 0.25;
    double protectedShare = 0.1; ///< σ where a plan does not say
    double protectedShareAlone = 1; ///< σ where a message part is all there is
    double untrustedFrom = 0.4;
    double externalFrom = 0.7;
    int horizonYears = 5;
    Decimal discountRatePercent;
    QString discountRateKind; ///< nominal or real
    QString currency;
    QString protectionScheme;
    QString policyProfile;
    Level confidentialFrom = Level::High;
    QHash<QString, Range> hourlyRates; ///< administrator, user, specialist
    QString asWhenPublished; ///< part whose effects those of `honoured` have towards a partner known to publish
    QHash<QString, double> honoured; ///< share of partners that publish, by part
    QStringList sources; ///< of the settings' start values
    QStringList worthSources;
    QStringList exposureSources;
    QStringList restExposureSources;
};

} // namespace safeconduct
