// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that stay on a token, here one in software (SoftHSM).
#include "app/crypto/signature.h"
#include "app/crypto/token.h"
#include "app/crypto/token_certificates.h"
#include "tests/common/soft_token.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray content = "{\"event\": \"accept\"}\n"; // clazy:exclude=non-pod-global-static (constant)

PinSource typed(const QByteArray &pin)
{
    return [pin]() -> Result<QByteArray> { return pin; };
}

Result<QByteArray> nobodyTypes()
{
    return std::unexpected(Problem{.pointer = {}, .what = u"?"_s, .remedy = u"!"_s, .id = u"key.password"_s});
}

} // namespace

class TestToken : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void signsWithEachKindOfKey_data();
    void signsWithEachKindOfKey();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void needsTheCertificateOfTheKey();
    void asksOnceAndNeverTriesAnEmptyPin();
    void listsCertificatesWithTheirKeys();
    void saysWhyNothingIsListed_data();
    void saysWhyNothingIsListed();

private:
    MadeCertificates m_made;
    SoftTokens m_tokens;
};

void TestToken::initTestCase()
{
    QVERIFY(m_made.make({.name = u"ada"_s}));
    QVERIFY(m_made.make({.name = u"eve"_s}));
    QVERIFY(
        m_made.make({.name = u"P-384"_s, .key = {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s}}));
    QVERIFY(m_made.make({.name = u"RSA"_s, .key = {u"-newkey"_s, u"rsa:3072"_s}}));
    for (const QString &name : {u"ada"_s, u"P-384"_s, u"RSA"_s})
        QVERIFY(m_tokens.add(m_made, name));
}

void TestToken::signsWithEachKindOfKey_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("P-256") << u"ada"_s;
    QTest::newRow("P-384") << u"P-384"_s;
    QTest::newRow("RSA") << u"RSA"_s;
}

void TestToken::signsWithEachKindOfKey()
{
    QFETCH(const QString, name);
    for (const QByteArray &certificate : {m_made.certificate(name), QByteArray()}) { // from a file, from the token
        const Result<Signer> signer = signerOnToken(SoftTokens::uri(name), {}, certificate, typed(SoftTokens::pin()));
        QVERIFY2(signer, signer ? "" : qPrintable(toLine(signer.error())));
        QCOMPARE(signer->certificate().subject, u"CN="_s + name);
        const Result<QByteArray> signature = signDetached(content, *signer);
        QVERIFY2(signature, signature ? "" : qPrintable(toLine(signature.error())));
        const Result<CheckedSignature> checked = checkDetached(content, *signature);
        QVERIFY2(checked, checked ? "" : qPrintable(toLine(checked.error())));
        QCOMPARE(checked->certificate.fingerprint, readCertificate(m_made.certificate(name))->fingerprint);
        QVERIFY(!checkDetached(content + ' ', *signature));
    }
}

void TestToken::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QString>("id");
    const QString module = u"?module-path="_s + SoftTokens::module();
    QTest::newRow("another PIN") << SoftTokens::uri(u"ada"_s) << QByteArray("11111111") << u"key.password"_s;
    QTest::newRow("no such key") << u"pkcs11:token=ada;object=other"_s + module << SoftTokens::pin()
                                 << u"key.password"_s;
    QTest::newRow("no such token") << u"pkcs11:token=eve;object=sign"_s + module << SoftTokens::pin()
                                   << u"token.no-key"_s;
    QTest::newRow("no such library") << u"pkcs11:object=sign?module-path=/nowhere.so"_s << SoftTokens::pin()
                                     << u"token.no-key"_s;
    QTest::newRow("PIN in the URI") << SoftTokens::uri(u"ada"_s) + u"&pin-value="_s
            + QString::fromLatin1(SoftTokens::pin())
                                    << SoftTokens::pin() << u"token.pin-in-uri"_s;
    QTest::newRow("no URI") << u"pkcs11:token=%%%"_s + module << SoftTokens::pin() << u"token.no-key"_s;
}

