// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/option_tables.h"
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// One connection's section with what belongs to it at hand.
struct Section {
    RecordContext &record;
    const Connection &connection;
    const ConnectionAdvice &advice;
    const Choice &choice;

    const OptionAdvice *chosen() const { return advice.option(choice.option); }
    QString say(const QString &textId, const TextValues &values = {}) const { return record.words.say(textId, values); }
};

void writeNeed(Section &section)
{
    section.record.bullets(needSentences(section.record.plan(), section.record.words, section.advice.need));
}

void writePath(Section &section)
{
    section.record.blocks.append(Paragraph{pathSentence(section.record.plan(), section.record.words, section.advice)});
}

/// Whether the record lists \a option: the leading ones, the chosen one, and of the excluded ones those of a single part. Further
/// combinations only repeat what is said of their parts; record.json has them all.
bool isListed(const Section &section, const OptionAdvice &option)
{
    constexpr int leadingRanks = 12;
    const bool isLeading = option.rank > 0 && option.rank <= leadingRanks;
    const bool isSingleExcluded = option.rank == 0 && option.option.parts().size() <= 1;
    return isLeading || isSingleExcluded || option.option.id() == section.choice.option;
}

void writeOptions(Section &section)
{
    QList<QStringList> rows;
    for (const OptionAdvice &option : section.advice.options) {
        if (!isListed(section, option))
            continue;
        rows.append({option.rank > 0 ? QString::number(option.rank) : u"–"_s,
                     section.record.words.option(option.option), section.record.words.range(option.cost.presentValue),
                     section.record.words.number(option.benefit.total * 100),
                     section.record.words.money(option.meanNetBenefit),
                     optionStanding(section.record.words, option, section.advice, section.choice)});
    }
    section.record.table(u"record.options.caption"_s,
                         {u"record.column.rank"_s, u"record.column.option"_s, u"record.column.cost"_s,
                          u"record.column.benefit"_s, u"record.column.net-benefit"_s, u"record.column.standing"_s},
                         rows, {0, 2, 3, 4});
    if (const qsizetype more = section.advice.options.size() - rows.size(); more > 0)
        section.record.paragraph(u"record.options.more"_s, {{u"count"_s, {QString::number(more)}}});
}

/// What is said against the listed options, each case of a rule once: in the words for the first option, with the others behind.
QStringList excludedTexts(const Section &section)
{
    QStringList keys;
    QHash<QString, QString> textOf;
    QHash<QString, QStringList> othersOf;
    for (const Finding &finding : section.advice.findings) {
        const OptionAdvice *option = section.advice.option(finding.option);
        if (finding.effect != Effect::Exclude || !option || !isListed(section, *option))
            continue;
        if (keys.contains(finding.key)) {
            othersOf[finding.key].append(section.record.words.option(finding.option));
            continue;
        }
        keys.append(finding.key);
        textOf.insert(finding.key, section.record.finding(finding));
    }
    QStringList texts;
    for (const QString &key : keys) {
        const QStringList others = othersOf.value(key);
        texts.append(others.isEmpty()
                         ? textOf.value(key)
                         : section.say(u"record.finding.likewise"_s,
                                       {{u"finding"_s, {textOf.value(key)}}, {u"options"_s, {others.join(u"; "_s)}}}));
    }
    return texts;
}

/// What is said of the connection and of the chosen option, each text once.
QStringList findingTexts(const Section &section, const QList<Effect> &effects)
{
    QStringList texts;
    for (const Finding &finding : section.advice.findings) {
        if (effects.contains(finding.effect) && (finding.option.isEmpty() || finding.option == section.choice.option))
            texts.append(section.record.finding(finding));
    }
    texts.removeDuplicates();
    return texts;
}

void writeExcluded(Section &section)
{
    const QStringList excluded = excludedTexts(section);
    if (!excluded.isEmpty()) {
        section.record.heading(4, u"record.excluded.heading"_s, {});
        section.record.bullets(excluded);
    }
    if (section.advice.impossible.isEmpty())
        return;
    section.record.heading(4, u"record.impossible.heading"_s, {});
    QStringList items;
    for (const ImpossiblePart &part : section.advice.impossible) {
        QStringList reasons;
        for (const Finding &reason : part.reasons)
            reasons.append(section.record.words.say(reason.saying));
        items.append(section.say(
            u"record.impossible.item"_s,
            {{u"part"_s, {section.record.words.name(u"part"_s, part.part)}}, {u"reasons"_s, {reasons.join(u' ')}}}));
    }
    section.record.bullets(items);
}

void writeFindings(Section &section)
{
    const QStringList findings = findingTexts(
        section,
        {Effect::AdviseAgainst, Effect::Incomplete, Effect::Require, Effect::Recommend, Effect::Ask, Effect::Note});
    if (findings.isEmpty())
        return;
    section.record.heading(4, u"record.findings.heading"_s, {});
    section.record.bullets(findings);
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
    if (!section.advice.because.text.isEmpty())
        section.record.blocks.append(Paragraph{section.record.words.say(section.advice.because)});
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
    section.record.heading(4, u"record.need.heading"_s, {});
    writeNeed(section);
    writePath(section);
    section.record.heading(4, u"record.options.heading"_s, {});
    writeOptions(section);
    writeExcluded(section);
    writeFindings(section);
    writeCoverage(section);
    writeBenefit(section);
    writeCost(section);
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
