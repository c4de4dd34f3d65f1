// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/mail_server.h"
#include "tests/interop/name_servers.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/profile_rows.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/scanner.h"
#include "tests/interop/tested_release.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// How a message came to the partner.
enum class Arrival { None, Cleartext, Encrypted };
/// What is special about the partner, or about the way to it.
enum class Way { Usual, OldProtocol, Stripped, Demanding };

/// Postfix told by the snippet's own commands (apply.sh as written), as a server and as a client of another Postfix.
class TestInteropPostfix : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void readsBackWhatIsQuoted();
    void offersTls();
    void refusesForcedSendersInCleartext();
    void takesNothingBeforeTls_data();
    void takesNothingBeforeTls();
    void demandsCertificates_data();
    void demandsCertificates();
    void takesPasswordsUnderTlsOnly_data();
    void takesPasswordsUnderTlsOnly();
    void closesSubmission();
    void sendsByLevel_data();
    void sendsByLevel();
    void sendsByDane_data();
    void sendsByDane();
    void sendsByMtaSts_data();
    void sendsByMtaSts();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &connection, const QStringList &parameters = {},
                  const QString &profile = {});
    QByteArray mailInCleartext(const QString &from);
    Finished handshake(const QString &options);
    void startPartner(const QString &certificate, Way way = Way::Usual);
    Finished comeWithCertificate(const QString &name);
    Arrival arrival();
    void checkVerifySteps(const Snippet &snippet, const QString &certificate, Arrival arrival);
    void startPolicyHost(const QString &mode);
    QStringList failedSteps(const Snippet &snippet);
    void sendAndSee(const QString &logged, Arrival arrival);

    const QString m_own = u"192.0.2.25"_s;
    const QString m_bank = u"203.0.113.25"_s;
    const QString m_elsewhere = u"203.0.113.99"_s;
    Sandbox m_files{testedRelease()};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<NameServers> m_names;
    std::optional<Daemon> m_policyHost;
    std::unique_ptr<MailServer> m_server;
    std::unique_ptr<MailServer> m_partner;
    std::optional<Daemon> m_stripper;
    std::unique_ptr<ProofBook> m_book;
};

namespace {

QStringList checksOf(const QString &form)
{
    if (form == "send-secure"_L1)
        return {
            u"to a second Postfix: delivered over TLS 1.3 and 1.2 with the right certificate"_s,
            u"nothing delivered, mail kept with another name's, an untrusted and no certificate"_s,
            u"nothing delivered where somebody on the way strips STARTTLS, or the profile asks for more than TLS 1.2"_s,
            u"verify steps tell the right certificate from the others"_s};
    if (form == "send-encrypt"_L1)
        return {u"to a second Postfix: delivered over TLS 1.3 with an untrusted certificate"_s,
                u"nothing delivered, mail kept where no TLS is offered"_s};
    if (form == "send-certificate"_L1)
        return {u"to a second Postfix that refuses who shows no certificate: delivered with our own"_s};
    return {
        u"to a second Postfix: delivered over TLS 1.3 with an untrusted certificate"_s,
        u"over TLS 1.2 where a profile of TLS 1.3 would have ended in cleartext"_s,
        u"delivered in cleartext where no TLS is offered or STARTTLS is stripped, as decided; the verify step shows it"_s};
}

/// Stands at the partner's address and passes mail on from \a own to \a behind, without the offer of TLS.
constexpr auto stripper = R"py(
import socket, threading
def pump(source, target, strips):
    while data := source.recv(65536):
        target.sendall(data.replace(b"250-STARTTLS\r\n", b"") if strips else data)
    target.close()
listener = socket.create_server(("%1", 25))
while True:
    client, _ = listener.accept()
    try:
        server = socket.create_connection(("%2", 25), source_address=("%3", 0))
    except OSError:
        client.close()
        continue
    for arguments in ((client, server, False), (server, client, True)):
        threading.Thread(target=pump, args=arguments, daemon=True).start()
)py"_L1;

} // namespace

