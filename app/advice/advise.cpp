// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advise.h"

#include "app/advice/alone_advice.h"
#include "app/advice/comparison_advice.h"
#include "app/advice/cost_band.h"
#include "app/advice/explanation/summary.h"
#include "app/advice/facility_advice.h"
#include "app/advice/portfolio/portfolio_advice.h"
#include "app/advice/portfolio/route_implications.h"
#include "app/advice/settled_advice.h"
#include "app/support/parallel.h"

#include <QSet>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Asks, from whatever thread, whether to go on.
class Progress {
public:
    Progress(const AdviceProgress &asked, qsizetype all)
        : m_asked(asked)
        , m_all(all)
    {
    }

    /// Before each connection.
    bool goesOn()
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isCancelled && m_asked)
            m_isCancelled = !m_asked(m_begun++, m_all);
        return !m_isCancelled;
    }

    bool isCancelled() const { return m_isCancelled; }

private:
    const AdviceProgress &m_asked;
    qsizetype m_all;
    qsizetype m_begun = 0;
    bool m_isCancelled = false;
    std::mutex m_mutex;
};

/// One run over a plan: what the connections share.
class Adviser {
public:
    /// \a before is what an earlier run found out, \a now takes what this one does; null where there is no other run.
    Adviser(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings, const AdviceMemory *before,
            AdviceMemory *now)
        : m_detail(settings.detail)
        , m_hasPortfolio(settings.withPortfolio && settings.onlyConnection.isEmpty())
        , m_hasAlternatives(settings.withAlternatives)
        , m_hasRobustness(settings.withRobustness && settings.detail == AdviceDetail::Everything)
        , m_threads(settings.threads)
        , m_deployment(plan, knowledge, settings)
        , m_rules(knowledge)
        , m_costs(m_deployment)
        , m_decision(m_costs.decision())
        , m_now(now)
    {
        for (const ConnectionView &view : m_deployment.connections())
            m_viewsById.insert(view.connection->id, &view);
        if (before && before->isOf(knowledge, settings)) {
            m_before = before;
            m_known = stillKnown(*before, plan);
        }
    }

    Deployment &deployment() { return m_deployment; }
    const CostBook &costs() const { return m_costs; }
    QList<Finding> planFindings() const { return Screening(m_deployment, m_rules).judgePlan(); }

    /// Steps 1 to 8 for \a views, which do not rest on each other, each by itself; adds what they find to \a advised. False where
    /// \a progress cancelled.
    bool adviseEach(const QList<ConnectionView *> &views, Progress &progress, QList<ConnectionAdvice> &advised)
    {
        std::vector<KnownConnection> found(static_cast<std::size_t>(views.size()));
        inParallel(views.size(), m_threads, [&] {
            const auto alone = std::make_shared<AloneAdviser>(aloneTerms());
            return [&, alone](qsizetype index) {
                if (progress.goesOn())
                    found[static_cast<std::size_t>(index)] = knownOf(*views.at(index), *alone);
            };
        });
        if (progress.isCancelled())
            return false;
        for (qsizetype index = 0; index < views.size(); ++index) {
            const KnownConnection &known = found[static_cast<std::size_t>(index)];
            keep(*views.at(index), known);
            advised.append(known.advice);
        }
        return true;
    }

    /// Step 9 for advised connections in the plan's order: chooses for all together and counts each option anew given what the
    /// others pay. Message flows rest on what their legs take, so they are advised on again where the legs take something else
    /// now, and all are chosen for again; should that not come to rest, the last choice stands and says so.
    void chooseTogether(Advice &advice)
    {
        constexpr int mostRounds = 4;
        const SettledAdvice settled(m_deployment, m_costs, m_decision, m_detail);
        for (int round = 1; m_hasPortfolio; ++round) {
            const QList<PricedConnection> priced = pricedInOrder();
            const PortfolioTerms terms = termsFor(priced);
            const PlanPortfolio portfolio(priced, terms);
            const SolvedPortfolio solved = solve(portfolio, terms);
            settled.settle(advice.connections, priced, portfolio, solved);
            const bool isAtRest = !haveLegsChanged(advice);
            if (isAtRest || round == mostRounds) {
                advice.portfolio = describe(solved, portfolio, terms, m_deployment.plan());
                if (!isAtRest)
                    advice.portfolio->notes.append({u"portfolio.note.flows"_s, {}});
                return;
            }
            adviseFlowsAgain(advice);
        }
    }

