// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate.h"
#include "certificates.h"

#include <QTest>
#include <QTimeZone>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestCertificate : public QObject {
    Q_OBJECT

private slots:
    void readsAHostsCertificate();
    void readsAnAuthority();
    void namesEveryKindOfKey();
    void readsAChainInOrder();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void survivesAnyCut();
};

void TestCertificate::readsAHostsCertificate()
{
    const CertificateFacts facts = readCertificate("Text before it is skipped.\n" + hostCertificate).value();
    QCOMPARE(facts.subject, u"CN=mail.example.org,O=Exämple\\, Ltd"_s);
    QVERIFY(facts.isSelfIssued());
    QCOMPARE(facts.serialNumber, u"1F"_s);
    QCOMPARE(facts.hostNames, (QStringList{u"mail.example.org"_s, u"*.example.org"_s}));
    QCOMPARE(facts.addresses, (QStringList{u"192.0.2.1"_s, u"2001:db8:0:0:0:0:0:1"_s}));
    QCOMPARE(facts.emails, (QStringList{u"post@example.org"_s}));
    QCOMPARE(facts.validFrom, QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC));
    QCOMPARE(facts.validUntil, QDateTime(QDate(2027, 1, 1), QTime(12, 0), QTimeZone::UTC));
    QCOMPARE(facts.keyKind, u"EC"_s);
    QCOMPARE(facts.keyBits, 384);
    QCOMPARE(facts.keyGroup, u"P-384"_s);
    QCOMPARE(facts.signatureKind, u"ecdsa-with-SHA256"_s);
    // openssl x509 -noout -fingerprint -sha256
    QCOMPARE(facts.fingerprint, u"4650e0b41e1299ec11e65c4be39c655ef29cf811b425eaaba3cac173680b5c44"_s);
    QVERIFY(!facts.isAuthority);
}

void TestCertificate::readsAnAuthority()
{
    const CertificateFacts facts = readCertificate(rootCertificate).value();
    QVERIFY(facts.isAuthority);
    QCOMPARE(facts.keyKind, u"RSA"_s);
    QCOMPARE(facts.keyBits, 3072);
    QVERIFY(facts.keyGroup.isEmpty());
    QVERIFY(facts.hostNames.isEmpty());
    QCOMPARE(facts.serialNumber, u"56543AB4E5A8D00EE9220C829ADC84C6835C911C"_s);
}

void TestCertificate::namesEveryKindOfKey()
{
    const CertificateFacts facts = readCertificate(edwardsCertificate).value();
    QCOMPARE(facts.keyKind, u"ED25519"_s);
    QCOMPARE(facts.signatureKind, u"ED25519"_s);
}

void TestCertificate::readsAChainInOrder()
{
    const auto chain = readCertificates(hostCertificate + "\nIts authority:\n" + rootCertificate).value();
    QCOMPARE(chain.size(), 2);
    QCOMPARE(chain.at(0).keyKind, u"EC"_s);
    QCOMPARE(chain.at(1).subject, u"CN=Example Root"_s);
    QCOMPARE(readCertificate(rootCertificate + hostCertificate).value().keyKind, u"RSA"_s);
}

void TestCertificate::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a plan") << R"({"format": "safeconduct-plan/1"})"_ba;
    QTest::newRow("only a beginning") << "-----BEGIN CERTIFICATE-----\n"_ba;
    QTest::newRow("no base64") << "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n"_ba;
    QTest::newRow("no certificate inside") << "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"_ba;
    QTest::newRow("the second one damaged")
        << hostCertificate + "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
    QTest::newRow("another kind") << QByteArray(rootCertificate).replace("CERTIFICATE", "PUBLIC KEY");
    QTest::newRow("encrypted") << QByteArray(rootCertificate)
                                      .replace("BEGIN CERTIFICATE-----\n",
                                               "BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: "
                                               "AES-256-CBC,00112233445566778899AABBCCDDEEFF\n\n");
    QTest::newRow("far too large") << QByteArray(2 * 1024 * 1024, 'A');
}

void TestCertificate::refusesWhatIsNone()
{
    QFETCH(const QByteArray, pem);
    const auto read = readCertificate(pem);
    QVERIFY(!read);
    QCOMPARE(read.error().id, u"certificate.unreadable"_s);
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestCertificate::survivesAnyCut()
{
    const qsizetype end = hostCertificate.lastIndexOf("-----");
    for (qsizetype size = 0; size < end; ++size)
        QVERIFY2(!readCertificate(hostCertificate.first(size)), QByteArray::number(size).constData());
    QVERIFY(readCertificate(hostCertificate.first(end + 5)));
}

QTEST_APPLESS_MAIN(TestCertificate)
#include "test_certificate.moc"
