// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/advice_memory.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

PlanDocument documentOf(const QString &exampleName)
{
    return PlanDocument::read(writeJson(example(exampleName))).value();
}

/// Connections that a message flow takes, the flow, and some others.
PlanDocument someOfRecplast()
{
    Json plan = example(u"recplast"_s);
    Json kept = Json::array();
    for (const Json &connection : plan.value(u"connections"_s).items()) {
        const QString service = connection.value(u"service"_s).text();
        if (service == "smtp-relay"_L1 || service == "message-flow"_L1 || service == "owa"_L1 || service == "imap"_L1)
            kept.append(connection);
    }
    plan.insert(u"connections"_s, kept);
    return PlanDocument::read(writeJson(plan)).value();
}

AdviceSettings settings(bool withRobustness)
{
    return {.asOf = QDate(2026, 12, 1), .planSha256 = {}, .withAlternatives = false, .withRobustness = withRobustness};
}

QByteArray written(const Advice &advice)
{
    return writeJson(adviceToJson(advice, shippedKnowledge(), u"en"_s));
}

/// \a document with \a value at \a pointer; what is not there yet is added.
PlanDocument edited(const PlanDocument &document, const QString &pointer, const Json &value)
{
    Json json = document.json();
    if (!json.set(pointer, value))
        qFatal("the plan has no place %s", qPrintable(pointer));
    return document.with(json);
}

} // namespace

/// An advice with a memory must be the advice without.
class TestAdviceMemory : public QObject {
    Q_OBJECT

private slots:
    void advisesAsIfNewAfterEachEdit_data();
    void advisesAsIfNewAfterEachEdit();
    void assessesAsIfNewAfterAnEdit();
    void knowsWhatAnEditLeaves();
    void forgetsWhereSettingsDiffer();
    void isTheSameOnAnyNumberOfThreads();
    void keepsTheMemoryOfACancelledRun();
};

void TestAdviceMemory::advisesAsIfNewAfterEachEdit_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<Json>("value");
    QTest::addRow("name") << u"name"_s << Json::from(u"Another name"_s);
    QTest::addRow("users") << u"users"_s << Json::from(7);
    QTest::addRow("messages per day") << u"messagesPerDay"_s << Json::from(12'345);
    QTest::addRow("protected share") << u"protectedShare"_s << jsonFrom("0.25");
    QTest::addRow("authentication") << u"authentication"_s << Json::from(u"basic"_s);
    QTest::addRow("existing") << u"existing"_s << Json::from(u"tls-opportunistic"_s);
    QTest::addRow("required") << u"required"_s << jsonFrom("false");
    QTest::addRow("information") << u"information"_s << Json::array();
}

/// One connection after the other, legs of message flows among them, each edit on top of the last.
void TestAdviceMemory::advisesAsIfNewAfterEachEdit()
{
    QFETCH(const QString, member);
    QFETCH(const Json, value);
    PlanDocument document = someOfRecplast();
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const qsizetype count = document.plan().connections.size();
    QVERIFY(document.isUsable() && count == 6);
    for (qsizetype index = 0; index < count; index += 2) {
        const PlanDocument changed = edited(document, u"/connections/%1/%2"_s.arg(index).arg(member), value);
        if (!changed.isUsable())
            continue;
        document = changed;
        const Advice again = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
        QCOMPARE(written(again), written(advise(document.plan(), shippedKnowledge(), settings(false))));
    }
}

void TestAdviceMemory::assessesAsIfNewAfterAnEdit()
{
    PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory);
    const QList<std::pair<QString, Json>> edits{
        {u"/connections/1/users"_s, Json::from(9)},
        {u"/systems/0/count"_s, Json::from(9)},
        {u"/title"_s, Json::from(u"Title"_s)},
        {u"/settings/hourlyRates"_s, jsonFrom("{'administrator': {'min': 10, 'likely': 15, 'max': 700}}")}};
    for (const auto &[pointer, value] : edits) {
        document = edited(document, pointer, value);
        const Advice again = adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory);
        QCOMPARE(written(again), written(advise(document.plan(), shippedKnowledge(), settings(true))));
    }
}

void TestAdviceMemory::knowsWhatAnEditLeaves()
{
    const PlanDocument document = someOfRecplast();
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const auto knownAfter = [&](const QString &pointer, const Json &value) {
        return stillKnown(*memory, edited(document, pointer, value).plan());
    };
    const qsizetype kept = memory->connections.size();
    QCOMPARE(kept, document.plan().connections.size() - 1); // all but the message flow
    QCOMPARE(knownAfter(u"/title"_s, Json::from(u"Title"_s)).size(), kept);
    const QSet<QString> known = knownAfter(u"/connections/0/users"_s, Json::from(4));
    QCOMPARE(known.size(), kept - 1);
    QVERIFY(!known.contains(document.plan().connections.constFirst().id));
    QCOMPARE(knownAfter(u"/connections/0/service"_s, Json::from(u"imap"_s)).size(), 0);
    QCOMPARE(knownAfter(u"/systems/0/name"_s, Json::from(u"Name"_s)).size(), 0);
}

void TestAdviceMemory::forgetsWhereSettingsDiffer()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    AdviceSettings later = settings(false);
    later.asOf = QDate(2027, 12, 1);
    QVERIFY(!memory->isOf(shippedKnowledge(), later));
    QVERIFY(memory->isOf(shippedKnowledge(), settings(false)));
    Knowledge other = shippedKnowledge();
    other.sha256 = u"other"_s;
    QVERIFY(!memory->isOf(other, settings(false)));
}

void TestAdviceMemory::isTheSameOnAnyNumberOfThreads()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    AdviceSettings one = settings(true);
    one.threads = 1;
    AdviceSettings several = settings(true);
    several.threads = 5;
    QCOMPARE(written(advise(document.plan(), shippedKnowledge(), several)),
             written(advise(document.plan(), shippedKnowledge(), one)));
}

void TestAdviceMemory::keepsTheMemoryOfACancelledRun()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const auto before = memory;
    const auto stop = [](qsizetype done, qsizetype) { return done < 2; };
    QVERIFY(adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory, stop).connections.isEmpty());
    QCOMPARE(memory, before);
}

QTEST_GUILESS_MAIN(TestAdviceMemory)
#include "test_advice_memory.moc"
