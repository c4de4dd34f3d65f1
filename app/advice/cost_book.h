// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// A use of the knowledge with its item priced for this plan: time at the plan's rates, the plan's own amounts before ours.
struct PricedUse {
    const CostUse *use = nullptr;
    const CostItem *item = nullptr;
    Range amount; ///< money, hours or seconds for one
    Range rate; ///< money for an hour; 1 where the amount is money
    std::int64_t perHour = 1; ///< seconds in an hour where the amount is seconds
    std::int64_t factor = 0; ///< present value of what falls due, in 10⁻¹² of one amount
    bool isOverridden = false;
    Range unit = {}; ///< of the item, before the use's times
    QString rateName = {}; ///< empty where the amount is money

    Range money(Decimal count) const;
    Range presentValue(Decimal count) const;
    Money mean(Decimal count) const;
    /// How often `unit` · `rate` counts in the present value of \a count.
    double multiplicity(Decimal count) const;
};

/// All uses priced once for the plan.
class CostBook {
public:
    explicit CostBook(const Deployment &deployment);

    /// In the order of the knowledge. Uses that the plan overrides for \a connection only are priced anew.
    QList<PricedUse> usesFor(const QString &connection) const;
    /// Indices of the uses that \a part can bring with \a facility, or by itself where that is empty.
    QList<qsizetype> usesOf(const QString &part, const QString &facility) const;
    /// An equal yearly amount over the horizon of what \a presentValue holds.
    Range yearlyOf(const Range &presentValue) const;
    /// Mean cost of making one decision.
    Money decision() const;

private:
    void findUses(const QString &part, const QString &facility);
    PricedUse priced(const CostUse &use, const QString &connection) const;
    Range rateOf(const QString &rate) const;
    std::int64_t factorOf(CostTime time) const;
    std::int64_t factorOfBuying(int lifeYears) const;
    std::int64_t discountTo(int year) const;
    std::int64_t annuity(int years) const;

    const Deployment &m_deployment;
    Decimal m_discountRate;
    int m_years = 0;
    QList<int> m_renewals; ///< by year
    QList<PricedUse> m_uses;
    QHash<std::pair<QString, QString>, QList<qsizetype>> m_usesOf; ///< by part and facility
};

} // namespace safeconduct
