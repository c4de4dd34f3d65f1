// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/deployment.h"
#include "app/advice/protection.h"
#include "tests/app/advice/advised.h"

#include <cmath>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// Worked by hand with the shipped numbers: weights eavesdropping 100, tampering 60, impersonation 40, credential theft 80,
/// envelope 30, traffic analysis 5; exposure internal 0.2, perimeter 0.4, internet 1.
class TestProtection : public QObject {
    Q_OBJECT
private slots:
    void leavesTheRiskThatTheFormulaGives_data();
    void leavesTheRiskThatTheFormulaGives();
    void coversOnlyTheStretchBetweenGateways();
    void endsTlsWhereAProxyEndsIt_data();
    void endsTlsWhereAProxyEndsIt();
    void saysWhatIsOpenAtRest();
    void takesAFlowsProtectionFromItsLegs();
};

namespace {

Json planWith(const QByteArray &connection, const QByteArray &termination = {})
{
    Json plan = smallPlan();
    addConnection(plan, connection);
    if (!termination.isEmpty())
        plan.set(u"/systems/3/capabilities"_s, jsonFrom("{'tlsTermination': '" + termination + "'}"));
    return plan;
}

double remainingRisk(const Json &json, const Option &option)
{
    const Plan plan = planFrom(json);
    const Deployment deployment(plan, shippedKnowledge(), settingsOf(plan));
    const Protection protection(deployment.connections().front(), option.parts());
    return protection.remainingRisk(partsOf(option, deployment.method()));
}

const CoverageCell *cell(const QList<CoverageCell> &cells, const QString &place, const QString &threat)
{
    const auto found = std::ranges::find_if(
        cells, [&](const CoverageCell &one) { return one.place == place && one.threat == threat; });
    return found == cells.cend() ? nullptr : &*found;
}

QList<CoverageCell> coverage(const Json &json, const Option &option)
{
    const Plan plan = planFrom(json);
    const Deployment deployment(plan, shippedKnowledge(), settingsOf(plan));
    return Protection(deployment.connections().front(), option.parts())
        .coverage(partsOf(option, deployment.method()), {});
}

constexpr auto betweenSites = "{'from': 'pc', 'to': 'other', 'path': ['lan', 'internet', 'branch']}";

} // namespace

void TestProtection::leavesTheRiskThatTheFormulaGives_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("message");
    QTest::addColumn<double>("expected");
    const QString no;
    // 0.2 of every threat.
    QTest::newRow("nothing, inside") << QByteArray("{}") << no << no << no << 0.2;
    // (100·0.01 + 60·0.01 + 40·0.1 + 30·0.01 + 5·0.2) / 235
    QTest::newRow("required TLS, inside, no login") << QByteArray("{}") << no << u"tls-required"_s << no << 6.9 / 235;
    // eavesdropping and envelope 1 − 0.5·0.9 = 0.55, all others 1: (55 + 60 + 40 + 16.5 + 5) / 235
    QTest::newRow("opportunistic TLS from the internet")
        << QByteArray("{'path': ['internet', 'lan']}") << no << u"tls-opportunistic"_s << no << 176.5 / 235;
    // Implied credentials: confidentiality high, so integrity counts a third: 100 + 60/3 + 40/3 + 80 + 30 + 5 = 248.3333.
    // 0.2·0.05 = 0.01, also of impersonation, because the client logs in; traffic analysis 0.2.
    QTest::newRow("required TLS, inside, with login")
        << QByteArray("{'authentication': 'basic'}") << no << u"tls-required"_s << no
        << (1 + 0.2 + 0.4 / 3 + 0.8 + 0.3 + 1) / (215 + 100.0 / 3);
    // NTLM itself halves credential theft: 80·0.2·0.5 = 8.
    QTest::newRow("nothing, inside, NTLM") << QByteArray("{'authentication': 'ntlm'}") << no << no << no
                                           << (20 + 4 + 8.0 / 3 + 8 + 6 + 1) / (215 + 100.0 / 3);
    // Gateways leave the offices open: 1 − 0.8·0.95·0.8 = 0.392, impersonation 1 − 0.8·0.5·0.8 = 0.68.
    QTest::newRow("tunnel between sites")
        << QByteArray(betweenSites) << u"ipsec-site-site-psk"_s << no << no << (195 * 0.392 + 40 * 0.68) / 235;
    // 1 − 0.99·0.9975·0.99 = 0.02235025; impersonation 1 − 0.9·0.75·0.9 = 0.3925; traffic analysis 0.392.
    QTest::newRow("tunnel between sites and TLS")
        << QByteArray(betweenSites) << u"ipsec-site-site-psk"_s << u"tls-required"_s << no
        << (190 * 0.02235025 + 40 * 0.3925 + 5 * 0.392) / 235;
    // S/MIME leaves envelope and traffic analysis as they are.
    QTest::newRow("S/MIME alone, inside")
        << QByteArray("{}") << no << no << u"smime-public-ca"_s << (2.0 + 35 * 0.2) / 235;
}

