// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/test_authority.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// nginx with the snippet's file where it says, before a web server that stands for Exchange.
class TestInteropNginx : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void proxyEndsTlsAndChecksBehind();
    void refusesWrongCertificatesBehind_data();
    void refusesWrongCertificatesBehind();
    void offersHttpWhereDecided();
    void demandsClientCertificates();
    void webServerIncludesTheFile();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &profile = {});
    void startBehind(const QString &certificate);
    Finished ask(const QString &options) { return m_sandbox.run(u"curl -sS --max-time 10 "_s + options); }
    Finished handshake(const QString &options)
    {
        return m_sandbox.run(u"openssl s_client -connect 192.0.2.30:443 -servername mail.example.org "_s + options
                             + u" </dev/null"_s);
    }

    Sandbox m_sandbox;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_proxy;
    std::optional<Daemon> m_behind;
};

void TestInteropNginx::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const Finished addresses = m_sandbox.run(u"ip link set lo up && ip addr add 192.0.2.30/32 dev lo"_s);
    QVERIFY2(addresses.status == 0, qPrintable(addresses.output));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"mail.example.org"_s, u"192.0.2.30"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"ex.example.org"_s, u"10.1.2.10"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"other.example.org"_s, u"10.1.2.11"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->selfSign(u"untrusted"_s, u"ex.example.org"_s), qPrintable(m_authority->said()));
    for (const auto &[name, place] :
         {std::pair{u"conf.d"_s, u"/etc/nginx/conf.d"_s}, std::pair{u"snippets"_s, u"/etc/nginx/snippets"_s},
          std::pair{u"log"_s, u"/var/log/nginx"_s}, std::pair{u"lib"_s, u"/var/lib/nginx"_s}})
        m_sandbox.mountAt(name, place);
    const QString version = m_sandbox.run(u"nginx -v"_s).output.section(u'/', 1).trimmed();
    QVERIFY(!version.isEmpty());
    m_book = std::make_unique<ProofBook>(u"nginx"_s, version);
}

void TestInteropNginx::cleanup()
{
    m_proxy.reset();
    m_behind.reset();
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443) && !accepts(u"10.1.2.10"_s, 443));
}

void TestInteropNginx::startBehind(const QString &certificate)
{
    const QString folder = m_sandbox.folder();
    m_sandbox.write(
        u"behind.conf"_s,
        u"pid %1/behind.pid; error_log stderr; events {}\nhttp { access_log off; server { listen 10.1.2.10:443 ssl; "
        "ssl_certificate %1/certs/%2.pem; ssl_certificate_key %1/private/%2.key; location / { return 200 \"from behind\"; } } }\n"_s
            .arg(folder, certificate)
            .toUtf8());
    // A host of its own: the proxy takes the port on all addresses of its host.
    m_behind = m_sandbox.start(
        u"ip netns add behind && ip link add near type veth peer name far netns behind && ip addr add 10.1.2.1/24 dev "
        u"near && "
        "ip link set near up && ip -n behind addr add 10.1.2.10/24 dev far && ip -n behind link set far up && "
        "exec ip netns exec behind nginx -c %1/behind.conf -e stderr -g 'daemon off;'"_s.arg(folder));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"10.1.2.10"_s, 443), qPrintable(m_behind->output()), 20'000);
}

