// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/advice/portfolio/priced_connection.h"
#include "app/advice/robustness_advice.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace safeconduct {

/// A connection advised on by itself: steps 1 to 8, before anything of the others counts.
struct KnownConnection {
    ConnectionAdvice advice;
    QStringList feasibleParts;
    PricedConnection priced; ///< where a portfolio is asked for
    std::vector<double> open; ///< of a leg of a message flow: what its recommended option leaves open
};

struct KnownRobustness {
    RobustnessQuestion question;
    Robustness answer;
};

/// What one advice found out about each connection, for the next one of nearly the same plan.
struct AdviceMemory {
    Plan plan;
    QString knowledgeSha256;
    AdviceSettings settings;
    QHash<QString, KnownConnection> connections; ///< message flows are not kept: they rest on what their legs take
    QHash<QString, KnownRobustness> robustness;

    /// Whether it was found out under the same knowledge, day, seed and depth.
    bool isOf(const Knowledge &knowledge, const AdviceSettings &asked) const;
    /// The answer to the same question; null where that was not asked.
    const Robustness *robustnessOf(const QString &connection, const RobustnessQuestion &question) const;
};

/// Ids of the connections of \a plan whose kept advice holds still: nothing has changed that it looks at. Where anything but the
/// members of connections has changed that no other connection looks at (name, users, messages per day, protected share), that
/// is none.
QSet<QString> stillKnown(const AdviceMemory &memory, const Plan &plan);

} // namespace safeconduct
