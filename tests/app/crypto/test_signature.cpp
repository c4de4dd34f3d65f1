// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signature.h"
#include "app/support/file.h"
#include "tests/common/made_certificates.h"

#include <QTest>
#include <QTimeZone>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray content = "{\"event\": \"accept\"}\n"; // clazy:exclude=non-pod-global-static (constant)
QDateTime signingDay()
{
    return {QDate(2026, 12, 1), QTime(12, 0), QTimeZone::UTC};
}

} // namespace

class TestSignature : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsForEachKindOfKey_data();
    void holdsForEachKindOfKey();
    void refusesKeysOfRsaPss();
    void findsEveryChangedByte();
    void opensKeysByPasswordOnly();
    void refusesACertificateForOtherPurposes_data();
    void refusesACertificateForOtherPurposes();
    void refusesWhatIsNoSigner_data();
    void refusesWhatIsNoSigner();
    void followsTheChainAtTheTimeOfSigning_data();
    void followsTheChainAtTheTimeOfSigning();
    void refusesAnotherCertificateOfTheSameKey();
    void refusesOtherFormsOfSignature_data();
    void refusesOtherFormsOfSignature();
    void refusesHugeChains();
    void opensWhatItEnveloped();

private:
    Result<Signer> signer(const QString &name) const
    {
        return Signer::fromPem(m_made.certificate(name), m_made.key(name));
    }
    QByteArray signedBy(const QString &name) const
    {
        return signer(name).and_then([](const Signer &by) { return signDetached(content, by); }).value_or(QByteArray());
    }

    MadeCertificates m_made;
};

void TestSignature::initTestCase()
{
    QVERIFY(m_made.make({.name = u"ada"_s}));
    QVERIFY(m_made.make({.name = u"root"_s, .extensions = {u"keyUsage=critical,keyCertSign"_s}}));
    QVERIFY(m_made.make({.name = u"issued"_s,
                         .until = u"20270101000000Z"_s,
                         .extensions = {u"basicConstraints=critical,CA:FALSE"_s,
                                        u"keyUsage=critical,digitalSignature"_s, u"extendedKeyUsage=emailProtection"_s},
                         .issuer = u"root"_s}));
}

void TestSignature::holdsForEachKindOfKey_data()
{
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const QStringList &key) {
        QTest::newRow(name) << QStringList{u"-newkey"_s} + key << QString::fromLatin1(name);
    };
    row("RSA", {u"rsa:3072"_s});
    row("EC", {u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s});
    QTest::newRow("EC P-384") << QStringList{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s}
                              << u"EC"_s;
    row("ED25519", {u"ed25519"_s});
    row("ML-DSA-44", {u"ml-dsa-44"_s});
    row("ML-DSA-65", {u"ml-dsa-65"_s});
    row("ML-DSA-87", {u"ml-dsa-87"_s});
}

void TestSignature::holdsForEachKindOfKey()
{
    QFETCH(const QStringList, key);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    QVERIFY(m_made.make({.name = name, .key = key}));
    const Result<Signer> by = signer(name);
    QVERIFY2(by, by ? "" : qPrintable(toLine(by.error())));
    QTEST(by->certificate().keyKind, "kind");
    const Result<QByteArray> signature = signDetached(content, *by);
    QVERIFY2(signature, signature ? "" : qPrintable(toLine(signature.error())));
    const Result<CheckedSignature> checked = checkDetached(content, *signature);
    QVERIFY2(checked, checked ? "" : qPrintable(toLine(checked.error())));
    QCOMPARE(checked->certificate.fingerprint, by->certificate().fingerprint);
    QCOMPARE(checked->certificate.subject, u"CN="_s + name);
    QVERIFY(!checkDetached(content + ' ', *signature));
    // Another implementation's word for it: the openssl program.
    const QString file = m_made.path(u"signature.der"_s);
    const QString signedFile = m_made.path(u"content"_s);
    QVERIFY(writeFile(file, *signature) && writeFile(signedFile, content));
    QVERIFY(m_made.openssl({u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, file, u"-content"_s,
                            signedFile, u"-CAfile"_s, m_made.certificatePath(name), u"-purpose"_s, u"any"_s,
                            u"-attime"_s, QString::number(signingDay().toSecsSinceEpoch()), u"-cades"_s, u"-out"_s,
                            m_made.path(u"out"_s)}));
}

