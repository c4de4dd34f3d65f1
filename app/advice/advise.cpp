// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advise.h"

#include "app/advice/alone_advice.h"
#include "app/advice/comparison_advice.h"
#include "app/advice/cost_band.h"
#include "app/advice/explanation/summary.h"
#include "app/advice/facility_advice.h"
#include "app/advice/portfolio/route_implications.h"
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
    bool begins() { return goesOn(1); }
    /// Between, where a connection takes long.
    bool goesOn() { return goesOn(0); }

    bool isCancelled() const { return m_isCancelled; }

private:
    bool goesOn(qsizetype more)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isCancelled && m_asked)
            m_isCancelled = !m_asked(m_begun, m_all);
        m_begun += more;
        return !m_isCancelled;
    }

    const AdviceProgress &m_asked;
    qsizetype m_all;
    qsizetype m_begun = 0;
    bool m_isCancelled = false;
    std::mutex m_mutex;
};

/// A connection to advise on, and where its advice stands among those asked for: in the plan's order.
struct Wanted {
    ConnectionView *view = nullptr;
    qsizetype place = 0;
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
        , m_deployment(plan, knowledge, settings, systemsIn(before, knowledge))
        , m_rules(rulesFor(knowledge, before))
        , m_costs(m_deployment)
        , m_decision(m_costs.decision())
        , m_now(now)
    {
        for (const ConnectionView &view : m_deployment.connections())
            m_viewsById.insert(view.connection->id, &view);
        m_settledBy.resize(m_deployment.connections().size());
        if (m_detail == AdviceDetail::Ranks)
            m_situations = std::make_unique<const Situations>(m_deployment);
        if (!now)
            return;
        now->rules = m_rules;
        now->systems = m_deployment.knownSystems();
        now->ground = commonGroundOf(m_deployment, *m_rules);
        now->prices = pricesOf(plan);
        now->routes = routesOf(m_deployment);
        if (before && before->isOf(knowledge, settings) && before->ground == now->ground) {
            m_before = before;
            m_areRoutesSame = before->routes == now->routes;
            m_arePricesSame = before->prices == now->prices;
        }
    }

    Deployment &deployment() { return m_deployment; }
    const CostBook &costs() const { return m_costs; }
    QList<Finding> planFindings() const { return Screening(m_deployment, *m_rules).judgePlan(); }

    /// Steps 1 to 8 for \a wanted, which do not rest on each other, each by itself; writes what they find to their places in
    /// \a advised. False where \a progress cancelled.
    bool adviseEach(const QList<Wanted> &wanted, Progress &progress, QList<ConnectionAdvice> &advised)
    {
        std::vector<Found> found(static_cast<std::size_t>(wanted.size()));
        inParallel(wanted.size(), m_threads, [&] {
            const auto alone = std::make_shared<AloneAdviser>(aloneTerms());
            return [&, alone](qsizetype index) {
                if (progress.begins())
                    found[static_cast<std::size_t>(index)] = find(*wanted.at(index).view, *alone);
            };
        });
        if (progress.isCancelled())
            return false;
        for (qsizetype index = 0; index < wanted.size(); ++index) {
            Found &one = found[static_cast<std::size_t>(index)];
            keep(*wanted.at(index).view, one);
            advised[wanted.at(index).place] = std::move(one.known.advice);
        }
        return true;
    }

    /// Step 9 for advised connections in the plan's order: chooses for all together and counts each option anew given what the
    /// others pay, unless it is known what was said then in the end. Message flows rest on what their legs take, so they are
    /// advised on again where the legs take something else now, and all are chosen for again; should that not come to rest, the
    /// last choice stands and says so.
    void chooseTogether(Advice &advice)
    {
        constexpr int mostRounds = 4;
        for (int round = 1; m_hasPortfolio; ++round) {
            const std::shared_ptr<const ChosenPortfolio> chosen = choose();
            const bool isAtRest = !haveLegsChanged(advice, *chosen);
            if (!isAtRest && (round < mostRounds || !chosen->best()))
                adviseFlowsAgain(advice, *chosen);
            if (!isAtRest && round < mostRounds && chosen->best())
                continue;
            settle(advice, *chosen);
            advice.portfolio = describe(chosen->solved(), chosen->portfolio(), chosen->terms(), m_deployment.plan());
            if (!isAtRest && chosen->best())
                advice.portfolio->notes.append({u"portfolio.note.flows"_s, {}});
            return;
        }
    }

