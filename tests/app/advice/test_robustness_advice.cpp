// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/comparison_advice.h"
#include "app/advice/deployment.h"
#include "app/advice/ranking.h"
#include "app/advice/robustness/sensitivity.h"
#include "app/advice/robustness_model.h"
#include "app/advice/robustness_words.h"
#include "tests/app/advice/advised.h"

#include <algorithm>
#include <numeric>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// How sure the advice on the example company RECPLAST is.
class TestRobustnessAdvice : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void samplesTheNetBenefitThatTheAdviceShows();
    void countsEveryRankedOption();
    void judgesByShareAndLead();
    void saysWhatWouldSettleWhatIsNotClear();
    void findsBreakEvensThatTurnTheChoice();
    void keepsEachConnectionsStream();
    void drawsAnewForAnotherSeed();
    void canBeLeftOut();
    void namesWhatIsDominated();
    void impliesTheWorthOfTheCheapestRequirement();
    void sharesTheAdministratorsRate();

private:
    struct Advised {
        const ConnectionAdvice *advice = nullptr;
        const ConnectionView *view = nullptr;
    };
    QList<Advised> advised() const;
    Advice adviceWith(const AdviceSettings &settings) const { return advise(*m_plan, shippedKnowledge(), settings); }

    std::unique_ptr<Plan> m_plan;
    std::unique_ptr<Deployment> m_deployment;
    Advice m_advice;
};

void TestRobustnessAdvice::initTestCase()
{
    m_plan = std::make_unique<Plan>(planFrom(example(u"recplast"_s)));
    m_deployment = std::make_unique<Deployment>(*m_plan, shippedKnowledge(), settingsOf(*m_plan));
    m_advice = adviceWith(settingsOf(*m_plan));
}

/// Connections that were assessed and have more than one option.
QList<TestRobustnessAdvice::Advised> TestRobustnessAdvice::advised() const
{
    QList<Advised> list;
    for (const ConnectionView &view : m_deployment->connections()) {
        const ConnectionAdvice *advice = m_advice.connection(view.connection->id);
        if (advice->robustness && !advice->robustness->second.isEmpty())
            list.append({advice, &view});
    }
    return list;
}

/// The plain model at the means of its inputs has the differences of mean net benefit. What is shown rounds benefits and the
/// means of small amounts (minutes) to the fourth place before it multiplies them: by worth, users and days.
void TestRobustnessAdvice::samplesTheNetBenefitThatTheAdviceShows()
{
    QVERIFY(advised().size() > 5);
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const RobustnessModel model = modelOf(*advice, *view);
        const double ofBenefit = worthOf(*view).mean().toDouble() * 1e-4 + 0.01;
        for (std::size_t other = 1; other < model.scoring.options; ++other) {
            const Lead lead(model.scoring, model.weights, 0.5, 0, other);
            const OptionAdvice &first = *advice->option(model.options.first());
            const OptionAdvice &second = *advice->option(model.options.at(static_cast<qsizetype>(other)));
            const Money shown = first.meanNetBenefit - second.meanNetBenefit;
            const double rounding = ofBenefit + 1e-4 * (first.cost.mean + second.cost.mean).toDouble();
            QVERIFY2(std::abs(lead.atMean() - shown.toDouble()) < rounding,
                     qPrintable(u"%1 %2: %3 for %4"_s.arg(advice->id, second.option.id())
                                    .arg(lead.atMean())
                                    .arg(shown.toLexeme())));
        }
    }
}

void TestRobustnessAdvice::countsEveryRankedOption()
{
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const Robustness &found = *advice->robustness;
        const auto ranked =
            std::ranges::count_if(advice->options, [](const OptionAdvice &one) { return one.rank > 0; });
        QCOMPARE(found.options.size(), ranked);
        QCOMPARE(found.samples, shippedKnowledge().defaults.robustness.samples);
        for (const Acceptability *counted : {&found.entered, &found.free}) {
            for (const OptionAcceptability &option : counted->options)
                QCOMPARE(std::accumulate(option.ranks.begin(), option.ranks.end(), std::int64_t(0)), found.samples);
        }
    }
}

