// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/payments.h"
#include "app/support/decimal.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// One amount of an option's or facility's cost.
struct CostLine {
    QString item;
    QString why; ///< text id
    QString driver; ///< what it is counted by
    QString driverKey; ///< amounts with the same item, moment and key are paid once in the plan
    QString when; ///< once, yearly, later, renewal, support-end, horizon-end
    Decimal count;
    Range each; ///< money for one
    Range due; ///< money for all of them, each time it falls due
    Schedule schedule; ///< when
    Range presentValue; ///< over the horizon
    Range initial; ///< of it in year 0
    Money mean; ///< of the present value: product of the PERT means of amount and rate
    Range amount; ///< of the item: money, hours or seconds
    QString rate; ///< whose hours; empty where the amount is money
    Range ratePerHour; ///< money for an hour of it; 1 where the amount is money
    double multiplicity = 0; ///< how often amount · rate counts in the present value
    bool isShared = false; ///< its key is not this connection's own: others that need it do not pay again
    QString facility; ///< facility it belongs to, or empty
    QString basis;
    QStringList sources;
    bool isPaidOut = false; ///< money or hours of outside specialists: what a budget must hold
    bool isOverridden = false; ///< by the plan's costOverrides
    QString overrideReason; ///< the plan's explanation
    bool isPaidByOthers = false; ///< another connection's choice in the portfolio pays for it

    Range later() const; ///< of the present value what falls due after year 0
};

/// Eight of ten samples lie between.
struct CostBand {
    Money low;
    Money high;
};

struct Cost {
    QList<CostLine> lines;
    Range presentValue; ///< all lines: what the option costs alone
    Money mean; ///< sum of the lines' means
    Range toPay; ///< present value without the lines that others pay; all of it where no portfolio was solved
    Money meanToPay; ///< the mean of that
    Range initial; ///< year 0
    Range yearly; ///< an equal yearly amount of the rest
    std::optional<CostBand> band; ///< of the present value; of the leading options only

    /// Adds the amounts of \a line to the sums; neither the line itself nor what follows from all of them, as \a yearly does.
    void add(const CostLine &line);
    /// The same of an amount that has no line yet.
    void add(const Range &amount, const Range &ofYearZero, Money meanAmount, bool isPaidByOthers = false);
    Range later() const; ///< of the present value what falls due after year 0
};

} // namespace safeconduct