void TestInteropPostfix::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_authority = std::make_unique<TestAuthority>(m_files);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    const QString fault = makeMailHosts(m_files, *m_authority, {m_own, m_bank, m_elsewhere});
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY2(m_authority->certify(u"mta-sts.bank.example"_s, m_elsewhere), qPrintable(m_authority->said()));
    m_names = std::make_unique<NameServers>(m_files);
    m_server = std::make_unique<MailServer>(u"mx.example.org"_s, m_own);
    QVERIFY2(m_server->prepare(m_files), qPrintable(m_server->said()));
    NameServers::useIn(m_server->sandbox());
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
    m_stripper.reset();
    m_names->stop();
    m_policyHost.reset();
    QTRY_VERIFY(!accepts(m_own, 25) && !accepts(m_bank, 25));
}

Snippet TestInteropPostfix::start(const QStringList &choices, const QString &connection, const QStringList &parameters,
                                  const QString &profile)
{
    const Snippet snippet =
        snippetOf(made(onTestedRelease(smallPlan()), choices, profile), connection, u"mx"_s, u"postfix"_s);
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

/// postconf expands `$$`; a `#` in a value it keeps, with a warning. For a file that has just been written it would wait.
void TestInteropPostfix::readsBackWhatIsQuoted()
{
    const QStringList changed =
        changedTexts(m_files,
                     {postfix::quoted,
                      u"compatibility_level = 3.6\nsmtpd_banner = %1\nmyhostname = x.example\n"_s,
                      u"mkdir -p d && cp $f d/main.cf && touch -d '-1 min' d/main.cf && : > d/master.cf && "
                      "postconf -c d -xh smtpd_banner"_s,
                      {}});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
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

void TestInteropPostfix::takesNothingBeforeTls_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13);
}

void TestInteropPostfix::takesNothingBeforeTls()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    const Snippet snippet = start({u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s}, u"world-mx"_s, {}, profile);
    QCOMPARE(m_server->sandbox().failures(snippet, u"verify.sh"_s), QStringList());
    const QByteArray answer = mailInCleartext(m_elsewhere);
    QVERIFY2(answer.startsWith("530"), answer.constData());
    for (const QString &options : agreed) {
        const Finished good = handshake(options + u" -verify_return_error -verify_hostname mx.example.org"_s);
        QVERIFY2(good.status == 0, qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = handshake(options);
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(options + bad.output));
    }
    QCOMPARE(findingsOfScanner(u"--starttls-smtp 192.0.2.25:25"_s, knowledge().profiles.value(profile)).join(u"; "_s),
             QString());
    if (profile != "bsi-tr-02102"_L1)
        return;
    m_book->add(
        u"receive-forced"_s, Proof::Handshaken,
        {u"mail in cleartext refused (530), certificate verified by name, 1.1 refused by alert"_s,
         u"for each profile: its protocols, suites and groups agreed, others refused by alert; nothing found by sslscan"_s},
        {snippet});
}

void TestInteropPostfix::demandsCertificates_data()
{
    QTest::addColumn<QString>("others"); // how everybody else's mail comes in
    QTest::addColumn<bool>("isDemanded");
    QTest::newRow("asked for") << u"world-mx=tls-opportunistic"_s << false;
    QTest::newRow("demanded from everybody") << u"world-mx=tls-mutual"_s << true;
}

/// As the bank's host, with the certificate \a name or without any.
Finished TestInteropPostfix::comeWithCertificate(const QString &name)
{
    const QString shown =
        name.isEmpty() ? QString() : u" -cert /etc/ssl/certs/%1.pem -key /etc/ssl/private/%1.key"_s.arg(name);
    return m_server->sandbox().talkOverTls(u"-connect 192.0.2.25:25 -bind 203.0.113.25 -starttls smtp"_s + shown,
                                           {{u"NOOP"_s, u"250 2.0.0"_s},
                                            {u"EHLO b.example"_s, u"250 "_s},
                                            {u"MAIL FROM:<a@b.example>"_s, u"250 2.1.0"_s}});
}

