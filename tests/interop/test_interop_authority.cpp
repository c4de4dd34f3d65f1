// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/site_host.h"
#include "tests/interop/tested_release.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// A certification authority made by the scripts of a snippet with the real OpenSSL: what it issues, and what a revocation means for
/// clients with the new list, with an old one that is still valid (P6), and for those that ask the responder; and the site that its
/// certificates name, with nginx and with Apache httpd.
class TestInteropAuthority : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void makesRootAndIssuingAuthority();
    void namesStandAsInThePlan();
    void issuesWhatWasApproved_data();
    void issuesWhatWasApproved();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void takesNothingButTheKeyFromARequest();
    void hostsTrustTheRoot();
    void revokes();
    void listsReachTheWebServer();
    void siteServesWhatCertificatesName_data();
    void siteServesWhatCertificatesName();
    void goesAway();
    void cleanupTestCase();

private:
    Finished runScript(const QString &name, const QString &arguments = {}) { return run(m_snippet, name, arguments); }
    Finished run(const Snippet &snippet, const QString &name, const QString &arguments = {});
    Finished inFolder(const QString &command)
    {
        return m_sandbox.run(u"cd %1 && export PATH=$PWD/bin:$PATH && "_s.arg(m_sandbox.folder()) + command);
    }
    /// A request \a name.csr with \a name.key.
    void request(const QString &name, const QString &key, const QString &options = {});
    Daemon startResponder();
    QString askResponder(const QString &certificate);
    /// What a client says that holds the list \a list, at \a when seconds of the epoch or now.
    Finished verify(const QString &certificate, const QString &list, std::optional<qint64> when = {});
    /// A handshake with a server that shows \a certificate, by a client that holds \a list.
    Finished shakeHands(const QString &list);
    qint64 issueOf(const QString &list);
    /// Status and type of the answer at the site.
    QString answerTo(const QString &path);

    Sandbox m_sandbox{testedRelease()};
    Snippet m_snippet;
    std::unique_ptr<ProofBook> m_book;
    std::unique_ptr<ProofBook> m_nginx;
    std::unique_ptr<ProofBook> m_apache;
    bool m_isMade = false;
    int m_held = 0; ///< rows about what is issued that have held
};

namespace {

constexpr auto issuing = "/var/lib/safeconduct-ca/issuing"_L1;
constexpr auto root = "/var/lib/safeconduct-ca/root"_L1;
constexpr qint64 validitySeconds = (24 + 12) * 3600;

Plan authorityPlan(const QString &webServer = u"nginx"_s, const QString &version = u"1.26"_s)
{
    Plan plan = planWithProxy(webServer, version);
    plan.organisation = uR"(Example & "Söhne" \ $HOME #1)"_s;
    plan.facilities.append(
        {.kind = u"own-ca-small"_s,
         .name = uR"name(Mail "$(CA)" \1)name"_s,
         .systems = {u"app"_s},
         .crl = CrlPublication{
             .periodHours = 24, .overlapHours = 12, .clients = {}, .listKilobytes = {}, .wantedExposureHours = {}}});
    return plan;
}

Snippet siteSnippet(const QString &webServer, const QString &version)
{
    return snippetOf(made(authorityPlan(webServer, version), {u"imap=tls-required"_s}), {}, u"proxy"_s, u"pki-site"_s);
}

/// Without asking: a connection that sends nothing would hold it for good.
bool isReady(Daemon &responder)
{
    return responder.output().contains("waiting for OCSP client connections"_L1);
}

} // namespace

