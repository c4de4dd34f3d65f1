// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/profile_rows.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/tested_release.h"
#include "tests/interop/web_proxy_checks.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Apache httpd with the snippet's site, enabled by the apply step, before a web server that stands for Exchange.
class TestInteropApache : public QObject {
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
    void trialTakesOffWhatWouldNotStart();
    void undoTakesTheSiteOff();
    void webServerIncludesTheFile();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &profile = {}, const Plan &plan = proxied());
    void startDaemon();
    static Plan proxied() { return planWithProxy(u"apache"_s, u"2.4"_s); }

    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<WebBackEnd> m_behind;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_proxy;
};

void TestInteropApache::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_behind = std::make_unique<WebBackEnd>(m_sandbox);
    QVERIFY2(m_behind->obstacle().isEmpty(), qPrintable(m_behind->obstacle()));
    const Finished copied = m_sandbox.run(u"cp -a /etc/apache2 %1/apache2"_s.arg(m_sandbox.folder()));
    QVERIFY2(copied.status == 0, qPrintable(copied.output));
    for (const auto &[name, place] :
         {std::pair{u"apache2"_s, u"/etc/apache2"_s}, std::pair{u"state"_s, u"/var/lib/apache2"_s},
          std::pair{u"log"_s, u"/var/log/apache2"_s}})
        m_sandbox.mountAt(name, place);
    const QString version = m_sandbox.run(u"apache2 -v | sed -n 's|.*Apache/\\([0-9.]*\\).*|\\1|p'"_s).output.trimmed();
    QVERIFY(!version.isEmpty());
    m_book = std::make_unique<ProofBook>(u"apache"_s, version);
}

void TestInteropApache::cleanup()
{
    m_proxy.reset();
    if (m_behind)
        m_behind->stop();
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443) && (!m_behind || !m_behind->isUp()));
}

/// httpd opens its port before it reads its TLS settings: only an answer shows that it lives.
void TestInteropApache::startDaemon()
{
    m_proxy = m_sandbox.start(u". /etc/apache2/envvars; mkdir -p $APACHE_RUN_DIR; exec apache2 -D FOREGROUND"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_behind->statusOf(u"-k https://mail.example.org/"_s) != "000"_L1
                                  || m_behind->handshake({}).output.contains("CERTIFICATE-----"_L1),
                              qPrintable(m_proxy->output()), 20'000);
}

Snippet TestInteropApache::start(const QStringList &choices, const QString &profile, const Plan &plan)
{
    const Snippet snippet = snippetOf(made(onTestedRelease(plan), choices, profile), u"owa"_s, u"proxy"_s, u"apache"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished applied = m_sandbox.run(u"bash "_s + scriptIn(m_sandbox, snippet, u"apply.sh"_s));
    if (applied.status != 0)
        QTest::qFail(qPrintable(applied.output), __FILE__, __LINE__);
    startDaemon();
    return snippet;
}

/// httpd says what it has read of the file; what it cannot do without stands before it.
void TestInteropApache::readsBackWhatIsQuoted()
{
    const QStringList changed = changedTogether(
        m_sandbox,
        {apache::quoted,
         u"Define SAID%2 %1\n"_s,
         u"apache2 -t -D DUMP_RUN_CFG -C 'LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so' "
         "-C 'ServerName x' -C 'Listen 81' -C \"ErrorLog $f.log\" -f $f | sed -n 's/^Define: SAID\\([0-9]*\\)=/\\1 /p'"_s,
         {}});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
}

void TestInteropApache::proxyEndsTls()
{
    m_behind->start(u"mail.example.org"_s);
    const Snippet snippet = start({u"owa=tls-required"_s, u"phones=tls-required"_s});
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QCOMPARE(m_sandbox.failures(snippet, u"prerequisites.sh"_s), QStringList());
    checkTlsOfTheProfile(*m_behind);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_behind->ask(u"'https://mail.example.org/OWA/x%20y?a=b'"_s).output,
             u"from behind /OWA/x%20y?a=b https 192.0.2.30"_s);
    for (const QString &path :
         {u"powershell"_s, u"owax"_s, u"owa/../powershell"_s, u"owa/%2e%2e/powershell"_s, u"owa/..%5cpowershell"_s})
        QCOMPARE(m_behind->statusOf(u"https://mail.example.org/"_s + path), u"403"_s);
    QCOMPARE(m_behind->statusOf(u"https://mail.example.org/owa/.%2E%2fpowershell"_s), u"404"_s);
    QCOMPARE(
        m_behind->ask(u"-o /dev/null -w '%{http_code} %{redirect_url}' 'http://mail.example.org/owa?a=b'"_s).output,
        u"301 https://mail.example.org/owa?a=b"_s);
    m_book->add(
        u"proxy"_s, Proof::Handshaken,
        {u"TLS 1.2 and 1.3 accepted, 1.1 refused by alert"_s,
         u"for each profile: its protocols, suites and groups agreed, others refused; nothing found by sslscan"_s,
         u"unknown name, other paths and ways around them refused (403), HTTP redirected"_s,
         u"prerequisites, apply and verify steps run as written"_s},
        {snippet});
}

void TestInteropApache::agreesByProfile_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13, u"bsi-tr-02102"_s); // that one: proxyEndsTls
}

