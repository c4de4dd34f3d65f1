// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/advice/known_systems.h"
#include "app/advice/looked_at.h"
#include "app/advice/portfolio/chosen_portfolio.h"
#include "app/advice/robustness_advice.h"
#include "app/advice/settled_advice.h"

#include <QHash>

#include <vector>

namespace safeconduct {

/// What the legs of a message flow take, as far as the flow rests on it; empty for other connections.
struct LegsLeft {
    QStringList parts; ///< of all legs, each once
    std::vector<double> open; ///< on the flow's own path, by segment and threat
    friend bool operator==(const LegsLeft &, const LegsLeft &) = default;
};

/// A connection advised on by itself: steps 1 to 8, before anything of the others counts.
struct KnownConnection {
    LookedAt lookedAt; ///< where the run is to be remembered
    QList<CostOverride> costs; ///< the same
    LegsLeft legs;
    ConnectionAdvice advice;
    QStringList feasibleParts;
    PricedConnection priced; ///< where a portfolio is asked for
    std::vector<double> open; ///< of a leg of a message flow: what its recommended option leaves open
};

struct KnownRobustness {
    RobustnessQuestion question;
    Robustness answer;
};

/// A connection with all that was said in the end, given what the others pay.
struct KnownInTheEnd {
    LegsLeft legs;
    SettledCharges charges;
    ConnectionAdvice advice;
};

/// What one advice found out about each connection, for the next one of nearly the same plan.
struct AdviceMemory {
    QString knowledgeSha256;
    AdviceSettings settings;
    std::shared_ptr<const RuleBook> rules; ///< prepared
    KnownSystems systems; ///< of the plan
    CommonGround ground;
    Settings prices;
    QStringList routes; ///< of the mail
    QHash<QString, QList<KnownConnection>> connections; ///< a message flow for each way in which its legs were taken
    QHash<QString, std::shared_ptr<const KnownRobustness>> robustness;
    QList<std::shared_ptr<const ChosenPortfolio>> portfolios; ///< the last one holds; none where none was asked for
    QHash<QString, KnownInTheEnd> settled; ///< where the portfolio has a best choice

    /// Whether it was found out under the same knowledge, day, seed and depth.
    bool isOf(const Knowledge &knowledge, const AdviceSettings &asked) const;
    /// The connection that looks at the same now, on the same common ground, whatever it costs; null where that is not known.
    /// \a areRoutesSame: `routes` has not changed.
    const KnownConnection *connection(const LookedAt &now, const LegsLeft &legs, bool areRoutesSame) const;
    /// Chosen for the same on the same common ground at the same prices; null where that is not known.
    std::shared_ptr<const ChosenPortfolio> portfolioFor(const QList<PricedConnection> &priced,
                                                        const PortfolioTerms &terms) const;
    /// With the answer to the same question; null where that was not asked.
    std::shared_ptr<const KnownRobustness> robustnessOf(const QString &connection,
                                                        const RobustnessQuestion &question) const;
    /// What was said of \a connection under the same charges; null where that is not known.
    const ConnectionAdvice *inTheEnd(const QString &connection, const LegsLeft &legs,
                                     const SettledCharges &charges) const;
};

/// Given the advice as soon as all of it stands but the robustness of some connections, which takes longest. These have none
/// yet, and whether their recommended option leads clearly is said by the lead alone. \a memory is of what is known so far.
using AdviceBeforehand = std::function<void(const Advice &advice, const std::shared_ptr<const AdviceMemory> &memory)>;

/// As adviseAnew() of advise.h; \a beforehand is called where some robustness is not known from memory.
Advice adviseAnew(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  std::shared_ptr<const AdviceMemory> &memory, const AdviceProgress &progress,
                  const AdviceBeforehand &beforehand);

} // namespace safeconduct
