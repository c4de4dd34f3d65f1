// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record.h"
#include "app/session/difference.h"
#include "app/session/line_difference.h"
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

/// A review of a record with a knowledge on a day.
struct Reviewed {
    Reopened reopened;
    Knowledge shipped;
    QDate today;

    /// As if a later knowledge had the rule \a key for the value \a value of \a fact alone.
    void rule(const QString &key, const QString &fact, const QString &value)
    {
        Rule rule = *std::ranges::find(shipped.rules, key, &Rule::key);
        rule.variant = u"later"_s;
        rule.when = {Condition{.fact = fact, .oneOf = {value}, .noneOf = {}, .atLeast = {}, .below = {}, .any = {}}};
        shipped.rules.append(rule);
    }
    void exclude(const QString &option) { rule(u"S1/confidential-open"_s, u"option.id"_s, option); }
    void takeAway(const QString &part) { rule(u"F5/no-tls"_s, u"part.id"_s, part); }
};
using Turn = std::function<void(Reviewed &)>;

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
    void hasWordsForWhatIsSaidSince() const;
    void standsOnTheDayItWasMade();
    void asksForALookYearsLater();
    void tellsWhatOfThePlanChanged();
    void asksForALookOnlyThen_data();
    void asksForALookOnlyThen();
    void saysWhatCostsOtherwise();
    void asksNoMoreOnceSomebodyHasLooked();
    void asksWhetherOrNotItIsSigned();
    void findsWhatIsWrongInADecision_data();
    void findsWhatIsWrongInADecision();
    void findsNothingWrongInASoundDecision();
    void findsChangedConfiguration();
    void writesSarifWithLevels();
    void comparesByMeaningNotByPlace();
    void comparesChoicesAndRisks();
    void comparesMilestones();
    void comparesRulesAndCosts();
    void comparesConfigurationByLine();
    void comparesWhatWasSigned();
    void findsLostAndGainedLines_data();
    void findsLostAndGainedLines();

private:
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

void TestReview::hasWordsForWhatIsSaidSince() const
{
    Dossier earlier = m_reopened.dossier;
    const auto removed = earlier.knowledgeFiles.removeIf([](auto entry) {
        return entry.key() == "texts/en/record-life.json"_L1 || entry.key() == "texts/de/record-life.json"_L1;
    });
    QCOMPARE(removed, 2);
    const Results<Reopened> reopened = reopen(earlier);
    QVERIFY(reopened);
    QVERIFY(reopened->knowledge->sha256 != m_reopened.knowledge->sha256);
    QCOMPARE(toMarkdown(recordDocument(recordInputOf(*reopened, u"1"_s, m_example.advice.asOf))).count("record.life."),
             0);
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
    old.dossier.decision.choices.last().acceptedRisk = AcceptedRisk{u"Ada"_s, {}, u"For now."_s};
    const Review found = review(old, m_example.knowledge(), QDate(2029, 1, 1));
    QVERIFY(kindsOf(found).contains(u"review-due"_s));
    QVERIFY(kindsOf(found).contains(u"acceptance-expired"_s));
    QVERIFY(std::ranges::contains(found.items, u"The accepted risk has no end date."_s, &ReviewItem::text));
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

void TestReview::asksForALookOnlyThen_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Turn>("asks");
    QTest::addColumn<Turn>("doesNot");
    const auto on = [](const QDate &day) { return Turn([day](Reviewed &reviewed) { reviewed.today = day; }); };
    const auto nothing = Turn([](Reviewed &) { });
    QTest::newRow("other numbers") << u"not-reproduced"_s
                                   << Turn([](Reviewed &reviewed) { reviewed.reopened.isReproduced = false; })
                                   << nothing;
    QTest::newRow("another recommendation")
        << u"recommendation"_s << Turn([](Reviewed &reviewed) { reviewed.exclude(u"tls-required"_s); })
        << Turn([](Reviewed &reviewed) { reviewed.exclude(u"tls-mutual"_s); });
    QTest::newRow("excluded today") << u"choice-excluded"_s << Turn([](Reviewed &reviewed) {
        reviewed.exclude(u"tls-required"_s);
    }) << Turn([](Reviewed &reviewed) {
        reviewed.exclude(u"tls-required"_s);
        for (Choice &choice : reviewed.reopened.dossier.decision.choices)
            choice.acceptedRisk = AcceptedRisk{u"Grace"_s, reviewed.today, u"Until then."_s};
    });
    QTest::newRow("cannot be had any more")
        << u"choice-gone"_s << Turn([](Reviewed &reviewed) { reviewed.takeAway(u"tls-required"_s); })
        << Turn([](Reviewed &reviewed) { reviewed.takeAway(u"vpn-wireguard"_s); });
    QTest::newRow("out of support") << u"support-ended"_s << on({2027, 1, 13}) << on({2027, 1, 12});
    QTest::newRow("another edition") << u"profile"_s << Turn([](Reviewed &reviewed) {
        reviewed.shipped.profiles[u"bsi-tr-02102"_s].edition = u"later"_s;
    }) << Turn([](Reviewed &reviewed) { reviewed.shipped.profiles[u"tlsref-modern"_s].edition = u"later"_s; });
    QTest::newRow("shorter lives") << u"certificate-lifetime"_s << on({2027, 3, 16}) << on({2027, 3, 15});
    const auto milestone = [](const QDate &today) {
        return Turn([today](Reviewed &reviewed) {
            reviewed.reopened.dossier.decision.choices.first().acceptedRisk =
                AcceptedRisk{.owner = u"Ada"_s,
                             .until = QDate(2027, 6, 30),
                             .explanation = u"For now."_s,
                             .milestones = {{QDate(2027, 3, 1), u"Server ordered"_s}}};
            reviewed.today = today;
        });
    };
    QTest::newRow("a milestone") << u"milestone-passed"_s << milestone({2027, 3, 2}) << milestone({2027, 3, 1});
    QTest::newRow("a milestone that nobody reported")
        << u"milestone-passed"_s << milestone({2027, 3, 2}) << Turn([milestone](Reviewed &reviewed) {
               milestone({2027, 3, 2})(reviewed);
               const QString connection = reviewed.reopened.dossier.decision.choices.first().connection;
               SignedLife signedLife;
               signedLife.life.status = Status::Accepted;
               signedLife.life.reached = {{connection, QDate(2027, 3, 1), u"Server ordered"_s}};
               reviewed.reopened.signedLife = signedLife;
           });
    QTest::newRow("a year of the policy") << u"policy-year"_s << on({2032, 1, 1}) << on({2030, 12, 31});
}

