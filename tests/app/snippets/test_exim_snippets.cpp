// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/ciphers.h"
#include "app/snippets/exim/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What Exim is told. That it works is shown by tests/interop.
class TestEximSnippets : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItQuotes();
    void namesNeverAddStatements();
    void speaksTheLibrarysWords_data();
    void speaksTheLibrarysWords();
    void prioritiesFollowTheProfile_data();
    void prioritiesFollowTheProfile();
    void refusesWhoIsForced_data();
    void refusesWhoIsForced();
    void sendsByHost_data();
    void sendsByHost();
    void asksForAResolverThatChecks();
    void opensOnlyPortsInUse_data();
    void opensOnlyPortsInUse();
    void keepsWideCiphersForPort25Only();
    void everySnippetHoldsTheSameFiles();
    void asksForMissingFacts();
    void refusesNamesThatNoHostHas();
    void saysWhatEximCannotDo();
};

namespace {

Plan eximPlan(const QString &os = u"debian"_s)
{
    Plan plan = smallPlan();
    System &mx = systemIn(plan, "mx"_L1);
    mx.software = {ProductUse{u"exim"_s, u"4.98"_s}};
    mx.os = ProductUse{os, u"13"_s};
    return plan;
}

Snippet snippetFor(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return snippetOf(made(plan, choices, profile), choices.first().section(u'=', 0, 0), u"mx"_s, u"exim"_s);
}

} // namespace

void TestEximSnippets::readsBackWhatItQuotes()
{
    QVERIFY(rc::check("an item comes back alone and unchanged, or is refused", [] {
        const QString text = troublesomeText();
        const QString pointer = u"/systems/0/hosts/0/name"_s;
        const Result<QString> item = exim::quotedItem(text, pointer);
        const auto items = eximItems(u"hosts_require_tls = <; "_s + item.value_or(QString()));
        RC_ASSERT(isRefusedOrUnchanged(item, text, pointer,
                                       items && items->size() == 1 ? std::optional(items->first()) : std::nullopt));
    }));
    for (const QString &pattern : {u"*"_s, u"!a"_s, u"^a"_s, u"@"_s, u"+list"_s, u"/file"_s, u"MAIN_TLS_ENABLE"_s})
        QVERIFY2(!exim::quotedItem(pattern, u"/x"_s), qPrintable(pattern));
}

void TestEximSnippets::namesNeverAddStatements()
{
    QVERIFY(rc::check("whatever a system is called, only comments differ", [] {
        Plan plan = eximPlan();
        systemIn(plan, "bank"_L1).name = troublesomeText();
        systemIn(plan, "mx"_L1).name = troublesomeText();
        const Snippets snippets = made(plan, {u"bank-mx=tls-required"_s, u"mx-bank=tls-required"_s});
        for (const Snippet &snippet : snippets.snippets) {
            for (const SnippetFile &file : snippet.target == "exim"_L1 ? snippet.files : QList<SnippetFile>())
                RC_ASSERT(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), test::linesOf(snippet, file.name)));
        }
    }));
}

void TestEximSnippets::speaksTheLibrarysWords_data()
{
    QTest::addColumn<QString>("os");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");
    const QStringList gnutls{u"MAIN_TLS_ENABLE = yes"_s, u"MAIN_TLS_CERTIFICATE = /etc/ssl/certs/mx.example.org.pem"_s,
                             u"MAIN_TLS_PRIVATEKEY = /etc/exim4/mx.example.org.key"_s,
                             u"MAIN_ACL_CHECK_MAIL = /etc/exim4/safeconduct-mail.acl"_s};
    const QStringList openssl{u"openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1"_s,
                              u"tls_certificate = /etc/ssl/certs/mx.example.org.pem"_s,
                              u"tls_privatekey = /etc/ssl/private/mx.example.org.key"_s,
                              u"acl_smtp_mail = /etc/exim/safeconduct-mail.acl"_s, u"tls_eccurve = P-384"_s};
    QTest::newRow("Debian") << u"debian"_s << gnutls << openssl;
    QTest::newRow("Ubuntu") << u"ubuntu"_s << gnutls << openssl;
    QTest::newRow("elsewhere") << u"rhel"_s << openssl << gnutls;
}

void TestEximSnippets::speaksTheLibrarysWords()
{
    QFETCH(const QString, os);
    QFETCH(const QStringList, present);
    QFETCH(const QStringList, absent);
    const Snippet snippet = snippetFor(eximPlan(os), {u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s});
    const QStringList lines = test::linesOf(snippet, u"safeconduct.conf"_s);
    for (const QString &line : present)
        QVERIFY2(lines.contains(line), qPrintable(line + u" in\n"_s + lines.join(u'\n')));
    for (const QString &line : absent)
        QVERIFY2(!lines.contains(line), qPrintable(line));
    QCOMPARE(valueOf(lines, u"tls_require_ciphers"_s).startsWith("NORMAL:"_L1), os != "rhel"_L1);
    const bool isProvedAnywhere = snippet.badge.proof != Proof::DocumentationOnly;
    QVERIFY(os != "rhel"_L1 || !isProvedAnywhere);
}