    /// Step 8, once it is known what each option has to pay, and of step 10 what is known from memory.
    void compareAll(Advice &advice)
    {
        m_robustness.resize(static_cast<std::size_t>(advice.connections.size()));
        if (m_situations && !m_hasPortfolio)
            return; // compared alone, those in the same situation once
        ConnectionAdvice *const connections = advice.connections.data();
        inParallel(advice.connections.size(), m_threads, [&] {
            return [&, connections](qsizetype index) {
                ConnectionAdvice &one = connections[index];
                if (isSaid(one.id))
                    return;
                const ConnectionView &view = *m_viewsById.value(one.id);
                one.comparison = compare(one, view, m_decision);
                if (m_hasRobustness)
                    recallRobustness(one, view, m_robustness[static_cast<std::size_t>(index)]);
            };
        });
    }

    /// When all else is known but robustness, which is known of some connections.
    void summarise(Advice &advice)
    {
        if (m_detail != AdviceDetail::Everything)
            return;
        ConnectionAdvice *const connections = advice.connections.data();
        inParallel(advice.connections.size(), m_threads, [&] {
            const auto bands = std::make_shared<CostBands>(advice.seed);
            return [&, bands, connections](qsizetype index) {
                if (!isSaid(connections[index].id))
                    summarise(connections[index], advice, *bands);
            };
        });
    }

    /// Whether the robustness of some connection is to be computed still.
    bool isRobustnessOpen() const { return std::ranges::any_of(m_robustness, &OpenRobustness::isOpen); }

    /// The rest of step 10, and what summaries say of it. False where \a progress cancelled.
    bool assessAll(Advice &advice, Progress &progress)
    {
        ConnectionAdvice *const connections = advice.connections.data();
        inParallel(advice.connections.size(), m_threads, [&] {
            const auto adviser =
                std::make_shared<RobustnessAdviser>(m_deployment.knowledge().defaults.robustness, advice.seed);
            return [&, adviser, connections](qsizetype index) {
                ConnectionAdvice &one = connections[index];
                OpenRobustness &open = m_robustness[static_cast<std::size_t>(index)];
                if (!open.isOpen() || !progress.goesOn())
                    return;
                Q_ASSERT(open.question);
                open.known =
                    std::make_shared<const KnownRobustness>(*open.question, adviser->assess(*open.question, one.id));
                setRobustness(one, *open.known);
                one.summary = summaryOf(one, *m_viewsById.value(one.id), advice);
            };
        });
        return !progress.isCancelled();
    }

    /// Keeps for the next run what was said in the end, of connections of which all is.
    void remember(const Advice &advice)
    {
        for (qsizetype index = 0; m_now && index < advice.connections.size(); ++index) {
            const ConnectionAdvice &one = advice.connections.at(index);
            const OpenRobustness &open = m_robustness[static_cast<std::size_t>(index)];
            if (open.isOpen())
                continue;
            if (const auto &robustness = isSaid(one.id) ? m_before->robustness.value(one.id) : open.known)
                m_now->robustness.insert(one.id, robustness);
            if (const auto &charges = m_settledBy[static_cast<std::size_t>(index)])
                m_now->settled.insert(one.id, {m_legs.leftFor(viewAt(index)), *charges, one});
        }
    }

private:
    /// Whatever else differs from the earlier run.
    static const KnownSystems *systemsIn(const AdviceMemory *before, const Knowledge &knowledge)
    {
        return before && before->knowledgeSha256 == knowledge.sha256 ? &before->systems : nullptr;
    }

    /// Prepared already where the earlier run had the same.
    static std::shared_ptr<const RuleBook> rulesFor(const Knowledge &knowledge, const AdviceMemory *before)
    {
        const bool isPrepared =
            before && before->knowledgeSha256 == knowledge.sha256 && before->rules && before->rules->isOf(knowledge);
        return isPrepared ? before->rules : std::make_shared<const RuleBook>(knowledge);
    }

