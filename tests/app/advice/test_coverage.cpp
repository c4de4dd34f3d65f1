// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// What combinations of parts cover, where that ends, and what is said of it.
class TestCoverage : public QObject {
    Q_OBJECT
private slots:
    void endsATunnelAtItsGateways();
    void stopsNoActiveAttackerByOpportunisticTls();
    void leavesHeadersAndSubjectToNoMessagePart_data();
    void leavesHeadersAndSubjectToNoMessagePart();
    void needsBothSidesForStartTls_data();
    void needsBothSidesForStartTls();
    void splitsALegWhereAProxyEndsTls_data();
    void splitsALegWhereAProxyEndsTls();
    void showsTheWeakestStretchOfARoute();
    void namesTheOpenStretchesToTheTaxAdviser();
    void saysWhoReads_data();
    void saysWhoReads();
    void provesLoginsByCertificateWithMutualTls();
    void takesUnstatedProxiesAsGoingOnWhereTheyCan_data();
    void takesUnstatedProxiesAsGoingOnWhereTheyCan();
};

namespace {

constexpr auto betweenSites = "{'from': 'pc', 'to': 'other', 'path': ['lan', 'internet', 'branch']}";
constexpr auto toPartner = "{'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', "
                           "'internet'], 'authentication': 'none'}";
constexpr auto flow = "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': 5}";

Json planWith(const QByteArrayList &connections)
{
    Json plan = smallPlan();
    for (const QByteArray &connection : connections)
        addConnection(plan, connection);
    return plan;
}

CoverageLevel level(const OptionAdvice &option, const QString &network, const QString &threat)
{
    const auto found = std::ranges::find_if(option.coverage, [&](const CoverageCell &cell) {
        return !cell.isAtRest && cell.place == network && cell.threat == threat;
    });
    if (found == option.coverage.cend())
        qFatal("no cell for %s in %s", qPrintable(threat), qPrintable(network));
    return found->level;
}

const Saying *saying(const QList<Saying> &sayings, const QString &text)
{
    const auto found = std::ranges::find(sayings, text, &Saying::text);
    return found == sayings.cend() ? nullptr : &*found;
}

/// Null where it cannot be had.
const OptionAdvice *option(const Advice &advice, const QString &id, const QString &connection = u"c"_s)
{
    return advice.connection(connection)->option(id);
}

} // namespace

void TestCoverage::endsATunnelAtItsGateways()
{
    const Advice advice = adviceOn(planWith({betweenSites}));
    const OptionAdvice *tunnel = option(advice, u"ipsec-site-site-pki"_s);
    QCOMPARE(level(*tunnel, u"internet"_s, u"eavesdropping"_s), CoverageLevel::Covered);
    QCOMPARE(level(*tunnel, u"lan"_s, u"eavesdropping"_s), CoverageLevel::Not);
    QCOMPARE(level(*tunnel, u"branch"_s, u"eavesdropping"_s), CoverageLevel::Not);
    const Saying *ends = saying(tunnel->ends, u"ends.network"_s);
    QCOMPARE(ends->values[u"systems"_s], (QStringList{u"Gateway A"_s, u"Gateway B"_s}));
    QCOMPARE(saying(tunnel->ends, u"ends.network.open"_s)->values[u"networks"_s],
             (QStringList{u"Office"_s, u"Branch"_s}));
    const OptionAdvice *both = option(advice, u"ipsec-site-site-pki+tls-required"_s);
    QCOMPARE(level(*both, u"branch"_s, u"eavesdropping"_s), CoverageLevel::Covered);
}

void TestCoverage::stopsNoActiveAttackerByOpportunisticTls()
{
    const Advice advice = adviceOn(planWith({toPartner}));
    const OptionAdvice *opportunistic = option(advice, u"tls-opportunistic"_s);
    QCOMPARE(level(*opportunistic, u"internet"_s, u"eavesdropping"_s), CoverageLevel::Partly);
    QCOMPARE(level(*opportunistic, u"internet"_s, u"tampering"_s), CoverageLevel::Not);
    QCOMPARE(level(*opportunistic, u"internet"_s, u"impersonation"_s), CoverageLevel::Not);
    QVERIFY(saying(opportunistic->ends, u"ends.transport.not-forced"_s));
    const OptionAdvice *required = option(advice, u"tls-required"_s);
    QCOMPARE(level(*required, u"internet"_s, u"tampering"_s), CoverageLevel::Covered);
    QVERIFY(!saying(required->ends, u"ends.transport.not-forced"_s));
    QVERIFY(saying(required->ends, u"ends.transport.starttls"_s)); // both ends have to insist
    QVERIFY(!saying(opportunistic->ends, u"ends.transport.starttls"_s));
}

