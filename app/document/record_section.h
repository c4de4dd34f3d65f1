// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: what the parts of one connection's section share.
#pragma once

#include "app/document/record_context.h"

namespace safeconduct {

/// One connection's section with what belongs to it at hand.
struct Section {
    RecordContext &record;
    const Connection &connection;
    const ConnectionAdvice &advice;
    const Choice &choice;

    const OptionAdvice *chosen() const { return advice.option(choice.option); }
    QString say(const QString &textId, const TextValues &values = {}) const { return record.words.say(textId, values); }
    /// Whether the record lists \a option: the leading ones, the chosen one, and of the excluded ones those of a single part.
    /// Further combinations only repeat what is said of their parts; record.json has them all.
    bool isListed(const OptionAdvice &option) const;
};

/// What is excluded and what cannot be had, each reason once with everything that it applies to.
void writeExcluded(Section &section);
/// What else the rules say of the connection and of the chosen option.
void writeFindings(Section &section);
/// The advice in one paragraph that can be read aloud.
void writeInShort(Section &section);
/// How sure the recommendation is: verdict and ranks, and where it is not clear what would turn it.
void writeRobustness(Section &section);
/// The options' cost against their benefit, drawn.
void writeOptionPicture(Section &section);
/// The efficient frontier with what a point costs, what is dominated by what, and what the protection is worth.
void writeComparison(Section &section);
/// How often each option comes first, drawn.
void writeFirstPlacesPicture(Section &section);
/// What the lead over the second hangs on, drawn; where the verdict is not clear.
void writeTornadoPicture(Section &section);
/// How single roles' weights would have it.
void writeRoles(Section &section);
/// Where the chosen option's protection ends, what it takes away, what it adds in bytes.
void writeProtectionInWords(Section &section);
/// The chosen option's own amounts with their reasons, its cost by year, and what a budget must hold.
void writeCostInDepth(Section &section);

} // namespace safeconduct
