// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/swan_host.h"
#include "tests/interop/test_authority.h"
#include "tests/interop/tested_release.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Libreswan (host b) against strongSwan (host a), each told by its snippet. Libreswan needs ESP in the kernel for packets, which the
/// kernel here need not have: shown are its own reading of the files and the key exchange, in which both ends prove themselves.
class TestInteropLibreswan : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void agreesOnKeys_data();
    void agreesOnKeys();
    void carriesPackets();
    void refusesAnotherKey();
    void loadsOtherForms_data();
    void loadsOtherForms();
    void cleanupTestCase();

private:
    void install(const Snippet &snippet);
    Daemon start();

    Sandbox m_sandbox;
    TwoHosts m_hosts{m_sandbox};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
};

namespace {

/// Puts Libreswan of the tested release on \a system.
void run(System &system)
{
    const bool isOlder = testedRelease() == ServerTree::Debian12;
    system.software = {ProductUse{u"libreswan"_s, isOlder ? u"4.10"_s : u"5.2"_s}};
    system.os = ProductUse{u"debian"_s, isOlder ? u"12"_s : u"13"_s};
}

Plan plan()
{
    Plan plan = smallPlan();
    run(systemIn(plan, "gw-b"_L1));
    return plan;
}

} // namespace

void TestInteropLibreswan::initTestCase()
{
    for (const ServerTree tree : {ServerTree::Debian13, otherOfTestedRelease()}) {
        if (const QString obstacle = Sandbox::obstacle(tree); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }
    if (const QString obstacle = TwoHosts::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"gw-a.example.org"_s, u"192.0.2.1"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"gw-b.example.org"_s, u"198.51.100.1"_s), qPrintable(m_authority->said()));
    makeSwanHost(m_sandbox, m_hosts, u"a"_s, u"gw-a.example.org"_s);
    m_hosts.useTree(u"b"_s, otherOfTestedRelease());
    m_hosts.mountAt(u"b"_s, u"ipsec.d"_s, u"/etc/ipsec.d"_s);
    m_hosts.mountAt(u"b"_s, u"nss"_s, u"/var/lib/ipsec/nss"_s);
    // Its key and certificate as the snippet's prerequisites want them.
    const Finished packed = m_sandbox.run(
        u"cd %1 && mkdir -p b/ipsec.d b/nss && openssl pkcs12 -export -in certs/gw-b.example.org.pem -inkey "
        "private/gw-b.example.org.key -certfile certs/ca-certificates.crt -name gw-b.example.org -passout pass: -out b/own.p12"_s
            .arg(m_sandbox.folder()));
    QVERIFY2(packed.status == 0, qPrintable(packed.output));
    m_sandbox.write(
        u"b/pluto.sh"_s,
        u"mkdir -p /run/pluto\n[ -e /var/lib/ipsec/nss/cert9.db ] || { ipsec initnss; pk12util -i own.p12 -d "
        "sql:/var/lib/ipsec/nss -W ''; certutil -M -d sql:/var/lib/ipsec/nss -n 'Test CA' -t CT,,; }\n"
        "exec /usr/libexec/ipsec/pluto --config /etc/ipsec.conf --nofork --logfile %1/b/log\n"_s.arg(m_sandbox.folder())
            .toUtf8());
    const QString version = m_sandbox
                                .run(u"chroot %1 dpkg-query -W -f '${Version}' libreswan"_s.arg(
                                    Sandbox::treeFolder(otherOfTestedRelease())))
                                .output.section(u'-', 0, 0);
    QVERIFY2(version.startsWith(testedRelease() == ServerTree::Debian12 ? "4."_L1 : "5."_L1), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"libreswan"_s, version);
}

void TestInteropLibreswan::install(const Snippet &snippet)
{
    m_sandbox.run(u"rm -rf %1/b/ipsec.d/*"_s.arg(m_sandbox.folder()));
    m_hosts.install(u"b"_s, snippet);
}

Daemon TestInteropLibreswan::start()
{
    return m_hosts.start({{u"a"_s, swanDaemon()}, {u"b"_s, u"bash pluto.sh"_s}});
}

