// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's rules that look at signatures, at the method and at several records; the others are in test_review.
#include "app/dossier/dossier_entries.h"
#include "app/dossier/foreseen.h"
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

/// All that a finding can depend on.
struct Looked {
    Reopened reopened;
    LintRequest request;
    Knowledge shipped;

    OptionAdvice &chosen()
    {
        const QString option = choice().option;
        return *std::ranges::find_if(reopened.advice.connections.first().options,
                                     [&](const OptionAdvice &each) { return each.option.id() == option; });
    }
    /// Of the first connection: a login without encryption over the internet, need high.
    Choice &choice() { return reopened.dossier.decision.choices.first(); }
    void choose(const QString &connection, const QString &option)
    {
        reopened.dossier.decision.choice(connection)->option = option;
    }
    void explain(const QString &explanation, const QDate &until = QDate(2027, 6, 1))
    {
        choice().option = u"none"_s;
        choice().acceptedRisk = AcceptedRisk{u"Grace"_s, until, explanation};
    }
    void acceptUntil(const QDate &day)
    {
        for (Choice &each : reopened.dossier.decision.choices)
            each.acceptedRisk = AcceptedRisk{u"Grace"_s, day, u"Until then."_s};
    }
    void set(const QString &pointer, const Json &value)
    {
        Json json = reopened.dossier.plan.json();
        QVERIFY(json.set(pointer, value));
        reopened.dossier.plan = reopened.dossier.plan.with(json);
    }
    void supportForEver()
    {
        for (Product &product : shipped.products) {
            for (ProductVersion &version : product.versions)
                version.supportEnds.reset();
        }
    }
    /// How forms are proved today, and how the record says that they were.
    void prove(Proof today, Proof then)
    {
        Json record = *readJson(reopened.dossier.record.value(u"record.json"_s));
        for (Snippet &snippet : reopened.snippets.snippets)
            snippet.badge.proof = today;
        for (qsizetype index = 0; index < record.value(u"snippets"_s).size(); ++index)
            QVERIFY(record.set(u"/snippets/%1/proof"_s.arg(index), Json::from(word(then))));
        reopened.dossier.record[u"record.json"_s] = writeJson(record);
    }
    /// As if a later knowledge forbade \a option.
    void forbid(const QString &option)
    {
        Rule rule = *std::ranges::find(shipped.rules, u"S1/confidential-open"_s, &Rule::key);
        rule.variant = u"later"_s;
        rule.when = {
            Condition{.fact = u"option.id"_s, .oneOf = {option}, .noneOf = {}, .atLeast = {}, .below = {}, .any = {}}};
        shipped.rules.append(rule);
        shipped.sha256 = u"later"_s;
    }
};
using Case = std::function<void(Looked &)>;

void addCase(const char *name, const QString &rule, const Case &fires, const Case &isQuiet)
{
    QTest::newRow(name) << rule << fires << isQuiet;
}

} // namespace

class TestLint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatIsWeak_data();
    void findsWhatIsWeak();
    void findsItThereOnly_data();
    void findsItThereOnly();
    void looksAtTheLifetimesOfTheHorizonOnly();
    void asksWhetherPartnersCanReadMessages();
    void looksAtSignatures_data();
    void looksAtSignatures();
    void looksForFourEyesByTheKey();
    void saysHowFourEyesAreStillPossible();
    void keepsWhySomebodyLooked();
    void countsProlongations_data();
    void countsProlongations();
    void seesWhatReplacesWhat_data();
    void seesWhatReplacesWhat();
    void seesTwoRecordsInForce();
    void knowsARuleForEachFinding();
    void marksDaysThatNobodySignedFor();
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

    void addProtectionCases() const;
    void addBasisCases() const;
    void addChoiceCases() const;
    void addMilestoneCases() const;

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

