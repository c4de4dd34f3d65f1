// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"
#include "tests/interop/mail_server.h"
#include "tests/interop/name_servers.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/site_host.h"
#include "tests/interop/test_authority.h"
#include "tests/interop/tested_release.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Zone lines as BIND's own parser reads them, TLSA records against handshakes with the keys that they name, and the MTA-STS policy
/// as it is fetched by HTTPS. A name server and a checking resolver stand for the Internet's.
class TestInteropDns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void zoneLoads_data();
    void zoneLoads();
    void textComesBackUnchanged();
    void tlsaFollowsTheKeyThroughARollOver();
    void stepsSeeWhatIsPublished_data();
    void stepsSeeWhatIsPublished();
    void policyIsServed_data();
    void policyIsServed();
    void cleanupTestCase();

private:
    Finished canonical(const QByteArray &lines);
    QStringList failedSteps(const Snippet &snippet, const QString &name);
    Finished handshake(const QString &certificate, const QString &key, const QStringList &records);

    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<NameServers> m_names;
    std::unique_ptr<ProofBook> m_book;
};

namespace {

Snippet zoneSnippet(const QStringList &choices)
{
    return snippetOf(made(onTestedRelease(smallPlan()), choices), {}, u"mx"_s, u"dns"_s);
}

const SnippetFile &fileOf(const Snippet &snippet, const QString &name)
{
    return *std::ranges::find(snippet.files, name, &SnippetFile::name);
}

} // namespace

void TestInteropDns::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const Finished addresses =
        m_sandbox.run(u"ip link set lo up && ip addr add 192.0.2.25/32 dev lo && ip addr add 192.0.2.30/32 dev lo"_s);
    QVERIFY2(addresses.status == 0, qPrintable(addresses.output));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"mx.example.org"_s, u"192.0.2.25"_s), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"mta-sts.example.org"_s, u"192.0.2.30"_s), qPrintable(m_authority->said()));
    const QString unprepared = prepareWebServers(m_sandbox);
    QVERIFY2(unprepared.isEmpty(), qPrintable(unprepared));
    m_sandbox.mountAt(u"www"_s, u"/var/www"_s);
    m_names = std::make_unique<NameServers>(m_sandbox);
    NameServers::useIn(m_sandbox);
    const QString version = m_sandbox.run(u"named-checkzone -v"_s).output.trimmed().section(u'-', 0, 0);
    QVERIFY2(version.startsWith("9."_L1), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"dns"_s, version);
}

/// The zone example.org with \a lines, as BIND writes it after reading.
Finished TestInteropDns::canonical(const QByteArray &lines)
{
    m_sandbox.write(u"zone"_s,
                    "$TTL 3600\n@ IN SOA ns hostmaster 1 7200 3600 1209600 3600\n@ IN NS ns\nns IN A 192.0.2.53\n"
                    "mx IN A 192.0.2.25\nmail IN A 192.0.2.30\n"
                        + lines);
    return m_sandbox.run(u"named-checkzone -q -D -o - example.org %1/zone"_s.arg(m_sandbox.folder()));
}

void TestInteropDns::zoneLoads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("records");
    QTest::newRow("to begin with") << u"example.org.zone"_s
                                   << QStringList{u"_mta-sts.example.org. TXT"_s, u"mta-sts.example.org. CNAME"_s,
                                                  u"_smtp._tls.example.org. TXT"_s, u"example.org. CAA"_s};
    QTest::newRow("to enforce") << u"example.org-enforce.zone"_s << QStringList{u"_mta-sts.example.org. TXT"_s};
    QTest::newRow("to undo") << u"example.org-undo.zone"_s << QStringList{u"_mta-sts.example.org. TXT"_s};
}