void TestInteropAuthority::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const Finished addresses =
        m_sandbox.run(u"ip link set lo up && ip addr add 192.0.2.30/32 dev lo && ip addr add 10.2.0.5/32 dev lo"_s);
    QVERIFY2(addresses.status == 0, qPrintable(addresses.output));
    m_sandbox.write(u"hosts"_s, "127.0.0.1 localhost mx.example.org\n192.0.2.30 pki.example.org\n");
    for (const auto &[name, place] :
         {std::pair{u"hosts"_s, u"/etc/hosts"_s}, std::pair{u"lib"_s, u"/var/lib"_s},
          std::pair{u"www"_s, u"/var/www"_s}, std::pair{u"units"_s, u"/etc/systemd/system"_s},
          std::pair{u"certs"_s, u"/etc/ssl/certs"_s}, std::pair{u"local"_s, u"/usr/local/share/ca-certificates"_s}})
        m_sandbox.mountAt(name, place);
    for (const QString &folder : {u"lib/nginx/.keep"_s, u"lib/apache2/.keep"_s}) // places to mount at
        m_sandbox.write(folder, {});
    const QString unprepared = prepareWebServers(m_sandbox);
    QVERIFY2(unprepared.isEmpty(), qPrintable(unprepared));
    // No service manager runs in the sandbox: what it is told is noted, and the test does it.
    m_sandbox.write(u"bin/systemctl"_s,
                    "#!/bin/sh\necho \"$*\" >> " + m_sandbox.folder().toUtf8() + "/systemctl.log\n");
    m_sandbox.write(u"password"_s, "of two halves\n");
    m_snippet = snippetOf(made(authorityPlan(), {u"imap=tls-required"_s}), {}, u"app"_s, u"openssl-ca"_s);
    QVERIFY(m_sandbox.install(m_snippet));
    const QString version = m_sandbox.run(u"openssl version"_s).output.section(u' ', 1, 1);
    QVERIFY(version.startsWith("3."_L1));
    m_book = std::make_unique<ProofBook>(u"openssl-ca"_s, version);
    m_nginx = std::make_unique<ProofBook>(u"pki-site"_s, webServerVersion(m_sandbox, u"nginx"_s));
    m_apache = std::make_unique<ProofBook>(u"pki-site"_s, webServerVersion(m_sandbox, u"apache"_s));
    const Finished prerequisites = runScript(u"prerequisites.sh"_s);
    QVERIFY2(prerequisites.status == 0, qPrintable(prerequisites.output));
}

Finished TestInteropAuthority::run(const Snippet &snippet, const QString &name, const QString &arguments)
{
    const auto file = std::ranges::find(snippet.files, name, &SnippetFile::name);
    if (file == snippet.files.end())
        return {-1, u"no file "_s + name};
    QString path = file->place;
    if (path.isEmpty())
        path = m_sandbox.write(name, contentsOf(*file));
    return inFolder(u"export ROOT_PASSWORD=file:$PWD/password && bash %1 %2"_s.arg(path, arguments));
}

void TestInteropAuthority::request(const QString &name, const QString &key, const QString &options)
{
    const Finished made = inFolder(
        u"openssl req -new -newkey %2 -nodes -keyout %1.key -out %1.csr -subj /CN=asked %3"_s.arg(name, key, options));
    QVERIFY2(made.status == 0, qPrintable(made.output));
}

void TestInteropAuthority::makesRootAndIssuingAuthority()
{
    const Finished rootMade = runScript(u"make-root.sh"_s);
    QVERIFY2(rootMade.status == 0, qPrintable(rootMade.output));
    const Finished again = runScript(u"make-root.sh"_s);
    QVERIFY(again.status != 0);
    QVERIFY2(again.output.contains("there already"_L1), qPrintable(again.output));
    const Finished requested = runScript(u"request-issuing.sh"_s);
    QVERIFY2(requested.status == 0, qPrintable(requested.output));
    const Finished signedByRoot = inFolder(
        u"export ROOT_PASSWORD=file:$PWD/password; printf 'y\\ny\\n' | bash /var/lib/safeconduct-ca/sign-issuing.sh %1/issuing.csr"_s
            .arg(issuing));
    QVERIFY2(signedByRoot.status == 0, qPrintable(signedByRoot.output));
    const Finished carried = inFolder(u"cd %1 && cp issuing.pem root.pem root.cer root.crl %2"_s.arg(root, issuing));
    QVERIFY2(carried.status == 0, qPrintable(carried.output));
    const Finished started = runScript(u"start-issuing.sh"_s);
    QVERIFY2(started.status == 0, qPrintable(started.output));
    QVERIFY(inFolder(u"cat systemctl.log"_s)
                .output.contains("enable --now safeconduct-crl.timer safeconduct-ocsp.service"_L1));
    QCOMPARE(inFolder(u"stat -c %a %1/issuing.key %2/root.key"_s.arg(issuing, root)).output, u"600\n600\n"_s);
    QCOMPARE(inFolder(u"grep -q ENCRYPTED %1/root.key"_s.arg(root)).status, 0);
    m_isMade = true;
}

