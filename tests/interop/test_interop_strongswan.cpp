// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/test_authority.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Two gateways in network namespaces, each told by its snippet (apply.sh as written). The kernel here need not know ESP: packets
/// are encrypted by strongSwan's own kernel-libipsec, which can tunnel only.
class TestInteropStrongswan : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void buildsTheTunnel_data();
    void buildsTheTunnel();
    void refusesAnotherKey();
    void loadsTransportMode();
    void cleanupTestCase();

private:
    void writeSide(const QString &side, const QString &name);
    void install(const QString &side, const Snippet &snippet);
    Daemon startGateways();
    bool areUp() const;
    QString at(const QString &side, const QString &command) const;
    Finished in(const QString &side, const QString &command);
    void checkVerifySteps();
    void checkWire();
    QByteArray read(const QString &name) const;
    bool isDone(const QString &name) const { return QFileInfo::exists(m_sandbox.folder() + u'/' + name); }

    Sandbox m_sandbox;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
};

void TestInteropStrongswan::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (!QFileInfo::exists(u"/dev/net/tun"_s))
        QSKIP("no /dev/net/tun: kernel-libipsec cannot make its device");
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"gw-a.example.org"_s, u"192.0.2.1"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"gw-b.example.org"_s, u"198.51.100.1"_s), qPrintable(m_authority->said()));
    const QString version =
        m_sandbox.run(u"dpkg-query -W -f '${Version}' strongswan-swanctl"_s).output.section(u'-', 0, 0);
    QVERIFY2(version.contains(u'.'), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"strongswan"_s, version);
    writeSide(u"a"_s, u"gw-a.example.org"_s);
    writeSide(u"b"_s, u"gw-b.example.org"_s);
}

/// Folders that a gateway has of its own; strongswan.conf says only how this test runs it.
void TestInteropStrongswan::writeSide(const QString &side, const QString &name)
{
    const QString folder = m_sandbox.folder() + u'/' + side;
    m_sandbox.write(side + u"/strongswan.conf"_s,
                    u"charon-systemd {\n  load_modular = no\n  load = random nonce openssl pem pkcs1 pkcs8 x509 pubkey "
                    u"revocation constraints kdf hmac sha2 sha1 aes gcm "
                    "kernel-libipsec kernel-netlink socket-default vici updown\n  filelog {\n    f {\n      path = "
                    "%1/log\n      default = 1\n      cfg = 2\n      flush_line = yes\n"
                    "    }\n  }\n  journal {\n    default = -1\n  }\n}\n"_s.arg(folder)
                        .toUtf8());
    const Finished copied = m_sandbox.run(
        u"cd %1 && mkdir -p swanctl/conf.d swanctl/x509 swanctl/x509ca swanctl/private && cp "
        u"../certs/ca-certificates.crt swanctl/x509ca/ca.crt && "
        "openssl x509 -in ../certs/%2.pem -out swanctl/x509/%2.crt && cp ../private/%2.key swanctl/private/ && "
        "echo 'include conf.d/*.conf' > swanctl/swanctl.conf && head -c 32 /dev/urandom | base64 -w0 | tr +/ -_ | tr -d = > other.psk"_s
            .arg(folder, name));
    QVERIFY2(copied.status == 0, qPrintable(copied.output));
}

void TestInteropStrongswan::install(const QString &side, const Snippet &snippet)
{
    m_sandbox.run(
        u"rm -rf %1/%2/swanctl/conf.d/* %1/%2/swanctl/safeconduct %1/%2/log %1/*.done"_s.arg(m_sandbox.folder(), side));
    for (const SnippetFile &file : snippet.files) {
        if (file.place.startsWith("/etc/swanctl/"_L1))
            m_sandbox.write(side + file.place.sliced(4), contentsOf(file));
        if (file.place.isEmpty())
            m_sandbox.write(side + u'/' + file.name, contentsOf(file));
    }
}

/// A command on one gateway: its network, its /etc/swanctl, a /run of its own.
QString TestInteropStrongswan::at(const QString &side, const QString &command) const
{
    return u"ip netns exec %1 bash -c 'mount --bind %2/%1/run /run && mount --bind %2/%1/swanctl /etc/swanctl && cd "
           u"%2/%1 && export "
           "STRONGSWAN_CONF=%2/%1/strongswan.conf && %3'"_s.arg(side, m_sandbox.folder(), command);
}

