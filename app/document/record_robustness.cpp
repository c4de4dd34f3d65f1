// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record_section.h"
#include "app/document/robustness_tables.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void append(Section &section, const Table &table)
{
    if (!table.rows.isEmpty())
        section.record.blocks.append(table);
}

/// Whether more than one option ever comes first by the weights as entered: a single bar compares nothing.
bool isContested(const Acceptability &entered)
{
    return std::ranges::count_if(entered.options,
                                 [](const OptionAcceptability &option) { return option.ranks.front() > 0; })
        > 1;
}

} // namespace

void writeRobustness(Section &section)
{
    if (!section.advice.robustness)
        return;
    const Robustness &robustness = *section.advice.robustness;
    const Wording &words = section.record.words;
    section.record.heading(4, u"record.robustness.heading"_s, {});
    section.record.blocks.append(Paragraph{robustnessSentences(words, robustness).join(u' ')});
    Table places = acceptabilityTable(words, section.advice);
    places.caption = words.say(u"record.robustness.places.short"_s); // what it means stands in the part on the method
    append(section, places);
    if (isContested(robustness.entered))
        writeFirstPlacesPicture(section);
    Table central = centralWeightsTable(words, section.advice);
    central.caption = words.say(u"record.robustness.central.short"_s);
    append(section, central);
    if (robustness.verdict == Verdict::Clear)
        return;
    writeTornadoPicture(section);
    append(section, breakEvenTable(words, section.record.input.knowledge, section.advice));
    append(section, weightRangeTable(words, section.advice));
}

} // namespace safeconduct
