// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advise.h"

#include "app/advice/benefit.h"
#include "app/advice/comparison_advice.h"
#include "app/advice/cost_band.h"
#include "app/advice/cost_sheet.h"
#include "app/advice/explanation/option_depth.h"
#include "app/advice/explanation/summary.h"
#include "app/advice/facility_advice.h"
#include "app/advice/portfolio/portfolio_advice.h"
#include "app/advice/portfolio/route_implications.h"
#include "app/advice/ranking.h"
#include "app/advice/robustness_advice.h"
#include "app/advice/screening.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// The recommended option; `none` where nothing is.
Option recommendedIn(const ConnectionAdvice &advice)
{
    const OptionAdvice *recommended = advice.option(advice.recommended);
    return recommended ? recommended->option : Option();
}

/// One run over a plan: what the connections share.
class Adviser {
public:
    Adviser(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings)
        : m_detail(settings.detail)
        , m_hasPortfolio(settings.withPortfolio && settings.onlyConnection.isEmpty())
        , m_hasRobustness(settings.withRobustness && settings.detail == AdviceDetail::Everything)
        , m_deployment(plan, knowledge, settings)
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
        advice.impossible = m_screening.judgeParts(view, m_detail);
        advice.findings = m_screening.judgeConnection(view);
        const Protection protection(view, view.feasibleParts,
                                    view.isMessageFlow() ? openOfLegs(view, m_openOfLeg) : std::vector<double>());
        Valuation valuation(view, protection);
        CostSheet sheet(view, m_costs);
        const Range worth = worthOf(view);
        for (const Option &option : optionsOf(view)) {
            OptionAdvice advised = judge(option, view, advice);
            value(advised, view, protection, valuation);
            price(advised, sheet, m_detail == AdviceDetail::Everything);
            setNetBenefit(advised, worth);
            advice.options.append(std::move(advised));
        }
        rankOptions(advice, view, m_decision);
        recommend(advice, view, m_decision, worth);
        advice.alone = advice.recommended;
        if (view.isLeg)
            keepForFlows(advice, view, protection);
        if (m_hasPortfolio)
            m_priced.insert(&view, priced(advice, view, sheet, worth));
        if (m_detail != AdviceDetail::Everything && !advice.recommended.isEmpty())
            price(advice.options.first(), sheet, true); // facilities are summed from its lines
        return advice;
    }

    /// Step 9 for advised connections in the plan's order: chooses for all together and counts each option anew given what the
    /// others pay. Message flows rest on what their legs take, so they are advised on again where the legs take something else
    /// now, and all are chosen for again; should that not come to rest, the last choice stands and says so.
    void chooseTogether(Advice &advice)
    {
        constexpr int mostRounds = 4;
        for (int round = 1; m_hasPortfolio; ++round) {
            solveTogether(advice);
            const bool isAtRest = !haveLegsChanged(advice);
            if (!isAtRest && round == mostRounds)
                advice.portfolio->notes.append({u"portfolio.note.flows"_s, {}});
            if (isAtRest || round == mostRounds)
                return;
            adviseFlowsAgain(advice);
        }
    }

    /// Steps 8 and 10, once it is known what each option has to pay.
    void compareAndAssess(Advice &advice) const
    {
        RobustnessAdviser robustness(m_deployment.knowledge().defaults.robustness, advice.seed, m_decision);
        const QHash<QString, const ConnectionView *> views = viewsById();
        for (ConnectionAdvice &one : advice.connections) {
            const ConnectionView &view = *views.value(one.id);
            one.comparison = compare(one, view, m_decision);
            if (m_hasRobustness)
                robustness.assess(one, view);
        }
    }

    /// When all else is known.
    void summarise(Advice &advice)
    {
        if (m_detail != AdviceDetail::Everything)
            return;
        CostBands bands(advice.seed);
        const QHash<QString, const ConnectionView *> views = viewsById();
        for (ConnectionAdvice &one : advice.connections) {
            for (OptionAdvice &option : one.options) {
                constexpr int leadingRanks = 3;
                if (option.rank > 0 && option.rank <= leadingRanks)
                    option.cost.band = bands.bandOf(option.cost.lines);
            }
            one.summary = summaryOf(one, *views.value(one.id), advice);
        }
    }

