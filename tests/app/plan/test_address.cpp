// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/address.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestAddress : public QObject {
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void knowsWhatLiesWithin_data();
    void knowsWhatLiesWithin();
};

void TestAddress::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("hasHostBits");
    QTest::newRow("host") << u"10.1.2.3"_s << u"10.1.2.3"_s << false;
    QTest::newRow("host with its prefix") << u"10.1.2.3/32"_s << u"10.1.2.3"_s << false;
    QTest::newRow("network") << u"10.1.0.0/16"_s << u"10.1.0.0/16"_s << false;
    QTest::newRow("prefix within a byte") << u"192.0.2.64/26"_s << u"192.0.2.64/26"_s << false;
    QTest::newRow("host bits") << u"192.0.2.65/26"_s << u"192.0.2.64/26"_s << true;
    QTest::newRow("everything") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s << false;
    QTest::newRow("everything, host bits") << u"10.0.0.0/0"_s << u"0.0.0.0/0"_s << true;
    QTest::newRow("version 6") << u"2001:DB8:0:0::1"_s << u"2001:db8::1"_s << false;
    QTest::newRow("network of version 6") << u"2001:db8::/32"_s << u"2001:db8::/32"_s << false;
    QTest::newRow("host bits in version 6") << u"2001:db8:1::/32"_s << u"2001:db8::/32"_s << true;
    QTest::newRow("mapped") << u"::ffff:10.1.2.3"_s << u"::ffff:10.1.2.3"_s << false;
}

void TestAddress::readsAddresses()
{
    QFETCH(const QString, text);
    const auto range = addressRangeFrom(text);
    QVERIFY(range);
    QTEST(range->toText(), "shown");
    QTEST(range->hasHostBits(), "hasHostBits");
}

void TestAddress::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "10.1.2",
                             "10.1",
                             "010.1.2.3",
                             "10.1.2.256",
                             "10.1.2.3.4",
                             "0x0a.1.2.3",
                             "167838211",
                             "10.1.2.3/33",
                             "10.1.2.3/-1",
                             "10.1.2.3/",
                             "10.1.2.3/08",
                             "10.1.2.3/8/8",
                             "10.1.2.3/255.0.0.0",
                             " 10.1.2.3",
                             "10.1.2.3 ",
                             "10.1.2.3\n",
                             "example.org",
                             "2001:db8::/129",
                             "2001:db8:::1",
                             "fe80::1%eth0",
                             "[::1]",
                             "10.1.2.3; rm -rf"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("very long") << QString(100'000, u'1');
}

void TestAddress::refusesWhatIsNone()
{
    QFETCH(const QString, text);
    QVERIFY(!addressRangeFrom(text));
}

void TestAddress::knowsWhatLiesWithin_data()
{
    QTest::addColumn<QString>("outer");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<bool>("contains");
    QTest::newRow("host in network") << u"10.1.0.0/16"_s << u"10.1.255.255"_s << true;
    QTest::newRow("host beside network") << u"10.1.0.0/16"_s << u"10.2.0.0"_s << false;
    QTest::newRow("last of a part of a byte") << u"192.0.2.64/26"_s << u"192.0.2.127"_s << true;
    QTest::newRow("first after it") << u"192.0.2.64/26"_s << u"192.0.2.128"_s << false;
    QTest::newRow("itself") << u"10.1.0.0/16"_s << u"10.1.0.0/16"_s << true;
    QTest::newRow("larger one") << u"10.1.0.0/16"_s << u"10.0.0.0/8"_s << false;
    QTest::newRow("other version") << u"0.0.0.0/0"_s << u"::1"_s << false;
    QTest::newRow("version 6") << u"2001:db8::/33"_s << u"2001:db8:7fff::1"_s << true;
    QTest::newRow("beside, version 6") << u"2001:db8::/33"_s << u"2001:db8:8000::1"_s << false;
}

void TestAddress::knowsWhatLiesWithin()
{
    QFETCH(const QString, outer);
    QFETCH(const QString, inner);
    QTEST(addressRangeFrom(outer).value().contains(addressRangeFrom(inner).value()), "contains");
}

QTEST_APPLESS_MAIN(TestAddress)
#include "test_address.moc"