void TestInteropPostfix::demandsCertificates()
{
    QFETCH(const QString, others);
    QFETCH(const bool, isDemanded);
    const Snippet snippet = start({others, u"bank-mx=tls-mutual"_s}, u"bank-mx"_s);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.postfix.remark.certificate-not-forced"_s), !isDemanded);
    for (const QString &name : {QString(), u"untrusted"_s}) {
        const Finished bad = comeWithCertificate(name);
        QVERIFY2((bad.status != 0) == isDemanded, qPrintable(name + bad.output));
    }
    QVERIFY(!m_server->log().contains(" Trusted TLS connection established from"_L1));
    const Finished right = comeWithCertificate(u"mx.bank.example"_s);
    QVERIFY2(right.status == 0, qPrintable(right.output + m_server->log()));
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->log().contains(" Trusted TLS connection established from"_L1),
                              qPrintable(m_server->log()), 10'000);
    const QByteArray cleartext = mailInCleartext(m_bank);
    QVERIFY2(cleartext.startsWith(isDemanded ? "530" : "450"), cleartext.constData());
    if (isDemanded) // the last row
        m_book->add(
            u"receive-certificate"_s, Proof::Handshaken,
            {u"demanded from everybody: refused without and with an untrusted certificate, taken with a trusted one"_s,
             u"asked for: taken without one, as the remark says; the log tells who showed a trusted one"_s},
            {snippet});
}

void TestInteropPostfix::takesPasswordsUnderTlsOnly_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("mail"); // how mail before TLS is answered
    QTest::addColumn<QString>("form");
    QTest::newRow("forced") << u"tls-required"_s << QByteArray("530") << u"submission-forced"_s;
    QTest::newRow("open") << u"tls-opportunistic"_s << QByteArray("250") << u"submission-open"_s;
}