void TestToken::refusesWhatIsNoKey()
{
    QFETCH(const QString, uri);
    QFETCH(const QByteArray, pin);
    QVERIFY(isTokenUri(uri));
    const Result<Signer> signer = signerOnToken(uri, {}, m_made.certificate(u"ada"_s), typed(pin));
    QVERIFY(!signer);
    QVERIFY2(!signer.error().remedy.isEmpty(), qPrintable(toLine(signer.error())));
    QTEST(signer.error().id, "id");
}

void TestToken::needsTheCertificateOfTheKey()
{
    const Result<Signer> signer =
        signerOnToken(SoftTokens::uri(u"ada"_s), {}, m_made.certificate(u"eve"_s), typed(SoftTokens::pin()));
    QVERIFY(!signer);
    QCOMPARE(signer.error().id, u"key.other-certificate"_s);
}

/// A token locks itself after a few wrong PINs.
void TestToken::asksOnceAndNeverTriesAnEmptyPin()
{
    int asked = 0;
    const Result<Signer> none = signerOnToken(SoftTokens::uri(u"ada"_s), {}, m_made.certificate(u"ada"_s), [&asked] {
        ++asked;
        return nobodyTypes();
    });
    QVERIFY(!none);
    QCOMPARE(none.error().id, u"key.password"_s);
    QCOMPARE(asked, 1);
    for (int attempt = 0; attempt < 12; ++attempt)
        QVERIFY(!signerOnToken(SoftTokens::uri(u"ada"_s), {}, m_made.certificate(u"ada"_s), typed({})));
    QVERIFY(signerOnToken(SoftTokens::uri(u"ada"_s), {}, m_made.certificate(u"ada"_s), typed(SoftTokens::pin())));
}

/// Each is named by a URI that signs with it; nobody is asked for a PIN.
void TestToken::listsCertificatesWithTheirKeys()
{
    const Result<QList<TokenCertificate>> listed = tokenCertificates(SoftTokens::uri(u"ada"_s)); // its library counts
    QVERIFY2(listed, listed ? "" : qPrintable(toLine(listed.error())));
    QCOMPARE(listed->size(), 3); // one on each token
    for (const QString &name : {u"ada"_s, u"P-384"_s, u"RSA"_s}) {
        const auto found = std::ranges::find(*listed, name, &TokenCertificate::token);
        QVERIFY2(found != listed->cend(), qPrintable(name));
        QCOMPARE(found->facts.subject, u"CN="_s + name);
        QCOMPARE(found->facts.fingerprint, readCertificate(m_made.certificate(name))->fingerprint);
        QVERIFY2(found->uri.endsWith(u"?module-path="_s + SoftTokens::module()), qPrintable(found->uri));
        const Result<Signer> signer = signerOnToken(found->uri, {}, {}, typed(SoftTokens::pin()));
        QVERIFY2(signer, signer ? "" : qPrintable(found->uri + u": "_s + toLine(signer.error())));
        QCOMPARE(signer->certificate().fingerprint, found->facts.fingerprint);
    }
}

void TestToken::saysWhyNothingIsListed_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("id");
    QTest::newRow("no such library") << u"pkcs11:?module-path=/nowhere.so"_s << u"token.none"_s;
    QTest::newRow("PIN in the URI") << u"pkcs11:?pin-value=1234"_s << u"token.pin-in-uri"_s;
}

void TestToken::saysWhyNothingIsListed()
{
    QFETCH(const QString, uri);
    const Result<QList<TokenCertificate>> listed = tokenCertificates(uri);
    QVERIFY(!listed);
    QVERIFY2(!listed.error().remedy.isEmpty(), qPrintable(toLine(listed.error())));
    QTEST(listed.error().id, "id");
}

QTEST_GUILESS_MAIN(TestToken)
#include "test_token.moc"
