// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dovecot/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/profile_rows.h"
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

/// With ManageSieve in the place of POP3.
Plan sievePlan()
{
    Plan changed = plan();
    for (Connection &connection : changed.connections) {
        if (connection.id == "pop"_L1)
            connection.service = u"managesieve"_s;
    }
    return changed;
}

/// Ports that the administrator has opened: LMTP has none by itself, ManageSieve those of Debian 13's own file.
constexpr auto openedPorts = "service lmtp {\n  inet_listener lmtp {\n    port = 24\n  }\n}\n"
                             "service managesieve-login {\n  inet_listener sieve {\n    port = 4190\n  }\n"
                             "  inet_listener sieve_deprecated {\n    port = 2000\n  }\n}\n"_L1;

/// What every Dovecot has: where mail and filters lie, and who may log in. Nothing about TLS.
QString baseSettings()
{
    if (tree == ServerTree::Debian12)
        return openedPorts
            + u"plugin {\n  sieve = file:~/sieve;active=~/.dovecot.sieve\n}\n"
              "mail_location = maildir:%1/mail\nlog_path = %1/log\nfirst_valid_uid = 1\n"
              "passdb {\n  driver = static\n  args = password=secret\n}\n"
              "userdb {\n  driver = static\n  args = uid=mail gid=mail home=%1/home\n}\n"_s;
    return openedPorts
        + u"sieve_script personal {\n  driver = file\n  path = ~/sieve\n  active_path = ~/.dovecot.sieve\n}\n"
          "mail_driver = maildir\nmail_path = %1/mail\nlog_path = %1/log\nfirst_valid_uid = 1\n"
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
    void readsBackWhatIsQuoted();
    void forcesTls_data();
    void forcesTls();
    void agreesByProfile_data();
    void agreesByProfile();
    void demandsCertificates();
    void closesPorts_data();
    void closesPorts();
    void offersTlsWhereNotForced_data();
    void offersTlsWhereNotForced();
    void takesMailOverTls_data();
    void takesMailOverTls();
    void takesFiltersOverTlsOnly_data();
    void takesFiltersOverTlsOnly();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &connection, const QString &profile = {},
                  const Plan &given = plan());
    QString loginOverTls(const QString &options);
    void checkAgreement(int port, const QString &protocol);

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