void TestInteropAuthority::namesStandAsInThePlan()
{
    QVERIFY(m_isMade);
    const Finished subject =
        inFolder(u"openssl x509 -in %1/issuing.pem -noout -subject -nameopt sep_multiline,utf8"_s.arg(issuing));
    const QStringList lines = subject.output.split(u'\n');
    QVERIFY2(lines.contains(u"    O="_s + authorityPlan().organisation), qPrintable(subject.output));
    QVERIFY2(lines.contains(u"    CN="_s + authorityPlan().facilities.constFirst().name + u" Issuing CA"_s),
             qPrintable(subject.output));
}

void TestInteropAuthority::issuesWhatWasApproved_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("holds");
    QTest::addColumn<QString>("purpose");
    const QString rsa = u"rsa:3072"_s;
    const QString curve = u"ec -pkeyopt ec_paramgen_curve:P-256"_s;
    QTest::newRow("server, RSA") << rsa << u"issue-server.sh"_s << u"mx.example.org mail.example.org"_s
                                 << u"mx.example.org"_s << u"DNS:mx.example.org, DNS:mail.example.org"_s
                                 << u"sslserver"_s;
    QTest::newRow("server, curve") << curve << u"issue-server.sh"_s << u"imap.example.org"_s << u"imap.example.org"_s
                                   << u"DNS:imap.example.org"_s << u"sslserver"_s;
    QTest::newRow("machine as client") << curve << u"issue-server.sh"_s << u"gw-a.example.org"_s
                                       << u"gw-a.example.org"_s << u"DNS:gw-a.example.org"_s << u"sslclient"_s;
    QTest::newRow("person signs, RSA") << rsa << u"issue-person.sh"_s << u"joe@example.org"_s << u"joe@example.org"_s
                                       << u"email:joe@example.org"_s << u"smimesign"_s;
    QTest::newRow("person decrypts, RSA") << rsa << u"issue-person.sh"_s << u"jim@example.org"_s << u"jim@example.org"_s
                                          << u"email:jim@example.org"_s << u"smimeencrypt"_s;
    QTest::newRow("person signs, curve") << curve << u"issue-person.sh"_s << u"eve@example.org"_s
                                         << u"eve@example.org"_s << u"email:eve@example.org"_s << u"smimesign"_s;
}

void TestInteropAuthority::issuesWhatWasApproved()
{
    QVERIFY(m_isMade);
    QFETCH(const QString, key);
    QFETCH(const QString, script);
    QFETCH(const QString, names);
    QFETCH(const QString, file);
    QFETCH(const QString, holds);
    QFETCH(const QString, purpose);
    request(u"asked"_s, key);
    const Finished issued = runScript(script, u"asked.csr "_s + names);
    QVERIFY2(issued.status == 0, qPrintable(issued.output));
    const Finished kept = inFolder(u"cp asked.key %1.key"_s.arg(file));
    QVERIFY2(kept.status == 0, qPrintable(kept.output));
    const Finished shown = inFolder(u"openssl x509 -in %1.crt -noout -ext "
                                    u"subjectAltName,basicConstraints,keyUsage,extendedKeyUsage,crlDistributionPoints,"
                                    u"authorityInfoAccess"_s.arg(file));
    QVERIFY2(shown.output.contains(holds + u'\n'), qPrintable(shown.output));
    QVERIFY2(shown.output.contains("CA:FALSE"_L1), qPrintable(shown.output));
    QVERIFY2(shown.output.contains("URI:http://pki.example.org/issuing.crl"_L1), qPrintable(shown.output));
    QVERIFY2(shown.output.contains("OCSP - URI:http://pki.example.org/ocsp"_L1), qPrintable(shown.output));
    const Finished verified =
        inFolder(u"openssl verify -x509_strict -purpose %1 -CAfile %2/root.pem -untrusted %2/issuing.pem %3.crt"_s.arg(
            purpose, issuing, file));
    QVERIFY2(verified.status == 0, qPrintable(verified.output));
    ++m_held;
}

