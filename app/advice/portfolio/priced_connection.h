// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost.h"

namespace safeconduct {

/// What the portfolio needs to know of a connection's options, kept when the connection is advised on.

/// What a way lays down for all connections: \a thing, such as the own CA of certificates or the state of a gateway, is had by
/// \a how at \a system. Ways that claim the same thing at the same system go together only where they claim it alike.
struct WayClaim {
    QString thing;
    QString system;
    QString how; ///< facility
    bool isOfSame(const WayClaim &other) const { return system == other.system && thing == other.thing; }
    friend bool operator==(const WayClaim &, const WayClaim &) = default;
};

/// One choice of facilities with which an option can be had, and the amounts that brings.
struct OptionWay {
    QStringList facilities;
    QList<qsizetype> lines; ///< of the connection, ascending, each once
    QList<qsizetype> claims = {}; ///< of the connection, ascending, each once
};

struct PricedOption {
    QString id;
    Money worth; ///< mean worth of its benefit
    bool isCandidate = false; ///< rules let it be recommended: it stands with the best that can be had
    bool isRecommended = false; ///< by a rule
    bool isForced = false; ///< encrypts the whole leg by force
    QStringList incompleteBy; ///< rules
    QList<OptionWay> ways;
};

struct PricedConnection {
    QString id;
    QString alone; ///< recommended by itself; empty where nothing is
    QList<CostLine> lines;
    QList<PricedOption> options;
    QList<WayClaim> claims = {};
};

/// An option that a rule allows only where another connection takes one of some options.
struct ChoiceImplication {
    QString connection;
    QString option;
    QString other;
    QStringList anyOf; ///< options of other
    QString rule;
};

} // namespace safeconduct