void TestInteropDns::zoneLoads()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, records);
    const Snippet snippet = zoneSnippet({u"world-mx=tls-mtasts"_s});
    QString output;
    for (const QString &language : {u"en"_s, u"de"_s}) { // with its comments, as it is handed over
        const Finished read = canonical(fileOf(snippet, name).text(knowledge().texts, language).toUtf8());
        QVERIFY2(read.status == 0, qPrintable(read.output));
        output = read.output;
    }
    QStringList found;
    for (const auto lines = output.split(u'\n', Qt::SkipEmptyParts); const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() > 4 && !QStringList{u"SOA"_s, u"NS"_s, u"A"_s}.contains(words.at(3)))
            found.append(words.at(0) + u' ' + words.at(3));
    }
    QCOMPARE(QSet(found.begin(), found.end()), QSet(records.begin(), records.end()));
    QCOMPARE(found.size(), records.size());
}

void TestInteropDns::textComesBackUnchanged()
{
    const QStringList texts{uR"(a"b)"_s,    uR"(back\slash)"_s, u"; comment"_s,        u"( open"_s,
                            u"$(reboot)"_s, u"`reboot`"_s,      u"@ IN A 192.0.2.1"_s, u"grün €"_s,
                            uR"(\")"_s,     uR"(\065)"_s,       u"%s $ORIGIN"_s,       QString(255, u'"')};
    QByteArray lines;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Result<QString> quoted = dns::quoted(texts.at(i), {});
        QVERIFY(quoted);
        lines += u"t%1 IN TXT %2\n"_s.arg(i, 2, 10, QLatin1Char('0')).arg(*quoted).toUtf8();
    }
    const Finished read = canonical(lines);
    QVERIFY2(read.status == 0, qPrintable(read.output));
    QStringList readBack;
    for (const auto answer = read.output.split(u'\n'); const QString &line : answer) {
        if (line.startsWith(u't'))
            readBack.append(zoneString(line.sliced(line.indexOf(u'"'))).value_or(u"no string"_s));
    }
    QCOMPARE(readBack, texts);
}

