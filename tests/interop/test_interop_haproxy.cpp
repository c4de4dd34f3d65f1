// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/mail_back_end.h"
#include "tests/interop/mail_server.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/profile_rows.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/scanner.h"
#include "tests/interop/tested_release.h"
#include "tests/interop/web_proxy_checks.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// HAProxy with the snippet's sections in its own haproxy.cfg, put there by the apply step, before a web server that stands for
/// Exchange, and before a Dovecot and a Postfix.
class TestInteropHaproxy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void readsBackWhatIsQuoted();
    void proxyEndsTls();
    void agreesByProfile_data();
    void agreesByProfile();
    void refusesWrongCertificatesBehind_data();
    void refusesWrongCertificatesBehind();
    void passesRequestsToTheHostThatLives();
    void offersHttpWhereDecided();
    void goesOnInCleartextWhereItOnlyOffloads();
    void demandsClientCertificates();
    void undoLeavesTheFileOfBefore();
    void endsTlsOfMail();
    void endsTlsOfMailByProfile_data();
    void endsTlsOfMailByProfile();
    void refusesWrongCertificatesOfMailServers_data();
    void refusesWrongCertificatesOfMailServers();
    void endsTlsOfSubmissions();
    void takesTlsOffMail();
    void demandsCertificatesOfMailClients();
    void passesTlsOfMailOn();
    void undoKeepsWhatOthersUse();
    void cleanupTestCase();

private:
    Snippet startMail(const Plan &plan, const QStringList &choices, const QString &profile = {});
    Snippet start(const QStringList &choices, const QString &profile = {}, const Plan &plan = proxied());
    static Plan proxied() { return planWithProxy(u"haproxy"_s, u"3.0"_s); }

    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<WebBackEnd> m_behind;
    std::unique_ptr<MailBackEnd> m_mail;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_proxy;
};

void TestInteropHaproxy::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_behind = std::make_unique<WebBackEnd>(m_sandbox);
    QVERIFY2(m_behind->obstacle().isEmpty(), qPrintable(m_behind->obstacle()));
    m_mail = std::make_unique<MailBackEnd>(m_sandbox);
    const Finished copied = m_sandbox.run(u"cp -a /etc/haproxy %1/haproxy"_s.arg(m_sandbox.folder()));
    QVERIFY2(copied.status == 0, qPrintable(copied.output));
    m_sandbox.mountAt(u"haproxy"_s, u"/etc/haproxy"_s);
    const QString version =
        m_sandbox.run(u"haproxy -v | sed -n 's/^HAProxy version \\([0-9.]*\\).*/\\1/p'"_s).output.trimmed();
    QVERIFY(!version.isEmpty());
    m_book = std::make_unique<ProofBook>(u"haproxy"_s, version);
}

void TestInteropHaproxy::cleanup()
{
    m_proxy.reset();
    if (m_behind)
        m_behind->stop();
    if (m_mail)
        m_mail->stop();
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443) && (!m_behind || !m_behind->isUp()) && (!m_mail || !m_mail->isUp()));
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 993) && !accepts(u"192.0.2.30"_s, 465));
}