/// OpenSSL 3.5 signs CMS with such a key and cannot check it afterwards: refused when signing, not found out in ten years.
void TestSignature::refusesKeysOfRsaPss()
{
    QVERIFY(
        m_made.make({.name = u"pss"_s, .key = {u"-newkey"_s, u"rsa-pss"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:3072"_s}}));
    const Result<QByteArray> signature =
        signer(u"pss"_s).and_then([](const Signer &by) { return signDetached(content, by); });
    QVERIFY(!signature);
    QVERIFY2(signature.error().id == "signature.not-made"_L1, qPrintable(toLine(signature.error())));
    // With an ordinary RSA key, PSS padding by another program holds: what is refused is the kind of key.
    QVERIFY(m_made.make({.name = u"rsa"_s, .key = {u"-newkey"_s, u"rsa:3072"_s}}));
    const QString file = m_made.path(u"pss.der"_s);
    const QString signedFile = m_made.path(u"content"_s);
    QVERIFY(writeFile(signedFile, content));
    QVERIFY(m_made.openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-cades"_s, u"-nosmimecap"_s, u"-outform"_s, u"DER"_s,
                            u"-in"_s, signedFile, u"-signer"_s, m_made.certificatePath(u"rsa"_s), u"-inkey"_s,
                            m_made.keyPath(u"rsa"_s), u"-keyopt"_s, u"rsa_padding_mode:pss"_s, u"-out"_s, file}));
    const Result<CheckedSignature> checked = checkDetached(content, MadeCertificates::read(file));
    QVERIFY2(checked, checked ? "" : qPrintable(toLine(checked.error())));
}

void TestSignature::findsEveryChangedByte()
{
    const QByteArray signature = signedBy(u"ada"_s);
    QVERIFY(checkDetached(content, signature));
    for (qsizetype at = 0; at < content.size(); ++at) {
        QByteArray changed = content;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY2(!checkDetached(changed, signature), qPrintable(QString::number(at)));
    }
    const QString signer = checkDetached(content, signature)->certificate.fingerprint;
    const QByteArray pem = m_made.certificate(u"ada"_s);
    const qsizetype start = pem.indexOf('\n') + 1;
    const QByteArray certificate = QByteArray::fromBase64(pem.sliced(start, pem.indexOf("-----END") - start));
    const qsizetype begin = signature.indexOf(certificate);
    QVERIFY(begin > 0);
    constexpr qsizetype signatureValue = 60; // at the end; P-256 has 70 to 72 bytes, a few less once in a long while
    int unsaid = 0;
    for (qsizetype at = 0; at < signature.size(); ++at) {
        QByteArray changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const Result<CheckedSignature> checked = checkDetached(content, changed);
        if (!checked)
            continue;
        // CMS repeats versions and algorithms outside of what is signed, and nobody reads them there: a dossier keeps the hash
        // of the whole signature for that.
        ++unsaid;
        QCOMPARE(checked->certificate.fingerprint, signer);
        const bool isInCertificate = at >= begin && at < begin + certificate.size();
        QVERIFY2(!isInCertificate && at < signature.size() - signatureValue, qPrintable(QString::number(at)));
    }
    constexpr int versionsAndAlgorithms = 24;
    QVERIFY2(unsaid <= versionsAndAlgorithms, qPrintable(QString::number(unsaid)));
}

void TestSignature::opensKeysByPasswordOnly()
{
    const QByteArray password = "correct horse";
    QVERIFY(m_made.openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, m_made.keyPath(u"ada"_s), u"-out"_s,
                            m_made.keyPath(u"locked"_s), u"-passout"_s, u"pass:correct horse"_s}));
    QVERIFY(m_made.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, m_made.keyPath(u"issued"_s), u"-in"_s,
                            m_made.certificatePath(u"issued"_s), u"-certfile"_s, m_made.certificatePath(u"root"_s),
                            u"-out"_s, m_made.path(u"issued.p12"_s), u"-passout"_s, u"pass:correct horse"_s}));
    const QByteArray container = MadeCertificates::read(m_made.path(u"issued.p12"_s));
    const QByteArray certificate = m_made.certificate(u"ada"_s);
    const QByteArray key = m_made.key(u"locked"_s);
    QVERIFY(Signer::fromPem(certificate, key, password));
    QCOMPARE(Signer::fromPem(certificate, key).error().id, u"key.password"_s);
    QCOMPARE(Signer::fromPem(certificate, key, "wrong").error().id, u"key.password"_s);
    QCOMPARE(Signer::fromPkcs12(container, {}).error().id, u"key.password"_s);
    const Result<Signer> opened = Signer::fromPkcs12(container, password);
    QVERIFY(opened);
    QCOMPARE(opened->certificate().subject, u"CN=issued"_s);
    const Result<QByteArray> signature = signDetached(content, *opened);
    QVERIFY(signature && checkDetached(content, *signature));
    QVERIFY(checkChain(*signature, m_made.certificate(u"root"_s), signingDay()));
}