void TestInteropLibreswan::agreesOnKeys_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("form");
    QTest::newRow("preshared key") << u"ipsec-site-site-psk"_s << u"tunnel-psk"_s;
    QTest::newRow("certificates") << u"ipsec-site-site-pki"_s << u"tunnel-certificate"_s;
}

void TestInteropLibreswan::agreesOnKeys()
{
    QFETCH(const QString, option);
    QFETCH(const QString, form);
    const Snippets snippets = made(plan(), {u"branch-web="_s + option});
    const Snippet b = snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"libreswan"_s);
    clearSwanHost(m_sandbox, u"a"_s);
    m_hosts.install(u"a"_s, snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s));
    install(b);
    for (const QString &host : {u"a"_s, u"b"_s})
        m_sandbox.write(host + u"/gw-a-gw-b.psk"_s, m_hosts.read(u"a/other.psk"_s));
    Daemon hosts = start();
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.exists(u"a/run/charon.vici"_s) && m_hosts.exists(u"b/run/pluto/pluto.ctl"_s),
                              qPrintable(hosts.output()), 60'000);
    const Finished loaded = m_hosts.in(u"a"_s, u"bash apply.sh"_s);
    QVERIFY2(loaded.status == 0, qPrintable(loaded.output));
    for (const QString &script : {u"prerequisites.sh"_s, u"apply.sh"_s}) {
        const Finished applied = m_hosts.in(u"b"_s, u"bash "_s + script);
        QVERIFY2(applied.status == 0, qPrintable(script + u'\n' + applied.output));
    }
    const Finished up = m_hosts.in(u"b"_s, u"timeout 20 bash verify.sh"_s);
    QVERIFY2(up.output.contains("initiator established IKE SA"_L1), qPrintable(up.output));
    QVERIFY2(m_hosts.read(u"a/log"_s)
                 .contains("established between 192.0.2.1[gw-a.example.org]...198.51.100.1[gw-b.example.org]"),
             m_hosts.read(u"a/log"_s).last(3000).constData());
    m_book->add(form, Proof::ParsedByProduct,
                {u"read and loaded by the daemon, prerequisites and apply steps run as written"_s,
                 u"IKEv2 with strongSwan 6: both ends have proved themselves and agreed on the wanted algorithms"_s,
                 u"no packets: the test's kernel has no ESP"_s},
                {b});
}

/// Without ESP in the kernel there is nothing that could carry a packet: Libreswan has no ESP of its own.
void TestInteropLibreswan::carriesPackets()
{
    const Finished esp = m_sandbox.run(
        u"ip xfrm state add src 192.0.2.201 dst 192.0.2.202 proto esp spi 0x5afe mode tunnel aead 'rfc4106(gcm(aes))' "
        u"0x000102030405060708090a0b0c0d0e0f10111213 128"_s);
    if (esp.status != 0)
        QSKIP(qPrintable(u"this kernel takes no ESP association (%1), and Libreswan has no ESP of its own"_s.arg(
            esp.output.trimmed())));
    const Snippets snippets = made(plan(), {u"branch-web=ipsec-site-site-psk"_s});
    clearSwanHost(m_sandbox, u"a"_s);
    m_hosts.install(u"a"_s, snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s));
    install(snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"libreswan"_s));
    for (const QString &host : {u"a"_s, u"b"_s})
        m_sandbox.write(host + u"/gw-a-gw-b.psk"_s, m_hosts.read(u"a/other.psk"_s));
    Daemon hosts = start();
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.exists(u"a/run/charon.vici"_s) && m_hosts.exists(u"b/run/pluto/pluto.ctl"_s),
                              qPrintable(hosts.output()), 60'000);
    QCOMPARE(m_hosts.in(u"a"_s, u"bash apply.sh"_s).status, 0);
    QCOMPARE(m_hosts.in(u"b"_s, u"bash apply.sh"_s).status, 0);
    QCOMPARE(m_hosts.in(u"b"_s, u"timeout 20 bash verify.sh"_s).status, 0);
    QTRY_VERIFY(m_hosts.hears());
    QCOMPARE(m_hosts.checkWire(u"b"_s, u"10.2.0.1"_s, u"10.1.0.1"_s, u"ESP\\(spi=|UDP-encap: ESP|isakmp"_s), QString());
}

