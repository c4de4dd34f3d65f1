// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost_book.h"
#include "app/advice/cost_drivers.h"
#include "app/advice/encryption.h"
#include "app/advice/portfolio/priced_connection.h"

#include <unordered_map>

namespace safeconduct {

/// The costs of one connection's options: every amount is made once and options only pick.
class CostSheet {
public:
    CostSheet(const ConnectionView &view, const CostBook &book);

    /// What an amount was counted by.
    struct Origin {
        CostDriver driver = CostDriver::Connection;
        const PartView *network = nullptr;
        qsizetype place = 0; ///< in what the driver counts
    };
    struct Choice {
        QStringList facilities;
        Cost cost;
        QList<Origin> origins; ///< of the lines
    };
    /// What the option costs alone, with the cheapest facility of each group its parts need, all groups taken together, as far as
    /// these go together; with the lines it is the sum of, or without.
    Choice costOf(const OptionParts &parts, bool withLines = true);
    /// Makes the amounts of the option, without choosing among them. Of uses that bring the same amount the first one counts, so
    /// that the order of options does.
    void prepare(const OptionParts &parts) { costsOf(parts); }
    /// What it costs to switch the service off.
    Choice costOfSwitchingOff();
    /// Every choice of facilities with which the option can be had; those that claim something in two ways only where all do.
    /// Lines and claims by their place in `lines` and `claims`.
    QList<OptionWay> waysOf(const OptionParts &parts);
    QList<OptionWay> waysOfSwitchingOff();
    /// Every amount made so far.
    QList<CostLine> lines() const;
    /// Every claim made so far.
    const QList<WayClaim> &claims() const { return m_claims; }

private:
    /// An amount that options may bring. Its line is written only where somebody wants to see it.
    struct Candidate {
        qsizetype use = 0; ///< in m_uses
        DriverCount counted;
        Origin origin;
        Schedule schedule;
        Range presentValue;
        Range initial; ///< of it in year 0
        Money mean;
    };
    using Lines = QList<qsizetype>; ///< indices into m_candidates

    /// A facility that a part can take, with what it brings for that part.
    struct Alternative {
        QString facility;
        Lines lines;
        QList<qsizetype> claims; ///< indices into m_claims
    };
    using Group = QList<Alternative>;
    /// What one part brings by itself and by the facilities of each of its groups.
    struct PartCosts {
        Lines always;
        QList<Group> groups;
    };

    const PartCosts &costsOf(const PartView &part);
    /// Of the parts that the option has.
    std::vector<const PartCosts *> costsOf(const OptionParts &parts);
    /// Those that \a facility brings, where it is taken at \a gateway only those there.
    Lines linesOf(const PartView &part, const QString &facility, const SystemView *gateway = nullptr);
    QList<qsizetype> claimsOfTaking(const FacilityKind &kind, const SystemView *gateway, const PartView &part);
    /// Whether one of \a claims has otherwise what one of \a others claims.
    bool clash(const QList<qsizetype> &claims, const QList<qsizetype> &others) const;
    QList<OptionWay> waysOf(const std::vector<const PartCosts *> &parts, bool mayClash) const;
    bool counts(const PricedUse &use, const PartView &part) const;
    qsizetype add(qsizetype use, const DriverCount &counted, const Origin &origin);
    CostLine lineOf(const Candidate &candidate) const;
    Choice cheapest(const std::vector<const PartCosts *> &parts, bool withLines) const;
    void sum(Choice &choice, const Lines &lines, bool withLines) const;

    const ConnectionView &m_view;
    const CostBook &m_book;
    QList<PricedUse> m_uses;
    QStringList m_existing;
    std::vector<Candidate> m_candidates;
    std::vector<Money> m_means; ///< of the candidates
    QList<WayClaim> m_claims; ///< each once
    std::unordered_map<const PartView *, PartCosts> m_costsOfPart; ///< keeps its values where they are
};

/// Lines made for a connection in the same situation, with the keys by which \a view shares its amounts.
QList<CostLine> linesFor(const ConnectionView &view, QList<CostLine> lines, const QList<CostSheet::Origin> &origins);

} // namespace safeconduct
