// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/mail_server.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/profile_rows.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/scanner.h"
#include "tests/interop/tested_release.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// nginx with the snippet's file where it says, before a web server that stands for Exchange.
class TestInteropNginx : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void readsBackWhatIsQuoted();
    void proxyEndsTlsAndChecksBehind();
    void proxyAgreesByProfile_data();
    void proxyAgreesByProfile();
    void refusesWrongCertificatesBehind_data();
    void refusesWrongCertificatesBehind();
    void offersHttpWhereDecided();
    void demandsClientCertificates();
    void goesOnInCleartextWhereItOnlyOffloads();
    void webServerIncludesTheFile();
    void mailProxyTakesLoginsUnderTlsOnly();
    void mailProxyAgreesByProfile_data();
    void mailProxyAgreesByProfile();
    void mailProxyOffersTlsWhereDecided();
    void mailProxyDemandsCertificates();
    void mailProxyTakesSubmissionsUnderTlsOnly();
    void bridgesMailAndChecksBehind_data();
    void bridgesMailAndChecksBehind();
    void bridgeDemandsCertificates();
    void passesTlsOnAsItIs();
    void deployHookBringsTheNewCertificate();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const Plan &plan = smallPlan(), const QString &profile = {});
    void startBehind(const QString &certificate);
    void startMailBehind();
    void startTlsBehind(const QString &certificate);
    Daemon behindFrom(const QString &command);
    Snippet startRelay(const Plan &plan, const QStringList &choices, const QString &profile = {},
                       const QString &connection = u"imap"_s, int port = 993);
    Finished login(const QString &password, const QString &options = {});
    Finished ask(const QString &options) { return m_sandbox.run(u"curl -sS --max-time 50 --path-as-is "_s + options); }
    QString statusOf(const QString &options) { return ask(u"-o /dev/null -w '%{http_code}' "_s + options).output; }
    Finished handshake(const QString &options)
    {
        return m_sandbox.run(u"openssl s_client -connect 192.0.2.30:443 -servername mail.example.org "_s + options
                             + u" </dev/null"_s);
    }

    void checkProfileRow(const QString &asked, const QStringList &scanned);
    void scan(const QString &target, const QString &profile = u"bsi-tr-02102"_s);

    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
    std::unique_ptr<ProofBook> m_acmeBook; ///< of the hook that renews nginx's certificate
    std::optional<Daemon> m_proxy;
    std::optional<Daemon> m_behind;
};

void TestInteropNginx::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
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
    QVERIFY2(m_authority->certify(u"imap.example.org"_s, u"10.1.2.20"_s), qPrintable(m_authority->said()));
    const Finished copied =
        m_sandbox.run(u"mkdir %1/modules && cp -a /etc/nginx/modules-enabled/. %1/modules"_s.arg(m_sandbox.folder()));
    QVERIFY2(copied.status == 0, qPrintable(copied.output));
    m_sandbox.mountAt(u"modules"_s, u"/etc/nginx/modules-enabled"_s);
    for (const auto &[name, place] :
         {std::pair{u"conf.d"_s, u"/etc/nginx/conf.d"_s}, std::pair{u"snippets"_s, u"/etc/nginx/snippets"_s},
          std::pair{u"log"_s, u"/var/log/nginx"_s}, std::pair{u"lib"_s, u"/var/lib/nginx"_s}})
        m_sandbox.mountAt(name, place);
    const QString version = m_sandbox.run(u"nginx -v"_s).output.section(u'/', 1).trimmed();
    QVERIFY(!version.isEmpty());
    m_book = std::make_unique<ProofBook>(u"nginx"_s, version);
    m_acmeBook = std::make_unique<ProofBook>(u"acme"_s, version);
}

