// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/option_rows.h"

#include "app/document/option_tables.h"
#include "app/document/plan_names.h"
#include "app/session/coverage_by_place.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array effectsByWeight{Effect::Exclude,   Effect::AdviseAgainst, Effect::Incomplete, Effect::Require,
                                     Effect::Recommend, Effect::Ask,           Effect::Note,       Effect::Impossible};

auto weightOf(Effect effect)
{
    return std::ranges::find(effectsByWeight, effect) - effectsByWeight.begin();
}

FindingRow findingRow(const Knowledge &knowledge, const Wording &words, const Finding &finding)
{
    return {.rule = finding.rule,
            .effect = finding.effect,
            .effectName = words.name(u"effect"_s, word(finding.effect)),
            .text = words.say(finding.saying),
            .source = titlesOfSources(knowledge, finding.sources)};
}

void appendOnce(QList<FindingRow> &rows, const FindingRow &row)
{
    const bool isKnown = std::ranges::any_of(
        rows, [&](const FindingRow &known) { return known.rule == row.rule && known.text == row.text; });
    if (!isKnown)
        rows.append(row);
}

void appendToItsRule(QList<FindingRow> &rows, const FindingRow &row)
{
    const auto same = std::ranges::find_if(
        rows, [&](const FindingRow &known) { return known.rule == row.rule && known.effect == row.effect; });
    if (same == rows.end())
        rows.append(row);
    else if (!same->text.contains(row.text))
        same->text += u'\n' + row.text;
}

void sortByWeight(QList<FindingRow> &rows)
{
    std::ranges::stable_sort(rows, {}, [](const FindingRow &row) { return weightOf(row.effect); });
}

QList<FindingRow> findingsOf(const Knowledge &knowledge, const Wording &words, const ConnectionAdvice &advice,
                             const OptionAdvice &option)
{
    QList<FindingRow> rows;
    for (const qsizetype index : option.findings)
        appendToItsRule(rows, findingRow(knowledge, words, advice.findings.at(index)));
    sortByWeight(rows);
    return rows;
}

QList<CoverageMark> coverageMarks(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                                  const QList<CoverageCell> &cells)
{
    QList<CoverageMark> marks;
    for (const auto places = coverageByPlace(knowledge, cells); const CoverageAtPlace &place : places) {
        QStringList lines;
        for (const CoverageCell *cell : place.cells)
            lines.append(words.say(u"page.coverage.threat"_s,
                                   {{u"threat"_s, {threatName(words, *cell)}},
                                    {u"level"_s, {words.name(u"coverage"_s, word(cell->level))}}}));
        marks.append({.place = placeName(plan, words, place.first()),
                      .stopped = place.stopped,
                      .level = place.level,
                      .words = lines.join(u'\n')});
    }
    return marks;
}

OptionRow optionRow(const Plan &plan, const Knowledge &knowledge, const Wording &words, const ConnectionAdvice &advice,
                    const Choice &choice, const OptionAdvice &option)
{
    const QString id = option.option.id();
    return {.id = id,
            .name = words.option(option.option),
            .rank = option.rank,
            .benefit = option.benefit.total * 100,
            .benefitText = words.number(option.benefit.total * 100),
            .cost = option.cost.presentValue,
            .costText = words.range(option.cost.presentValue),
            .standing = optionStanding(words, option, advice, choice),
            .coverage = coverageMarks(plan, knowledge, words, option.coverage),
            .findings = findingsOf(knowledge, words, advice, option),
            .isPermissible = option.isPermissible(),
            .isRecommended = id == advice.recommended,
            .isChosen = id == choice.option};
}

ImpossibleRow impossibleRow(const Wording &words, const ImpossiblePart &part)
{
    ImpossibleRow row{.name = words.name(u"part"_s, part.part), .reasons = {}};
    for (const Finding &reason : part.reasons)
        row.reasons.append(
            words.say(u"page.rule-and-text"_s, {{u"rule"_s, {reason.rule}}, {u"text"_s, {words.say(reason.saying)}}}));
    row.reasons.removeDuplicates();
    return row;
}

} // namespace

OptionRows optionRows(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                      const ConnectionAdvice &advice, const Choice &choice)
{
    OptionRows rows;
    if (const Connection *connection = plan.connection(advice.id))
        rows.sentence = connectionSentence(plan, words, *connection, advice.need);
    if (!advice.because.text.isEmpty())
        rows.because = words.say(advice.because);
    else if (advice.recommended.isEmpty())
        rows.because = words.say(u"record.choice.nothing"_s);
    for (const OptionAdvice &option : advice.options) {
        rows.rows.append(optionRow(plan, knowledge, words, advice, choice, option));
        rows.mostCost = std::max(rows.mostCost, option.cost.presentValue.max);
    }
    for (const ImpossiblePart &part : advice.impossible)
        rows.impossible.append(impossibleRow(words, part));
    return rows;
}

QList<FindingRow> findingRows(const Knowledge &knowledge, const Wording &words, const ConnectionAdvice &advice,
                              const QString &option)
{
    QList<FindingRow> rows;
    for (const Finding &finding : advice.findings) {
        if (finding.option.isEmpty() || finding.option == option)
            appendOnce(rows, findingRow(knowledge, words, finding));
    }
    sortByWeight(rows);
    return rows;
}

QString connectionSentence(const Plan &plan, const Wording &words, const Connection &connection, const Need &need)
{
    QStringList carried;
    for (const QString &id : connection.information) {
        const Information *information = plan.informationOf(id);
        carried.append(information ? information->name : id);
    }
    QStringList way;
    for (const QString &network : connection.path)
        way.append(nameOfNetwork(plan, network));
    const QString text = carried.isEmpty() ? u"page.connection.sentence-nothing"_s : u"page.connection.sentence"_s;
    return words.say(text,
                     {{u"service"_s, {words.name(u"service"_s, connection.service)}},
                      {u"from"_s, {nameOfSystem(plan, connection.from)}},
                      {u"to"_s, {nameOfSystem(plan, connection.to)}},
                      {u"information"_s, carried},
                      {u"need"_s, {words.name(u"level"_s, word(need.highest()))}},
                      {u"way"_s, {way.join(u" → "_s)}},
                      {u"authentication"_s, {words.name(u"authentication"_s, connection.authentication)}}});
}

} // namespace safeconduct
