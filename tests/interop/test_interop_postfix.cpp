// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/mail_server.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// How a message came to the partner.
enum class Arrival { None, Cleartext, Encrypted };

/// Postfix told by the snippet's own commands (apply.sh as written), as a server and as a client of another Postfix.
class TestInteropPostfix : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void offersTls();
    void refusesForcedSendersInCleartext();
    void takesNothingBeforeTls();
    void takesPasswordsUnderTlsOnly();
    void closesSubmission();
    void sendsByLevel_data();
    void sendsByLevel();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &connection, const QStringList &parameters = {});
    QByteArray mailInCleartext(const QString &from);
    Finished handshake(const QString &options);
    void startPartner(const QString &certificate);
    Arrival arrival();
    void checkVerifySteps(const Snippet &snippet, const QString &certificate, Arrival arrival);

    const QString m_own = u"192.0.2.25"_s;
    const QString m_bank = u"203.0.113.25"_s;
    const QString m_elsewhere = u"203.0.113.99"_s;
    Sandbox m_files;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<MailServer> m_server;
    std::unique_ptr<MailServer> m_partner;
    std::unique_ptr<ProofBook> m_book;
};

namespace {

QStringList checksOf(const QString &form)
{
    if (form == "send-secure"_L1)
        return {u"to a second Postfix: delivered over TLS 1.3 with the right certificate"_s,
                u"nothing delivered, mail kept with another name's, an untrusted and no certificate"_s,
                u"verify steps tell the right certificate from the others"_s};
    if (form == "send-encrypt"_L1)
        return {u"to a second Postfix: delivered over TLS 1.3 with an untrusted certificate"_s,
                u"nothing delivered, mail kept where no TLS is offered"_s};
    return {u"to a second Postfix: delivered over TLS 1.3 with an untrusted certificate"_s,
            u"delivered in cleartext where no TLS is offered, as decided; the verify step shows it"_s};
}

} // namespace

void TestInteropPostfix::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    for (const QString &address : {m_own, m_bank, m_elsewhere}) {
        const Finished added = m_files.run(u"ip link set lo up && ip addr add %1/32 dev lo"_s.arg(address));
        QVERIFY2(added.status == 0, qPrintable(added.output));
    }
    m_authority = std::make_unique<TestAuthority>(m_files);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"mx.example.org"_s, m_own), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"mx.bank.example"_s, m_bank), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"other.example"_s, m_elsewhere), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->selfSign(u"untrusted"_s, u"mx.bank.example"_s), qPrintable(m_authority->said()));
    m_server = std::make_unique<MailServer>(u"mx.example.org"_s, m_own);
    QVERIFY2(m_server->prepare(m_files), qPrintable(m_server->said()));
    m_partner = std::make_unique<MailServer>(u"mx.bank.example"_s, m_bank);
    QVERIFY2(m_partner->prepare(m_files), qPrintable(m_partner->said()));
    const QString version = m_files.run(u"postconf -dh mail_version"_s).output.trimmed();
    QVERIFY(version.contains(u'.'));
    m_book = std::make_unique<ProofBook>(u"postfix"_s, version);
}

void TestInteropPostfix::cleanup()
{
    if (!m_server || !m_partner)
        return;
    m_server->stop();
    m_partner->stop();
    QTRY_VERIFY(!accepts(m_own, 25) && !accepts(m_bank, 25));
}