    /// What the robustness of a connection rests on; nothing where it has none, or where all is said of it.
    struct OpenRobustness {
        std::optional<RobustnessQuestion> question;
        std::shared_ptr<const KnownRobustness> known; ///< once it is
        bool isOpen() const { return question && !known; }
    };

    /// Sets how sure the ranks are, and with it whether the recommended option leads clearly.
    static void setRobustness(ConnectionAdvice &advice, const KnownRobustness &known)
    {
        advice.robustness = known.answer;
        advice.isClear = advice.robustness->verdict == Verdict::Clear;
    }

    void recallRobustness(ConnectionAdvice &advice, const ConnectionView &view, OpenRobustness &open) const
    {
        open.question = robustnessQuestion(advice, view, m_decision);
        if (open.question && m_before)
            open.known = m_before->robustnessOf(advice.id, *open.question);
        if (open.known)
            setRobustness(advice, *open.known);
    }

    void summarise(ConnectionAdvice &one, const Advice &advice, CostBands &bands) const
    {
        for (OptionAdvice &option : one.options) {
            constexpr int leadingRanks = 3;
            if (option.rank > 0 && option.rank <= leadingRanks)
                option.cost.band = bands.bandOf(option.cost.lines);
        }
        one.summary = summaryOf(one, *m_viewsById.value(one.id), advice);
    }

    /// Whether all that is to be said of the connection comes from memory.
    bool isSaid(const QString &connection) const { return m_said.contains(connection); }

    /// From memory where nothing has changed that the choice goes by.
    std::shared_ptr<const ChosenPortfolio> choose() const
    {
        const QList<PricedConnection> priced = pricedInOrder();
        const PortfolioTerms terms = termsFor(priced);
        std::shared_ptr<const ChosenPortfolio> chosen =
            m_arePricesSame ? m_before->portfolioFor(priced, terms) : nullptr;
        if (!chosen)
            chosen = std::make_shared<const ChosenPortfolio>(priced, terms, likelyAlike());
        if (m_now)
            m_now->portfolios.append(chosen);
        return chosen;
    }

    /// The choice most like the next one, at the same prices: of the same round before, else of the last one; null where there is
    /// none.
    const ChosenPortfolio *likelyAlike() const
    {
        const qsizetype round = m_now ? m_now->portfolios.size() : 0;
        if (m_arePricesSame && round < m_before->portfolios.size())
            return m_before->portfolios.at(round).get();
        return round > 0 ? m_now->portfolios.constLast().get() : nullptr;
    }

    void settle(Advice &advice, const ChosenPortfolio &chosen)
    {
        if (!chosen.best())
            return;
        const SettledAdvice settled(m_deployment, m_costs, m_decision, m_detail);
        ConnectionAdvice *const connections = advice.connections.data();
        std::vector<const ConnectionAdvice *> said(m_settledBy.size(), nullptr);
        inParallel(advice.connections.size(), m_threads, [&] {
            return [&, connections](qsizetype index) {
                const PricedConnection &priced = chosen.priced().at(index);
                ConnectionAdvice &one = connections[index];
                auto &charges = m_settledBy[static_cast<std::size_t>(index)];
                charges = settled.chargesOf(priced, chosen);
                const ConnectionAdvice *known = m_recalled.contains(one.id)
                    ? m_before->inTheEnd(one.id, m_legs.leftFor(viewAt(index)), *charges)
                    : nullptr;
                said[static_cast<std::size_t>(index)] = known;
                if (known)
                    one = *known;
                else
                    settled.settle(one, viewAt(index), priced, chosen, *charges);
            };
        });
        for (const ConnectionAdvice *known : said) {
            if (known)
                m_said.insert(known->id);
        }
    }

    /// Of a connection of the plan, by its place there.
    ConnectionView &viewAt(qsizetype index) { return m_deployment.connections()[static_cast<std::size_t>(index)]; }
    const ConnectionView &viewAt(qsizetype index) const
    {
        return m_deployment.connections()[static_cast<std::size_t>(index)];
    }