void TestReview::asksForALookOnlyThen()
{
    QFETCH(const QString, kind);
    QFETCH(const Turn, asks);
    QFETCH(const Turn, doesNot);
    const auto kindsAfter = [&](const Turn &turn) {
        Reviewed reviewed{.reopened = m_reopened, .shipped = m_example.knowledge(), .today = m_example.advice.asOf};
        turn(reviewed);
        return kindsOf(review(reviewed.reopened, reviewed.shipped, reviewed.today));
    };
    const QStringList found = kindsAfter(asks);
    QVERIFY2(found.contains(kind), qPrintable(found.join(u' ')));
    const QStringList otherwise = kindsAfter(doesNot);
    QVERIFY2(!otherwise.contains(kind), qPrintable(otherwise.join(u' ')));
}

/// It is said, and no reason to look by itself.
void TestReview::saysWhatCostsOtherwise()
{
    const QDate day = m_example.advice.asOf;
    const Json same = reviewJson(review(m_reopened, m_example.knowledge(), day));
    for (const Json &choice : same.value(u"choices"_s).items())
        QVERIFY(!choice.value(u"costToday"_s).exists());
    Json json = m_reopened.dossier.plan.json();
    QVERIFY(json.set(u"/settings/hourlyRates/administrator/likely"_s, Json::from(61)));
    const PlanDocument plan = m_reopened.dossier.plan.with(json);
    const Review found = review(m_reopened, m_example.knowledge(), day, &plan);
    QCOMPARE(kindsOf(found), QStringList{u"plan-changed"_s});
    const auto choice = std::ranges::find(found.choices, u"pop-abholung"_s, &ReviewedChoice::connection);
    QVERIFY(choice != found.choices.end() && choice->costsOtherwise());
    QVERIFY(choice->costThen->likely < choice->costToday->likely);
    const Json told = reviewJson(found);
    QCOMPARE(told.at(u"/choices/0/costToday/1"_s).text(), found.choices.first().costToday->likely.toLexeme());
}

/// A date that came before somebody accepted or confirmed is no news.
void TestReview::asksNoMoreOnceSomebodyHasLooked()
{
    Reopened confirmed = m_reopened;
    confirmed.dossier.decision.events.append(
        {.event = u"confirm"_s, .date = QDate(2027, 4, 1), .by = u"Ada"_s, .role = u"head-of-it"_s, .comment = {}});
    const QDate day(2027, 5, 1);
    QVERIFY(kindsOf(review(m_reopened, m_example.knowledge(), day)).contains(u"certificate-lifetime"_s));
    QVERIFY(!kindsOf(review(confirmed, m_example.knowledge(), day)).contains(u"certificate-lifetime"_s));
}