private:
    QHash<QString, const ConnectionView *> viewsById() const
    {
        QHash<QString, const ConnectionView *> views;
        for (const ConnectionView &view : m_deployment.connections())
            views.insert(view.connection->id, &view);
        return views;
    }

    /// Of a connection of the plan, by its place there.
    ConnectionView &viewAt(qsizetype index) { return m_deployment.connections()[static_cast<std::size_t>(index)]; }
    const ConnectionView &viewAt(qsizetype index) const
    {
        return m_deployment.connections()[static_cast<std::size_t>(index)];
    }

    /// What the portfolio needs of the options that rules allow.
    PricedConnection priced(const ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet,
                            const Range &worth) const
    {
        PricedConnection priced{advice.id, advice.alone, {}, {}};
        for (const OptionAdvice &option : advice.options) {
            if (!option.isPermissible())
                continue;
            const OptionParts parts = partsOf(option.option, m_deployment.method());
            priced.options.append({option.option.id(), worth.mean() * Decimal::nearest(option.benefit.total),
                                   mayBeRecommended(option, advice, view), !option.recommendedBy.isEmpty(),
                                   summarised(strengthOf(parts, view)) == "forced"_L1, option.incompleteBy,
                                   option.option.isOff ? sheet.waysOfSwitchingOff() : sheet.waysOf(parts)});
        }
        priced.lines = sheet.lines();
        return priced;
    }

    void solveTogether(Advice &advice)
    {
        QList<PricedConnection> priced;
        for (const ConnectionView &view : m_deployment.connections())
            priced.append(m_priced.value(&view));
        const Budget &budget = m_deployment.plan().settings.budget;
        const PortfolioTerms terms{m_decision, budget.initial, budget.yearly,
                                   [this](const Range &presentValue) { return m_costs.yearlyOf(presentValue); },
                                   routeImplications(m_deployment, priced)};
        const PlanPortfolio portfolio(priced, terms);
        const SolvedPortfolio solved = solve(portfolio, terms, m_deployment.plan());
        advice.portfolio = solved.advice;
        if (!solved.best)
            return;
        const std::vector<int> paid = portfolio.paid(*solved.best);
        for (qsizetype index = 0; index < advice.connections.size(); ++index)
            settle(advice.connections[index], viewAt(index), portfolio, solved, paid);
    }

    /// Counts the options of one connection given what the others' choices pay; \a paid is what all choices pay.
    void settle(ConnectionAdvice &advice, const ConnectionView &view, const PlanPortfolio &portfolio,
                const SolvedPortfolio &solved, const std::vector<int> &paid) const
    {
        const qsizetype place = portfolio.indexOf(advice.id);
        const QString choice = place < 0 ? QString() : portfolio.optionId(place, solved.best->options.at(place));
        const PricedConnection &priced = *m_priced.constFind(&view);
        const QList<PlanPortfolio::Given> given = portfolio.given(advice.id, *solved.best, paid);
        const Range worth = worthOf(view);
        for (OptionAdvice &option : advice.options) {
            const auto found = std::ranges::find(priced.options, option.option.id(), &PricedOption::id);
            if (found == priced.options.cend())
                continue;
            if (!option.alone)
                option.alone = {option.facilities, option.cost.presentValue, option.cost.mean,
                                option.netBenefit, option.meanNetBenefit,    option.rank};
            const PlanPortfolio::Given &now = given.at(std::distance(priced.options.cbegin(), found));
            option.facilities = now.facilities;
            option.cost = costOfLines(now.lines, [this](const Range &later) { return m_costs.yearlyOf(later); });
            if (m_detail != AdviceDetail::Everything && option.option.id() != choice)
                option.cost.lines.clear();
            setNetBenefit(option, worth);
        }
        rankOptions(advice, view, m_decision);
        if (place < 0)
            return;
        recommendChoice(advice, choice, view, m_decision, worth);
        if (choice != advice.alone)
            advice.because = becauseOf(portfolio, solved, place, m_deployment.plan());
    }

    bool haveLegsChanged(const Advice &advice) const
    {
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            const ConnectionView &view = viewAt(index);
            if (view.isLeg && recommendedIn(advice.connections.at(index)).parts() != m_partsOfLeg.value(&view))
                return true;
        }
        return false;
    }

    void adviseFlowsAgain(Advice &advice)
    {
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            const ConnectionView &view = viewAt(index);
            if (view.isLeg)
                keepForFlows(advice.connections.at(index), view, Protection(view, view.feasibleParts, {}));
        }
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            if (viewAt(index).isMessageFlow())
                advice.connections[index] = advise(viewAt(index));
        }
    }

    OptionAdvice judge(const Option &option, const ConnectionView &view, ConnectionAdvice &advice)
    {
        OptionAdvice advised;
        advised.option = option;
        m_screening.judgeOption(view, advised, advice, m_detail);
        return advised;
    }

    /// `off` has no criteria: rule C6 decides it.
    void value(OptionAdvice &advised, const ConnectionView &view, const Protection &protection,
               Valuation &valuation) const
    {
        if (advised.option.isOff)
            return;
        const OptionParts parts = partsOf(advised.option, m_deployment.method());
        advised.benefit = valuation.of(parts);
        if (m_detail != AdviceDetail::Everything)
            return;
        advised.coverage = protection.coverage(parts, partsOfLegs(view));
        addDepth(advised, parts, view);
    }

    void price(OptionAdvice &advised, CostSheet &sheet, bool withLines) const
    {
        const OptionParts parts = partsOf(advised.option, m_deployment.method());
        CostSheet::Choice choice = advised.option.isOff ? sheet.costOfSwitchingOff() : sheet.costOf(parts, withLines);
        advised.facilities = std::move(choice.facilities);
        advised.cost = std::move(choice.cost);
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
        const Option option = recommendedIn(advice);
        m_openOfLeg.insert(&view, protection.open(partsOf(option, m_deployment.method())));
        m_partsOfLeg.insert(&view, option.parts());
    }

    AdviceDetail m_detail;
    bool m_hasPortfolio;
    bool m_hasRobustness;
    Deployment m_deployment;
    RuleBook m_rules;
    Screening m_screening;
    CostBook m_costs;
    Money m_decision;
    QHash<const ConnectionView *, std::vector<double>> m_openOfLeg;
    QHash<const ConnectionView *, QStringList> m_partsOfLeg;
    QHash<const ConnectionView *, PricedConnection> m_priced;
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

