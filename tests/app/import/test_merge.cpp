// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_configuration.h"
#include "app/plan/plan_document.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

Json plan(const QByteArray &lists)
{
    return readJson(R"({"format": "safeconduct-plan/1", "id": "p", "title": "P", )" + lists + "}").value();
}

QByteArray before()
{
    return R"(
    "networks": [{"id": "office", "name": "Office", "kind": "internal", "addresses": ["10.1.0.0/16"]},
                 {"id": "world", "name": "World", "kind": "internet"}],
    "systems": [{"id": "mx", "name": "Our MX", "role": "server", "networks": ["office", "world"],
                 "software": [{"product": "postfix"}], "hosts": [{"name": "mail.example.org"}]},
                {"id": "them", "name": "Them", "role": "partner", "networks": ["world"]}],
    "information": [{"id": "letters", "name": "Letters", "confidentiality": "high", "integrity": "high", "availability": "high"}],
    "connections": [{"id": "out", "name": "Out", "from": "mx", "to": "them", "service": "smtp-relay", "path": ["world"],
                     "information": ["letters"], "authentication": "none", "existing": "tls-required"}])";
}

QByteArray imported()
{
    return R"(
    "networks": [{"id": "own", "name": "Own network", "kind": "internal", "addresses": ["10.1.0.0/16"]},
                 {"id": "internet", "name": "Internet", "kind": "internet"}],
    "systems": [{"id": "postfix", "name": "mail", "role": "server", "networks": ["own", "internet"],
                 "software": [{"product": "postfix", "version": "3.10"}, {"product": "dovecot"}], "hosts": [{"name": "MAIL"}],
                 "origins": {"software": "a:1", "role": "assumed: x", "networks": "assumed: x"}},
                {"id": "them", "name": "Them", "role": "cloud", "networks": ["internet"],
                 "origins": {"role": "assumed: guess"}},
                {"id": "mx", "name": "Another", "role": "server", "networks": ["own"], "hosts": [{"name": "other.example.org"}]}],
    "information": [],
    "connections": [{"id": "x", "name": "Outgoing", "from": "postfix", "to": "them", "service": "smtp-relay", "path": ["internet"],
                     "information": ["letters"], "authentication": "none", "existing": "none", "connector": "send",
                     "origins": {"existing": "b:2: smtp_tls_security_level = none"}},
                    {"id": "out", "name": "In", "from": "them", "to": "mx", "service": "smtp-relay", "path": ["internet", "own"],
                     "information": ["letters"], "authentication": "none"}])";
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private slots:
    void addsWithoutOverwriting();
    void showsWhatIsToldDifferently();
    void changesNothingTheSecondTime();
    void takesNewIdsWhereTheyAreTaken();
    void replacesWhatWasAssumedOnlyWhenAsked();
    void tellsWhatItTakesForTheSame();
    void knowsWhatIsTheSame_data();
    void knowsWhatIsTheSame();
};

void TestMerge::addsWithoutOverwriting()
{
    const Json was = plan(before());
    const Merged merged = mergeInto(was, plan(imported()));
    const Json &now = merged.plan;
    QCOMPARE(now.value(u"networks"_s), was.value(u"networks"_s));
    QCOMPARE(now.at(u"/systems/0/name"_s).text(), u"Our MX"_s);
    QCOMPARE(now.at(u"/systems/0/software/0/version"_s).text(), u"3.10"_s); // was not told
    QCOMPARE(now.at(u"/systems/0/software/1/product"_s).text(), u"dovecot"_s);
    QCOMPARE(now.at(u"/systems/1/role"_s).text(), u"partner"_s);
    QCOMPARE(now.at(u"/connections/0/existing"_s).text(), u"tls-required"_s);
    QCOMPARE(now.at(u"/connections/0/connector"_s).text(), u"send"_s);
    QVERIFY(PlanDocument::read(writeJson(now)).value().isUsable());
}

void TestMerge::showsWhatIsToldDifferently()
{
    const Merged merged = mergeInto(plan(before()), plan(imported()));
    QCOMPARE(merged.conflicts.size(), 1);
    const MergeConflict &conflict = merged.conflicts.first();
    QCOMPARE(conflict.pointer, u"/connections/0/existing"_s);
    QCOMPARE(conflict.kept, u"tls-required"_s);
    QCOMPARE(conflict.offered, u"none"_s);
    QVERIFY(conflict.origin.startsWith(u"b:2"_s));
    const Problems problems = asProblems(merged);
    QCOMPARE(problems.first().pointer, conflict.pointer);
    QVERIFY(problems.first().what.contains(u"tls-required"_s));
}

void TestMerge::changesNothingTheSecondTime()
{
    const Json once = mergeInto(plan(before()), plan(imported())).plan;
    const Merged again = mergeInto(once, plan(imported()));
    QCOMPARE(again.plan, once);
    QCOMPARE(again.added, 0);
}

void TestMerge::takesNewIdsWhereTheyAreTaken()
{
    const Json now = mergeInto(plan(before()), plan(imported())).plan;
    QCOMPARE(now.at(u"/systems/2/id"_s).text(), u"mx-2"_s); // another host than the plan's mx
    QCOMPARE(now.at(u"/connections/1/id"_s).text(), u"out-2"_s);
    QCOMPARE(now.at(u"/connections/1/to"_s).text(), u"mx-2"_s);
    QCOMPARE(now.at(u"/connections/1/path"_s).textList(), (QStringList{u"world"_s, u"office"_s}));
}