    /// Steps 8 and 10, once it is known what each option has to pay.
    void compareAndAssess(Advice &advice)
    {
        std::vector<std::optional<KnownRobustness>> found(static_cast<std::size_t>(advice.connections.size()));
        ConnectionAdvice *const connections = advice.connections.data();
        inParallel(advice.connections.size(), m_threads, [&] {
            const auto robustness =
                std::make_shared<RobustnessAdviser>(m_deployment.knowledge().defaults.robustness, advice.seed);
            return [&, robustness, connections](qsizetype index) {
                ConnectionAdvice &one = connections[index];
                const ConnectionView &view = *m_viewsById.value(one.id);
                one.comparison = compare(one, view, m_decision);
                if (m_hasRobustness)
                    found[static_cast<std::size_t>(index)] = assess(one, view, *robustness);
            };
        });
        for (qsizetype index = 0; m_now && index < advice.connections.size(); ++index) {
            if (const auto &one = found[static_cast<std::size_t>(index)])
                m_now->robustness.insert(advice.connections.at(index).id, *one);
        }
    }

    /// When all else is known.
    void summarise(Advice &advice)
    {
        if (m_detail != AdviceDetail::Everything)
            return;
        CostBands bands(advice.seed);
        for (ConnectionAdvice &one : advice.connections) {
            for (OptionAdvice &option : one.options) {
                constexpr int leadingRanks = 3;
                if (option.rank > 0 && option.rank <= leadingRanks)
                    option.cost.band = bands.bandOf(option.cost.lines);
            }
            one.summary = summaryOf(one, *m_viewsById.value(one.id), advice);
        }
    }

private:
    /// Sets how sure the ranks are, and with it whether the recommended option leads clearly.
    std::optional<KnownRobustness> assess(ConnectionAdvice &advice, const ConnectionView &view,
                                          RobustnessAdviser &adviser) const
    {
        const std::optional<RobustnessQuestion> question = robustnessQuestion(advice, view, m_decision);
        if (!question)
            return {};
        const auto *known = m_before ? m_before->robustnessOf(advice.id, *question) : nullptr;
        advice.robustness = known ? *known : adviser.assess(*question, advice.id);
        advice.isClear = advice.robustness->verdict == Verdict::Clear;
        return KnownRobustness{*question, *advice.robustness};
    }

    /// Of a connection of the plan, by its place there.
    ConnectionView &viewAt(qsizetype index) { return m_deployment.connections()[static_cast<std::size_t>(index)]; }
    const ConnectionView &viewAt(qsizetype index) const
    {
        return m_deployment.connections()[static_cast<std::size_t>(index)];
    }

    AloneTerms aloneTerms() const
    {
        return {m_deployment, m_rules, m_costs, m_legs, m_decision, m_detail, m_hasPortfolio};
    }

    /// From memory where that holds.
    KnownConnection knownOf(ConnectionView &view, AloneAdviser &alone) const
    {
        const QString &id = view.connection->id;
        if (!m_known.contains(id))
            return alone.advise(view);
        const KnownConnection known = m_before->connections.value(id);
        view.feasibleParts = known.feasibleParts;
        return known;
    }

    /// For flows, the portfolio and the next run.
    void keep(const ConnectionView &view, const KnownConnection &known)
    {
        if (view.isLeg)
            m_legs.keep(view, known.advice, known.open);
        if (m_hasPortfolio)
            m_priced.insert(&view, known.priced);
        if (m_now && !view.isMessageFlow())
            m_now->connections.insert(view.connection->id, known);
    }

    QList<PricedConnection> pricedInOrder() const
    {
        QList<PricedConnection> priced;
        for (const ConnectionView &view : m_deployment.connections())
            priced.append(m_priced.value(&view));
        return priced;
    }

    PortfolioTerms termsFor(const QList<PricedConnection> &priced) const
    {
        const Budget &budget = m_deployment.plan().settings.budget;
        PortfolioTerms terms{m_decision, budget.initial, budget.yearly,
                             [this](const Range &presentValue) { return m_costs.yearlyOf(presentValue); },
                             routeImplications(m_deployment, priced)};
        if (!m_hasAlternatives)
            terms.next = 0;
        return terms;
    }

