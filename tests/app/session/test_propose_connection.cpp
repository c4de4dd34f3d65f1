// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/network_way.h"
#include "app/session/propose_connection.h"
#include "tests/common/example.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestProposeConnection : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_example = test::example(u"recplast"_s); }
    void findsTheShortestWay_data();
    void findsTheShortestWay();
    void findsNoWayBetweenIslands();
    void takesThePathOfAnotherConnectionBetweenTheTwo();
    void takesLoginOfTheSameService();
    void takesDirectoryLoginWhereBothEndsAreInIt();
    void takesNoLoginWhereTheServiceHasNone();
    void putsUsualServicesFirst();
    void writesWhatThePlanFormatWants();
    void suggestsWhatRuleG1Asks();

private:
    const Plan &plan() const { return m_example.document.plan(); }
    ConnectionProposal proposal(const ConnectionEnds &ends) const
    {
        return proposeConnection(plan(), m_example.knowledge(), ends, u"en"_s);
    }

    test::Example m_example;
};

namespace {

Network network(const QString &id, NetworkKind kind)
{
    Network network;
    network.id = id;
    network.kind = kind;
    return network;
}

System gateway(const QString &id, const QStringList &networks)
{
    System system;
    system.id = id;
    system.role = SystemRole::Gateway;
    system.networks = networks;
    return system;
}

Plan twoSites()
{
    Plan plan;
    plan.networks = {network(u"a"_s, NetworkKind::Internal),        network(u"line"_s, NetworkKind::LeasedLine),
                     network(u"b"_s, NetworkKind::Internal),        network(u"dmz"_s, NetworkKind::Dmz),
                     network(u"internet"_s, NetworkKind::Internet), network(u"wlan"_s, NetworkKind::Wireless)};
    plan.systems = {gateway(u"ga"_s, {u"a"_s, u"line"_s, u"dmz"_s}), gateway(u"gb"_s, {u"b"_s, u"line"_s})};
    return plan;
}

} // namespace

void TestProposeConnection::findsTheShortestWay_data()
{
    QTest::addColumn<QStringList>("from");
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QStringList>("way");
    const auto list = [](std::initializer_list<const char *> ids) {
        QStringList strings;
        for (const char *id : ids)
            strings.append(QString::fromLatin1(id));
        return strings;
    };
    QTest::newRow("the same network") << list({"a"}) << list({"a"}) << list({"a"});
    QTest::newRow("over gateways") << list({"a"}) << list({"b"}) << list({"a", "line", "b"});
    QTest::newRow("backwards") << list({"b"}) << list({"dmz"}) << list({"b", "line", "dmz"});
    QTest::newRow("one of several") << list({"internet", "a"}) << list({"line"}) << list({"a", "line"});
    QTest::newRow("over the internet where nothing else leads there")
        << list({"wlan"}) << list({"a"}) << list({"wlan", "internet", "dmz", "a"});
}

void TestProposeConnection::findsTheShortestWay()
{
    QFETCH(const QStringList, from);
    QFETCH(const QStringList, to);
    QTEST(networkWay(twoSites(), from, to), "way");
}

void TestProposeConnection::findsNoWayBetweenIslands()
{
    Plan plan = twoSites();
    plan.networks.append(network(u"island"_s, NetworkKind::Internal));
    QVERIFY(networkWay(plan, {u"island"_s}, {u"a"_s}).isEmpty());
    QVERIFY(networkWay(plan, {}, {u"a"_s}).isEmpty());
}

void TestProposeConnection::takesThePathOfAnotherConnectionBetweenTheTwo()
{
    for (const Connection &connection : plan().connections) {
        if (connection.isMessageFlow())
            continue;
        const ConnectionProposal made = proposal({connection.from, connection.to, u"other"_s});
        const bool isKnown = std::ranges::any_of(plan().connections, [&](const Connection &other) {
            return other.from == connection.from && other.to == connection.to && other.path == made.path
                && other.via == made.via;
        });
        QVERIFY2(isKnown, qPrintable(connection.id));
    }
}

void TestProposeConnection::takesLoginOfTheSameService()
{
    const auto owa = std::ranges::find(plan().connections, u"owa"_s, &Connection::service);
    QVERIFY(owa != plan().connections.cend());
    QCOMPARE(proposal({u"phones"_s, owa->to, u"owa"_s}).authentication, owa->authentication);
}

void TestProposeConnection::takesDirectoryLoginWhereBothEndsAreInIt()
{
    Plan alone = plan();
    alone.connections.clear();
    const ConnectionProposal inside =
        proposeConnection(alone, m_example.knowledge(), {u"pc-beuel"_s, u"ex2"_s, u"mapi-http"_s}, u"en"_s);
    QCOMPARE(inside.authentication, u"kerberos"_s);
    const ConnectionProposal outside =
        proposeConnection(alone, m_example.knowledge(), {u"phones"_s, u"ex1"_s, u"activesync"_s}, u"en"_s);
    QCOMPARE(outside.authentication, u"basic"_s);
    QCOMPARE(inside.information.size(), alone.information.size()); // by caution all of it
}

void TestProposeConnection::takesNoLoginWhereTheServiceHasNone()
{
    Plan alone = plan();
    alone.connections.clear();
    QCOMPARE(proposeConnection(alone, m_example.knowledge(), {u"mx"_s, u"customers"_s, u"smtp-relay"_s}, u"en"_s)
                 .authentication,
             u"none"_s);
}

void TestProposeConnection::putsUsualServicesFirst()
{
    const QStringList services = servicesBetween(plan(), m_example.knowledge(), u"pc-beuel"_s, u"ex2"_s);
    QCOMPARE(services.size(), m_example.knowledge().services.size());
    QVERIFY(services.indexOf(u"mapi-http"_s) < services.indexOf(u"lmtp"_s));
}

void TestProposeConnection::writesWhatThePlanFormatWants()
{
    const ConnectionEnds ends{u"pc-beuel"_s, u"ex2"_s, u"ews"_s};
    Json json = m_example.document.json();
    QVERIFY(json.set(u"/connections/-"_s, connectionJson(u"new-one"_s, ends, proposal(ends))));
    const PlanDocument document = m_example.document.with(json);
    QVERIFY(document.isUsable());
    QCOMPARE(document.problems().size(), m_example.document.problems().size());
}

void TestProposeConnection::suggestsWhatRuleG1Asks()
{
    const QList<ConnectionSuggestion> suggestions =
        suggestedConnections(plan(), m_example.knowledge(), m_example.advice, u"en"_s);
    const auto asked = std::ranges::count_if(m_example.advice.findings,
                                             [](const Finding &finding) { return finding.rule == u"G1"_s; });
    QVERIFY(asked > 0);
    QCOMPARE(suggestions.size(), qsizetype(asked));
    for (const ConnectionSuggestion &suggestion : suggestions) {
        QVERIFY(suggestion.question.startsWith(u"G1-"_s));
        QVERIFY(!suggestion.sentence.contains(u'{'));
        QVERIFY(m_example.knowledge().services.contains(suggestion.ends.service));
    }
}

QTEST_APPLESS_MAIN(TestProposeConnection)
#include "test_propose_connection.moc"