/// The connections to advise on, those that others rest on first: message flows after their legs.
QList<ConnectionView *> inOrder(Deployment &deployment, const QString &only)
{
    QSet<const ConnectionView *> wanted;
    for (const ConnectionView &view : deployment.connections()) {
        if (!only.isEmpty() && view.connection->id != only)
            continue;
        wanted.insert(&view);
        for (const ConnectionView *leg : view.flow.legs)
            wanted.insert(leg);
    }
    QList<ConnectionView *> legs;
    QList<ConnectionView *> flows;
    for (ConnectionView &view : deployment.connections()) {
        if (wanted.contains(&view))
            (view.isMessageFlow() ? flows : legs).append(&view);
    }
    return legs + flows;
}

void restorePlanOrder(Advice &advice, const Plan &plan)
{
    QHash<QString, qsizetype> place;
    for (qsizetype index = 0; index < plan.connections.size(); ++index)
        place.insert(plan.connections.at(index).id, index);
    std::ranges::sort(advice.connections, {}, [&place](const ConnectionAdvice &one) { return place.value(one.id); });
}

} // namespace

Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
              const AdviceProgress &progress)
{
    Advice advice = headOf(plan, knowledge, settings);
    Adviser adviser(plan, knowledge, settings);
    const QList<ConnectionView *> views = inOrder(adviser.deployment(), settings.onlyConnection);
    advice.connections.reserve(views.size());
    for (ConnectionView *view : views) {
        if (progress && !progress(advice.connections.size(), views.size())) {
            advice.connections.clear();
            return advice;
        }
        advice.connections.append(adviser.advise(*view));
    }
    restorePlanOrder(advice, plan);
    adviser.chooseTogether(advice);
    adviser.compareAndAssess(advice);
    advice.findings = adviser.planFindings();
    advice.facilities = facilitiesOf(advice, adviser.deployment(), adviser.costs());
    adviser.summarise(advice);
    return advice;
}

} // namespace safeconduct
