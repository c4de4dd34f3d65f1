// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/postfix_import.h"
#include "app/plan/plan_document.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestPostfixImport : public QObject {
    Q_OBJECT

private slots:
    void makesAUsablePlan();
    void readsTodaysProtection_data();
    void readsTodaysProtection();
    void refusesOtherText();
};

void TestPostfixImport::makesAUsablePlan()
{
    const Result<Json> json = planFromPostconf(
        "myhostname = mx.example.org\nmynetworks = 127.0.0.0/8 10.1.0.0/16\n    [::1]/128\nrelayhost =\n");
    QVERIFY(json);
    const Result<PlanDocument> document = PlanDocument::read(writeJson(*json));
    QVERIFY(document);
    QVERIFY2(document->isUsable(), document->isUsable() ? "" : qPrintable(toLine(document->problems().first())));
    QCOMPARE(document->plan().system(u"postfix"_s)->hosts.first().name, u"mx.example.org"_s);
    QCOMPARE(document->plan().network(u"own"_s)->addresses, QStringList{u"10.1.0.0/16"_s});
    QVERIFY(!document->plan().note.isEmpty());
}

void TestPostfixImport::readsTodaysProtection_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("incoming");
    QTest::addColumn<QString>("outgoing");
    QTest::newRow("nothing set") << QByteArray("myhostname = m\n") << u"none"_s << u"none"_s;
    QTest::newRow("may") << QByteArray("smtp_tls_security_level = may\nsmtpd_tls_security_level = may\n")
                         << u"tls-opportunistic"_s << u"tls-opportunistic"_s;
    QTest::newRow("older switch") << QByteArray("smtp_use_tls = yes\n") << u"none"_s << u"tls-opportunistic"_s;
    QTest::newRow("encrypt does not prove")
        << QByteArray("smtp_tls_security_level = encrypt\n") << u"none"_s << u"tls-unverified"_s;
    QTest::newRow("secure") << QByteArray("smtp_tls_security_level = secure\n") << u"none"_s << u"tls-required"_s;
    QTest::newRow("dane") << QByteArray("smtp_tls_security_level =\n  dane\n") << u"none"_s << u"tls-dane"_s;
}

void TestPostfixImport::readsTodaysProtection()
{
    QFETCH(const QByteArray, output);
    const Result<Json> json = planFromPostconf(output);
    QVERIFY(json);
    QTEST(json->at(u"/connections/0/existing"_s).text(), "incoming");
    QTEST(json->at(u"/connections/1/existing"_s).text(), "outgoing");
}

void TestPostfixImport::refusesOtherText()
{
    const Result<Json> json = planFromPostconf("myhostname = m\nthis is a letter\n");
    QVERIFY(!json);
    QCOMPARE(json.error().position.line, 2);
}

QTEST_GUILESS_MAIN(TestPostfixImport)
#include "test_postfix_import.moc"