Snippet TestInteropHaproxy::start(const QStringList &choices, const QString &profile, const Plan &plan)
{
    const Snippet snippet =
        snippetOf(made(onTestedRelease(plan), choices, profile), u"owa"_s, u"proxy"_s, u"haproxy"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    // Twice, as after a renewal of the certificate.
    const QString apply = scriptIn(m_sandbox, snippet, u"apply.sh"_s);
    const Finished applied = m_sandbox.run(u"bash %1 && bash %1"_s.arg(apply));
    if (applied.status != 0)
        QTest::qFail(qPrintable(applied.output), __FILE__, __LINE__);
    m_proxy = m_sandbox.start(u"mkdir -p /run/haproxy; exec haproxy -Ws -f /etc/haproxy/haproxy.cfg"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(m_proxy->output()), 20'000); }();
    return snippet;
}

/// HAProxy says what it has read, and in which line of the file.
void TestInteropHaproxy::readsBackWhatIsQuoted()
{
    const QStringList changed = changedTogether(
        m_sandbox,
        {haproxy::quoted,
         u".notice %1\n"_s,
         u"haproxy -c -f $f 2>&1 | sed -n 's/^\\[NOTICE\\].* : parsing \\[[^]]*:\\([0-9]*\\)\\]: .\\(.*\\)..$/\\1 \\2/p'"_s,
         {}});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
}

void TestInteropHaproxy::proxyEndsTls()
{
    m_behind->start(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-required"_s, u"phones=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QCOMPARE(m_sandbox.failures(snippet, u"prerequisites.sh"_s), QStringList());
    checkTlsOfTheProfile(*m_behind);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_behind->ask(u"https://mail.example.org/OWA/x%20y?a=b"_s).output,
             u"from behind /OWA/x%20y?a=b https 192.0.2.30"_s);
    for (const QString &path : {u"powershell"_s, u"owax"_s, u"owa/../powershell"_s, u"owa/%2e%2e/powershell"_s,
                                u"owa/..%5cpowershell"_s, u"owa/.%2E%2fpowershell"_s})
        QCOMPARE(m_behind->statusOf(u"https://mail.example.org/"_s + path), u"404"_s);
    QCOMPARE(
        m_behind->ask(u"-o /dev/null -w '%{http_code} %{redirect_url}' 'http://mail.example.org/owa?a=b'"_s).output,
        u"301 https://mail.example.org/owa?a=b"_s);
    m_book->add(
        u"proxy"_s, Proof::Handshaken,
        {u"TLS 1.2 and 1.3 accepted, 1.1 refused by alert"_s,
         u"for each profile: its protocols, suites and groups agreed, others refused; nothing found by sslscan"_s,
         u"unknown name refused, other paths and ways around them 404, HTTP redirected"_s,
         u"apply (twice), prerequisites and verify steps run as written"_s},
        {snippet});
}

void TestInteropHaproxy::agreesByProfile_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13, u"bsi-tr-02102"_s); // that one: proxyEndsTls
}

void TestInteropHaproxy::agreesByProfile()
{
    QFETCH(const QString, profile);
    m_behind->start(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-required"_s}, profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkProfileRow(*m_behind);
}

void TestInteropHaproxy::refusesWrongCertificatesBehind_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("answer");
    QTest::newRow("right") << u"ex.example.org"_s << u"200"_s;
    QTest::newRow("another name") << u"other.example.org"_s << u"503"_s;
    QTest::newRow("nobody trusted") << u"untrusted-ex"_s << u"503"_s;
}

void TestInteropHaproxy::refusesWrongCertificatesBehind()
{
    QFETCH(const QString, certificate);
    m_behind->start(certificate);
    const Snippet snippet = start({u"owa=tls-required"_s});
    QTEST(m_behind->statusOf(u"https://mail.example.org/owa"_s), "answer");
    if (certificate == "untrusted-ex"_L1)
        m_book->add(u"back-end-verified"_s, Proof::Handshaken,
                    {u"certificate behind: right one passed, another name and an untrusted one refused (503)"_s},
                    {snippet});
}

void TestInteropHaproxy::passesRequestsToTheHostThatLives()
{
    m_behind->start(u"mail.example.org"_s);
    Plan plan = proxied();
    systemIn(plan, "ex"_L1).hosts.prepend(Host{u"ex2.example.org"_s, {u"10.1.2.99"_s}}); // nobody is there
    start({u"owa=tls-required"_s}, {}, plan);
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->output().contains("host1 is DOWN"_L1), 20'000);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_behind->statusOf(u"https://mail.example.org/owa"_s), u"200"_s);
    QVERIFY(!m_proxy->output().contains("host2 is DOWN"_L1));
}