/// 2.4 puts some texts in quotes when it shows them.
bool isShownBy(const QString &shown, const QString &text)
{
    QString inQuotes;
    for (const QChar character : text) {
        if (u"\\\"'"_s.contains(character))
            inQuotes.append(u'\\');
        inQuotes.append(character);
    }
    return shown == text || shown == u'"' + inQuotes + u'"';
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
    QVERIFY2(m_authority->certify(u"pcs.example.org"_s, m_elsewhere), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->selfSign(u"untrusted"_s, u"pcs.example.org"_s), qPrintable(m_authority->said()));
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

Snippet TestInteropDovecot::start(const QStringList &choices, const QString &connection, const QString &profile,
                                  const Plan &given)
{
    const Snippet snippet = snippetOf(made(given, choices, profile), connection, u"box"_s, u"dovecot"_s);
    if (!m_sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished check = m_sandbox.run(u"doveconf -n"_s);
    if (check.status != 0)
        QTest::qFail(qPrintable(check.output), __FILE__, __LINE__);
    m_dovecot = m_sandbox.start(u"exec dovecot -F"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 993), qPrintable(m_dovecot->output()), 30'000); }();
    return snippet;
}

/// What the server says to a login through TLS on port 993, from another address.
QString TestInteropDovecot::loginOverTls(const QString &options)
{
    return m_sandbox
        .run(u"printf 'a LOGIN joe secret\\r\\nb LOGOUT\\r\\n' | openssl s_client -connect %1:993 -bind %2 -quiet %3"_s
                 .arg(m_own, m_elsewhere, options))
        .output;
}

void TestInteropDovecot::readsBackWhatIsQuoted()
{
    const QString head = tree == ServerTree::Debian12
        ? QString()
        : u"dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n"_s;
    const QStringList changed =
        changedTexts(m_sandbox,
                     {dovecot::quoted, head + u"login_greeting = %1\nlogin_trusted_networks = 192.0.2.1\n"_s,
                      u"doveconf -c $f -h login_greeting"_s, isShownBy});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
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
    const QString inside = loginOverTls({});
    QVERIFY2(inside.contains("a OK"_L1), qPrintable(inside));
    m_book->add(
        connection == "pop"_L1 ? u"pop3-forced"_s : u"imap-forced"_s, Proof::Handshaken,
        {u"TLS 1.2 and 1.3 accepted on both ports, certificate verified by name, 1.1 refused"_s,
         u"for each profile: its protocols, suites and groups agreed, others refused; nothing found by sslscan"_s,
         u"login in cleartext from another address refused, under TLS accepted"_s},
        {snippet});
}

void TestInteropDovecot::agreesByProfile_data()
{
    addProfileRows(tree == ServerTree::Debian13);
}

void TestInteropDovecot::agreesByProfile()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    start({u"imap=tls-required"_s, u"app-imap=tls-required"_s, u"pop=tls-required"_s}, u"imap"_s, profile);
    const QString over = u"openssl s_client -connect %1:993 "_s.arg(m_own);
    for (const QString &options : agreed) {
        const Finished good =
            m_sandbox.run(over + options + u" -verify_return_error -verify_hostname imap.example.org </dev/null"_s);
        QVERIFY2(good.status == 0, qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = m_sandbox.run(over + options + u" </dev/null"_s);
        QVERIFY2(isRefused(bad, "alert"_L1), qPrintable(options + bad.output));
    }
    for (const QString &target : {u"--starttls-imap %1:143"_s, u"--starttls-pop3 %1:110"_s})
        QCOMPARE(findingsOfScanner(target.arg(m_own), knowledge().profiles.value(profile)).join(u"; "_s), QString());
}

void TestInteropDovecot::demandsCertificates()
{
    const Snippet snippet = start({u"imap=tls-mutual"_s, u"app-imap=tls-mutual"_s}, u"imap"_s);
    const QString shown = u"-cert /etc/ssl/certs/%1.pem -key /etc/ssl/private/%1.key"_s;
    for (const QString &options : {QString(), shown.arg(u"untrusted"_s)}) {
        const QString refused = loginOverTls(options);
        QVERIFY2(refused.contains("a NO"_L1), qPrintable(options + refused));
    }
    const QString right = loginOverTls(shown.arg(u"pcs.example.org"_s));
    QVERIFY2(right.contains("a OK"_L1), qPrintable(right));
    m_book->add(u"certificate"_s, Proof::Handshaken,
                {u"login under TLS refused without and with an untrusted certificate, accepted with a trusted one"_s},
                {snippet});
}

void TestInteropDovecot::closesPorts_data()
{
    QTest::addColumn<bool>("isSieve");
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("other");
    QTest::newRow("pop3") << false << 110 << 995;
    QTest::newRow("managesieve") << true << 4190 << 2000;
}

void TestInteropDovecot::closesPorts()
{
    QFETCH(const bool, isSieve);
    QFETCH(const int, one);
    QFETCH(const int, other);
    const Plan given = isSieve ? sievePlan() : plan();
    start({u"imap=tls-required"_s, u"pop=tls-required"_s}, u"pop"_s, {}, given);
    QTRY_VERIFY_WITH_TIMEOUT(accepts(m_own, one) && accepts(m_own, other), 20'000); // else nothing would be shown
    cleanup();
    const Snippet snippet = start({u"imap=tls-required"_s, u"pop=off"_s}, u"pop"_s, {}, given);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(accepts(m_own, 143));
    QVERIFY(!accepts(m_own, one));
    QVERIFY(!accepts(m_own, other));
    if (isSieve)
        return; // the same form
    m_book->add(u"closed"_s, Proof::Handshaken,
                {u"both ports of the service refuse connections, those of the other service answer"_s}, {snippet});
}

void TestInteropDovecot::offersTlsWhereNotForced_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("imap, cleartext decided") << u"imap"_s << QStringList{u"imap=tls-required"_s, u"app-imap=none"_s}
                                             << 143 << QByteArray("a LOGIN joe secret") << QByteArray("a OK");
    QTest::newRow("pop3, offered") << u"pop"_s << QStringList{u"imap=tls-required"_s, u"pop=tls-opportunistic"_s} << 110
                                   << QByteArray("USER joe") << QByteArray("-ERR");
}

void TestInteropDovecot::offersTlsWhereNotForced()
{
    QFETCH(const QString, connection);
    QFETCH(const QStringList, choices);
    QFETCH(const int, port);
    QFETCH(const QByteArray, login);
    QFETCH(const QByteArray, answer);
    const Snippet snippet = start(choices, connection);
    Conversation conversation(m_own, port, m_elsewhere);
    QVERIFY(conversation.isOpen());
    conversation.say(login);
    const QByteArray answered = answerIn(conversation);
    QVERIFY2(answered.startsWith(answer), qPrintable(QString::fromUtf8(answered) + m_dovecot->output()));
    const QString protocol = connection == "pop"_L1 ? u"pop3"_s : u"imap"_s;
    const Finished over = m_sandbox.run(
        u"openssl s_client -connect %1:%2 -starttls %3 -verify_return_error -verify_hostname imap.example.org </dev/null"_s
            .arg(m_own, QString::number(port), protocol));
    QVERIFY2(over.status == 0, qPrintable(over.output));
    m_book->add(
        protocol + u"-open"_s, Proof::Handshaken,
        {connection == "pop"_L1
             ? u"password in cleartext from another address refused, TLS offered and certificate verified by name"_s
             : u"login in cleartext accepted as decided, TLS offered and certificate verified by name"_s},
        {snippet});
}

/// One group of the profile alone is agreed, one outside of it is refused.
void TestInteropDovecot::checkAgreement(int port, const QString &protocol)
{
    const QString over =
        u"openssl s_client -connect %1:%2 -starttls %3 -tls1_3 -groups "_s.arg(m_own, QString::number(port), protocol);
    const Finished good =
        m_sandbox.run(over + u"P-384 -verify_return_error -verify_hostname imap.example.org </dev/null"_s);
    QVERIFY2(good.status == 0, qPrintable(good.output));
    const Finished bad = m_sandbox.run(over + u"X25519 </dev/null"_s);
    QVERIFY2(isRefused(bad, "alert"_L1), qPrintable(bad.output));
}

void TestInteropDovecot::takesMailOverTls_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("form");
    QTest::newRow("forced") << u"tls-required"_s << u"lmtp-forced"_s;
    QTest::newRow("offered") << u"tls-opportunistic"_s << u"lmtp-open"_s;
}

/// LMTP knows no login, and Dovecot takes mail without TLS whatever it is told; its remark says so.
void TestInteropDovecot::takesMailOverTls()
{
    QFETCH(const QString, part);
    QFETCH(const QString, form);
    const Snippet snippet =
        start({u"imap=tls-required"_s, u"app-imap=tls-required"_s, u"mx-box="_s + part}, u"mx-box"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 24), qPrintable(m_dovecot->output()), 20'000);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkAgreement(24, u"lmtp"_s);
    const Finished inside =
        m_sandbox.talkOverTls(u"-connect %1:24 -bind %2 -starttls lmtp"_s.arg(m_own, m_elsewhere),
                              {{u"LHLO client.example"_s, u"250 "_s}, {u"MAIL FROM:<>"_s, u"250 2.1.0"_s}});
    QVERIFY2(inside.status == 0, qPrintable(inside.output));
    Conversation conversation(m_own, 24, m_elsewhere);
    QVERIFY(conversation.isOpen());
    conversation.readAnswer(); // the greeting
    conversation.say("LHLO client.example");
    const QByteArray offered = conversation.readAnswer();
    QVERIFY2(offered.contains("STARTTLS"), offered.constData());
    conversation.say("MAIL FROM:<>");
    const QByteArray answer = conversation.readAnswer();
    QVERIFY2(answer.startsWith("250"), answer.constData());
    QVERIFY(remarksOf(snippet).contains(u"snippet.dovecot.remark.lmtp"_s));
    if (!QTest::currentTestFailed())
        m_book->add(
            form, Proof::Handshaken,
            {u"TLS 1.2 and 1.3 by STARTTLS, certificate verified by name, 1.1 and a group outside the profile refused"_s,
             u"mail taken under TLS, and without it, as the remark says: the sender demands TLS"_s},
            {snippet});
}

namespace {

/// What begins with OK, NO or BYE; what the server can is told before.
QByteArray sieveAnswerIn(Conversation &conversation)
{
    QByteArray line = conversation.readLine();
    while (line.startsWith('"'))
        line = conversation.readLine();
    return line;
}

} // namespace

void TestInteropDovecot::takesFiltersOverTlsOnly_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("form");
    QTest::newRow("forced") << u"tls-required"_s << u"managesieve-forced"_s;
    QTest::newRow("offered") << u"tls-opportunistic"_s << u"managesieve-open"_s;
}

