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
    /// What is drawn: the same item with another amount is something else.
    struct Drawn {
        bool isRate = false; ///< for an hour; else the amount of an item
        QString id;
        Range range;
        friend bool operator==(const Drawn &, const Drawn &) = default;
    };
    struct DrawnHash {
        std::size_t operator()(const Drawn &drawn) const;
    };
    static QString nameOf(const Drawn &drawn);
    const std::vector<double> &samplesOf(const Drawn &drawn);

    quint64 m_seed;
    /// They stay where they are while others are added.
    std::unordered_map<Drawn, std::vector<double>, DrawnHash> m_samples;
};

} // namespace safeconduct
