// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestJsonReader : public QObject {
    Q_OBJECT

private slots:
    void refusesHostileText_data();
    void refusesHostileText();
    void acceptsUnusualText_data();
    void acceptsUnusualText();
    void keepsNumbersAsWritten_data();
    void keepsNumbersAsWritten();
    void saysWhereEachValueStands();
    void countsColumnsInCharacters();
    void readsALongLineInOnePass();
    void findsADuplicateAmongManyMembers();
    void refusesTooManyValues();
    void refusesATextOverTheLimitUnread();
};

void TestJsonReader::refusesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("what");
    QTest::newRow("empty file") << ""_ba << u""_s << 0 << 0 << u"empty"_s;
    QTest::newRow("blanks only") << " \n\t "_ba << u""_s << 0 << 0 << u"empty"_s;
    QTest::newRow("byte order mark only") << "\xEF\xBB\xBF"_ba << u""_s << 0 << 0 << u"empty"_s;
    QTest::newRow("broken UTF-8") << "{\n\"a\": \"\xC3(\"}"_ba << u""_s << 2 << 7 << u"UTF-8"_s;
    QTest::newRow("overlong UTF-8") << "[\"\xC0\xAF\"]"_ba << u""_s << 1 << 3 << u"UTF-8"_s;
    QTest::newRow("a surrogate in UTF-8") << "[\"\xED\xA0\x80\"]"_ba << u""_s << 1 << 3 << u"UTF-8"_s;
    QTest::newRow("cut in a character") << "[\"\xE2\x82"_ba << u""_s << 1 << 3 << u"UTF-8"_s;
    QTest::newRow("UTF-16") << "\xFF\xFE[\0]\0"_ba << u""_s << 1 << 1 << u"UTF-8"_s;
    QTest::newRow("lone first half") << R"({"a": "\ud83d!"})"_ba << u""_s << 1 << 8 << u"half a character"_s;
    QTest::newRow("lone second half") << R"(["x", "\uDE00"])"_ba << u""_s << 1 << 8 << u"half a character"_s;
    QTest::newRow("two first halves") << R"(["\ud83d\ud83d"])"_ba << u""_s << 1 << 3 << u"half a character"_s;
    QTest::newRow("first half at the end") << R"(["\ud83d)"_ba << u""_s << 1 << 3 << u"half a character"_s;
    QTest::newRow("NUL in a text") << QByteArray("{\"a\": \"x\0y\"}", 12) << u"/a"_s << 1 << 9
                                   << u"control character"_s;
    QTest::newRow("NUL between values") << QByteArray("{\"a\": \0 1}", 10) << u"/a"_s << 1 << 7 << u""_s;
    QTest::newRow("escaped NUL") << R"({"a": [1, "x\u0000"]})"_ba << u"/a/1"_s << 1 << 11 << u"NUL"_s;
    QTest::newRow("escaped NUL in a name") << R"({"a\u0000": 1})"_ba << u""_s << 1 << 2 << u"NUL"_s;
    QTest::newRow("line break in a text") << "[\"a\nb\"]"_ba << u"/0"_s << 1 << 4 << u"control character"_s;
    QTest::newRow("number out of range") << R"({"a": {"b": [0, 1e400]}})"_ba << u"/a/b/1"_s << 1 << 17 << u"1e400"_s;
    QTest::newRow("negative out of range") << R"({"a": -1e400})"_ba << u"/a"_s << 1 << 7 << u"-1e400"_s;
    QTest::newRow("duplicate member") << "{\"x\": {\"a/b\": 1,\n \"a/b\": 2}}"_ba << u"/x/a~1b"_s << 2 << 2
                                      << u"twice"_s;
    QTest::newRow("duplicate by escape") << R"({"a": 1, "\u0061": 2})"_ba << u"/a"_s << 1 << 10 << u"twice"_s;
    QTest::newRow("trailing garbage") << "{} x"_ba << u""_s << 1 << 4 << u"after the end"_s;
    QTest::newRow("two values") << "{}\n{}"_ba << u""_s << 2 << 1 << u"after the end"_s;
    QTest::newRow("cut text") << R"({"a": [1, 2)"_ba << u"/a/2"_s << 1 << 12 << u"ends before"_s;
    QTest::newRow("comma at the end") << R"({"a": [1, 2,]})"_ba << u"/a/2"_s << 1 << 13 << u"comma too many"_s;
    QTest::newRow("comma missing") << R"({"a": 1 "b": 2})"_ba << u""_s << 1 << 9 << u"comma or a closing brace"_s;
    QTest::newRow("colon missing") << R"({"a" 1})"_ba << u"/a"_s << 1 << 6 << u"colon"_s;
    QTest::newRow("single quotes") << R"({'a': 1})"_ba << u""_s << 1 << 2 << u"double quotes"_s;
    QTest::newRow("comment") << "{ // no\n}"_ba << u""_s << 1 << 4 << u"comment"_s;
    QTest::newRow("leading zero") << "[01]"_ba << u"/0"_s << 1 << 3 << u"needless zero"_s;
    QTest::newRow("hexadecimal") << "[0x10]"_ba << u"/0"_s << 1 << 3 << u""_s;
    QTest::newRow("not a number") << "[NaN]"_ba << u"/0"_s << 1 << 2 << u""_s;
    QTest::newRow("bare word") << "plan"_ba << u""_s << 1 << 1 << u""_s;
    QTest::newRow("200 lists deep") << QByteArray(200, '[') + QByteArray(200, ']') << QString(u"/0"_s.repeated(64)) << 1
                                    << 65 << u"64 levels"_s;
    QTest::newRow("200 objects deep") << QByteArray("{\"a\":").repeated(200) << QString(u"/a"_s.repeated(64)) << 1
                                      << 321 << u"64 levels"_s;
}

