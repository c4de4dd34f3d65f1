// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/inn/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"
#include "tests/interop/conversation.h"
#include "tests/interop/network.h"
#include "tests/interop/profile_rows.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/scanner.h"
#include "tests/interop/test_authority.h"
#include "tests/interop/tested_release.h"

#include <QTest>

#include <rapidcheck.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// INN with Debian's own configuration, told by the snippet's apply.sh: innd on port 119, nnrpd as the snippet's unit starts it.
class TestInteropInn : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void innReadsBackWhatIsQuoted();
    void readersComeInTlsOnly_data();
    void readersComeInTlsOnly();
    void keepsCleartextWhereItIsDecided();
    void sendsReadersAwayWhereNobodyNeedsIt();
    void replacesOnlyItsOwnSettings();
    void cleanupTestCase();

private:
    Snippet start(const QString &choice, const QString &profile = {});
    QString runScript(const Snippet &snippet, const QString &name);
    Finished handshake(const QString &options, int port = 563);
    QByteArray greeting();

    const QString m_own = u"10.1.2.20"_s;
    const QString m_reader = u"10.2.0.5"_s;
    Sandbox m_sandbox{otherOfTestedRelease()};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_book;
    std::optional<Daemon> m_inn;
};

namespace {

Plan newsPlan()
{
    Plan plan = smallPlan();
    systemIn(plan, "box"_L1).software = {ProductUse{u"inn2"_s, u"2.7"_s}};
    Connection news = *plan.connection(u"imap"_s);
    news.id = u"news"_s;
    news.service = u"nntp"_s;
    plan.connections.append(news);
    return onTestedRelease(std::move(plan));
}

QString unitCommand(const Snippet &snippet)
{
    for (const auto lines = linesOf(snippet, u"safeconduct-nnrpd.service"_s); const QString &line : lines) {
        if (line.startsWith("ExecStart="_L1))
            return line.section(u'=', 1);
    }
    return u"true"_s;
}

} // namespace

void TestInteropInn::initTestCase()
{
    for (const ServerTree tree : {otherOfTestedRelease(), ServerTree::Debian13}) {
        if (const QString obstacle = Sandbox::obstacle(tree); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"imap.example.org"_s, m_own), qPrintable(m_authority->said()));
    // What an administrator has set up already: names, groups, who may read. The setuid program that binds port 119 for innd cannot
    // work in this sandbox, so the port is everybody's.
    const Finished prepared = m_sandbox.run(
        u"cd %1 && ip link set lo up && ip addr add %2/32 dev lo && ip addr add %3/32 dev lo && "
        "echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start && "
        "cp -a /etc/news news && cp -a /var/lib/news lib && cp -a /var/spool/news spool && mkdir log units && "
        "chown news:news log && "
        "sed -i 's/^pathhost:.*/pathhost: news.example.org/; s/^#tlsprotocols:.*/tlsprotocols: [\\n  TLSv1.1\\n  "
        "TLSv1.2\\n]/; "
        "s/^#tlspreferserverciphers:.*/tlspreferserverciphers: true/' news/inn.conf && echo 'domain: example.org' "
        ">>news/inn.conf && "
        "printf 'auth \"pcs\" { hosts: \"%3, %2\"\\n default: \"pcs\" }\\naccess \"pcs\" { users: \"pcs\"\\n "
        "newsgroups: "
        "\"*\" }\\n' >>news/readers.conf && "
        "cp -a news stock"_s.arg(m_sandbox.folder(), m_own, m_reader));
    QVERIFY2(prepared.status == 0, qPrintable(prepared.output));
    m_sandbox.mountAt(u"news"_s, u"/etc/news"_s);
    m_sandbox.mountAt(u"lib"_s, u"/var/lib/news"_s);
    m_sandbox.mountAt(u"spool"_s, u"/var/spool/news"_s);
    m_sandbox.mountAt(u"log"_s, u"/var/log/news"_s);
    m_sandbox.mountAt(u"units"_s, u"/etc/systemd/system"_s);
    const Finished history = m_sandbox.run(
        u"mkdir -p /run/news && chown news /run/news && setpriv --reuid=news --regid=news --init-groups /usr/lib/news/bin/makehistory -O -x -F"_s);
    QVERIFY2(history.status == 0, qPrintable(history.output));
    const QString version =
        m_sandbox.run(u"/usr/lib/news/bin/innconfval version | sed -n 's/^INN \\([0-9.]*\\).*/\\1/p'"_s)
            .output.trimmed();
    QVERIFY2(version.startsWith("2."_L1), qPrintable(version));
    m_book = std::make_unique<ProofBook>(u"inn"_s, version);
}

