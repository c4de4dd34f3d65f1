// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/stunnel/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/profile_rows.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/scanner.h"
#include "tests/interop/test_authority.h"
#include "tests/interop/tested_release.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// stunnel before a program that greets in cleartext, and beside one that asks in cleartext.
class TestInteropStunnel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void readsBackWhatIsQuoted();
    void takesTlsForTheProgram_data();
    void takesTlsForTheProgram();
    void demandsCertificates();
    void checksTheServer_data();
    void checksTheServer();
    void cleanupTestCase();

private:
    Snippet start(const QString &choice, const QString &system, const QString &profile = {});

    const QString m_own = u"10.1.2.20"_s;
    const QString m_elsewhere = u"10.2.0.5"_s;
    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_stunnel;
    std::optional<Daemon> m_other;
};

namespace {

Plan plan()
{
    Plan plan = smallPlan();
    for (const auto id : {"app"_L1, "box"_L1})
        systemIn(plan, id).software = {ProductUse{u"custom-application"_s, {}}, ProductUse{u"stunnel"_s, u"5.74"_s}};
    return plan;
}

const QString greeting = u"* OK ready"_s;

} // namespace

void TestInteropStunnel::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const Finished addresses = m_sandbox.run(
        u"ip link set lo up && ip addr add %1/32 dev lo && ip addr add %2/32 dev lo"_s.arg(m_own, m_elsewhere));
    QVERIFY2(addresses.status == 0, qPrintable(addresses.output));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"imap.example.org"_s, m_own), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"app.example.org"_s, m_elsewhere), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->selfSign(u"untrusted"_s, u"imap.example.org"_s), qPrintable(m_authority->said()));
    m_sandbox.mountAt(u"stunnel"_s, u"/etc/stunnel"_s);
    const QString version =
        m_sandbox.run(u"stunnel4 -version 2>&1 | sed -n 's/.*stunnel \\([0-9.]*\\) on.*/\\1/p'"_s).output.trimmed();
    QVERIFY2(version.startsWith("5."_L1), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"stunnel"_s, version);
}

void TestInteropStunnel::cleanup()
{
    m_stunnel.reset();
    m_other.reset();
    QTRY_VERIFY(!accepts(m_own, 993) && !accepts(u"127.0.0.1"_s, 143));
}

/// As Debian's unit does it: the file as it stands, one process.
Snippet TestInteropStunnel::start(const QString &choice, const QString &system, const QString &profile)
{
    const Snippet snippet =
        snippetOf(made(onTestedRelease(plan()), {choice}, profile), u"app-imap"_s, system, u"stunnel"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    if (const QStringList failures = m_sandbox.failures(snippet, u"prerequisites.sh"_s); !failures.isEmpty())
        QTest::qFail(qPrintable(failures.join(u'\n')), __FILE__, __LINE__);
    QString file;
    for (const SnippetFile &candidate : snippet.files)
        file = candidate.place.isEmpty() ? file : candidate.place;
    m_stunnel = m_sandbox.start(u"exec stunnel4 "_s + file);
    const bool isServer = system == "box"_L1;
    [&] {
        QTRY_VERIFY2_WITH_TIMEOUT(accepts(isServer ? m_own : u"127.0.0.1"_s, isServer ? 993 : 143),
                                  qPrintable(m_stunnel->output()), 20'000);
    }();
    return snippet;
}

/// stunnel says which file it loads a certificate from, and ends where there is none.
void TestInteropStunnel::readsBackWhatIsQuoted()
{
    const QStringList changed = changedTexts(
        m_sandbox,
        {stunnel::quoted,
         u"foreground = yes\nsyslog = no\ndebug = debug\npid =\n[a]\naccept = 127.0.0.1:1\nconnect = 127.0.0.1:2\n"
         "cert = %1\n"_s,
         u"timeout 10 stunnel4 $f 2>&1 | sed -n 's/.*Loading certificate from file: //p'"_s,
         {}});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
}

void TestInteropStunnel::takesTlsForTheProgram_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13);
}