/// With a server that shows \a certificate, by \a records alone: no authority is known and no name counts (RFC 7672, section 3.1.1).
Finished TestInteropDns::handshake(const QString &certificate, const QString &key, const QStringList &records)
{
    const Daemon server =
        m_sandbox.start(u"exec openssl s_server -quiet -accept 192.0.2.25:25 -cert %1 -key %2"_s.arg(certificate, key));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(accepts(u"192.0.2.25"_s, 25), 20'000); }();
    QString options;
    for (const QString &record : records)
        options += u" -dane_tlsa_rrdata '%1'"_s.arg(record);
    return m_sandbox.run(u"openssl s_client -connect mx.example.org:25 -servername mx.example.org -no-CAfile "
                         u"-no-CApath -dane_tlsa_domain "
                         u"mx.example.org -dane_ee_no_namechecks%1 -verify_return_error </dev/null"_s.arg(options));
}

void TestInteropDns::tlsaFollowsTheKeyThroughARollOver()
{
    const Snippet snippet = zoneSnippet({u"world-mx=tls-dane"_s});
    const QString folder = m_sandbox.folder();
    m_sandbox.write(u"apply.sh"_s, contentsOf(fileOf(snippet, u"apply.sh"_s)));
    QStringList outputs;
    for (int time = 0; time < 2; ++time) { // a second time changes nothing
        const Finished applied = m_sandbox.run(u"cd %1 && bash apply.sh"_s.arg(folder));
        QVERIFY2(applied.status == 0, qPrintable(applied.output));
        outputs.append(applied.output);
    }
    QCOMPARE(outputs.first(), outputs.last());
    const Finished read = canonical(outputs.last().toUtf8());
    QVERIFY2(read.status == 0, qPrintable(read.output));
    QStringList records;
    for (const auto lines = read.output.split(u'\n'); const QString &line : lines) {
        if (line.startsWith("_25._tcp.mx.example.org."_L1))
            records.append(line.simplified().section(u' ', 4));
    }
    QCOMPARE(records.size(), 2);
    const QString chain = u"/etc/ssl/certs/mx.example.org.pem"_s;
    const Finished present = handshake(chain, u"/etc/ssl/private/mx.example.org.key"_s, records);
    QVERIFY2(present.status == 0 && present.output.contains("DANE TLSA 3 1 1"_L1), qPrintable(present.output));
    const Finished request = m_sandbox.run(
        u"cd %1 && openssl req -x509 -key private/mx.example.org.next.key -subj /CN=mx.example.org -out next.pem"_s.arg(
            folder));
    QVERIFY2(request.status == 0, qPrintable(request.output));
    const Finished next = handshake(folder + u"/next.pem"_s, u"/etc/ssl/private/mx.example.org.next.key"_s, records);
    QVERIFY2(next.status == 0 && next.output.contains("DANE TLSA 3 1 1"_L1), qPrintable(next.output));
    QVERIFY2(m_authority->selfSign(u"third"_s, u"mx.example.org"_s), qPrintable(m_authority->said()));
    const Finished third = handshake(u"/etc/ssl/certs/third.pem"_s, u"/etc/ssl/private/third.key"_s, records);
    QVERIFY2(third.status != 0 && third.output.contains("no matching DANE TLSA records"_L1), qPrintable(third.output));

    const Finished broken =
        m_sandbox.run(u"cd %1 && mv certs/mx.example.org.pem kept.pem && bash apply.sh; status=$?; mv kept.pem "
                      "certs/mx.example.org.pem; exit $status"_s.arg(folder));
    QVERIFY2(broken.status != 0, "without a certificate there is nothing to publish");
    m_book->add(
        u"tlsa"_s, Proof::Handshaken,
        {u"openssl s_client accepts the present and the next key by the computed records, and refuses a third"_s,
         u"applying again changes nothing; without a certificate no record is written"_s},
        {snippet});
}

/// Steps of the script \a name that fail; the one that reads the records and the one that uses them are one. delv knows the root key
/// of the Internet by heart and is told ours.
QStringList TestInteropDns::failedSteps(const Snippet &snippet, const QString &name)
{
    QStringList failed;
    QString read;
    for (const auto steps = linesOf(snippet, name); QString step : steps) {
        step.replace(u"delv "_s, u"delv -a /etc/bind/bind.keys "_s);
        if (step.startsWith("records="_L1)) {
            read = step + u'\n';
            continue;
        }
        const Finished finished = m_sandbox.run(read + step);
        read.clear();
        if (finished.status != 0)
            failed.append(step + u'\n' + finished.output);
    }
    return failed;
}

void TestInteropDns::stepsSeeWhatIsPublished_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("policy") << u"tls-mtasts"_s;
    QTest::newRow("keys") << u"tls-dane"_s;
}

