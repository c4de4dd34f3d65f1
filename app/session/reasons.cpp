// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reasons.h"

#include "app/advice/explanation/why_comparison.h"
#include "app/advice/explanation/why_overhead.h"
#include "app/advice/explanation/why_robustness.h"
#include "app/document/option_tables.h"
#include "app/document/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Why {
    const Plan &plan;
    const Knowledge &knowledge;
    const Wording &words;
    const ConnectionAdvice &advice;
    const OptionAdvice &option;
};

Reason recommendation(const Why &why)
{
    const bool hasSentence = !why.advice.because.text.isEmpty();
    Reason reason{.text = hasSentence ? why.words.say(why.advice.because) : why.words.say(u"record.choice.nothing"_s),
                  .found = optionStanding(why.words, why.option, why.advice, {}),
                  .rule = {}};
    for (const auto sentences = needSentences(why.plan, why.words, why.advice.need);
         const QString &sentence : sentences)
        reason.because.append({.text = sentence, .found = {}, .rule = {}});
    reason.because.append({.text = pathSentence(why.plan, why.words, why.advice), .found = {}, .rule = {}});
    return reason;
}

Reason condition(const Why &why, const TraceStep &step)
{
    return {.text =
                why.words.say(step.holds ? u"page.why.holds"_s : u"page.why.fails"_s, {{u"demand"_s, {step.demand}}}),
            .found = why.words.say(u"page.why.found"_s, {{u"value"_s, {step.found}}}),
            .rule = {}};
}

Reason ruleReason(const Why &why, const Finding &finding)
{
    Reason reason{.text = why.words.say(u"page.why.rule"_s,
                                        {{u"rule"_s, {finding.rule}},
                                         {u"effect"_s, {why.words.name(u"effect"_s, word(finding.effect))}},
                                         {u"text"_s, {why.words.say(finding.saying)}}}),
                  .found = titlesOfSources(why.knowledge, finding.sources),
                  .rule = finding.rule};
    for (const TraceStep &step : finding.trace)
        reason.because.append(condition(why, step));
    return reason;
}

Reason rules(const Why &why)
{
    Reason reason{.text = why.words.say(u"page.why.rules"_s), .found = {}, .rule = {}};
    for (const Finding &finding : why.advice.findings) {
        if (finding.option.isEmpty() || finding.option == why.option.option.id())
            reason.because.append(ruleReason(why, finding));
    }
    reason.found = why.words.number(static_cast<double>(reason.because.size()));
    return reason;
}

Reason takenAway(const Why &why)
{
    Reason reason{.text = why.words.say(u"page.why.takes-away"_s),
                  .found = why.words.number(static_cast<double>(why.option.takesAway.size())),
                  .rule = {}};
    for (const LostFunction &lost : why.option.takesAway)
        reason.because.append({.text = why.words.say(u"page.why.takes-away.function"_s,
                                                     {{u"function"_s, {why.words.name(u"function"_s, lost.function)}},
                                                      {u"effect"_s, {why.words.name(u"functioneffect"_s, lost.effect)}},
                                                      {u"text"_s, {why.words.say(lost.saying)}}}),
                               .found = titlesOfSources(why.knowledge, lost.sources),
                               .rule = {}});
    return reason;
}

Reason benefit(const Why &why)
{
    Reason reason{.text = why.words.say(u"page.why.benefit"_s),
                  .found = why.words.number(why.option.benefit.total * 100, 1),
                  .rule = {}};
    for (const Contribution &part : why.option.benefit.contributions) {
        Reason contribution{.text = why.words.say(u"page.why.contribution"_s,
                                                  {{u"criterion"_s, {why.words.name(u"criterion"_s, part.criterion)}},
                                                   {u"raw"_s, {why.words.number(part.raw, 1)}},
                                                   {u"weight"_s, {why.words.percent(part.weight)}}}),
                            .found = why.words.number(part.weight * part.value * 100, 1),
                            .rule = {}};
        for (const QString &textId : part.because)
            contribution.because.append({.text = why.words.say(textId), .found = {}, .rule = {}});
        reason.because.append(contribution);
    }
    return reason;
}

Reason costItem(const Why &why, const CostLine &line)
{
    Reason reason{.text = why.words.say(u"page.why.cost-item"_s,
                                        {{u"item"_s, {why.words.name(u"cost"_s, line.item)}},
                                         {u"count"_s, {why.words.number(line.count)}},
                                         {u"each"_s, {why.words.range(line.each)}},
                                         {u"when"_s, {why.words.name(u"when"_s, line.when)}}}),
                  .found = why.words.range(line.presentValue),
                  .rule = {}};
    if (!line.why.isEmpty())
        reason.because.append({.text = why.words.say(line.why), .found = {}, .rule = {}});
    reason.because.append({.text = why.words.name(u"basis"_s, line.basis),
                           .found = titlesOfSources(why.knowledge, line.sources),
                           .rule = {}});
    return reason;
}

Reason cost(const Why &why)
{
    Reason reason{
        .text = why.words.say(u"page.why.cost"_s), .found = why.words.range(why.option.cost.presentValue), .rule = {}};
    for (const CostLine &line : why.option.cost.lines)
        reason.because.append(costItem(why, line));
    return reason;
}

/// A branch of the tree that the command line shows.
Reason branch(const Why &why, const WhyNode &node)
{
    const QString &language = why.words.language();
    const Texts &texts = why.knowledge.texts;
    const QString value = texts.resolved(language, node.value);
    Reason reason{.text = texts.say(language, node.saying),
                  .found = value.isEmpty() ? titlesOfSources(why.knowledge, node.sources) : value,
                  .rule = {}};
    for (const WhyNode &child : node.children)
        reason.because.append(branch(why, child));
    return reason;
}

/// How it compares, how sure that is, and what it adds in bytes.
void addDepth(QList<Reason> &reasons, const Why &why)
{
    for (const auto nodes = whyCompared(why.advice, why.option, why.words.currency()); const WhyNode &node : nodes)
        reasons.append(branch(why, node));
    if (const auto sure = whyRobustness(why.plan, why.knowledge, why.advice, why.option, why.words.currency()))
        reasons.append(branch(why, *sure));
    if (const auto overhead = whyOverhead(why.option, {}))
        reasons.append(branch(why, *overhead));
}

} // namespace

QList<Reason> reasonsFor(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                         const ConnectionAdvice &advice, const OptionAdvice &option)
{
    const Why why{plan, knowledge, words, advice, option};
    QList<Reason> reasons{recommendation(why), rules(why), benefit(why), cost(why)};
    if (!option.takesAway.isEmpty())
        reasons.append(takenAway(why));
    reasons.append(
        {.text = words.say(u"page.why.net-benefit"_s), .found = words.money(option.meanNetBenefit), .rule = {}});
    addDepth(reasons, why);
    return reasons;
}

} // namespace safeconduct
