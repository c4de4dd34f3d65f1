// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/two_hosts.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Two hosts in network namespaces, each told by its snippet, scripts as written. The kernel here need not know WireGuard: wg-quick then
/// takes wireguard-go, which says so.
class TestInteropWireguard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsBackWhatIsTaken();
    void joinsTheSites();
    void letsADeviceIn();
    void refusesAnotherKey();
    void cleanupTestCase();

private:
    void install(const QString &host, const Snippet &snippet);
    void makeKeys();
    QString checkPackets(const QString &host, const QString &source, const QString &target);

    Sandbox m_sandbox;
    TwoHosts m_hosts{m_sandbox};
    std::unique_ptr<ProofBook> m_book;
};

void TestInteropWireguard::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = TwoHosts::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const QString version =
        m_sandbox.run(u"dpkg-query -W -f '${Version}' wireguard-tools"_s).output.section(u'-', 0, 0);
    QVERIFY2(version.startsWith("1.0"_L1), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"wireguard"_s, version);
    for (const QString &host : {u"a"_s, u"b"_s})
        m_hosts.mountAt(host, u"wireguard"_s, u"/etc/wireguard"_s);
}

void TestInteropWireguard::install(const QString &host, const Snippet &snippet)
{
    m_sandbox.run(u"rm -rf %1/%2 && mkdir -p %1/%2/wireguard"_s.arg(m_sandbox.folder(), host));
    m_hosts.install(host, snippet);
    // No service manager runs here.
    m_sandbox.run(u"sed -i s/^systemctl/true/ %1/%2/*.sh"_s.arg(m_sandbox.folder(), host));
    m_sandbox.write(host + u"/gw-a-gw-b.psk"_s, "abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE");
}

/// wg-quick hands on what it does not use itself, and wg says what it has read where that is no key.
void TestInteropWireguard::readsBackWhatIsTaken()
{
    const QStringList changed = changedTogether(
        m_sandbox,
        {wireguard::bare,
         u"[Peer]\nPublicKey = %1\n"_s,
         u"cp $f t.conf; wg-quick strip $PWD/t.conf | grep ^PublicKey | while read -r line; do "
         "wg setconf none /dev/stdin <<< \"[Peer]\n$line\" 2>&1; done | "
         "sed -n 's/^Key is not the correct length or format: .\\(.*\\).$/\\1/p' | awk '{ print NR \" \" $0 }'"_s,
         {}});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
}

/// Each host makes its own, and the public ones are carried over.
void TestInteropWireguard::makeKeys()
{
    for (const QString &host : {u"a"_s, u"b"_s}) {
        const Finished made = m_hosts.in(host, u"bash apply-1-keys.sh"_s);
        QVERIFY2(made.status == 0, qPrintable(made.output));
    }
    m_sandbox.run(u"cd %1 && cp -n a/*.pub b/ && cp -n b/*.pub a/"_s.arg(m_sandbox.folder()));
}

QString TestInteropWireguard::checkPackets(const QString &host, const QString &source, const QString &target)
{
    return m_hosts.checkWire(host, source, target,
                             u" IP (192\\.0\\.2\\.1\\.51820 > 198\\.51\\.100\\.1\\.\\d+|198\\.51\\.100\\.1\\.\\d+ > "
                             u"192\\.0\\.2\\.1\\.51820): UDP, length"_s);
}

