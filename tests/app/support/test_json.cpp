// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json.h"
#include "app/support/json_pointer.h"

#include <QTest>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// Names and texts with everything that needs escaping somewhere.
rc::Gen<QString> texts()
{
    const auto letters =
        rc::gen::elementOf(std::vector<char32_t>{U'a', U'~', U'/', U'0', U'1', U'"', U'\\', U'\n', U'\t', U'\u0001',
                                                 U'\u007f', U'\u00e4', U'\u2028', U'\U0001F600', U'{', U'-'});
    return rc::gen::map(rc::gen::container<std::u32string>(letters),
                        [](const std::u32string &text) { return QString::fromStdU32String(text); });
}

rc::Gen<Json> numbers()
{
    const auto doubles = rc::gen::map(rc::gen::arbitrary<double>(), [](double value) { return Json::from(value); });
    const auto integers = rc::gen::map(rc::gen::arbitrary<qint64>(), [](qint64 value) { return Json::from(value); });
    const auto written =
        rc::gen::elementOf(std::vector<Json>{Json::numberAsWritten(u"1.50"_s), Json::numberAsWritten(u"-0"_s),
                                             Json::numberAsWritten(u"1E+2"_s), Json::numberAsWritten(u"3.0"_s)});
    return rc::gen::oneOf(
        rc::gen::suchThat(doubles, [](const Json &json) { return json.text().at(json.text().size() - 1).isDigit(); }),
        integers, written);
}

rc::Gen<Json> values(int depth);

rc::Gen<Json> containers(int depth)
{
    const auto items = rc::gen::container<std::vector<Json>>(values(depth - 1));
    const auto arrays = rc::gen::map(
        items, [](const std::vector<Json> &list) { return Json::array(QList<Json>(list.begin(), list.end())); });
    const auto members =
        rc::gen::container<std::vector<std::pair<QString, Json>>>(rc::gen::pair(texts(), values(depth - 1)));
    const auto objects = rc::gen::map(members, [](const std::vector<std::pair<QString, Json>> &list) {
        Json object = Json::object();
        for (const auto &[name, value] : list)
            object.insert(name, value);
        return object;
    });
    return rc::gen::oneOf(arrays, objects);
}

rc::Gen<Json> values(int depth)
{
    const auto words = rc::gen::element(Json::null(), Json::from(true), Json::from(false));
    const auto strings = rc::gen::map(texts(), [](const QString &text) { return Json::from(text); });
    auto scalars = rc::gen::oneOf(words, strings, numbers());
    if (depth == 0)
        return scalars;
    return rc::gen::oneOf(scalars, containers(depth));
}

/// Pointers of all values in \a json, the whole included.
QStringList pointersIn(const Json &json, const QString &pointer = {})
{
    QStringList pointers{pointer};
    for (qsizetype index = 0; index < json.size(); ++index)
        pointers += pointersIn(json.items().at(index),
                               json.isObject() ? memberAt(pointer, json.names().at(index)) : itemAt(pointer, index));
    return pointers;
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItWrites();
    void findsEveryValueByItsPointer();
    void readsWholeNumbers_data();
    void readsWholeNumbers();
    void writesDoublesShort();
    void answersForMissingMembers();
    void setsByPointer_data();
    void setsByPointer();
    void leavesOthersAloneWhenSetting();
    void insertsAndRemovesInOrder();
    void layoutIsOneMemberALine();
};

void TestJson::readsBackWhatItWrites()
{
    QVERIFY(rc::check("any value reads back equal from both forms", [] {
        const Json value = *rc::gen::resize(20, values(3));
        const auto fromLong = readJson(writeJson(value));
        const auto fromCompact = readJson(writeJsonCompact(value));
        RC_ASSERT(fromLong.has_value());
        RC_ASSERT(fromCompact.has_value());
        RC_ASSERT(*fromLong == value);
        RC_ASSERT(*fromCompact == value);
        RC_ASSERT(writeJson(*fromCompact) == writeJson(value));
        RC_ASSERT(!writeJsonCompact(value).contains('\n'));
    }));
}

void TestJson::findsEveryValueByItsPointer()
{
    QVERIFY(rc::check("setting a value where it is changes nothing", [] {
        Json value = *rc::gen::resize(20, containers(3));
        const Json before = value;
        for (const auto pointers = pointersIn(value); const QString &pointer : pointers) {
            RC_ASSERT(value.at(pointer).exists());
            RC_ASSERT(value.set(pointer, Json(value.at(pointer))));
        }
        RC_ASSERT(value == before);
    }));
}

void TestJson::readsWholeNumbers_data()
{
    QTest::addColumn<QString>("lexeme");
    QTest::addColumn<qint64>("integer");
    QTest::newRow("plain") << u"42"_s << 42LL;
    QTest::newRow("with a place") << u"3.0"_s << 3LL;
    QTest::newRow("with an exponent") << u"1e2"_s << 100LL;
    QTest::newRow("largest") << u"9223372036854775807"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("beyond 64 bits") << u"9223372036854775808"_s << -7LL;
    QTest::newRow("a fraction") << u"3.5"_s << -7LL;
    QTest::newRow("huge exponent") << u"1e300"_s << -7LL;
}

