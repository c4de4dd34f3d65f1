// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice_memory.h"
#include "app/advice/cost_book.h"
#include "app/advice/cost_sheet.h"
#include "app/advice/protection.h"
#include "app/advice/screening.h"
#include "app/advice/situation.h"

#include <QHash>

#include <vector>

namespace safeconduct {

class Valuation;

/// What the legs of message flows take; the flows rest on that.
class LegsTaken {
public:
    /// \a open is what \a option leaves open on \a leg.
    void keep(const ConnectionView &leg, const Option &option, const std::vector<double> &open);
    /// Whether \a option is what was kept for \a leg.
    bool isKept(const ConnectionView &leg, const Option &option) const;
    /// For \a view, a message flow or not.
    LegsLeft leftFor(const ConnectionView &view) const;

private:
    QHash<const ConnectionView *, std::vector<double>> m_open;
    QHash<const ConnectionView *, QStringList> m_parts;
};

/// The recommended option; `none` where nothing is.
Option recommendedIn(const ConnectionAdvice &advice);

/// What \a option leaves open, by segment and threat.
std::vector<double> openOf(const Option &option, const ConnectionView &view);

/// What all connections of a plan are advised on with.
struct AloneTerms {
    const Deployment &deployment;
    const RuleBook &rules;
    const CostBook &costs;
    Money decision; ///< cost of making one
    AdviceDetail detail = AdviceDetail::Everything;
    bool isPriced = true; ///< for a portfolio
    const Situations *situations = nullptr; ///< where connections that are alike are to be judged once
};

/// Steps 1 to 8 for one connection after the other, each as if it were alone.
class AloneAdviser {
public:
    explicit AloneAdviser(const AloneTerms &terms);

    /// \a legs is what is left to it where it is a message flow.
    KnownConnection advise(ConnectionView &view, const LegsLeft &legs);
    /// The same where \a known holds but for what options cost and follows from that.
    KnownConnection priceAnew(const KnownConnection &known, ConnectionView &view) const;

private:
    /// What was found out about a connection without texts, for others in the same situation.
    struct Alike {
        KnownConnection known;
        QList<const PreparedRule *> toSay; ///< of the connection
        CostSheet::Choice taken; ///< of the recommended option, with lines
    };
    KnownConnection judge(ConnectionView &view, const LegsLeft &legs, QList<const PreparedRule *> &toSay);
    /// Returns what the recommended option costs, with lines, where options are to be without.
    CostSheet::Choice price(KnownConnection &known, const ConnectionView &view) const;
    void priceOptions(ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet) const;
    KnownConnection adviseAs(const Alike &like, ConnectionView &view);
    bool tellsEverything() const { return m_terms.detail == AdviceDetail::Everything; }
    void value(OptionAdvice &advised, const ConnectionView &view, const LegsLeft &legs, const Protection &protection,
               Valuation &valuation) const;
    CostSheet::Choice costOf(const Option &option, CostSheet &sheet, bool withLines) const;
    PricedConnection priced(const ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet,
                            const Range &worth) const;

    AloneTerms m_terms;
    Screening m_screening;
    QHash<QByteArray, Alike> m_alike; ///< by situation and conditions that hold
};

} // namespace safeconduct