void TestInteropApache::agreesByProfile()
{
    QFETCH(const QString, profile);
    m_behind->start(u"mail.example.org"_s);
    const Snippet snippet = start({u"owa=tls-required"_s}, profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkProfileRow(*m_behind);
}

void TestInteropApache::refusesWrongCertificatesBehind_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("answer");
    QTest::newRow("right") << u"mail.example.org"_s << u"200"_s;
    QTest::newRow("another name") << u"other.example.org"_s << u"500"_s;
    QTest::newRow("nobody trusted") << u"untrusted-mail"_s << u"500"_s;
}

void TestInteropApache::refusesWrongCertificatesBehind()
{
    QFETCH(const QString, certificate);
    m_behind->start(certificate);
    const Snippet snippet = start({u"owa=tls-required"_s});
    QTEST(m_behind->statusOf(u"https://mail.example.org/owa"_s), "answer");
    if (certificate == "untrusted-mail"_L1)
        m_book->add(u"back-end-verified"_s, Proof::Handshaken,
                    {u"certificate behind: right one passed, another name and an untrusted one refused (500)"_s},
                    {snippet});
}

void TestInteropApache::passesRequestsToTheHostThatLives()
{
    m_behind->start(u"mail.example.org"_s);
    Plan plan = proxied();
    systemIn(plan, "ex"_L1).hosts.prepend(Host{u"ex2.example.org"_s, {u"10.1.2.99"_s}}); // nobody is there
    start({u"owa=tls-required"_s}, {}, plan);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_behind->statusOf(u"https://mail.example.org/owa"_s), u"200"_s);
}

void TestInteropApache::offersHttpWhereDecided()
{
    m_behind->start(u"mail.example.org"_s);
    const Snippet snippet = start({u"owa=tls-opportunistic"_s});
    checkOpenToHttp(*m_behind);
    if (QTest::currentTestFailed())
        return;
    m_book->add(u"proxy-open"_s, Proof::Handshaken, {u"reachable by HTTP and HTTPS"_s}, {snippet});
}

void TestInteropApache::goesOnInCleartextWhereItOnlyOffloads()
{
    m_behind->start(u"untrusted-mail"_s); // in TLS it would be refused
    Plan plan = proxied();
    systemIn(plan, "proxy"_L1).capabilities.tlsTermination = u"offload"_s;
    const Snippet snippet = start({u"owa=tls-required"_s}, {}, plan);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkOffloading(*m_behind);
    if (!QTest::currentTestFailed())
        m_book->add(u"back-end-cleartext"_s, Proof::Handshaken,
                    {u"TLS ends at the proxy, which asks the server behind in cleartext at port 80"_s}, {snippet});
}

void TestInteropApache::demandsClientCertificates()
{
    m_behind->start(u"mail.example.org"_s);
    const Snippet snippet = start({u"owa=tls-mutual"_s});
    checkClientCertificates(*m_behind);
    if (QTest::currentTestFailed())
        return;
    m_book->add(u"client-certificate"_s, Proof::Handshaken,
                {u"without client certificate refused by alert with TLS 1.2 and 1.3, with one passed"_s}, {snippet});
}

