// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/comparison_tables.h"

#include "app/advice/comparison_advice.h"
#include "app/document/option_tables.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int scale = 100; ///< points of the whole benefit

QString points(const Wording &words, double benefit)
{
    return words.number(benefit * scale, 1);
}

QString quoted(const Wording &words, const QStringList &options)
{
    QStringList names;
    for (const QString &option : options)
        names.append(words.say(u"record.comparison.quoted"_s, {{u"option"_s, {words.option(option)}}}));
    return words.list(names);
}

/// Cents count where a point costs little.
QString price(const Wording &words, Money amount)
{
    return words.priceRange(Range::exactly(amount));
}

/// A corner of the frontier with what it costs and brings more than the one before, which may be null.
QStringList stepCells(const Wording &words, const FrontierStep &step, const FrontierStep *before)
{
    QStringList cells{words.money(step.cost), words.number(step.value.toDouble(), 1)};
    if (!before)
        return cells + QStringList{u"–"_s, u"–"_s, u"–"_s};
    cells += {words.money(step.cost - before->cost), words.number((step.value - before->value).toDouble(), 1)};
    return cells + QStringList{step.incrementalRatio ? price(words, *step.incrementalRatio) : u"–"_s};
}

QString standingOnIt(const Wording &words, const FrontierStep &step, const QString &option,
                     const ConnectionAdvice &advice)
{
    QStringList said{words.say(u"record.comparison.efficient"_s)};
    QStringList others = step.options;
    others.removeAll(option);
    if (!others.isEmpty())
        said.append(words.say(u"record.comparison.tied"_s, {{u"options"_s, {quoted(words, others)}}}));
    if (option == advice.recommended)
        said.append(words.say(u"record.standing.recommended"_s));
    return said.join(u"; "_s);
}

/// Why \a option, which is not on the frontier, is not.
QString standingBesideIt(const Wording &words, const OptionAdvice &option, const FrontierPlace &place,
                         const ConnectionAdvice &advice)
{
    QStringList said;
    if (const OptionAdvice *better = dominatorOf(option, advice))
        said.append(dominatedInShort(words, option, *better, quoted(words, {better->option.id()})));
    else
        said.append(
            words.say(u"record.comparison.passed-over"_s, {{u"options"_s, {quoted(words, place.dominatedBy)}}}));
    if (place.id == advice.recommended)
        said.append(words.say(u"record.standing.recommended"_s));
    return said.join(u"; "_s);
}

void addSteps(Table &table, const Wording &words, const ConnectionAdvice &advice)
{
    const FrontierStep *before = nullptr;
    for (const FrontierStep &step : advice.comparison.frontier.steps) {
        for (const QString &option : step.options)
            table.rows.append(QStringList{words.option(option)} + stepCells(words, step, before)
                              + QStringList{standingOnIt(words, step, option, advice)});
        before = &step;
    }
}

void addTheOthers(Table &table, const Wording &words, const ConnectionAdvice &advice)
{
    qsizetype more = 0;
    for (const OptionAdvice &option : advice.options) {
        const FrontierPlace *place = advice.comparison.frontier.place(option.option.id());
        if (!place || place->standing == FrontierStanding::Efficient)
            continue;
        if (!isAmongLeading(option) && place->id != advice.recommended) {
            ++more;
            continue;
        }
        table.rows.append({words.option(option.option), words.money(option.cost.meanToPay),
                           points(words, option.benefit.total), u"–"_s, u"–"_s, u"–"_s,
                           standingBesideIt(words, option, *place, advice)});
    }
    if (more > 0)
        table.rows.append(
            {words.say(u"record.comparison.more"_s, {{u"count"_s, {words.number(static_cast<double>(more))}}})});
}

/// Where the choice between the recommended option and its rival would turn.
QString turningPoint(const Wording &words, const ConnectionAdvice &advice)
{
    const OptionComparison &comparison = advice.comparison;
    const QString amount = comparison.breakEvenWorth ? words.money(*comparison.breakEvenWorth) : QString();
    return words.say(amount.isEmpty() ? u"record.comparison.worth.no-break-even"_s
                                      : u"record.comparison.worth.break-even"_s,
                     {{u"leader"_s, {words.option(advice.recommended)}},
                      {u"second"_s, {words.option(comparison.against)}},
                      {u"amount"_s, {amount}}});
}