void TestInteropNginx::cleanup()
{
    m_proxy.reset();
    m_behind.reset();
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443) && !accepts(u"192.0.2.30"_s, 993) && !accepts(u"192.0.2.30"_s, 465)
                && !accepts(u"10.1.2.10"_s, 443));
    m_sandbox.run(u"rm -f %1/conf.d/* %1/modules/90-*"_s.arg(m_sandbox.folder()));
}

/// Nothing is left that the profile does not allow.
void TestInteropNginx::scan(const QString &target, const QString &profile)
{
    QCOMPARE(findingsOfScanner(target, knowledge().profiles.value(profile)).join(u"; "_s), QString());
}

/// The row of test data that addProfileRows() made, asked of \a asked (options of `openssl s_client`).
void TestInteropNginx::checkProfileRow(const QString &asked, const QStringList &scanned)
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    const QString over = u"openssl s_client %1 -servername mail.example.org "_s.arg(asked);
    for (const QString &options : agreed) {
        const Finished good =
            m_sandbox.run(over + options + u" -verify_return_error -verify_hostname mail.example.org </dev/null"_s);
        QVERIFY2(good.status == 0, qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = m_sandbox.run(over + options + u" </dev/null"_s);
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(options + bad.output));
    }
    for (const QString &target : scanned)
        scan(target, profile);
}

void TestInteropNginx::startBehind(const QString &certificate)
{
    const QString folder = m_sandbox.folder();
    m_sandbox.write(
        u"behind.conf"_s,
        u"pid %1/behind.pid; error_log stderr; events {}\nhttp { access_log off; server { listen 10.1.2.10:443 ssl; "
        u"listen 10.1.2.10:80; "
        u"ssl_protocols TLSv1.2 TLSv1.3; "
        "ssl_certificate %1/certs/%2.pem; ssl_certificate_key %1/private/%2.key; location / { return 200 \"from behind\"; } } }\n"_s
            .arg(folder, certificate)
            .toUtf8());
    // A host of its own: the proxy takes the port on all addresses of its host.
    m_behind = behindFrom(u"nginx -c %1/behind.conf -e stderr -g 'daemon off;'"_s.arg(folder));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"10.1.2.10"_s, 443), qPrintable(m_behind->output()), 20'000);
}

Daemon TestInteropNginx::behindFrom(const QString &command)
{
    return m_sandbox.start(enteringBehind() + u' ' + command);
}

/// Dovecot as the mailbox server behind, which the proxy reaches without TLS.
void TestInteropNginx::startMailBehind()
{
    const QString settings = testedRelease() == ServerTree::Debian12
        ? u"ssl = no\ndisable_plaintext_auth = no\nmail_location = maildir:%1/mail\n"
          "passdb {\n  driver = static\n  args = password=secret\n}\n"
          "userdb {\n  driver = static\n  args = uid=mail gid=mail home=%1/home\n}\n"_s
        : u"dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\nssl = no\nauth_allow_cleartext = yes\n"
          "mail_driver = maildir\nmail_path = %1/mail\npassdb static {\n  password = secret\n}\n"
          "userdb static {\n  fields {\n    uid = mail\n    gid = mail\n    home = %1/home\n  }\n}\n"_s;
    m_sandbox.write(u"dovecot.conf"_s,
                    (settings
                     + u"protocols = imap pop3\nlisten = 10.1.2.20\nlog_path = %1/log/dovecot\n"
                       "first_valid_uid = 1\n"_s)
                        .arg(m_sandbox.folder())
                        .toUtf8());
    m_sandbox.run(u"cd %1 && mkdir -p mail home && chown mail:mail mail home"_s.arg(m_sandbox.folder()));
    m_behind = behindFrom(u"dovecot -F -c %1/dovecot.conf"_s.arg(m_sandbox.folder()));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"10.1.2.20"_s, 143), qPrintable(m_behind->output()), 30'000);
}