/// configtest passes a key that does not belong to the certificate; the trial start does not.
void TestInteropApache::trialTakesOffWhatWouldNotStart()
{
    const Snippet snippet =
        snippetOf(made(onTestedRelease(proxied()), {u"owa=tls-required"_s}), u"owa"_s, u"proxy"_s, u"apache"_s);
    QVERIFY(m_sandbox.install(snippet));
    const QString apply = scriptIn(m_sandbox, snippet, u"apply.sh"_s);
    const Finished refused =
        m_sandbox.run(u"mount --bind /etc/ssl/private/other.example.org.key /etc/ssl/private/mail.example.org.key; "
                      "bash %1; echo \"status $?\"; ls /etc/apache2/sites-enabled"_s.arg(apply));
    QVERIFY2(refused.output.contains("Syntax OK"_L1), qPrintable(refused.output));
    QVERIFY2(!refused.output.contains("systemctl reload"_L1), qPrintable(refused.output));
    QVERIFY2(!refused.output.contains("status 0"_L1), qPrintable(refused.output));
    QVERIFY2(!refused.output.contains("000-safeconduct.conf"_L1), qPrintable(refused.output));
}

void TestInteropApache::undoTakesTheSiteOff()
{
    const Snippet snippet =
        snippetOf(made(onTestedRelease(proxied()), {u"owa=tls-required"_s}), u"owa"_s, u"proxy"_s, u"apache"_s);
    QVERIFY(m_sandbox.install(snippet));
    const Finished undone =
        m_sandbox.run(u"bash %1 && test -e /etc/apache2/sites-enabled/000-safeconduct.conf && bash %2"_s.arg(
            scriptIn(m_sandbox, snippet, u"apply.sh"_s), scriptIn(m_sandbox, snippet, u"undo.sh"_s)));
    QVERIFY2(undone.status == 0, qPrintable(undone.output));
    QCOMPARE(m_sandbox.run(u"ls /etc/apache2/sites-available /etc/apache2/sites-enabled | grep safeconduct"_s).output,
             QString());
}

void TestInteropApache::webServerIncludesTheFile()
{
    Plan plan = proxied();
    for (Connection &connection : plan.connections) {
        if (connection.id == "owa"_L1) {
            connection.service = u"webmail"_s;
            connection.to = u"proxy"_s;
            connection.via.clear();
        }
    }
    const Snippet snippet = snippetOf(made(onTestedRelease(plan), {u"owa=tls-required"_s}, u"tlsref-modern"_s),
                                      u"owa"_s, u"proxy"_s, u"apache"_s);
    QVERIFY(m_sandbox.install(snippet));
    m_sandbox.write(u"apache2/sites-enabled/site.conf"_s,
                    "<VirtualHost *:443>\nServerName mail.example.org\nInclude conf-available/safeconduct-tls.conf\n"
                    "</VirtualHost>\n");
    const Finished applied = m_sandbox.run(u"bash "_s + scriptIn(m_sandbox, snippet, u"apply.sh"_s));
    QVERIFY2(applied.status == 0, qPrintable(applied.output));
    startDaemon();
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QCOMPARE(m_sandbox.failures(snippet, u"prerequisites.sh"_s), QStringList());
    QVERIFY(m_behind->handshake(u"-tls1_2"_s).output.contains("alert protocol version"_L1));
    QVERIFY(m_behind->handshake(u"-tls1_3 -groups "_s + firstGroupOfModern()).output.contains(firstGroupOfModern()));
    QVERIFY(m_behind->ask(u"-I https://mail.example.org/"_s)
                .output.contains("Strict-Transport-Security: max-age="_L1, Qt::CaseInsensitive));
    const QString undo = scriptIn(m_sandbox, snippet, u"undo.sh"_s);
    QVERIFY(m_sandbox.run(u"bash "_s + undo).status != 0); // still included
    const Finished undone = m_sandbox.run(u"rm /etc/apache2/sites-enabled/site.conf; bash "_s + undo);
    QVERIFY2(undone.status == 0, qPrintable(undone.output));
    m_book->add(u"web-server"_s, Proof::Handshaken,
                {u"TLS 1.3 with %1 accepted, 1.2 and 1.1 refused by alert"_s.arg(firstGroupOfModern()),
                 u"prerequisites, apply, verify and undo steps run as written"_s},
                {snippet});
}

void TestInteropApache::cleanupTestCase()
{
    // Both releases have a 2.4: the badge is what the newer one showed.
    if (m_book && testedRelease() == ServerTree::Debian13)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropApache)
#include "test_interop_apache.moc"