void TestInteropLibreswan::refusesAnotherKey()
{
    const Snippets snippets = made(plan(), {u"branch-web=ipsec-site-site-psk"_s});
    clearSwanHost(m_sandbox, u"a"_s);
    m_hosts.install(u"a"_s, snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s));
    install(snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"libreswan"_s));
    m_sandbox.write(u"a/gw-a-gw-b.psk"_s, m_hosts.read(u"a/other.psk"_s));
    m_sandbox.write(u"b/gw-a-gw-b.psk"_s, "abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE");
    Daemon hosts = start();
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.exists(u"a/run/charon.vici"_s) && m_hosts.exists(u"b/run/pluto/pluto.ctl"_s),
                              qPrintable(hosts.output()), 60'000);
    QCOMPARE(m_hosts.in(u"a"_s, u"bash apply.sh"_s).status, 0);
    QCOMPARE(m_hosts.in(u"b"_s, u"bash apply.sh"_s).status, 0);
    const Finished up = m_hosts.in(u"b"_s, u"timeout 20 bash verify.sh"_s);
    QVERIFY2(up.output.contains("AUTHENTICATION_FAILED"_L1), qPrintable(up.output));
}

void TestInteropLibreswan::loadsOtherForms_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("arguments");
    QTest::newRow("hosts, key") << u"hosts=ipsec-host-host-psk"_s << u"app"_s << u"transport-psk"_s << QString();
    QTest::newRow("hosts, certificates") << u"hosts=ipsec-host-host-pki"_s << u"app"_s << u"transport-certificate"_s
                                         << QString();
    QTest::newRow("remote access, key") << u"branch-mail=ipsec-host-site-psk"_s << u"gw-a"_s << u"remote-psk"_s
                                        << u" 10.99.0.0/24"_s;
    QTest::newRow("remote access, certificates")
        << u"branch-mail=ipsec-host-site-pki"_s << u"gw-a"_s << u"remote-certificate"_s << u" 10.99.0.0/24"_s;
    QTest::newRow("remote access, any certificate")
        << u"branch-web=ipsec-host-site-pki"_s << u"gw-a"_s << QString() << u" 10.99.0.0/24"_s;
}

/// Read by the daemon, with names of this host.
void TestInteropLibreswan::loadsOtherForms()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, system);
    QFETCH(const QString, form);
    QFETCH(const QString, arguments);
    Plan own = smallPlan();
    System &runner = *std::ranges::find(own.systems, system, &System::id);
    run(runner);
    runner.hosts.first() = Host{u"gw-b.example.org"_s, {u"198.51.100.1"_s}};
    const QString connection = choice.section(u'=', 0, 0);
    const Snippet snippet = snippetOf(made(own, {choice}), connection, system, u"libreswan"_s);
    install(snippet);
    for (const QString &file : {u"mx-app.psk"_s, u"gw-a-app.psk"_s})
        m_sandbox.write(u"b/"_s + file, m_hosts.read(u"a/other.psk"_s));
    Daemon hosts = start();
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.exists(u"b/run/pluto/pluto.ctl"_s), qPrintable(hosts.output()), 60'000);
    const Finished applied = m_hosts.in(u"b"_s, u"bash apply.sh"_s + arguments);
    QVERIFY2(applied.status == 0, qPrintable(applied.output));
    const Finished status = m_hosts.in(u"b"_s, u"ipsec status"_s);
    QVERIFY2(status.output.contains("198.51.100.1[@gw-b.example.org"_L1), qPrintable(applied.output + status.output));
    if (form.startsWith("transport-"_L1)) // what the association exempts
        QVERIFY2(status.output.contains("mx-app-ssh-in"_L1) && status.output.contains("mx-app-icmp"_L1),
                 qPrintable(applied.output + status.output));
    if (!form.isEmpty())
        m_book->add(form, Proof::ParsedByProduct,
                    {u"read and loaded by the daemon; no handshake: the test's kernel has no ESP"_s}, {snippet});
}

void TestInteropLibreswan::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropLibreswan)
#include "test_interop_libreswan.moc"