void TestInteropAuthority::refusesWhatIsNot_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("arguments");
    const QString curve = u"ec -pkeyopt ec_paramgen_curve:P-256"_s;
    QTest::newRow("short key") << u"rsa:2048"_s << u"issue-server.sh"_s << u"asked.csr mx.example.org"_s;
    QTest::newRow("another name type") << curve << u"issue-server.sh"_s << u"asked.csr mx.example.org,IP:192.0.2.1"_s;
    QTest::newRow("another attribute") << curve << u"issue-server.sh"_s << u"asked.csr mx.example.org/O=Bank"_s;
    QTest::newRow("no name") << curve << u"issue-server.sh"_s << u"asked.csr"_s;
    QTest::newRow("more than an address")
        << curve << u"issue-person.sh"_s << u"asked.csr joe@example.org,email:boss@example.org"_s;
    QTest::newRow("changed on the way") << curve << u"issue-server.sh"_s << u"changed.csr mx.example.org"_s;
}

void TestInteropAuthority::refusesWhatIsNot()
{
    QVERIFY(m_isMade);
    QFETCH(const QString, key);
    QFETCH(const QString, script);
    QFETCH(const QString, arguments);
    request(u"asked"_s, key);
    // One bit of the name, which the signature covers.
    const Finished changed =
        inFolder(u"openssl req -in asked.csr -outform DER -out asked.der && sed 's/asked/Asked/' asked.der > "
                 u"changed.der && openssl req "
                 "-inform DER -in changed.der -out changed.csr && ! cmp -s asked.csr changed.csr"_s);
    QVERIFY2(changed.status == 0, qPrintable(changed.output));
    const QString before = inFolder(u"wc -l < %1/index.txt"_s.arg(issuing)).output;
    const Finished issued = runScript(script, arguments);
    QVERIFY2(issued.status != 0, qPrintable(issued.output));
    QCOMPARE(inFolder(u"wc -l < %1/index.txt"_s.arg(issuing)).output, before);
    ++m_held;
}

void TestInteropAuthority::takesNothingButTheKeyFromARequest()
{
    QVERIFY(m_isMade);
    request(u"greedy"_s, u"ec -pkeyopt ec_paramgen_curve:P-256"_s,
            u"-addext subjectAltName=DNS:bank.example -addext basicConstraints=critical,CA:TRUE"_s);
    const Finished issued = runScript(u"issue-server.sh"_s, u"greedy.csr app.example.org"_s);
    QVERIFY2(issued.status == 0, qPrintable(issued.output));
    const QString text = inFolder(u"openssl x509 -in app.example.org.crt -noout -text"_s).output;
    QVERIFY2(text.contains("DNS:app.example.org"_L1) && text.contains("CA:FALSE"_L1), qPrintable(text));
    QVERIFY2(!text.contains("bank.example"_L1) && !text.contains("CA:TRUE"_L1) && !text.contains("CN=asked"_L1)
                 && !text.contains("CN = asked"_L1),
             qPrintable(text));
    ++m_held;
}

