// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/support_state.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestSupportState : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void comparesEndOfSupportWithTheDay_data();
    void comparesEndOfSupportWithTheDay();
    void saysWhatIsNotKnown();
    void aSystemIsAsGoodAsItsWorstPart();

private:
    Knowledge m_knowledge;
};

void TestSupportState::initTestCase()
{
    Product product;
    product.id = u"server"_s;
    product.name = u"Server"_s;
    ProductVersion version;
    version.id = u"1"_s;
    version.name = u"Server 1"_s;
    version.matches = {u"1"_s};
    version.supportEnds = QDate(2026, 6, 30);
    product.versions = {version};
    m_knowledge.products.insert(product.id, product);
}

void TestSupportState::comparesEndOfSupportWithTheDay_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("support");
    QTest::newRow("long before") << QDate(2025, 6, 30) << int(Support::Supported);
    QTest::newRow("within a year") << QDate(2025, 7, 1) << int(Support::EndsSoon);
    QTest::newRow("the last day") << QDate(2026, 6, 30) << int(Support::EndsSoon);
    QTest::newRow("the day after") << QDate(2026, 7, 1) << int(Support::Ended);
}

void TestSupportState::comparesEndOfSupportWithTheDay()
{
    QFETCH(const QDate, today);
    const SupportRemark state = supportOf(ProductUse{u"server"_s, u"1"_s}, m_knowledge, today, u"en"_s);
    QTEST(int(state.support), "support");
    QVERIFY(state.sentence.contains(u"Server 1"_s));
    QVERIFY(state.sentence.contains(u"30 June 2026"_s) || state.sentence.contains(u"June 30, 2026"_s));
}

void TestSupportState::saysWhatIsNotKnown()
{
    const QDate today(2026, 1, 1);
    const SupportRemark product = supportOf(ProductUse{u"homemade"_s, {}}, m_knowledge, today, u"en"_s);
    QCOMPARE(product.support, Support::Unknown);
    QVERIFY(product.sentence.contains(u"homemade"_s));
    const SupportRemark version = supportOf(ProductUse{u"server"_s, u"99"_s}, m_knowledge, today, u"en"_s);
    QCOMPARE(version.support, Support::Unknown);
    QVERIFY(version.sentence.contains(u"99"_s));
}

void TestSupportState::aSystemIsAsGoodAsItsWorstPart()
{
    System system;
    QCOMPARE(supportOf(system, m_knowledge, QDate(2026, 1, 1), u"en"_s).support, Support::Unknown);
    system.software = {{u"server"_s, u"1"_s}, {u"homemade"_s, {}}};
    QCOMPARE(supportOf(system, m_knowledge, QDate(2025, 1, 1), u"en"_s).support, Support::Unknown);
    const SupportRemark ended = supportOf(system, m_knowledge, QDate(2027, 1, 1), u"en"_s);
    QCOMPARE(ended.support, Support::Ended);
    QCOMPARE(ended.sentence.count(u'\n'), 1);
}

QTEST_APPLESS_MAIN(TestSupportState)
#include "test_support_state.moc"