void TestInteropInn::cleanup()
{
    m_inn.reset();
    QTRY_VERIFY(!accepts(m_own, 563) && !accepts(m_own, 119));
}

/// Runs a script as it stands; there is no systemd here.
QString TestInteropInn::runScript(const Snippet &snippet, const QString &name)
{
    for (const SnippetFile &file : snippet.files) {
        if (file.name != name)
            continue;
        const QString path = m_sandbox.write(name, contentsOf(file));
        const Finished finished = m_sandbox.run(u"systemctl() { true; }; export -f systemctl; bash %1"_s.arg(path));
        return finished.status == 0 ? QString() : u"%1: %2"_s.arg(name, finished.output);
    }
    return u"no "_s + name;
}

Snippet TestInteropInn::start(const QString &choice, const QString &profile)
{
    const Snippet snippet = snippetOf(made(newsPlan(), {choice}, profile), u"news"_s, u"box"_s, u"inn"_s);
    const Finished fresh =
        m_sandbox.run(u"find /etc/news -mindepth 1 -delete; cp -a %1/stock/. /etc/news/"_s.arg(m_sandbox.folder()));
    if (fresh.status != 0 || !m_sandbox.install(snippet))
        QTest::qFail(qPrintable(u"cannot install: "_s + fresh.output), __FILE__, __LINE__);
    // Twice: the second run must change nothing and fail at nothing.
    for (const QString &name : {u"prerequisites.sh"_s, u"apply.sh"_s, u"apply.sh"_s}) {
        if (const QString fault = runScript(snippet, name); !fault.isEmpty())
            QTest::qFail(qPrintable(fault), __FILE__, __LINE__);
    }
    m_inn = m_sandbox.start(
        u"mkdir -p /run/news && chown news:news /run/news && { setpriv --reuid=news --regid=news --init-groups "
        "/usr/lib/news/bin/innd -f & %1 & wait; }"_s.arg(unitCommand(snippet)));
    const bool hasTls = unitCommand(snippet) != "true"_L1;
    [&] {
        QTRY_VERIFY2_WITH_TIMEOUT(accepts(m_own, 119) && (!hasTls || accepts(m_own, 563)),
                                  qPrintable(m_inn->output() + m_sandbox.run(u"cat /var/log/news/errlog"_s).output),
                                  30'000);
    }();
    return snippet;
}

/// As a reader whose address readers.conf knows.
Finished TestInteropInn::handshake(const QString &options, int port)
{
    return m_sandbox.run(u"{ sleep 0.5; printf 'LIST\\nQUIT\\n'; sleep 0.5; } | openssl s_client -connect %1:%2 "
                         u"-bind %3:0 -crlf -quiet "
                         "-verify_return_error -verify_hostname imap.example.org %4"_s.arg(m_own)
                             .arg(port)
                             .arg(m_reader, options));
}

QByteArray TestInteropInn::greeting()
{
    return Conversation(m_own, 119, m_reader).readLine();
}

void TestInteropInn::innReadsBackWhatIsQuoted()
{
    const QByteArray others =
        m_sandbox.run(u"grep -vE '^(organization|noreader):' %1/stock/inn.conf"_s.arg(m_sandbox.folder()))
            .output.toUtf8();
    QStringList texts;
    QVERIFY(rc::check("texts to try", [&] {
        const QString text = troublesomeText();
        if (const Result<QString> value = inn::quoted(text, u"/x"_s)) {
            m_sandbox.write(u"quoted/%1"_s.arg(texts.size()),
                            others + "organization: " + value->toUtf8() + "\nnoreader: true\n");
            texts.append(text);
        }
    }));
    QVERIFY2(texts.size() > 5, qPrintable(QString::number(texts.size())));
    const Finished read = m_sandbox.run(
        u"cd %1/quoted && for i in $(seq 0 %2); do /usr/lib/news/bin/innconfval -i $i organization noreader; done 2>/dev/null"_s
            .arg(m_sandbox.folder())
            .arg(texts.size() - 1));
    QString expected;
    for (const QString &text : std::as_const(texts))
        expected += text + u"\ntrue\n"_s;
    QCOMPARE(read.output, expected);
}

void TestInteropInn::readersComeInTlsOnly_data()
{
    addProfileRows(testedRelease() == ServerTree::Debian13);
}

void TestInteropInn::readersComeInTlsOnly()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    const Snippet snippet = start(u"news=tls-required"_s, profile);
    if (profile == "bsi-tr-02102"_L1)
        QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    for (const QString &options : agreed) {
        const Finished good = handshake(options);
        QVERIFY2(good.output.contains("local.general"_L1), qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = handshake(options);
        QVERIFY2(bad.output.contains("alert"_L1) && !bad.output.contains("NNRP"_L1), qPrintable(options + bad.output));
    }
    QVERIFY2(greeting().startsWith("502"), greeting().constData());
    QCOMPARE(findingsOfScanner(u"%1:563"_s.arg(m_own), knowledge().profiles.value(profile)), QStringList());
    if (profile == "bsi-tr-02102"_L1 && !QTest::currentTestFailed())
        m_book->add(
            u"forced"_s, Proof::Handshaken,
            {u"readers list groups through TLS on port 563, certificate verified by name, 1.1 refused by alert"_s,
             u"for each profile: its protocols, suites and groups agreed, others refused, nothing found by sslscan"_s,
             u"readers in cleartext are sent away with 502 on port 119"_s},
            {snippet});
}

void TestInteropInn::keepsCleartextWhereItIsDecided()
{
    const Snippet snippet = start(u"news=tls-opportunistic"_s, u"tlsref-modern"_s);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY2(greeting().startsWith("200"), greeting().constData());
    for (const QString &protocol : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        const Finished good = handshake(u"-starttls nntp "_s + protocol, 119);
        QVERIFY2(good.output.contains("local.general"_L1), qPrintable(good.output));
    }
    m_book->add(u"open"_s, Proof::Handshaken,
                {u"readers list groups through STARTTLS on port 119 with TLS 1.2 and 1.3"_s,
                 u"readers in cleartext are greeted there"_s},
                {snippet});
}

void TestInteropInn::sendsReadersAwayWhereNobodyNeedsIt()
{
    const Snippet snippet = start(u"news=off"_s);
    QCOMPARE(m_sandbox.failures(snippet, u"verify.sh"_s), QStringList());
    QVERIFY2(greeting().startsWith("502"), greeting().constData());
    QVERIFY(!accepts(m_own, 563));
    m_book->add(u"closed"_s, Proof::Handshaken,
                {u"readers are sent away with 502 on port 119; nobody listens on 563"_s}, {snippet});
}

void TestInteropInn::replacesOnlyItsOwnSettings()
{
    const Snippet snippet = start(u"news=tls-required"_s);
    const QString others = u"grep -vE '^(tls[a-z0-9]*|noreader|  TLSv1|\\])' %1 | grep -v '^#' | sort"_s;
    const QString stock = m_sandbox.folder() + u"/stock/inn.conf"_s;
    QCOMPARE(m_sandbox.run(others.arg(u"/etc/news/inn.conf"_s)).output, m_sandbox.run(others.arg(stock)).output);
    const Finished clean = m_sandbox.run(u"/usr/lib/news/bin/innconfval -C"_s);
    QVERIFY2(clean.status == 0 && clean.output.isEmpty(), qPrintable(clean.output));
    QCOMPARE(runScript(snippet, u"undo.sh"_s), QString());
    const Finished same =
        m_sandbox.run(u"diff -r /etc/news %1/stock && ls /etc/systemd/system"_s.arg(m_sandbox.folder()));
    QCOMPARE(same.output, QString());
}

void TestInteropInn::cleanupTestCase()
{
    // Both releases have a 2.7: the badge is what the newer one showed.
    if (m_book && testedRelease() == ServerTree::Debian13)
        QCOMPARE(m_book->settle(), QString());
}

QTEST_GUILESS_MAIN(TestInteropInn)
#include "test_interop_inn.moc"