void TestInteropStunnel::takesTlsForTheProgram()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    m_other = m_sandbox.start(
        u"while true; do printf '%1\\r\\n' | nc -q 1 -l 127.0.0.1 143 || sleep 0.1; done"_s.arg(greeting));
    const Snippet snippet = start(u"app-imap=tls-required"_s, u"box"_s, profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    for (const QString &options : agreed) {
        // The program takes one connection at a time, and a moment between two. It ends each: nobody has to guess how long it takes.
        const QString asked =
            u"openssl s_client -connect %1:993 -verify_return_error -verify_hostname imap.example.org %2 < <(sleep 20)"_s
                .arg(m_own, options);
        QTRY_VERIFY2_WITH_TIMEOUT(m_sandbox.run(asked).output.contains(greeting), qPrintable(options), 30'000);
    }
    for (const QString &options : refused) {
        const Finished bad = m_sandbox.run(u"openssl s_client -connect %1:993 %2 </dev/null"_s.arg(m_own, options));
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(options + bad.output));
    }
    QVERIFY(Conversation(m_own, 993).isOpen());
    QCOMPARE(findingsOfScanner(m_own + u":993"_s, knowledge().profiles.value(profile)), QStringList());
    if (profile == "bsi-tr-02102"_L1 && !QTest::currentTestFailed())
        m_book->add(
            u"server"_s, Proof::Handshaken,
            {u"a program without TLS is reached through TLS, certificate verified by name, 1.1 refused by alert"_s,
             u"for each profile: its protocols, suites and groups agreed (hybrid with OpenSSL 3.5), others refused; nothing found by sslscan"_s},
            {snippet});
}

void TestInteropStunnel::demandsCertificates()
{
    m_other = m_sandbox.start(
        u"while true; do printf '%1\\r\\n' | nc -q 1 -l 127.0.0.1 143 || sleep 0.1; done"_s.arg(greeting));
    const Snippet snippet = start(u"app-imap=tls-mutual"_s, u"box"_s);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const QString shown =
        u"openssl s_client -connect %1:993 -quiet -cert /etc/ssl/certs/%2.pem -key /etc/ssl/private/%2.key < <(sleep 20)"_s;
    QVERIFY(!m_sandbox.run(shown.arg(m_own, u"untrusted"_s)).output.contains(greeting));
    QTRY_VERIFY2_WITH_TIMEOUT(m_sandbox.run(shown.arg(m_own, u"app.example.org"_s)).output.contains(greeting),
                              qPrintable(m_stunnel->output()), 30'000);
    m_book->add(u"server-certificate"_s, Proof::Handshaken,
                {u"nothing comes through without and with an untrusted certificate, with a right one it does"_s},
                {snippet});
}

void TestInteropStunnel::checksTheServer_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("certificate"); // of the server
    QTest::addColumn<QString>("options"); // of the server
    QTest::addColumn<bool>("isReached");
    QTest::addColumn<QString>("form"); // proved with this row, where it is the last of its form
    QTest::newRow("unchecked, untrusted")
        << u"tls-unverified"_s << u"untrusted"_s << QString() << true << u"client-unverified"_s;
    QTest::newRow("checked, untrusted") << u"tls-required"_s << u"untrusted"_s << QString() << false << QString();
    QTest::newRow("checked, another name")
        << u"tls-required"_s << u"app.example.org"_s << QString() << false << QString();
    QTest::newRow("checked, too old") << u"tls-required"_s << u"imap.example.org"_s
                                      << u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s << false << QString();
    QTest::newRow("checked, right") << u"tls-required"_s << u"imap.example.org"_s << QString() << true
                                    << u"client-verified"_s;
    QTest::newRow("own certificate") << u"tls-mutual"_s << u"imap.example.org"_s
                                     << u"-Verify 3 -verify_return_error -CAfile /etc/ssl/certs/ca-certificates.crt"_s
                                     << true << u"client-certificate"_s;
}

void TestInteropStunnel::checksTheServer()
{
    QFETCH(const QString, part);
    QFETCH(const QString, certificate);
    QFETCH(const QString, options);
    QFETCH(const bool, isReached);
    QFETCH(const QString, form);
    m_other = m_sandbox.start(
        u"while sleep 0.2; do echo '%1'; done | openssl s_server -accept %2:993 -cert /etc/ssl/certs/%3.pem -key /etc/ssl/private/%3.key -quiet %4"_s
            .arg(greeting, m_own, certificate, options));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 993), qPrintable(m_other->output()), 10'000);
    const Snippet snippet = start(u"app-imap="_s + part, u"app"_s);
    const QStringList failures = m_sandbox.failures(snippet, u"verify.sh"_s);
    QVERIFY2(failures.isEmpty() == isReached, qPrintable(m_stunnel->output() + m_other->output()));
    if (!form.isEmpty() && !QTest::currentTestFailed())
        m_book->add(
            form, Proof::Handshaken,
            form == "client-verified"_L1
                ? QStringList{u"the program's cleartext reaches a server with the right certificate in TLS"_s,
                              u"nothing comes through from one with another name, an untrusted one or TLS 1.1"_s}
                : form == "client-certificate"_L1
                ? QStringList{u"a server that demands a certificate is reached with our own"_s}
                : QStringList{u"the program's cleartext reaches a server with any certificate in TLS, as decided"_s},
            {snippet});
}

void TestInteropStunnel::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropStunnel)
#include "test_interop_stunnel.moc"