void TestCoverage::leavesHeadersAndSubjectToNoMessagePart_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("ends");
    const QString withSubject = u"ends.message.headers.subject"_s; // where programs protect it, which nobody says
    QTest::newRow("S/MIME") << u"smime-public-ca"_s << withSubject;
    QTest::newRow("OpenPGP") << u"openpgp-manual"_s << withSubject;
    QTest::newRow("gateway") << u"smime-gateway"_s << u"ends.message.headers"_s;
    QTest::newRow("file") << u"file-encryption"_s << u"ends.message.headers"_s;
}

void TestCoverage::leavesHeadersAndSubjectToNoMessagePart()
{
    QFETCH(const QString, part);
    QFETCH(const QString, ends);
    const Advice advice =
        adviceOn(planWith({flow, "{'id': 'submit'}", "{'id': 'relay', " + QByteArray(toPartner).sliced(1)}));
    const OptionAdvice *with = option(advice, part);
    const OptionAdvice *without = option(advice, u"none"_s);
    if (!with)
        QFAIL("the part cannot be had");
    QCOMPARE(level(*with, u"internet"_s, u"envelope-and-subject"_s),
             level(*without, u"internet"_s, u"envelope-and-subject"_s));
    QVERIFY(saying(with->ends, ends));
}

void TestCoverage::needsBothSidesForStartTls_data()
{
    QTest::addColumn<QString>("side");
    QTest::newRow("here") << u"/systems/1/capabilities"_s;
    QTest::newRow("there") << u"/systems/2/capabilities"_s;
}

/// Neither side can be made to encrypt by the other alone.
void TestCoverage::needsBothSidesForStartTls()
{
    QFETCH(const QString, side);
    const QByteArray relay =
        "{'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', 'internet', 'branch']}";
    Json plan = planWith({relay});
    QVERIFY(option(adviceOn(plan), u"tls-required"_s));
    plan.set(side, jsonFrom("{'starttls': false}"));
    const Advice advice = adviceOn(plan);
    QVERIFY(!option(advice, u"tls-required"_s));
    QVERIFY(!option(advice, u"tls-opportunistic"_s));
}

void TestCoverage::splitsALegWhereAProxyEndsTls_data()
{
    QTest::addColumn<QByteArray>("termination");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isReader");
    QTest::newRow("lets it pass") << QByteArray("passthrough") << QString() << false;
    QTest::newRow("goes on without TLS") << QByteArray("offload") << u"ends.proxy.open"_s << true;
    QTest::newRow("goes on with TLS") << QByteArray("bridge-other-certificate") << u"ends.proxy.goes-on"_s << true;
    QTest::newRow("nobody says") << QByteArray() << u"ends.proxy.assumed"_s << true;
}

void TestCoverage::splitsALegWhereAProxyEndsTls()
{
    QFETCH(const QByteArray, termination);
    QFETCH(const QString, text);
    Json plan = planWith(
        {"{'service': 'webmail', 'path': ['internet', 'dmz', 'lan'], 'via': ['proxy'], 'authentication': 'basic'}"});
    if (!termination.isEmpty())
        plan.set(u"/systems/3/capabilities"_s, jsonFrom("{'tlsTermination': '" + termination + "'}"));
    const Advice advice = adviceOn(plan);
    const OptionAdvice *required = option(advice, u"tls-required"_s);
    for (const QString &each : {u"ends.proxy.open"_s, u"ends.proxy.goes-on"_s, u"ends.proxy.assumed"_s})
        QCOMPARE(saying(required->ends, each) != nullptr, each == text);
    QTEST(saying(required->ends, u"ends.readers"_s)->values[u"systems"_s].contains("Proxy"_L1), "isReader");
}