    AloneTerms aloneTerms() const
    {
        return {m_deployment, *m_rules, m_costs, m_decision, m_detail, m_hasPortfolio, m_situations.get()};
    }

    struct Found {
        KnownConnection known;
        bool isRecalled = false; ///< from memory
    };

    Found find(ConnectionView &view, AloneAdviser &alone) const
    {
        const LegsLeft legs = m_legs.leftFor(view);
        const LookedAt looked = m_now ? lookedAtBy(view) : LookedAt();
        const QList<CostOverride> costs = m_now ? costsFor(view) : QList<CostOverride>();
        const KnownConnection *known = m_before ? m_before->connection(looked, legs, m_areRoutesSame) : nullptr;
        if (known && m_arePricesSame && known->costs == costs) {
            view.feasibleParts = known->feasibleParts;
            return {*known, true};
        }
        Found found{known ? alone.priceAnew(*known, view) : alone.advise(view, legs), false};
        found.known.lookedAt = looked;
        found.known.costs = costs;
        return found;
    }

    /// For flows, the portfolio and the next run.
    void keep(const ConnectionView &view, const Found &found)
    {
        const KnownConnection &known = found.known;
        if (view.isLeg)
            m_legs.keep(view, recommendedIn(known.advice), known.open);
        if (m_hasPortfolio)
            m_priced.insert(&view, known.priced);
        if (m_now)
            m_now->connections[view.connection->id].append(known);
        if (found.isRecalled)
            m_recalled.insert(view.connection->id);
        else
            m_recalled.remove(view.connection->id);
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
        PortfolioTerms terms{m_decision, budget.initial, budget.yearly, m_costs.yearly(),
                             routeImplications(m_deployment, priced)};
        terms.kept = keptOf(priced);
        terms.threads = m_threads;
        if (!m_hasAlternatives)
            terms.next = 0;
        return terms;
    }

    /// The plan's accepted exceptions that can be had.
    QHash<QString, QString> keptOf(const QList<PricedConnection> &priced) const
    {
        QHash<QString, QString> kept;
        for (qsizetype index = 0; index < priced.size(); ++index) {
            const auto &exception = viewAt(index).connection->exception;
            if (exception && std::ranges::contains(priced.at(index).options, exception->option, &PricedOption::id))
                kept.insert(priced.at(index).id, exception->option);
        }
        return kept;
    }

    /// What \a connection takes in \a chosen; alone where it has no part in that.
    static Option takenBy(const ConnectionAdvice &connection, const ChosenPortfolio &chosen)
    {
        const qsizetype place = chosen.portfolio().indexOf(connection.id);
        const auto &best = chosen.best();
        if (place < 0 || !best)
            return recommendedIn(connection);
        const OptionAdvice *taken = connection.option(chosen.portfolio().optionId(place, best->options.at(place)));
        Q_ASSERT(taken);
        return taken->option;
    }

    bool haveLegsChanged(const Advice &advice, const ChosenPortfolio &chosen) const
    {
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            const ConnectionView &view = viewAt(index);
            if (view.isLeg && !m_legs.isKept(view, takenBy(advice.connections.at(index), chosen)))
                return true;
        }
        return false;
    }

    void adviseFlowsAgain(Advice &advice, const ChosenPortfolio &chosen)
    {
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            const ConnectionView &view = viewAt(index);
            const Option taken = takenBy(advice.connections.at(index), chosen);
            if (view.isLeg && !m_legs.isKept(view, taken))
                m_legs.keep(view, taken, openOf(taken, view));
        }
        AloneAdviser alone(aloneTerms());
        for (qsizetype index = 0; index < advice.connections.size(); ++index) {
            ConnectionView &view = viewAt(index);
            if (!view.isMessageFlow())
                continue;
            Found found = find(view, alone);
            keep(view, found);
            advice.connections[index] = std::move(found.known.advice);
        }
    }

    AdviceDetail m_detail;
    bool m_hasPortfolio;
    bool m_hasAlternatives;
    bool m_hasRobustness;
    int m_threads;
    Deployment m_deployment;
    std::shared_ptr<const RuleBook> m_rules;
    CostBook m_costs;
    Money m_decision;
    QHash<QString, const ConnectionView *> m_viewsById;
    std::unique_ptr<const Situations> m_situations; ///< where no texts tell connections apart
    LegsTaken m_legs;
    QHash<const ConnectionView *, PricedConnection> m_priced;
    const AdviceMemory *m_before = nullptr;
    bool m_areRoutesSame = false; ///< of the mail, in the earlier run
    bool m_arePricesSame = false; ///< in the earlier run
    QSet<QString> m_recalled; ///< connections whose advice alone comes from memory
    std::vector<std::optional<SettledCharges>> m_settledBy; ///< in the plan's order
    std::vector<OpenRobustness> m_robustness; ///< in the plan's order
    QSet<QString> m_said; ///< connections of which all is known that is said in the end
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
struct AllWanted {
    QList<Wanted> connections;
    QList<Wanted> flows; ///< message flows, which rest on some of them
    qsizetype count() const { return connections.size() + flows.size(); }
};

