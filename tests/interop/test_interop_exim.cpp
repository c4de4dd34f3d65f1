// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/conversation.h"
#include "tests/interop/mail_server.h"
#include "tests/interop/name_servers.h"
#include "tests/interop/network.h"
#include "tests/interop/product_parser.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/scanner.h"
#include "tests/interop/tested_release.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Debian's Exim (GnuTLS) with Debian's own configuration, told by the snippet's apply.sh; as a client it delivers to a Postfix.
class TestInteropExim : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void provesTheOpensslForm();
    void readsBackWhatIsQuoted();
    void takesNothingBeforeTls_data();
    void takesNothingBeforeTls();
    void offersTls();
    void refusesForcedSendersInCleartext();
    void demandsCertificates();
    void takesPasswordsUnderTlsOnly();
    void closesSubmission();
    void sendsByHost_data();
    void sendsByHost();
    void sendsByDane_data();
    void sendsByDane();
    void readsBothFormsOfDebiansConfiguration_data();
    void readsBothFormsOfDebiansConfiguration();
    void leavesNothingBehind();
    void cleanupTestCase();

private:
    Snippet start(const QStringList &choices, const QString &connection, const QString &profile = {});
    QByteArray mailInCleartext(const QString &from, int port = 25);
    Finished handshake(const QString &options);
    QString runScript(const Snippet &snippet, const QString &name);
    void startPartner(const QString &certificate, const QStringList &more = {});
    void sendAndSee(const QString &logged);
    QString log();

    const QString m_own = u"192.0.2.25"_s;
    const QString m_bank = u"203.0.113.25"_s;
    const QString m_elsewhere = u"203.0.113.99"_s;
    Sandbox m_sandbox{otherOfTestedRelease()};
    Sandbox m_zone{testedRelease()}; ///< that tree has name servers
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<NameServers> m_names;
    std::unique_ptr<MailServer> m_partner;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_exim;
    QSet<QString> m_runTwice; ///< texts of scripts
};

namespace {

Plan eximPlan()
{
    Plan plan = smallPlan();
    systemIn(plan, "mx"_L1).software = {ProductUse{u"exim"_s, u"4.98"_s}};
    return onTestedRelease(std::move(plan));
}

} // namespace

