// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/problem.h"
#include "app/support/text.h"
#include "app/support/text_lines.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestText : public QObject {
    Q_OBJECT

private slots:
    void findsDirectionOverrides();
    void findsControlCharacters();
    void tellsNamesOfHosts_data();
    void tellsNamesOfHosts();
    void joinsAListInWords();
    void answersOffsetsInAnyOrder();
    void writesAProblemAsOneLine();
    void onlyErrorsCountAsErrors();
};

void TestText::findsDirectionOverrides()
{
    for (const char16_t code : {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
        QVERIFY2(hasDirectionOverride(u"ab"_s + QChar(code)), QByteArray::number(code, 16).constData());
    for (const char16_t code : {0x2029, 0x202F, 0x2065, 0x206A, 0x05D0, 0x200F, 0x0041})
        QVERIFY2(!hasDirectionOverride(u"ab"_s + QChar(code)), QByteArray::number(code, 16).constData());
}

void TestText::findsControlCharacters()
{
    for (const char16_t code : {0x00, 0x07, 0x1B, 0x7F, 0x85, 0x9F})
        QVERIFY2(hasControlCharacter(u"ab"_s + QChar(code)), QByteArray::number(code, 16).constData());
    for (const char16_t code : {0x09, 0x0A, 0x0D, 0x20, 0xA0, 0xE4})
        QVERIFY2(!hasControlCharacter(u"ab"_s + QChar(code)), QByteArray::number(code, 16).constData());
}

void TestText::tellsNamesOfHosts_data()
{
    QTest::addColumn<bool>("isName");
    for (const char *name : {"a", "mail.example.org", "imap09.uni.example", "3com.example", "xn--mnchen-3ya.example",
                             "A-B.example", "10.1.2.3"})
        QTest::newRow(name) << true;
    for (const char *name : {"", ".", "a.", ".a", "a..b", "-a.example", "a-.example", "a b", "a_b.example",
                             "m\xC3\xBCnchen.example", "a\n", "a/b"})
        QTest::newRow(name) << false;
    QTest::newRow(QByteArray(63, 'a').constData()) << true;
    QTest::newRow(QByteArray(64, 'a').constData()) << false;
    QTest::newRow((QByteArray("abcdefghi.").repeated(25) + "abcd").constData()) << false;
    QTest::newRow((QByteArray("abcdefghi.").repeated(25) + "abc").constData()) << true;
}

void TestText::tellsNamesOfHosts()
{
    QTEST(isHostName(QString::fromUtf8(QTest::currentDataTag())), "isName");
}

void TestText::joinsAListInWords()
{
    QCOMPARE(listed({}, u"en"_s), u""_s);
    QCOMPARE(listed({u"a"_s}, u"en"_s), u"a"_s);
    QCOMPARE(listed({u"a"_s, u"b"_s}, u"en"_s), u"a and b"_s);
    QCOMPARE(listed({u"a"_s, u"b"_s, u"c"_s}, u"de"_s), u"a, b und c"_s);
}

void TestText::answersOffsetsInAnyOrder()
{
    TextLines lines("ab\ncd\n\nx");
    QCOMPARE(lines.positionOf(7), (Position{4, 1}));
    QCOMPARE(lines.positionOf(0), (Position{1, 1}));
    QCOMPARE(lines.positionOf(4), (Position{2, 2}));
    QCOMPARE(lines.positionOf(100), (Position{4, 2}));
}

void TestText::writesAProblemAsOneLine()
{
    Problem problem{.pointer = u"/systems/0"_s,
                    .what = u"It is wrong."_s,
                    .remedy = u"Mend it."_s,
                    .file = u"a.plan.json"_s,
                    .position = {3, 7}};
    QCOMPARE(toLine(problem), u"a.plan.json:3:7: /systems/0: It is wrong.: Mend it."_s);
    problem.file.clear();
    QCOMPARE(toLine(problem), u"3:7: /systems/0: It is wrong.: Mend it."_s);
    problem.file = u"a.plan.json"_s;
    problem.position = {};
    problem.pointer.clear();
    QCOMPARE(toLine(problem), u"a.plan.json: It is wrong.: Mend it."_s);
}

void TestText::onlyErrorsCountAsErrors()
{
    const Problem note{.pointer = {}, .what = u"n"_s, .remedy = u"n"_s, .severity = Severity::Note};
    const Problem warning{.pointer = {}, .what = u"w"_s, .remedy = u"w"_s, .severity = Severity::Warning};
    const Problem error{.pointer = {}, .what = u"e"_s, .remedy = u"e"_s};
    QVERIFY(!hasError({note, warning}));
    QVERIFY(hasError({note, error}));
}

QTEST_APPLESS_MAIN(TestText)
#include "test_text.moc"