void TestEximSnippets::prioritiesFollowTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("priorities");
    QTest::newRow("bsi") << u"bsi-tr-02102"_s
                         << u"NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-CIPHER-ALL:+AES-256-GCM:+AES-128-GCM"
                            ":-MAC-ALL:+AEAD:-KX-ALL:+ECDHE-ECDSA:+ECDHE-RSA"
                            ":-GROUP-ALL:+GROUP-SECP384R1:+GROUP-SECP256R1:+GROUP-SECP521R1:%SERVER_PRECEDENCE"_s;
    QTest::newRow("modern") << u"tlsref-modern"_s
                            << u"NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+AES-128-GCM:+AES-256-GCM:+CHACHA20-POLY1305"
                               ":-MAC-ALL:+AEAD:-KX-ALL:-GROUP-ALL:+GROUP-X25519:+GROUP-SECP256R1:+GROUP-SECP384R1"_s;
}

void TestEximSnippets::prioritiesFollowTheProfile()
{
    QFETCH(const QString, profile);
    const Snippet snippet = snippetFor(eximPlan(), {u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s}, profile);
    QTEST(valueOf(test::linesOf(snippet, u"safeconduct.conf"_s), u"tls_require_ciphers"_s), "priorities");
}

void TestEximSnippets::refusesWhoIsForced_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QStringList>("acl");
    const QString refusal = u"deny message = Session encryption is required"_s;
    const QString cleartext = u"  condition = ${if eq{$tls_in_cipher}{}}"_s;
    const QStringList rest{u"require acl = acl_check_mail"_s, u"accept"_s};
    QTest::newRow("everybody") << QStringList{u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s}
                               << QStringList{refusal, cleartext} + rest;
    QTest::newRow("one by address") << QStringList{u"world-mx=tls-opportunistic"_s, u"bank-mx=tls-required"_s}
                                    << QStringList{refusal, u"  hosts = <; 203.0.113.25"_s, cleartext} + rest;
    QTest::newRow("nobody") << QStringList{u"world-mx=tls-opportunistic"_s} << QStringList();
    QTest::newRow("submission") << QStringList{u"submit=tls-required"_s}
                                << QStringList{refusal, u"  condition = ${if eq{$received_port}{587}}"_s, cleartext}
            + rest;
}

void TestEximSnippets::refusesWhoIsForced()
{
    QFETCH(const QStringList, choices);
    const Snippet snippet = snippetFor(eximPlan(), choices);
    QTEST(test::linesOf(snippet, u"safeconduct-mail.acl"_s), "acl");
    QCOMPARE(valueOf(test::linesOf(snippet, u"safeconduct.conf"_s), u"auth_advertise_hosts"_s),
             u"${if eq{$tls_in_cipher}{}{}{*}}"_s);
}

void TestEximSnippets::sendsByHost_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("required");
    QTest::addColumn<QString>("verified");
    QTest::newRow("opportunistic") << QStringList{u"mx-world=tls-opportunistic"_s} << QString() << QString();
    QTest::newRow("a bank") << QStringList{u"mx-world=tls-opportunistic"_s, u"mx-bank=tls-required"_s}
                            << u"<; mx.bank.example"_s << u"<; mx.bank.example"_s;
    QTest::newRow("a bank, unchecked") << QStringList{u"mx-bank=tls-unverified"_s} << u"<; mx.bank.example"_s
                                       << QString();
    QTest::newRow("everybody") << QStringList{u"mx-world=tls-required"_s} << u"*"_s << u"*"_s;
}

void TestEximSnippets::sendsByHost()
{
    QFETCH(const QStringList, choices);
    const QStringList lines = test::linesOf(snippetFor(eximPlan(), choices), u"safeconduct-remote_smtp.conf"_s);
    QTEST(valueOf(lines, u"hosts_require_tls"_s), "required");
    QTEST(valueOf(lines, u"tls_verify_hosts"_s), "verified");
}

