// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/lifetime.h"
#include "app/advice/protection.h"

namespace safeconduct {

/// The additive value model (Keeney and Raiffa 1976; swing weights: von Winterfeldt and Edwards 1986) for the options of one
/// connection: weights are the swing points, those of protection times the factor of the need, over their sum; values run
/// between fixed anchors. `off` has no criteria: rule C6 decides it.
class Valuation {
public:
    /// \a protection must live as long as this.
    Valuation(const ConnectionView &view, const Protection &protection);
    Benefit of(const OptionParts &parts);

private:
    const std::vector<RawValue> &valuesOf(const PartView &part);
    RawValue base(const OptionParts &parts, std::size_t criterion);
    RawValue raw(const OptionParts &parts, std::size_t criterion, double remainingRisk);

    const ConnectionView &m_view;
    const Protection &m_protection;
    const std::vector<CriterionView> &m_criteria;
    std::vector<double> m_weights;
    double m_share = 0; ///< σ
    QHash<const PartView *, std::vector<RawValue>> m_values; ///< by criterion
};

} // namespace safeconduct
