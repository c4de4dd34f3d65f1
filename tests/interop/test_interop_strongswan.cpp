// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/swan_host.h"
#include "tests/interop/test_authority.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Two gateways in network namespaces, each told by its snippet (apply.sh as written), the one strongSwan 6, the other 6 or 5.9; and
/// devices that reach the network behind one.
class TestInteropStrongswan : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void buildsTheTunnel_data();
    void buildsTheTunnel();
    void refusesAnotherKey();
    void letsDevicesIn_data();
    void letsDevicesIn();
    void refusesStrangers();
    void loadsTransportMode_data();
    void loadsTransportMode();
    void readsBackWhatIsQuoted_data();
    void readsBackWhatIsQuoted();
    void cleanupTestCase();

private:
    void install(const QString &host, const Snippet &snippet);
    void share(const QString &secret);
    bool areUp() const;
    void checkVerifySteps();
    void installDevice(const QString &form, const QString &option);

    Sandbox m_sandbox;
    TwoHosts m_hosts{m_sandbox};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book; ///< of host a
    std::unique_ptr<ProofBook> m_oldBook; ///< of Debian 12
};

namespace {

/// Packets of the tunnel, and its key exchange.
QString protectedPacket()
{
    return u" IP (192\\.0\\.2\\.1\\.4500 > 198\\.51\\.100\\.1|198\\.51\\.100\\.1\\.4500 > 192\\.0\\.2\\.1)\\.4500: "
           u"(UDP-encap: ESP|NONESP-encap: isakmp)"_s;
}

/// The daemon takes nothing else where it asks for a text.
bool isPrintableAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) { return character >= u' ' && character <= u'~'; });
}

/// What stands between \a before and \a after in lines of \a said that begin and end so, in order of the alphabet.
QStringList shownIn(const QString &said, const QString &before, const QString &after)
{
    QStringList shown;
    for (const auto lines = said.split(u'\n'); const QString &line : lines) {
        const qsizetype end = after.isEmpty() ? line.size() : line.lastIndexOf(after);
        if (line.startsWith(before) && end >= before.size())
            shown.append(line.sliced(before.size(), end - before.size()));
    }
    shown.sort();
    return shown;
}

} // namespace

void TestInteropStrongswan::initTestCase()
{
    for (const ServerTree tree : {ServerTree::Debian13, ServerTree::Debian12}) {
        if (const QString obstacle = Sandbox::obstacle(tree); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }
    if (const QString obstacle = TwoHosts::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"gw-a.example.org"_s, u"192.0.2.1"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"gw-b.example.org"_s, u"198.51.100.1"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"app.example.org"_s, u"198.51.100.1"_s), qPrintable(m_authority->said()));
    const QString version = swanVersion(m_sandbox, ServerTree::Debian13);
    QVERIFY2(version.contains(u'.'), qPrintable(version));
    const QString oldVersion = swanVersion(m_sandbox, ServerTree::Debian12);
    QVERIFY2(oldVersion.startsWith("5.9."_L1), qPrintable(oldVersion));
    m_book = std::make_unique<ProofBook>(u"strongswan"_s, version);
    m_oldBook = std::make_unique<ProofBook>(u"strongswan"_s, oldVersion);
    makeSwanHost(m_sandbox, m_hosts, u"a"_s, u"gw-a.example.org"_s);
    makeSwanHost(m_sandbox, m_hosts, u"b"_s, u"gw-b.example.org"_s);
    m_sandbox.run(u"cd %1 && openssl x509 -in certs/app.example.org.pem -out b/swanctl/x509/app.example.org.crt && cp "
                  "private/app.example.org.key b/swanctl/private/"_s.arg(m_sandbox.folder()));
}

void TestInteropStrongswan::install(const QString &host, const Snippet &snippet)
{
    clearSwanHost(m_sandbox, host);
    m_hosts.install(host, snippet);
}

/// The same key at both ends, as an administrator brings it.
void TestInteropStrongswan::share(const QString &secret)
{
    for (const QString &host : {u"a"_s, u"b"_s})
        m_sandbox.write(host + u'/' + secret, m_hosts.read(u"a/other.psk"_s));
}

