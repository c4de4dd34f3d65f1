// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alike.h"
#include "app/session/crl_picture.h"
#include "app/session/map_edits.h"
#include "app/session/session.h"
#include "app/snippets/crl_plan.h"
#include "tests/common/example.h"

#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// What is decided for several connections at once, and what the map shows of it.
class TestAlike : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void findsEachConnectionOnce() const;
    void takesCopiesForAlike() const;
    void tellsOtherLoginsApart();
    void choosesForAllInOneStep();
    void choosesForNoneWhereOneCannot();
    void coloursWhatIsDecided();
    void movesASystem();
    void showsHowLongRevokedCertificatesAreUsable();

private:
    void waitForAdvice() const;
    QString otherOption() const;

    ShippedKnowledge m_shipped;
    std::unique_ptr<Session> m_session;
    QString m_first;
};

/// The example's first connection twice, under another name.
void TestAlike::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
    m_session = std::make_unique<Session>(m_shipped.files, m_shipped.knowledge,
                                          SessionSurroundings{QDate(2026, 12, 1), {}, u"test"_s});
    QVERIFY(m_session->openExample(u":/safeconduct/examples/two-offices.plan.json"_s));
    Json copy = m_session->document().json().at(u"/connections/0"_s);
    m_first = copy.value(u"id"_s).text();
    copy.insert(u"id"_s, Json::from(u"copy"_s));
    copy.insert(u"name"_s, Json::from(u"The same once more"_s));
    m_session->append(u"/connections"_s, copy, u"copy"_s);
    waitForAdvice();
    m_session->undoStack()->clear();
}

void TestAlike::cleanup()
{
    while (m_session->undoStack()->canUndo())
        m_session->undoStack()->undo();
    waitForAdvice();
}

void TestAlike::waitForAdvice() const
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && m_session->advice().connection(u"copy"_s), 60'000);
}

QString TestAlike::otherOption() const
{
    const ConnectionAdvice *advice = m_session->advice().connection(m_first);
    const auto other = std::ranges::find_if(advice->options, [advice](const OptionAdvice &option) {
        return option.isPermissible() && option.option.id() != advice->recommended;
    });
    return other == advice->options.cend() ? QString() : other->option.id();
}

void TestAlike::findsEachConnectionOnce() const
{
    const QList<QStringList> groups = alikeConnections(m_session->plan(), m_session->advice());
    QStringList found;
    for (const QStringList &group : groups) {
        found.append(group);
        for (const QString &connection : group)
            QCOMPARE(alikeTo(m_session->plan(), m_session->advice(), connection), group);
    }
    QStringList known;
    for (const Connection &connection : m_session->plan().connections)
        known.append(connection.id);
    QCOMPARE(found.size(), known.size());
    std::ranges::sort(found);
    std::ranges::sort(known);
    QCOMPARE(found, known);
}

void TestAlike::takesCopiesForAlike() const
{
    const QStringList alike = alikeTo(m_session->plan(), m_session->advice(), u"copy"_s);
    QVERIFY2(alike.contains(m_first) && alike.contains(u"copy"_s), qPrintable(alike.join(u' ')));
    QVERIFY(alikeTo(m_session->plan(), m_session->advice(), u"unknown"_s).isEmpty());
}

void TestAlike::tellsOtherLoginsApart()
{
    const qsizetype last = m_session->plan().connections.size() - 1;
    const QString other =
        m_session->plan().connections.constLast().authentication == "kerberos"_L1 ? u"ntlm"_s : u"kerberos"_s;
    m_session->set(u"/connections/%1/authentication"_s.arg(last), Json::from(other), u"login"_s);
    waitForAdvice();
    QVERIFY(!alikeTo(m_session->plan(), m_session->advice(), u"copy"_s).contains(m_first));
    QVERIFY(alikeConnections(m_session->plan(), m_session->advice()).size() > 1);
}

void TestAlike::choosesForAllInOneStep()
{
    const QString option = otherOption();
    QVERIFY(!option.isEmpty());
    const Decision before = m_session->decision();
    QVERIFY(m_session->chooseAlike({m_first, u"copy"_s}, option, u"We run it already"_s));
    QCOMPARE(m_session->undoStack()->count(), 1);
    for (const QString &connection : {m_first, u"copy"_s}) {
        const Choice *choice = m_session->decision().choice(connection);
        QVERIFY(choice && choice->isDecided);
        QCOMPARE(choice->option, option);
        QCOMPARE(choice->reason, u"We run it already"_s);
    }
    m_session->undoStack()->undo();
    QCOMPARE(m_session->decision(), before);
}

void TestAlike::choosesForNoneWhereOneCannot()
{
    const Decision before = m_session->decision();
    const Result<void> chosen = m_session->chooseAlike({m_first, u"unknown"_s}, otherOption(), {});
    QVERIFY(!chosen);
    QVERIFY(!chosen.error().remedy.isEmpty());
    QCOMPARE(m_session->decision(), before);
}

void TestAlike::coloursWhatIsDecided()
{
    QVERIFY(decidedCoverage(*m_session).isEmpty()); // proposals are nobody's decision
    const QString best = m_session->advice().connection(m_first)->recommended;
    QVERIFY(m_session->chooseAlike({m_first, u"copy"_s}, best, {}));
    const auto levels = decidedCoverage(*m_session);
    QCOMPARE(levels.size(), 2);
    const Connection *connection = m_session->plan().connection(m_first);
    QCOMPARE(levels.value(m_first).size(), connection->path.size());
    QVERIFY(!levels.value(m_first).contains(CoverageLevel::Not));
    QVERIFY(m_session->choose(m_first, u"none"_s, u"to see it"_s));
    QVERIFY(decidedCoverage(*m_session).value(m_first).contains(CoverageLevel::Not));
}

void TestAlike::movesASystem()
{
    const System system = m_session->plan().systems.constFirst();
    const auto other = std::ranges::find_if(m_session->plan().networks, [&system](const Network &network) {
        return network.id != system.networks.value(0);
    });
    const QString network = other->id;
    const Json before = m_session->document().json();
    moveSystem(*m_session, system.id, network);
    QCOMPARE(m_session->plan().systems.constFirst().networks.value(0), network);
    QVERIFY(!m_session->plan().systems.constFirst().networks.contains(system.networks.value(0)));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().json(), before);
    moveSystem(*m_session, system.id, system.networks.value(0)); // it stands there
    moveSystem(*m_session, u"unknown"_s, network);
    moveSystem(*m_session, system.id, u"unknown"_s);
    QCOMPARE(m_session->document().json(), before);
}

void TestAlike::showsHowLongRevokedCertificatesAreUsable()
{
    const Wording words(m_shipped.knowledge->texts, u"en"_s, u"EUR"_s);
    const Picture picture = crlPicture({.period = 24, .overlap = 12}, words);
    const double worst = exposureOf({.period = 24, .overlap = 12}).worstHeld;
    QCOMPARE(worst, 36.0); // period and overlap
    QVERIFY2(picture.alternative.contains(u"at most 36 h"_s), qPrintable(picture.alternative));
    QVERIFY(picture.svg.contains("at most 36 h"));
    const Facility authority{.kind = u"own-ca-small"_s, .name = {}, .systems = {}, .crl = {}};
    QVERIFY(publishesLists(authority));
    QVERIFY(!publishesLists({.kind = u"mdm"_s, .name = {}, .systems = {}, .crl = {}}));
    QCOMPARE(scheduleOf(authority).period, 24.0);
}

QTEST_GUILESS_MAIN(TestAlike)
#include "test_alike.moc"