void TestLint::addProtectionCases() const
{
    const auto e10 = u"e10"_s;
    addCase(
        "a required protection, and a risk that somebody takes of something", e10,
        [](Looked &looked) { looked.explain(u"Until the new server."_s); },
        [](Looked &looked) { looked.explain(u"Against rule S1, until the new server."_s); });
    addCase(
        "a risk that names the threat", e10, [](Looked &looked) { looked.explain(u"An S10 is on its way."_s); },
        [](Looked &looked) { looked.explain(u"Eavesdropping is taken as it is."_s); });
    addCase(
        "a risk that was taken until yesterday", e10,
        [](Looked &looked) { looked.explain(u"S1: until the new server."_s, looked.request.today.addDays(-1)); },
        [](Looked &looked) { looked.explain(u"S1: until the new server."_s, looked.request.today); });
    addCase(
        "a risk that was taken without an end", e10,
        [](Looked &looked) { looked.explain(u"S1: until the new server."_s, QDate()); },
        [](Looked &looked) { looked.explain(u"S1: until the new server."_s); });
    addCase(
        "another threat is stopped", e10,
        [](Looked &looked) {
            looked.chosen().coverage.removeIf(
                [](const CoverageCell &cell) { return cell.index == 1 && cell.threat == "eavesdropping"_L1; });
        },
        [](Looked &looked) {
            looked.chosen().coverage.removeIf(
                [](const CoverageCell &cell) { return cell.index == 1 && cell.threat == "tampering"_L1; });
        });
    addCase(
        "a need above normal, no rule about it, and nothing at all", e10,
        [](Looked &looked) {
            looked.choose(u"handys"_s, u"none"_s);
            looked.reopened.dossier.decision.choice(u"handys"_s)->acceptedRisk.reset();
        },
        [](Looked &looked) { looked.choose(u"handys"_s, u"none"_s); });
    const auto w13 = u"w13"_s;
    addCase(
        "accepted beyond the support", w13, [](Looked &looked) { looked.acceptUntil(QDate(2027, 6, 1)); },
        [](Looked &looked) { looked.acceptUntil(QDate(2025, 1, 1)); });
    addCase(
        "accepted beyond the policy", w13,
        [](Looked &looked) {
            looked.supportForEver();
            looked.acceptUntil(QDate(2032, 1, 1));
        },
        [](Looked &looked) {
            looked.supportForEver();
            looked.acceptUntil(QDate(2031, 12, 31));
        });
    const auto w10 = u"w10"_s;
    addCase(
        "proved by documentation", w10,
        [](Looked &looked) { looked.prove(Proof::DocumentationOnly, Proof::DocumentationOnly); },
        [](Looked &looked) { looked.prove(Proof::ParsedByProduct, Proof::DocumentationOnly); });
    addCase(
        "proof lost", w10, [](Looked &looked) { looked.prove(Proof::ParsedByProduct, Proof::Handshaken); },
        [](Looked &looked) { looked.prove(Proof::Handshaken, Proof::Handshaken); });
}

void TestLint::addBasisCases() const
{
    addCase(
        "six months of support", u"w3"_s, [](Looked &looked) { looked.request.today = QDate(2025, 4, 15); },
        [](Looked &looked) { looked.request.today = QDate(2025, 4, 14); });
    addCase(
        "shorter lives of certificates, foreseen", u"w1"_s,
        [](Looked &looked) { looked.request.today = QDate(2027, 3, 16); },
        [](Looked &looked) { looked.request.today = QDate(2027, 3, 15); });
    const QDate written = QDate::fromString(m_reopened.knowledge->date, Qt::ISODate);
    addCase(
        "old knowledge", u"w4"_s,
        [written](Looked &looked) { looked.request.today = written.addMonths(12).addDays(1); },
        [written](Looked &looked) { looked.request.today = written.addMonths(12); });
    addCase(
        "newer rules, another advice", u"w4"_s, [](Looked &looked) { looked.forbid(u"tls-required"_s); },
        [](Looked &looked) { looked.forbid(u"vpn-wireguard+tls-required"_s); });
    addCase(
        "another edition of the policy", u"w5"_s,
        [](Looked &looked) { looked.shipped.profiles[u"bsi-tr-02102"_s].edition = u"later"_s; },
        [](Looked &looked) { looked.shipped.profiles[u"tlsref-modern"_s].edition = u"later"_s; });
    addCase(
        "costs of nobody's own", u"w6"_s, [](Looked &) {},
        [](Looked &looked) {
            looked.set(u"/costOverrides"_s,
                       *readJson(R"([{"item": "cert-renewal-manual", "hours": {"min": 1, "likely": 1, "max": 1},
                                      "explanation": "Measured."}])"));
        });
    addCase(
        "weights of nobody's own", u"w7"_s, [](Looked &) {},
        [](Looked &looked) { looked.set(u"/weights"_s, *readJson(R"({"transit": 40})")); });
    addCase(
        "a role of nobody", u"w12"_s, [](Looked &looked) { looked.set(u"/roles/0/name"_s, Json::from(u" "_s)); },
        [](Looked &looked) { looked.set(u"/roles/0/name"_s, Json::from(u"Ada"_s)); });
}

