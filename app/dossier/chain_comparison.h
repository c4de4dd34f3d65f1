// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/event_chain.h"

namespace safeconduct {

/// Another copy of a dossier, perhaps an older one, whose events are to be found again.
struct OtherCopy {
    QString planId;
    EventChain chain; ///< sound
};

/// How the events of a dossier stand to those of another copy.
enum class ChainRelation {
    Same,
    Continued, ///< all of the other copy's, unchanged, and later ones
    CutOff, ///< only those that the other copy begins with
    Parted, ///< the same ones at the beginning, then both go on differently
    Unrelated, ///< no event in common though both have some, or another plan
};
/// For programs.
QString word(ChainRelation relation);

struct ChainComparison {
    ChainRelation relation = ChainRelation::Same;
    qsizetype common = 0; ///< how many events both begin with
    QList<SignedEvent> missing = {}; ///< of the other copy and not here; empty where the two are unrelated
    QList<SignedEvent> added = {}; ///< here and not in the other copy; empty where the two are unrelated
    /// Numbers of common events for which the other copy keeps more time stamps or revocation data.
    QList<int> lessProved = {};

    friend bool operator==(const ChainComparison &, const ChainComparison &) = default;
};

/// Looks for the events of \a other at the beginning of \a chain, whose dossier decides on the plan \a planId. An event is the same
/// where not a byte of it or of its signature differs.
ChainComparison compareChains(const EventChain &chain, const QString &planId, const OtherCopy &other);

/// What the other copy has and this one lacks, or none.
Problems comparisonFaults(const ChainComparison &comparison);

} // namespace safeconduct
