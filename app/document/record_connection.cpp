// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/option_tables.h"
#include "app/document/record_section.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void writeNeed(Section &section)
{
    section.record.bullets(needSentences(section.record.plan(), section.record.words, section.advice.need));
}

void writePath(Section &section)
{
    section.record.blocks.append(Paragraph{pathSentence(section.record.plan(), section.record.words, section.advice)});
}

void writeOptions(Section &section)
{
    QList<QStringList> rows;
    for (const OptionAdvice &option : section.advice.options) {
        if (!section.isListed(option))
            continue;
        rows.append({option.rank > 0 ? QString::number(option.rank) : u"–"_s,
                     section.record.words.option(option.option), section.record.words.range(option.cost.presentValue),
                     section.record.words.benefit(option.option, option.benefit.total),
                     section.record.words.money(option.meanNetBenefit),
                     optionStanding(section.record.words, option, section.advice, section.choice)});
    }
    section.record.table(u"record.options.caption"_s,
                         {u"record.column.rank"_s, u"record.column.option"_s, u"record.column.cost"_s,
                          u"record.column.benefit"_s, u"record.column.net-benefit"_s, u"record.column.standing"_s},
                         rows, {0, 2, 3, 4});
    if (const qsizetype more = section.advice.options.size() - rows.size(); more > 0)
        section.record.paragraph(u"record.options.more"_s,
                                 {{u"count"_s, {section.record.words.number(static_cast<double>(more))}}});
}

void writeCoverage(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option || option->coverage.isEmpty())
        return;
    section.record.blocks.append(coverageTable(section.record.plan(), section.record.words, *option));
    section.record.paragraph(u"record.coverage.remaining"_s,
                             {{u"share"_s, {section.record.words.percent(option->benefit.remainingRisk)}}});
}

void writeBenefit(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (option && !option->benefit.contributions.isEmpty())
        section.record.blocks.append(benefitTable(section.record.words, option->benefit));
}

void writeCost(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option)
        return;
    if (option->cost.lines.isEmpty())
        section.record.paragraph(u"record.cost.nothing"_s);
    else
        section.record.blocks.append(costTable(section.record.words, option->cost));
}

void writeChoice(Section &section)
{
    const TextValues values{{u"option"_s, {section.record.words.option(section.choice.option)}},
                            {u"advised"_s, {section.record.words.option(section.advice.recommended)}},
                            {u"reason"_s, {section.choice.reason}},
                            {u"by"_s, {section.choice.by}},
                            {u"role"_s, {section.record.words.name(u"rolename"_s, section.choice.role)}}};
    if (section.choice.option.isEmpty()) {
        section.record.paragraph(u"record.choice.nothing"_s);
        return;
    }
    const bool isDeviating = deviates(section.choice, section.advice);
    section.record.paragraph(!section.choice.isDecided ? u"record.choice.proposed"_s
                                 : isDeviating         ? u"record.choice.deviating"_s
                                                       : u"record.choice.as-advised"_s,
                             values);
    if (section.choice.isDecided && !section.choice.reason.isEmpty())
        section.record.paragraph(u"record.choice.reason"_s, values);
    if (isDeviating && section.choice.reason.isEmpty())
        section.record.paragraph(u"record.choice.reason-missing"_s);
    if (section.advice.because.text.isEmpty())
        return;
    const QString because = section.record.words.say(section.advice.because);
    if (isDeviating)
        section.record.paragraph(
            u"record.choice.advice-because"_s,
            {{u"advised"_s, {section.record.words.option(section.advice.recommended)}}, {u"because"_s, {because}}});
    else
        section.record.blocks.append(Paragraph{because});
}

void writeConnection(Section section)
{
    section.record.blocks.append(Heading{3, section.connection.name, u"connection-"_s + section.connection.id});
    section.record.paragraph(
        u"record.connection.sentence"_s,
        {{u"service"_s, {section.record.words.name(u"service"_s, section.connection.service)}},
         {u"from"_s, {section.record.systemName(section.connection.from)}},
         {u"to"_s, {section.record.systemName(section.connection.to)}},
         {u"authentication"_s, {section.record.words.name(u"authentication"_s, section.connection.authentication)}}});
    writeChoice(section);
    writeInShort(section);
    section.record.heading(4, u"record.need.heading"_s, {});
    writeNeed(section);
    writePath(section);
    section.record.heading(4, u"record.options.heading"_s, {});
    writeOptions(section);
    writeOptionPicture(section);
    writeComparison(section);
    writeExcluded(section);
    writeFindings(section);
    writeCoverage(section);
    writeProtectionInWords(section);
    writeBenefit(section);
    writeRoles(section);
    writeCost(section);
    writeCostInDepth(section);
    writeRobustness(section);
}

} // namespace

void writeConnections(RecordContext &record)
{
    record.heading(2, u"record.decisions.heading"_s, u"decisions"_s);
    record.paragraph(u"record.decisions.text"_s);
    for (const Connection &connection : record.plan().connections) {
        const ConnectionAdvice *advice = record.input.advice.connection(connection.id);
        const Choice *choice = record.input.decision.choice(connection.id);
        if (advice && choice)
            writeConnection({record, connection, *advice, *choice});
    }
}

} // namespace safeconduct
