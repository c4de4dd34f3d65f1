// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/inn/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What INN is told. That it works is shown by tests/interop.
class TestInnSnippets : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItQuotes();
    void namesNeverAddStatements();
    void offersWhatTheProfileAllows_data();
    void offersWhatTheProfileAllows();
    void sendsReadersAwayWhereAllAreForced_data();
    void sendsReadersAwayWhereAllAreForced();
    void closesWhatNobodyNeeds();
    void leavesFeedsAndCertificatesToOthers();
    void asksForMissingFacts();
    void refusesNamesThatNoHostHas();
};

namespace {

Connection reading(const QString &id, const QString &from)
{
    Connection connection = *smallPlan().connection(u"imap"_s);
    connection.id = id;
    connection.from = from;
    connection.service = u"nntp"_s;
    return connection;
}

/// News in place of mailboxes; PCs and an application read them.
Plan newsPlan()
{
    Plan plan = smallPlan();
    systemIn(plan, "box"_L1).software = {ProductUse{u"inn2"_s, u"2.7"_s}};
    plan.connections += {reading(u"news"_s, u"pcs"_s), reading(u"app-news"_s, u"app"_s)};
    return plan;
}

Snippet snippetFor(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return snippetOf(made(plan, choices, profile), u"news"_s, u"box"_s, u"inn"_s);
}

/// The value of the setting \a name, or empty.
QString settingOf(const Snippet &snippet, const QString &name)
{
    for (const auto lines = linesOf(snippet, u"safeconduct.conf"_s); const QString &line : lines) {
        if (line.startsWith(name + u": "_s))
            return line.sliced(name.size() + 2);
    }
    return {};
}

} // namespace

void TestInnSnippets::readsBackWhatItQuotes()
{
    QVERIFY(rc::check("a value comes back unchanged, or is refused", [] {
        const QString text = troublesomeText();
        const QString pointer = u"/systems/0/hosts/0/name"_s;
        const Result<QString> value = inn::quoted(text, pointer);
        RC_ASSERT(isRefusedOrUnchanged(value, text, pointer, innValue(u"tlscertfile: "_s + value.value_or(QString()))));
    }));
}

void TestInnSnippets::namesNeverAddStatements()
{
    QVERIFY(rc::check("whatever a system is called, only comments differ", [] {
        Plan plan = newsPlan();
        systemIn(plan, "box"_L1).name = troublesomeText();
        const Snippet snippet = snippetFor(plan, {u"news=tls-required"_s});
        for (const SnippetFile &file : snippet.files)
            RC_ASSERT(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), linesOf(snippet, file.name)));
    }));
}

void TestInnSnippets::offersWhatTheProfileAllows_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("debian");
    QTest::addColumn<QString>("protocols");
    QTest::addColumn<QString>("groups");
    QTest::addColumn<bool>("has12");
    QTest::newRow("bsi") << u"bsi-tr-02102"_s << u"13"_s << u"[ TLSv1.2 TLSv1.3 ]"_s << u"\"P-384:P-256:P-521\""_s
                         << true;
    QTest::newRow("modern") << u"tlsref-modern"_s << u"13"_s << u"[ TLSv1.3 ]"_s
                            << u"\"X25519MLKEM768:X25519:P-256:P-384\""_s << false;
    QTest::newRow("modern, OpenSSL 3.0") << u"tlsref-modern"_s << u"12"_s << u"[ TLSv1.3 ]"_s
                                         << u"\"X25519:P-256:P-384\""_s << false;
}

void TestInnSnippets::offersWhatTheProfileAllows()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, debian);
    QFETCH(const bool, has12);
    Plan plan = newsPlan();
    systemIn(plan, "box"_L1).os = ProductUse{u"debian"_s, debian};
    const Snippet snippet = snippetFor(plan, {u"news=tls-required"_s}, profile);
    QTEST(settingOf(snippet, u"tlsprotocols"_s), "protocols");
    QTEST(settingOf(snippet, u"tlseccurve"_s), "groups");
    QCOMPARE(!settingOf(snippet, u"tlsciphers"_s).isEmpty(), has12);
}

void TestInnSnippets::sendsReadersAwayWhereAllAreForced_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("noReader");
    QTest::addColumn<QString>("protocols");
    QTest::newRow("one, forced") << QStringList{u"news=tls-required"_s} << u"true"_s << u"[ TLSv1.3 ]"_s;
    QTest::newRow("both") << QStringList{u"news=tls-required"_s, u"app-news=tls-unverified"_s} << u"true"_s
                          << u"[ TLSv1.3 ]"_s;
    QTest::newRow("one of two") << QStringList{u"news=tls-required"_s, u"app-news=tls-opportunistic"_s} << u"false"_s
                                << u"[ TLSv1.2 TLSv1.3 ]"_s;
    QTest::newRow("the other is not needed")
        << QStringList{u"news=tls-required"_s, u"app-news=off"_s} << u"true"_s << u"[ TLSv1.3 ]"_s;
}

void TestInnSnippets::sendsReadersAwayWhereAllAreForced()
{
    QFETCH(const QStringList, choices);
    const Snippet snippet = snippetFor(newsPlan(), choices, u"tlsref-modern"_s);
    QTEST(settingOf(snippet, u"noreader"_s), "noReader");
    QTEST(settingOf(snippet, u"tlsprotocols"_s), "protocols");
    const bool isOpen = settingOf(snippet, u"noreader"_s) == "false"_L1;
    QCOMPARE(remarksOf(snippet).contains(u"snippet.inn.remark.unforced"_s), isOpen);
    QCOMPARE(codeOf(snippet, u"verify.sh"_s).contains("-starttls nntp"_L1), isOpen);
}

void TestInnSnippets::closesWhatNobodyNeeds()
{
    const Snippet snippet = snippetFor(newsPlan(), {u"news=off"_s, u"app-news=off"_s});
    QCOMPARE(linesOf(snippet, u"safeconduct.conf"_s), QStringList{u"noreader: true"_s});
    QVERIFY(codeOf(snippet, u"apply.sh"_s).contains("systemctl disable --now safeconduct-nnrpd"_L1));
}

void TestInnSnippets::leavesFeedsAndCertificatesToOthers()
{
    const auto isInn = [](const Snippet &snippet) { return snippet.target == "inn"_L1; };
    Plan plan = newsPlan();
    const Snippets mutual = made(plan, {u"news=tls-mutual"_s});
    QVERIFY(std::ranges::none_of(mutual.snippets, isInn));
    systemIn(plan, "app"_L1).software = {ProductUse{u"inn2"_s, u"2.7"_s}};
    const Snippets feed = made(plan, {u"app-news=tls-required"_s});
    QVERIFY(std::ranges::none_of(feed.snippets, isInn));
    QVERIFY(!omissionsOf(feed, u"app-news"_s).isEmpty());
}

void TestInnSnippets::asksForMissingFacts()
{
    Plan plan = newsPlan();
    systemIn(plan, "box"_L1).hosts.clear();
    QVERIFY(omissionsOf(made(plan, {u"news=tls-required"_s}), u"news"_s).contains(u"box: lacks-host-name"_s));
}

void TestInnSnippets::refusesNamesThatNoHostHas()
{
    Plan plan = newsPlan();
    systemIn(plan, "box"_L1).hosts.first().name = u"news; noreader: false"_s;
    const Results<Snippets> refused = tried(plan, {u"news=tls-required"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().first().pointer, u"/systems/2/hosts/0/name"_s);
}

QTEST_GUILESS_MAIN(TestInnSnippets)
#include "test_inn_snippets.moc"