bool TestInteropStrongswan::areUp() const
{
    return m_hosts.exists(u"a/run/charon.vici"_s) && m_hosts.exists(u"b/run/charon.vici"_s) && m_hosts.hears();
}

void TestInteropStrongswan::buildsTheTunnel_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("preshared key") << u"ipsec-site-site-psk"_s << u"tunnel-psk"_s << false;
    QTest::newRow("certificates") << u"ipsec-site-site-pki"_s << u"tunnel-certificate"_s << false;
    QTest::newRow("preshared key, 6 and 5.9") << u"ipsec-site-site-psk"_s << u"tunnel-psk"_s << true;
    QTest::newRow("certificates, 6 and 5.9") << u"ipsec-site-site-pki"_s << u"tunnel-certificate"_s << true;
}

/// verify.sh as an administrator runs it, and its answers as the snippet's reasons describe them.
void TestInteropStrongswan::checkVerifySteps()
{
    const Finished verified = m_hosts.in(u"a"_s, u"bash verify.sh 2> verify.errors"_s);
    QVERIFY2(verified.output.contains("initiate completed successfully"_L1),
             qPrintable(verified.output + QString::fromUtf8(m_hosts.read(u"a/log"_s))));
    QVERIFY2(verified.output.contains("ESTABLISHED"_L1)
                 && verified.output.contains("AES_GCM_16-256/PRF_HMAC_SHA2_384/ECP_384"_L1),
             qPrintable(verified.output));
    // A group at one end only shows at the first renewal: the number grows, and the group stands behind the cipher.
    static const QRegularExpression installed(
        u"gw-a-gw-b: #(\\d+), reqid \\d+, INSTALLED, TUNNEL-in-UDP, ESP:AES_GCM_16-256(/ECP_384)?\\n"_s);
    QList<QRegularExpressionMatch> shown;
    for (const QRegularExpressionMatch &match : installed.globalMatch(verified.output))
        shown.append(match);
    QVERIFY2(shown.size() >= 2 && !shown.first().hasCaptured(2) && shown.last().hasCaptured(2),
             qPrintable(verified.output));
    QVERIFY(shown.last().captured(1).toInt() > shown.first().captured(1).toInt());
}

void TestInteropStrongswan::buildsTheTunnel()
{
    QFETCH(const QString, option);
    QFETCH(const QString, form);
    QFETCH(const bool, isOld);
    m_hosts.useTree(u"b"_s, isOld ? ServerTree::Debian12 : ServerTree::Debian13);
    const Snippets snippets = made(smallPlan(), {u"branch-web="_s + option});
    const Snippet a = snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s);
    const Snippet b = snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"strongswan"_s);
    install(u"a"_s, a);
    install(u"b"_s, b);
    share(u"gw-a-gw-b.psk"_s);
    Daemon gateways = m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, swanDaemon()}});
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
    if (isOld) {
        const Finished packages = m_hosts.in(u"b"_s, u"bash prerequisites.sh"_s);
        QVERIFY2(packages.status == 0, qPrintable(packages.output));
    }
    for (const QString &host : {u"a"_s, u"b"_s}) {
        const Finished applied = m_hosts.in(host, u"bash apply.sh"_s);
        QVERIFY2(applied.status == 0, qPrintable(applied.output));
    }
    checkVerifySteps();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_hosts.checkWire(u"a"_s, u"10.1.0.1"_s, u"10.2.0.1"_s, protectedPacket()), QString());
    const Finished listed = m_hosts.in(u"b"_s, u"swanctl --list-sas"_s);
    QVERIFY2(listed.output.contains("3 packets"_L1), qPrintable(listed.output));
    QStringList checks{
        u"IKEv2 between two gateways, CHILD_SA installed with AES-GCM-256, three pings through the tunnel counted"_s,
        u"listened to on the wire: nothing but IKE and ESP between the gateways, the pings' contents not readable"_s,
        u"packet keys renewed with a fresh ECP-384 exchange"_s,
        u"apply and verify steps run as written, by kernel-libipsec instead of the kernel"_s};
    if (isOld)
        checks.prepend(u"the other end strongSwan 6"_s);
    (isOld ? m_oldBook : m_book)->add(form, Proof::Handshaken, checks, {a, b});
}

