// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/nearest.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestNearest : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void staysQuickOnLongWords();
};

void TestNearest::finds_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("letter missing") << u"exchnge"_s << QStringList(u"exchange"_s);
    QTest::newRow("case") << u"T5"_s << QStringList{u"t5"_s, u"t6"_s};
    QTest::newRow("part of it") << u"online"_s << QStringList{u"exchange-online"_s};
    QTest::newRow("nothing alike") << u"zzzzzzzz"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
}

void TestNearest::finds()
{
    QFETCH(const QString, word);
    QFETCH(const QStringList, found);
    QCOMPARE(nearest(word, {u"postfix"_s, u"exchange-online"_s, u"exchange"_s, u"t6"_s, u"t5"_s, u"exchange"_s}),
             found);
}

void TestNearest::staysQuickOnLongWords()
{
    const QString word(1'000'000, u'a');
    QCOMPARE(nearest(word, {word + u'b', u"c"_s}), QStringList(word + u'b'));
}

QTEST_GUILESS_MAIN(TestNearest)
#include "test_nearest.moc"
