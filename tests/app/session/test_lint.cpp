// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's rules that look at signatures, at the method and at several records; the others are in test_review.
#include "app/dossier/dossier_entries.h"
#include "app/session/lint.h"
#include "app/session/suppressions.h"
#include "tests/app/dossier/signed_dossier.h"
#include "tests/common/example.h"

#include <QTest>

#include <algorithm>
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

/// What a row changes: the record, or what is looked at beside it.
using Change = std::function<void(Reopened &, LintRequest &)>;

} // namespace

class TestLint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatIsWeak_data();
    void findsWhatIsWeak();
    void looksAtTheLifetimesOfTheHorizonOnly();
    void asksWhetherPartnersCanReadMessages();
    void looksAtSignatures_data();
    void looksAtSignatures();
    void countsProlongations_data();
    void countsProlongations();
    void seesWhatReplacesWhat_data();
    void seesWhatReplacesWhat();
    void seesTwoRecordsInForce();
    void knowsARuleForEachFinding();
    void keepsWhatIsSuppressed();
    void refusesSuppressions_data();
    void refusesSuppressions();

private:
    QStringList linted(const Reopened &reopened, const LintRequest &request) const
    {
        return rulesOf(lint(reopened, m_example.knowledge(), request));
    }
    LintRequest request() const { return {.today = m_example.advice.asOf}; }
    Verification verified(const ArchiveEntries &entries, const Trust &trust = {}) const
    {
        return verifyEntries(entries, {.trust = trust, .head = {}, .today = m_example.advice.asOf});
    }
    ArchiveEntries proposedWith(ArchiveEntries entries, const QDate &until, int day) const;
    LintedRecord record(const QString &file, const ArchiveEntries &entries) const
    {
        return lintedRecord(file, *dossierOf(entries), QDate(2027, 1, 31));
    }

    Example m_example;
    Reopened m_reopened;
    SignedDossier m_people;
};

void TestLint::initTestCase()
{
    QVERIFY(m_people.make());
    m_example = example(u"small-business-pop"_s);
    decideProposals(m_example.decision, u"Ada"_s, u"head-of-it"_s);
    for (Choice &choice : m_example.decision.choices)
        choice.acceptedRisk = AcceptedRisk{u"Grace"_s, QDate(2027, 6, 1), u"Until the new server."_s};
    m_example.decision.decidedOn = m_example.advice.asOf;
    m_example.decision.informed = {u"Grace"_s};
    const Results<Reopened> reopened = reopen(*unpackDossier(*packDossier(makeDossier(m_example.dossierInput()))));
    QVERIFY(reopened);
    QVERIFY(reopened->isReproduced);
    m_reopened = *reopened;
}