void TestLint::addMilestoneCases() const
{
    const QDate today(2027, 1, 2);
    const auto reachBy = [today](const QDate &day) {
        return [today, day](Looked &looked) {
            looked.request.today = today;
            looked.choice().acceptedRisk->milestones = {{day, u"Server ordered"_s}};
        };
    };
    addCase("a milestone that has passed", u"w19"_s, reachBy(today.addDays(-1)), reachBy(today));
    addCase("a milestone that has passed, and nobody has looked", u"w19"_s, reachBy(today.addDays(-1)),
            [reachBy, today](Looked &looked) {
                reachBy(today.addDays(-1))(looked);
                looked.reopened.dossier.decision.events.append({u"confirm"_s, today, u"Ada"_s, u"head-of-it"_s, {}});
            });
    addCase("a milestone that has passed, and the record is not at its end", u"w19"_s, reachBy(today.addDays(-1)),
            [reachBy, today](Looked &looked) {
                reachBy(today.addDays(-1))(looked);
                looked.reopened.dossier.decision.events.append({u"deprecate"_s, today, u"Ada"_s, u"head-of-it"_s, {}});
            });
    const auto reach = [reachBy, today](int days) {
        return [reachBy, today, days](Looked &looked) {
            reachBy(today.addDays(days))(looked);
            SignedLife signedLife;
            signedLife.life.status = Status::Accepted;
            signedLife.life.reached = {{looked.choice().connection, today.addDays(days), u"Server ordered"_s}};
            looked.reopened.signedLife = signedLife;
        };
    };
    addCase("a milestone that has passed, and nobody has reported it", u"w19"_s, reachBy(today.addDays(-1)), reach(-1));
    addCase("a milestone to come, and nobody has reported it", u"n9"_s, reachBy(today.addDays(5)), reach(5));
    addCase("a milestone within sixty days", u"n9"_s, reachBy(today.addDays(60)), reachBy(today.addDays(61)));
    addCase("a milestone after the end", u"e15"_s, reachBy(QDate(2027, 6, 2)), reachBy(QDate(2027, 6, 1)));
}

void TestLint::addChoiceCases() const
{
    const auto clear = [](bool isClear) {
        return [isClear](Looked &looked) {
            for (ConnectionAdvice &advice : looked.reopened.advice.connections)
                advice.isClear = isClear;
        };
    };
    addCase("no clear winner", u"n1"_s, clear(false), clear(true));
    addCase(
        "the same for less", u"n2"_s, [](Looked &) {},
        [](Looked &looked) {
            for (ConnectionAdvice &advice : looked.reopened.advice.connections) {
                const Choice *choice = looked.reopened.dossier.decision.choice(advice.id);
                advice.options.removeIf([&](const OptionAdvice &each) { return each.option.id() != choice->option; });
            }
        });
    const auto used = [](const QStringList &connections, bool exists) {
        return [=](Looked &looked) {
            QVERIFY(!looked.reopened.advice.facilities.isEmpty());
            for (FacilityAdvice &facility : looked.reopened.advice.facilities) {
                facility.usedBy = connections;
                facility.exists = exists;
            }
        };
    };
    addCase("for one connection", u"n3"_s, used({u"owa"_s}, false), used({u"owa"_s, u"handys"_s}, false));
    addCase("for one connection, and it is there", u"n3"_s, used({u"owa"_s}, false), used({u"owa"_s}, true));
    const auto accepted = [](bool wantsFourEyes, const QStringList &people) {
        return [=](Looked &looked) {
            looked.set(u"/settings/fourEyes"_s, Json::from(wantsFourEyes));
            QList<Event> &events = looked.reopened.dossier.decision.events;
            events.append({u"propose"_s, looked.request.today, u"Ada"_s, u"head-of-it"_s, {}});
            for (const QString &name : people)
                events.append({u"accept"_s, looked.request.today, name, u"head-of-it"_s, {}});
        };
    };
    addCase("accepted by the proposer alone", u"w20"_s, accepted(true, {u"Ada"_s}),
            accepted(true, {u"Ada"_s, u"Bob"_s}));
    addCase("accepted by the proposer alone, as two are wanted", u"w20"_s, accepted(true, {u"Ada"_s}),
            accepted(false, {u"Ada"_s}));
    addCase("accepted by the proposer, not only proposed", u"w20"_s, accepted(true, {u"Ada"_s}), accepted(true, {}));
    addCase("accepted by the proposer alone, and the record is not at its end", u"w20"_s, accepted(true, {u"Ada"_s}),
            [accepted](Looked &looked) {
                accepted(true, {u"Ada"_s})(looked);
                looked.reopened.dossier.decision.events.append(
                    {u"deprecate"_s, looked.request.today, u"Ada"_s, u"head-of-it"_s, {}});
            });
    addCase(
        "on without need", u"n5"_s, [](Looked &looked) { looked.choose(u"imap-alt"_s, u"none"_s); },
        [](Looked &looked) { looked.choose(u"imap-alt"_s, u"off"_s); });
}