Snippet TestInteropNginx::start(const QStringList &choices, const QString &profile)
{
    const Snippet snippet = snippetOf(made(smallPlan(), choices, profile), u"owa"_s, u"proxy"_s, u"nginx"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished check = m_sandbox.run(u"nginx -t"_s);
    if (check.status != 0)
        QTest::qFail(qPrintable(check.output), __FILE__, __LINE__);
    m_proxy = m_sandbox.start(u"exec nginx -e stderr -g 'daemon off;'"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(m_proxy->output()), 20'000); }();
    return snippet;
}

void TestInteropNginx::proxyEndsTlsAndChecksBehind()
{
    startBehind(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-required"_s, u"phones=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const Finished modern = handshake(u"-tls1_3 -groups P-384"_s);
    QVERIFY2(modern.output.contains("Protocol: TLSv1.3"_L1) || modern.output.contains("New, TLSv1.3"_L1),
             qPrintable(modern.output));
    QVERIFY2(modern.output.contains("secp384r1"_L1) || modern.output.contains("P-384"_L1), qPrintable(modern.output));
    QVERIFY(handshake(u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s).output.contains("alert protocol version"_L1));
    QVERIFY(handshake(u"-tls1_3 -groups X25519"_s).output.contains("alert handshake failure"_L1));
    QVERIFY(
        handshake(u"-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"_s).output.contains("alert handshake failure"_L1));
    QCOMPARE(ask(u"https://mail.example.org/owa"_s).output, u"from behind"_s);
    QCOMPARE(ask(u"https://mail.example.org/OWA/"_s).output, u"from behind"_s);
    QCOMPARE(ask(u"-o /dev/null -w '%{http_code}' https://mail.example.org/powershell"_s).output, u"404"_s);
    QCOMPARE(ask(u"-o /dev/null -w '%{http_code} %{redirect_url}' http://mail.example.org/owa?a=b"_s).output,
             u"301 https://mail.example.org/owa?a=b"_s);
    m_book->add(u"proxy"_s, Proof::Handshaken,
                {u"TLS 1.2 and 1.3 accepted, 1.1 refused by alert"_s, u"group and cipher outside the profile refused"_s,
                 u"unknown name refused, other paths 404, HTTP redirected"_s, u"verify steps run as written"_s},
                {snippet});
}

void TestInteropNginx::refusesWrongCertificatesBehind_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("answer");
    QTest::newRow("right") << u"ex.example.org"_s << u"200"_s;
    QTest::newRow("another name") << u"other.example.org"_s << u"502"_s;
    QTest::newRow("nobody trusted") << u"untrusted"_s << u"502"_s;
}

void TestInteropNginx::refusesWrongCertificatesBehind()
{
    QFETCH(const QString, certificate);
    startBehind(certificate);
    const Snippet snippet = start({u"owa=tls-required"_s});
    QTEST(ask(u"-o /dev/null -w '%{http_code}' https://mail.example.org/owa"_s).output, "answer");
    if (certificate == "untrusted"_L1)
        m_book->add(u"back-end-verified"_s, Proof::Handshaken,
                    {u"certificate behind: right one passed, another name and an untrusted one refused (502)"_s},
                    {snippet});
}

void TestInteropNginx::offersHttpWhereDecided()
{
    startBehind(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-opportunistic"_s});
    QCOMPARE(ask(u"http://mail.example.org/owa"_s).output, u"from behind"_s);
    QCOMPARE(ask(u"https://mail.example.org/owa"_s).output, u"from behind"_s);
    m_book->add(u"proxy-open"_s, Proof::Handshaken, {u"reachable by HTTP and HTTPS"_s}, {snippet});
}

void TestInteropNginx::demandsClientCertificates()
{
    startBehind(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-mutual"_s});
    QCOMPARE(ask(u"-o /dev/null -w '%{http_code}' https://mail.example.org/owa"_s).output, u"400"_s);
    QCOMPARE(
        ask(u"--cert /etc/ssl/certs/other.example.org.pem --key /etc/ssl/private/other.example.org.key https://mail.example.org/owa"_s)
            .output,
        u"from behind"_s);
    m_book->add(u"client-certificate"_s, Proof::Handshaken, {u"without client certificate 400, with one passed"_s},
                {snippet});
}

void TestInteropNginx::webServerIncludesTheFile()
{
    Plan plan = smallPlan();
    for (Connection &connection : plan.connections) {
        if (connection.id == "owa"_L1) {
            connection.service = u"webmail"_s;
            connection.to = u"proxy"_s;
            connection.via.clear();
        }
    }
    const Snippet snippet =
        snippetOf(made(plan, {u"owa=tls-required"_s}, u"tlsref-modern"_s), u"owa"_s, u"proxy"_s, u"nginx"_s);
    QVERIFY(m_sandbox.install(snippet));
    m_sandbox.write(u"conf.d/safeconduct.conf"_s,
                    "server { listen 192.0.2.30:443 ssl; server_name mail.example.org; include "
                    "snippets/safeconduct-tls.conf; location / { return 200 \"web\"; } }\n");
    m_proxy = m_sandbox.start(u"exec nginx -e stderr -g 'daemon off;'"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(m_proxy->output()), 20'000);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(handshake(u"-tls1_2"_s).output.contains("alert protocol version"_L1));
    QVERIFY(handshake(u"-tls1_3 -groups X25519MLKEM768"_s).output.contains("X25519MLKEM768"_L1));
    m_book->add(
        u"web-server"_s, Proof::Handshaken,
        {u"TLS 1.3 with a hybrid group accepted, 1.2 and 1.1 refused by alert"_s, u"verify steps run as written"_s},
        {snippet});
}

void TestInteropNginx::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropNginx)
#include "test_interop_nginx.moc"
