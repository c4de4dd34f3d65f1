// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/hash.h"

#include <QTest>

using namespace safeconduct;

class TestHash : public QObject {
    Q_OBJECT

private slots:
    void agreesWithThePublishedVectors_data();
    void agreesWithThePublishedVectors();
};

/// FIPS 180-4 examples, as NIST publishes them.
void TestHash::agreesWithThePublishedVectors_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("hash");
    QTest::newRow("nothing") << QByteArray()
                             << QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("one block") << QByteArray("abc")
                               << QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QStringLiteral("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million") << QByteArray(1'000'000, 'a')
                               << QStringLiteral("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestHash::agreesWithThePublishedVectors()
{
    QFETCH(const QByteArray, contents);
    QTEST(sha256Hex(contents), "hash");
}

QTEST_APPLESS_MAIN(TestHash)
#include "test_hash.moc"
