// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice_memory.h"
#include "app/advice/cost_book.h"
#include "app/advice/cost_sheet.h"
#include "app/advice/protection.h"
#include "app/advice/screening.h"

#include <QHash>

#include <vector>

namespace safeconduct {

class Valuation;

/// What the legs of message flows take; the flows rest on that.
class LegsTaken {
public:
    /// \a open is what the recommended option of \a leg leaves open.
    void keep(const ConnectionView &leg, const ConnectionAdvice &advice, const std::vector<double> &open);
    /// Whether \a advice takes what was kept for \a leg.
    bool isKept(const ConnectionView &leg, const ConnectionAdvice &advice) const;
    /// Parts of all legs of \a flow, each once.
    QStringList partsUnder(const ConnectionView &flow) const;
    const QHash<const ConnectionView *, std::vector<double>> &open() const { return m_open; }

private:
    QHash<const ConnectionView *, std::vector<double>> m_open;
    QHash<const ConnectionView *, QStringList> m_parts;
};

/// What the recommended option of \a advice leaves open, by threat and segment.
std::vector<double> openOf(const ConnectionAdvice &advice, const ConnectionView &view);

/// What all connections of a plan are advised on with.
struct AloneTerms {
    const Deployment &deployment;
    const RuleBook &rules;
    const CostBook &costs;
    const LegsTaken &legs;
    Money decision; ///< cost of making one
    AdviceDetail detail = AdviceDetail::Everything;
    bool isPriced = true; ///< for a portfolio
};

/// Steps 1 to 8 for one connection after the other, each as if it were alone.
class AloneAdviser {
public:
    explicit AloneAdviser(const AloneTerms &terms);

    KnownConnection advise(ConnectionView &view);

private:
    bool tellsEverything() const { return m_terms.detail == AdviceDetail::Everything; }
    void value(OptionAdvice &advised, const ConnectionView &view, const Protection &protection,
               Valuation &valuation) const;
    void price(OptionAdvice &advised, CostSheet &sheet, bool withLines) const;
    PricedConnection priced(const ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet,
                            const Range &worth) const;

    AloneTerms m_terms;
    Screening m_screening;
};

} // namespace safeconduct
