// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/scanner.h"
#include "tests/interop/test_authority.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

namespace {

#ifdef SAFECONDUCT_DEBIAN_12
constexpr ServerTree tree = ServerTree::Debian12;
constexpr auto generation = "2.3"_L1;
#else
constexpr ServerTree tree = ServerTree::Debian13;
constexpr auto generation = "2.4"_L1;
#endif

Plan plan()
{
    Plan plan = smallPlan();
    if (tree == ServerTree::Debian12) {
        systemIn(plan, "box"_L1).os = ProductUse{u"debian"_s, u"12"_s};
        systemIn(plan, "box"_L1).software = {ProductUse{u"dovecot"_s, u"2.3"_s}};
    }
    return plan;
}

/// What every Dovecot has: where mail lies and who may log in. Nothing about TLS.
QString baseSettings()
{
    if (tree == ServerTree::Debian12)
        return u"mail_location = maildir:%1/mail\nlog_path = %1/log\nfirst_valid_uid = 1\n"
               "passdb {\n  driver = static\n  args = password=secret\n}\n"
               "userdb {\n  driver = static\n  args = uid=mail gid=mail home=%1/home\n}\n"_s;
    return u"mail_driver = maildir\nmail_path = %1/mail\nlog_path = %1/log\nfirst_valid_uid = 1\n"
           "passdb static {\n  password = secret\n}\n"
           "userdb static {\n  fields {\n    uid = mail\n    gid = mail\n    home = %1/home\n  }\n}\n"_s;
}

/// 2.4 sends an alert, 2.3 closes the connection. What did not end in time proves nothing.
bool isRefused(const Finished &handshake, QLatin1StringView alert)
{
    if (tree == ServerTree::Debian12)
        return handshake.status > 0 && handshake.output.contains("Cipher is (NONE)"_L1);
    return handshake.output.contains(alert);
}

} // namespace

/// Dovecot with the snippet's file in conf.d, asked from another address than its own: it trusts its own. Built twice: 2.4 of Debian
/// 13, and with SAFECONDUCT_DEBIAN_12 the 2.3 of Debian 12.
class TestInteropDovecot : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void forcesTls_data();
    void forcesTls();
    void closesPorts();
    void offersTlsWhereNotForced();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &connection);

    const QString m_own = u"10.1.2.20"_s;
    const QString m_elsewhere = u"10.1.2.99"_s;
    Sandbox m_sandbox{tree};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_dovecot;
};

namespace {

/// The first line that is no greeting and nothing unasked for.
QByteArray answerIn(Conversation &conversation)
{
    QByteArray line = conversation.readLine();
    while (line.startsWith('*') || line.startsWith("+OK"))
        line = conversation.readLine();
    return line;
}

} // namespace

void TestInteropDovecot::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(tree); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const Finished addresses = m_sandbox.run(
        u"ip link set lo up && ip addr add %1/32 dev lo && ip addr add %2/32 dev lo"_s.arg(m_own, m_elsewhere));
    QVERIFY2(addresses.status == 0, qPrintable(addresses.output));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"imap.example.org"_s, m_own), qPrintable(m_authority->said()));
    m_sandbox.mountAt(u"conf.d"_s, u"/etc/dovecot/conf.d"_s);
    m_sandbox.write(u"conf.d/10-base.conf"_s, baseSettings().arg(m_sandbox.folder()).toUtf8());
    QVERIFY(m_sandbox.run(u"cd %1 && mkdir mail home && chown mail:mail mail home"_s.arg(m_sandbox.folder())).status
            == 0);
    const QString version =
        m_sandbox.run(u"dovecot --version"_s).output.section(u'-', 0, 0).section(u' ', 0, 0).trimmed();
    QVERIFY2(version.startsWith(generation), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"dovecot"_s, version);
}

void TestInteropDovecot::cleanup()
{
    m_dovecot.reset();
    QTRY_VERIFY(!accepts(m_own, 993));
}

Snippet TestInteropDovecot::start(const QStringList &choices, const QString &connection)
{
    const Snippet snippet = snippetOf(made(plan(), choices), connection, u"box"_s, u"dovecot"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished check = m_sandbox.run(u"doveconf -n"_s);
    if (check.status != 0)
        QTest::qFail(qPrintable(check.output), __FILE__, __LINE__);
    m_dovecot = m_sandbox.start(u"exec dovecot -F"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 993), qPrintable(m_dovecot->output()), 30'000); }();
    return snippet;
}

void TestInteropDovecot::forcesTls_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("imap") << u"imap"_s << 143 << QByteArray("a LOGIN joe secret")
                          << QByteArray("a NO [PRIVACYREQUIRED]");
    QTest::newRow("pop3") << u"pop"_s << 110 << QByteArray("USER joe") << QByteArray("-ERR");
}

