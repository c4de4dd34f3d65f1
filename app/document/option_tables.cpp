// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/option_tables.h"

#include "app/advice/comparison_advice.h"
#include "app/advice/need.h"
#include "app/document/comparison_tables.h"
#include "app/document/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList headers(const Wording &words, const QStringList &columns)
{
    QStringList said;
    for (const QString &column : columns)
        said.append(words.say(u"record.column."_s + column));
    return said;
}

QString needSentence(const Plan &plan, const Wording &words, const QString &dimension, const NeedIn &need)
{
    const QStringList from = namesOfInformation(need, plan);
    const TextValues values{
        {u"dimension"_s, {words.say(u"record.column."_s + dimension)}},
        {u"level"_s, {words.name(u"level"_s, word(need.level))}},
        {u"inherited"_s, {words.name(u"level"_s, word(need.inherited))}},
        {u"from"_s, from},
        {u"why"_s, {need.overrideReason ? words.name(u"needreason"_s, *need.overrideReason) : QString()}},
        {u"explanation"_s, {need.explanation}}};
    if (!need.overrideReason)
        return words.say(u"record.need.inherited"_s, values);
    return words.say(need.explanation.isEmpty() ? u"record.need.overridden"_s : u"record.need.overridden-because"_s,
                     values);
}

/// What tells one segment or resting place from another, two of one network included.
QString placeKey(const CoverageCell &cell)
{
    return (cell.isAtRest ? u"rest "_s : u"way "_s) + QString::number(cell.index);
}

} // namespace

QStringList needSentences(const Plan &plan, const Wording &words, const Need &need)
{
    return {needSentence(plan, words, u"confidentiality"_s, need.confidentiality),
            needSentence(plan, words, u"integrity"_s, need.integrity),
            needSentence(plan, words, u"availability"_s, need.availability)};
}

QString pathSentence(const Plan &plan, const Wording &words, const ConnectionAdvice &advice)
{
    QStringList stretches;
    for (const Segment &segment : advice.segments) {
        stretches.append(words.say(segment.isUntrusted ? u"record.segment.untrusted"_s : u"record.segment.trusted"_s,
                                   {{u"network"_s, {nameOfNetwork(plan, segment.network)}},
                                    {u"exposure"_s, {words.number(segment.exposure, 1)}}}));
    }
    QStringList places;
    for (const RestingPlace &place : advice.resting) {
        places.append(words.say(u"record.resting"_s,
                                {{u"system"_s, {nameOfSystem(plan, place.system)}},
                                 {u"place"_s, {words.name(u"restplace"_s, place.kind)}},
                                 {u"exposure"_s, {words.number(place.exposure, 1)}}}));
    }
    return words.say(u"record.path"_s,
                     {{u"stretches"_s, {stretches.join(u"; "_s)}}, {u"places"_s, {places.join(u"; "_s)}}});
}

bool isAmongLeading(const OptionAdvice &option)
{
    constexpr int leadingRanks = 12;
    return option.rank > 0 ? option.rank <= leadingRanks : option.option.parts().size() <= 1;
}

QString optionStanding(const Wording &words, const OptionAdvice &option, const ConnectionAdvice &advice,
                       const Choice &choice)
{
    QStringList said;
    if (option.option.id() == choice.option)
        said.append(words.say(choice.isDecided ? u"record.standing.chosen"_s : u"record.standing.proposed"_s));
    if (option.option.id() == advice.recommended)
        said.append(words.say(u"record.standing.recommended"_s));
    if (option.alone && option.alone->rank != option.rank)
        said.append(words.say(
            u"record.standing.alone"_s,
            {{u"rank"_s, {QString::number(option.rank)}}, {u"alone"_s, {QString::number(option.alone->rank)}}}));
    const auto add = [&](const QString &textId, const QStringList &rules) {
        if (!rules.isEmpty())
            said.append(words.say(textId, {{u"rules"_s, {rules.join(u", "_s)}}}));
    };
    add(u"record.standing.excluded"_s, option.excludedBy);
    add(u"record.standing.advised-against"_s, option.advisedAgainstBy);
    add(u"record.standing.incomplete"_s, option.incompleteBy);
    if (const OptionAdvice *better = dominatorOf(option, advice))
        said.append(
            dominatedInShort(words, option, *better,
                             words.say(u"record.comparison.rank"_s, {{u"rank"_s, {QString::number(better->rank)}}})));
    return said.join(u"; "_s);
}

Table coverageTable(const Plan &plan, const Wording &words, const OptionAdvice &option)
{
    Table table{words.say(u"record.coverage.caption"_s), headers(words, {u"threat"_s}), {}, {}};
    QStringList threats;
    QStringList places;
    QHash<QString, QString> cells;
    for (const CoverageCell &cell : option.coverage) {
        const QString threat = threatName(words, cell);
        if (!threats.contains(threat))
            threats.append(threat);
        if (!places.contains(placeKey(cell))) {
            places.append(placeKey(cell));
            table.header.append(placeName(plan, words, cell));
        }
        cells.insert(threat + placeKey(cell), words.name(u"coverage"_s, word(cell.level)));
    }
    for (const QString &threat : std::as_const(threats)) {
        QStringList row{threat};
        for (const QString &place : std::as_const(places))
            row.append(cells.value(threat + place, u"–"_s)); // the threat has no meaning there
        table.rows.append(row);
    }
    return table;
}

Table benefitTable(const Wording &words, const Benefit &benefit)
{
    Table table{words.say(u"record.benefit.caption"_s),
                headers(words, {u"criterion"_s, u"raw"_s, u"weight"_s, u"contribution"_s, u"because"_s}),
                {},
                {1, 2, 3}};
    for (const Contribution &part : benefit.contributions) {
        QStringList because;
        for (const QString &textId : part.because)
            because.append(words.say(textId));
        if (part.criterion == "transit"_L1)
            because.append(
                words.say(u"record.benefit.transit"_s, {{u"share"_s, {words.percent(benefit.remainingRisk)}}}));
        table.rows.append({words.name(u"criterion"_s, part.criterion), words.number(part.raw, 1),
                           words.percent(part.weight), words.number(part.weight * part.value * 100, 1),
                           because.join(u' ')});
    }
    return table;
}

Table costTable(const Wording &words, const Cost &cost)
{
    Table table{words.say(u"record.cost.caption"_s),
                headers(words, {u"item"_s, u"when"_s, u"count"_s, u"each"_s, u"present-value"_s, u"note"_s}),
                {},
                {2, 3, 4}};
    for (const CostLine &line : cost.lines) {
        QStringList note{line.isOverridden
                             ? words.say(u"record.cost.overridden"_s, {{u"reason"_s, {line.overrideReason}}})
                             : words.name(u"basis"_s, line.basis)};
        if (line.isShared)
            note.append(words.say(u"record.cost.shared"_s));
        table.rows.append({words.name(u"cost"_s, line.item), words.name(u"when"_s, line.when), words.number(line.count),
                           words.priceRange(line.each), words.range(line.presentValue), note.join(u", "_s)});
    }
    return table;
}

} // namespace safeconduct
