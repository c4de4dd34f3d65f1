// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace safeconduct {

/// Between which sums a cost lies in eight of ten cases: far narrower than all amounts at their least and all at their most at
/// once. Amounts and hourly rates are drawn independently of each other by PERT; whatever shares an item's amount or a rate
/// shares its samples. Sampled once for each and kept, so that one sampler serves all options of a plan.
class CostBands {
public:
    explicit CostBands(quint64 seed)
        : m_seed(seed)
    {
    }
    /// The sums not passed with 10 % and with 90 % probability, of 2,000 samples.
    CostBand bandOf(const QList<CostLine> &lines);

private:
    const std::vector<double> &samplesOf(const QString &what, const Range &range);

    quint64 m_seed;
    std::unordered_map<QString, std::vector<double>> m_samples; ///< which stay where they are while others are added
};

} // namespace safeconduct