/// prerequisites.sh and verify.sh as written, before and after what they ask for is there.
void TestInteropDns::stepsSeeWhatIsPublished()
{
    QFETCH(const QString, part);
    const bool isDane = part == "tls-dane"_L1;
    const Snippet snippet = zoneSnippet({u"world-mx="_s + part});
    MailServer server(u"mx.example.org"_s, u"192.0.2.25"_s);
    QVERIFY2(server.prepare(m_sandbox), qPrintable(server.said()));
    server.start({u"smtpd_tls_security_level = may"_s,
                  u"smtpd_tls_chain_files = /etc/ssl/private/mx.example.org.key, /etc/ssl/certs/mx.example.org.pem"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(server.isUp(), qPrintable(server.log()), 60'000);
    const QString hosts = u"$ORIGIN example.org.\n@ A 192.0.2.30\nmx A 192.0.2.25\nmail A 192.0.2.30\n"_s;
    const QString fault = m_names->serve(hosts, false);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    const QStringList before = failedSteps(snippet, u"verify.sh"_s);
    QCOMPARE(before.size(), 4); // the policy or the keys, reports, SPF, DMARC
    QVERIFY(failedSteps(snippet, u"prerequisites.sh"_s).size() >= (isDane ? 3 : 1));

    QString records = QString::fromUtf8(contentsOf(fileOf(snippet, u"example.org.zone"_s)));
    if (isDane) {
        m_sandbox.write(u"apply.sh"_s, contentsOf(fileOf(snippet, u"apply.sh"_s)));
        const Finished applied = m_sandbox.run(u"cd %1 && bash apply.sh"_s.arg(m_sandbox.folder()));
        QVERIFY2(applied.status == 0, qPrintable(applied.output));
        records += applied.output;
    }
    const QString others = u"@ MX 10 mx\n@ TXT \"v=spf1 mx -all\"\n_dmarc TXT \"v=DMARC1; p=none\"\n"_s;
    const QString later = m_names->serve(hosts + others + records);
    QVERIFY2(later.isEmpty(), qPrintable(later));
    QCOMPARE(failedSteps(snippet, u"prerequisites.sh"_s), QStringList());
    QCOMPARE(failedSteps(snippet, u"verify.sh"_s), QStringList());
    if (!isDane)
        m_book->add(u"records"_s, Proof::Handshaken,
                    {u"named-checkzone reads each record, no more and no less, comments in both languages included"_s,
                     u"served by named: the steps' questions (dig, delv) find them, and fail before they are there"_s},
                    {zoneSnippet({u"world-mx=tls-mtasts"_s}), zoneSnippet({u"bank-mx=tls-required"_s})});
}

void TestInteropDns::policyIsServed_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("nginx") << u"1.26"_s << u"site"_s << u"404"_s;
    QTest::newRow("apache") << u"2.4"_s << u"site-apache"_s << u"403"_s;
}

void TestInteropDns::policyIsServed()
{
    QFETCH(const QString, version);
    QFETCH(const QString, form);
    QFETCH(const QString, refusal);
    const QString product = QString::fromLatin1(QTest::currentDataTag());
    const Snippet snippet =
        snippetOf(made(onTestedRelease(planWithProxy(product, version)), {u"world-mx=tls-mtasts"_s}), u"world-mx"_s,
                  u"proxy"_s, u"dns"_s);
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443)); // the server of the row before
    QCOMPARE(failedSteps(snippet, u"prerequisites.sh"_s), QStringList());
    Daemon server = startWebServer(m_sandbox, snippet, product);
    const auto fetched = [&] {
        return m_sandbox.run(u"curl -fsS https://mta-sts.example.org/.well-known/mta-sts.txt"_s).output;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(fetched() == codeOf(snippet, u"mta-sts.txt"_s), qPrintable(fetched() + server.output()),
                              20'000);
    QCOMPARE(failedSteps(snippet, u"verify.sh"_s), QStringList());
    for (const QString &path : {QString(), u".well-known/"_s, u".well-known/mta-sts.txt/more"_s})
        QCOMPARE(m_sandbox.run(u"curl -sS -o /dev/null -w '%{http_code}' https://mta-sts.example.org/"_s + path).output,
                 refusal);
    for (const auto &[script, file] :
         {std::pair{u"enforce.sh"_s, u"mta-sts-enforce.txt"_s}, std::pair{u"undo.sh"_s, u"mta-sts-none.txt"_s}}) {
        m_sandbox.write(file, contentsOf(fileOf(snippet, file)));
        m_sandbox.write(script, contentsOf(fileOf(snippet, script)));
        const Finished run = m_sandbox.run(u"cd %1 && bash %2"_s.arg(m_sandbox.folder(), script));
        QVERIFY2(run.status == 0, qPrintable(run.output));
        QCOMPARE(fetched(), codeOf(snippet, file));
    }
    m_book->add(form, Proof::Handshaken,
                {u"policy fetched by verified HTTPS as text/plain, in each of its modes; nothing else is served"_s},
                {snippet});
}

void TestInteropDns::cleanupTestCase()
{
    if (m_book)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropDns)
#include "test_interop_dns.moc"