void TestInteropDovecot::forcesTls()
{
    QFETCH(const QString, connection);
    QFETCH(const int, port);
    QFETCH(const QByteArray, login);
    QFETCH(const QByteArray, refusal);
    const QString scannedAs = connection == "pop"_L1 ? u"pop3"_s : u"imap"_s;
    const Snippet snippet =
        start({u"imap=tls-required"_s, u"app-imap=tls-required"_s, u"pop=tls-required"_s}, connection);
    QStringList failures = m_sandbox.failures(snippet, u"verify.sh"_s);
    // These two only show an answer to a human; here it is read by the conversation below.
    failures.removeIf([](const QString &failure) { return failure.contains("printf"_L1); });
    QCOMPARE(failures, QStringList());
    Conversation conversation(m_own, port, m_elsewhere);
    QVERIFY(conversation.isOpen());
    conversation.say(login);
    const QByteArray answer = answerIn(conversation);
    QVERIFY2(answer.startsWith(refusal), answer.constData());
    const QString over = u"openssl s_client -connect %1:%2 -bind %3"_s.arg(m_own, u"993"_s, m_elsewhere);
    const Finished tooOld = m_sandbox.run(over + u" -tls1_1 -cipher DEFAULT:@SECLEVEL=0 </dev/null"_s);
    QVERIFY2(isRefused(tooOld, "alert protocol version"_L1), qPrintable(tooOld.output));
    const Finished foreignGroup = m_sandbox.run(over + u" -tls1_3 -groups X25519 </dev/null"_s);
    QVERIFY2(isRefused(foreignGroup, "alert handshake failure"_L1), qPrintable(foreignGroup.output));
    const Finished inside =
        m_sandbox.run(u"printf 'a LOGIN joe secret\\r\\nb LOGOUT\\r\\n' | "_s + over + u" -quiet"_s);
    QVERIFY2(inside.output.contains("a OK"_L1), qPrintable(inside.output));
    if (tree == ServerTree::Debian13) // the scanner stands in this tree only
        QCOMPARE(findingsOfScanner(m_sandbox, u"--starttls-%1 %2:%3"_s.arg(scannedAs, m_own, QString::number(port)),
                                   knowledge().profiles.value(u"bsi-tr-02102"_s)),
                 QStringList());
    m_book->add(connection == "pop"_L1 ? u"pop3-forced"_s : u"imap-forced"_s, Proof::Handshaken,
                {tree == ServerTree::Debian12
                     ? u"TLS 1.2 and 1.3 accepted on both ports, certificate verified by name, 1.1 refused"_s
                     : u"TLS 1.2 and 1.3 accepted on both ports, certificate verified by name, 1.1 refused by alert"_s,
                 u"group outside the profile refused"_s,
                 u"login in cleartext from another address refused, under TLS accepted"_s},
                {snippet});
}

void TestInteropDovecot::closesPorts()
{
    const Snippet snippet = start({u"imap=tls-required"_s, u"pop=off"_s}, u"pop"_s);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(accepts(m_own, 143));
    QVERIFY(!accepts(m_own, 110));
    QVERIFY(!accepts(m_own, 995));
    m_book->add(u"closed"_s, Proof::Handshaken,
                {u"both ports of the service refuse connections, those of the other service answer"_s}, {snippet});
}

void TestInteropDovecot::offersTlsWhereNotForced()
{
    const Snippet snippet = start({u"imap=tls-required"_s, u"app-imap=none"_s}, u"imap"_s);
    Conversation conversation(m_own, 143, m_elsewhere);
    QVERIFY(conversation.isOpen());
    conversation.say("a LOGIN joe secret");
    const QByteArray answer = answerIn(conversation);
    QVERIFY2(answer.startsWith("a OK"), answer.constData());
    QVERIFY(
        m_sandbox
            .run(
                u"openssl s_client -connect %1:143 -starttls imap -verify_return_error -verify_hostname imap.example.org </dev/null"_s
                    .arg(m_own))
            .status
        == 0);
    m_book->add(u"imap-open"_s, Proof::Handshaken,
                {u"login in cleartext accepted as decided, TLS offered and certificate verified by name"_s}, {snippet});
}

void TestInteropDovecot::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropDovecot)
#include "test_interop_dovecot.moc"