void TestReview::asksWhetherOrNotItIsSigned()
{
    const QDate day(2027, 5, 1);
    const Review open = review(m_reopened, m_example.knowledge(), day);
    QVERIFY(!open.isSigned && open.basisText().endsWith("is not signed."_L1));
    const Json told = reviewJson(open);
    QVERIFY(told.value(u"signed"_s).exists() && !told.value(u"signed"_s).boolean());
    Reopened accepted = m_reopened;
    accepted.signedLife = SignedLife{};
    accepted.signedLife->life.status = Status::Accepted;
    const Review found = review(accepted, m_example.knowledge(), day);
    QVERIFY(found.isSigned && !found.basisText().contains("not signed"_L1));
    QCOMPARE(kindsOf(found), kindsOf(open));
    QVERIFY(kindsOf(found).contains(u"certificate-lifetime"_s));
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
    QVERIFY(differences(comparedFrom(m_reopened), comparedFrom(m_reopened)).isEmpty());
    changed.dossier.decision.choices.first().acceptedRisk = AcceptedRisk{u"Ada"_s, QDate(2027, 6, 30), {}};
    const QList<Difference> found = differences(comparedFrom(m_reopened), comparedFrom(changed));
    QVERIFY(found.size() >= 2);
    QCOMPARE(found.first().member, u"acceptedRisk.owner"_s);
    QCOMPARE(found.first().after, u"Ada"_s);
}

void TestReview::comparesMilestones()
{
    Reopened before = m_reopened;
    before.dossier.decision.choices.first().acceptedRisk = AcceptedRisk{u"Ada"_s, QDate(2027, 6, 30), u"For now."_s};
    Reopened after = before;
    after.dossier.decision.choices.first().acceptedRisk->milestones = {{QDate(2027, 3, 1), u"Server ordered"_s}};
    const QList<Difference> expected{{u"choice"_s,
                                      before.dossier.decision.choices.first().connection,
                                      u"acceptedRisk.milestones"_s,
                                      {},
                                      u"2027-03-01 Server ordered"_s}};
    QCOMPARE(differences(comparedFrom(before), comparedFrom(after)), expected);
    after = before;
    after.dossier.decision.choices.first().acceptedRisk->treatment = Treatment::Avoid;
    const QList<Difference> treated = differences(comparedFrom(before), comparedFrom(after));
    QCOMPARE(treated.size(), 1);
    QCOMPARE(treated.first().member, u"acceptedRisk.treatment"_s);
    QCOMPARE(treated.first().after, u"avoid"_s);
}

void TestReview::comparesRulesAndCosts()
{
    Reopened changed = m_reopened;
    ConnectionAdvice &advice = changed.advice.connections.first();
    const QString option = changed.dossier.decision.choices.first().option;
    const auto gone = std::ranges::find(advice.findings, u"S1/must-encrypt"_s, &Finding::key);
    QVERIFY(gone != advice.findings.end());
    advice.findings.erase(gone);
    Finding added;
    added.rule = u"X1"_s;
    added.effect = Effect::Recommend;
    added.option = option;
    advice.findings.append(added);
    added.rule = u"X2"_s;
    added.option = u"of-another-option"_s;
    advice.findings.append(added);
    const auto chosen =
        std::ranges::find_if(advice.options, [&](const OptionAdvice &each) { return each.option.id() == option; });
    const Range cost = chosen->cost.presentValue;
    chosen->cost.presentValue = cost + cost;
    const auto told = [](const Range &range) {
        return QStringList{range.min.toLexeme(), range.likely.toLexeme(), range.max.toLexeme()}.join(u' ');
    };
    const QList<Difference> expected{{u"rules"_s, advice.id, u"S1"_s, u"require"_s, {}},
                                     {u"rules"_s, advice.id, u"X1"_s, {}, u"recommend"_s},
                                     {u"cost"_s, advice.id, u"presentValue"_s, told(cost), told(cost + cost)}};
    const QList<Difference> found = differences(comparedFrom(m_reopened), comparedFrom(changed));
    QVERIFY2(found == expected, qPrintable(differencesText(found)));
    QVERIFY(differencesText(found).contains(u"Rules\n  %1 S1: require → –\n"_s.arg(advice.id)));
}

