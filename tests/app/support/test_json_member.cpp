// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_member.h"
#include "app/support/json_pointer.h"

#include <QTest>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

const QString wantedMember = u"knowledge"_s;

/// What reads and writes the whole says, which is the measure here.
Result<Json> memberOfWhole(const QByteArray &text, const JsonLimits &limits = {})
{
    return readJson(text, limits).transform([](const Json &whole) { return Json(whole.value(wantedMember)); });
}

Result<QByteArray> restOfWhole(const QByteArray &text, const JsonLimits &limits = {})
{
    return readJson(text, limits).transform([](Json whole) {
        whole.remove(memberAt({}, wantedMember));
        return writeJsonCompact(whole);
    });
}

bool agreesWithWhole(const QByteArray &text, const JsonLimits &limits = {})
{
    const Result<Json> member = readMember(text, wantedMember, limits);
    const Result<Json> expected = memberOfWhole(text, limits);
    const bool isSamePlace = !member || !expected || member->position() == expected->position();
    return member == expected && isSamePlace
        && compactWithoutMember(text, wantedMember, limits) == restOfWhole(text, limits);
}

/// One of \a usual, seldom one of \a faulty.
rc::Gen<std::string> mostly(const std::vector<std::string> &usual, const std::vector<std::string> &faulty)
{
    return rc::gen::weightedOneOf<std::string>({{1000, rc::gen::elementOf(usual)}, {1, rc::gen::elementOf(faulty)}});
}

/// Characters of a JSON text as files have them.
rc::Gen<std::string> writtenCharacters()
{
    const auto pieces = rc::gen::container<std::vector<std::string>>(
        mostly({"a", "/", "\\/", "\\u0041", "\\ud83d\\uDE00", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "\\uFEFF",
                R"(\n\t\b\f\r)", "\\\"", "\\\\", "\\u001f", "\x7F", "\xC3\xA4", "\\u2028"},
               {"\\u0000", "\\ud83d", "\\uDE00", "\n"}));
    return rc::gen::map(pieces, [](const std::vector<std::string> &list) {
        std::string text;
        for (const std::string &piece : list)
            text += piece;
        return text;
    });
}

rc::Gen<std::string> writtenNumbers()
{
    return mostly({"0", "-0", "1e3", "1.0", "1E+2", "-12.3400e-05", "1e-400", "18446744073709551616",
                   "-9223372036854775809", "0.1000000000000000055511151231257827"},
                  {"1e400", "01"});
}

rc::Gen<std::string> writtenValues(int depth);

