// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/secret.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestSecret : public QObject {
    Q_OBJECT

private slots:
    void makesSecretsOfTheLengthAskedFor();
    void refusesOtherLengths_data();
    void refusesOtherLengths();
    void neverRepeatsAKey();
    void writesKeysInPlainLetters();
    void usesAllValuesOfAByte();
    void wipesASecret();
};

void TestSecret::makesSecretsOfTheLengthAskedFor()
{
    QCOMPARE(randomSecret(1).value().size(), 1);
    QCOMPARE(randomSecret(32).value().size(), 32);
    QCOMPARE(randomSecret(1024).value().size(), 1024);
}

void TestSecret::refusesOtherLengths_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -1;
    QTest::newRow("too many") << 1025;
}

void TestSecret::refusesOtherLengths()
{
    QFETCH(const int, bytes);
    QCOMPARE(randomSecret(bytes).error().id, u"secret.length"_s);
    QVERIFY(!randomPresharedKey(bytes));
}

void TestSecret::neverRepeatsAKey()
{
    QSet<QByteArray> keys;
    for (int number = 0; number < 1000; ++number)
        keys.insert(randomPresharedKey().value());
    QCOMPARE(keys.size(), 1000);
}

void TestSecret::writesKeysInPlainLetters()
{
    const QByteArray key = randomPresharedKey().value();
    QCOMPARE(key.size(), 43); // 256 bits at 6 bits a letter
    QCOMPARE(
        QByteArray::fromBase64(key, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors).size(),
        32);
    for (int number = 0; number < 200; ++number) {
        const QByteArray key64 = randomPresharedKey(64).value();
        const bool isPlain = std::ranges::all_of(key64, [](char letter) {
            return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
        });
        QVERIFY2(isPlain, key64.constData());
    }
    QCOMPARE(randomPresharedKey(31).error().id, u"secret.too-short"_s);
}

void TestSecret::usesAllValuesOfAByte()
{
    QSet<char> seen;
    for (int number = 0; number < 16; ++number) {
        const QByteArray secret = randomSecret(1024).value();
        seen.unite(QSet<char>(secret.cbegin(), secret.cend()));
    }
    QCOMPARE(seen.size(), 256); // one missing among 16,384 has a probability of 10⁻²⁵
}

void TestSecret::wipesASecret()
{
    QByteArray secret("not for others");
    wipe(secret);
    QVERIFY(secret.isEmpty());
    wipe(secret);
}

QTEST_APPLESS_MAIN(TestSecret)
#include "test_secret.moc"