/// The rule of the method: clear from 70 % of the samples and from the cost of one decision.
void TestRobustnessAdvice::judgesByShareAndLead()
{
    QSet<Verdict> seen;
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const Robustness &found = *advice->robustness;
        const SampleShare &share = found.leaderBeatsSecond;
        const bool isNear = std::abs(share.share() - 0.7) < 2 * share.standardError();
        const bool isBig = found.lead >= found.decision;
        const Verdict expected = !isBig ? Verdict::NoClearWinner
            : isNear                    ? Verdict::Undecided
            : share.share() >= 0.7      ? Verdict::Clear
                                        : Verdict::NoClearWinner;
        QCOMPARE(found.verdict, expected);
        QCOMPARE(advice->isClear, expected == Verdict::Clear);
        QCOMPARE(found.leader, advice->recommended);
        seen.insert(found.verdict);
    }
    QVERIFY(seen.contains(Verdict::Clear) && seen.contains(Verdict::NoClearWinner));
}

void TestRobustnessAdvice::saysWhatWouldSettleWhatIsNotClear()
{
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const Robustness &found = *advice->robustness;
        QVERIFY(!verdictOn(found).text.isEmpty());
        QCOMPARE(settlementOf(found).text.isEmpty(), found.verdict == Verdict::Clear);
        QVERIFY(found.perfectInformation >= Money());
        for (const InformationWorth &one : found.information)
            QVERIFY(one.worth > Money() && one.worth <= found.perfectInformation);
        QVERIFY(std::ranges::is_sorted(found.information, std::ranges::greater(), &InformationWorth::worth));
    }
}

void TestRobustnessAdvice::findsBreakEvensThatTurnTheChoice()
{
    int checked = 0;
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const RobustnessModel model = modelOf(*advice, *view);
        const Lead lead(model.scoring, model.weights, 0.5, model.indexOf(advice->robustness->leader),
                        model.indexOf(advice->robustness->second));
        for (const BreakEven &one : advice->robustness->breakEvens) {
            const auto index = static_cast<std::size_t>(model.inputs.indexOf(one.input));
            if (!one.value)
                continue;
            const double scale = 1 + std::abs(lead.atMean({InputId::Kind::Input, index}, 0));
            QVERIFY(std::abs(lead.atMean({InputId::Kind::Input, index}, *one.value)) < 1e-6 * scale);
            ++checked;
        }
    }
    QVERIFY(checked > 10);
}

/// Alone or among others, a connection draws the same samples.
void TestRobustnessAdvice::keepsEachConnectionsStream()
{
    AdviceSettings settings = settingsOf(*m_plan);
    settings.withPortfolio = false;
    const Advice together = adviceWith(settings);
    settings.onlyConnection = u"owa-travel"_s;
    const Advice alone = adviceWith(settings);
    const Robustness &one = *together.connection(u"owa-travel"_s)->robustness;
    const Robustness &other = *alone.connection(u"owa-travel"_s)->robustness;
    QCOMPARE(one.options, other.options);
    for (std::size_t option = 0; option < one.entered.options.size(); ++option) {
        QCOMPARE(one.entered.options[option].ranks, other.entered.options[option].ranks);
        QCOMPARE(one.free.options[option].centralWeights, other.free.options[option].centralWeights);
    }
}

void TestRobustnessAdvice::drawsAnewForAnotherSeed()
{
    AdviceSettings settings = settingsOf(*m_plan);
    settings.withPortfolio = false;
    settings.onlyConnection = u"owa-travel"_s;
    const Advice one = adviceWith(settings);
    settings.seed += 1;
    const Advice other = adviceWith(settings);
    const auto ranksOf = [](const Advice &advice) {
        return advice.connections.first().robustness->free.options[0].ranks;
    };
    QVERIFY(ranksOf(one) != ranksOf(other));
    QCOMPARE(one.connections.first().recommended, other.connections.first().recommended);
}