/// The members of an object, nearly always with different names.
rc::Gen<std::string> writtenMembers(int depth)
{
    const auto members = rc::gen::container<std::vector<std::tuple<std::string, int, std::string>>>(
        rc::gen::tuple(writtenCharacters(), rc::gen::inRange(0, 100'000), writtenValues(depth)));
    return rc::gen::map(members, [](const std::vector<std::tuple<std::string, int, std::string>> &list) {
        std::string text;
        for (const auto &[name, number, value] : list)
            text.append(text.empty() ? "\"" : ",\n \"")
                .append(name)
                .append(std::to_string(number))
                .append("\" : ")
                .append(value);
        return text;
    });
}

rc::Gen<std::string> writtenValues(int depth)
{
    const auto words = rc::gen::elementOf(std::vector<std::string>{"null", "true", "false", "{}", "[ ]"});
    const auto texts =
        rc::gen::map(writtenCharacters(), [](const std::string &characters) { return '"' + characters + '"'; });
    auto scalars = rc::gen::oneOf(words, texts, writtenNumbers());
    if (depth == 0)
        return scalars;
    const auto items = rc::gen::container<std::vector<std::string>>(writtenValues(depth - 1));
    const auto arrays = rc::gen::map(items, [](const std::vector<std::string> &list) {
        std::string text;
        for (const std::string &item : list)
            text += (text.empty() ? "" : "\t, ") + item;
        return '[' + text + ']';
    });
    const auto objects =
        rc::gen::map(writtenMembers(depth - 1), [](const std::string &members) { return '{' + members + '}'; });
    return rc::gen::oneOf(scalars, arrays, objects);
}

/// A root object, mostly with the wanted member, whose name may be written in another way or stand twice.
rc::Gen<std::string> writtenDocuments()
{
    const auto names = rc::gen::weightedElement<std::string>({{6, "\"knowledge\""},
                                                              {2, R"("\u006bnowledge")"},
                                                              {2, "\"\xEF\xBB\xBFknowledge\""},
                                                              {1, "\"Knowledge\""},
                                                              {1, R"("knowledge":0, "knowledge")"}});
    const auto parts = rc::gen::tuple(writtenMembers(2), names, writtenValues(2), writtenMembers(1));
    return rc::gen::map(parts, [](const std::tuple<std::string, std::string, std::string, std::string> &written) {
        const auto &[before, name, value, after] = written;
        return '{' + before + (before.empty() ? "" : ",") + name + ": " + value + (after.empty() ? "" : ",") + after
            + "}\n";
    });
}

} // namespace

class TestJsonMember : public QObject {
    Q_OBJECT

private slots:
    void readsOneMember();
    void writesAllOthers();
    void agreesOnAnyDocument();
    void agreesOnOddText_data();
    void agreesOnOddText();
    void agreesOnLimits();
    void findsADuplicateAmongManyMembers();
};

void TestJsonMember::readsOneMember()
{
    const QByteArray text = R"({"a": {"knowledge": 1}, "knowledge": [1.50, {"x": "\/"}], "b": []})";
    const auto member = readMember(text, wantedMember);
    QVERIFY(member);
    QCOMPARE(writeJsonCompact(*member), "[1.50,{\"x\":\"/\"}]"_ba);
    QCOMPARE(member->at(u"/1/x"_s).position(), (Position{.line = 1, .column = 51}));
    const auto missing = readMember(text, u"c"_s);
    QVERIFY(missing);
    QVERIFY(!missing->exists());
}

void TestJsonMember::writesAllOthers()
{
    const QByteArray text = "{\"a\": {\"knowledge\": 1}, \"knowledge\": [1, {}],\n \"b\": [1.50, -0, \"\\/\\u00e4\"]}";
    const auto rest = compactWithoutMember(text, wantedMember);
    QVERIFY(rest);
    QCOMPARE(*rest, "{\"a\":{\"knowledge\":1},\"b\":[1.50,-0,\"/\xC3\xA4\"]}"_ba);
}

void TestJsonMember::agreesOnAnyDocument()
{
    QVERIFY(rc::check("a part of a document is that part of the whole", [] {
        const std::string text = *rc::gen::resize(6, writtenDocuments());
        RC_ASSERT(agreesWithWhole(QByteArray::fromStdString(text)));
    }));
}

void TestJsonMember::agreesOnOddText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isRead");
    const QByteArray start = R"({"a": 1, "knowledge": )";
    QTest::newRow("empty file") << ""_ba << false;
    QTest::newRow("blanks only") << " \n"_ba << false;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + start + "[2]}" << true;
    QTest::newRow("two byte order marks") << "\xEF\xBB\xBF\xEF\xBB\xBF" + start + "[2]}" << false;
    QTest::newRow("marks before texts") << start + "\"\xEF\xBB\xBF\xEF\xBB\xBFx\", \"b\": \"\\ufeff\\ufeffx\"}" << true;
    QTest::newRow("a mark makes a duplicate") << start + "2, \"\xEF\xBB\xBF\x61\": 3}" << false;
    QTest::newRow("broken UTF-8") << start + "\"\xC3(\"}" << false;
    QTest::newRow("half a character") << start + R"("\ud83d"})" << false;
    QTest::newRow("escaped NUL in the member") << start + R"("\u0000"})" << false;
    QTest::newRow("escaped NUL elsewhere") << start + R"(2, "b": ["x\u0000"]})" << false;
    QTest::newRow("escaped NUL in a name") << start + R"(2, "b": {"\u0000": 1}})" << false;
    QTest::newRow("number out of range in the member") << start + "[1e400]}" << false;
    QTest::newRow("number out of range elsewhere") << start + R"(2, "b": {"c": -1e400}})" << false;
    QTest::newRow("309 digits") << start + QByteArray(309, '9') + '}' << false;
    QTest::newRow("308 digits") << start + QByteArray(308, '9') + '}' << true;
    QTest::newRow("the member twice") << start + "2, \"knowledge\": 2}" << false;
    QTest::newRow("twice in the member") << start + R"([{"x": 1, "x": 1}]})" << false;
    QTest::newRow("twice elsewhere") << start + R"(2, "b": [{"x": 1, "y": {"x": 2}, "\u0078": 1}]})" << false;
    QTest::newRow("once on each level") << start + R"({"a": {"a": 1}, "b": {"a": 1}}})" << true;
    QTest::newRow("comma at the end") << start + "2,}" << false;
    QTest::newRow("cut in the member") << start + "[2, " << false;
    QTest::newRow("trailing garbage") << start + "2} x" << false;
    QTest::newRow("only the member") << R"({"knowledge": 2})"_ba << true;
    QTest::newRow("no member") << "{}"_ba << true;
    QTest::newRow("below the root only") << R"([{"knowledge": 2}])"_ba << true;
    QTest::newRow("a lone text") << R"("knowledge")"_ba << true;
    QTest::newRow("a lone number") << "1e3"_ba << true;
    QTest::newRow("64 levels") << start + QByteArray(63, '[') + QByteArray(63, ']') + '}' << true;
    QTest::newRow("65 levels") << start + QByteArray(64, '[') + QByteArray(64, ']') + '}' << false;
    QTest::newRow("65 levels elsewhere") << "{\"b\": " + QByteArray(64, '[') + QByteArray(64, ']') + '}' << false;
}

void TestJsonMember::agreesOnOddText()
{
    QFETCH(const QByteArray, text);
    QVERIFY(agreesWithWhole(text));
    QTEST(readMember(text, wantedMember).has_value(), "isRead");
    QTEST(compactWithoutMember(text, wantedMember).has_value(), "isRead");
}

void TestJsonMember::agreesOnLimits()
{
    const QByteArray text = R"({"a": [1, 2], "knowledge": {"x": 3}})"; // six values on two levels
    for (const int values : {0, 3, 5, 6}) {
        const JsonLimits limits{.values = values};
        QVERIFY(agreesWithWhole(text, limits));
        QCOMPARE(readMember(text, wantedMember, limits).has_value(), values >= 6);
    }
    for (const int depth : {1, 2}) {
        const JsonLimits limits{.depth = depth};
        QVERIFY(agreesWithWhole(text, limits));
        QCOMPARE(compactWithoutMember(text, wantedMember, limits).has_value(), depth >= 2);
    }
    QVERIFY(agreesWithWhole(text, {.bytes = text.size() - 1}));
    QVERIFY(!readMember(text, wantedMember, {.bytes = text.size() - 1}));
    QVERIFY(readMember(text, wantedMember, {.bytes = text.size()}));
}

void TestJsonMember::findsADuplicateAmongManyMembers()
{
    QByteArray text = "{\"knowledge\": {";
    for (int count = 0; count < 50'000; ++count)
        text += "\"m" + QByteArray::number(count) + "\":0,";
    QVERIFY(compactWithoutMember(text + "\"last\":0}}", wantedMember));
    const auto repeated = compactWithoutMember(text + "\"m7\":0}}", wantedMember);
    QVERIFY(!repeated);
    QCOMPARE(repeated.error().pointer, u"/knowledge/m7"_s);
}

QTEST_APPLESS_MAIN(TestJsonMember)
#include "test_json_member.moc"