void TestMerge::replacesWhatWasAssumedOnlyWhenAsked()
{
    const Json assumed =
        plan(R"("networks": [], "information": [], "connections": [], "systems": [{"id": "a", "name": "A",
        "role": "server", "networks": ["n"], "origins": {"role": "assumed: why"}}])");
    const Json told = plan(R"("networks": [], "information": [], "connections": [], "systems": [{"id": "a", "name": "A",
        "role": "gateway", "networks": ["n"], "origins": {"role": "f:1"}}])");
    QCOMPARE(mergeInto(assumed, told, AssumedValues::Replace).plan.at(u"/systems/0/role"_s).text(), u"gateway"_s);
    const Merged kept = mergeInto(assumed, told);
    QCOMPARE(kept.plan.at(u"/systems/0/role"_s).text(), u"server"_s);
    QCOMPARE(kept.conflicts.size(), 1);
}

void TestMerge::tellsWhatItTakesForTheSame()
{
    const Json nameless =
        plan(R"("networks": [], "information": [], "connections": [], "systems": [{"id": "web", "name": "Web",
        "role": "server", "networks": ["own"], "software": [{"product": "postfix", "version": "3.9"}]}])");
    const Merged merged = mergeInto(plan(before()), nameless);
    QCOMPARE(merged.added, 0);
    QCOMPARE(merged.takenAsSame.size(), 1);
    QCOMPARE(merged.takenAsSame.first().known, u"Our MX"_s);
    QCOMPARE(merged.plan.at(u"/systems/0/software/0/version"_s).text(), u"3.9"_s);
    // With two such servers nobody knows which one is meant.
    Json both = mergeInto(plan(before()), plan(imported())).plan;
    both.set(u"/systems/2/software"_s, both.at(u"/systems/0/software"_s));
    QCOMPARE(mergeInto(both, nameless).added, 1);
}

void TestMerge::knowsWhatIsTheSame_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("imported");
    QTest::addColumn<int>("added");
    const auto row = [](const char *name, const QByteArray &list, const QByteArray &known, const QByteArray &imported,
                        int added) { QTest::newRow(name) << list << known << imported << added; };
    const auto host = [](const QByteArray &id, const QByteArray &name) -> QByteArray {
        return R"({"id": ")" + id + R"(", "hosts": [{"name": "o"}, {"name": ")" + name + R"("}]})";
    };
    const QByteArray nameless = R"({"id": "a"})";
    const auto server = [](const QByteArray &name) -> QByteArray {
        return R"({"id": "b", "hosts": [{"name": ")" + name + R"("}]})";
    };
    row("a short name", "systems", host("a", "mail.example.org"), server("Mail"), 0);
    row("a whole name for a short one", "systems", host("a", "mail"), server("mail.example.org"), 0);
    row("the same whole name", "systems", host("a", "mail.example.org"), server("mail.example.org"), 0);
    row("another domain", "systems", host("a", "mail.example.org"), server("mail.example.net"), 1);
    row("the same id, another name", "systems", host("b", "mail"), server("web"), 1);
    row("the same id, no name yet", "systems", R"({"id": "b"})", server("web"), 0);
    row("the same id, no name told", "systems", host("a", "mail"), nameless, 0);
    row("the first of two, each once", "systems", nameless + ", " + nameless, nameless + ", " + nameless, 0);
    row("two for one", "systems", server("mail"), server("mail") + ", " + server("mail"), 1);
    const QByteArray addressed = R"({"id": "a", "addresses": ["10.1.0.0/16", "10.2.0.0/16"]})";
    row("an address", "networks", addressed, R"({"id": "b", "addresses": ["10.2.0.0/16"]})", 0);
    row("the same id, other addresses", "networks", addressed, R"({"id": "a", "addresses": ["10.3.0.0/16"]})", 1);
    row("the same id, no address told", "networks", addressed, nameless, 0);
    row("the same id, no address yet", "networks", nameless, addressed, 0);
    const QByteArray internet = R"({"id": "world", "kind": "internet"})";
    row("the internet", "networks", internet, R"({"id": "a", "kind": "internet"})", 0);
    row("no internet", "networks", internet, R"({"id": "world"})", 1);
    row("the same information", "information", nameless, nameless, 0);
    const QByteArray ends = R"("from": "x", "to": "y", "service": "imap"})";
    row("the same ends", "connections", R"({"id": "a", )" + ends, R"({"id": "b", )" + ends, 0);
    row("another service", "connections", R"({"id": "a", )" + ends, R"({"id": "a", "from": "x", "to": "y"})", 1);
}

void TestMerge::knowsWhatIsTheSame()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QByteArray, known);
    QFETCH(const QByteArray, imported);
    QFETCH(const int, added);
    const auto holding = [&](const QByteArray &things) { return plan('"' + list + "\": [" + things + ']'); };
    QCOMPARE(mergeInto(holding(known), holding(imported)).added, added);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"