void TestLint::findsWhatIsWeak_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    const auto chosen = [](Reopened &reopened) -> OptionAdvice & {
        const Choice &choice = reopened.dossier.decision.choices.first();
        ConnectionAdvice &advice = reopened.advice.connections.first();
        return *std::ranges::find_if(advice.options,
                                     [&](const OptionAdvice &option) { return option.option.id() == choice.option; });
    };
    QTest::newRow("renewed by hand") << Change([chosen](Reopened &reopened, LintRequest &) {
        chosen(reopened).cost.lines.append({.item = u"cert-renewal-manual"_s});
    }) << u"w8"_s;
    QTest::newRow("called clear, too close to tell") << Change([](Reopened &reopened, LintRequest &) {
        reopened.dossier.advice.set(u"/connections/0/clear"_s, Json::from(true));
        reopened.advice.connections.first().robustness = Robustness{.verdict = Verdict::Undecided};
    }) << u"w17"_s;
    QTest::newRow("beyond the scale") << Change([chosen](Reopened &reopened, LintRequest &) {
        chosen(reopened).benefit.contributions.first().raw = 1000;
    }) << u"w18"_s;
    const auto control = [](const QString &member, const QString &value) {
        return Change([=](Reopened &reopened, LintRequest &) {
            Json record = *readJson(reopened.dossier.record.value(u"record.json"_s));
            QVERIFY(record.value(u"controls"_s).size() > 0);
            QVERIFY(record.set(u"/controls/0/"_s + member, Json::from(value)));
            reopened.dossier.record[u"record.json"_s] = writeJson(record);
        });
    };
    QTest::newRow("control without edition") << control(u"edition"_s, {}) << u"w15"_s;
    QTest::newRow("control that is not there") << control(u"id"_s, u"XXX.1.A1"_s) << u"w15"_s;
    QTest::newRow("nobody told") << Change([](Reopened &reopened, LintRequest &) {
        reopened.dossier.decision.informed.clear();
    }) << u"n8"_s;
    QTest::newRow("no dated trigger") << Change([](Reopened &reopened, LintRequest &request) {
        for (Choice &choice : reopened.dossier.decision.choices)
            choice.acceptedRisk.reset();
        request.today = QDate(2100, 1, 1);
    }) << u"n4"_s;
    QTest::newRow("accepted in a role that may not") << Change([](Reopened &reopened, LintRequest &) {
        reopened.dossier.decision.events.append({u"accept"_s, QDate(2026, 12, 2), u"Eve"_s, u"other"_s, {}});
    }) << u"e5"_s;
    QTest::newRow("plan of today differs") << Change([](Reopened &reopened, LintRequest &request) {
        Json json = reopened.dossier.plan.json();
        json.set(u"/title"_s, Json::from(u"Another"_s));
        static PlanDocument other = reopened.dossier.plan;
        other = reopened.dossier.plan.with(json);
        request.plan = &other;
    }) << u"w11"_s;
}

void TestLint::findsWhatIsWeak()
{
    QFETCH(const Change, change);
    QFETCH(const QString, rule);
    const QStringList before = linted(m_reopened, request());
    QVERIFY2(!before.contains(rule), qPrintable(before.join(u' ')));
    Reopened changed = m_reopened;
    LintRequest beside = request();
    beside.plan = &m_reopened.dossier.plan;
    QVERIFY(!linted(m_reopened, beside).contains(rule));
    change(changed, beside);
    const QStringList after = linted(changed, beside);
    QVERIFY2(after.contains(rule), qPrintable(after.join(u' ')));
}

/// Certificates that live shorter from a day after the horizon on, or did already, are no reason to look.
void TestLint::looksAtTheLifetimesOfTheHorizonOnly()
{
    Reopened changed = m_reopened;
    for (OptionAdvice &option : changed.advice.connections.first().options)
        option.cost.lines.append({.item = u"cert-renewal-manual"_s});
    LintRequest asked = request();
    QVERIFY(linted(changed, asked).contains(u"w8"_s));
    asked.today = QDate(2029, 4, 1);
    QVERIFY(!linted(changed, asked).contains(u"w8"_s));
    changed.advice.horizonYears = 1;
    asked.today = QDate(2027, 4, 1);
    QVERIFY(!linted(changed, asked).contains(u"w8"_s));
}

void TestLint::asksWhetherPartnersCanReadMessages()
{
    const QByteArray plan = examplePlan(u"recplast"_s);
    const auto chosenFor = [](const QByteArray &bytes, QString &partner) {
        Example recplast = exampleFrom(bytes, u"a.plan.json"_s);
        for (const Connection &connection : recplast.document.plan().connections) {
            const ConnectionAdvice *advice = recplast.advice.connection(connection.id);
            const System *from = recplast.document.plan().system(connection.from);
            const System *to = recplast.document.plan().system(connection.to);
            const System *other = from->role == SystemRole::Partner ? from : to;
            const auto option = std::ranges::find_if(
                advice->options, [](const OptionAdvice &each) { return each.option.message.startsWith("smime"_L1); });
            if (other->role != SystemRole::Partner || option == advice->options.end())
                continue;
            partner = other->id;
            recplast.decision.choice(connection.id)->option = option->option.id();
            break;
        }
        const Dossier dossier{.plan = recplast.document,
                              .knowledgeFiles = {},
                              .advice = *readJson(R"({"asOf": "2026-12-01"})"),
                              .decision = recplast.decision,
                              .record = {},
                              .snippets = {},
                              .programVersion = {}};
        const Reopened reopened{.dossier = dossier,
                                .knowledge = recplast.shipped.knowledge,
                                .advice = recplast.advice,
                                .snippets = recplast.snippets};
        const QList<LintFinding> findings = lint(reopened, recplast.knowledge(), QDate(2026, 12, 1));
        return rulesOf(findings).contains(u"n6"_s);
    };
    QString partner;
    QVERIFY(chosenFor(plan, partner));
    QVERIFY(!partner.isEmpty());
    Json json = *readJson(plan);
    for (qsizetype index = 0; index < json.value(u"systems"_s).size(); ++index) {
        const QString pointer = u"/systems/%1"_s.arg(index);
        if (json.at(pointer + u"/role"_s).text() != "partner"_L1)
            continue;
        if (!json.at(pointer + u"/capabilities"_s).exists())
            QVERIFY(json.set(pointer + u"/capabilities"_s, Json::object()));
        QVERIFY(json.set(pointer + u"/capabilities/smime"_s, Json::from(true)));
    }
    QVERIFY(!chosenFor(writeJson(json), partner));
}

