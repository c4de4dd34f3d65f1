// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_parts.h"
#include "app/advice/need.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

WhyNode whyDimension(const QString &dimension, const NeedIn &need, const Plan &plan)
{
    const QStringList from = namesOfInformation(need, plan);
    const QString text = need.overrideReason ? u"why.need.changed"_s
        : from.isEmpty()                     ? u"why.need.default"_s
                                             : u"why.need.inherited"_s;
    return {{text,
             {{u"dimension"_s, {textReference(u"record.column."_s + dimension)}},
              {u"from"_s, from},
              {u"why"_s, {textReference(u"needreason.%1.name"_s.arg(need.overrideReason.value_or(u"other"_s)))}},
              {u"explanation"_s, {need.explanation}}}},
            textReference(u"level.%1.name"_s.arg(word(need.level))),
            {},
            {}};
}

} // namespace

WhyNode whyNeed(const WhyContext &context)
{
    const Need &need = context.view.need;
    const Plan &plan = context.view.deployment->plan();
    return {{u"why.need"_s, {}},
            textReference(u"level.%1.name"_s.arg(word(need.highest()))),
            {},
            {whyDimension(u"confidentiality"_s, need.confidentiality, plan),
             whyDimension(u"integrity"_s, need.integrity, plan),
             whyDimension(u"availability"_s, need.availability, plan)}};
}

WhyNode whyRules(const WhyContext &context)
{
    WhyNode node{{u"why.rules"_s, {}}, {}, {}, {}};
    for (const qsizetype index : context.option.findings) {
        const Finding &finding = context.advised.findings.at(index);
        WhyNode rule{{u"why.rule"_s,
                      {{u"rule"_s, {finding.rule}},
                       {u"effect"_s, {textReference(u"effect.%1.name"_s.arg(word(finding.effect)))}}}},
                     {},
                     finding.sources,
                     {{finding.saying, {}, {}, {}}}};
        for (const TraceStep &step : finding.trace)
            rule.children.append(
                WhyNode{{u"why.condition"_s, {{u"demand"_s, {step.demand}}, {u"found"_s, {step.found}}}}, {}, {}, {}});
        node.children.append(rule);
    }
    if (node.children.isEmpty())
        node.saying.text = u"why.rules.none"_s;
    return node;
}

} // namespace safeconduct