/// Something that speaks TLS at the port of IMAP and greets.
void TestInteropNginx::startTlsBehind(const QString &certificate)
{
    m_sandbox.write(
        u"behind.conf"_s,
        u"include /usr/share/nginx/modules-available/mod-stream.conf;\npid %1/behind.pid; error_log stderr; events {}\n"
        "stream { server { listen 10.1.2.20:993 ssl; ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate %1/certs/%2.pem; "
        "ssl_certificate_key %1/private/%2.key; return \"* OK from behind\"; } }\n"_s
            .arg(m_sandbox.folder(), certificate)
            .toUtf8());
    m_behind = behindFrom(u"nginx -c %1/behind.conf -e stderr -g 'daemon off;'"_s.arg(m_sandbox.folder()));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"10.1.2.20"_s, 993), qPrintable(m_behind->output()), 20'000);
}

Snippet TestInteropNginx::startRelay(const Plan &plan, const QStringList &choices, const QString &profile,
                                     const QString &connection, int port)
{
    const Snippet snippet =
        snippetOf(made(onTestedRelease(plan), choices, profile), connection, u"proxy"_s, u"nginx"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const QStringList unready = m_sandbox.failures(snippet, u"prerequisites.sh"_s);
    const Finished check = m_sandbox.run(u"nginx -t"_s);
    if (!unready.isEmpty() || check.status != 0)
        QTest::qFail(qPrintable(unready.join(u'\n') + check.output), __FILE__, __LINE__);
    m_proxy = m_sandbox.start(u"exec nginx -e stderr -g 'daemon off;'"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, port), qPrintable(m_proxy->output()), 20'000); }();
    return snippet;
}

Snippet TestInteropNginx::start(const QStringList &choices, const Plan &plan, const QString &profile)
{
    const Snippet snippet = snippetOf(made(onTestedRelease(plan), choices, profile), u"owa"_s, u"proxy"_s, u"nginx"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished check = m_sandbox.run(u"nginx -t"_s);
    if (check.status != 0)
        QTest::qFail(qPrintable(check.output), __FILE__, __LINE__);
    m_proxy = m_sandbox.start(u"exec nginx -e stderr -g 'daemon off;'"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(m_proxy->output()), 20'000); }();
    return snippet;
}

/// nginx names a user whom the machine does not know.
void TestInteropNginx::readsBackWhatIsQuoted()
{
    const QStringList changed =
        changedTexts(m_sandbox,
                     {nginx::quoted, u"user %1;\nevents {}\n"_s, u"nginx -t -c $f 2>&1 | grep -aF 'getpwnam('"_s,
                      [](const QString &shown, const QString &text) {
                          return shown.contains(u" getpwnam(\"%1\") failed"_s.arg(text));
                      }});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
}

void TestInteropNginx::proxyAgreesByProfile_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13, u"bsi-tr-02102"_s); // that one: proxyEndsTlsAndChecksBehind
}

void TestInteropNginx::proxyAgreesByProfile()
{
    QFETCH(const QString, profile);
    startBehind(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-required"_s}, smallPlan(), profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkProfileRow(u"-connect 192.0.2.30:443"_s, {u"--sni-name=mail.example.org 192.0.2.30:443"_s});
    QCOMPARE(ask(u"https://mail.example.org/owa"_s).output, u"from behind"_s);
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
    scan(u"--sni-name=mail.example.org 192.0.2.30:443"_s);
    QCOMPARE(ask(u"https://mail.example.org/owa"_s).output, u"from behind"_s);
    QCOMPARE(ask(u"https://mail.example.org/OWA/"_s).output, u"from behind"_s);
    for (const QString &path : {u"powershell"_s, u"owax"_s, u"owa/../powershell"_s, u"owa/%2e%2e/powershell"_s,
                                u"owa/..%5cpowershell"_s, u"owa/.%2E%2fpowershell"_s})
        QCOMPARE(path + u' ' + statusOf(u"https://mail.example.org/"_s + path), path + u" 404"_s);
    QCOMPARE(ask(u"-o /dev/null -w '%{http_code} %{redirect_url}' http://mail.example.org/owa?a=b"_s).output,
             u"301 https://mail.example.org/owa?a=b"_s);
    m_book->add(
        u"proxy"_s, Proof::Handshaken,
        {u"TLS 1.2 and 1.3 accepted, 1.1 refused by alert"_s,
         u"for each profile: its protocols, suites and groups agreed, others refused; nothing found by sslscan"_s,
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

void TestInteropNginx::goesOnInCleartextWhereItOnlyOffloads()
{
    startBehind(u"untrusted"_s); // in TLS it would be refused
    Plan plan = smallPlan();
    systemIn(plan, "proxy"_L1).capabilities.tlsTermination = u"offload"_s;
    const Snippet snippet = start({u"owa=tls-required"_s}, plan);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QCOMPARE(ask(u"https://mail.example.org/owa"_s).output, u"from behind"_s);
    QVERIFY(remarksOf(snippet).contains(u"snippet.web.remark.offload"_s));
    m_book->add(u"back-end-cleartext"_s, Proof::Handshaken,
                {u"TLS ends at the proxy, which asks the server behind in cleartext at port 80"_s}, {snippet});
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
    const Snippet snippet = snippetOf(made(onTestedRelease(plan), {u"owa=tls-required"_s}, u"tlsref-modern"_s),
                                      u"owa"_s, u"proxy"_s, u"nginx"_s);
    QVERIFY(m_sandbox.install(snippet));
    m_sandbox.write(u"conf.d/safeconduct.conf"_s,
                    "server { listen 192.0.2.30:443 ssl; server_name mail.example.org; include "
                    "snippets/safeconduct-tls.conf; location / { return 200 \"web\"; } }\n");
    m_proxy = m_sandbox.start(u"exec nginx -e stderr -g 'daemon off;'"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(m_proxy->output()), 20'000);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(handshake(u"-tls1_2"_s).output.contains("alert protocol version"_L1));
    QVERIFY(handshake(u"-tls1_3 -groups "_s + firstGroupOfModern()).output.contains(firstGroupOfModern()));
    m_book->add(u"web-server"_s, Proof::Handshaken,
                {u"TLS 1.3 with %1 accepted, 1.2 and 1.1 refused by alert"_s.arg(firstGroupOfModern()),
                 u"verify steps run as written"_s},
                {snippet});
}

namespace {

const auto overTls = "openssl s_client -connect 192.0.2.30:993 -servername mail.example.org "_L1;

} // namespace

/// Through TLS on port 993.
Finished TestInteropNginx::login(const QString &password, const QString &options)
{
    return m_sandbox.run(
        u"{ printf 'a LOGIN joe %1\\r\\n'; sleep 3; printf 'b LOGOUT\\r\\n'; } | timeout 20 %2 -quiet %3"_s.arg(
            password, overTls, options));
}

void TestInteropNginx::mailProxyTakesLoginsUnderTlsOnly()
{
    startMailBehind();
    const Snippet snippet =
        startRelay(relayed({u"imap"_s, u"pop"_s}, u"offload"_s), {u"imap=tls-required"_s, u"pop=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    for (const auto &[port, login, good] : {std::tuple{143, QByteArray("a LOGIN joe secret"), QByteArray("a OK")},
                                            std::tuple{110, QByteArray("USER joe"), QByteArray("+OK")}}) {
        Conversation conversation(u"192.0.2.30"_s, port);
        QVERIFY(conversation.isOpen());
        QVERIFY(!conversation.readLine().isEmpty()); // the greeting
        conversation.say(login);
        const QByteArray answer = conversation.readLine();
        QVERIFY2(!answer.isEmpty() && !answer.startsWith(good), answer.constData());
    }
    QVERIFY(m_sandbox.run(overTls + u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0 </dev/null"_s)
                .output.contains("alert protocol version"_L1));
    QVERIFY(
        m_sandbox.run(overTls + u"-tls1_3 -groups X25519 </dev/null"_s).output.contains("alert handshake failure"_L1));
    scan(u"--starttls-imap 192.0.2.30:143"_s);
    scan(u"192.0.2.30:993"_s);
    const Finished right = login(u"secret"_s);
    QVERIFY2(right.output.contains("a OK"_L1), qPrintable(right.output + m_proxy->output()));
    const Finished wrong = login(u"guess"_s);
    QVERIFY2(!wrong.output.contains("a OK"_L1) && wrong.output.contains("a NO"_L1), qPrintable(wrong.output));
    const QStringList checks{
        u"TLS 1.2 and 1.3 accepted on both ports, 1.1 refused by alert"_s,
        u"for each profile: its protocols, suites and groups agreed, others refused; nothing found by sslscan"_s,
        u"login in cleartext refused; under TLS the server behind (Dovecot) takes the right password"_s,
        u"prerequisites and verify steps run as written"_s};
    m_book->add(u"mail-imap"_s, Proof::Handshaken,
                checks + QStringList{u"wrong password refused by the server behind"_s}, {snippet});
    m_book->add(u"mail-pop3"_s, Proof::Handshaken, checks, {snippet});
}

void TestInteropNginx::mailProxyAgreesByProfile_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13, u"bsi-tr-02102"_s); // that one: above
}

void TestInteropNginx::mailProxyAgreesByProfile()
{
    QFETCH(const QString, profile);
    startMailBehind();
    const Snippet snippet = startRelay(relayed({u"imap"_s, u"pop"_s}, u"offload"_s),
                                       {u"imap=tls-required"_s, u"pop=tls-required"_s}, profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkProfileRow(u"-connect 192.0.2.30:993"_s, {u"--starttls-imap 192.0.2.30:143"_s, u"192.0.2.30:993"_s});
}

void TestInteropNginx::mailProxyOffersTlsWhereDecided()
{
    startMailBehind();
    const Snippet snippet = startRelay(relayed({u"imap"_s, u"pop"_s}, u"offload"_s), {u"imap=tls-opportunistic"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    Conversation conversation(u"192.0.2.30"_s, 143);
    QVERIFY(!conversation.readLine().isEmpty()); // the greeting
    conversation.say("a LOGIN joe secret");
    const QByteArray answer = conversation.readLine();
    QVERIFY2(answer.startsWith("a OK"), answer.constData());
    const Finished right = login(u"secret"_s);
    QVERIFY2(right.output.contains("a OK"_L1), qPrintable(right.output + m_proxy->output()));
    m_book->add(u"mail-open"_s, Proof::Handshaken,
                {u"login in cleartext taken as decided, and under TLS on both ports"_s}, {snippet});
}

void TestInteropNginx::mailProxyDemandsCertificates()
{
    startMailBehind();
    const Snippet snippet = startRelay(relayed({u"imap"_s, u"pop"_s}, u"offload"_s), {u"imap=tls-mutual"_s});
    const QString shown = u"-cert /etc/ssl/certs/%1.pem -key /etc/ssl/private/%1.key"_s;
    for (const QString &options : {QString(), shown.arg(u"untrusted"_s)}) {
        const Finished refused = login(u"secret"_s, options);
        QVERIFY2(!refused.output.contains("a OK"_L1), qPrintable(options + refused.output));
    }
    const Finished right = login(u"secret"_s, shown.arg(u"other.example.org"_s));
    QVERIFY2(right.output.contains("a OK"_L1), qPrintable(right.output + m_proxy->output()));
    m_book->add(u"mail-client-certificate"_s, Proof::Handshaken,
                {u"login under TLS refused without and with an untrusted certificate, taken with a trusted one"_s},
                {snippet});
}

/// A Postfix behind, which checks passwords and takes them without TLS.
void TestInteropNginx::mailProxyTakesSubmissionsUnderTlsOnly()
{
    MailServer behind(u"mx.example.org"_s, u"192.0.2.25"_s);
    QVERIFY2(behind.prepare(m_sandbox), qPrintable(behind.said()));
    const QString folder = behind.sandbox().folder();
    behind.sandbox().write(u"auth.conf"_s, passwordService(folder).toUtf8());
    const Daemon passwords = behind.sandbox().start(u"exec dovecot -F -c %1/auth.conf"_s.arg(folder));
    // A new network lets few datagrams wait (see enterOwnNetwork()), and this server knows no names of its clients.
    behind.start({u"smtpd_sasl_auth_enable = yes"_s, u"smtpd_sasl_type = dovecot"_s,
                  u"smtpd_sasl_path = %1/auth-client"_s.arg(folder), u"smtpd_tls_security_level = none"_s,
                  u"smtpd_peername_lookup = no"_s},
                 u"echo 512 > /proc/sys/net/unix/max_dgram_qlen\n"
                 "postconf -M submission/inet='submission inet n - n - - smtpd' && postfix reload\n"_s,
                 enteringBehind());
    QTRY_VERIFY2_WITH_TIMEOUT(behind.isUp() && accepts(u"192.0.2.25"_s, 587), qPrintable(behind.log()), 60'000);
    const Snippet snippet =
        startRelay(relayed({u"submit"_s}, u"offload"_s), {u"submit=tls-required"_s}, {}, u"submit"_s, 465);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    Conversation conversation(u"192.0.2.30"_s, 587);
    QVERIFY(conversation.isOpen());
    conversation.readAnswer(); // the greeting
    conversation.say("EHLO client.example");
    const QByteArray offered = conversation.readAnswer();
    QVERIFY2(offered.contains("STARTTLS") && !offered.contains("AUTH"), offered.constData());
    for (const QByteArray &tooEarly : {QByteArray("AUTH PLAIN AGpvZQBzZWNyZXQ="), QByteArray("MAIL FROM:<>")}) {
        conversation.say(tooEarly);
        const QByteArray answer = conversation.readAnswer();
        QVERIFY2(answer.startsWith('5'), answer.constData());
    }
    const QString over = u"openssl s_client -connect 192.0.2.30:465 -servername mail.example.org "_s;
    QVERIFY(m_sandbox.run(over + u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0 </dev/null"_s)
                .output.contains("alert protocol version"_L1));
    QVERIFY(m_sandbox.run(over + u"-tls1_3 -groups X25519 </dev/null"_s).output.contains("alert handshake failure"_L1));
    scan(u"--starttls-smtp 192.0.2.30:587"_s);
    scan(u"192.0.2.30:465"_s);
    const Sandbox::Exchange hello{u"EHLO b.example"_s, u"250 "_s};
    const Sandbox::Exchange right{u"AUTH PLAIN AGpvZQBzZWNyZXQ="_s, u"235 "_s};
    const Sandbox::Exchange mail{u"MAIL FROM:<a@b.example>"_s, u"250 2.1.0"_s};
    const Finished implicit =
        m_sandbox.talkOverTls(u"-connect 192.0.2.30:465"_s, {{{}, u"220 "_s}, hello, right, mail});
    QVERIFY2(implicit.status == 0, qPrintable(implicit.output + behind.log()));
    const Finished upgraded = m_sandbox.talkOverTls(u"-connect 192.0.2.30:587 -starttls smtp"_s, {hello, right, mail});
    QVERIFY2(upgraded.status == 0, qPrintable(upgraded.output + behind.log()));
    const Finished wrong = m_sandbox.talkOverTls(
        u"-connect 192.0.2.30:465"_s, {{{}, u"220 "_s}, hello, {u"AUTH PLAIN AGpvZQBndWVzcw=="_s, u"235 "_s}});
    QVERIFY2(wrong.status != 0 && wrong.output.contains("535 "_L1), qPrintable(wrong.output));
    if (!QTest::currentTestFailed())
        m_book->add(
            u"mail-smtp"_s, Proof::Handshaken,
            {u"TLS 1.2 and 1.3 accepted on 465 and 587, 1.1 refused by alert; nothing found by sslscan"_s,
             u"AUTH neither offered nor taken before TLS, nor is mail; under TLS the server behind (Postfix) takes the right password and refuses another"_s,
             u"prerequisites and verify steps run as written"_s},
            {snippet});
}

void TestInteropNginx::bridgesMailAndChecksBehind_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isReached");
    QTest::newRow("right") << u"imap.example.org"_s << true;
    QTest::newRow("another name") << u"other.example.org"_s << false;
    QTest::newRow("nobody trusted") << u"untrusted"_s << false;
}

void TestInteropNginx::bridgesMailAndChecksBehind()
{
    QFETCH(const QString, certificate);
    QFETCH(const bool, isReached);
    startTlsBehind(certificate);
    const Snippet snippet =
        startRelay(relayed({u"imap"_s, u"pop"_s}, u"bridge-other-certificate"_s), {u"imap=tls-required"_s});
    const Finished asked =
        m_sandbox.run(overTls + u"-verify_return_error -verify_hostname mail.example.org -quiet </dev/null"_s);
    QCOMPARE(asked.output.contains("from behind"_L1), isReached);
    if (!isReached)
        return;
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(
        m_sandbox.run(overTls + u"-tls1_3 -groups X25519 </dev/null"_s).output.contains("alert handshake failure"_L1));
    scan(u"192.0.2.30:993"_s);
    m_book->add(u"stream"_s, Proof::Handshaken,
                {u"TLS 1.2 and 1.3 accepted, 1.1 refused, group outside the profile refused"_s,
                 u"certificate behind: right one passed, another name and an untrusted one refused"_s,
                 u"prerequisites and verify steps run as written"_s},
                {snippet});
}

void TestInteropNginx::bridgeDemandsCertificates()
{
    startTlsBehind(u"imap.example.org"_s);
    const Snippet snippet =
        startRelay(relayed({u"imap"_s, u"pop"_s}, u"bridge-other-certificate"_s), {u"imap=tls-mutual"_s});
    const QString shown = u"-cert /etc/ssl/certs/%1.pem -key /etc/ssl/private/%1.key"_s;
    for (const QString &options : {QString(), shown.arg(u"untrusted"_s)}) {
        const Finished refused = m_sandbox.run(overTls + options + u" -quiet </dev/null"_s);
        QVERIFY2(!refused.output.contains("from behind"_L1), qPrintable(options + refused.output));
    }
    const Finished right = m_sandbox.run(overTls + shown.arg(u"other.example.org"_s) + u" -quiet </dev/null"_s);
    QVERIFY2(right.output.contains("from behind"_L1), qPrintable(right.output + m_proxy->output()));
    m_book->add(u"stream-client-certificate"_s, Proof::Handshaken,
                {u"nothing comes through without and with an untrusted certificate, with a trusted one it does"_s},
                {snippet});
}

void TestInteropNginx::passesTlsOnAsItIs()
{
    startTlsBehind(u"imap.example.org"_s);
    const Snippet snippet = startRelay(relayed({u"imap"_s, u"pop"_s}, u"passthrough"_s), {u"imap=tls-required"_s});
    const Finished asked =
        m_sandbox.run(u"openssl s_client -connect 192.0.2.30:993 -servername imap.example.org -verify_return_error "
                      "-verify_hostname imap.example.org -quiet </dev/null"_s);
    QVERIFY2(asked.output.contains("from behind"_L1), qPrintable(asked.output));
    m_book->add(u"pass-through"_s, Proof::Handshaken,
                {u"the client sees the certificate of the server behind, verified by its name"_s}, {snippet});
}

/// The hook as certbot calls it, with a folder as certbot leaves one; there is no service manager here, so that a reload is passed on.
void TestInteropNginx::deployHookBringsTheNewCertificate()
{
    Plan plan = smallPlan();
    plan.facilities = {{.kind = u"acme"_s, .name = {}, .systems = {}, .crl = {}}};
    const Snippet snippet = snippetOf(made(onTestedRelease(plan), {u"owa=tls-required"_s}), {}, u"proxy"_s, u"acme"_s);
    const auto hook = std::ranges::find_if(
        snippet.files, [](const SnippetFile &file) { return file.place.startsWith("/etc/letsencrypt/"_L1); });
    QVERIFY(hook != snippet.files.end());
    m_sandbox.write(u"hook.sh"_s, contentsOf(*hook));
    m_sandbox.write(u"bin/systemctl"_s,
                    u"#!/bin/sh\n[ \"$*\" = 'reload nginx' ] && touch %1/reload\n"_s.arg(m_sandbox.folder()).toUtf8());
    const auto call = [&](const QString &lineage) {
        return m_sandbox.run(
            u"cd %1 && PATH=%1/bin:$PATH RENEWED_LINEAGE=%1/live/%2 bash hook.sh"_s.arg(m_sandbox.folder(), lineage));
    };
    const auto shown = [&] {
        return m_sandbox
            .run(u"openssl s_client -connect 192.0.2.30:443 -servername mail.example.org </dev/null 2>/dev/null | "
                 "openssl x509 -noout -serial"_s)
            .output.trimmed();
    };
    start({u"owa=tls-required"_s});
    m_proxy.reset();
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443));
    m_proxy = m_sandbox.start(
        u"nginx -e stderr -g 'daemon off;' & while sleep 0.2; do [ ! -e %1/reload ] || { rm %1/reload; nginx -s reload; }; done"_s
            .arg(m_sandbox.folder()));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(m_proxy->output()), 20'000);
    const QString old = shown();
    QVERIFY2(old.startsWith("serial="_L1), qPrintable(old));
    const Finished renewed = m_sandbox.run(
        u"cd %1 && mkdir -p live/mail.example.org live/other.example.org && "
        "printf 'subjectAltName=DNS:mail.example.org\\n' > extensions && "
        "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout live/mail.example.org/privkey.pem "
        "-out request -subj /CN=mail.example.org && openssl x509 -req -in request -CA certs/ca-certificates.crt -CAkey "
        "ca.key -CAcreateserial -days 20 -extfile extensions -out leaf && "
        "cat leaf certs/ca-certificates.crt > live/mail.example.org/fullchain.pem"_s.arg(m_sandbox.folder()));
    QVERIFY2(renewed.status == 0, qPrintable(renewed.output));
    QCOMPARE(call(u"other.example.org"_s).status, 0); // another certificate's renewal is not ours
    QCOMPARE(shown(), old);
    QVERIFY(m_sandbox.run(u"rm %1/private/mail.example.org.key"_s.arg(m_sandbox.folder())).status == 0);
    const Finished called = call(u"mail.example.org"_s);
    QVERIFY2(called.status == 0, qPrintable(called.output));
    QTRY_VERIFY_WITH_TIMEOUT(shown().startsWith("serial="_L1) && shown() != old, 20'000);
    QCOMPARE(m_sandbox.run(u"stat -c %a /etc/ssl/private/mail.example.org.key"_s).output.trimmed(), u"600"_s);
    m_acmeBook->add(
        u"hook-nginx"_s, Proof::Handshaken,
        {u"the hook as certbot calls it: the new certificate is shown by nginx, its key is for root alone"_s,
         u"another certificate's renewal changes nothing"_s},
        {snippet});
}

void TestInteropNginx::cleanupTestCase()
{
    if (!m_book)
        return;
    QCOMPARE(m_book->settle(), QString());
    QCOMPARE(m_acmeBook->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropNginx)
#include "test_interop_nginx.moc"
