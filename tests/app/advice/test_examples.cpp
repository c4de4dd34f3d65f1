// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// What a mail administrator expects of the example company RECPLAST.
class TestExamples : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void excludesOwaWithoutTls();
    void wantsForcedEncryptionUnderCleartextLogins();
    void citesTheRuleOnRpcOverHttp();
    void offersAllLayersBetweenTheServers();
    void namesTheStretchesOfAFlowThatAreOpen();
    void switchesOffWhatIsNotNeeded();
    void saysThatExchangeHasNoNewsGroups();
    void recommendsWhatAnAdministratorWould_data();
    void recommendsWhatAnAdministratorWould();
    void neverRecommendsNothing_data();
    void neverRecommendsNothing();

private:
    const ConnectionAdvice &connection(const QString &id) const { return *m_recplast.connection(id); }
    Advice m_recplast;
};

namespace {

bool cites(const ConnectionAdvice &connection, const QString &rule, const QString &option = {})
{
    return std::ranges::any_of(
        connection.findings, [&](const Finding &finding) { return finding.rule == rule && finding.option == option; });
}

QString say(const Finding &finding)
{
    return shippedKnowledge().texts.say(u"en"_s, finding.saying);
}

const Finding *finding(const ConnectionAdvice &connection, const QString &key)
{
    const auto found = std::ranges::find(connection.findings, key, &Finding::key);
    return found == connection.findings.cend() ? nullptr : &*found;
}

} // namespace

void TestExamples::initTestCase()
{
    m_recplast = adviceOn(example(u"recplast"_s));
}

void TestExamples::excludesOwaWithoutTls()
{
    int withTls = 0;
    for (const OptionAdvice &option : connection(u"owa-travel"_s).options) {
        const bool hasTls =
            option.option.transport.startsWith("tls-"_L1) && option.option.transport != "tls-opportunistic"_L1;
        withTls += hasTls ? 1 : 0;
        QVERIFY2(hasTls || option.excludedBy.contains(u"C4"_s), qPrintable(option.option.id()));
    }
    QVERIFY(withTls > 0);
    QVERIFY(connection(u"owa-travel"_s).recommended.contains("tls-required"_L1));
}

void TestExamples::wantsForcedEncryptionUnderCleartextLogins()
{
    const ConnectionAdvice &imap = connection(u"erp-imap"_s);
    for (const QString &id : {u"none"_s, u"tls-opportunistic"_s})
        QVERIFY2(imap.option(id)->excludedBy.contains(u"T5"_s), qPrintable(id));
    QVERIFY(imap.option(u"tls-required"_s)->isPermissible());
}

void TestExamples::citesTheRuleOnRpcOverHttp()
{
    QVERIFY(cites(connection(u"outlook-sales"_s), u"C7"_s));
    QVERIFY(connection(u"outlook-sales"_s).option(u"ipsec-site-site-psk"_s)->excludedBy.contains(u"C7"_s));
}

void TestExamples::offersAllLayersBetweenTheServers()
{
    const ConnectionAdvice &leg = connection(u"ex1-ex2"_s);
    for (const QString &id : {u"product-native"_s, u"tls-opportunistic"_s, u"ipsec-site-site-pki"_s,
                              u"ipsec-host-host-pki"_s, u"ipsec-site-site-pki+product-native"_s})
        QVERIFY2(leg.option(id), qPrintable(id));
    const Finding *lacking = finding(leg, u"I6/hosts-without"_s);
    QVERIFY(lacking);
    QCOMPARE(lacking->effect, Effect::Incomplete);
    QVERIFY(say(*lacking).contains("Mail gateway"_L1));
}

void TestExamples::namesTheStretchesOfAFlowThatAreOpen()
{
    const ConnectionAdvice &flow = connection(u"tax-adviser"_s);
    for (const OptionAdvice &option : flow.options)
        QVERIFY2(option.option.network.isEmpty() && option.option.transport.isEmpty(), qPrintable(option.option.id()));
    const bool isNamed = std::ranges::any_of(
        flow.findings, [](const Finding &finding) { return say(finding).contains("Mail to and from customers"_L1); });
    QVERIFY(isNamed);
    QVERIFY(!flow.recommended.isEmpty());
}

void TestExamples::switchesOffWhatIsNotNeeded()
{
    QCOMPARE(connection(u"pop-unused"_s).recommended, u"off"_s);
    QVERIFY(connection(u"pop-unused"_s).option(u"none"_s)->excludedBy.contains(u"C6"_s));
    QVERIFY(cites(connection(u"pop-unused"_s), u"C6"_s));
}

void TestExamples::saysThatExchangeHasNoNewsGroups()
{
    const ConnectionAdvice &news = connection(u"news-unused"_s);
    QCOMPARE(news.recommended, u"off"_s);
    const auto found = std::ranges::find_if(
        news.findings, [](const Finding &finding) { return finding.rule == "C6"_L1 && finding.option.isEmpty(); });
    QVERIFY(found != news.findings.cend());
    QVERIFY2(say(*found).contains("Exchange Server 2019"_L1), qPrintable(say(*found)));
}

void TestExamples::recommendsWhatAnAdministratorWould_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("oneOf");
    QTest::newRow("Outlook inside") << u"outlook-godesberg"_s << QStringList{u"tls-required"_s};
    QTest::newRow("OWA from anywhere") << u"owa-travel"_s << QStringList{u"tls-required"_s};
    QTest::newRow("telephones") << u"phones-activesync"_s << QStringList{u"tls-required"_s, u"tls-mutual"_s};
    QTest::newRow("between the servers") << u"ex1-ex2"_s << QStringList{u"product-native"_s};
    QTest::newRow("to the gateway") << u"ex1-mx"_s << QStringList{u"tls-required"_s, u"tls-mutual"_s};
    QTest::newRow("to many customers") << u"mx-customers"_s << QStringList{u"tls-mtasts"_s, u"tls-dane"_s};
    QTest::newRow("application fetches mail") << u"erp-imap"_s << QStringList{u"tls-required"_s};
    QTest::newRow("directory") << u"ex-directory"_s << QStringList{u"tls-required"_s, u"product-native"_s};
    QTest::newRow("administration") << u"admin"_s << QStringList{u"product-native"_s, u"tls-required"_s};
}

void TestExamples::recommendsWhatAnAdministratorWould()
{
    QFETCH(const QString, id);
    QFETCH(const QStringList, oneOf);
    QVERIFY2(oneOf.contains(connection(id).recommended), qPrintable(connection(id).recommended));
}

void TestExamples::neverRecommendsNothing_data()
{
    addPlanRows();
}

/// Rule G5: not while something that encrypts can be had. Of a message flow its legs may be enough.
void TestExamples::neverRecommendsNothing()
{
    QFETCH(const QString, file);
    const Json json = planJson(file);
    const Plan plan = planFrom(json);
    for (const auto connections = adviceOn(json).connections; const ConnectionAdvice &one : connections) {
        if (one.recommended != "none"_L1)
            continue;
        QVERIFY2(plan.connection(one.id)->isMessageFlow() || one.options.size() == 1, qPrintable(one.id));
    }
}

QTEST_APPLESS_MAIN(TestExamples)
#include "test_examples.moc"
