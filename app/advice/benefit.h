// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/lifetime.h"
#include "app/advice/protection.h"

#include <array>
#include <unordered_map>

namespace safeconduct {

/// Where \a raw lies between the anchors of \a criterion, from 0 (worst) to 1 (best), cut to that; less may be better.
double partialValue(const Criterion &criterion, double raw);

/// The additive value model (Keeney and Raiffa 1976; swing weights: von Winterfeldt and Edwards 1986) for the options of one
/// connection: weights are the swing points, those of protection times the factor of the need, over their sum; values run
/// between fixed anchors. `off` has no criteria: rule C6 decides it.
class Valuation {
public:
    /// \a protection must live as long as this. Contributions say why only where the run is to tell everything.
    Valuation(const ConnectionView &view, const Protection &protection, AdviceDetail detail = AdviceDetail::Everything);
    Benefit of(const OptionParts &parts);

private:
    /// A raw value and the texts that say why it is so, which stand with the values of parts.
    struct Found {
        double value = 0;
        std::array<const QStringList *, 3> because{}; ///< of the parts that set it
    };

    /// The values of an option's parts, by criterion; those of `none` for the network where neither it nor TLS protects the way.
    struct Values {
        const std::vector<RawValue> *network = nullptr;
        const std::vector<RawValue> *transport = nullptr;
        const std::vector<RawValue> *message = nullptr;
        bool isNone = false;
    };

    const std::vector<RawValue> &valuesOf(const PartView &part);
    Values valuesOf(const OptionParts &parts);
    static Found combined(const Found &one, const Found &other, Combination combination);
    Found withMessage(const Found &base, const Found &message, bool isAlone, const Criterion &criterion) const;
    Found foundIn(const Values &values, std::size_t criterion) const;
    QStringList reasons(const OptionParts &parts, std::size_t criterion, const Found &found) const;

    const ConnectionView &m_view;
    const Protection &m_protection;
    const std::vector<CriterionView> &m_criteria;
    AdviceDetail m_detail;
    std::size_t m_transit; ///< the criterion of what is left on the way
    std::size_t m_rest; ///< and of what rests
    std::vector<double> m_weights;
    double m_share = 0; ///< σ
    std::unordered_map<const PartView *, std::vector<RawValue>> m_values; ///< by criterion; keeps them where they are
};

} // namespace safeconduct
