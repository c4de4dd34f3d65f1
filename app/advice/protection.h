// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// What one part leaves open of each threat on each segment (1 − c), and of what rests at each place.
struct PartProtection {
    const PartView *part = nullptr;
    std::vector<double> open; ///< by segment · threats + threat
    std::vector<double> openAtRest; ///< by resting place
};

/// How attacks on one connection meet its options. ρ = Σ aₜ nₜ Rₜ / Σ aₜ nₜ with Rₜ = 1 − Π over segments of
/// (1 − exposure · Π over parts of (1 − c)); what rests is open to max over places of r · (1 − c) · n.
/// The numbers are the knowledge's (threats.json, criteria.json).
class Protection {
public:
    /// Looks at \a parts once, so that options only multiply. \a flowLegs: what the legs of a message flow leave open by the
    /// options recommended for them, empty for other connections.
    Protection(const ConnectionView &view, const QStringList &parts, const std::vector<double> &flowLegs = {});

    /// ρ: share of the weighted risk on the way that is left, 0–1.
    double remainingRisk(const OptionParts &parts) const;
    /// The worst place: 0 nothing is readable, 1 open to everyone at the highest need.
    double openAtRest(const OptionParts &parts) const;
    /// Kind of the resting place that openAtRest() comes from; empty where nothing is open.
    QString worstPlace(const OptionParts &parts) const;
    /// What the option leaves open: by segment · threats + threat.
    std::vector<double> open(const OptionParts &parts) const;
    QList<CoverageCell> coverage(const OptionParts &parts, const QStringList &legParts) const;

private:
    const PartProtection *of(const PartView *part) const;
    double openAt(const OptionParts &parts, std::size_t place) const;
    CoverageLevel levelOf(double stopped) const;
    bool isWeighed(std::size_t threat) const { return m_weights[threat] > 0; }

    const ConnectionView &m_view;
    const MethodDefaults &m_defaults;
    std::size_t m_segments = 0;
    std::size_t m_threats = 0;
    std::vector<double> m_weights; ///< a · n by threat; 0: not weighed here
    double m_weightSum = 0;
    double m_restNeed = 1; ///< n of confidentiality
    std::vector<double> m_base; ///< open without any part: the login's own part, or what a flow's legs leave
    std::vector<PartProtection> m_parts;
};

/// n: the factor of the need in \a dimension (confidentiality, integrity) as a share of the highest one's.
double shareOfNeed(const ConnectionView &view, const QString &dimension);

/// Own system that holds the keys of a gateway part: one with that ability where the messages pass, else the last own server.
const SystemView *keyGateway(const ConnectionView &view);

/// What the legs of \a flow leave open on the flow's own path, where \a openOfLeg gives what the recommended option of a leg
/// leaves open there. A stretch that no leg carries is open.
std::vector<double> openOfLegs(const ConnectionView &flow,
                               const QHash<const ConnectionView *, std::vector<double>> &openOfLeg);

} // namespace safeconduct
