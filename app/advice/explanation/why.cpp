// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why.h"

#include "app/advice/explanation/why_comparison.h"
#include "app/advice/explanation/why_overhead.h"
#include "app/advice/explanation/why_parts.h"
#include "app/advice/explanation/why_robustness.h"
#include "app/advice/ranking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

WhyNode whyWorth(const WhyContext &context)
{
    const Level level = context.view.need.highest();
    const bool isOwn = context.view.deployment->plan().settings.worth.contains(word(level));
    return {{isOwn ? u"why.worth.plan"_s : u"why.worth"_s,
             {{u"level"_s, {textReference(u"level.%1.name"_s.arg(word(level)))}},
              {u"years"_s, {QString::number(context.advice.horizonYears)}}}},
            moneyValue(worthOf(context.view), context.advice.currency),
            isOwn ? QStringList() : QStringList(u"method"_s),
            {}};
}

/// Only what others do not pay is held against the benefit.
WhyNode whyNetBenefit(const WhyContext &context)
{
    WhyNode node{
        {u"why.net-benefit"_s, {}}, moneyValue(context.option.meanNetBenefit, context.advice.currency), {}, {}};
    node.children.append(whyWorth(context));
    if (!context.option.option.isOff)
        node.children.append(whyBenefit(context));
    node.children.append(whyCost(context));
    return node;
}

WhyNode standing(const WhyContext &context)
{
    const OptionAdvice &option = context.option;
    const bool isRecommended = option.option.id() == context.advised.recommended;
    const QString text = isRecommended ? u"why.recommended"_s : option.rank > 0 ? u"why.ranked"_s : u"why.excluded"_s;
    WhyNode node{{text,
                  {{u"option"_s, {nameOfOption(option.option.id())}},
                   {u"connection"_s, {context.view.connection->name}},
                   {u"rank"_s, {QString::number(option.rank)}},
                   {u"rules"_s, option.excludedBy}}},
                 {},
                 {},
                 {}};
    if (isRecommended && !context.advised.because.text.isEmpty())
        node.children.append(WhyNode{context.advised.because, {}, {}, {}});
    return node;
}

/// How it compares, how sure that is, and what it adds in bytes.
void addDepthOf(WhyNode &node, const WhyContext &context)
{
    const Deployment &deployment = *context.view.deployment;
    const QString &currency = context.advice.currency;
    node.children += whyCompared(context.advised, context.option, currency);
    if (const auto sure =
            whyRobustness(deployment.plan(), deployment.knowledge(), context.advised, context.option, currency))
        node.children.append(*sure);
    if (context.option.option.isOff)
        return;
    const OptionParts parts = partsOf(context.option.option, deployment.method());
    const auto messages = carriedMessages(context.option.overhead, parts, context.view);
    if (const auto overhead = whyOverhead(context.option, messages))
        node.children.append(*overhead);
}

void write(QString &text, const WhyNode &node, const Texts &texts, const QString &language, qsizetype level)
{
    text += QString(level * 2, u' ') + texts.say(language, node.saying);
    if (!node.value.isEmpty())
        text += u": "_s + texts.resolved(language, node.value);
    if (!node.sources.isEmpty())
        text += u" ["_s + node.sources.join(u", "_s) + u']';
    text += u'\n';
    for (const WhyNode &child : node.children)
        write(text, child, texts, language, level + 1);
}

} // namespace

WhyNode explainOption(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                      const ConnectionAdvice &advised, const OptionAdvice &option)
{
    const AdviceSettings settings{.asOf = advice.asOf, .seed = advice.seed, .planSha256 = advice.planSha256};
    const Deployment deployment(plan, knowledge, settings);
    const auto view = std::ranges::find_if(
        deployment.connections(), [&advised](const ConnectionView &one) { return one.connection->id == advised.id; });
    Q_ASSERT(view != deployment.connections().end());
    const WhyContext context{*view, advice, advised, option};
    WhyNode node = standing(context);
    node.children.append(whyNeed(context));
    node.children.append(whyRules(context));
    if (!option.option.isOff)
        node.children.append(whyCoverage(context));
    if (!option.takesAway.isEmpty())
        node.children.append(whyTakenAway(context));
    node.children.append(whyNetBenefit(context));
    addDepthOf(node, context);
    return node;
}

Json toJson(const WhyNode &node, const Texts &texts, const QString &language)
{
    Json json = Json::object();
    json.insert(u"text"_s, Json::from(texts.say(language, node.saying)));
    if (!node.value.isEmpty())
        json.insert(u"value"_s, Json::from(texts.resolved(language, node.value)));
    if (!node.sources.isEmpty())
        json.insert(u"sources"_s, Json::from(node.sources));
    Json children = Json::array();
    for (const WhyNode &child : node.children)
        children.append(toJson(child, texts, language));
    json.insert(u"children"_s, children);
    return json;
}

QString toText(const WhyNode &node, const Texts &texts, const QString &language)
{
    QString text;
    write(text, node, texts, language, 0);
    return text;
}

} // namespace safeconduct