void TestSignature::refusesACertificateForOtherPurposes_data()
{
    QTest::addColumn<QStringList>("extensions");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("no usage said") << QStringList{} << true;
    QTest::newRow("non-repudiation") << QStringList{u"keyUsage=critical,nonRepudiation"_s} << true;
    QTest::newRow("document signing") << QStringList{u"extendedKeyUsage=1.3.6.1.5.5.7.3.36"_s} << true;
    QTest::newRow("any purpose") << QStringList{u"extendedKeyUsage=anyExtendedKeyUsage"_s} << true;
    QTest::newRow("key usage encryption only") << QStringList{u"keyUsage=critical,keyAgreement"_s} << false;
    QTest::newRow("authority only") << QStringList{u"keyUsage=critical,keyCertSign,cRLSign"_s} << false;
    QTest::newRow("TLS server only") << QStringList{u"extendedKeyUsage=serverAuth"_s} << false;
    QTest::newRow("unknown critical extension")
        << QStringList{u"1.2.3.4.5=critical,ASN1:UTF8String:strange"_s} << false;
}

void TestSignature::refusesACertificateForOtherPurposes()
{
    QFETCH(const QStringList, extensions);
    QFETCH(const bool, isAllowed);
    QVERIFY(m_made.make({.name = u"purpose"_s, .extensions = extensions}));
    const Result<Signer> by = signer(u"purpose"_s);
    QCOMPARE(by.has_value(), isAllowed);
    QVERIFY(by || by.error().id == "certificate.wrong-usage"_L1);
}

void TestSignature::refusesWhatIsNoSigner_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("id");
    const QByteArray certificate = m_made.certificate(u"ada"_s);
    const QByteArray key = m_made.key(u"ada"_s);
    QTest::newRow("no certificate") << QByteArray("hello") << key << u"certificate.unreadable"_s;
    QTest::newRow("half a certificate") << certificate.first(200) << key << u"certificate.unreadable"_s;
    QTest::newRow("no key") << certificate << certificate << u"key.unreadable"_s;
    QTest::newRow("half a key") << certificate << key.first(80) << u"key.unreadable"_s;
    QTest::newRow("another's key") << certificate << m_made.key(u"root"_s) << u"key.other-certificate"_s;
    QTest::newRow("an endless key") << certificate << QByteArray(2'000'000, 'a') << u"key.too-large"_s;
}

void TestSignature::refusesWhatIsNoSigner()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    const Result<Signer> by = Signer::fromPem(certificate, key);
    QVERIFY(!by);
    QTEST(by.error().id, "id");
    QVERIFY(!by.error().remedy.isEmpty());
}

void TestSignature::followsTheChainAtTheTimeOfSigning_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("holds");
    QTest::newRow("itself") << u"ada"_s << u"ada"_s << QDate(2026, 12, 1) << true;
    QTest::newRow("its authority") << u"issued"_s << u"root"_s << QDate(2026, 12, 1) << true;
    QTest::newRow("pinned without its authority") << u"issued"_s << u"issued"_s << QDate(2026, 12, 1) << true;
    QTest::newRow("another authority") << u"ada"_s << u"root"_s << QDate(2026, 12, 1) << false;
    QTest::newRow("expired at the time") << u"issued"_s << u"root"_s << QDate(2027, 6, 1) << false;
    QTest::newRow("not yet valid") << u"ada"_s << u"ada"_s << QDate(2025, 12, 31) << false;
}

void TestSignature::followsTheChainAtTheTimeOfSigning()
{
    QFETCH(const QString, by);
    QFETCH(const QString, anchor);
    QFETCH(const QDate, day);
    QFETCH(const bool, holds);
    const Result<void> chain =
        checkChain(signedBy(by), m_made.certificate(anchor), QDateTime(day, QTime(12, 0), QTimeZone::UTC));
    QVERIFY2(chain.has_value() == holds, chain ? "" : qPrintable(toLine(chain.error())));
    QVERIFY(holds || chain.error().id == "signature.chain"_L1);
}