void TestInteropAuthority::hostsTrustTheRoot()
{
    QVERIFY(m_isMade);
    const QString byHost = u"openssl verify -untrusted %1/issuing.pem app.example.org.crt"_s.arg(issuing);
    QVERIFY(inFolder(byHost).status != 0);
    QVERIFY(runScript(u"trust-root.sh"_s, u"%1/root.pem 00:11"_s.arg(issuing)).status != 0);
    const Finished trusted = runScript(
        u"trust-root.sh"_s,
        u"%1/root.pem \"$(openssl x509 -in %1/root.pem -noout -fingerprint -sha256 | cut -d= -f2)\""_s.arg(issuing));
    QVERIFY2(trusted.status == 0, qPrintable(trusted.output));
    const Finished verified = inFolder(byHost);
    QVERIFY2(verified.status == 0, qPrintable(verified.output));
    const Finished distrusted = runScript(u"distrust-root.sh"_s);
    QVERIFY2(distrusted.status == 0, qPrintable(distrusted.output));
    QVERIFY(inFolder(byHost).status != 0);
    QCOMPARE(m_held, 13); // all rows above
    m_book->add(
        u"authority"_s, Proof::Handshaken,
        {u"root, issuing authority and responder made by the scripts as written; names with quotes, backslashes and dollars as in the plan"_s,
         u"certificates for servers and persons, RSA 3072 and P-256, verify for their purpose and carry the approved names alone"_s,
         u"refused: 2048 bits, other kinds of names, a changed request, a second root; nothing but the key is taken from a request"_s,
         u"a Debian host trusts the root after the script with the right fingerprint, and no more after the way back"_s},
        {m_snippet});
}

Daemon TestInteropAuthority::startResponder()
{
    const QStringList unit = linesOf(m_snippet, u"safeconduct-ocsp.service"_s);
    const auto start = std::ranges::find_if(unit, [](const QString &line) { return line.startsWith("ExecStart="_L1); });
    return m_sandbox.start(start == unit.end() ? u"false"_s : u"exec "_s + start->section(u'=', 1));
}

QString TestInteropAuthority::askResponder(const QString &certificate)
{
    return inFolder(
               u"openssl ocsp -CAfile %1/root.pem -issuer %1/issuing.pem -cert %2 -url http://pki.example.org/ocsp"_s
                   .arg(issuing, certificate))
        .output;
}

Finished TestInteropAuthority::verify(const QString &certificate, const QString &list, std::optional<qint64> when)
{
    const QString moment = when ? u"-attime %1 "_s.arg(*when) : QString();
    return inFolder(u"openssl verify %1-crl_check -CAfile %2/root.pem -untrusted %2/issuing.pem -CRLfile %3 %4"_s.arg(
        moment, issuing, list, certificate));
}

Finished TestInteropAuthority::shakeHands(const QString &list)
{
    return inFolder(
        u"{ openssl s_server -accept 127.0.0.1:4433 -cert mx.example.org.crt -cert_chain %1/issuing.pem -key "
        u"mx.example.org.key -quiet "
        ">/dev/null 2>&1 & server=$!; for i in $(seq 200); do (: > /dev/tcp/127.0.0.1/4433) 2>/dev/null && break; "
        "sleep 0.05; done; "
        "openssl s_client -connect 127.0.0.1:4433 -servername mx.example.org -verify_hostname mx.example.org -CAfile "
        "%1/root.pem "
        "-verify_return_error -crl_check -CRL %2 < /dev/null; status=$?; kill $server; exit $status; }"_s.arg(issuing,
                                                                                                              list));
}

qint64 TestInteropAuthority::issueOf(const QString &list)
{
    return inFolder(u"date -d \"$(openssl crl -in %1 -noout -lastupdate | cut -d= -f2)\" +%s"_s.arg(list))
        .output.trimmed()
        .toLongLong();
}

