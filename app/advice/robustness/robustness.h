// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/acceptability.h"
#include "app/support/decimal.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace safeconduct {

/// How sure the ranking of one connection's options is (step 10 of the method), by ids without language.

enum class Verdict {
    Clear,
    Undecided, ///< the share of samples that the leader wins is within two standard errors of the threshold
    NoClearWinner, ///< it wins too few, or its lead is under the cost of one decision
};
QString word(Verdict verdict); ///< clear, undecided, no-clear-winner

/// Something that is not known exactly.
struct UncertainInput {
    enum class Kind {
        Worth, ///< of the whole benefit scale; money
        Item, ///< of the costs; money, hours or seconds
        Rate, ///< money for an hour
        Weight, ///< of a criterion; a share of all swing points as entered
    };
    Kind kind = Kind::Worth;
    QString id; ///< of the item, rate or criterion; empty for the worth
    friend bool operator==(const UncertainInput &, const UncertainInput &) = default;
};
QString word(UncertainInput::Kind kind); ///< worth, item, rate, weight

/// One input from its 10 % to its 90 % value, all others likely.
struct TornadoRow {
    UncertainInput input;
    double low = 0;
    double high = 0;
    Money leadAtLow; ///< net benefit of the leader less that of the second
    Money leadAtHigh;
    bool isCritical = false; ///< the second leads at one end
};

/// The value of an input at which leader and second are equal, all others at their means.
struct BreakEven {
    UncertainInput input;
    double present = 0; ///< its mean
    std::optional<double> value; ///< none: no value turns the choice
};

/// Where the leader stays first while one weight moves and the others keep their proportions.
struct WeightRange {
    QString criterion;
    double weight = 0; ///< present share
    double from = 0;
    double to = 1;
    QString below; ///< option that takes over under `from`; empty at 0
    QString above; ///< option that takes over past `to`; empty at 1
};

/// Where two inputs leave leader and second equal: a straight line between two points.
struct TwoWayLine {
    UncertainInput x;
    UncertainInput y;
    std::array<double, 2> from{};
    std::array<double, 2> to{};
};

/// What it would be worth to know an input before choosing.
struct InformationWorth {
    UncertainInput input;
    Money worth;
    SampleShare changes; ///< samples in which knowing it changes the choice
};

struct Robustness {
    QStringList options; ///< permissible ones in order of id, as the acceptabilities name them
    QStringList criteria; ///< in the order of central weights
    std::int64_t samples = 0;
    double pointVariation = 0; ///< swing points vary by this share up and down
    double clearFrom = 0; ///< share of samples from which the leader is clear
    Acceptability entered; ///< weights as entered, varied; worth and costs sampled
    Acceptability free; ///< weights free on the simplex; worth and costs sampled

    QString leader; ///< the recommended option
    QString second; ///< the best of the others that rules treat alike; empty where there is none
    SampleShare leaderBeatsSecond;
    Money lead; ///< in mean net benefit
    Money decision; ///< cost of one decision
    bool isLeadTooSmall = false; ///< under the cost of one decision
    Verdict verdict = Verdict::Clear;

    Money perfectInformation; ///< EVPI
    QList<InformationWorth> information; ///< what is worth knowing, most first; only where the verdict is not clear
    QList<TornadoRow> tornado; ///< widest first
    QList<BreakEven> breakEvens;
    QList<WeightRange> weightRanges; ///< none where the recommended option has not the greatest net benefit
    std::optional<TwoWayLine> equalLine; ///< of the two inputs with the widest bars that have one

    /// What would settle it: the input most worth knowing; null where nothing stands out.
    const InformationWorth *settledBy() const { return information.isEmpty() ? nullptr : &information.constFirst(); }
};

} // namespace safeconduct