void TestInteropPostfix::takesPasswordsUnderTlsOnly()
{
    QFETCH(const QString, part);
    QFETCH(const QByteArray, mail);
    QFETCH(const QString, form);
    // Passwords are Dovecot's business here: without anybody to ask, Postfix would not offer AUTH at all.
    Sandbox &sandbox = m_server->sandbox();
    sandbox.write(u"auth.conf"_s, passwordService(sandbox.folder()).toUtf8());
    const Daemon passwords = sandbox.start(u"exec dovecot -F -c %1/auth.conf"_s.arg(sandbox.folder()));
    const Snippet snippet =
        start({u"submit="_s + part}, u"submit"_s,
              {u"smtpd_sasl_type = dovecot"_s, u"smtpd_sasl_path = %1/auth-client"_s.arg(sandbox.folder())});
    QTRY_VERIFY_WITH_TIMEOUT(accepts(m_own, 465) && accepts(m_own, 587), 20'000);
    QCOMPARE(sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    Conversation conversation(m_own, 587, m_elsewhere);
    conversation.readAnswer();
    conversation.say("EHLO client.example");
    QVERIFY(!conversation.readAnswer().contains("AUTH"));
    conversation.say("AUTH PLAIN AGpvZQBzZWNyZXQ=");
    const QByteArray login = conversation.readAnswer();
    QVERIFY2(login.startsWith(part == "tls-required"_L1 ? "530" : "5"), login.constData());
    conversation.say("MAIL FROM:<a@client.example>");
    const QByteArray answer = conversation.readAnswer();
    QVERIFY2(answer.startsWith(mail), answer.constData());
    const Finished inside = sandbox.talkOverTls(
        u"-connect 192.0.2.25:465"_s,
        {{{}, u"220 "_s}, {u"EHLO b.example"_s, u"250 "_s}, {u"AUTH PLAIN AGpvZQBzZWNyZXQ="_s, u"235 2.7.0"_s}});
    QVERIFY2(inside.status == 0, qPrintable(inside.output));
    m_book->add(form, Proof::Handshaken,
                {u"587 and 465: TLS 1.2 and 1.3 accepted, certificate verified by name, 1.1 refused"_s,
                 u"AUTH neither offered nor taken before TLS, taken under TLS"_s,
                 form == "submission-open"_L1 ? u"mail before TLS on 587 taken, as decided"_s
                                              : u"mail before TLS on 587 refused (530)"_s},
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
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("certificate"); // of the partner; empty: it offers no TLS
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("logged");
    QTest::addColumn<Arrival>("arrival");
    QTest::addColumn<QString>("form"); // proved with this row, where it is the last of its form
    const QString host = u"mx.bank.example[203.0.113.25]:25"_s;
    const QString verified = u"Verified TLS connection established to %1: TLSv1."_s.arg(host);
    const QString untrusted = u"Untrusted TLS connection established to %1: TLSv1."_s.arg(host);
    const QString otherName = testedRelease() == ServerTree::Debian12 // 3.7 lets OpenSSL compare the name
        ? u"verification failed for %1: num=62:hostname mismatch"_s.arg(host)
        : u"Trusted TLS connection established to %1: TLSv1.3"_s.arg(host);
    const QString noTrust = u"verification failed for %1: self-signed certificate"_s.arg(host);
    const QString notOffered = u"status=deferred (TLS is required, but was not offered by host mx.bank.example"_s;
    const QString tooOld = u"Cannot start TLS: handshake failure"_s;
    const QString right = u"mx.bank.example"_s;
    const QString bsi = u"bsi-tr-02102"_s;
    const QString modern = u"tlsref-modern"_s;
    const auto row = [](const char *name, const QString &part, const QString &profile, const QString &certificate,
                        Way way, const QString &logged, Arrival arrival, const QString &form) {
        QTest::newRow(name) << part << profile << certificate << way << logged << arrival << form;
    };
    const QString checked = u"tls-required"_s;
    row("checked, right", checked, bsi, right, Way::Usual, verified + u'3', Arrival::Encrypted, {});
    row("checked, another name", checked, bsi, u"other.example"_s, Way::Usual, otherName, Arrival::None, {});
    row("checked, untrusted", checked, bsi, u"untrusted"_s, Way::Usual, noTrust, Arrival::None, {});
    row("checked, TLS 1.2", checked, bsi, right, Way::OldProtocol, verified + u'2', Arrival::Encrypted, {});
    row("checked, TLS 1.2 is too old", checked, modern, right, Way::OldProtocol, tooOld, Arrival::None, {});
    row("checked, stripped", checked, bsi, right, Way::Stripped, notOffered, Arrival::None, {});
    row("checked, no TLS", checked, bsi, {}, Way::Usual, notOffered, Arrival::None, u"send-secure"_s);
    row("own certificate", u"tls-mutual"_s, bsi, right, Way::Demanding, verified + u'3', Arrival::Encrypted,
        u"send-certificate"_s);
    const QString unchecked = u"tls-unverified"_s;
    row("unchecked, untrusted", unchecked, bsi, u"untrusted"_s, Way::Usual, untrusted + u'3', Arrival::Encrypted, {});
    row("unchecked, no TLS", unchecked, bsi, {}, Way::Usual, notOffered, Arrival::None, u"send-encrypt"_s);
    const QString may = u"tls-opportunistic"_s;
    row("opportunistic, untrusted", may, bsi, u"untrusted"_s, Way::Usual, untrusted + u'3', Arrival::Encrypted, {});
    // With TLS 1.2 two Postfix take a suite without certificates where nobody checks any.
    row("opportunistic, TLS 1.2", may, modern, u"untrusted"_s, Way::OldProtocol,
        u"Anonymous TLS connection established to %1: TLSv1.2"_s.arg(host), Arrival::Encrypted, {});
    row("opportunistic, stripped", may, bsi, u"untrusted"_s, Way::Stripped, u"status=sent"_s, Arrival::Cleartext, {});
    row("opportunistic, no TLS", may, bsi, {}, Way::Usual, u"status=sent"_s, Arrival::Cleartext, u"send-may"_s);
}

void TestInteropPostfix::startPartner(const QString &certificate, Way way)
{
    QStringList parameters{u"smtpd_tls_security_level = none"_s};
    if (!certificate.isEmpty())
        parameters = {u"smtpd_tls_security_level = may"_s, u"smtpd_tls_loglevel = 1"_s,
                      u"smtpd_tls_chain_files = /etc/ssl/private/%1.key, /etc/ssl/certs/%1.pem"_s.arg(certificate)};
    if (way == Way::OldProtocol)
        parameters.append(u"smtpd_tls_protocols = !TLSv1.3"_s);
    if (way == Way::Demanding)
        parameters += {u"smtpd_tls_security_level = encrypt"_s, u"smtpd_tls_ask_ccert = yes"_s,
                       u"smtpd_tls_req_ccert = yes"_s, u"smtpd_tls_CAfile = /etc/ssl/certs/ca-certificates.crt"_s};
    if (way == Way::Stripped) {
        parameters.append(u"inet_interfaces = "_s + m_elsewhere);
        const QString program =
            m_files.write(u"stripper.py"_s, QString(stripper).arg(m_bank, m_elsewhere, m_own).toUtf8());
        m_stripper = m_files.start(u"exec python3 "_s + program);
    }
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
    QFETCH(const QString, profile);
    QFETCH(const QString, certificate);
    QFETCH(const Way, way);
    QFETCH(const QString, logged);
    QFETCH(const Arrival, arrival);
    QFETCH(const QString, form);
    startPartner(certificate, way);
    const Snippet snippet = start({u"mx-bank="_s + part}, u"mx-bank"_s, {u"relayhost = [mx.bank.example]"_s}, profile);
    QTRY_VERIFY2_WITH_TIMEOUT(m_partner->isUp(), qPrintable(m_partner->log()), 60'000);
    QTRY_VERIFY(way != Way::Stripped || accepts(m_elsewhere, 25));
    const Finished handed = m_server->send(u"joe@bank.example"_s);
    QVERIFY2(handed.status == 0, qPrintable(handed.output));
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->log().contains(logged), qPrintable(m_server->log()), 30'000);
    // What is tried in cleartext is so only at the second time.
    const qsizetype tries = way != Way::Usual && arrival == Arrival::None ? 2 : 1;
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->log().count("status="_L1) >= tries, qPrintable(m_server->log()), 30'000);
    QCOMPARE(m_server->log().contains("status=sent"_L1), arrival != Arrival::None);
    QTRY_COMPARE_WITH_TIMEOUT(this->arrival(), arrival, 10'000);
    checkVerifySteps(snippet, way == Way::Stripped ? QString() : certificate, arrival);
    if (way == Way::Demanding)
        QVERIFY(m_files.talkOverTls(u"-connect 203.0.113.25:25 -starttls smtp"_s, {{u"NOOP"_s, u"250 2.0.0"_s}}).status
                != 0);
    if (!form.isEmpty() && !QTest::currentTestFailed())
        m_book->add(form, Proof::Handshaken, checksOf(form), {snippet});
}

void TestInteropPostfix::sendAndSee(const QString &logged, Arrival arrival)
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_partner->isUp(), qPrintable(m_partner->log()), 60'000);
    const Finished handed = m_server->send(u"joe@bank.example"_s);
    QVERIFY2(handed.status == 0, qPrintable(handed.output));
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->log().contains("status="_L1), qPrintable(m_server->log()), 60'000);
    QVERIFY2(m_server->log().contains(logged), qPrintable(m_server->log()));
    QCOMPARE(m_server->log().contains("status=sent"_L1), arrival != Arrival::None);
    QTRY_COMPARE_WITH_TIMEOUT(this->arrival(), arrival, 10'000);
}

/// Steps of verify.sh that fail, run as they stand; the tree has no journal, and the partner's domain stands for example.org.
QStringList TestInteropPostfix::failedSteps(const Snippet &snippet)
{
    QStringList failed;
    for (const auto steps = linesOf(snippet, u"verify.sh"_s); QString step : steps) {
        step.replace(u"journalctl -u 'postfix*' --since -1h"_s, u"cat /var/log/mail.log"_s);
        step.replace(u"postmap -q example.org"_s, u"postmap -q bank.example"_s);
        const Finished finished = m_server->sandbox().run(step);
        const bool isVerified = !step.startsWith("posttls-finger -c -l dane"_L1)
            || finished.output.contains("Verified TLS connection established"_L1);
        if (finished.status != 0 || !isVerified)
            failed.append(step + u'\n' + finished.output);
    }
    return failed;
}

void TestInteropPostfix::sendsByDane_data()
{
    QTest::addColumn<QString>("published"); // the certificate whose key is named
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QString>("certificate"); // of the partner; empty: it offers no TLS
    QTest::addColumn<QString>("logged");
    QTest::addColumn<Arrival>("arrival");
    const QString verified = u"Verified TLS connection established to mx.bank.example[203.0.113.25]:25: TLSv1.3"_s;
    const QString untrusted = u"Untrusted TLS connection established to mx.bank.example[203.0.113.25]:25: TLSv1.3"_s;
    const QString refused = u"certificate verification failed for mx.bank.example[203.0.113.25]:25"_s;
    const QString notOffered = u"status=deferred (TLS is required, but was not offered by host mx.bank.example"_s;
    QTest::newRow("right key, by nobody who is trusted")
        << u"untrusted"_s << true << u"untrusted"_s << verified << Arrival::Encrypted;
    QTest::newRow("another key") << u"untrusted"_s << true << u"mx.bank.example"_s << refused << Arrival::None;
    QTest::newRow("no TLS") << u"untrusted"_s << true << QString() << notOffered << Arrival::None;
    QTest::newRow("another key, not signed")
        << u"mx.bank.example"_s << false << u"untrusted"_s << untrusted << Arrival::Encrypted;
}

void TestInteropPostfix::sendsByDane()
{
    QFETCH(const QString, published);
    QFETCH(const bool, isSigned);
    QFETCH(const QString, certificate);
    QFETCH(const QString, logged);
    QFETCH(const Arrival, arrival);
    const QString fault = m_names->serve(u"bank.example. MX 10 mx.bank.example.\nmx.bank.example. A %1\n"_s.arg(m_bank)
                                             + NameServers::tlsaRecord(m_files, u"mx.bank.example"_s, published),
                                         isSigned);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    startPartner(certificate);
    const Snippet snippet =
        start({u"mx-bank=tls-dane"_s}, u"mx-bank"_s, {u"relayhost = [mx.bank.example]"_s, u"smtp_host_lookup = dns"_s});
    QCOMPARE(m_server->sandbox().run(u"grep -E '^nameserver (127\\.|::1)' /etc/resolv.conf"_s).status, 0);
    sendAndSee(logged, arrival);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(failedSteps(snippet).isEmpty(), logged.startsWith("Verified"_L1));
    if (!isSigned) // the last row
        m_book->add(
            u"send-dane"_s, Proof::Handshaken,
            {u"signed zone, checking resolver: delivered over TLS 1.3 to the key of the TLSA record, by nobody who is trusted"_s,
             u"nothing delivered, mail kept with another key and without TLS"_s,
             u"a record without signature is not counted, as decided; verify steps tell the right key from the others"_s},
            {snippet});
}

/// Serves the bank's policy over HTTPS, and runs the helper that asks for it with its packaged settings but for where it remembers.
void TestInteropPostfix::startPolicyHost(const QString &mode)
{
    m_files.write(u"www/.well-known/mta-sts.txt"_s,
                  u"version: STSv1\r\nmode: %1\r\nmx: mx.bank.example\r\nmax_age: 604800\r\n"_s.arg(mode).toUtf8());
    m_files.write(u"policy.conf"_s,
                  u"pid %1/policy.pid; error_log stderr; events {}\nhttp { access_log off; server { listen %2:443 ssl; "
                  "server_name mta-sts.bank.example; root %1/www; default_type text/plain; "
                  "ssl_certificate /etc/ssl/certs/mta-sts.bank.example.pem; ssl_certificate_key "
                  "/etc/ssl/private/mta-sts.bank.example.key; } }\n"_s.arg(m_files.folder(), m_elsewhere)
                      .toUtf8());
    m_files.write(u"helper.yml"_s,
                  "host: 127.0.0.1\nport: 8461\ncache:\n  type: internal\n  options:\n    cache_size: 100\n"
                  "default_zone:\n  strict_testing: false\n  timeout: 4\n");
    m_policyHost = m_server->sandbox().start(
        u"nginx -c %1/policy.conf -e stderr -g 'daemon off;' & SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt "
        "mta-sts-daemon -c %1/helper.yml & wait"_s.arg(m_files.folder()));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_elsewhere, 443) && accepts(u"127.0.0.1"_s, 8461),
                              qPrintable(m_policyHost->output()), 60'000);
}

void TestInteropPostfix::sendsByMtaSts_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("certificate"); // of the partner; empty: it offers no TLS
    QTest::addColumn<QString>("logged");
    QTest::addColumn<Arrival>("arrival");
    const QString refused = u"certificate verification failed for mx.bank.example[203.0.113.25]:25"_s;
    const QString notOffered = u"status=deferred (TLS is required, but was not offered by host mx.bank.example"_s;
    QTest::newRow("enforce, untrusted") << u"enforce"_s << u"untrusted"_s << refused << Arrival::None;
    QTest::newRow("enforce, no TLS") << u"enforce"_s << QString() << notOffered << Arrival::None;
    QTest::newRow("testing, untrusted") << u"testing"_s << u"untrusted"_s << u"status=sent"_s << Arrival::Encrypted;
    QTest::newRow("enforce, right")
        << u"enforce"_s << u"mx.bank.example"_s
        << u"Verified TLS connection established to mx.bank.example[203.0.113.25]:25: TLSv1.3"_s << Arrival::Encrypted;
}

void TestInteropPostfix::sendsByMtaSts()
{
    QFETCH(const QString, mode);
    QFETCH(const QString, certificate);
    QFETCH(const QString, logged);
    QFETCH(const Arrival, arrival);
    const QString fault =
        m_names->serve(u"bank.example. MX 10 mx.bank.example.\nmx.bank.example. A %1\nmta-sts.bank.example. A %2\n"
                       "_mta-sts.bank.example. TXT \"v=STSv1; id=1\"\n"_s.arg(m_bank, m_elsewhere));
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    startPolicyHost(mode);
    startPartner(certificate);
    const Snippet snippet = start({u"mx-bank=tls-mtasts"_s}, u"mx-bank"_s, {u"smtp_host_lookup = dns"_s});
    QCOMPARE(m_server->sandbox().failures(snippet, u"prerequisites.sh"_s), QStringList());
    sendAndSee(logged, arrival);
    if (QTest::currentTestFailed())
        return;
    if (logged.startsWith("Verified"_L1)) { // the last row
        QCOMPARE(failedSteps(snippet), QStringList());
        m_book->add(
            u"send-mtasts"_s, Proof::Handshaken,
            {u"policy over HTTPS through mta-sts-daemon: delivered over TLS 1.3 to the right certificate of its host"_s,
             u"enforce: nothing delivered, mail kept with an untrusted certificate and without TLS; testing: delivered"_s,
             u"verify steps run as written, with the partner's domain put in"_s},
            {snippet});
    }
}

void TestInteropPostfix::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropPostfix)
#include "test_interop_postfix.moc"