void TestJson::readsWholeNumbers()
{
    QFETCH(const QString, lexeme);
    QTEST(Json::numberAsWritten(lexeme).integer(-7), "integer");
}

void TestJson::writesDoublesShort()
{
    QCOMPARE(Json::from(0.1).text(), u"0.1"_s);
    QCOMPARE(Json::from(12.0).text(), u"12"_s);
    QCOMPARE(Json::from(-2.5e-7).text(), u"-2.5e-07"_s);
}

void TestJson::answersForMissingMembers()
{
    const Json json = readJson(R"({"a": "x", "n": null, "list": ["a", 1, "b"], "yes": true})").value_or(Json());
    QVERIFY(!json.value(u"b"_s).value(u"c"_s).exists());
    QCOMPARE(json.value(u"b"_s).text(u"otherwise"_s), u"otherwise"_s);
    QCOMPARE(json.value(u"a"_s).integer(5), 5);
    QCOMPARE(json.value(u"a"_s).number(2.5), 2.5);
    QCOMPARE(json.value(u"a"_s).boolean(true), true);
    QCOMPARE(json.value(u"yes"_s).boolean(), true);
    QVERIFY(json.value(u"n"_s).exists());
    QCOMPARE(json.value(u"list"_s).textList(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(!json.at(u"/list/3"_s).exists());
    QVERIFY(!json.at(u"/list/-1"_s).exists());
    QVERIFY(!json.at(u"/a/0"_s).exists());
}

void TestJson::setsByPointer_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<bool>("isSet");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("replaces") << u"/a"_s << true << R"({"a":0,"l":[1,2]})"_ba;
    QTest::newRow("adds a member last") << u"/b"_s << true << R"({"a":{"x":1},"l":[1,2],"b":0})"_ba;
    QTest::newRow("makes objects on the way")
        << u"/b/c/d"_s << true << R"({"a":{"x":1},"l":[1,2],"b":{"c":{"d":0}}})"_ba;
    QTest::newRow("appends") << u"/l/-"_s << true << R"({"a":{"x":1},"l":[1,2,0]})"_ba;
    QTest::newRow("appends by index") << u"/l/2"_s << true << R"({"a":{"x":1},"l":[1,2,0]})"_ba;
    QTest::newRow("past the end") << u"/l/3"_s << false << R"({"a":{"x":1},"l":[1,2]})"_ba;
    QTest::newRow("no index") << u"/l/x"_s << false << R"({"a":{"x":1},"l":[1,2]})"_ba;
    QTest::newRow("leading zero") << u"/l/00"_s << false << R"({"a":{"x":1},"l":[1,2]})"_ba;
    QTest::newRow("into a number") << u"/a/x/y"_s << false << R"({"a":{"x":1},"l":[1,2]})"_ba;
    QTest::newRow("failed half way") << u"/l/-/-/x"_s << true << R"({"a":{"x":1},"l":[1,2,{"-":{"x":0}}]})"_ba;
    QTest::newRow("whole document") << u""_s << true << "0"_ba;
}

void TestJson::setsByPointer()
{
    QFETCH(const QString, pointer);
    Json json = readJson(R"({"a": {"x": 1}, "l": [1, 2]})").value_or(Json());
    QTEST(json.set(pointer, Json::from(0)), "isSet");
    QTEST(writeJsonCompact(json), "result");
}

void TestJson::leavesOthersAloneWhenSetting()
{
    Json json = readJson(R"({"b": 1.50, "a": {"deep": [1]}})").value_or(Json());
    const Json before = json;
    QVERIFY(json.set(u"/a/deep/0"_s, Json::from(2)));
    QCOMPARE(writeJsonCompact(json), R"({"b":1.50,"a":{"deep":[2]}})"_ba);
    QCOMPARE(writeJsonCompact(before), R"({"b":1.50,"a":{"deep":[1]}})"_ba);
}

void TestJson::insertsAndRemovesInOrder()
{
    Json json = readJson(R"({"l": [1, 3], "m": {"a": 1, "b": 2, "c": 3}})").value_or(Json());
    QVERIFY(json.insertAt(u"/l/1"_s, Json::from(2)));
    QVERIFY(json.insertAt(u"/l/3"_s, Json::from(4)));
    QVERIFY(!json.insertAt(u"/l/9"_s, Json::from(9)));
    QVERIFY(!json.insertAt(u"/l/x"_s, Json::from(9)));
    QVERIFY(!json.insertAt(u"/m/0"_s, Json::from(9)));
    QVERIFY(json.remove(u"/m/b"_s));
    QVERIFY(!json.remove(u"/m/b"_s));
    QVERIFY(json.remove(u"/l/0"_s));
    QVERIFY(!json.remove(u"/l/3"_s));
    QVERIFY(!json.remove(u""_s));
    QCOMPARE(writeJsonCompact(json), R"({"l":[2,3,4],"m":{"a":1,"c":3}})"_ba);
}

void TestJson::layoutIsOneMemberALine()
{
    const Json json = readJson(R"({"a": [1, {"b": []}], "c": {}})").value_or(Json());
    QCOMPARE(writeJson(json), "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": {}\n}\n"_ba);
}

QTEST_APPLESS_MAIN(TestJson)
#include "test_json.moc"