void TestInteropHaproxy::offersHttpWhereDecided()
{
    m_behind->start(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-opportunistic"_s});
    checkOpenToHttp(*m_behind);
    if (QTest::currentTestFailed())
        return;
    m_book->add(u"proxy-open"_s, Proof::Handshaken, {u"reachable by HTTP and HTTPS"_s}, {snippet});
}

void TestInteropHaproxy::goesOnInCleartextWhereItOnlyOffloads()
{
    m_behind->start(u"untrusted-ex"_s); // in TLS it would be refused
    Plan plan = proxied();
    systemIn(plan, "proxy"_L1).capabilities.tlsTermination = u"offload"_s;
    const Snippet snippet = start({u"owa=tls-required"_s}, {}, plan);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkOffloading(*m_behind);
    if (!QTest::currentTestFailed())
        m_book->add(u"back-end-cleartext"_s, Proof::Handshaken,
                    {u"TLS ends at the proxy, which asks the server behind in cleartext at port 80"_s}, {snippet});
}

void TestInteropHaproxy::demandsClientCertificates()
{
    m_behind->start(u"ex.example.org"_s);
    const Snippet snippet = start({u"owa=tls-mutual"_s});
    checkClientCertificates(*m_behind);
    if (QTest::currentTestFailed())
        return;
    m_book->add(u"client-certificate"_s, Proof::Handshaken,
                {u"without client certificate refused by alert with TLS 1.2 and 1.3, with one passed"_s}, {snippet});
}

void TestInteropHaproxy::undoLeavesTheFileOfBefore()
{
    const QString before =
        m_sandbox.run(u"sed '/^#safeconduct-begin$/,/^#safeconduct-end$/d' /etc/haproxy/haproxy.cfg"_s).output;
    const Snippet snippet =
        snippetOf(made(onTestedRelease(proxied()), {u"owa=tls-required"_s}), u"owa"_s, u"proxy"_s, u"haproxy"_s);
    QVERIFY(m_sandbox.install(snippet));
    const Finished undone = m_sandbox.run(u"bash %1 && bash %2"_s.arg(scriptIn(m_sandbox, snippet, u"apply.sh"_s),
                                                                      scriptIn(m_sandbox, snippet, u"undo.sh"_s)));
    QVERIFY2(undone.status == 0, qPrintable(undone.output));
    QCOMPARE(m_sandbox.run(u"cat /etc/haproxy/haproxy.cfg"_s).output, before);
    QCOMPARE(m_sandbox.run(u"ls /etc/haproxy/certs"_s).output, QString());
}

namespace {

Plan mailProxied(const QStringList &connections, const QString &mode = u"bridge-other-certificate"_s)
{
    Plan plan = relayed(connections, mode);
    systemIn(plan, "proxy"_L1).software = {ProductUse{u"haproxy"_s, u"3.0"_s}};
    return plan;
}

} // namespace

/// For the first of \a choices.
Snippet TestInteropHaproxy::startMail(const Plan &plan, const QStringList &choices, const QString &profile)
{
    const QString connection = choices.constFirst().section(u'=', 0, 0);
    const Snippet snippet =
        snippetOf(made(onTestedRelease(plan), choices, profile), connection, u"proxy"_s, u"haproxy"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished applied = m_sandbox.run(u"bash %1 && bash %1"_s.arg(scriptIn(m_sandbox, snippet, u"apply.sh"_s)));
    if (applied.status != 0 || applied.output.contains("option httplog"_L1))
        QTest::qFail(qPrintable(applied.output), __FILE__, __LINE__);
    m_proxy = m_sandbox.start(u"mkdir -p /run/haproxy; exec haproxy -Ws -f /etc/haproxy/haproxy.cfg"_s);
    const int port = connection == "submit"_L1 ? 465 : 993;
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, port), qPrintable(m_proxy->output()), 20'000); }();
    return snippet;
}

void TestInteropHaproxy::endsTlsOfMail()
{
    m_mail->start(u"imap.example.org"_s);
    const Snippet snippet =
        startMail(mailProxied({u"imap"_s, u"pop"_s}), {u"imap=tls-required"_s, u"pop=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"prerequisites.sh"_s), QStringList());
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const Finished modern = m_mail->handshake(u"-tls1_3 -groups P-384"_s);
    QVERIFY2(modern.output.contains("New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384"_L1), qPrintable(modern.output));
    QVERIFY(m_mail->handshake(u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s).output.contains("alert protocol version"_L1));
    QVERIFY(m_mail->handshake(u"-tls1_3 -groups X25519"_s).output.contains("alert handshake failure"_L1));
    const Finished unnamed =
        m_mail->handshake(u"-noservername -verify_return_error -verify_hostname mail.example.org"_s);
    QVERIFY2(unnamed.status == 0, qPrintable(unnamed.output));
    for (const QString &port : {u"993"_s, u"995"_s})
        QCOMPARE(
            findingsOfScanner(u"192.0.2.30:"_s + port, knowledge().profiles.value(u"bsi-tr-02102"_s)).join(u"; "_s),
            QString());
    const Finished right = m_mail->login(u"secret"_s);
    QVERIFY2(right.output.contains("a OK"_L1), qPrintable(right.output + m_proxy->output()));
    const Finished wrong = m_mail->login(u"guess"_s);
    QVERIFY2(wrong.output.contains("a NO"_L1), qPrintable(wrong.output));
    const Finished pop = m_sandbox.run(
        u"{ printf 'USER joe\\r\\nPASS secret\\r\\n'; sleep 3; printf 'QUIT\\r\\n'; } | timeout 20 openssl s_client "
        "-connect 192.0.2.30:995 -quiet"_s);
    QVERIFY2(pop.output.contains("+OK Logged in"_L1), qPrintable(pop.output));
    m_book->add(
        u"tcp"_s, Proof::Handshaken,
        {u"TLS 1.2 and 1.3 accepted on 993 and 995, 1.1 and a group outside the profile refused by alert"_s,
         u"for each profile: its protocols, suites and groups agreed, others refused; nothing found by sslscan"_s,
         u"in TLS of its own to the server behind (Dovecot, at 465 Postfix), which takes the right password and refuses another"_s,
         u"certificate behind: right one passed, another name and an untrusted one refused"_s,
         u"apply (twice), prerequisites and verify steps run as written"_s},
        {snippet});
}

void TestInteropHaproxy::endsTlsOfMailByProfile_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13, u"bsi-tr-02102"_s); // that one: endsTlsOfMail
}

void TestInteropHaproxy::endsTlsOfMailByProfile()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    m_mail->start(u"imap.example.org"_s);
    const Snippet snippet = startMail(mailProxied({u"imap"_s}), {u"imap=tls-required"_s}, profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    for (const QString &options : agreed) {
        const Finished good = m_mail->handshake(options + u" -verify_return_error -verify_hostname mail.example.org"_s);
        QVERIFY2(good.status == 0, qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = m_mail->handshake(options);
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(options + bad.output));
    }
    QCOMPARE(findingsOfScanner(u"192.0.2.30:993"_s, knowledge().profiles.value(profile)).join(u"; "_s), QString());
    const Finished login = m_mail->login(u"secret"_s);
    QVERIFY2(login.output.contains("a OK"_L1), qPrintable(login.output + m_proxy->output()));
}

void TestInteropHaproxy::refusesWrongCertificatesOfMailServers_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::newRow("another name") << u"other.example.org"_s;
    QTest::newRow("nobody trusted") << u"untrusted-imap"_s;
}