void TestLint::looksAtSignatures_data()
{
    QTest::addColumn<Verification>("verification");
    QTest::addColumn<QStringList>("rules");
    const ArchiveEntries accepted = m_people.accepted();
    const Trust trust = m_people.trust();
    QTest::newRow("sound") << verified(accepted, trust) << QStringList{};
    QTest::newRow("sound, nobody trusted") << verified(accepted) << QStringList{};
    ArchiveEntries entries = accepted;
    entries[u"plan.json"_s] = "{\"format\": \"safeconduct-plan/1\", \"id\": \"other\"}\n";
    QTest::newRow("plan changed") << verified(listed(entries), trust) << QStringList{u"e6"_s, u"w11"_s};
    entries = accepted;
    entries[u"knowledge/rules.json"_s] = "[ ]\n";
    QTest::newRow("newer knowledge, the same advice") << verified(listed(entries), trust) << QStringList{};
    entries = accepted;
    entries[u"events/0002.p7s"_s] = entries.value(u"events/0001.p7s"_s);
    QTest::newRow("another signature") << verified(listed(entries), trust) << QStringList{u"e9"_s, u"e12"_s};
    entries = accepted;
    entries.remove(u"events/0001.json"_s);
    entries.remove(u"events/0001.p7s"_s);
    QTest::newRow("first event dropped") << verified(listed(entries), trust) << QStringList{u"e12"_s};
    Json list = m_people.trustJson();
    list.set(u"/people/1/roles/0/role"_s, Json::from(u"auditor"_s));
    QTest::newRow("role not in the list")
        << verified(accepted, *readTrust(m_people.signedTrust(list))) << QStringList{u"e5"_s};
    list = m_people.trustJson();
    list.set(u"/people/1/certificates/0/lost"_s, Json::from(u"2026-11-01"_s));
    QTest::newRow("key lost before it signed")
        << verified(accepted, *readTrust(m_people.signedTrust(list))) << QStringList{u"e9"_s};
    QTest::newRow("a stranger's certificate")
        << verified(accepted, *readTrust(m_people.certificates().certificate(u"Ada"_s))) << QStringList{u"e9"_s};
}

void TestLint::looksAtSignatures()
{
    QFETCH(const Verification, verification);
    QFETCH(const QStringList, rules);
    LintRequest asked = request();
    asked.verification = verification;
    QStringList found = linted(m_reopened, asked);
    const QStringList otherwise = linted(m_reopened, request());
    for (const QString &rule : otherwise)
        found.removeOne(rule);
    found.removeDuplicates();
    QCOMPARE(found, rules);
}

/// Proposed on \a day with a risk that ends on \a until.
ArchiveEntries TestLint::proposedWith(ArchiveEntries entries, const QDate &until, int day) const
{
    Decision decision = smallDecision();
    decision.choices.first().acceptedRisk = AcceptedRisk{u"Bob"_s, until, u"For now."_s};
    entries[u"decision.json"_s] = writeJson(decisionToJson(decision));
    return m_people.after(listed(entries), {u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s}, day);
}