void TestInteropStrongswan::refusesAnotherKey()
{
    m_hosts.useTree(u"b"_s, ServerTree::Debian12);
    const Snippets snippets = made(smallPlan(), {u"branch-web=ipsec-site-site-psk"_s});
    install(u"a"_s, snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s));
    install(u"b"_s, snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"strongswan"_s));
    for (const QString &host : {u"a"_s, u"b"_s})
        m_sandbox.write(host + u"/gw-a-gw-b.psk"_s, m_hosts.read(host + u"/other.psk"_s));
    Daemon gateways = m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, swanDaemon()}});
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
    for (const QString &host : {u"a"_s, u"b"_s})
        QCOMPARE(m_hosts.in(host, u"bash apply.sh"_s).status, 0);
    const Finished initiated = m_hosts.in(u"a"_s, u"swanctl --initiate --child gw-a-gw-b --timeout 20"_s);
    QVERIFY(initiated.status != 0);
    QVERIFY2(initiated.output.contains("AUTHENTICATION_FAILED"_L1), qPrintable(initiated.output));
}

void TestInteropStrongswan::letsDevicesIn_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("preshared key") << u"branch-mail=ipsec-host-site-psk"_s << u"remote-psk"_s << false;
    QTest::newRow("certificate") << u"branch-mail=ipsec-host-site-pki"_s << u"remote-certificate"_s << false;
    QTest::newRow("EAP-TLS") << u"branch-web=ipsec-host-site-pki"_s << u"remote-eap-tls"_s << false;
    QTest::newRow("preshared key, 5.9") << u"branch-mail=ipsec-host-site-psk"_s << u"remote-psk"_s << true;
    QTest::newRow("certificate, 5.9") << u"branch-mail=ipsec-host-site-pki"_s << u"remote-certificate"_s << true;
    QTest::newRow("EAP-TLS, 5.9") << u"branch-web=ipsec-host-site-pki"_s << u"remote-eap-tls"_s << true;
}

/// The device as its snippet says; one that can do EAP-TLS only has none, and is written here.
void TestInteropStrongswan::installDevice(const QString &form, const QString &option)
{
    if (form != "remote-eap-tls"_L1) {
        install(u"b"_s, snippetOf(made(smallPlan(), {option}), u"branch-mail"_s, u"app"_s, u"strongswan"_s));
        return;
    }
    clearSwanHost(m_sandbox, u"b"_s);
    m_sandbox.write(
        u"b/swanctl/conf.d/device.conf"_s,
        "connections {\n gw-a-app {\n  version = 2\n  remote_addrs = 192.0.2.1\n  vips = 0.0.0.0\n  proposals = "
        "aes256gcm16-prfsha384-ecp384\n"
        "  local {\n   auth = eap-tls\n   id = app.example.org\n   certs = app.example.org.crt\n  }\n"
        "  remote {\n   auth = pubkey\n   id = gw-a.example.org\n  }\n"
        "  children {\n   gw-a-app {\n    remote_ts = 10.1.0.0/16\n    esp_proposals = aes256gcm16-ecp384\n    "
        "start_action = start\n   }\n  }\n }\n}\n");
    m_sandbox.write(u"b/apply.sh"_s, "swanctl --load-all\n");
}