void TestLint::findsItThereOnly_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Case>("fires");
    QTest::addColumn<Case>("isQuiet");
    addProtectionCases();
    addBasisCases();
    addChoiceCases();
    addMilestoneCases();
}

void TestLint::findsItThereOnly()
{
    QFETCH(const QString, rule);
    QFETCH(const Case, fires);
    QFETCH(const Case, isQuiet);
    const auto rulesAfter = [&](const Case &change) {
        Looked looked{.reopened = m_reopened, .request = request(), .shipped = m_example.knowledge()};
        change(looked);
        return rulesOf(lint(looked.reopened, looked.shipped, looked.request));
    };
    const QStringList there = rulesAfter(fires);
    QVERIFY2(there.contains(rule), qPrintable(there.join(u' ')));
    const QStringList elsewhere = rulesAfter(isQuiet);
    QVERIFY2(!elsewhere.contains(rule), qPrintable(elsewhere.join(u' ')));
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

/// The same key under another name is nobody else.
void TestLint::looksForFourEyesByTheKey()
{
    const auto rules = [this](const QString &accepting) {
        const EventDraft draft = SignedDossier::draft(u"accept,"_s + accepting + u",head-of-it"_s, 1);
        const ArchiveEntries proposed = m_people.after(smallDossier(), {u"propose,Bob,head-of-it"_s});
        Looked looked{.reopened = m_reopened, .request = request(), .shipped = m_example.knowledge()};
        looked.set(u"/settings/fourEyes"_s, Json::from(true));
        const bool isBobs = accepting != "Cid"_L1;
        looked.request.verification =
            verified(*signEvent(proposed, draft, m_people.signer(isBobs ? u"Bob"_s : u"Cid"_s)));
        return rulesOf(lint(looked.reopened, looked.shipped, looked.request));
    };
    QVERIFY(rules(u"Robert"_s).contains(u"w20"_s));
    QVERIFY(!rules(u"Cid"_s).contains(u"w20"_s));
}

/// Nobody accepts what is due for a review.
void TestLint::saysHowFourEyesAreStillPossible()
{
    Looked looked{.reopened = m_reopened, .request = request(), .shipped = m_example.knowledge()};
    looked.set(u"/settings/fourEyes"_s, Json::from(true));
    const QDate today = looked.request.today;
    Decision &decision = looked.reopened.dossier.decision;
    for (const QString &event : {u"propose"_s, u"accept"_s})
        decision.events.append({event, today, u"Ada"_s, u"head-of-it"_s, {}});
    const auto said = [&](const QDate &review) {
        decision.review = review;
        for (const auto findings = lint(looked.reopened, looked.shipped, looked.request);
             const LintFinding &one : findings) {
            if (one.rule == "w20"_L1)
                return one.text;
        }
        return QString();
    };
    QVERIFY(said(today.addDays(1)).contains("accept, too"_L1));
    QVERIFY(said(today.addDays(-1)).contains("propose it again"_L1));
}

/// Confirmed for a date that the record foresaw, with answers; later the record foresees another.
void TestLint::keepsWhySomebodyLooked()
{
    const ReviewReason support{.kind = u"support"_s, .subject = u"Exchange"_s, .day = QDate(2026, 12, 10)};
    const auto record = [](const QByteArray &day) {
        return R"({"triggers": [{"kind": "support", "subject": "Exchange", "day": ")" + day
            + R"("}, {"kind": "need"}]})";
    };
    const auto on = [](const ArchiveEntries &entries, const QDate &day) {
        return verifyEntries(entries, {.trust = {}, .head = {}, .today = day});
    };
    ArchiveEntries entries = smallDossier();
    entries[u"record/record.json"_s] = record("2026-12-10");
    entries = m_people.after(listed(entries), {u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s});
    QCOMPARE(word(on(entries, support.day).status), u"accepted"_s);
    const QDate later = support.day.addDays(1);
    QCOMPARE(word(on(entries, later).status), u"review-required"_s);
    QCOMPARE(on(entries, later).reasons, QList<ReviewReason>{support});

    EventDraft confirm = SignedDossier::draft(u"confirm,Bob,head-of-it"_s, 9);
    confirm.review = QDate(2027, 12, 1);
    QCOMPARE(signEvent(entries, confirm, m_people.signer(u"Bob"_s)).error().constFirst().id, u"life.not-now"_s);
    confirm.time = confirm.time.addDays(1);
    confirm.answers = {{.question = u"D2-roots"_s, .answer = u"partly"_s, .explanation = u"Two of three."_s}};
    const Results<ArchiveEntries> confirmed = signEvent(entries, confirm, m_people.signer(u"Bob"_s));
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(toLine(confirmed.error().constFirst())));
    const Verification kept = on(*confirmed, later.addDays(1));
    QVERIFY(kept.isWhole());
    QCOMPARE(word(kept.status), u"accepted"_s);
    QCOMPARE(kept.events.constLast().event.reasons, QList<ReviewReason>{support});
    QCOMPARE(kept.events.constLast().event.answers, confirm.answers);
    ArchiveEntries anew = *confirmed;
    anew[u"record/record.json"_s] = record("2030-01-01");
    QVERIFY(on(listed(anew), later.addDays(1)).isWhole());

    EventDraft propose = SignedDossier::draft(u"propose,Ada,administrator"_s, 0);
    propose.answers = confirm.answers;
    QCOMPARE(signEvent(smallDossier(), propose, m_people.signer(u"Ada"_s)).error().constFirst().id, u"event.answers"_s);
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
    for (int number = 1; number <= 15; ++number)
        QVERIFY2(ids.contains(u"e%1"_s.arg(number)), qPrintable(QString::number(number)));
    for (int number = 1; number <= 20; ++number)
        QVERIFY2(ids.contains(u"w%1"_s.arg(number)), qPrintable(QString::number(number)));
    for (int number = 1; number <= 9; ++number)
        QVERIFY2(ids.contains(u"n%1"_s.arg(number)), qPrintable(QString::number(number)));
    QCOMPARE(ids.size(), 44);
}

/// The findings are the same; what was signed has no mark.
void TestLint::marksDaysThatNobodySignedFor()
{
    const LintRequest asked{.today = QDate(2028, 1, 1)};
    const auto marked = [&](const Reopened &reopened) {
        QList<std::pair<QString, bool>> days;
        for (const auto findings = lint(reopened, m_example.knowledge(), asked); const LintFinding &one : findings) {
            const bool isSaid = one.text.endsWith("(not signed)"_L1);
            if (one.isUnsigned != isSaid)
                days.append({one.text, one.isUnsigned});
            if (one.rule == "w1"_L1 || one.rule == "w2"_L1)
                days.append({one.rule, one.isUnsigned});
        }
        return days;
    };
    const auto open = marked(m_reopened);
    QVERIFY(open.contains({u"w1"_s, true}) && open.contains({u"w2"_s, true}));
    Reopened accepted = m_reopened;
    accepted.signedLife = SignedLife{.steps = {}, .life = unsignedLife(m_reopened.dossier)};
    accepted.signedLife->life.status = Status::Accepted;
    QList<std::pair<QString, bool>> expected = open;
    for (auto &[rule, isUnsigned] : expected)
        isUnsigned = false;
    QCOMPARE(marked(accepted), expected);
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