void TestJsonReader::refusesHostileText()
{
    QFETCH(const QByteArray, text);
    const auto read = readJson(text);
    QVERIFY(!read);
    QTEST(read.error().pointer, "pointer");
    QTEST(read.error().position.line, "line");
    QTEST(read.error().position.column, "column");
    QFETCH(const QString, what);
    QVERIFY2(read.error().what.contains(what), qPrintable(read.error().what));
    QVERIFY(!read.error().remedy.isEmpty());
    QCOMPARE(read.error().id, u"json.malformed"_s);
}

void TestJsonReader::acceptsUnusualText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF[1]"_ba << "[1]"_ba;
    QTest::newRow("null") << "null"_ba << "null"_ba;
    QTest::newRow("a lone text") << R"("a")"_ba << R"("a")"_ba;
    QTest::newRow("surrogate pair") << R"(["\ud83d\ude00"])"_ba << "[\"\xF0\x9F\x98\x80\"]"_ba;
    QTest::newRow("backslash before u") << R"(["\\ud83d"])"_ba << R"(["\\ud83d"])"_ba;
    QTest::newRow("escapes") << R"(["\"\\\/\b\f\n\r\t\u00e9"])"_ba << "[\"\\\"\\\\/\\b\\f\\n\\r\\t\xC3\xA9\"]"_ba;
    QTest::newRow("order of members") << R"({"b":1,"a":2,"":3})"_ba << R"({"b":1,"a":2,"":3})"_ba;
    QTest::newRow("carriage returns") << "{\r\n\"a\":1\r\n}\r\n"_ba << R"({"a":1})"_ba;
    QTest::newRow("64 levels") << QByteArray(64, '[') + QByteArray(64, ']')
                               << QByteArray(64, '[') + QByteArray(64, ']');
}

void TestJsonReader::acceptsUnusualText()
{
    QFETCH(const QByteArray, text);
    const auto read = readJson(text);
    QVERIFY2(read, qPrintable(read ? QString() : toLine(read.error())));
    QTEST(writeJsonCompact(*read), "compact");
}