void TestInteropExim::initTestCase()
{
    for (const ServerTree tree : {otherOfTestedRelease(), testedRelease()}) {
        if (const QString obstacle = Sandbox::obstacle(tree); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    const QString fault = makeMailHosts(m_sandbox, *m_authority, {m_own, m_bank, m_elsewhere});
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    // What an administrator has set up already: who may log in, which domain is local, where the bank's mail goes.
    const Finished prepared = m_sandbox.run(
        u"cd %1 && cp -a /etc/exim4 exim4 && mkdir state spool log && chown Debian-exim:Debian-exim state spool log && "
        "sed -i \"s/^dc_eximconfig_configtype=.*/dc_eximconfig_configtype='internet'/; s/^dc_local_interfaces=.*/"
        "dc_local_interfaces='192.0.2.25'/; s/^dc_other_hostnames=.*/dc_other_hostnames='mx.example.org'/\" "
        "exim4/update-exim4.conf.conf && "
        "sed -i '/^begin authenticators$/a plain_of_test:\\n  driver = plaintext\\n  public_name = PLAIN\\n  "
        "server_condition "
        "= "
        "${if eq{$auth3}{secret}}\\n  server_set_id = $auth2\\n' exim4/exim4.conf.template && "
        "echo 'bank.example: mx.bank.example byname' > exim4/hubbed_hosts && cp -a exim4 stock"_s.arg(
            m_sandbox.folder()));
    QVERIFY2(prepared.status == 0, qPrintable(prepared.output));
    m_sandbox.mountAt(u"exim4"_s, u"/etc/exim4"_s);
    m_sandbox.mountAt(u"state"_s, u"/var/lib/exim4"_s);
    m_sandbox.mountAt(u"spool"_s, u"/var/spool/exim4"_s);
    m_sandbox.mountAt(u"log"_s, u"/var/log/exim4"_s);
    m_names = std::make_unique<NameServers>(m_zone);
    NameServers::useIn(m_sandbox, "options trust-ad\n"); // what prerequisites.sh asks for
    m_partner = std::make_unique<MailServer>(u"mx.bank.example"_s, m_bank);
    QVERIFY2(m_partner->prepare(m_sandbox), qPrintable(m_partner->said()));
    const QString version =
        m_sandbox.run(u"exim4 -C /dev/null -bV 2>/dev/null | sed -n 's/^Exim version \\([^ ]*\\).*/\\1/p'"_s)
            .output.trimmed();
    QVERIFY2(version.startsWith("4."_L1), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"exim"_s, version);
}

void TestInteropExim::cleanup()
{
    if (m_partner)
        m_partner->stop();
    m_exim.reset();
    if (m_names)
        m_names->stop();
    QTRY_VERIFY(!accepts(m_own, 25) && !accepts(m_bank, 25));
}

/// Runs a script as it stands; there is no systemd here to restart anything.
QString TestInteropExim::runScript(const Snippet &snippet, const QString &name)
{
    if (linesOf(snippet, name).isEmpty())
        return u"no "_s + name;
    const QString path = m_sandbox.write(name, codeOf(snippet, name).toUtf8());
    const Finished finished =
        m_sandbox.run(u"systemctl() { true; }; export -f systemctl; mkdir -p /run/exim4; bash %1"_s.arg(path));
    return finished.status == 0 ? QString() : u"%1: %2"_s.arg(name, finished.output);
}

Snippet TestInteropExim::start(const QStringList &choices, const QString &connection, const QString &profile)
{
    const Snippet snippet = snippetOf(made(eximPlan(), choices, profile), connection, u"mx"_s, u"exim"_s);
    const Finished fresh = m_sandbox.run(
        u"find /etc/exim4 /var/spool/exim4 /var/log/exim4 -mindepth 1 -delete; cp -a %1/stock/. /etc/exim4/"_s.arg(
            m_sandbox.folder()));
    if (fresh.status != 0 || !m_sandbox.install(snippet))
        QTest::qFail(qPrintable(u"cannot install: "_s + fresh.output), __FILE__, __LINE__);
    QStringList scripts{u"prerequisites.sh"_s, u"apply.sh"_s};
    // Twice, once for each script: the second run must change nothing and fail at nothing.
    if (const QString apply = codeOf(snippet, u"apply.sh"_s); !m_runTwice.contains(apply)) {
        m_runTwice.insert(apply);
        scripts.append(u"apply.sh"_s);
    }
    for (const QString &name : std::as_const(scripts)) {
        if (const QString fault = runScript(snippet, name); !fault.isEmpty())
            QTest::qFail(qPrintable(fault), __FILE__, __LINE__);
    }
    m_exim = m_sandbox.start(u"mkdir -p /run/exim4 && chown Debian-exim /run/exim4 && exec exim4 -bdf -q30m"_s);
    [&] { QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 25), qPrintable(m_exim->output() + log()), 30'000); }();
    return snippet;
}

QString TestInteropExim::log()
{
    QFile file(m_sandbox.folder() + "/log/mainlog"_L1);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QByteArray TestInteropExim::mailInCleartext(const QString &from, int port)
{
    Conversation conversation(m_own, port, from);
    conversation.readAnswer();
    conversation.say("EHLO client.example");
    conversation.readAnswer();
    conversation.say("MAIL FROM:<>");
    const QByteArray mail = conversation.readAnswer();
    conversation.say("RCPT TO:<postmaster@mx.example.org>");
    const QByteArray answer = conversation.readAnswer();
    return mail.startsWith('2') ? answer : mail;
}

Finished TestInteropExim::handshake(const QString &options)
{
    return m_sandbox.run(u"openssl s_client -connect mx.example.org:25 -starttls smtp "_s + options + u" </dev/null"_s);
}

/// Its statements are written after the documentation: whoever brings such a build, proves them here.
void TestInteropExim::provesTheOpensslForm()
{
    const Finished asked = m_sandbox.run(u"exim4 -C /dev/null -bV 2>/dev/null"_s);
    QVERIFY2(asked.output.contains("GnuTLS"_L1), qPrintable(asked.output));
    QVERIFY2(!asked.output.contains("OpenSSL"_L1), "this Exim has OpenSSL: its form can be proved now");
    QSKIP("no Debian build of Exim uses OpenSSL");
}

/// An item of a list, read as a setting and expanded, as a client sees it in the greeting.
void TestInteropExim::readsBackWhatIsQuoted()
{
    const QStringList changed =
        changedTexts(m_sandbox,
                     {exim::quotedItem,
                      u"primary_hostname = x.example\nsmtp_banner = <; %1\n"_s,
                      u"exim4 -C $f -bh 192.0.2.1 </dev/null | tr -d '\\r' | sed -n 's/^220 <; //p'"_s,
                      {}});
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
}

void TestInteropExim::takesNothingBeforeTls_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("agreed");
    QTest::addColumn<QStringList>("refused");
    const QString tooOld = u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s;
    const QString noForwardSecrecy = u"-tls1_2 -cipher ECDHE-ECDSA-AES256-SHA384"_s;
    QTest::newRow("bsi") << u"bsi-tr-02102"_s
                         << QStringList{u"-tls1_3 -groups P-384"_s, u"-tls1_2 -cipher ECDHE-ECDSA-AES256-GCM-SHA384"_s}
                         << QStringList{tooOld, noForwardSecrecy, u"-tls1_3 -groups X25519"_s,
                                        u"-tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256"_s};
    QTest::newRow("nist") << u"nist-800-52"_s
                          << QStringList{u"-tls1_3 -groups P-256"_s, u"-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256"_s}
                          << QStringList{tooOld, noForwardSecrecy, u"-tls1_3 -groups X25519"_s};
    QTest::newRow("intermediate") << u"tlsref-intermediate"_s
                                  << QStringList{u"-tls1_3 -groups X25519"_s,
                                                 u"-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"_s}
                                  << QStringList{tooOld, noForwardSecrecy, u"-tls1_3 -groups P-521"_s};
    QTest::newRow("modern") << u"tlsref-modern"_s
                            << QStringList{u"-tls1_3 -groups X25519"_s,
                                           u"-tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256"_s}
                            << QStringList{tooOld, u"-tls1_2"_s, u"-tls1_3 -groups P-521"_s};
}

void TestInteropExim::takesNothingBeforeTls()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    const Snippet snippet = start({u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s}, u"world-mx"_s, profile);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    const QByteArray answer = mailInCleartext(m_elsewhere);
    QVERIFY2(answer.startsWith("550 Session encryption is required"), answer.constData());
    for (const QString &options : agreed) {
        const Finished good = handshake(options + u" -verify_return_error -verify_hostname mx.example.org"_s);
        QVERIFY2(good.status == 0, qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = handshake(options);
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(options + bad.output));
    }
    QCOMPARE(findingsOfScanner(u"--starttls-smtp %1:25"_s.arg(m_own), knowledge().profiles.value(profile)),
             QStringList());
    if (profile == "bsi-tr-02102"_L1 && !QTest::currentTestFailed())
        m_book->add(
            u"receive-forced"_s, Proof::Handshaken,
            {u"mail in cleartext refused (550), certificate verified by name, 1.1 refused by alert"_s,
             u"for each profile: its protocols, suites and groups agreed, others refused by alert; nothing found by sslscan"_s,
             u"prerequisites, apply (twice) and verify steps run as written in Debian's own configuration"_s},
            {snippet});
}

void TestInteropExim::offersTls()
{
    const Snippet snippet = start({u"world-mx=tls-opportunistic"_s}, u"world-mx"_s);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY(handshake(u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s).output.contains("alert protocol version"_L1));
    const QByteArray answer = mailInCleartext(m_elsewhere);
    QVERIFY2(answer.startsWith("250"), answer.constData());
    m_book->add(u"receive-opportunistic"_s, Proof::Handshaken,
                {u"TLS 1.2 and 1.3 accepted by STARTTLS, certificate verified by name, 1.1 refused by alert"_s,
                 u"mail in cleartext accepted as decided"_s},
                {snippet});
}

void TestInteropExim::refusesForcedSendersInCleartext()
{
    const Snippet snippet = start({u"world-mx=tls-opportunistic"_s, u"bank-mx=tls-required"_s}, u"bank-mx"_s);
    const QByteArray forced = mailInCleartext(m_bank);
    QVERIFY2(forced.startsWith("550 Session encryption is required"), forced.constData());
    const QByteArray other = mailInCleartext(m_elsewhere);
    QVERIFY2(other.startsWith("250"), other.constData());
    const Finished inside = m_sandbox.talkOverTls(u"-connect 192.0.2.25:25 -bind 203.0.113.25 -starttls smtp"_s,
                                                  {{u"NOOP"_s, u"250 OK"_s},
                                                   {u"EHLO b.example"_s, u"250 "_s},
                                                   {u"MAIL FROM:<>"_s, u"250 OK"_s},
                                                   {u"RCPT TO:<postmaster@mx.example.org>"_s, u"250 Accepted"_s}});
    QVERIFY2(inside.status == 0, qPrintable(inside.output));
    m_book->add(u"receive-by-address"_s, Proof::Handshaken,
                {u"sender of the list refused in cleartext and taken under TLS, others taken in cleartext"_s},
                {snippet});
}

void TestInteropExim::demandsCertificates()
{
    const Snippet snippet = start({u"world-mx=tls-opportunistic"_s, u"bank-mx=tls-mutual"_s}, u"bank-mx"_s);
    const QString over = u"-connect 192.0.2.25:25 -bind %1 -starttls smtp"_s;
    const QList<Sandbox::Exchange> talk{{u"EHLO b.example"_s, u"250 "_s}, {u"MAIL FROM:<>"_s, u"250 OK"_s}};
    QVERIFY(m_sandbox.talkOverTls(over.arg(m_bank), talk).status != 0);
    const QString shown = u" -cert /etc/ssl/certs/%1.pem -key /etc/ssl/private/%1.key"_s;
    QVERIFY(m_sandbox.talkOverTls(over.arg(m_bank) + shown.arg(u"untrusted"_s), talk).status != 0);
    const Finished right = m_sandbox.talkOverTls(over.arg(m_bank) + shown.arg(u"mx.bank.example"_s), talk);
    QVERIFY2(right.status == 0, qPrintable(right.output + log()));
    const Finished other = m_sandbox.talkOverTls(over.arg(m_elsewhere), talk);
    QVERIFY2(other.status == 0, qPrintable(other.output));
    m_book->add(u"receive-certificate"_s, Proof::Handshaken,
                {u"sender of the list refused without and with an untrusted certificate, taken with its own"_s,
                 u"other senders taken without"_s},
                {snippet});
}

void TestInteropExim::takesPasswordsUnderTlsOnly()
{
    const Snippet snippet = start({u"submit=tls-required"_s}, u"submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(accepts(m_own, 465) && accepts(m_own, 587), 20'000);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    Conversation conversation(m_own, 587, m_elsewhere);
    conversation.readAnswer();
    conversation.say("EHLO client.example");
    QVERIFY(!conversation.readAnswer().contains("AUTH"));
    conversation.say("AUTH PLAIN AGpvZQBzZWNyZXQ=");
    const QByteArray login = conversation.readAnswer();
    QVERIFY2(login.startsWith("503"), login.constData());
    QVERIFY(mailInCleartext(m_elsewhere, 587).startsWith("550 Session encryption is required"));
    QVERIFY(mailInCleartext(m_elsewhere).startsWith("250")); // port 25 is not decided
    const Finished inside = m_sandbox.talkOverTls(
        u"-connect 192.0.2.25:465"_s,
        {{{}, u"220 "_s}, {u"EHLO b.example"_s, u"250 "_s}, {u"AUTH PLAIN AGpvZQBzZWNyZXQ="_s, u"235 "_s}});
    QVERIFY2(inside.status == 0, qPrintable(inside.output));
    for (const QString &options : {u"-tls1_3 -groups X25519"_s, u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s}) {
        const Finished bad =
            m_sandbox.run(u"openssl s_client -connect mx.example.org:465 %1 </dev/null"_s.arg(options));
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(bad.output));
    }
    QVERIFY(handshake(u"-tls1_3 -groups X25519"_s).status == 0); // but takes anything good
    m_book->add(
        u"submission-forced"_s, Proof::Handshaken,
        {u"587 and 465: TLS 1.2 and 1.3 accepted, certificate verified by name, 1.1 and a foreign group refused"_s,
         u"AUTH neither offered nor taken before TLS, taken under TLS; mail before TLS refused (550)"_s,
         u"port 25 beside it keeps its wider list"_s},
        {snippet});
}

void TestInteropExim::closesSubmission()
{
    start({u"submit=tls-required"_s}, u"submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(accepts(m_own, 465) && accepts(m_own, 587), 20'000);
    cleanup();
    const Snippet snippet = start({u"submit=off"_s}, u"submit"_s);
    QVERIFY(!accepts(m_own, 465) && !accepts(m_own, 587));
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    m_book->add(u"submission-off"_s, Proof::Handshaken,
                {u"ports 465 and 587 answered before, refuse connections afterwards, 25 answers"_s}, {snippet});
}

/// Offers TLS with \a certificate, or none where it is empty.
void TestInteropExim::startPartner(const QString &certificate, const QStringList &more)
{
    QStringList parameters{u"smtpd_tls_security_level = none"_s};
    if (!certificate.isEmpty())
        parameters = {u"smtpd_tls_security_level = may"_s, u"smtpd_tls_loglevel = 1"_s,
                      u"smtpd_tls_chain_files = /etc/ssl/private/%1.key, /etc/ssl/certs/%1.pem"_s.arg(certificate)};
    m_partner->start(parameters + more);
}

void TestInteropExim::sendAndSee(const QString &logged)
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_partner->isUp(), qPrintable(m_partner->log()), 60'000);
    const Finished handed =
        m_sandbox.run(u"printf 'Subject: test\\n\\ntest\\n' | exim4 -odf -f sender@mx.example.org joe@bank.example"_s);
    QVERIFY2(handed.status == 0, qPrintable(handed.output));
    QTRY_VERIFY2_WITH_TIMEOUT(log().contains(logged), qPrintable(log()), 30'000);
    QCOMPARE(log().contains(" => joe"_L1), logged.startsWith("=>"_L1));
}

void TestInteropExim::sendsByHost_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("certificate"); // of the partner; empty: it offers no TLS
    QTest::addColumn<QString>("logged");
    QTest::addColumn<bool>("isVerifyGood"); // the verify step finds its line
    QTest::addColumn<QString>("form"); // proved with this row, where it is the last of its form
    const QString sent = u"=> joe@bank.example R=hubbed_hosts T=remote_smtp H=mx.bank.example [203.0.113.25] "_s;
    QTest::newRow("checked, right") << u"tls-required"_s << u"mx.bank.example"_s << sent + u"X=TLS1.3"_s << true
                                    << QString();
    QTest::newRow("checked, another name")
        << u"tls-required"_s << u"other.example"_s << u"== joe@bank.example"_s << false << QString();
    QTest::newRow("checked, untrusted") << u"tls-required"_s << u"untrusted"_s << u"== joe@bank.example"_s << false
                                        << QString();
    QTest::newRow("checked, no TLS") << u"tls-required"_s << QString() << u"== joe@bank.example"_s << false
                                     << u"send-verified"_s;
    QTest::newRow("unchecked, untrusted")
        << u"tls-unverified"_s << u"untrusted"_s << sent + u"X=TLS1.3"_s << true << QString();
    QTest::newRow("unchecked, no TLS") << u"tls-unverified"_s << QString() << u"== joe@bank.example"_s << false
                                       << u"send-forced"_s;
    QTest::newRow("opportunistic, untrusted")
        << u"tls-opportunistic"_s << u"untrusted"_s << sent + u"X=TLS1.3"_s << true << QString();
    QTest::newRow("opportunistic, no TLS") << u"tls-opportunistic"_s << QString() << sent << false << u"send-may"_s;
    QTest::newRow("own certificate") << u"tls-mutual"_s << u"mx.bank.example"_s << sent + u"X=TLS1.3"_s << true
                                     << u"send-certificate"_s;
}

void TestInteropExim::sendsByHost()
{
    QFETCH(const QString, part);
    QFETCH(const QString, certificate);
    QFETCH(const QString, logged);
    QFETCH(const bool, isVerifyGood);
    QFETCH(const QString, form);
    const QStringList demanding{u"smtpd_tls_CAfile = /etc/ssl/certs/ca-certificates.crt"_s,
                                u"smtpd_tls_req_ccert = yes"_s, u"smtpd_tls_ask_ccert = yes"_s,
                                u"smtpd_tls_security_level = encrypt"_s};
    startPartner(certificate, part == "tls-mutual"_L1 ? demanding : QStringList());
    const Snippet snippet = start({u"mx-world=tls-opportunistic"_s, u"mx-bank="_s + part}, u"mx-bank"_s);
    sendAndSee(logged);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s).isEmpty(), isVerifyGood);
    if (!form.isEmpty() && !QTest::currentTestFailed())
        m_book->add(form, Proof::Handshaken,
                    form == "send-verified"_L1
                        ? QStringList{u"to a Postfix: delivered over TLS 1.3 with the right certificate (CV=yes)"_s,
                                      u"kept with another name's, an untrusted and no certificate"_s}
                        : form == "send-forced"_L1
                        ? QStringList{u"to a Postfix: delivered over TLS 1.3 with an untrusted certificate"_s,
                                      u"kept where no TLS is offered"_s}
                        : form == "send-may"_L1
                        ? QStringList{u"to a Postfix: over TLS 1.3 with an untrusted certificate"_s,
                                      u"in cleartext where no TLS is offered, as decided; the verify step shows it"_s}
                        : QStringList{u"to a Postfix that demands a certificate: delivered with our own"_s},
                    {snippet});
}

