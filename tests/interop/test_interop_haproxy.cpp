// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"
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

/// HAProxy with the snippet's sections in its own haproxy.cfg, put there by the apply step, before a web server that stands for
/// Exchange.
class TestInteropHaproxy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void readsWhatWasQuoted_data();
    void readsWhatWasQuoted();
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
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &profile = {}, const Plan &plan = proxied());
    static Plan proxied() { return planWithProxy(u"haproxy"_s, u"3.0"_s); }

    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<WebBackEnd> m_behind;
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
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443) && (!m_behind || !m_behind->isUp()));
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

void TestInteropHaproxy::readsWhatWasQuoted_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"it's \"quoted\" 'twice'"_s, u"$HOME ${HOME} $(id) `id`"_s, u"a\\ b\\"_s, u"# no comment; {x}"_s, u"ü€"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

/// HAProxy says what it has read.
void TestInteropHaproxy::readsWhatWasQuoted()
{
    QFETCH(const QString, text);
    const Result<QString> written = haproxy::quoted(text, u"/x"_s);
    QVERIFY(written);
    const QString file = m_sandbox.write(u"quoted.cfg"_s, u".notice %1\n"_s.arg(*written).toUtf8());
    const QString said = m_sandbox.run(u"haproxy -c -f "_s + file).output;
    QVERIFY2(said.contains(u": '"_s + text + u"'.\n"_s), qPrintable(said));
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

void TestInteropHaproxy::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropHaproxy)
#include "test_interop_haproxy.moc"