void TestLint::countsProlongations_data()
{
    QTest::addColumn<int>("prolongations");
    QTest::addColumn<bool>("isTooMuch");
    QTest::newRow("never") << 0 << false;
    QTest::newRow("twice") << 2 << false;
    QTest::newRow("three times") << 3 << true;
}

void TestLint::countsProlongations()
{
    QFETCH(const int, prolongations);
    QFETCH(const bool, isTooMuch);
    ArchiveEntries entries = smallDossier();
    for (int count = 0; count <= prolongations; ++count)
        entries = proposedWith(entries, QDate(2027, 6, 1).addMonths(count), 2 * count);
    LintRequest asked = request();
    asked.verification = verified(entries);
    QVERIFY(asked.verification->isWhole());
    QCOMPARE(linted(m_reopened, asked).contains(u"w14"_s), isTooMuch);
}

void TestLint::seesWhatReplacesWhat_data()
{
    QTest::addColumn<QList<LintedRecord>>("records");
    QTest::addColumn<QStringList>("rules");
    const ArchiveEntries old = m_people.accepted();
    const QString oldHead = eventChainOf(old).head();
    const auto next = [&](const QString &head) {
        EventDraft draft = SignedDossier::draft(u"propose,Ada,administrator"_s, 10);
        draft.supersedes = head;
        const ArchiveEntries proposed = *signEvent(smallDossier(), draft, m_people.signer(u"Ada"_s));
        return m_people.after(proposed, {u"accept,Bob,head-of-it"_s}, 11);
    };
    const auto replaced = [&](const QString &head) {
        EventDraft draft = SignedDossier::draft(u"supersede,Bob,head-of-it"_s, 12);
        draft.successor = head;
        return *signEvent(old, draft, m_people.signer(u"Bob"_s));
    };
    const ArchiveEntries newer = next(oldHead);
    const QString newHead = eventChainOf(newer).head();
    const LintedRecord newRecord = record(u"new"_s, newer);
    QTest::newRow("both ends") << QList{record(u"old"_s, replaced(newHead)), newRecord} << QStringList{};
    QTest::newRow("not among them") << QList{newRecord} << QStringList{u"e7"_s};
    const ArchiveEntries open = m_people.after(smallDossier(), {u"propose,Ada,administrator"_s});
    QTest::newRow("never accepted") << QList{record(u"open"_s, open), record(u"new"_s, next(eventChainOf(open).head()))}
                                    << QStringList{u"e7"_s};
    QTest::newRow("the old one does not know")
        << QList{record(u"old"_s, old), newRecord} << QStringList{u"e8"_s, u"e11"_s};
    const ArchiveEntries unaware = next({});
    QTest::newRow("the new one does not know")
        << QList{record(u"old"_s, replaced(eventChainOf(unaware).head())), record(u"new"_s, unaware)}
        << QStringList{u"e11"_s};
    QTest::newRow("successor not among them") << QList{record(u"old"_s, replaced(newHead))} << QStringList{u"e11"_s};
}

void TestLint::seesWhatReplacesWhat()
{
    QFETCH(const QList<LintedRecord>, records);
    QFETCH(const QStringList, rules);
    QCOMPARE(rulesOf(lintTogether(records)), rules);
}

void TestLint::seesTwoRecordsInForce()
{
    const LintedRecord one = record(u"one"_s, m_people.accepted());
    const LintedRecord draft = record(u"draft"_s, smallDossier());
    LintedRecord other = one;
    other.file = u"two"_s;
    QVERIFY(lintTogether({one, draft}).isEmpty());
    const QList<LintFinding> found = lintTogether({one, other});
    QCOMPARE(rulesOf(found), QStringList{u"e8"_s});
    QCOMPARE(found.first().file, u"two"_s);
    QCOMPARE(found.first().subject, u"one"_s);
    QCOMPARE(found.first().connection, u"relay"_s);
    other.planId = u"elsewhere"_s;
    QVERIFY(lintTogether({one, other}).isEmpty());
}