AllWanted wantedOf(Deployment &deployment, const QString &only)
{
    QSet<const ConnectionView *> views;
    for (const ConnectionView &view : deployment.connections()) {
        if (!only.isEmpty() && view.connection->id != only)
            continue;
        views.insert(&view);
        for (const ConnectionView *leg : view.flow.legs)
            views.insert(leg);
    }
    AllWanted wanted;
    for (ConnectionView &view : deployment.connections()) {
        if (views.contains(&view))
            (view.isMessageFlow() ? wanted.flows : wanted.connections).append({&view, wanted.count()});
    }
    return wanted;
}

Advice adviseWith(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  const AdviceProgress &progress, const AdviceMemory *before, AdviceMemory *now,
                  const AdviceBeforehand &beforehand)
{
    Advice advice = headOf(plan, knowledge, settings);
    Adviser adviser(plan, knowledge, settings, before, now);
    const AllWanted wanted = wantedOf(adviser.deployment(), settings.onlyConnection);
    Progress asked(progress, wanted.count());
    advice.connections.resize(wanted.count());
    if (!adviser.adviseEach(wanted.connections, asked, advice.connections)
        || !adviser.adviseEach(wanted.flows, asked, advice.connections)) {
        advice.connections.clear();
        return advice;
    }
    adviser.chooseTogether(advice);
    adviser.compareAll(advice);
    advice.findings = adviser.planFindings();
    advice.facilities = facilitiesOf(advice, adviser.deployment(), adviser.costs());
    adviser.summarise(advice);
    if (adviser.isRobustnessOpen()) {
        if (beforehand && now) {
            adviser.remember(advice);
            beforehand(advice, std::make_shared<const AdviceMemory>(*now));
        }
        if (!adviser.assessAll(advice, asked)) {
            advice.connections.clear();
            return advice;
        }
    }
    adviser.remember(advice);
    return advice;
}

} // namespace

Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
              const AdviceProgress &progress)
{
    return adviseWith(plan, knowledge, settings, progress, nullptr, nullptr, {});
}

Advice adviseAnew(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  std::shared_ptr<const AdviceMemory> &memory, const AdviceProgress &progress)
{
    return adviseAnew(plan, knowledge, settings, memory, progress, {});
}

Advice adviseAnew(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  std::shared_ptr<const AdviceMemory> &memory, const AdviceProgress &progress,
                  const AdviceBeforehand &beforehand)
{
    AdviceMemory now{.knowledgeSha256 = knowledge.sha256,
                     .settings = settings,
                     .rules = {},
                     .systems = {},
                     .ground = {},
                     .prices = {},
                     .routes = {},
                     .connections = {},
                     .robustness = {},
                     .portfolios = {},
                     .settled = {}};
    Advice advice = adviseWith(plan, knowledge, settings, progress, memory.get(), &now, beforehand);
    const bool isCancelled = advice.connections.isEmpty() && !plan.connections.isEmpty();
    if (!isCancelled)
        memory = std::make_shared<const AdviceMemory>(std::move(now));
    return advice;
}

} // namespace safeconduct
