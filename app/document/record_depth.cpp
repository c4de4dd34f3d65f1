// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_years.h"
#include "app/document/record_section.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void writeEnds(Section &section, const OptionAdvice &option)
{
    QStringList said;
    for (const Saying &one : option.ends)
        said.append(section.record.words.say(one));
    if (!said.isEmpty())
        section.record.paragraph(u"record.depth.ends"_s, {{u"sentences"_s, {said.join(u' ')}}});
}

void writeTakenAway(Section &section, const OptionAdvice &option)
{
    if (option.takesAway.isEmpty())
        return;
    section.record.paragraph(u"record.depth.takes-away"_s);
    QStringList items;
    for (const LostFunction &lost : option.takesAway)
        items.append(section.say(u"record.depth.function"_s,
                                 {{u"function"_s, {section.record.words.name(u"function"_s, lost.function)}},
                                  {u"effect"_s, {section.record.words.name(u"functioneffect"_s, lost.effect)}},
                                  {u"text"_s, {section.record.words.say(lost.saying)}},
                                  {u"sources"_s, {section.record.sources(lost.sources)}}}));
    section.record.bullets(items);
}

QString bytes(const ByteRange &range, const Wording &words)
{
    const QString most = words.number(static_cast<double>(range.most));
    return range.least == range.most ? most : words.number(static_cast<double>(range.least)) + u"–"_s + most;
}

void writeOverhead(Section &section, const OptionAdvice &option)
{
    const Overhead &overhead = option.overhead;
    const Wording &words = section.record.words;
    QStringList unknown;
    for (const QString &part : overhead.unknown)
        unknown.append(words.name(u"part"_s, part));
    if (!unknown.isEmpty())
        section.record.paragraph(u"record.depth.overhead.unknown"_s, {{u"parts"_s, unknown}});
    if (overhead.perYear.most == 0)
        return;
    constexpr double bytesInMegabyte = 1e6;
    section.record.paragraph(
        u"record.depth.overhead"_s,
        {{u"packet"_s, {bytes(overhead.perPacket, words)}},
         {u"record"_s, {bytes(overhead.perRecord, words)}},
         {u"message"_s, {words.number(static_cast<double>(overhead.perMessage))}},
         {u"length"_s, {words.number(static_cast<double>(overhead.messageBytes))}},
         {u"messages"_s, {words.number(overhead.messagesPerYear)}},
         {u"megabytes"_s, {words.number(static_cast<double>(overhead.perYear.most) / bytesInMegabyte, 1)}}});
}

void writeYears(Section &section, const Cost &cost)
{
    const Wording &words = section.record.words;
    QList<QStringList> rows;
    const auto years = costByYear(cost.lines, section.record.input.advice.horizonYears);
    for (const YearCost &year : years)
        rows.append({QString::number(year.year), words.range(year.due), words.range(year.presentValue)});
    section.record.table(u"record.depth.years.caption"_s,
                         {u"record.column.year"_s, u"record.column.due"_s, u"record.column.present-value"_s}, rows,
                         {0, 1, 2});
}

void writeBand(Section &section, const Cost &cost)
{
    const Wording &words = section.record.words;
    if (cost.band)
        section.record.paragraph(u"record.depth.band"_s,
                                 {{u"low"_s, {words.money(cost.band->low)}},
                                  {u"high"_s, {words.money(cost.band->high)}},
                                  {u"range"_s, {words.range(cost.presentValue)}}});
}

void writeBudget(Section &section, const Cost &cost)
{
    const Wording &words = section.record.words;
    const BudgetFigures figures = budgetFigures(cost.lines, section.record.input.advice.horizonYears);
    section.record.paragraph(figures.highestYear > 0 ? u"record.depth.budget"_s : u"record.depth.budget.initial"_s,
                             {{u"initial"_s, {words.range(figures.initial)}},
                              {u"yearly"_s, {words.range(figures.highestYearly)}},
                              {u"year"_s, {QString::number(figures.highestYear)}},
                              {u"work"_s, {words.range(figures.ownWork)}}});
}

void writeOverrides(Section &section, const Cost &cost)
{
    QStringList items;
    for (const CostLine &line : cost.lines) {
        const QString item = section.say(
            u"record.depth.override"_s,
            {{u"item"_s, {section.record.words.name(u"cost"_s, line.item)}}, {u"reason"_s, {line.overrideReason}}});
        if (line.isOverridden && !items.contains(item))
            items.append(item);
    }
    if (!items.isEmpty())
        section.record.bullets(items);
}

} // namespace

void writeInShort(Section &section)
{
    if (!section.advice.summary.isEmpty())
        section.record.blocks.append(Paragraph{section.record.words.sayAll(section.advice.summary)});
}

void writeRoles(Section &section)
{
    const Wording &words = section.record.words;
    for (const RoleComparison &comparison : section.advice.comparison.roles) {
        const bool isOther = comparison.leader != section.advice.recommended;
        section.record.paragraph(isOther ? u"record.roles.other"_s : u"record.roles.same"_s,
                                 {{u"role"_s, {words.name(u"rolename"_s, comparison.role)}},
                                  {u"leader"_s, {words.option(comparison.leader)}},
                                  {u"lead"_s, {words.money(comparison.lead)}},
                                  {u"criterion"_s, {words.name(u"criterion"_s, comparison.criterion)}},
                                  {u"weight"_s, {words.percent(comparison.weight)}},
                                  {u"usual"_s, {words.percent(comparison.usualWeight)}}});
    }
}

void writeProtectionInWords(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option)
        return;
    writeEnds(section, *option);
    writeTakenAway(section, *option);
    writeOverhead(section, *option);
}

void writeCostInDepth(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option || option->cost.lines.isEmpty())
        return;
    writeOverrides(section, option->cost);
    writeYears(section, option->cost);
    writeBand(section, option->cost);
    writeBudget(section, option->cost);
}

} // namespace safeconduct