/// Two gateways, a wire, and behind each an address of its network. Everything happens in one sandbox, which waits for commands in
/// files: namespaces end with it.
Daemon TestInteropStrongswan::startGateways()
{
    const QString script =
        u"cd %1 && ip netns add a && ip netns add b && "
        "ip link add va netns a type veth peer name vb netns b && "
        "ip -n a addr add 192.0.2.1/32 dev va && ip -n a link set va up && ip -n a link set lo up && ip -n a addr add "
        "10.1.0.1/32 dev lo && ip -n a route add 198.51.100.1 dev va && "
        "ip -n b addr add 198.51.100.1/32 dev vb && ip -n b link set vb up && ip -n b link set lo up && ip -n b addr "
        "add 10.2.0.1/32 dev lo && ip -n b route add 192.0.2.1 dev vb || exit 1\n"_s.arg(m_sandbox.folder())
        + at(u"a"_s, u"exec charon-systemd"_s) + u" &\n"_s + at(u"b"_s, u"exec charon-systemd"_s) + u" &\n"_s
        + at(u"a"_s, u"exec tcpdump -i va -Z root -n -x -l --immediate-mode ip > wire 2>&1"_s) + u" &\n"_s
        + u"exec 3<> commands\nwhile read -r command <&3; do bash -c \"$command\" 3>&-; done\n"_s;
    // Files of daemons that have ended would say that the new ones are ready.
    m_sandbox.run(u"cd %1 && rm -rf a/run b/run a/wire commands && mkdir a/run b/run && mkfifo commands"_s.arg(
        m_sandbox.folder()));
    return m_sandbox.start(script);
}

bool TestInteropStrongswan::areUp() const
{
    return isDone(u"a/run/charon.vici"_s) && isDone(u"b/run/charon.vici"_s)
        && read(u"a/wire"_s).contains("listening on");
}