void TestInteropWireguard::joinsTheSites()
{
    const Snippets snippets = made(smallPlan(), {u"branch-web=vpn-wireguard"_s});
    const Snippet a = snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"wireguard"_s);
    const Snippet b = snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"wireguard"_s);
    install(u"a"_s, a);
    install(u"b"_s, b);
    Daemon hosts = m_hosts.start({});
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.hears(), qPrintable(hosts.output()), 60'000);
    makeKeys();
    if (QTest::currentTestFailed())
        return;
    for (const QString &host : {u"a"_s, u"b"_s}) {
        for (int times = 0; times < 2; ++times) { // again changes nothing
            const Finished applied = m_hosts.in(host, u"bash apply-2-up.sh"_s);
            QVERIFY2(applied.status == 0, qPrintable(applied.output));
        }
    }
    QCOMPARE(m_hosts.read(u"a/wireguard/sc-gw-a-gw-b.conf"_s).count("PublicKey"), 1);
    QCOMPARE(checkPackets(u"a"_s, u"10.1.0.1"_s, u"10.2.0.1"_s), QString());
    const Finished verified = m_hosts.in(u"a"_s, u"bash verify.sh; wg show all preshared-keys"_s);
    QVERIFY2(!verified.output.contains("\t0\n"_L1) && !verified.output.contains("(none)"_L1),
             qPrintable(verified.output));
    QVERIFY2(verified.output.contains("10.2.0.0/16"_L1), qPrintable(verified.output));
    const Finished undone = m_hosts.in(u"a"_s, u"bash undo.sh; ls /etc/wireguard; ip link show"_s);
    QVERIFY2(!undone.output.contains("sc-gw-a-gw-b:"_L1) && !undone.output.contains("sc-gw-a-gw-b.key"_L1),
             qPrintable(undone.output));
    m_book->add(
        u"site"_s, Proof::Handshaken,
        {u"both ends by wireguard-tools, keys made on their hosts, a preshared key on top; three pings answered"_s,
         u"listened to on the wire: nothing but WireGuard's UDP, the pings' contents not readable"_s,
         u"scripts run as written, twice; packets by wireguard-go instead of the kernel"_s},
        {a, b});
}

void TestInteropWireguard::letsADeviceIn()
{
    const Snippets snippets = made(smallPlan(), {u"branch-mail=vpn-wireguard"_s});
    const Snippet gateway = snippetOf(snippets, u"branch-mail"_s, u"gw-a"_s, u"wireguard"_s);
    const Snippet device = snippetOf(snippets, u"branch-mail"_s, u"app"_s, u"wireguard"_s);
    install(u"a"_s, gateway);
    install(u"b"_s, device);
    Daemon hosts = m_hosts.start({});
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.hears(), qPrintable(hosts.output()), 60'000);
    makeKeys();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_hosts.in(u"b"_s, u"bash apply-2-up.sh"_s).status != 0); // its address is missing
    for (const auto &[host, command] : {std::pair(u"a"_s, u"bash apply-2-device.sh gw-a-app.app.pub 10.99.0.5/32"_s),
                                        std::pair(u"b"_s, u"bash apply-2-up.sh 10.99.0.5/32"_s)}) {
        const Finished applied = m_hosts.in(host, command);
        QVERIFY2(applied.status == 0, qPrintable(applied.output));
    }
    QCOMPARE(checkPackets(u"b"_s, u"10.99.0.5"_s, u"10.1.0.1"_s), QString());
    const QStringList checks{
        u"a device let in by its key; three pings answered"_s,
        u"listened to on the wire: nothing but WireGuard's UDP, the pings' contents not readable"_s,
        u"scripts run as written; packets by wireguard-go instead of the kernel"_s};
    m_book->add(u"gateway"_s, Proof::Handshaken, checks, {gateway});
    m_book->add(u"device"_s, Proof::Handshaken, checks, {device});
}

void TestInteropWireguard::refusesAnotherKey()
{
    const Snippets snippets = made(smallPlan(), {u"branch-web=vpn-wireguard"_s});
    install(u"a"_s, snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"wireguard"_s));
    install(u"b"_s, snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"wireguard"_s));
    m_sandbox.write(u"b/gw-a-gw-b.psk"_s, "ABCDEFghijklmnopqrstuvwxyz0123456789-_ABCDE"); // another one
    Daemon hosts = m_hosts.start({});
    QTRY_VERIFY2_WITH_TIMEOUT(m_hosts.hears(), qPrintable(hosts.output()), 60'000);
    makeKeys();
    if (QTest::currentTestFailed())
        return;
    for (const QString &host : {u"a"_s, u"b"_s})
        QCOMPARE(m_hosts.in(host, u"bash apply-2-up.sh"_s).status, 0);
    const Finished pinged = m_hosts.in(u"a"_s, u"ping -c 2 -W 3 -I 10.1.0.1 10.2.0.1"_s);
    QVERIFY2(pinged.output.contains("0 received"_L1), qPrintable(pinged.output));
    QVERIFY(m_hosts.in(u"a"_s, u"wg show all latest-handshakes"_s).output.contains("\t0\n"_L1));
}

void TestInteropWireguard::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropWireguard)
#include "test_interop_wireguard.moc"
