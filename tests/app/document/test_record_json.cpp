// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "app/support/json_schema.h"
#include "tests/app/document/signed_example.h"
#include "tests/common/plan_files.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestRecordJson : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsItsSchema_data();
    void keepsItsSchema();
    void keepsItsSchemaOnceSigned();
    void schemaRefusesOtherValues_data();
    void schemaRefusesOtherValues();
    void schemaRefusesWhatIsIncomplete_data();
    void schemaRefusesWhatIsIncomplete();

private:
    Json m_record;
};

namespace {

Problems check(const QString &schema, const Json &json)
{
    const auto read = JsonSchema::read(u":/safeconduct/schemas/"_s + schema + u".schema.json"_s);
    return read ? read->check(json) : Problems{read.error()};
}

/// The first fault, for a message.
QByteArray first(const Problems &problems)
{
    return problems.isEmpty() ? QByteArray() : toLine(problems.constFirst()).toUtf8();
}

/// Refuses when \a schema accepts \a json, or finds the fault elsewhere.
void expectFault(const Json &json, const QString &pointer)
{
    const Problems problems = check(u"record"_s, json);
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.constFirst().pointer, pointer);
    QVERIFY(!problems.constFirst().remedy.isEmpty());
}

} // namespace

void TestRecordJson::initTestCase()
{
    m_record = recordJson(example(u"recplast"_s).recordInput());
    Json advice = Json::object(); // the rest is checked by another schema, and each row would copy it
    advice.insert(u"format"_s, m_record.value(u"advice"_s).value(u"format"_s));
    QVERIFY(m_record.set(u"/advice"_s, advice));
    QVERIFY(m_record.value(u"snippets"_s).size() > 0);
    QVERIFY(m_record.value(u"withoutSnippet"_s).size() > 0);
    QVERIFY(m_record.value(u"open"_s).size() > 0);
}

void TestRecordJson::keepsItsSchema_data()
{
    addPlanRows();
}

void TestRecordJson::keepsItsSchema()
{
    QFETCH(const QString, file);
    const Result<QByteArray> plan = readFile(file, 64 * 1024 * 1024);
    QVERIFY(plan);
    const Json record = recordJson(exampleFrom(*plan, file).recordInput());
    const Json read = *readJson(writeJson(record));
    QVERIFY2(check(u"record"_s, read).isEmpty(), first(check(u"record"_s, read)));
    QStringList parts{u"plan"_s, u"decision"_s};
    if (file.contains("/recplast"_L1)) // test_advice_json has the advice on all
        parts.append(u"advice"_s);
    for (const QString &part : std::as_const(parts)) {
        const Problems problems = check(part, read.value(part));
        QVERIFY2(problems.isEmpty(), first(problems));
    }
}

void TestRecordJson::keepsItsSchemaOnceSigned()
{
    Example made = example(u"recplast"_s);
    const QString connection = made.decision.choices.first().connection;
    QVERIFY(
        choose(made.decision, made.advice, connection, u"none"_s, u"The line is ours."_s, u"Ada"_s, u"head-of-it"_s));
    QVERIFY(acceptRisk(made.decision, connection, {u"Grace"_s, QDate(2027, 6, 30), u"Until then."_s}));
    const Json record = recordJson(
        signedInput(made, signedSteps(made.snippets.snippets.first().system), Status::Accepted, QDate(2026, 12, 24)));
    QVERIFY2(check(u"record"_s, record).isEmpty(), first(check(u"record"_s, record)));
    QCOMPARE(record.at(u"/life/signed"_s).text(), u"yes"_s);
    QCOMPARE(record.at(u"/life/steps"_s).size(), 4);
    QVERIFY(record.at(u"/life/steps/1/timeStamp"_s).boolean());
    QCOMPARE(record.at(u"/exceptions/0/approvedBy/0/by"_s).text(), u"Bob"_s);
    QCOMPARE(record.at(u"/exceptions/0/from"_s).text(), u"2026-12-02"_s);
    QCOMPARE(record.at(u"/snippets/0/putInPlace/by"_s).text(), u"Cid"_s);
    QVERIFY(record.value(u"answers"_s).size() > 0);
    QVERIFY(record.value(u"tags"_s).textList().contains(made.document.plan().connections.first().service));
    QCOMPARE(recordJson(made.recordInput()).at(u"/life/signed"_s).text(), u"no"_s);
}

void TestRecordJson::schemaRefusesOtherValues_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QString &pointer, const QByteArray &value) {
        QTest::newRow(name) << pointer << value;
    };
    row("another format", u"/format"_s, "'safeconduct-record/2'");
    row("another language", u"/language"_s, "'fr'");
    row("an unknown status", u"/status"_s, "'blessed'");
    row("no day", u"/asOf"_s, "'1 December 2026'");
    row("a seed below zero", u"/seed"_s, "-1");
    row("a plan of another format", u"/plan/format"_s, "'safeconduct-advice/1'");
    row("an advice of another format", u"/advice/format"_s, "'safeconduct-plan/1'");
    row("a decision of another format", u"/decision/format"_s, "'safeconduct-decision/2'");
    row("an unknown member", u"/colour"_s, "'red'");
    row("an unknown open point", u"/open/0/kind"_s, "'tired'");
    row("an unknown member of an open point", u"/open/0/colour"_s, "'red'");
    row("a connection that leads out", u"/open/0/connection"_s, "'../x'");
    row("an unknown proof", u"/snippets/0/proof"_s, "'trust-me'");
    row("a snippet without files", u"/snippets/0/files"_s, "[]");
    row("an unknown member of a snippet", u"/snippets/0/secret"_s, "'1234'");
    row("an unknown word for signed", u"/life/signed"_s, "'perhaps'");
    row("a version before the first", u"/life/version"_s, "0");
    row("an answer that is none", u"/answers/0/answer"_s, "1");
    row("hashes without names", u"/snippets/0/sha256"_s, "'none'");
    row("an omission without reason", u"/withoutSnippet/0/because"_s, "''");
}

void TestRecordJson::schemaRefusesOtherValues()
{
    QFETCH(const QString, pointer);
    QFETCH(QByteArray, value);
    Json json = m_record;
    QVERIFY(json.set(pointer, *readJson(value.replace('\'', '"'))));
    expectFault(json, pointer);
}

void TestRecordJson::schemaRefusesWhatIsIncomplete_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("member");
    const auto rows = [this](const QString &object) {
        for (const QString &member : m_record.at(object).names()) {
            if (member != "facility"_L1) // of facilities alone
                QTest::newRow(qPrintable(object + u'/' + member)) << object << member;
        }
    };
    rows({});
    rows(u"/open/0"_s);
    rows(u"/snippets/0"_s);
    rows(u"/withoutSnippet/0"_s);
}

void TestRecordJson::schemaRefusesWhatIsIncomplete()
{
    QFETCH(const QString, object);
    QFETCH(const QString, member);
    Json json = m_record;
    QVERIFY(json.remove(object + u'/' + member));
    expectFault(json, object);
}

QTEST_GUILESS_MAIN(TestRecordJson)
#include "test_record_json.moc"