void TestInteropAuthority::revokes()
{
    QVERIFY(m_isMade);
    m_sandbox.write(u"nginx.conf"_s,
                    "daemon off; user root; error_log stderr; pid /run/nginx.pid; events {}\nhttp { access_log off; "
                    "server { listen "
                    "192.0.2.30:80; root /var/www/pki; location = /ocsp { proxy_pass http://127.0.0.1:2560; } } }\n");
    Daemon web = m_sandbox.start(u"exec nginx -e stderr -c %1/nginx.conf"_s.arg(m_sandbox.folder()));
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 80), qPrintable(web.output()), 20'000);
    std::optional<Daemon> responder(startResponder());
    QTRY_VERIFY2_WITH_TIMEOUT(isReady(*responder), qPrintable(responder->output()), 20'000);
    const QString client = u"mx.example.org.crt %1/root.pem %1/issuing.pem"_s.arg(issuing);
    const Finished good = runScript(u"verify.sh"_s, client);
    QVERIFY2(good.status == 0 && good.output.contains("mx.example.org.crt: good"_L1), qPrintable(good.output));
    // What a client has fetched before.
    const Finished fetched =
        inFolder(u"curl -fsS http://pki.example.org/issuing.crl | openssl crl -inform DER -out old.crl"_s);
    QVERIFY2(fetched.status == 0, qPrintable(fetched.output));
    QVERIFY2(shakeHands(u"old.crl"_s).status == 0, qPrintable(shakeHands(u"old.crl"_s).output));

    const Finished revoked = runScript(u"revoke.sh"_s, u"mx.example.org.crt keyCompromise"_s);
    QVERIFY2(revoked.status == 0, qPrintable(revoked.output));
    QVERIFY(inFolder(u"tail -n 1 systemctl.log"_s).output.contains("try-restart safeconduct-ocsp.service"_L1));
    QVERIFY(
        askResponder(u"mx.example.org.crt"_s).contains("mx.example.org.crt: good"_L1)); // why it has to be restarted
    responder.reset();
    responder.emplace(startResponder());
    QTRY_VERIFY2_WITH_TIMEOUT(isReady(*responder), qPrintable(responder->output()), 20'000);
    const QString answer = askResponder(u"mx.example.org.crt"_s);
    QVERIFY2(answer.contains("Response verify OK"_L1) && answer.contains("mx.example.org.crt: revoked"_L1)
                 && answer.contains("keyCompromise"_L1),
             qPrintable(answer));
    QVERIFY(askResponder(u"imap.example.org.crt"_s).contains("imap.example.org.crt: good"_L1));

    const Finished seen = runScript(u"verify.sh"_s, client);
    QVERIFY2(seen.status != 0 && seen.output.contains("error 23"_L1), qPrintable(seen.output));
    const Finished renewed =
        inFolder(u"curl -fsS http://pki.example.org/issuing.crl | openssl crl -inform DER -out new.crl"_s);
    QVERIFY2(renewed.status == 0, qPrintable(renewed.output));
    const Finished refused = shakeHands(u"new.crl"_s);
    QVERIFY2(refused.status != 0 && refused.output.contains("certificate revoked"_L1), qPrintable(refused.output));
    const Finished still = shakeHands(u"old.crl"_s);
    QVERIFY2(still.status == 0, qPrintable(still.output));
    QVERIFY(verify(u"imap.example.org.crt"_s, u"new.crl"_s).status == 0);

    // P6 in numbers: the old list serves until period and overlap are over, and not a minute longer.
    const qint64 issue = issueOf(u"old.crl"_s);
    QVERIFY(issue > 0);
    const Finished last = verify(u"mx.example.org.crt"_s, u"old.crl"_s, issue + validitySeconds - 60);
    QVERIFY2(last.status == 0, qPrintable(last.output));
    const Finished over = verify(u"mx.example.org.crt"_s, u"old.crl"_s, issue + validitySeconds + 60);
    QVERIFY2(over.status != 0 && over.output.contains("error 12"_L1), qPrintable(over.output));
    m_book->add(
        u"revocation"_s, Proof::Handshaken,
        {u"revoked and published by the script: a TLS client with the new list refuses (error 23), others' certificates stay good"_s,
         u"a TLS client with the old list goes on accepting (P6): until one minute before its 36 hours are over, one minute after no more"_s,
         u"the responder answers good, after revocation and restart revoked; without restart still good"_s},
        {m_snippet});
}

/// Nothing that speaks sftp is in the tree: its commands are followed as its manual has them, into a folder for the other machine.
void TestInteropAuthority::listsReachTheWebServer()
{
    QVERIFY(m_isMade);
    const Snippet site = siteSnippet(u"nginx"_s, u"1.26"_s);
    QVERIFY(m_sandbox.install(site));
    m_sandbox.write(u"there/.keep"_s, {});
    m_sandbox.write(
        u"bin/sftp"_s,
        "#!/bin/bash\ntest \"$*\" = '-q -b - safeconduct-pki@mail.example.org' || exit 1\ncd /var/www/pki\n"
        "there() { echo \""
            + m_sandbox.folder().toUtf8()
            + "/there/${1#/var/www/pki/}\"; }\n"
              "while read -r command from to; do case $command in\n"
              "put) cp \"$from\" \"$(there \"$to\")\" || exit 1;;\n"
              "rename) mv \"$(there \"$from\")\" \"$(there \"$to\")\" || exit 1;;\n*) exit 1;; esac; done\n");
    for (int time = 0; time < 2; ++time) { // what is there already is replaced
        const Finished pushed = run(site, u"push-lists.sh"_s);
        QVERIFY2(pushed.status == 0, qPrintable(pushed.output));
        QCOMPARE(inFolder(u"diff -r -x .keep /var/www/pki there && ls there"_s).output,
                 u"issuing.cer\nissuing.crl\nroot.cer\nroot.crl\n"_s);
    }
    const Finished broken = inFolder(u"mv /var/www/pki/root.crl kept && bash /var/lib/safeconduct-ca/push-lists.sh; "
                                     "status=$?; mv kept /var/www/pki/root.crl; exit $status"_s);
    QVERIFY(broken.status != 0); // the unit tries again
    const Finished started = run(site, u"start-push.sh"_s);
    QVERIFY2(started.status == 0, qPrintable(started.output));
    const Finished stopped = run(site, u"stop-push.sh"_s);
    QVERIFY2(stopped.status == 0, qPrintable(stopped.output));
    QCOMPARE(inFolder(u"ls units | grep push"_s).output, QString());
}

QString TestInteropAuthority::answerTo(const QString &path)
{
    return inFolder(u"curl -sS --path-as-is -o /dev/null -w '%{http_code} %{content_type}' http://pki.example.org/"_s
                    + path)
        .output;
}

void TestInteropAuthority::siteServesWhatCertificatesName_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("nginx") << u"1.26"_s << u"site"_s << u"404"_s;
    QTest::newRow("apache") << u"2.4"_s << u"site-apache"_s << u"403"_s;
}