void TestInteropHaproxy::refusesWrongCertificatesOfMailServers()
{
    QFETCH(const QString, certificate);
    m_mail->start(certificate);
    const Snippet snippet = startMail(mailProxied({u"imap"_s}), {u"imap=tls-required"_s});
    const Finished login = m_mail->login(u"secret"_s);
    QVERIFY2(!login.output.contains("OK"_L1), qPrintable(login.output)); // no greeting either
    QVERIFY(!m_sandbox.failures(snippet, u"prerequisites.sh"_s).isEmpty());
}

void TestInteropHaproxy::endsTlsOfSubmissions()
{
    MailServer behind(u"mx.example.org"_s, u"192.0.2.25"_s);
    QVERIFY2(behind.prepare(m_sandbox), qPrintable(behind.said()));
    // A new network lets few datagrams wait (see enterOwnNetwork()), and this server knows no names of its clients.
    behind.start({u"smtpd_tls_cert_file = /etc/ssl/certs/mx.example.org.pem"_s,
                  u"smtpd_tls_key_file = /etc/ssl/private/mx.example.org.key"_s, u"smtpd_tls_security_level = may"_s,
                  u"smtpd_peername_lookup = no"_s},
                 u"echo 512 > /proc/sys/net/unix/max_dgram_qlen\n"
                 "postconf -M submissions/inet='submissions inet n - n - - smtpd' && "
                 "postconf -P submissions/inet/smtpd_tls_wrappermode=yes && postfix reload\n"_s,
                 enteringBehind());
    QTRY_VERIFY2_WITH_TIMEOUT(behind.isUp() && accepts(u"192.0.2.25"_s, 465), qPrintable(behind.log()), 60'000);
    const Snippet snippet = startMail(mailProxied({u"submit"_s}), {u"submit=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"prerequisites.sh"_s), QStringList());
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const Finished talk = m_sandbox.talkOverTls(u"-connect 192.0.2.30:465"_s,
                                                {{{}, u"220 mx.example.org"_s},
                                                 {u"EHLO b.example"_s, u"250 "_s},
                                                 {u"MAIL FROM:<a@b.example>"_s, u"250 2.1.0"_s}});
    QVERIFY2(talk.status == 0, qPrintable(talk.output + behind.log() + m_proxy->output()));
}

void TestInteropHaproxy::takesTlsOffMail()
{
    m_mail->start(u"untrusted-imap"_s); // in TLS it would be refused
    const Snippet snippet = startMail(mailProxied({u"imap"_s}, u"offload"_s), {u"imap=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const Finished login = m_mail->login(u"secret"_s);
    QVERIFY2(login.output.contains("a OK"_L1), qPrintable(login.output + m_proxy->output()));
    m_book->add(u"tcp-offload"_s, Proof::Handshaken,
                {u"TLS ends at the proxy, which goes on in cleartext to port 143 of the server behind (Dovecot)"_s},
                {snippet});
}

void TestInteropHaproxy::demandsCertificatesOfMailClients()
{
    m_mail->start(u"imap.example.org"_s);
    const Snippet snippet = startMail(mailProxied({u"imap"_s}), {u"imap=tls-mutual"_s});
    const QString shown = u"-cert /etc/ssl/certs/%1.pem -key /etc/ssl/private/%1.key "_s;
    for (const QString &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        for (const QString &options : {QString(), shown.arg(u"untrusted-mail"_s)}) {
            const Finished refused = m_mail->login(u"secret"_s, options + version);
            QVERIFY2(!refused.output.contains("OK"_L1), qPrintable(options + version + refused.output));
        }
        const Finished right = m_mail->login(u"secret"_s, shown.arg(u"other.example.org"_s) + version);
        QVERIFY2(right.output.contains("a OK"_L1), qPrintable(version + right.output + m_proxy->output()));
    }
    m_book->add(
        u"tcp-client-certificate"_s, Proof::Handshaken,
        {u"with TLS 1.2 and 1.3 nothing comes through without and with an untrusted certificate, with a trusted one it does"_s},
        {snippet});
}

void TestInteropHaproxy::passesTlsOfMailOn()
{
    m_mail->start(u"imap.example.org"_s);
    const Snippet snippet = startMail(mailProxied({u"imap"_s}, u"passthrough"_s), {u"imap=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"prerequisites.sh"_s), QStringList());
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const Finished login = m_mail->login(
        u"secret"_s, u"-servername imap.example.org -verify_return_error -verify_hostname imap.example.org"_s);
    QVERIFY2(login.output.contains("a OK"_L1), qPrintable(login.output + m_proxy->output()));
    QVERIFY(m_mail->handshake(u"-verify_return_error -verify_hostname mail.example.org"_s).status != 0);
    m_book->add(u"tcp-pass-through"_s, Proof::Handshaken,
                {u"the client sees the certificate of the server behind (Dovecot), verified by its name, and logs in"_s,
                 u"apply (twice), prerequisites and verify steps run as written"_s},
                {snippet});
}

/// Web and mail stand in one file and show one certificate: whichever goes first leaves the other alone.
void TestInteropHaproxy::undoKeepsWhatOthersUse()
{
    const auto run = [this](const Snippet &snippet, const QString &name) {
        const Finished finished = m_sandbox.run(u"bash "_s + scriptIn(m_sandbox, snippet, name));
        QVERIFY2(finished.status == 0, qPrintable(finished.output));
    };
    const auto look = [this](const QString &command) { return m_sandbox.run(command).output; };
    const Snippet mail = snippetOf(made(onTestedRelease(mailProxied({u"imap"_s})), {u"imap=tls-required"_s}), u"imap"_s,
                                   u"proxy"_s, u"haproxy"_s);
    const Snippet web =
        snippetOf(made(onTestedRelease(proxied()), {u"owa=tls-required"_s}), u"owa"_s, u"proxy"_s, u"haproxy"_s);
    QVERIFY(m_sandbox.install(mail) && m_sandbox.install(web));
    const QString before =
        look(u"sed '/^#safeconduct-tcp-begin$/,/^#safeconduct-tcp-end$/d' /etc/haproxy/haproxy.cfg"_s);
    run(mail, u"apply.sh"_s);
    const QString withMail = look(u"cat /etc/haproxy/haproxy.cfg"_s);
    run(web, u"apply.sh"_s);
    run(web, u"undo.sh"_s);
    QCOMPARE(look(u"cat /etc/haproxy/haproxy.cfg"_s), withMail);
    const Finished check = m_sandbox.run(u"haproxy -c -f /etc/haproxy/haproxy.cfg"_s);
    QVERIFY2(check.status == 0, qPrintable(check.output));
    run(mail, u"undo.sh"_s);
    QCOMPARE(look(u"cat /etc/haproxy/haproxy.cfg"_s), before);
    QCOMPARE(look(u"ls /etc/haproxy/certs"_s), QString());
}

void TestInteropHaproxy::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropHaproxy)
#include "test_interop_haproxy.moc"