    bool haveLegsChanged(const Advice &advice) const
    {
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            const ConnectionView &view = viewAt(index);
            if (view.isLeg && !m_legs.isKept(view, advice.connections.at(index)))
                return true;
        }
        return false;
    }

    void adviseFlowsAgain(Advice &advice)
    {
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            const ConnectionView &view = viewAt(index);
            const ConnectionAdvice &leg = advice.connections.at(index);
            if (view.isLeg)
                m_legs.keep(view, leg, openOf(leg, view));
        }
        AloneAdviser alone(aloneTerms());
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            ConnectionView &view = viewAt(index);
            if (!view.isMessageFlow())
                continue;
            const KnownConnection known = alone.advise(view);
            keep(view, known);
            advice.connections[index] = known.advice;
        }
    }

    AdviceDetail m_detail;
    bool m_hasPortfolio;
    bool m_hasAlternatives;
    bool m_hasRobustness;
    int m_threads;
    Deployment m_deployment;
    RuleBook m_rules;
    CostBook m_costs;
    Money m_decision;
    QHash<QString, const ConnectionView *> m_viewsById;
    LegsTaken m_legs;
    QHash<const ConnectionView *, PricedConnection> m_priced;
    const AdviceMemory *m_before = nullptr;
    QSet<QString> m_known; ///< connections whose kept advice holds
    AdviceMemory *m_now;
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

/// The connections to advise on.
struct Wanted {
    QList<ConnectionView *> connections;
    QList<ConnectionView *> flows; ///< message flows, which rest on some of them
};

Wanted wantedOf(Deployment &deployment, const QString &only)
{
    QSet<const ConnectionView *> views;
    for (const ConnectionView &view : deployment.connections()) {
        if (!only.isEmpty() && view.connection->id != only)
            continue;
        views.insert(&view);
        for (const ConnectionView *leg : view.flow.legs)
            views.insert(leg);
    }
    Wanted wanted;
    for (ConnectionView &view : deployment.connections()) {
        if (views.contains(&view))
            (view.isMessageFlow() ? wanted.flows : wanted.connections).append(&view);
    }
    return wanted;
}

void restorePlanOrder(Advice &advice, const Plan &plan)
{
    QHash<QString, qsizetype> place;
    for (qsizetype index = 0; index < plan.connections.size(); ++index)
        place.insert(plan.connections.at(index).id, index);
    std::ranges::sort(advice.connections, {}, [&place](const ConnectionAdvice &one) { return place.value(one.id); });
}

Advice adviseWith(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  const AdviceProgress &progress, const AdviceMemory *before, AdviceMemory *now)
{
    Advice advice = headOf(plan, knowledge, settings);
    Adviser adviser(plan, knowledge, settings, before, now);
    const Wanted wanted = wantedOf(adviser.deployment(), settings.onlyConnection);
    Progress asked(progress, wanted.connections.size() + wanted.flows.size());
    if (!adviser.adviseEach(wanted.connections, asked, advice.connections)
        || !adviser.adviseEach(wanted.flows, asked, advice.connections)) {
        advice.connections.clear();
        return advice;
    }
    restorePlanOrder(advice, plan);
    adviser.chooseTogether(advice);
    adviser.compareAndAssess(advice);
    advice.findings = adviser.planFindings();
    advice.facilities = facilitiesOf(advice, adviser.deployment(), adviser.costs());
    adviser.summarise(advice);
    return advice;
}

} // namespace

Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
              const AdviceProgress &progress)
{
    return adviseWith(plan, knowledge, settings, progress, nullptr, nullptr);
}

Advice adviseAnew(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  std::shared_ptr<const AdviceMemory> &memory, const AdviceProgress &progress)
{
    AdviceMemory now{plan, knowledge.sha256, settings, {}, {}};
    Advice advice = adviseWith(plan, knowledge, settings, progress, memory.get(), &now);
    const bool isCancelled = advice.connections.isEmpty() && !plan.connections.isEmpty();
    if (!isCancelled)
        memory = std::make_shared<const AdviceMemory>(std::move(now));
    return advice;
}

} // namespace safeconduct
