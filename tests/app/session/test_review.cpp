// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/difference.h"
#include "app/session/lint.h"
#include "app/session/review.h"
#include "tests/common/example.h"

#include <QTest>

#include <functional>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

QStringList rulesOf(const QList<LintFinding> &findings)
{
    QStringList rules;
    for (const LintFinding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

QStringList kindsOf(const Review &review)
{
    QStringList kinds;
    for (const ReviewItem &item : review.items)
        kinds.append(item.kind);
    kinds.removeDuplicates();
    return kinds;
}

} // namespace

class TestReview : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void computesTheNumbersOfThenAgain();
    void seesNumbersThatDoNotComeOut() const;
    void standsOnTheDayItWasMade();
    void asksForALookYearsLater();
    void tellsWhatOfThePlanChanged();
    void findsWhatIsWrongInADecision_data();
    void findsWhatIsWrongInADecision();
    void findsNothingWrongInASoundDecision();
    void findsChangedConfiguration();
    void writesSarifWithLevels();
    void comparesByMeaningNotByPlace();
    void comparesChoicesAndRisks();

private:
    Compared side(const Reopened &reopened) const
    {
        return {reopened.dossier.plan, *reopened.knowledge, reopened.advice, reopened.dossier.decision,
                reopened.snippets};
    }

    Example m_example;
    Reopened m_reopened;
};

void TestReview::initTestCase()
{
    m_example = example(u"small-business-pop"_s);
    decideProposals(m_example.decision, u"Ada"_s, u"head-of-it"_s);
    for (const ConnectionAdvice &advice :
         std::as_const(m_example.advice.connections)) { // nothing permissible: a risk is taken
        if (!advice.recommended.isEmpty())
            continue;
        QVERIFY(choose(m_example.decision, m_example.advice, advice.id, advice.options.first().option.id(),
                       u"Nothing else can be had before the new server stands."_s, u"Ada"_s, u"head-of-it"_s));
    }
    for (Choice &choice : m_example.decision.choices) {
        if (needsAcceptedRisk(choice, *m_example.advice.connection(choice.connection)))
            choice.acceptedRisk = AcceptedRisk{u"Grace"_s, QDate(2027, 6, 1), u"Until the new server."_s};
    }
    m_example.decision.decidedOn = m_example.advice.asOf;
    const Results<Reopened> reopened = reopen(*unpackDossier(*packDossier(makeDossier(m_example.dossierInput()))));
    QVERIFY(reopened);
    m_reopened = *reopened;
}

void TestReview::computesTheNumbersOfThenAgain()
{
    QVERIFY(m_reopened.isReproduced);
    QCOMPARE(m_reopened.knowledge->sha256, m_example.knowledge().sha256);
}

void TestReview::seesNumbersThatDoNotComeOut() const
{
    Dossier changed = m_reopened.dossier;
    QVERIFY(changed.advice.set(u"/connections/0/recommended"_s, Json::from(u"wax-seal"_s)));
    const Results<Reopened> reopened = reopen(changed);
    QVERIFY(reopened);
    QVERIFY(!reopened->isReproduced);
}

void TestReview::standsOnTheDayItWasMade()
{
    const Review found = review(m_reopened, m_example.knowledge(), m_example.advice.asOf);
    QVERIFY(found.isReproduced);
    QCOMPARE(kindsOf(found), QStringList());
    for (const ReviewedChoice &choice : found.choices)
        QVERIFY2(choice.stands, qPrintable(choice.connection));
}

void TestReview::asksForALookYearsLater()
{
    Reopened old = m_reopened;
    old.dossier.decision.choices.first().acceptedRisk = AcceptedRisk{u"Ada"_s, QDate(2027, 6, 30), u"For now."_s};
    const Review found = review(old, m_example.knowledge(), QDate(2029, 1, 1));
    QVERIFY(kindsOf(found).contains(u"review-due"_s));
    QVERIFY(kindsOf(found).contains(u"acceptance-expired"_s));
    QVERIFY(!found.choices.first().stands);
}

void TestReview::tellsWhatOfThePlanChanged()
{
    Json json = m_reopened.dossier.plan.json();
    QVERIFY(json.set(u"/information/0/confidentiality"_s, Json::from(u"very-high"_s)));
    const PlanDocument plan = m_reopened.dossier.plan.with(json);
    const Review found = review(m_reopened, m_example.knowledge(), m_example.advice.asOf, &plan);
    QVERIFY(kindsOf(found).contains(u"plan-changed"_s));
}