Snippet TestInteropPostfix::start(const QStringList &choices, const QString &connection, const QStringList &parameters)
{
    const Snippet snippet = snippetOf(made(smallPlan(), choices), connection, u"mx"_s, u"postfix"_s);
    QString apply;
    for (const SnippetFile &file : snippet.files) {
        if (file.name == "apply.sh"_L1)
            apply = QString::fromUtf8(contentsOf(file));
        // main.cf and master.cf are for reading; apply.sh writes them.
        else if (!file.place.isEmpty() && !file.name.endsWith(".cf"_L1))
            m_server->sandbox().write(u"postfix/"_s + file.name, contentsOf(file));
    }
    m_server->start(parameters, apply);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(m_server->isUp(), qPrintable(m_server->log()), 60'000); }();
    const QStringList running = m_server->sandbox().run(u"postconf -n"_s).output.split(u'\n');
    for (const auto lines = linesOf(snippet, u"main.cf"_s); const QString &line : lines) {
        if (!running.contains(line))
            QTest::qFail(qPrintable(u"apply.sh did not write what main.cf shows: "_s + line), __FILE__, __LINE__);
    }
    return snippet;
}

QByteArray TestInteropPostfix::mailInCleartext(const QString &from)
{
    Conversation conversation(m_own, 25, from);
    conversation.readAnswer();
    conversation.say("EHLO client.example");
    conversation.readAnswer();
    conversation.say("MAIL FROM:<a@client.example>");
    const QByteArray mail = conversation.readAnswer();
    conversation.say("RCPT TO:<joe@mx.example.org>");
    const QByteArray answer = conversation.readAnswer();
    return mail.startsWith('2') ? answer : mail;
}

Finished TestInteropPostfix::handshake(const QString &options)
{
    return m_server->sandbox().run(u"openssl s_client -connect 192.0.2.25:25 -starttls smtp "_s + options
                                   + u" </dev/null"_s);
}

void TestInteropPostfix::offersTls()
{
    const Snippet snippet = start({u"world-mx=tls-opportunistic"_s}, u"world-mx"_s);
    QCOMPARE(m_server->sandbox().failures(snippet, u"prerequisites.sh"_s), QStringList());
    QCOMPARE(m_server->sandbox().failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(handshake(u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s).output.contains("alert protocol version"_L1));
    QVERIFY(handshake(u"-tls1_3 -groups X25519"_s).output.contains("alert handshake failure"_L1));
    QVERIFY(handshake(u"-tls1_3 -groups P-384"_s).output.contains("TLSv1.3"_L1));
    const QByteArray answer = mailInCleartext(m_elsewhere);
    QVERIFY2(answer.startsWith("250"), answer.constData());
    m_book->add(u"receive-opportunistic"_s, Proof::Handshaken,
                {u"TLS 1.2 and 1.3 accepted by STARTTLS, certificate verified by name, 1.1 refused by alert"_s,
                 u"group outside the profile refused"_s, u"mail in cleartext accepted as decided"_s,
                 u"apply, prerequisites and verify steps run as written"_s},
                {snippet});
}

void TestInteropPostfix::refusesForcedSendersInCleartext()
{
    const Snippet snippet = start({u"world-mx=tls-opportunistic"_s, u"bank-mx=tls-required"_s}, u"bank-mx"_s);
    const QByteArray forced = mailInCleartext(m_bank);
    QVERIFY2(forced.startsWith("450") && forced.contains("encryption is required"), forced.constData());
    const QByteArray other = mailInCleartext(m_elsewhere);
    QVERIFY2(other.startsWith("250"), other.constData());
    const Finished inside =
        m_server->sandbox().talkOverTls(u"-connect 192.0.2.25:25 -bind 203.0.113.25 -starttls smtp"_s,
                                        {{u"NOOP"_s, u"250 2.0.0"_s},
                                         {u"EHLO b.example"_s, u"250 "_s},
                                         {u"MAIL FROM:<a@b.example>"_s, u"250 2.1.0"_s},
                                         {u"RCPT TO:<joe@mx.example.org>"_s, u"250 2.1.5"_s}});
    QVERIFY2(inside.status == 0, qPrintable(inside.output));
    m_book->add(u"receive-by-address"_s, Proof::Handshaken,
                {u"sender of the table refused in cleartext and taken under TLS, others taken in cleartext"_s},
                {snippet});
}

void TestInteropPostfix::takesNothingBeforeTls()
{
    const Snippet snippet = start({u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s}, u"world-mx"_s);
    QCOMPARE(m_server->sandbox().failures(snippet, u"verify.sh"_s), QStringList());
    const QByteArray answer = mailInCleartext(m_elsewhere);
    QVERIFY2(answer.startsWith("530"), answer.constData());
    QVERIFY(handshake(u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s).output.contains("alert protocol version"_L1));
    QVERIFY(
        handshake(u"-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"_s).output.contains("alert handshake failure"_L1));
    m_book->add(
        u"receive-forced"_s, Proof::Handshaken,
        {u"mail in cleartext refused (530), TLS 1.2 and 1.3 accepted, 1.1 and a cipher outside the profile refused"_s},
        {snippet});
}

void TestInteropPostfix::takesPasswordsUnderTlsOnly()
{
    // Passwords are Dovecot's business here: without anybody to ask, Postfix would not offer AUTH at all.
    Sandbox &sandbox = m_server->sandbox();
    sandbox.write(u"auth.conf"_s,
                  u"dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\nbase_dir = %1/run\nlog_path = "
                  u"%1/auth.log\nprotocols =\n"
                  "passdb static {\n  password = secret\n}\nuserdb static {\n  fields {\n    uid = mail\n    gid = "
                  "mail\n    home = /tmp\n  }\n}\n"
                  "service auth {\n  unix_listener %1/auth-client {\n    mode = 0666\n  }\n}\n"_s.arg(sandbox.folder())
                      .toUtf8());
    const Daemon passwords = sandbox.start(u"exec dovecot -F -c %1/auth.conf"_s.arg(sandbox.folder()));
    const Snippet snippet =
        start({u"submit=tls-required"_s}, u"submit"_s,
              {u"smtpd_sasl_type = dovecot"_s, u"smtpd_sasl_path = %1/auth-client"_s.arg(sandbox.folder())});
    QTRY_VERIFY_WITH_TIMEOUT(accepts(m_own, 465) && accepts(m_own, 587), 20'000);
    QCOMPARE(sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    Conversation conversation(m_own, 587, m_elsewhere);
    conversation.readAnswer();
    conversation.say("EHLO client.example");
    QVERIFY(!conversation.readAnswer().contains("AUTH"));
    conversation.say("AUTH PLAIN AGpvZQBzZWNyZXQ=");
    QVERIFY(conversation.readAnswer().startsWith("530"));
    const Finished inside = sandbox.talkOverTls(
        u"-connect 192.0.2.25:465"_s,
        {{{}, u"220 "_s}, {u"EHLO b.example"_s, u"250 "_s}, {u"AUTH PLAIN AGpvZQBzZWNyZXQ="_s, u"235 2.7.0"_s}});
    QVERIFY2(inside.status == 0, qPrintable(inside.output));
    m_book->add(u"submission-forced"_s, Proof::Handshaken,
                {u"587 and 465: TLS 1.2 and 1.3 accepted, certificate verified by name, 1.1 refused"_s,
                 u"AUTH neither offered nor taken before TLS, taken under TLS"_s},
                {snippet});
}

void TestInteropPostfix::closesSubmission()
{
    // The stock master.cf has neither service: only what is open can be closed.
    const Finished opened = m_server->sandbox().run(
        u"for name in submission submissions; do postconf -M $name/inet=\"$name inet n - n - - smtpd\" || exit 1; done"_s);
    QVERIFY2(opened.status == 0, qPrintable(opened.output));
    m_server->start({});
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 587) && accepts(m_own, 465), qPrintable(m_server->log()), 60'000);
    cleanup();
    const Snippet snippet = start({u"submit=off"_s}, u"submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!accepts(m_own, 587) && !accepts(m_own, 465), 20'000);
    QVERIFY(accepts(m_own, 25));
    QCOMPARE(m_server->sandbox().failures(snippet, u"verify.sh"_s), QStringList());
    m_book->add(u"submission-off"_s, Proof::Handshaken,
                {u"ports 465 and 587 answered before, refuse connections afterwards, 25 answers"_s}, {snippet});
}

void TestInteropPostfix::sendsByLevel_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("certificate"); // of the partner; empty: it offers no TLS
    QTest::addColumn<QString>("logged");
    QTest::addColumn<Arrival>("arrival");
    QTest::addColumn<QString>("form"); // proved with this row, where it is the last of its form
    const QString verified = u"Verified TLS connection established to mx.bank.example[203.0.113.25]:25: TLSv1.3"_s;
    const QString untrusted = u"Untrusted TLS connection established to mx.bank.example[203.0.113.25]:25: TLSv1.3"_s;
    const QString otherName = u"Trusted TLS connection established to mx.bank.example[203.0.113.25]:25: TLSv1.3"_s;
    const QString noTrust = u"verification failed for mx.bank.example[203.0.113.25]:25: self-signed certificate"_s;
    const QString notOffered = u"status=deferred (TLS is required, but was not offered by host mx.bank.example"_s;
    const auto row = [](const char *name, const QString &part, const QString &certificate, const QString &logged,
                        Arrival arrival, const QString &form) {
        QTest::newRow(name) << part << certificate << logged << arrival << form;
    };
    row("checked, right", u"tls-required"_s, u"mx.bank.example"_s, verified, Arrival::Encrypted, {});
    row("checked, another name", u"tls-required"_s, u"other.example"_s, otherName, Arrival::None, {});
    row("checked, untrusted", u"tls-required"_s, u"untrusted"_s, noTrust, Arrival::None, {});
    row("checked, no TLS", u"tls-required"_s, {}, notOffered, Arrival::None, u"send-secure"_s);
    row("unchecked, untrusted", u"tls-unverified"_s, u"untrusted"_s, untrusted, Arrival::Encrypted, {});
    row("unchecked, no TLS", u"tls-unverified"_s, {}, notOffered, Arrival::None, u"send-encrypt"_s);
    row("opportunistic, untrusted", u"tls-opportunistic"_s, u"untrusted"_s, untrusted, Arrival::Encrypted, {});
    row("opportunistic, no TLS", u"tls-opportunistic"_s, {}, u"status=sent"_s, Arrival::Cleartext, u"send-may"_s);
}

void TestInteropPostfix::startPartner(const QString &certificate)
{
    QStringList parameters{u"smtpd_tls_security_level = none"_s};
    if (!certificate.isEmpty())
        parameters = {u"smtpd_tls_security_level = may"_s, u"smtpd_tls_loglevel = 1"_s,
                      u"smtpd_tls_chain_files = /etc/ssl/private/%1.key, /etc/ssl/certs/%1.pem"_s.arg(certificate)};
    m_partner->start(parameters);
}

/// What the partner itself counted at the end of a conversation in which it took a message.
Arrival TestInteropPostfix::arrival()
{
    static const QRegularExpression taken(u"disconnect from mx\\.example\\.org.* (data|bdat)=1"_s);
    const QRegularExpressionMatch match = taken.match(m_partner->log());
    if (!match.hasMatch())
        return Arrival::None;
    return match.captured().contains("starttls=1"_L1) ? Arrival::Encrypted : Arrival::Cleartext;
}

/// Runs verify.sh line by line as an administrator would. The tree has no journal, so its search goes through Postfix' log file, and
/// no name server, so names come from the hosts file.
void TestInteropPostfix::checkVerifySteps(const Snippet &snippet, const QString &certificate, Arrival arrival)
{
    for (const auto steps = linesOf(snippet, u"verify.sh"_s); QString step : steps) {
        const bool isSearch = step.startsWith("journalctl -u 'postfix*' --since -1h"_L1);
        step.replace(u"journalctl -u 'postfix*' --since -1h"_s, u"cat /var/log/mail.log"_s);
        step.replace(u"posttls-finger "_s, u"posttls-finger -h native "_s);
        const Finished finished = m_server->sandbox().run(step);
        if (isSearch)
            QVERIFY2((finished.status == 0) == (arrival == Arrival::Encrypted), qPrintable(step + finished.output));
        else if (step.startsWith("posttls-finger"_L1))
            QVERIFY2(finished.output.contains("Verified TLS connection established"_L1)
                         == (certificate == "mx.bank.example"_L1),
                     qPrintable(finished.output));
    }
}

void TestInteropPostfix::sendsByLevel()
{
    QFETCH(const QString, part);
    QFETCH(const QString, certificate);
    QFETCH(const QString, logged);
    QFETCH(const Arrival, arrival);
    QFETCH(const QString, form);
    startPartner(certificate);
    const Snippet snippet = start({u"mx-bank="_s + part}, u"mx-bank"_s, {u"relayhost = [mx.bank.example]"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(m_partner->isUp(), qPrintable(m_partner->log()), 60'000);
    const Finished handed = m_server->send(u"joe@bank.example"_s);
    QVERIFY2(handed.status == 0, qPrintable(handed.output));
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->log().contains(logged), qPrintable(m_server->log()), 30'000);
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->log().contains("status="_L1), qPrintable(m_server->log()), 30'000);
    QCOMPARE(m_server->log().contains("status=sent"_L1), arrival != Arrival::None);
    QTRY_COMPARE_WITH_TIMEOUT(this->arrival(), arrival, 10'000);
    checkVerifySteps(snippet, certificate, arrival);
    if (!form.isEmpty() && !QTest::currentTestFailed())
        m_book->add(form, Proof::Handshaken, checksOf(form), {snippet});
}

void TestInteropPostfix::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropPostfix)
#include "test_interop_postfix.moc"