Finished TestInteropStrongswan::in(const QString &side, const QString &command)
{
    static int number = 0;
    const QString name = u"result-%1"_s.arg(++number);
    m_sandbox.write(name + u".sh"_s,
                    (at(side, u"bash %1/%2.inner > %1/%2.out 2>&1"_s.arg(m_sandbox.folder(), name))
                     + u"\necho $? > %1/%2.done"_s.arg(m_sandbox.folder(), name))
                        .toUtf8());
    m_sandbox.write(name + u".inner"_s, command.toUtf8());
    // Without waiting for a reader: the sandbox, which keeps the pipe open, may have ended.
    const int pipe = open(qPrintable(m_sandbox.folder() + "/commands"_L1), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    QFile commands;
    if (pipe < 0 || !commands.open(pipe, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        return {-1, u"the gateways have ended"_s};
    commands.write(u"bash %1/%2.sh\n"_s.arg(m_sandbox.folder(), name).toUtf8());
    commands.close();
    if (!QTest::qWaitFor([&] { return !read(name + u".done"_s).isEmpty(); }, 60'000))
        return {-1, u"no end within a minute: "_s + command};
    return {read(name + u".done"_s).trimmed().toInt(), QString::fromUtf8(read(name + u".out"_s))};
}

QByteArray TestInteropStrongswan::read(const QString &name) const
{
    QFile file(m_sandbox.folder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestInteropStrongswan::buildsTheTunnel_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("form");
    QTest::newRow("preshared key") << u"ipsec-site-site-psk"_s << u"tunnel-psk"_s;
    QTest::newRow("certificates") << u"ipsec-site-site-pki"_s << u"tunnel-certificate"_s;
}

/// verify.sh as an administrator runs it, and its answers as the snippet's reasons describe them.
void TestInteropStrongswan::checkVerifySteps()
{
    const Finished verified = in(u"a"_s, u"bash verify.sh 2> verify.errors"_s);
    QVERIFY2(verified.output.contains("initiate completed successfully"_L1),
             qPrintable(verified.output + QString::fromUtf8(read(u"a/log"_s))));
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

/// Three pings between the networks, and what crosses the wire meanwhile. One outside the tunnel first: the listener must hear it.
void TestInteropStrongswan::checkWire()
{
    const QByteArray contents = "5afe c0de 5afe c0de";
    const Finished open = in(u"a"_s, u"ping -c 1 -W 5 -p 5afec0de 198.51.100.1"_s);
    QVERIFY2(open.status == 0, qPrintable(open.output));
    QTRY_COMPARE_WITH_TIMEOUT(read(u"a/wire"_s).count("ICMP echo re"), 2, 10'000);
    QVERIFY(read(u"a/wire"_s).contains(contents));
    const qsizetype before = read(u"a/wire"_s).size();
    const Finished pinged = in(u"a"_s, u"ping -c 3 -W 5 -p 5afec0de -I 10.1.0.1 10.2.0.1"_s);
    QVERIFY2(pinged.output.contains("3 received"_L1), qPrintable(pinged.output));
    QTRY_VERIFY_WITH_TIMEOUT(read(u"a/wire"_s).sliced(before).count("UDP-encap: ESP") >= 6, 10'000);
    const QByteArray heard = read(u"a/wire"_s).sliced(before);
    QVERIFY2(!heard.contains(contents) && !heard.contains("ICMP"), heard.constData());
    static const QRegularExpression between(
        u" IP (192\\.0\\.2\\.1\\.4500 > 198\\.51\\.100\\.1|198\\.51\\.100\\.1\\.4500 > 192\\.0\\.2\\.1)\\.4500: "_s);
    for (const auto lines = heard.split('\n'); const QByteArray &line : lines)
        QVERIFY2(!line.contains(" IP ") || between.match(QString::fromLatin1(line)).hasMatch(), line.constData());
    const Finished listed = in(u"b"_s, u"swanctl --list-sas"_s);
    QVERIFY2(listed.output.contains("3 packets"_L1), qPrintable(listed.output));
}

void TestInteropStrongswan::buildsTheTunnel()
{
    QFETCH(const QString, option);
    QFETCH(const QString, form);
    const Snippets snippets = made(smallPlan(), {u"branch-web="_s + option});
    const Snippet a = snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s);
    const Snippet b = snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"strongswan"_s);
    install(u"a"_s, a);
    install(u"b"_s, b);
    for (const QString &side : {u"a"_s, u"b"_s})
        m_sandbox.write(side + u"/gw-a-gw-b.psk"_s, read(u"a/other.psk"_s));
    Daemon gateways = startGateways();
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
    for (const QString &side : {u"a"_s, u"b"_s}) {
        const Finished applied = in(side, u"bash apply.sh"_s);
        QVERIFY2(applied.status == 0, qPrintable(applied.output));
    }
    checkVerifySteps();
    checkWire();
    if (QTest::currentTestFailed())
        return;
    m_book->add(
        form, Proof::Handshaken,
        {u"IKEv2 between two gateways, CHILD_SA installed with AES-GCM-256, three pings through the tunnel counted"_s,
         u"listened to on the wire: nothing but IKE and ESP between the gateways, the pings' contents not readable"_s,
         u"packet keys renewed with a fresh ECP-384 exchange"_s,
         u"apply and verify steps run as written, by kernel-libipsec instead of the kernel"_s},
        {a, b});
}

void TestInteropStrongswan::refusesAnotherKey()
{
    const Snippets snippets = made(smallPlan(), {u"branch-web=ipsec-site-site-psk"_s});
    install(u"a"_s, snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s));
    install(u"b"_s, snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"strongswan"_s));
    for (const QString &side : {u"a"_s, u"b"_s})
        m_sandbox.write(side + u"/gw-a-gw-b.psk"_s, read(side + u"/other.psk"_s));
    Daemon gateways = startGateways();
    QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
    for (const QString &side : {u"a"_s, u"b"_s})
        QCOMPARE(in(side, u"bash apply.sh"_s).status, 0);
    const Finished initiated = in(u"a"_s, u"swanctl --initiate --child gw-a-gw-b --timeout 20"_s);
    QVERIFY(initiated.status != 0);
    QVERIFY2(initiated.output.contains("AUTHENTICATION_FAILED"_L1), qPrintable(initiated.output));
}

/// Transport mode needs ESP in the kernel, so here the daemon only reads it.
void TestInteropStrongswan::loadsTransportMode()
{
    const QStringList options{u"ipsec-host-host-psk"_s, u"ipsec-host-host-pki"_s};
    for (const QString &option : options) {
        const Snippet snippet =
            snippetOf(made(smallPlan(), {u"hosts="_s + option}), u"hosts"_s, u"mx"_s, u"strongswan"_s);
        install(u"a"_s, snippet);
        m_sandbox.write(u"a/mx-app.psk"_s, read(u"a/other.psk"_s));
        m_sandbox.run(
            u"cd %1/a/swanctl && cp x509/gw-a.example.org.crt x509/mx.example.org.crt"_s.arg(m_sandbox.folder()));
        Daemon gateways = startGateways();
        QTRY_VERIFY2_WITH_TIMEOUT(areUp(), qPrintable(gateways.output()), 60'000);
        const Finished loaded = in(
            u"a"_s,
            u"sed -i s/swanctl.--load-all/true/ apply.sh; bash apply.sh; swanctl --load-creds; swanctl --load-conns"_s);
        QVERIFY2(loaded.output.contains("loaded connection 'mx-app'"_L1), qPrintable(loaded.output));
        m_book->add(option.endsWith("-psk"_L1) ? u"transport-psk"_s : u"transport-certificate"_s,
                    Proof::ParsedByProduct, {u"read by the daemon; no handshake: the test's kernel has no ESP"_s},
                    {snippet});
    }
}

void TestInteropStrongswan::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropStrongswan)
#include "test_interop_strongswan.moc"