void TestInteropExim::sendsByDane_data()
{
    QTest::addColumn<QString>("published"); // the certificate whose key is named
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QString>("certificate"); // of the partner; empty: it offers no TLS
    QTest::addColumn<QString>("logged");
    const QString sent =
        u"=> joe@bank.example R=hubbed_hosts T=remote_smtp H=mx.bank.example [203.0.113.25] X=TLS1.3"_s;
    const QString kept = u"== joe@bank.example"_s;
    QTest::newRow("right key, by nobody who is trusted") << u"untrusted"_s << true << u"untrusted"_s << sent;
    QTest::newRow("another key") << u"untrusted"_s << true << u"mx.bank.example"_s << kept;
    QTest::newRow("no TLS") << u"untrusted"_s << true << QString() << kept;
    QTest::newRow("another key, not signed") << u"mx.bank.example"_s << false << u"untrusted"_s << sent;
}

void TestInteropExim::sendsByDane()
{
    QFETCH(const QString, published);
    QFETCH(const bool, isSigned);
    QFETCH(const QString, certificate);
    QFETCH(const QString, logged);
    const QString fault = m_names->serve(u"mx.bank.example. A %1\n"_s.arg(m_bank)
                                             + NameServers::tlsaRecord(m_sandbox, u"mx.bank.example"_s, published),
                                         isSigned);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    startPartner(certificate);
    const Snippet snippet = start({u"mx-bank=tls-dane"_s}, u"mx-bank"_s);
    const Finished byNames = m_sandbox.run(u"sed -i 's/ byname$/ bydns/' /etc/exim4/hubbed_hosts"_s);
    QVERIFY2(byNames.status == 0, qPrintable(byNames.output));
    sendAndSee(logged);
    if (QTest::currentTestFailed())
        return;
    const bool isByDane = isSigned && logged.startsWith("=>"_L1);
    QVERIFY2(log().contains(" CV=dane"_L1) == isByDane, qPrintable(log()));
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s).isEmpty(), isByDane);
    if (!isSigned) // the last row
        m_book->add(
            u"send-dane"_s, Proof::Handshaken,
            {u"signed zone, checking resolver: delivered to a Postfix over TLS 1.3 to the key of the TLSA record, by nobody who is trusted"_s,
             u"kept with another key and without TLS"_s,
             u"a record without signature is not counted, as decided; the verify step tells the right key from the others"_s},
            {snippet});
}