void TestSignature::refusesAnotherCertificateOfTheSameKey()
{
    QVERIFY(m_made.make({.name = u"eve"_s,
                         .key = {u"-key"_s, m_made.keyPath(u"ada"_s)},
                         .extensions = {u"keyUsage=critical,digitalSignature"_s}}));
    // Signed without the binding that CAdES wants, as a plain CMS program does it.
    const QString file = m_made.path(u"plain.der"_s);
    const QString signedFile = m_made.path(u"content"_s);
    QVERIFY(writeFile(signedFile, content));
    QVERIFY(
        m_made.openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-outform"_s, u"DER"_s, u"-in"_s, signedFile, u"-signer"_s,
                        m_made.certificatePath(u"eve"_s), u"-inkey"_s, m_made.keyPath(u"ada"_s), u"-out"_s, file}));
    const Result<CheckedSignature> checked = checkDetached(content, MadeCertificates::read(file));
    QVERIFY(!checked);
    QCOMPARE(checked.error().id, u"signature.unbound"_s);
}

void TestSignature::refusesOtherFormsOfSignature_data()
{
    QTest::addColumn<QByteArray>("signature");
    const QByteArray good = signedBy(u"ada"_s);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("no signature");
    QTest::newRow("cut") << good.first(good.size() / 2);
    QTest::newRow("something after it") << good + "more";
    QTest::newRow("endless") << good + QByteArray(300'000, '\0');
    QTest::newRow("a certificate") << m_made.certificate(u"ada"_s);
}

void TestSignature::refusesOtherFormsOfSignature()
{
    QFETCH(const QByteArray, signature);
    const Result<CheckedSignature> checked = checkDetached(content, signature);
    QVERIFY(!checked);
    QVERIFY(!checked.error().what.isEmpty() && !checked.error().remedy.isEmpty());
}

/// Hundreds of authorities, each issued by the one before: by us nobody signs with them, and what another program signed so is
/// not followed.
void TestSignature::refusesHugeChains()
{
    constexpr int links = 200;
    QByteArray authorities;
    QString issuer = u"root"_s;
    for (int number = 1; number <= links; ++number) {
        const QString name = u"link-%1"_s.arg(number);
        QVERIFY(m_made.make(
            {.name = name, .extensions = {u"keyUsage=critical,keyCertSign,digitalSignature"_s}, .issuer = issuer}));
        authorities.prepend(m_made.certificate(issuer));
        issuer = name;
    }
    const Result<Signer> by = Signer::fromPem(m_made.certificate(issuer) + authorities, m_made.key(issuer));
    QVERIFY2(by, by ? "" : qPrintable(toLine(by.error())));
    for (const auto &refused : {signDetached(content, *by), signEnveloping(content, *by)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().id, u"signature.chain-too-long"_s);
        QVERIFY2(refused.error().what.contains(QString::number(links + 1)), qPrintable(refused.error().what));
    }
    QVERIFY(writeFile(m_made.path(u"links.pem"_s), authorities));
    QVERIFY(writeFile(m_made.path(u"content"_s), content));
    const QString foreign = m_made.path(u"foreign.p7s"_s);
    QVERIFY(m_made.openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-cades"_s, u"-in"_s, m_made.path(u"content"_s),
                            u"-signer"_s, m_made.certificatePath(issuer), u"-inkey"_s, m_made.keyPath(issuer),
                            u"-certfile"_s, m_made.path(u"links.pem"_s), u"-outform"_s, u"DER"_s, u"-out"_s, foreign}));
    const Result<CheckedSignature> checked = checkDetached(content, MadeCertificates::read(foreign));
    QVERIFY(!checked);
    QCOMPARE(checked.error().id, u"signature.chain-too-long"_s);
    QVERIFY(!checked.error().remedy.isEmpty());
}

void TestSignature::opensWhatItEnveloped()
{
    const Result<QByteArray> pem =
        signer(u"ada"_s).and_then([](const Signer &by) { return signEnveloping(content, by); });
    QVERIFY(pem && pem->startsWith("-----BEGIN CMS-----"));
    const Result<OpenedEnvelope> opened = openEnvelope(*pem);
    QVERIFY2(opened, opened ? "" : qPrintable(toLine(opened.error())));
    QCOMPARE(opened->content, content);
    QCOMPARE(opened->certificate.subject, u"CN=ada"_s);
    QVERIFY(!openEnvelope(content));
    const QByteArray body = pem->sliced(20, pem->size() - 40);
    QVERIFY(!openEnvelope("-----BEGIN CMS-----\n" + body.first(body.size() / 2) + "\n-----END CMS-----\n"));
}

QTEST_GUILESS_MAIN(TestSignature)
#include "test_signature.moc"