void TestInteropDovecot::takesFiltersOverTlsOnly()
{
    QFETCH(const QString, part);
    QFETCH(const QString, form);
    const Snippet snippet =
        start({u"imap=tls-required"_s, u"app-imap=tls-required"_s, u"pop="_s + part}, u"pop"_s, {}, sievePlan());
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 4190), qPrintable(m_dovecot->output()), 20'000);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    checkAgreement(4190, u"sieve"_s);
    Conversation conversation(m_own, 4190, m_elsewhere);
    QVERIFY(conversation.isOpen());
    const QByteArray greeting = sieveAnswerIn(conversation);
    QVERIFY2(greeting.startsWith("OK"), greeting.constData());
    conversation.say(R"(AUTHENTICATE "PLAIN" "AGpvZQBzZWNyZXQ=")");
    const QByteArray answer = sieveAnswerIn(conversation);
    QVERIFY2(answer.startsWith("NO"), answer.constData());
    const QString inside =
        m_sandbox
            .run(
                uR"({ printf 'AUTHENTICATE "PLAIN" "AGpvZQBzZWNyZXQ="\r\n'; sleep 2; printf 'LOGOUT\r\n'; } | timeout 20 openssl s_client -connect %1:4190 -bind %2 -starttls sieve -quiet)"_s
                    .arg(m_own, m_elsewhere))
            .output;
    QVERIFY2(inside.contains("Logged in"_L1), qPrintable(inside + m_dovecot->output()));
    if (!QTest::currentTestFailed())
        m_book->add(
            form, Proof::Handshaken,
            {u"TLS 1.2 and 1.3 by STARTTLS, certificate verified by name, 1.1 and a group outside the profile refused"_s,
             u"login in cleartext from another address refused, under TLS accepted"_s},
            {snippet});
}

void TestInteropDovecot::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropDovecot)
#include "test_interop_dovecot.moc"