void TestReview::findsWhatIsWrongInADecision_data()
{
    using Change = std::function<void(Decision &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    const auto risk = [](const QString &owner, const QDate &until) {
        return Change(
            [=](Decision &decision) { decision.choices.first().acceptedRisk = AcceptedRisk{owner, until, {}}; });
    };
    QTest::newRow("undecided") << Change([](Decision &decision) { decision.choices.first().isDecided = false; })
                               << u"e1"_s;
    QTest::newRow("unprotected") << Change([](Decision &decision) {
        decision.choices.first().option = u"none"_s;
        decision.choices.first().acceptedRisk.reset();
    }) << u"e2"_s;
    QTest::newRow("no owner") << risk({}, QDate(2027, 12, 31)) << u"e3"_s;
    QTest::newRow("no end") << risk(u"Ada"_s, {}) << u"e3"_s;
    QTest::newRow("no reason") << Change([](Decision &decision) { decision.choices.first().option = u"none"_s; })
                               << u"e4"_s;
    QTest::newRow("ended before it began") << risk(u"Ada"_s, QDate(2026, 1, 1)) << u"e13"_s;
    QTest::newRow("ended") << risk(u"Ada"_s, QDate(2026, 1, 1)) << u"w2"_s;
    QTest::newRow("ends soon") << risk(u"Ada"_s, QDate(2026, 12, 24)) << u"n7"_s;
    QTest::newRow("backwards") << Change([](Decision &decision) {
        decision.events.append({u"propose"_s, QDate(2020, 1, 1), u"Ada"_s, u"administrator"_s, {}});
    }) << u"e12"_s;
    QTest::newRow("no beginning") << Change([](Decision &decision) { decision.events.first().event = u"propose"_s; })
                                  << u"e12"_s;
    QTest::newRow("alone") << Change([](Decision &decision) {
        decision.events.append({u"propose"_s, QDate(2026, 12, 1), u"Ada"_s, u"administrator"_s, {}});
        decision.events.append({u"accept"_s, QDate(2026, 12, 1), u"Ada"_s, u"head-of-it"_s, {}});
    }) << u"w9"_s;
    QTest::newRow("review passed") << Change([](Decision &decision) { decision.review = QDate(2026, 11, 1); })
                                   << u"w1"_s;
    QTest::newRow("thin reason") << Change([](Decision &decision) {
        decision.choices.first().option = u"none"_s;
        decision.choices.first().reason = u"Costs."_s;
    }) << u"w16"_s;
}

void TestReview::findsWhatIsWrongInADecision()
{
    QFETCH(const std::function<void(Decision &)>, change);
    QFETCH(const QString, rule);
    const QDate day = m_example.advice.asOf;
    QVERIFY(!rulesOf(lint(m_reopened, m_example.knowledge(), day)).contains(rule));
    Reopened changed = m_reopened;
    change(changed.dossier.decision);
    QVERIFY(rulesOf(lint(changed, m_example.knowledge(), day)).contains(rule));
}

void TestReview::findsNothingWrongInASoundDecision()
{
    for (const auto findings = lint(m_reopened, m_example.knowledge(), m_example.advice.asOf);
         const LintFinding &finding : findings)
        QVERIFY2(finding.severity() != Severity::Error, qPrintable(finding.rule + u' ' + finding.text));
}

void TestReview::findsChangedConfiguration()
{
    Reopened changed = m_reopened;
    QVERIFY(!changed.dossier.snippets.isEmpty());
    const QString name = changed.dossier.snippets.firstKey();
    changed.dossier.snippets[name] += "# by hand\n";
    const QList<LintFinding> findings = lint(changed, m_example.knowledge(), m_example.advice.asOf);
    const auto found = std::ranges::find(findings, u"e14"_s, &LintFinding::rule);
    QVERIFY(found != findings.end());
    QCOMPARE(found->subject, name);
}

void TestReview::writesSarifWithLevels()
{
    const Json sarif =
        sarifOf({{u"e1"_s, u"pop"_s, {}, u"No."_s}, {u"n1"_s, {}, {}, u"Hm."_s}}, u"a b.safeconduct"_s, u"1"_s);
    QCOMPARE(sarif.value(u"version"_s).text(), u"2.1.0"_s);
    QCOMPARE(sarif.at(u"/runs/0/results/0/level"_s).text(), u"error"_s);
    QCOMPARE(sarif.at(u"/runs/0/results/1/level"_s).text(), u"note"_s);
    QCOMPARE(sarif.at(u"/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"_s).text(),
             u"a%20b.safeconduct"_s);
    QStringList ids;
    for (const Json &rule : sarif.at(u"/runs/0/tool/driver/rules"_s).items())
        ids.append(rule.value(u"id"_s).text());
    QVERIFY(ids.contains(u"e1"_s) && ids.contains(u"n1"_s));
}

void TestReview::comparesByMeaningNotByPlace()
{
    const Result<Json> before = readJson(R"({"systems":[{"id":"a","name":"A"},{"id":"b","name":"B","count":1}]})");
    const Result<Json> after =
        readJson(R"({"systems":[{"count":2,"id":"b","name":"B"},{"id":"a","name":"A"},{"id":"c"}]})");
    const QList<Difference> expected{{u"facts"_s, u"b"_s, u"systems.count"_s, u"1"_s, u"2"_s},
                                     {u"facts"_s, u"c"_s, u"systems"_s, {}, u"{\"id\":\"c\"}"_s}};
    const QList<Difference> found = factDifferences(*before, *after);
    QCOMPARE(found.size(), 2);
    QVERIFY(found == expected);
}

void TestReview::comparesChoicesAndRisks()
{
    Reopened changed = m_reopened;
    QVERIFY(differences(side(m_reopened), side(m_reopened)).isEmpty());
    changed.dossier.decision.choices.first().acceptedRisk = AcceptedRisk{u"Ada"_s, QDate(2027, 6, 30), {}};
    const QList<Difference> found = differences(side(m_reopened), side(changed));
    QVERIFY(found.size() >= 2);
    QCOMPARE(found.first().member, u"acceptedRisk.owner"_s);
    QCOMPARE(found.first().after, u"Ada"_s);
}

QTEST_GUILESS_MAIN(TestReview)
#include "test_review.moc"
