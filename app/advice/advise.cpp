// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advise.h"

#include "app/advice/benefit.h"
#include "app/advice/cost_sheet.h"
#include "app/advice/facility_advice.h"
#include "app/advice/ranking.h"
#include "app/advice/screening.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// One run over a plan: what the connections share.
class Adviser {
public:
    Adviser(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings)
        : m_deployment(plan, knowledge, settings)
        , m_rules(knowledge)
        , m_screening(m_deployment, m_rules)
        , m_costs(m_deployment)
        , m_decision(m_costs.decision())
    {
    }

    Deployment &deployment() { return m_deployment; }
    const CostBook &costs() const { return m_costs; }
    QList<Finding> planFindings() { return m_screening.judgePlan(); }

    ConnectionAdvice advise(ConnectionView &view)
    {
        ConnectionAdvice advice;
        advice.id = view.connection->id;
        advice.need = view.need;
        advice.segments = view.segments;
        advice.resting = view.resting;
        advice.impossible = m_screening.judgeParts(view);
        advice.findings = m_screening.judgeConnection(view);
        const Protection protection(view, view.feasibleParts, view.isMessageFlow() ? openOfLegs(view, m_openOfLeg) : std::vector<double>());
        CostSheet sheet(view, m_costs);
        const Range worth = worthOf(view);
        for (const Option &option : optionsOf(view))
            advice.options.append(adviseOption(option, view, protection, sheet, worth, advice));
        rankOptions(advice, view, m_decision);
        recommend(advice, view, m_decision, worth);
        if (view.isLeg)
            keepForFlows(advice, view, protection);
        return advice;
    }

private:
    OptionAdvice adviseOption(const Option &option, const ConnectionView &view, const Protection &protection, CostSheet &sheet, const Range &worth,
                              ConnectionAdvice &advice)
    {
        OptionAdvice advised;
        advised.option = option;
        m_screening.judgeOption(view, advised, advice);
        const OptionParts parts = partsOf(option, m_deployment.method());
        CostSheet::Choice choice = option.isOff ? sheet.costOfSwitchingOff() : sheet.costOf(parts);
        advised.facilities = std::move(choice.facilities);
        advised.cost = std::move(choice.cost);
        if (!option.isOff) { // `off` has no criteria: rule C6 decides it
            advised.coverage = protection.coverage(parts, partsOfLegs(view));
            advised.benefit = benefitOf(parts, view, protection);
        }
        setNetBenefit(advised, worth);
        return advised;
    }

    QStringList partsOfLegs(const ConnectionView &view) const
    {
        QStringList parts;
        for (const ConnectionView *leg : view.flow.legs)
            parts += m_partsOfLeg.value(leg);
        parts.removeDuplicates();
        return parts;
    }

    void keepForFlows(const ConnectionAdvice &advice, const ConnectionView &view, const Protection &protection)
    {
        const OptionAdvice *recommended = advice.option(advice.recommended);
        const Option option = recommended ? recommended->option : Option();
        m_openOfLeg.insert(&view, protection.open(partsOf(option, m_deployment.method())));
        m_partsOfLeg.insert(&view, option.parts());
    }

    Deployment m_deployment;
    RuleBook m_rules;
    Screening m_screening;
    CostBook m_costs;
    Money m_decision;
    QHash<const ConnectionView *, std::vector<double>> m_openOfLeg;
    QHash<const ConnectionView *, QStringList> m_partsOfLeg;
};

Advice headOf(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings)
{
    Advice advice;
    advice.planId = plan.id;
    advice.planSha256 = settings.planSha256;
    advice.knowledgeVersion = knowledge.version;
    advice.knowledgeSha256 = knowledge.sha256;
    advice.method = knowledge.method;
    advice.asOf = settings.asOf;
    advice.seed = settings.seed;
    advice.currency = plan.settings.currency.isEmpty() ? knowledge.defaults.currency : plan.settings.currency;
    advice.horizonYears = plan.settings.horizonYears.value_or(knowledge.defaults.horizonYears);
    return advice;
}

} // namespace

Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings, const AdviceProgress &progress)
{
    Advice advice = headOf(plan, knowledge, settings);
    Adviser adviser(plan, knowledge, settings);
    auto &views = adviser.deployment().connections();
    advice.connections.resize(static_cast<qsizetype>(views.size()));
    qsizetype done = 0;
    for (const bool areFlows : {false, true}) { // flows rest on what is recommended for their legs
        for (std::size_t index = 0; index < views.size(); ++index) {
            if (views[index].isMessageFlow() != areFlows)
                continue;
            if (progress && !progress(done, advice.connections.size())) {
                advice.connections.clear();
                return advice;
            }
            advice.connections[static_cast<qsizetype>(index)] = adviser.advise(views[index]);
            ++done;
        }
    }
    advice.findings = adviser.planFindings();
    advice.facilities = facilitiesOf(advice, adviser.deployment(), adviser.costs());
    return advice;
}

} // namespace safeconduct
