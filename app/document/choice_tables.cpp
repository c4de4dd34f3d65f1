// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/choice_tables.h"

#include <QSet>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList choiceRow(const Wording &words, const Connection &connection, const Choice &choice,
                      const ConnectionAdvice &advice)
{
    const OptionAdvice *option = advice.option(choice.option);
    return {connection.name,
            words.name(u"level"_s, word(advice.need.highest())),
            words.option(choice.option),
            option ? words.range(option->cost.presentValue) : QString(),
            option ? words.benefit(option->option, option->benefit.total) : QString(),
            choiceState(words, choice, advice)};
}

} // namespace

QString choiceState(const Wording &words, const Choice &choice, const ConnectionAdvice &advice)
{
    if (choice.option.isEmpty())
        return words.say(u"record.state.nothing"_s);
    if (!choice.isDecided)
        return words.say(u"record.state.proposed"_s);
    return words.say(deviates(choice, advice) ? u"record.state.deviating"_s : u"record.state.as-advised"_s);
}

Table choicesTable(const Plan &plan, const Wording &words, const Advice &advice, const Decision &decision)
{
    Table table;
    for (const QString &column : {u"connection"_s, u"need"_s, u"decision"_s, u"cost"_s, u"benefit"_s, u"state"_s})
        table.header.append(words.say(u"record.column."_s + column));
    table.numberColumns = {3, 4};
    for (const Connection &connection : plan.connections) {
        const Choice *choice = decision.choice(connection.id);
        const ConnectionAdvice *advised = advice.connection(connection.id);
        if (choice && advised)
            table.rows.append(choiceRow(words, connection, *choice, *advised));
    }
    return table;
}

QList<CostLine> linesOfAll(const Advice &advice, const Decision &decision)
{
    QSet<QString> paid;
    QList<CostLine> lines;
    for (const Choice &choice : decision.choices) {
        const ConnectionAdvice *advised = advice.connection(choice.connection);
        const OptionAdvice *option = advised ? advised->option(choice.option) : nullptr;
        if (!option)
            continue;
        for (const CostLine &line : option->cost.lines) {
            const QString key = line.item + u'|' + line.when + u'|' + line.driverKey;
            if (!paid.contains(key))
                lines.append(line);
            paid.insert(key);
        }
    }
    return lines;
}

Range presentValueOfAll(const Advice &advice, const Decision &decision)
{
    Range sum;
    for (const auto lines = linesOfAll(advice, decision); const CostLine &line : lines)
        sum += line.presentValue;
    return sum;
}

} // namespace safeconduct
