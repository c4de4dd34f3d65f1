// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_schema.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestJsonSchema : public QObject {
    Q_OBJECT

private slots:
    void saysEachFaultInASentence_data();
    void saysEachFaultInASentence();
    void reportsEveryFaultOnce();
    void acceptsWhatTheSchemaAllows();
    void stopsAfterAThousandFaults();
    void refusesASchemaThatIsNone();
};

namespace {

constexpr auto schemaText = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "definitions": { "id": { "type": "string", "pattern": "^[a-z]+$" } },
  "type": "object", "required": ["id", "title"],
  "properties": {
    "id": { "$ref": "#/definitions/id" },
    "title": { "type": "string", "minLength": 1, "maxLength": 5 },
    "kind": { "enum": ["lan", "dmz"] },
    "count": { "type": "integer", "minimum": 1, "maximum": 9 },
    "share": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 },
    "day": { "type": "string", "format": "date" },
    "list": { "type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": { "$ref": "#/definitions/id" } },
    "strict": { "type": "object", "properties": { "a/b": { "type": "boolean" } }, "additionalProperties": false },
    "either": { "oneOf": [ { "type": "object", "required": ["x"], "properties": { "x": { "type": "number" } } }, { "type": "string" } ] },
    "mixed": { "type": ["string", "null"] },
    "fixed": { "const": "yes" } } })";

Problems check(const QByteArray &text)
{
    const auto schema = JsonSchema::from(readJson(schemaText).value());
    return schema.value().check(readJson(text).value());
}

} // namespace

void TestJsonSchema::saysEachFaultInASentence_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown word") << R"("kind": "wan")"_ba << u"/kind"_s << u"schema.enum"_s
                                  << u"\"wan\" is not known here. Use one of \"lan\", \"dmz\"."_s;
    QTest::newRow("wrong kind") << R"("count": "3")"_ba << u"/count"_s << u"schema.type"_s
                                << u"This is of the wrong kind. Write a whole number."_s;
    QTest::newRow("fraction") << R"("count": 1.5)"_ba << u"/count"_s << u"schema.type"_s
                              << u"This is of the wrong kind. Write a whole number."_s;
    QTest::newRow("one of two kinds") << R"("mixed": 1)"_ba << u"/mixed"_s << u"schema.type"_s
                                      << u"This is of the wrong kind. Write a text in quotes or null."_s;
    QTest::newRow("too small") << R"("count": 0)"_ba << u"/count"_s << u"schema.minimum"_s
                               << u"0 is too small. Use at least 1."_s;
    QTest::newRow("too large") << R"("count": 1e2)"_ba << u"/count"_s << u"schema.maximum"_s
                               << u"1e2 is too large. Use at most 9."_s;
    QTest::newRow("at the lower bound") << R"("share": 0.0)"_ba << u"/share"_s << u"schema.exclusiveMinimum"_s
                                        << u"0.0 is too small. Use more than 0."_s;
    QTest::newRow("at the upper bound") << R"("share": 1)"_ba << u"/share"_s << u"schema.exclusiveMaximum"_s
                                        << u"1 is too large. Use less than 1."_s;
    QTest::newRow("no date") << R"("day": "31.12.2026")"_ba << u"/day"_s << u"schema.format"_s
                             << u"\"31.12.2026\" is no date. Write a day as 2026-12-31."_s;
    QTest::newRow("no such day") << R"("day": "2026-02-30")"_ba << u"/day"_s << u"schema.format"_s
                                 << u"\"2026-02-30\" is no date. Write a day as 2026-12-31."_s;
    QTest::newRow("by reference") << R"("list": ["a", "B"])"_ba << u"/list/1"_s << u"schema.pattern"_s
                                  << u"\"B\" is not formed as it must be. It has to match ^[a-z]+$."_s;
    QTest::newRow("too few") << R"("list": [])"_ba << u"/list"_s << u"schema.minItems"_s
                             << u"This list has too few entries. Give at least 1."_s;
    QTest::newRow("too many") << R"("list": ["a", "b", "c"])"_ba << u"/list"_s << u"schema.maxItems"_s
                              << u"This list has too many entries. Leave at most 2."_s;
    QTest::newRow("twice") << R"("list": ["a", "a"])"_ba << u"/list"_s << u"schema.uniqueItems"_s
                           << u"An entry stands twice in this list. Remove one of them."_s;
    QTest::newRow("unknown member") << R"("strict": {"a/b": true, "c/d": 1})"_ba << u"/strict/c~1d"_s
                                    << u"schema.additionalProperties"_s
                                    << u"This member is not known here. Check its spelling or remove it."_s;
    QTest::newRow("escaped name") << R"("strict": {"a/b": 1})"_ba << u"/strict/a~1b"_s << u"schema.type"_s
                                  << u"This is of the wrong kind. Write true or false."_s;
    QTest::newRow("deepest of alternatives") << R"("either": {"x": "1"})"_ba << u"/either/x"_s << u"schema.type"_s
                                             << u"This is of the wrong kind. Write a number."_s;
    QTest::newRow("none of alternatives")
        << R"("either": 1)"_ba << u"/either"_s << u"schema.oneOf"_s
        << u"This has none of the permitted forms. Compare it with the format's description."_s;
    QTest::newRow("constant") << R"("fixed": "no")"_ba << u"/fixed"_s << u"schema.const"_s
                              << u"\"no\" is not known here. Write \"yes\"."_s;
}

void TestJsonSchema::saysEachFaultInASentence()
{
    QFETCH(const QByteArray, rest);
    const Problems problems = check("{\"id\": \"a\", \"title\": \"T\",\n" + rest + "}");
    QCOMPARE(problems.size(), 1);
    QTEST(problems.first().pointer, "pointer");
    QTEST(problems.first().id, "id");
    QTEST(QString(problems.first().what + u' ' + problems.first().remedy), "says");
    QCOMPARE(problems.first().position.line, 2);
}

void TestJsonSchema::reportsEveryFaultOnce()
{
    const Problems problems = check(R"({"title": "", "count": 0, "list": ["A", "B"]})");
    QStringList places;
    for (const Problem &problem : problems)
        places.append(problem.pointer + u' ' + problem.id);
    places.sort();
    QCOMPARE(places,
             (QStringList{u" schema.required"_s, u"/count schema.minimum"_s, u"/list/0 schema.pattern"_s,
                          u"/list/1 schema.pattern"_s, u"/title schema.minLength"_s}));
    const Problems bare = check("{}");
    QCOMPARE(bare.size(), 1);
    QCOMPARE(bare.first().what, u"Missing here: \"id\", \"title\"."_s);
}

void TestJsonSchema::acceptsWhatTheSchemaAllows()
{
    QVERIFY(
        check(
            R"({"id": "a", "title": "T", "count": 3.0, "share": 1e-3, "day": "2026-12-31", "mixed": null, "either": "x", "other": [{}]})")
            .isEmpty());
}

void TestJsonSchema::stopsAfterAThousandFaults()
{
    const auto schema = JsonSchema::from(readJson(R"({"type": "array", "items": {"type": "string"}})").value());
    const Problems problems = schema.value().check(readJson("[0" + QByteArray(",0").repeated(5000) + "]").value());
    QCOMPARE(problems.size(), 1001);
    QCOMPARE(problems.last().id, u"schema.more"_s);
}

void TestJsonSchema::refusesASchemaThatIsNone()
{
    const auto schema = JsonSchema::from(readJson(R"({"type": 5, "$ref": "#/nowhere"})").value());
    QVERIFY(!schema);
    QCOMPARE(schema.error().id, u"schema.unusable"_s);
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "test_json_schema.moc"