void TestInteropStrongswan::letsDevicesIn()
{
    QFETCH(const QString, option);
    QFETCH(const QString, form);
    QFETCH(const bool, isOld);
    for (const QString &host : {u"a"_s, u"b"_s})
        m_hosts.useTree(host, isOld ? ServerTree::Debian12 : ServerTree::Debian13);
    const QString connection = option.section(u'=', 0, 0);
    const Snippet gateway = snippetOf(made(smallPlan(), {option}), connection, u"gw-a"_s, u"strongswan"_s);
    install(u"a"_s, gateway);
    installDevice(form, option);
    share(u"gw-a-app.psk"_s);
    Daemon both = m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, swanDaemon()}});
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(both.output()), 60'000);
    QVERIFY(m_hosts.in(u"a"_s, u"bash apply.sh"_s).status != 0); // the range of addresses is missing
    const Finished applied = m_hosts.in(u"a"_s, u"bash apply.sh 10.99.0.0/24"_s);
    QVERIFY2(applied.status == 0, qPrintable(applied.output));
    const Finished loaded = m_hosts.in(u"b"_s, u"bash apply.sh"_s);
    QVERIFY2(loaded.status == 0, qPrintable(loaded.output));
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_hosts.in(u"b"_s, u"swanctl --list-sas"_s).output.contains("INSTALLED, TUNNEL-in-UDP"_L1),
        qPrintable(QString::fromUtf8(m_hosts.read(u"a/log"_s).last(3000))), 30'000);
    QCOMPARE(m_hosts.checkWire(u"b"_s, u"10.99.0.1"_s, u"10.1.0.1"_s, protectedPacket()), QString());
    const Finished verified = m_hosts.in(u"a"_s, u"bash verify.sh"_s);
    QVERIFY2(verified.output.contains("online"_L1) && verified.output.contains("3 packets"_L1),
             qPrintable(verified.output));
    if (form == "remote-eap-tls"_L1)
        QVERIFY2(m_hosts.read(u"a/log"_s).contains("EAP method EAP_TLS succeeded"),
                 m_hosts.read(u"a/log"_s).constData());
    QList<Snippet> proved{gateway};
    if (form != "remote-eap-tls"_L1)
        proved.append(snippetOf(made(smallPlan(), {option}), connection, u"app"_s, u"strongswan"_s));
    (isOld ? m_oldBook : m_book)
        ->add(
            form, Proof::Handshaken,
            {u"gateway and device with this version"_s,
             u"IKEv2 from a device, an address from the pool, CHILD_SA installed with AES-GCM-256, three pings counted"_s,
             u"listened to on the wire: nothing but IKE and ESP, the pings' contents not readable"_s,
             u"apply steps run as written, by kernel-libipsec instead of the kernel"_s},
            proved);
}

/// A device of another name with a certificate of the same authority, where the plan names the devices.
void TestInteropStrongswan::refusesStrangers()
{
    for (const QString &host : {u"a"_s, u"b"_s})
        m_hosts.useTree(host, ServerTree::Debian13);
    const Snippets snippets = made(smallPlan(), {u"branch-mail=ipsec-host-site-pki"_s});
    install(u"a"_s, snippetOf(snippets, u"branch-mail"_s, u"gw-a"_s, u"strongswan"_s));
    install(u"b"_s, snippetOf(snippets, u"branch-mail"_s, u"app"_s, u"strongswan"_s));
    m_sandbox.run(u"sed -i s/app.example.org/gw-b.example.org/ %1/b/swanctl/conf.d/*"_s.arg(m_sandbox.folder()));
    Daemon both = m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, swanDaemon()}});
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(both.output()), 60'000);
    QCOMPARE(m_hosts.in(u"a"_s, u"bash apply.sh 10.99.0.0/24"_s).status, 0);
    m_hosts.in(u"b"_s, u"bash apply.sh"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_hosts.read(u"b/log"_s).contains("AUTHENTICATION_FAILED"), 30'000);
}

void TestInteropStrongswan::loadsTransportMode_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("preshared key") << u"ipsec-host-host-psk"_s << u"transport-psk"_s << false;
    QTest::newRow("certificates") << u"ipsec-host-host-pki"_s << u"transport-certificate"_s << false;
    QTest::newRow("preshared key, 5.9") << u"ipsec-host-host-psk"_s << u"transport-psk"_s << true;
    QTest::newRow("certificates, 5.9") << u"ipsec-host-host-pki"_s << u"transport-certificate"_s << true;
}

