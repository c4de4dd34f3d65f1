// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_pointer.h"

#include <QTest>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestJsonPointer : public QObject {
    Q_OBJECT

private slots:
    void leadsBackToItsMember();
    void splitsIntoWhatItWasJoinedFrom();
    void followsTheExamplesOfRfc6901_data();
    void followsTheExamplesOfRfc6901();
};

namespace {

rc::Gen<QString> members()
{
    const auto letters = rc::gen::element('~', '/', '0', '1', 'a', '%', '"');
    return rc::gen::map(rc::gen::container<std::string>(letters),
                        [](const std::string &name) { return QString::fromStdString(name); });
}

} // namespace

void TestJsonPointer::leadsBackToItsMember()
{
    QVERIFY(rc::check("an escaped member has no slash and reads back (RFC 6901, 3)", [] {
        const QString member = *members();
        RC_ASSERT(!escaped(member).contains(u'/'));
        RC_ASSERT(unescaped(escaped(member)) == member);
    }));
}

void TestJsonPointer::splitsIntoWhatItWasJoinedFrom()
{
    QVERIFY(rc::check("a pointer's tokens are the members it was made of", [] {
        const auto names = *rc::gen::container<std::vector<QString>>(members());
        QString pointer;
        for (const QString &name : names)
            pointer = memberAt(pointer, name);
        RC_ASSERT(tokensOf(pointer) == QStringList(names.begin(), names.end()));
    }));
}

void TestJsonPointer::followsTheExamplesOfRfc6901_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QStringList>("tokens");
    QTest::newRow("whole document") << u""_s << QStringList{};
    QTest::newRow("empty name") << u"/"_s << QStringList{u""_s};
    QTest::newRow("index") << u"/foo/0"_s << QStringList{u"foo"_s, u"0"_s};
    QTest::newRow("slash") << u"/a~1b"_s << QStringList{u"a/b"_s};
    QTest::newRow("tilde") << u"/m~0n"_s << QStringList{u"m~n"_s};
    QTest::newRow("tilde before one") << u"/~01"_s << QStringList{u"~1"_s};
    QTest::newRow("per cent stays") << u"/c%d"_s << QStringList{u"c%d"_s};
}

void TestJsonPointer::followsTheExamplesOfRfc6901()
{
    QFETCH(const QString, pointer);
    QTEST(tokensOf(pointer), "tokens");
}

QTEST_APPLESS_MAIN(TestJsonPointer)
#include "test_json_pointer.moc"
