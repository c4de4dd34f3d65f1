// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/payments.h"

#include <functional>

namespace safeconduct {

/// A use of the knowledge with its item priced for this plan: time at the plan's rates, the plan's own amounts before ours.
struct PricedUse {
    const CostUse *use = nullptr;
    const CostItem *item = nullptr;
    Range amount; ///< money, hours or seconds for one
    Range rate; ///< money for an hour; 1 where the amount is money
    std::int64_t perHour = 1; ///< seconds in an hour where the amount is seconds
    Schedule schedule; ///< when it falls due; empty where that depends on the system it is counted at
    const CostOverride *change = nullptr; ///< of the plan
    Range unit = {}; ///< of the item, before the use's times
    QString rateName = {}; ///< empty where the amount is money

    Range money(Decimal count) const;
    Money mean(Decimal count, const Schedule &when) const;
    bool isOverridden() const { return change != nullptr; }
    /// How often `unit` · `rate` counts in the present value of \a count.
    double multiplicity(Decimal count, const Schedule &when) const;
};

/// All uses priced once for the plan.
class CostBook {
public:
    explicit CostBook(const Deployment &deployment);

    /// In the order of the knowledge. Uses that the plan overrides for \a connection only are priced anew.
    QList<PricedUse> usesFor(const QString &connection) const;
    /// Indices of the uses that \a part can bring with \a facility, or by itself where that is empty.
    QList<qsizetype> usesOf(const QString &part, const QString &facility) const;
    /// When \a use falls due where it is counted at \a system (null: no one system).
    Schedule scheduleOf(const PricedUse &use, const SystemView *system) const;
    /// An equal yearly amount over the horizon of what \a presentValue holds.
    Range yearlyOf(const Range &presentValue) const { return scaled(presentValue, Due::whole, m_annuity); }
    /// The same, to be kept longer than the book.
    std::function<Range(const Range &presentValue)> yearly() const;
    /// Mean cost of making one decision.
    Money decision() const;

private:
    void findUses(const QString &part, const QString &facility);
    PricedUse priced(const CostUse &use, const QString &connection) const;
    Range rateOf(const QString &rate) const;
    Schedule scheduleOf(const CostUse &use, const CostItem &item) const;
    Schedule fromYear(int year) const;
    Schedule atRenewals() const;
    Schedule ofBuying(int lifeYears) const;
    Schedule atSupportEnd(const SystemView &system) const;
    Due dueIn(int year, std::int64_t times = 1) const;
    std::int64_t discountTo(int year) const;
    std::int64_t annuity(int years) const;

    const Deployment &m_deployment;
    Decimal m_discountRate;
    int m_years = 0;
    std::int64_t m_annuity; ///< over all years
    QList<int> m_renewals; ///< by year
    QList<PricedUse> m_uses;
    QHash<std::pair<QString, QString>, QList<qsizetype>> m_usesOf; ///< by part and facility
};

} // namespace safeconduct