void TestInteropExim::readsBothFormsOfDebiansConfiguration_data()
{
    QTest::addColumn<QString>("isSplit");
    QTest::newRow("one file") << u"false"_s;
    QTest::newRow("parts") << u"true"_s;
}

void TestInteropExim::readsBothFormsOfDebiansConfiguration()
{
    QFETCH(const QString, isSplit);
    const Snippet snippet = start({u"submit=tls-required"_s, u"mx-bank=tls-required"_s}, u"mx-bank"_s);
    cleanup();
    const Finished chosen = m_sandbox.run(
        u"sed -i \"s/^dc_use_split_config=.*/dc_use_split_config='%1'/\" /etc/exim4/update-exim4.conf.conf"_s.arg(
            isSplit));
    QVERIFY2(chosen.status == 0, qPrintable(chosen.output));
    QCOMPARE(runScript(snippet, u"apply.sh"_s), QString());
    const QString options =
        m_sandbox.run(u"exim4 -bP tls_require_ciphers acl_smtp_mail; exim4 -bP transport remote_smtp"_s).output;
    QVERIFY2(options.contains("acl_smtp_mail = /etc/exim4/safeconduct-mail.acl"_L1)
                 && options.contains("tls_require_ciphers = ${if eq{$received_port}{25}"_L1)
                 && options.contains("hosts_require_tls = <; mx.bank.example"_L1),
             qPrintable(options));
}

void TestInteropExim::leavesNothingBehind()
{
    const Snippet snippet =
        start({u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s, u"mx-bank=tls-required"_s}, u"world-mx"_s);
    cleanup();
    QCOMPARE(runScript(snippet, u"undo.sh"_s), QString());
    const Finished options = m_sandbox.run(u"exim4 -bP tls_require_ciphers tls_privatekey acl_smtp_mail"_s);
    QVERIFY2(options.status == 0 && !options.output.contains("safeconduct"_L1) && !options.output.contains("NORMAL"_L1),
             qPrintable(options.output));
}

void TestInteropExim::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropExim)
#include "test_interop_exim.moc"