/// Exim counts a TLSA record only where the answer came as checked, and the system's library drops that unless told otherwise.
void TestEximSnippets::asksForAResolverThatChecks()
{
    for (const QString &connection : {u"mx-world"_s, u"mx-bank"_s}) {
        SnippetRequest request;
        request.choices.insert(connection, u"tls-dane"_s);
        const Results<Snippets> snippets = makeSnippets(eximPlan(), knowledge(), request, Proofs::naming());
        QVERIFY(snippets);
        const Snippet snippet = snippetOf(*snippets, connection, u"mx"_s, u"exim"_s);
        QCOMPARE(valueOf(test::linesOf(snippet, u"safeconduct-remote_smtp.conf"_s), u"hosts_try_dane"_s), u"*"_s);
        const QString asked = test::linesOf(snippet, u"prerequisites.sh"_s).join(u'\n');
        QVERIFY2(asked.contains(" DANE( |$)"_L1) && asked.contains("'^nameserver (127"_L1)
                     && asked.contains("trust-ad( |$)' /etc/resolv.conf"_L1),
                 qPrintable(asked));
        QCOMPARE(snippet.badge.checks, QStringList{u"send-dane"_s});
    }
}

void TestEximSnippets::opensOnlyPortsInUse_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("ports");
    QTest::newRow("submission") << u"submit=tls-required"_s << u"25 : 587 : 465"_s;
    QTest::newRow("not needed") << u"submit=off"_s << u"25"_s;
    QTest::newRow("not decided") << u"world-mx=tls-opportunistic"_s << QString();
}

void TestEximSnippets::opensOnlyPortsInUse()
{
    QFETCH(const QString, choice);
    QTEST(valueOf(test::linesOf(snippetFor(eximPlan(), {choice}), u"safeconduct.conf"_s), u"daemon_smtp_ports"_s),
          "ports");
}

void TestEximSnippets::keepsWideCiphersForPort25Only()
{
    const QString both =
        valueOf(test::linesOf(snippetFor(eximPlan(), {u"submit=tls-required"_s}), u"safeconduct.conf"_s),
                u"tls_require_ciphers"_s);
    QVERIFY2(both.startsWith("${if eq{$received_port}{25}{NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2}{NORMAL:"_L1),
             qPrintable(both));
    QVERIFY(both.contains("-CIPHER-ALL"_L1));
}

void TestEximSnippets::everySnippetHoldsTheSameFiles()
{
    const Snippets snippets =
        made(eximPlan(), {u"submit=tls-required"_s, u"bank-mx=tls-required"_s, u"mx-bank=tls-required"_s});
    for (const QString &name : {u"safeconduct.conf"_s, u"safeconduct-mail.acl"_s, u"safeconduct-remote_smtp.conf"_s}) {
        const QStringList first = test::linesOf(snippetOf(snippets, u"submit"_s, u"mx"_s, u"exim"_s), name);
        QVERIFY(!first.isEmpty());
        for (const QString &connection : {u"bank-mx"_s, u"mx-bank"_s})
            QCOMPARE(test::linesOf(snippetOf(snippets, connection, u"mx"_s, u"exim"_s), name), first);
    }
}

void TestEximSnippets::asksForMissingFacts()
{
    Plan plan = eximPlan();
    systemIn(plan, "mx"_L1).hosts.clear();
    const Snippets snippets = made(plan, {u"world-mx=tls-required"_s});
    QCOMPARE(omissionsOf(snippets, u"world-mx"_s).constLast(), u"mx: lacks-host-name"_s);
}

void TestEximSnippets::refusesNamesThatNoHostHas()
{
    Plan plan = eximPlan();
    systemIn(plan, "bank"_L1).hosts[0].name = u"mx.bank.example ; *"_s;
    const Results<Snippets> result = tried(plan, {u"mx-bank=tls-required"_s});
    QVERIFY(!result);
    QVERIFY(result.error().first().pointer.endsWith("/hosts/0/name"_L1));
    systemIn(plan, "bank"_L1).hosts[0].name = u"MX.Bank.Example"_s; // capital letters could be a macro
    QCOMPARE(valueOf(test::linesOf(snippetFor(plan, {u"mx-bank=tls-required"_s}), u"safeconduct-remote_smtp.conf"_s),
                     u"hosts_require_tls"_s),
             u"<; mx.bank.example"_s);
}

void TestEximSnippets::saysWhatEximCannotDo()
{
    QVERIFY(remarksOf(snippetFor(eximPlan(), {u"mx-world=tls-mtasts"_s})).contains(u"snippet.exim.remark.no-mtasts"_s));
    QVERIFY(remarksOf(snippetFor(eximPlan(), {u"world-mx=tls-required"_s}, u"tlsref-intermediate"_s))
                .contains(u"snippet.exim.remark.no-hybrid"_s));
    QVERIFY(remarksOf(snippetFor(eximPlan(u"rhel"_s), {u"world-mx=tls-required"_s}))
                .contains(u"snippet.exim.remark.openssl-policy"_s));
}

QTEST_GUILESS_MAIN(TestEximSnippets)
#include "test_exim_snippets.moc"
