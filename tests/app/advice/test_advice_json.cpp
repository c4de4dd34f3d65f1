// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/scenario/scenario_advice.h"
#include "app/support/file.h"
#include "app/support/json_schema.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestAdviceJson : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void keepsItsSchema_data();
    void keepsItsSchema();
    void isTheSameBytesTwice_data();
    void isTheSameBytesTwice();
    void saysEverythingInBothLanguages();
    void picksOneConnection();
    void saysWhyAPartCannotBeHad();
    void stopsWhenAsked();

private:
    std::optional<JsonSchema> m_schema;
};

namespace {

/// Advised on once for all that asks for no more: it takes long.
const Advice &adviceOnRecplast()
{
    static const Advice advice = adviceOn(example(u"recplast"_s));
    return advice;
}

} // namespace

void TestAdviceJson::initTestCase()
{
    const auto text = readFile(u":/safeconduct/schemas/advice.schema.json"_s, 1024 * 1024);
    QVERIFY(text);
    const auto schema = JsonSchema::from(*readJson(*text));
    QVERIFY(schema);
    m_schema = *schema;
}

void TestAdviceJson::keepsItsSchema_data()
{
    addPlanRows();
}

void TestAdviceJson::keepsItsSchema()
{
    QFETCH(const QString, file);
    const PlanDocument document = PlanDocument::read(writeJson(planJson(file))).value();
    Advice advice = adviceOn(planJson(file));
    if (document.plan().id == "recplast-mail"_L1) { // each scenario takes as long as the plan itself
        advice.scenarios = adviseOnScenarios(document, shippedKnowledge(), settingsOf(document.plan()), advice);
        QVERIFY(!advice.scenarios.isEmpty());
    }
    const Json json = adviceToJson(advice, shippedKnowledge(), u"en"_s);
    const Problems problems = m_schema->check(json);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : toLine(problems.constFirst())));
}

void TestAdviceJson::isTheSameBytesTwice_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : {u"two-offices"_s, u"small-business-pop"_s})
        QTest::newRow(qPrintable(name)) << u"" SAFECONDUCT_SOURCE_DIR "/resources/examples/%1.plan.json"_s.arg(name);
}

void TestAdviceJson::isTheSameBytesTwice()
{
    QFETCH(const QString, file);
    QHashSeed::resetRandomGlobalSeed(); // another order in every hash
    const QByteArray once = writeJson(adviceToJson(adviceOn(planJson(file)), shippedKnowledge(), u"de"_s));
    QHashSeed::setDeterministicGlobalSeed();
    const QByteArray again = writeJson(adviceToJson(adviceOn(planJson(file)), shippedKnowledge(), u"de"_s));
    QCOMPARE(again, once);
}

void TestAdviceJson::saysEverythingInBothLanguages()
{
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString text =
            QString::fromUtf8(writeJson(adviceToJson(adviceOnRecplast(), shippedKnowledge(), language)));
        QVERIFY2(!text.contains(u'\x01') && !text.contains("\\u0001"_L1), "a reference was not put into words");
        const qsizetype placeholder =
            text.indexOf(QRegularExpression(u"\\{(connection|option|flow|path|plan|system|part|route|facility)\\."_s));
        QVERIFY2(placeholder < 0, qPrintable(text.mid(placeholder, 80)));
        const qsizetype missing = text.indexOf(u"\"<"_s);
        QVERIFY2(missing < 0, qPrintable(text.mid(missing, 80)));
    }
}

void TestAdviceJson::picksOneConnection()
{
    const Json json =
        adviceToJson(adviceOnRecplast(), shippedKnowledge(), u"en"_s, {.onlyConnection = u"owa-travel"_s});
    QCOMPARE(json.value(u"connections"_s).size(), 1);
    QCOMPARE(json.at(u"/connections/0/id"_s).text(), u"owa-travel"_s);
}

void TestAdviceJson::saysWhyAPartCannotBeHad()
{
    const Json json =
        adviceToJson(adviceOnRecplast(), shippedKnowledge(), u"en"_s, {.onlyConnection = u"scan-to-mail"_s});
    bool isSaid = false;
    for (const Json &option : json.at(u"/connections/0/options"_s).items()) {
        if (option.value(u"id"_s).text() == "ipsec-host-host-pki"_L1) {
            QCOMPARE(option.value(u"feasible"_s).boolean(true), false);
            isSaid = !option.at(u"/infeasibleBecause/0/text"_s).text().isEmpty();
            QVERIFY(option.at(u"/infeasibleBecause/0/trace/0/demand"_s)
                        .text()
                        .startsWith(u"Protection that is judged: “"_s));
        }
    }
    QVERIFY(isSaid);
}

void TestAdviceJson::stopsWhenAsked()
{
    const Plan plan = planFrom(example(u"recplast"_s));
    qsizetype asked = 0;
    const Advice advice = advise(plan, shippedKnowledge(), settingsOf(plan), [&asked](qsizetype done, qsizetype all) {
        ++asked;
        return done < all / 2;
    });
    QVERIFY(advice.connections.isEmpty());
    QVERIFY(asked > 1);
}

QTEST_APPLESS_MAIN(TestAdviceJson)
#include "test_advice_json.moc"