void TestInteropAuthority::siteServesWhatCertificatesName()
{
    QVERIFY(m_isMade);
    QFETCH(const QString, version);
    QFETCH(const QString, form);
    QFETCH(const QString, refusal);
    const QString product = QString::fromLatin1(QTest::currentDataTag());
    const Snippet site = siteSnippet(product, version);
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 80)); // the server of the row before
    Daemon responder = startResponder();
    QTRY_VERIFY2_WITH_TIMEOUT(isReady(responder), qPrintable(responder.output()), 20'000);
    m_sandbox.write(u"www/pki/issuing.crl.new"_s, "half a list");
    m_sandbox.write(u"www/pki/more/issuing.crl"_s, "elsewhere");
    Daemon server = startWebServer(m_sandbox, site, product);
    QTRY_VERIFY2_WITH_TIMEOUT(answerTo(u"issuing.crl"_s).startsWith("200"_L1),
                              qPrintable(answerTo(u"issuing.crl"_s) + server.output()), 20'000);
    const Finished verified = run(site, u"verify.sh"_s);
    QVERIFY2(verified.status == 0, qPrintable(verified.output));
    QCOMPARE(verified.output.count("nextUpdate="_L1), 2);
    for (const auto &[path, type] : {std::pair{u"issuing.crl"_s, "crl"_L1}, std::pair{u"root.crl"_s, "crl"_L1},
                                     std::pair{u"issuing.cer"_s, "cert"_L1}, std::pair{u"root.cer"_s, "cert"_L1}})
        QCOMPARE(answerTo(path), u"200 application/pkix-"_s + type);
    for (const QString &path : {QString(), u"issuing.crl.new"_s, u"more/issuing.crl"_s, u"more/"_s, u"issuing.crl/x"_s})
        QVERIFY2(answerTo(path).startsWith(refusal), qPrintable(path + u": "_s + answerTo(path)));
    // A client with nothing but the root and the addresses in the certificate.
    const Finished chained = inFolder(
        u"curl -fsS http://pki.example.org/issuing.cer | openssl x509 -inform DER -out middle.pem && curl -fsS "
        "http://pki.example.org/issuing.crl | openssl crl -inform DER -out fetched.crl && openssl verify -crl_check "
        "-CAfile %1/root.pem -untrusted middle.pem -CRLfile fetched.crl imap.example.org.crt && ! openssl verify "
        "-crl_check -CAfile %1/root.pem -untrusted middle.pem -CRLfile fetched.crl mx.example.org.crt"_s.arg(issuing));
    QVERIFY2(chained.status == 0, qPrintable(chained.output));
    // OCSP goes on, asked by POST and by GET; an unfinished question holds nobody else.
    QVERIFY(askResponder(u"imap.example.org.crt"_s).contains("imap.example.org.crt: good"_L1));
    const Finished byGet = inFolder(
        u"openssl ocsp -issuer %1/issuing.pem -cert imap.example.org.crt -no_nonce -reqout question && "
        u"question=$(base64 "
        "-w0 question | sed 's/+/%2B/g;s,/,%2F,g;s/=/%3D/g') && curl -fsS -o answer "
        "http://pki.example.org/ocsp/$question && openssl ocsp -respin answer -noverify -resp_text"_s.arg(issuing));
    QVERIFY2(byGet.output.contains("Cert Status: good"_L1), qPrintable(byGet.output));
    const Finished meanwhile = inFolder(
        u"{ exec 3<>/dev/tcp/192.0.2.30/80; printf 'POST /ocsp HTTP/1.1\\r\\nHost: pki.example.org\\r\\nContent-Type: "
        "application/ocsp-request\\r\\nContent-Length: 100\\r\\n\\r\\nab' >&3; timeout 10 openssl ocsp -CAfile "
        "%1/root.pem -issuer %1/issuing.pem -cert imap.example.org.crt -url http://10.2.0.5:2560/; }"_s.arg(issuing));
    QVERIFY2(meanwhile.output.contains("imap.example.org.crt: good"_L1), qPrintable(meanwhile.output));
    for (const QString &script : {u"undo.sh"_s, u"stop-push.sh"_s}) {
        const Finished undone = run(site, script);
        QVERIFY2(undone.status == 0, qPrintable(undone.output));
    }
    (product == "nginx"_L1 ? m_nginx : m_apache)
        ->add(
            form, Proof::Handshaken,
            {u"list and issuer fetched over HTTP by their types; with them OpenSSL tells a good certificate from a revoked one"_s,
             u"refused: a list still being written, folders, everything else"_s,
             u"OCSP by POST and GET goes on to the responder, which an unfinished request does not hold"_s,
             u"verify, apply and undo steps run as written"_s},
            {site});
}

void TestInteropAuthority::goesAway()
{
    QVERIFY(m_isMade);
    const Finished undone = runScript(u"undo.sh"_s);
    QVERIFY2(undone.status == 0, qPrintable(undone.output));
    QCOMPARE(inFolder(u"ls units"_s).output, QString());
}

void TestInteropAuthority::cleanupTestCase()
{
    for (const auto &book : {m_book.get(), m_nginx.get()}) {
        if (book)
            QCOMPARE(book->settle(), QString());
    }
    // Both releases have a 2.4: the badge is what the newer one showed.
    if (m_apache && testedRelease() == ServerTree::Debian13)
        QCOMPARE(m_apache->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropAuthority)
#include "test_interop_authority.moc"
