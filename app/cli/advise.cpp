// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/comparison_advice.h"
#include "app/advice/robustness_words.h"
#include "app/advice/scenario/scenario_advice.h"
#include "app/cli/commands.h"
#include "app/document/comparison_tables.h"
#include "app/document/plain_text.h"
#include "app/document/record.h"
#include "app/document/scenario_table.h"
#include "app/document/wording.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString optionLine(const OptionAdvice &option, const ConnectionAdvice &advice, const Wording &words)
{
    const QString rank = option.rank > 0 ? QString::number(option.rank) : u"-"_s;
    QString line = u"  %1  %2: "_s.arg(rank, 2).arg(option.option.id())
        + Text::tr("cost %1, benefit %2 of 100")
              .arg(words.range(option.cost.presentValue), words.number(option.benefit.total * 100));
    const auto add = [&](const QString &said, const QStringList &rules) {
        if (!rules.isEmpty())
            line += u"; "_s + said.arg(rules.join(u", "_s));
    };
    add(Text::tr("excluded by %1"), option.excludedBy);
    add(Text::tr("advised against by %1"), option.advisedAgainstBy);
    add(Text::tr("not complete by %1"), option.incompleteBy);
    if (const OptionAdvice *better = dominatorOf(option, advice))
        line += u"; "_s + dominatedInShort(words, option, *better, better->option.id());
    return line + u'\n';
}

/// How sure the recommendation is, and what would settle it.
QString robustnessLines(const ConnectionAdvice &advice, const Wording &words)
{
    QString lines;
    if (!advice.robustness)
        return lines;
    for (const Saying &saying : {verdictOn(*advice.robustness), settlementOf(*advice.robustness)}) {
        if (!saying.text.isEmpty())
            lines += u"  "_s + words.say(saying) + u'\n';
    }
    return lines;
}

QString connectionText(const Connection &connection, const ConnectionAdvice &advice, const Wording &words)
{
    const QString recommended =
        advice.recommended.isEmpty() ? Text::tr("nothing can be recommended") : advice.recommended;
    const bool isUndecided = advice.robustness && advice.robustness->verdict == Verdict::Undecided;
    QString text = u"%1 (%2), "_s.arg(connection.name, connection.id)
        + Text::tr("need %1: %2").arg(words.name(u"level"_s, word(advice.need.highest())), recommended);
    if (!advice.recommended.isEmpty() && !advice.isClear)
        text += u", "_s + (isUndecided ? Text::tr("too close to tell") : Text::tr("no clear winner"));
    text += u'\n' + robustnessLines(advice, words) + u"  "_s + words.sayAll(advice.summary) + u'\n';
    for (const OptionAdvice &option : advice.options)
        text += optionLine(option, advice, words);
    QStringList said;
    for (const Finding &finding : advice.findings)
        said.append(u"     "_s + finding.rule + u": "_s + words.say(finding.saying) + u'\n');
    said.removeDuplicates();
    return text + said.join(QString()) + u'\n';
}

Heading headingOf(const QString &textId, const Wording &words)
{
    return {.level = 2, .text = words.say(textId), .anchor = {}};
}

/// What rules say of the plan, its systems and its facilities.
QList<Block> findingBlocks(const Advice &advice, const Wording &words)
{
    QStringList said;
    for (const Finding &finding : advice.findings)
        said.append(finding.rule + u": "_s + words.say(finding.saying));
    said.removeDuplicates();
    if (said.isEmpty())
        return {};
    return {headingOf(u"record.plan-findings.heading"_s, words), BulletList{said}};
}

/// What if: a heading and a line for each scenario.
QList<Block> scenarioBlocks(const Plan &plan, const Advice &advice, const Wording &words, const Texts &texts)
{
    Table table = scenarioTable(plan, texts, words, advice);
    if (table.rows.isEmpty())
        return {};
    table.caption.clear(); // the heading says it
    return {headingOf(u"record.scenarios.heading"_s, words), table};
}

/// What concerns all connections at once.
QString wholeText(const PlanDocument &document, const Advice &advice, const Wording &words,
                  const CommandContext &context)
{
    const Knowledge &knowledge = context.knowledge();
    return toPlainText(findingBlocks(advice, words)
                       + togetherBlocks(document, knowledge, advice, context.arguments.language)
                       + scenarioBlocks(document.plan(), advice, words, knowledge.texts));
}

/// A connection that is called so goes before.
bool asksForAllTogether(const AdviseArguments &arguments, const Plan &plan)
{
    return arguments.why == "together"_L1 && !plan.connection(arguments.why);
}

ExitStatus unknownConnection(const QString &id, const Plan &plan, const Terminal &terminal)
{
    QStringList known;
    for (const Connection &connection : plan.connections)
        known.append(connection.id);
    terminal.diagnose(Problems{{.pointer = {},
                                .what = Text::tr("The plan has no connection \"%1\".").arg(id),
                                .remedy = Text::tr("Name one of %1.").arg(known.join(u", "_s))}});
    return ExitStatus::InputAtFault;
}

} // namespace

ExitStatus run(const AdviseArguments &arguments, const CommandContext &context)
{
    const std::expected<PlanDocument, ExitStatus> document = openPlan(arguments.plan, context);
    if (!document)
        return document.error();
    const bool isForAll = asksForAllTogether(arguments, document->plan());
    for (const QString &asked : {arguments.connection, isForAll ? QString() : arguments.whyConnection()}) {
        if (!asked.isEmpty() && !document->plan().connection(asked))
            return unknownConnection(asked, document->plan(), context.terminal);
    }
    AdviceSettings settings = context.settingsFor(*document);
    settings.withPortfolio = !arguments.without.contains("portfolio"_L1);
    settings.withRobustness = !arguments.without.contains("robustness"_L1);
    Advice advice = advise(document->plan(), context.knowledge(), settings);
    if (!arguments.without.contains("scenarios"_L1) && arguments.connection.isEmpty() && arguments.why.isEmpty())
        advice.scenarios = adviseOnScenarios(*document, context.knowledge(), settings, advice);
    if (isForAll)
        return explainWhyTogether(document->plan(), advice, context);
    if (!arguments.why.isEmpty())
        return explainWhy(arguments, document->plan(), advice, context);
    if (context.arguments.asJson) {
        context.terminal.answer(adviceToJson(advice, context.knowledge(), context.arguments.language,
                                             {.onlyConnection = arguments.connection}));
        return ExitStatus::Done;
    }
    const Wording words(context.knowledge().texts, context.arguments.language, advice.currency);
    for (const Connection &connection : document->plan().connections) {
        if (!arguments.connection.isEmpty() && connection.id != arguments.connection)
            continue;
        if (const ConnectionAdvice *advised = advice.connection(connection.id))
            context.terminal.answer(connectionText(connection, *advised, words));
    }
    if (arguments.connection.isEmpty())
        context.terminal.answer(wholeText(*document, advice, words, context));
    return ExitStatus::Done;
}

} // namespace safeconduct
