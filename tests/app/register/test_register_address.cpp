// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/address.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestRegisterAddress : public QObject {
    Q_OBJECT

private slots:
    void demandsTlsWhereOthersCouldListen_data();
    void demandsTlsWhereOthersCouldListen();
    void readsItsParts();
    void refuses_data();
    void refuses();
    void neverRepeatsAPassword();
};

void TestRegisterAddress::demandsTlsWhereOthersCouldListen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mode");
    QTest::newRow("a name") << u"postgresql://db.example.org/register"_s << u"verify-full"_s;
    QTest::newRow("said so") << u"postgresql://db.example.org/register?sslmode=verify-full"_s << u"verify-full"_s;
    QTest::newRow("an address") << u"postgresql://192.0.2.7/register"_s << u"verify-full"_s;
    QTest::newRow("begins like this machine") << u"postgresql://localhost.example.org/register"_s << u"verify-full"_s;
    QTest::newRow("a service") << u"service=register"_s << u"verify-full"_s;
    QTest::newRow("libpq's choice") << u"postgresql:///register"_s << u"verify-full"_s; // PGHOST could be anything
    QTest::newRow("this machine") << u"postgresql://localhost/register"_s << u"prefer"_s;
    QTest::newRow("its address") << u"postgresql://127.0.0.1/register"_s << u"prefer"_s;
    QTest::newRow("its IPv6 address") << u"postgresql://[::1]/register"_s << u"prefer"_s;
    QTest::newRow("a socket") << u"postgresql:///register?host=/run/postgresql"_s << u"prefer"_s;
    QTest::newRow("a file") << u"register.sqlite"_s << QString();
}

void TestRegisterAddress::demandsTlsWhereOthersCouldListen()
{
    QFETCH(const QString, text);
    const Result<RegisterAddress> address = registerAddress(text);
    QVERIFY2(address, address ? "" : qPrintable(toLine(address.error())));
    QTEST(address->options.value(u"sslmode"_s), "mode");
}

void TestRegisterAddress::readsItsParts()
{
    const Result<RegisterAddress> address =
        registerAddress(u"postgresql://ada%20admin@db.example.org:5433/mail?sslrootcert=/etc/ca.pem"_s);
    QVERIFY(address);
    QVERIFY(!address->isFile());
    QCOMPARE(address->user, u"ada admin"_s);
    QCOMPARE(address->host, u"db.example.org"_s);
    QCOMPARE(address->port, 5433);
    QCOMPARE(address->database, u"mail"_s);
    QCOMPARE(address->options.value(u"sslrootcert"_s), u"/etc/ca.pem"_s);
    QCOMPARE(registerAddress(u"service=mail"_s)->options.value(u"service"_s), u"mail"_s);
    QCOMPARE(registerAddress(u"a: b.sqlite"_s)->file, u"a: b.sqlite"_s);
}

void TestRegisterAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a password") << u"postgresql://ada:secret@db.example.org/register"_s;
    QTest::newRow("a password as a parameter") << u"postgresql://db.example.org/register?password=secret"_s;
    QTest::newRow("no TLS") << u"postgresql://db.example.org/register?sslmode=disable"_s;
    QTest::newRow("TLS without the name") << u"postgresql://db.example.org/register?sslmode=verify-ca"_s;
    QTest::newRow("another address behind the name") << u"postgresql://localhost/register?hostaddr=192.0.2.7"_s;
    QTest::newRow("a second host") << u"postgresql://localhost/register?host=db.example.org"_s;
    QTest::newRow("a quotation mark") << u"postgresql://db.example.org/a'%20sslmode='disable"_s;
    QTest::newRow("a quotation mark in a value") << u"postgresql://db.example.org/a?sslcrl=x'%20sslmode='disable"_s;
    QTest::newRow("a quotation mark in a service") << u"service=a' sslmode='disable"_s;
    QTest::newRow("a service without name") << u"service="_s;
    QTest::newRow("another database") << u"mysql://db.example.org/register"_s;
    QTest::newRow("the web") << u"https://db.example.org/register"_s;
}

void TestRegisterAddress::refuses()
{
    QFETCH(const QString, text);
    const Result<RegisterAddress> address = registerAddress(text);
    QVERIFY(!address);
    QCOMPARE(address.error().id, u"register.address"_s);
    QVERIFY(!address.error().remedy.isEmpty());
}

void TestRegisterAddress::neverRepeatsAPassword()
{
    const Result<RegisterAddress> address = registerAddress(u"postgresql://ada:secret@db.example.org/register"_s);
    QVERIFY(!toLine(address.error()).contains("secret"_L1));
}

QTEST_GUILESS_MAIN(TestRegisterAddress)
#include "test_register_address.moc"