/// Transport mode needs ESP in the kernel, so here the daemon only reads it.
void TestInteropStrongswan::loadsTransportMode()
{
    QFETCH(const QString, option);
    QFETCH(const QString, form);
    QFETCH(const bool, isOld);
    for (const QString &host : {u"a"_s, u"b"_s})
        m_hosts.useTree(host, isOld ? ServerTree::Debian12 : ServerTree::Debian13);
    const Snippet snippet = snippetOf(made(smallPlan(), {u"hosts="_s + option}), u"hosts"_s, u"mx"_s, u"strongswan"_s);
    install(u"a"_s, snippet);
    m_sandbox.write(u"a/mx-app.psk"_s, m_hosts.read(u"a/other.psk"_s));
    m_sandbox.run(u"cd %1/a/swanctl && cp x509/gw-a.example.org.crt x509/mx.example.org.crt"_s.arg(m_sandbox.folder()));
    Daemon gateways = m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, swanDaemon()}});
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
    const Finished loaded = m_hosts.in(
        u"a"_s,
        u"sed -i s/swanctl.--load-all/true/ apply.sh; bash apply.sh; swanctl --load-creds; swanctl --load-conns"_s);
    for (const QString &name : {u"mx-app"_s, u"mx-app-open"_s}) // the association, and what it exempts
        QVERIFY2(loaded.output.contains(u"loaded connection '%1'"_s.arg(name)), qPrintable(loaded.output));
    (isOld ? m_oldBook : m_book)
        ->add(form, Proof::ParsedByProduct, {u"read by the daemon; no handshake: the test's kernel has no ESP"_s},
              {snippet});
}

void TestInteropStrongswan::readsBackWhatIsQuoted_data()
{
    QTest::addColumn<ServerTree>("tree");
    QTest::newRow("6") << ServerTree::Debian13;
    QTest::newRow("5.9") << ServerTree::Debian12;
}

/// Identities come back from the running daemon; file names, of any letters, from swanctl, which misses the files.
void TestInteropStrongswan::readsBackWhatIsQuoted()
{
    QFETCH(const ServerTree, tree);
    const QString before = u"dns:-"_s; // a type of identity, and none of the signs that mean something behind it
    const QList<QuotedText> accepted = acceptedTexts(
        [&before](const QString &text, const QString &pointer) { return strongswan::quoted(before + text, pointer); });
    QString connections;
    QString authorities;
    QStringList identities;
    QStringList names;
    for (const QuotedText &tried : accepted) {
        names.append(tried.text);
        const QString number = QString::number(names.size());
        authorities += u"  t%1 {\n    cacert = %2\n  }\n"_s.arg(number, tried.written);
        if (!isPrintableAscii(tried.text))
            continue;
        identities.append(tried.text);
        connections +=
            u"  t%1 {\n    proposals = aes256gcm16-prfsha384-ecp384\n    local {\n      auth = psk\n      id = "
            "%2\n    }\n  }\n"_s.arg(number, tried.written);
    }
    QVERIFY(identities.size() >= 30 && names.size() > identities.size());
    identities.sort();
    names.sort();
    m_sandbox.write(u"a/quoted.conf"_s,
                    u"connections {\n%1}\nauthorities {\n%2}\n"_s.arg(connections, authorities).toUtf8());
    m_hosts.useTree(u"a"_s, tree);
    Daemon gateways = m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, swanDaemon()}});
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
    const Finished loaded = m_hosts.in(u"a"_s, u"swanctl --load-conns --file quoted.conf"_s);
    QVERIFY2(loaded.status == 0, qPrintable(loaded.output));
    const Finished listed = m_hosts.in(u"a"_s, u"swanctl --list-conns"_s);
    QCOMPARE(shownIn(listed.output, u"    id: -"_s, {}), identities);
    const Finished missed = m_hosts.in(u"a"_s, u"swanctl --load-authorities --file quoted.conf"_s);
    static const QRegularExpression folder(u"(?<=loading ca certificate ')[^']*?x509ca/"_s);
    const QString told = QString(missed.output).remove(folder);
    QCOMPARE(shownIn(told, u"loading ca certificate '"_s + before, u"' failed: "_s), names);
}

void TestInteropStrongswan::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
    if (m_oldBook)
        QCOMPARE(m_oldBook->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropStrongswan)
#include "test_interop_strongswan.moc"