void TestReview::comparesConfigurationByLine()
{
    constexpr int mostLines = 20;
    Reopened changed = m_reopened;
    QList<SnippetLine> &lines = changed.snippets.snippets.first().files.first().lines;
    lines.append({.code = u"by-hand = 1"_s, .reason = {}, .rule = {}, .source = {}});
    const auto ofConfiguration = [&] {
        QList<Difference> found = differences(comparedFrom(m_reopened), comparedFrom(changed));
        found.removeIf([](const Difference &one) { return one.area != "configuration"_L1; });
        return found;
    };
    const QList<Difference> one = ofConfiguration();
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().before, QString());
    QCOMPARE(one.first().after, u"by-hand = 1"_s);
    QVERIFY(differencesText(one).endsWith("    + by-hand = 1\n"_L1));
    QVERIFY(toHtml(differencesDocument(one, u"Both"_s, u"en"_s)).contains("+ by-hand = 1"));
    for (int number = 2; number <= mostLines + 3; ++number)
        lines.append({.code = u"by-hand = %1"_s.arg(number), .reason = {}, .rule = {}, .source = {}});
    const QStringList shown = ofConfiguration().constFirst().after.split(u'\n');
    QCOMPARE(shown.size(), mostLines + 1);
    QCOMPARE(shown.at(mostLines - 1), u"by-hand = %1"_s.arg(mostLines));
    QVERIFY2(shown.constLast().contains(u" 3 "_s), qPrintable(shown.constLast()));
}

void TestReview::comparesWhatWasSigned()
{
    const auto withEvents = [&](const QStringList &words, Status status) {
        Reopened reopened = m_reopened;
        SignedLife life;
        life.life.status = status;
        life.life.review = QDate(2027, 12, 1);
        QDate day(2026, 12, 1);
        for (const QString &word : words) {
            day = day.addDays(1);
            SignedStep step;
            step.event = {.event = word, .date = day, .by = u"Bob"_s, .role = u"head-of-it"_s, .comment = {}};
            life.steps.append(step);
        }
        reopened.signedLife = life;
        return reopened;
    };
    const Reopened proposed = withEvents({u"propose"_s}, Status::Proposed);
    const Reopened accepted = withEvents({u"propose"_s, u"accept"_s}, Status::Accepted);
    const Reopened rejected = withEvents({u"propose"_s, u"reject"_s}, Status::Rejected);
    const QString told = u"2026-12-03 Bob (head-of-it)"_s;
    const QList<Difference> further{{u"status"_s, {}, u"status"_s, u"proposed"_s, u"accepted"_s},
                                    {u"status"_s, u"3"_s, u"accept"_s, {}, told}};
    QCOMPARE(differences(comparedFrom(proposed), comparedFrom(accepted)), further);
    const QList<Difference> otherwise{{u"status"_s, {}, u"status"_s, u"rejected"_s, u"accepted"_s},
                                      {u"status"_s, u"3"_s, u"reject"_s, told, {}},
                                      {u"status"_s, u"3"_s, u"accept"_s, {}, told}};
    QCOMPARE(differences(comparedFrom(rejected), comparedFrom(accepted)), otherwise);
    QVERIFY(differences(comparedFrom(accepted), comparedFrom(accepted)).isEmpty());
}

void TestReview::findsLostAndGainedLines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("added");
    QTest::newRow("the same") << u"a\nb\n"_s << u"a\nb\n"_s << QString() << QString();
    QTest::newRow("from nothing") << QString() << u"a\nb\n"_s << QString() << u"a b"_s;
    QTest::newRow("to nothing") << u"a\nb\n"_s << QString() << u"a b"_s << QString();
    QTest::newRow("in the middle") << u"a\nb\nc\n"_s << u"a\nx\nc\n"_s << u"b"_s << u"x"_s;
    QTest::newRow("at both ends") << u"a\nb\nc\n"_s << u"x\nb\ny\n"_s << u"a c"_s << u"x y"_s;
    QTest::newRow("moved") << u"a\nb\nc\n"_s << u"b\nc\na\n"_s << u"a"_s << u"a"_s;
    QTest::newRow("one of two alike") << u"a\na\nb\n"_s << u"a\nb\n"_s << u"a"_s << QString();
    QString many;
    QString others;
    for (int number = 0; number < 3000; ++number) {
        many += u"a%1\n"_s.arg(number);
        others += u"b%1\n"_s.arg(number);
    }
    const auto listed = [](const QString &text) { return text.trimmed().replace(u'\n', u' '); };
    QTest::newRow("more than is worth looking for")
        << u"a\n"_s + many + u"z\n"_s << u"a\n"_s + others + u"z\n"_s << listed(many) << listed(others);
}

void TestReview::findsLostAndGainedLines()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const LineDifference difference = lineDifference(before, after);
    QTEST(difference.removed.join(u' '), "removed");
    QTEST(difference.added.join(u' '), "added");
}

QTEST_GUILESS_MAIN(TestReview)
#include "test_review.moc"