/// Two legs pass the office; one of them is open there, so the messages are.
void TestCoverage::showsTheWeakestStretchOfARoute()
{
    const QByteArrayList legs{"{'id': 'submit', 'required': true}",
                              "{'id': 'relay', " + QByteArray(toPartner).sliced(1)};
    Json plan = planWith(QByteArrayList{flow} + legs);
    const auto office = [&] { return level(*option(adviceOn(plan), u"none"_s), u"lan"_s, u"tampering"_s); };
    QCOMPARE(office(), CoverageLevel::Covered);
    plan.set(u"/systems/1/capabilities"_s, jsonFrom("{'starttls': false}")); // the relay leg stays open
    QCOMPARE(office(), CoverageLevel::Not);
}

void TestCoverage::namesTheOpenStretchesToTheTaxAdviser()
{
    const Advice advice = adviceOn(example(u"recplast"_s));
    const ConnectionAdvice *messages = advice.connection(u"tax-adviser"_s);
    QVERIFY(messages);
    const OptionAdvice *alone = messages->option(u"none"_s);
    const Saying *route = saying(alone->ends, u"ends.flow"_s);
    QVERIFY(route && !route->values[u"legs"_s].isEmpty());
    // The relay to everybody cannot insist, so the messages are as weak as that on their way, whatever the other legs do.
    QVERIFY(level(*alone, u"internet"_s, u"tampering"_s) != CoverageLevel::Covered);
    const auto isAboutInternet = [](const Saying &one) {
        return (one.text == "summary.open"_L1 || one.text == "summary.partly"_L1)
            && one.values[u"networks"_s].contains("Internet"_L1);
    };
    QVERIFY(std::ranges::any_of(messages->summary, isAboutInternet));
    const QString read = shippedKnowledge().texts.say(
        u"en"_s, Saying{u"ends.readers"_s, saying(alone->ends, u"ends.readers"_s)->values});
    QVERIFY2(read.contains("can still be read by"_L1), qPrintable(read));
}

void TestCoverage::saysWhoReads_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("readers");
    QTest::newRow("nothing") << u"none"_s << QStringList{u"Server"_s, u"Partner"_s};
    QTest::newRow("to the recipient") << u"smime-public-ca"_s << QStringList();
    QTest::newRow("at a gateway") << u"smime-gateway"_s << QStringList{u"Server"_s};
    QTest::newRow("only the file") << u"file-encryption"_s << QStringList{u"Server"_s, u"Partner"_s};
}

void TestCoverage::saysWhoReads()
{
    QFETCH(const QString, part);
    const QByteArrayList legs{"{'id': 'submit'}", "{'id': 'relay', " + QByteArray(toPartner).sliced(1)};
    const Advice advice = adviceOn(planWith(QByteArrayList{flow} + legs));
    const Saying *readers = saying(option(advice, part)->ends, u"ends.readers"_s);
    QTEST(readers ? readers->values[u"systems"_s] : QStringList(), "readers");
}

/// A login by client certificate takes place in the handshake of mutual TLS and nowhere else.
void TestCoverage::provesLoginsByCertificateWithMutualTls()
{
    const Advice advice = adviceOn(planWith({"{'authentication': 'certificate'}"}));
    const ConnectionAdvice *connection = advice.connection(u"c"_s);
    QVERIFY(connection->option(u"tls-mutual"_s));
    QVERIFY(connection->option(u"tls-required"_s)->excludedBy.contains("N23"_L1));
    QVERIFY2(connection->recommended.contains("tls-mutual"_L1), qPrintable(connection->recommended));
}

void TestCoverage::takesUnstatedProxiesAsGoingOnWhereTheyCan_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::newRow("webmail") << QByteArray("webmail");
    QTest::newRow("filter rules") << QByteArray("managesieve");
}

/// A password in the clear needs TLS over the whole way; whether the proxy goes on with it has to be confirmed.
void TestCoverage::takesUnstatedProxiesAsGoingOnWhereTheyCan()
{
    QFETCH(const QByteArray, service);
    const Advice advice = adviceOn(planWith({"{'service': '" + service
                                             + "', 'path': ['internet', 'dmz', 'lan'], 'via': ['proxy'], "
                                               "'authentication': 'cleartext'}"}));
    const OptionAdvice *required = option(advice, u"tls-required"_s);
    QVERIFY2(required->isPermissible(), qPrintable(required->excludedBy.join(u' ')));
    QVERIFY(!required->incompleteBy.isEmpty());
}

QTEST_APPLESS_MAIN(TestCoverage)
#include "test_coverage.moc"