void TestLint::knowsARuleForEachFinding()
{
    QStringList ids;
    for (const auto rules = lintRules(); const LintRule &rule : rules)
        ids.append(rule.id);
    for (int number = 1; number <= 14; ++number)
        QVERIFY2(ids.contains(u"e%1"_s.arg(number)), qPrintable(QString::number(number)));
    for (int number = 1; number <= 18; ++number)
        QVERIFY2(ids.contains(u"w%1"_s.arg(number)), qPrintable(QString::number(number)));
    for (int number = 1; number <= 8; ++number)
        QVERIFY2(ids.contains(u"n%1"_s.arg(number)), qPrintable(QString::number(number)));
    QCOMPARE(ids.size(), 40);
}

/// Until its last day, for its own record and connection; and it stays in what programs read.
void TestLint::keepsWhatIsSuppressed()
{
    const QList<LintFinding> found{
        {u"e1"_s, u"pop"_s, {}, u"No."_s}, {u"e1"_s, u"owa"_s, {}, u"No."_s}, {u"n1"_s, {}, {}, u"Hm."_s}};
    const Results<QList<Suppression>> known = suppressionsFrom(*readJson(
        R"({"format": "safeconduct-suppressions/1", "suppressions": [
            {"rule": "e1", "record": "mail", "connection": "pop", "reason": "Goes in May.", "until": "2027-05-31"}]})"));
    QVERIFY(known);
    const auto after = [&](const QString &plan, const QDate &day) {
        QList<LintFinding> findings = found;
        suppress(findings, plan, *known, day);
        return findings;
    };
    const QList<LintFinding> onTheLastDay = after(u"mail"_s, QDate(2027, 5, 31));
    QCOMPARE(onTheLastDay.size(), found.size());
    QVERIFY(onTheLastDay.at(0).isSuppressed() && !onTheLastDay.at(0).isOpenError());
    QVERIFY(!onTheLastDay.at(1).isSuppressed() && onTheLastDay.at(1).isOpenError());
    QVERIFY(!onTheLastDay.at(2).isSuppressed());
    QCOMPARE(after(u"mail"_s, QDate(2027, 6, 1)), found);
    QCOMPARE(after(u"other"_s, QDate(2027, 5, 31)), found);
    const Json sarif = sarifOf(onTheLastDay, u"a.safeconduct"_s, u"1"_s);
    QCOMPARE(sarif.at(u"/runs/0/results/0/suppressions/0/justification"_s).text(), u"Goes in May. (2027-05-31)"_s);
    QVERIFY(!sarif.at(u"/runs/0/results/1/suppressions"_s).exists());
}

void TestLint::refusesSuppressions_data()
{
    QTest::addColumn<QString>("changedAt");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("id");
    QTest::newRow("no such rule") << u"/rule"_s << u"e99"_s << u"suppressions.unknown-rule"_s;
    QTest::newRow("reason of blanks") << u"/reason"_s << u"  "_s << u"suppressions.no-reason"_s;
    QTest::newRow("no day") << u"/until"_s << u"for ever"_s << u"schema.format"_s;
    QTest::newRow("a member nobody knows") << u"/owner"_s << u"Ada"_s << u"schema.additionalProperties"_s;
    QTest::newRow("of another format") << u"../../format"_s << u"safeconduct-suppressions/2"_s << u"schema.const"_s;
}

void TestLint::refusesSuppressions()
{
    QFETCH(const QString, changedAt);
    QFETCH(const QString, value);
    Json json = *readJson(R"({"format": "safeconduct-suppressions/1", "suppressions": [
        {"rule": "w6", "record": "mail", "reason": "Later.", "until": "2027-05-31"}]})");
    QVERIFY(suppressionsFrom(json));
    QVERIFY(
        json.set(changedAt.startsWith("../"_L1) ? u"/format"_s : u"/suppressions/0"_s + changedAt, Json::from(value)));
    const Results<QList<Suppression>> read = suppressionsFrom(json);
    QVERIFY(!read);
    QTEST(read.error().constFirst().id, "id");
}

QTEST_GUILESS_MAIN(TestLint)
#include "test_lint.moc"