void TestJsonReader::keepsNumbersAsWritten_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    for (const char *lexeme :
         {"0", "-0", "1.50", "3.0", "1e2", "1E+2", "0.1", "-12.3400e-05", "1e-400", "9223372036854775808",
          "123456789012345678901234567890", "0.1000000000000000055511151231257827", "18446744073709551615"})
        QTest::newRow(lexeme) << QByteArray(lexeme);
}

void TestJsonReader::keepsNumbersAsWritten()
{
    QFETCH(const QByteArray, lexeme);
    const auto read = readJson("{\"n\": [" + lexeme + "], \"m\": " + lexeme + "}");
    QVERIFY2(read, qPrintable(read ? QString() : toLine(read.error())));
    QCOMPARE(read->at(u"/n/0"_s).text(), QString::fromLatin1(lexeme));
    QVERIFY(read->at(u"/n/0"_s).isNumber());
    QCOMPARE(writeJsonCompact(*read), "{\"n\":[" + lexeme + "],\"m\":" + lexeme + "}");
    QCOMPARE(readJson(writeJson(*read)).value_or(Json()), *read);
}

void TestJsonReader::saysWhereEachValueStands()
{
    const auto read = readJson("{\n  \"a\": [ true, null,\n    \"x\" ],\n  \"b\": { \"c\": -1.5 }\n}\n");
    QVERIFY(read);
    const auto stands = [&](const QString &pointer) { return read->at(pointer).position(); };
    QCOMPARE(read->position(), (Position{1, 1}));
    QCOMPARE(stands(u"/a"_s), (Position{2, 8}));
    QCOMPARE(stands(u"/a/0"_s), (Position{2, 10}));
    QCOMPARE(stands(u"/a/1"_s), (Position{2, 16}));
    QCOMPARE(stands(u"/a/2"_s), (Position{3, 5}));
    QCOMPARE(stands(u"/b"_s), (Position{4, 8}));
    QCOMPARE(stands(u"/b/c"_s), (Position{4, 15}));
    QCOMPARE(stands(u"/nowhere"_s), Position{});
}

void TestJsonReader::countsColumnsInCharacters()
{
    const auto read = readJson("[\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\", 1]");
    QVERIFY(read);
    QCOMPARE(read->at(u"/1"_s).position(), (Position{1, 9}));
}

void TestJsonReader::readsALongLineInOnePass()
{
    QByteArray text = "[0";
    for (int count = 0; count < 500'000; ++count)
        text += ",1";
    const auto read = readJson(text + ']'); // quadratic work would take hours, beyond the test's time limit
    QVERIFY(read);
    QCOMPARE(read->size(), 500'001);
    QCOMPARE(read->items().last().position(), (Position{1, 1'000'002}));
}

void TestJsonReader::findsADuplicateAmongManyMembers()
{
    QByteArray text = "{";
    for (int count = 0; count < 200'000; ++count)
        text += "\"m" + QByteArray::number(count) + "\":0,";
    const auto distinct = readJson(text + "\"last\":0}");
    QVERIFY(distinct);
    QCOMPARE(distinct->size(), 200'001);
    const auto repeated = readJson(text + "\"m7\":0}");
    QVERIFY(!repeated);
    QCOMPARE(repeated.error().pointer, u"/m7"_s);
}

void TestJsonReader::refusesTooManyValues()
{
    QVERIFY(readJson("[1,[2]]", {.values = 4}));
    for (const char *text : {"[1,[2],3]", R"([1,{"a":{}}])", "[[[[[]]]]]", R"({"a":{"b":[1,2]}})"}) {
        const auto read = readJson(text, {.values = 3});
        QVERIFY2(!read, text);
        QVERIFY2(read.error().what.contains("more values"_L1), qPrintable(read.error().what));
    }
}

void TestJsonReader::refusesATextOverTheLimitUnread()
{
    const auto read = readJson(QByteArray(100 * 1024 * 1024, '['));
    QVERIFY(!read);
    QCOMPARE(read.error().id, u"json.too-large"_s);
    QVERIFY2(read.error().what.contains("100 MiB"_L1) && read.error().what.contains("64 MiB"_L1),
             qPrintable(read.error().what));
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "test_json_reader.moc"
