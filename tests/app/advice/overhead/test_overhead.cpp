// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/overhead/message_bytes.h"
#include "app/advice/overhead/packet_bytes.h"

#include <QTest>

#include <cmath>

using namespace safeconduct;

/// Worked examples of the standards' formats and measured sizes.
class TestOverhead : public QObject {
    Q_OBJECT
private slots:
    void addsToEachPacket_data();
    void addsToEachPacket();
    void leavesRoomInATunnel_data();
    void leavesRoomInATunnel();
    void addsToEachRecord();
    void growsMessages();
    void admitsSmallerAttachments();
    void growsWithRecipients();
    void growsWithPostQuantumSignatures();
};

Q_DECLARE_METATYPE(safeconduct::EspForm)

void TestOverhead::addsToEachPacket_data()
{
    QTest::addColumn<EspForm>("form");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const auto row = [](const char *name, EspForm form, qint64 least, qint64 most) {
        QTest::newRow(name) << form << least << most;
    };
    row("GCM, transport", {EspCipher::AesGcm16, EspMode::Transport, false}, 34, 37);
    row("GCM, tunnel over IPv4", {EspCipher::AesGcm16, EspMode::TunnelIpv4, false}, 54, 57);
    row("GCM, tunnel over IPv6", {EspCipher::AesGcm16, EspMode::TunnelIpv6, false}, 74, 77);
    row("GCM, tunnel in UDP", {EspCipher::AesGcm16, EspMode::TunnelIpv4, true}, 62, 65);
    row("CBC, transport", {EspCipher::AesCbcSha256, EspMode::Transport, false}, 42, 57);
}

void TestOverhead::addsToEachPacket()
{
    QFETCH(const EspForm, form);
    QTEST(qint64(espBytes(form).least), "least");
    QTEST(qint64(espBytes(form).most), "most");
}

void TestOverhead::leavesRoomInATunnel_data()
{
    QTest::addColumn<EspForm>("form");
    QTest::addColumn<qint64>("mtu");
    QTest::addColumn<qint64>("segment");
    const auto row = [](const char *name, EspForm form, qint64 mtu, qint64 segment) {
        QTest::newRow(name) << form << mtu << segment;
    };
    row("GCM in UDP", {EspCipher::AesGcm16, EspMode::TunnelIpv4, true}, 1438, 1398);
    row("GCM", {EspCipher::AesGcm16, EspMode::TunnelIpv4, false}, 1446, 1406);
    row("CBC in UDP", {EspCipher::AesCbcSha256, EspMode::TunnelIpv4, true}, 1422, 1382);
    row("GCM, transport", {EspCipher::AesGcm16, EspMode::Transport, false}, 1446, 1426);
}

void TestOverhead::leavesRoomInATunnel()
{
    QFETCH(const EspForm, form);
    QTEST(qint64(innerMtu(form)), "mtu");
    QTEST(qint64(tcpSegment(form)), "segment");
}

void TestOverhead::addsToEachRecord()
{
    QCOMPARE(tlsRecordBytes(TlsProtection::Tls13), (ByteRange{22, 22}));
    QCOMPARE(tlsRecordBytes(TlsProtection::Tls12Gcm), (ByteRange{29, 29}));
    QCOMPARE(tlsRecordBytes(TlsProtection::Tls12ChaCha20), (ByteRange{21, 21}));
    QCOMPARE(tlsRecordBytes(TlsProtection::Tls12CbcSha256), (ByteRange{54, 69}));
    QCOMPARE(tlsRecords(16'384), 1);
    QCOMPARE(tlsRecords(16'385), 2);
    QCOMPARE(tlsRecords(0), 0);
    // 0.13 % of what is sent in bulk.
    QVERIFY(std::abs(static_cast<double>(tlsRecordBytes(TlsProtection::Tls13).most) / 16'384 - 0.00134) < 0.00001);
    QCOMPARE(wireGuardBytes(false), 60);
    QCOMPARE(wireGuardBytes(true), 80);
}

void TestOverhead::growsMessages()
{
    const auto factor = [](std::int64_t bytes, std::int64_t of) {
        return static_cast<double>(bytes) / static_cast<double>(of);
    };
    QVERIFY(std::abs(factor(base64Bytes(1'000'000), 1'000'000) - 1.3684) < 0.0001);
    QVERIFY(std::abs(factor(base64Bytes(1'000'000, 64), 1'000'000) - 1.375) < 0.0001);
    QVERIFY(std::abs(factor(base64Bytes(base64Bytes(1'000'000)), 1'000'000) - 1.8726) < 0.0001);
    QCOMPARE(base64Bytes(0), 0);
    QCOMPARE(base64Bytes(57), 78); // one full line
    QCOMPARE(openPgpBytes(MessageKeys::Elliptic), 315);
    QCOMPARE(messageGrowth(9'998, smimeBytes(MessageKeys::Rsa3072, 1)), base64Bytes(9'998 + 582 + 1'874) - 9'998);
}

/// A limit of 10 MB admits about 5.3 MB.
void TestOverhead::admitsSmallerAttachments()
{
    const std::int64_t largest = largestAttachment(10'000'000);
    QVERIFY(largest > 5'300'000 && largest < 5'400'000);
    QVERIFY(base64Bytes(base64Bytes(largest)) <= 10'000'000);
    QVERIFY(base64Bytes(base64Bytes(largest + 1)) > 10'000'000);
    QCOMPARE(largestAttachment(0), 0);
}

/// Fifty RSA-3072 recipients, GCM: 582 + 49 · 481.
void TestOverhead::growsWithRecipients()
{
    QCOMPARE(smimeEncryptionBytes(MessageKeys::Rsa3072, 50), 24'151);
    QCOMPARE(smimeEncryptionBytes(MessageKeys::Rsa3072, 0), 0);
    QCOMPARE(smimeBytes(MessageKeys::Elliptic, 1), 332 + 906);
}

/// ML-DSA-65: key 1,952, signature 3,309; a chain of two certificates and the handshake's own signature.
void TestOverhead::growsWithPostQuantumSignatures()
{
    QCOMPARE(certificateBytes(1'952, 3'309), 5'561);
    QCOMPARE(2 * certificateBytes(1'952, 3'309) + 3'309, 14'431);
}

QTEST_APPLESS_MAIN(TestOverhead)
#include "test_overhead.moc"
