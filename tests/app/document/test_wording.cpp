// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/wording.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestWording : public QObject {
    Q_OBJECT

private slots:
    void roundsMoneyOnlyWhenShown_data();
    void roundsMoneyOnlyWhenShown();
    void saysRangesAndDatesByLanguage();
    void showsTheCentsOfSmallPrices_data();
    void showsTheCentsOfSmallPrices();
    void namesOptionsByTheirParts();
};

void TestWording::roundsMoneyOnlyWhenShown_data()
{
    QTest::addColumn<qint64>("parts");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("thousands") << qint64(12'345'6000) << u"12,346\u00A0EUR"_s << u"12.346\u00A0EUR"_s;
    QTest::newRow("half to even, down") << qint64(2'5000) << u"2\u00A0EUR"_s << u"2\u00A0EUR"_s;
    QTest::newRow("half to even, up") << qint64(3'5000) << u"4\u00A0EUR"_s << u"4\u00A0EUR"_s;
    QTest::newRow("negative") << qint64(-1'234'0000) << u"\u22121,234\u00A0EUR"_s << u"\u22121.234\u00A0EUR"_s;
}

void TestWording::roundsMoneyOnlyWhenShown()
{
    QFETCH(const qint64, parts);
    const Texts texts;
    QTEST(Wording(texts, u"en"_s, u"EUR"_s).money(Money::tenThousandths(parts)), "english");
    QTEST(Wording(texts, u"de"_s, u"EUR"_s).money(Money::tenThousandths(parts)), "german");
}

void TestWording::saysRangesAndDatesByLanguage()
{
    const Texts texts;
    const Wording english(texts, u"en"_s, u"EUR"_s);
    const Wording german(texts, u"de"_s, u"EUR"_s);
    const Range range{Decimal::whole(800), Decimal::whole(1240), Decimal::whole(2000)};
    QCOMPARE(english.range(range), u"800 – 1,240 – 2,000\u00A0EUR"_s);
    QCOMPARE(german.range(range), u"800 – 1.240 – 2.000\u00A0EUR"_s);
    QCOMPARE(english.range(Range::exactly(Decimal::whole(60))), u"60\u00A0EUR"_s);
    QCOMPARE(english.date(QDate(2026, 12, 1)), u"1 December 2026"_s);
    QCOMPARE(german.date(QDate(2026, 12, 1)), u"1. Dezember 2026"_s);
}

void TestWording::showsTheCentsOfSmallPrices_data()
{
    QTest::addColumn<qint64>("min");
    QTest::addColumn<qint64>("likely");
    QTest::addColumn<qint64>("max");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << qint64(0) << qint64(0) << qint64(0) << u"0\u00A0EUR"_s;
    QTest::newRow("cents") << qint64(0) << qint64(555) << qint64(4600) << u"0,00 – 0,06 – 0,46\u00A0EUR"_s;
    QTest::newRow("a few") << qint64(0) << qint64(2'0000) << qint64(8'0000) << u"0,00 – 2,00 – 8,00\u00A0EUR"_s;
    QTest::newRow("from ten on") << qint64(0) << qint64(2'0000) << qint64(10'0000) << u"0 – 2 – 10\u00A0EUR"_s;
    QTest::newRow("a saving") << qint64(-20'0000) << qint64(-5'0000) << qint64(10'0000)
                              << u"\u221220 – \u22125 – 10\u00A0EUR"_s;
}

void TestWording::showsTheCentsOfSmallPrices()
{
    QFETCH(const qint64, min);
    QFETCH(const qint64, likely);
    QFETCH(const qint64, max);
    const Texts texts;
    const Range range{Money::tenThousandths(min), Money::tenThousandths(likely), Money::tenThousandths(max)};
    QTEST(Wording(texts, u"de"_s, u"EUR"_s).priceRange(range), "shown");
}

void TestWording::namesOptionsByTheirParts()
{
    Texts texts;
    texts.insert(u"en"_s, u"part.tls-required.name"_s, u"TLS, required"_s);
    texts.insert(u"en"_s, u"part.smime-gateway.name"_s, u"S/MIME at a gateway"_s);
    const Wording words(texts, u"en"_s, u"EUR"_s);
    QCOMPARE(words.option(u"tls-required+smime-gateway"_s), u"TLS, required + S/MIME at a gateway"_s);
    QCOMPARE(words.option(Option{.transport = u"tls-required"_s}), u"TLS, required"_s);
}

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