void TestRobustnessAdvice::canBeLeftOut()
{
    AdviceSettings settings = settingsOf(*m_plan);
    settings.withRobustness = false;
    const Advice advice = adviceWith(settings);
    for (const ConnectionAdvice &one : advice.connections)
        QVERIFY(!one.robustness);
    const Json json = adviceToJson(advice, shippedKnowledge(), u"en"_s);
    QCOMPARE(json.at(u"/connections/0/robustness"_s).kind(), Json::Kind::Null);
    QCOMPARE(json.at(u"/connections/0/comparison/statedWorth"_s).kind(), Json::Kind::Number);
    QVERIFY(json.at(u"/connections/0/options/0/acceptability"_s).items().isEmpty());
}

void TestRobustnessAdvice::namesWhatIsDominated()
{
    int dominated = 0;
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const Frontier &frontier = advice->comparison.frontier;
        QVERIFY(!frontier.steps.isEmpty());
        for (const FrontierPlace &place : frontier.places) {
            QCOMPARE(place.dominatedBy.isEmpty(), place.standing == FrontierStanding::Efficient);
            dominated += place.standing == FrontierStanding::Dominated ? 1 : 0;
            const OptionAdvice *first = dominatorOf(*advice->option(place.id), *advice);
            QCOMPARE(first != nullptr, place.standing == FrontierStanding::Dominated);
            QVERIFY(!first || place.dominatedBy.contains(first->option.id()));
            for (const QString &by :
                 place.standing == FrontierStanding::Dominated ? place.dominatedBy : QStringList()) {
                const OptionAdvice &worse = *advice->option(place.id);
                const OptionAdvice &better = *advice->option(by);
                QVERIFY(better.cost.meanToPay <= worse.cost.meanToPay);
                QVERIFY(better.benefit.total >= worse.benefit.total - 1e-6);
                QVERIFY(first->rank <= better.rank);
            }
        }
    }
    QVERIFY(dominated > 0);
}

void TestRobustnessAdvice::impliesTheWorthOfTheCheapestRequirement()
{
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const OptionComparison &found = advice->comparison;
        QCOMPARE(found.against, advice->robustness->second);
        QVERIFY(found.statedWorth == worthOf(*view).mean());
        if (!found.impliedWorth)
            continue;
        const OptionAdvice &required = *advice->option(found.impliedBy);
        QVERIFY(required.isPermissible() && required.advisedAgainstBy.isEmpty() && !required.option.isNone());
        const double gained = required.benefit.total - advice->option(u"none"_s)->benefit.total;
        const double cost = (required.cost.meanToPay - advice->option(u"none"_s)->cost.meanToPay).toDouble();
        QVERIFY(std::abs(found.impliedWorth->toDouble() * gained - std::max(0.0, cost)) < 1 + 1e-3 * std::abs(cost));
    }
}

/// All hours of one kind of person are sampled at one rate.
void TestRobustnessAdvice::sharesTheAdministratorsRate()
{
    for (const auto list = advised(); const auto &[advice, view] : list) {
        const RobustnessModel model = modelOf(*advice, *view);
        for (qsizetype index = 0; index < model.inputs.size(); ++index)
            QCOMPARE(model.inputs.indexOf(model.inputs.at(index)), index); // each once
        for (const CostTerm &term : model.scoring.terms) {
            if (term.rate)
                QCOMPARE(model.inputs.at(static_cast<qsizetype>(*term.rate)).kind, UncertainInput::Kind::Rate);
        }
    }
}

QTEST_APPLESS_MAIN(TestRobustnessAdvice)
#include "test_robustness_advice.moc"