/// The worth that the requirements imply, held against the \a stated one.
QString impliedSentence(const Wording &words, const OptionComparison &comparison, Money stated)
{
    const Money implied = comparison.impliedWorth.value_or(Money());
    const TextValues values{{u"implied"_s, {words.money(implied)}},
                            {u"option"_s, {words.option(comparison.impliedBy)}}};
    if (implied == Money())
        return words.say(u"record.comparison.worth.implied-nothing"_s, values);
    return words.say(implied > stated ? u"record.comparison.worth.implied-more"_s
                                      : u"record.comparison.worth.implied-covered"_s,
                     values);
}

} // namespace

QString dominatedInShort(const Wording &words, const OptionAdvice &worse, const OptionAdvice &better,
                         const QString &name)
{
    const bool isCheaper = better.cost.meanToPay < worse.cost.meanToPay;
    return words.say(isCheaper ? u"record.comparison.dominated.cheaper"_s : u"record.comparison.dominated.better"_s,
                     {{u"other"_s, {name}}});
}

QString dominanceSentence(const Wording &words, const ConnectionAdvice &advice, const OptionAdvice &option)
{
    const QString id = option.option.id();
    TextValues values{{u"option"_s, {words.option(option.option)}},
                      {u"benefit"_s, {points(words, option.benefit.total)}},
                      {u"cost"_s, {words.money(option.cost.meanToPay)}}};
    const OptionAdvice *better = dominatorOf(option, advice);
    if (!better) {
        const FrontierPlace *place = advice.comparison.frontier.place(id);
        if (!place || place->standing == FrontierStanding::Efficient)
            return {};
        values.insert(u"options"_s, {quoted(words, place->dominatedBy)});
        return words.say(u"record.comparison.sentence.passed-over"_s, values);
    }
    values.insert(u"other"_s, {words.option(better->option)});
    values.insert(u"otherBenefit"_s, {points(words, better->benefit.total)});
    values.insert(u"otherCost"_s, {words.money(better->cost.meanToPay)});
    const bool isCheaper = better->cost.meanToPay < option.cost.meanToPay;
    const QString said =
        words.say(isCheaper ? u"record.comparison.sentence.cheaper"_s : u"record.comparison.sentence.better"_s, values);
    return better->rank < option.rank ? said : said + u' ' + words.say(u"record.comparison.sentence.rules"_s, values);
}

Table frontierTable(const Wording &words, const ConnectionAdvice &advice)
{
    const Money point = advice.comparison.statedWorth.value_or(Money()).scaled(1, scale);
    Table table{
        words.say(u"record.comparison.caption"_s, {{u"point"_s, {price(words, point)}}}), {}, {}, {1, 2, 3, 4, 5}};
    for (const QString &column :
         {u"option"_s, u"cost"_s, u"benefit"_s, u"more-cost"_s, u"more-benefit"_s, u"per-point"_s, u"standing"_s})
        table.header.append(words.say(u"record.comparison.column."_s + column));
    if (advice.comparison.frontier.places.size() < 2)
        return table;
    addSteps(table, words, advice);
    addTheOthers(table, words, advice);
    return table;
}

QStringList worthSentences(const Wording &words, const ConnectionAdvice &advice)
{
    const OptionComparison &comparison = advice.comparison;
    if (!comparison.statedWorth || comparison.frontier.places.isEmpty())
        return {};
    const Money stated = *comparison.statedWorth;
    QStringList sentences{words.say(u"record.comparison.worth.stated"_s,
                                    {{u"worth"_s, {words.money(stated)}},
                                     {u"point"_s, {price(words, stated.scaled(1, scale))}},
                                     {u"level"_s, {words.name(u"level"_s, word(advice.need.highest()))}}})};
    if (!comparison.against.isEmpty())
        sentences.append(turningPoint(words, advice));
    if (comparison.impliedWorth)
        sentences.append(impliedSentence(words, comparison, stated));
    return sentences;
}

} // namespace safeconduct