void TestProtection::leavesTheRiskThatTheFormulaGives()
{
    QFETCH(const QByteArray, connection);
    QFETCH(const QString, network);
    QFETCH(const QString, transport);
    QFETCH(const QString, message);
    QFETCH(const double, expected);
    const double found = remainingRisk(planWith(connection), Option{network, transport, message, false});
    QVERIFY2(std::abs(found - expected) < 1e-9, qPrintable(QString::number(found, 'g', 12)));
}

void TestProtection::coversOnlyTheStretchBetweenGateways()
{
    const auto cells =
        coverage(planWith(betweenSites), Option{u"ipsec-site-site-pki"_s, u"tls-opportunistic"_s, {}, false});
    QCOMPARE(cell(cells, u"internet"_s, u"tampering"_s)->level, CoverageLevel::Covered);
    QCOMPARE(cell(cells, u"internet"_s, u"tampering"_s)->by, QStringList{u"ipsec-site-site-pki"_s});
    QCOMPARE(cell(cells, u"lan"_s, u"tampering"_s)->level, CoverageLevel::Not);
    QCOMPARE(cell(cells, u"branch"_s, u"eavesdropping"_s)->level, CoverageLevel::Partly);
    QCOMPARE(cell(cells, u"branch"_s, u"eavesdropping"_s)->by, QStringList{u"tls-opportunistic"_s});
    QVERIFY(!cell(cells, u"internet"_s, u"credential-theft"_s)); // nobody logs in
}

void TestProtection::endsTlsWhereAProxyEndsIt_data()
{
    QTest::addColumn<QByteArray>("termination");
    QTest::addColumn<CoverageLevel>("behind");
    QTest::addColumn<bool>("decrypts");
    QTest::newRow("lets it pass") << QByteArray("passthrough") << CoverageLevel::Covered << false;
    QTest::newRow("goes on without TLS") << QByteArray("offload") << CoverageLevel::Not << true;
    QTest::newRow("goes on with TLS") << QByteArray("bridge-other-certificate") << CoverageLevel::Covered << true;
    QTest::newRow("nobody says") << QByteArray() << CoverageLevel::Covered << true;
}

void TestProtection::endsTlsWhereAProxyEndsIt()
{
    QFETCH(const QByteArray, termination);
    QFETCH(const bool, decrypts);
    const auto cells = coverage(
        planWith("{'service': 'owa', 'path': ['internet', 'dmz', 'lan'], 'via': ['proxy'], 'authentication': 'basic'}",
                 termination),
        Option{{}, u"tls-required"_s, {}, false});
    QCOMPARE(cell(cells, u"internet"_s, u"eavesdropping"_s)->level, CoverageLevel::Covered);
    QTEST(cell(cells, u"lan"_s, u"eavesdropping"_s)->level, "behind");
    QCOMPARE(cell(cells, u"proxy"_s, u"rest"_s) != nullptr, decrypts);
}

void TestProtection::saysWhatIsOpenAtRest()
{
    const Json plan = planWith(
        "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'information': ['secrets']}");
    const auto with = coverage(plan, Option{{}, {}, u"smime-public-ca"_s, false});
    QCOMPARE(cell(with, u"partner"_s, u"rest"_s)->level, CoverageLevel::Covered);
    QCOMPARE(cell(with, u"pc"_s, u"rest"_s)->by, QStringList{u"smime-public-ca"_s});
    const auto byGateway = coverage(plan, Option{{}, {}, u"smime-gateway"_s, false});
    QCOMPARE(cell(byGateway, u"partner"_s, u"rest"_s)->level, CoverageLevel::Covered);
    QCOMPARE(cell(byGateway, u"pc"_s, u"rest"_s)->level, CoverageLevel::Not); // keys are at the gateway
    QCOMPARE(cell(coverage(plan, Option()), u"partner"_s, u"rest"_s)->level, CoverageLevel::Not);
}

void TestProtection::takesAFlowsProtectionFromItsLegs()
{
    Json plan = smallPlan();
    addConnection(plan,
                  "{'id': 'flow', 'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'dmz', 'internet']}");
    addConnection(plan, "{'id': 'submit'}");
    addConnection(
        plan,
        "{'id': 'relay', 'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}");
    const Advice advice = adviceOn(plan);
    const ConnectionAdvice *flow = advice.connection(u"flow"_s);
    const auto cells = flow->option(u"none"_s)->coverage;
    QCOMPARE(cell(cells, u"dmz"_s, u"eavesdropping"_s)->level, CoverageLevel::Not); // no leg goes there
    const CoverageCell *lan = cell(cells, u"lan"_s, u"eavesdropping"_s);
    QVERIFY(lan->stopped > 0);
    QVERIFY(lan->by.contains(advice.connection(u"submit"_s)->recommended));
    QVERIFY(!lan->by.contains(u"none"_s));
}

QTEST_APPLESS_MAIN(TestProtection)
#include "test_protection.moc"
