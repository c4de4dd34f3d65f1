// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/dossier_files.h"
#include "app/session/session_signatures.h"
#include "app/session/verdict.h"
#include "app/support/file.h"
#include "tests/app/session/fake_keychain.h"
#include "tests/common/example.h"
#include "tests/common/soft_token.h"

#include <QTest>
#include <QTimeZone>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestSessionSigning : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void signsTheStoredDossier();
    void keepsSignaturesWhenItIsStoredAgain();
    void refusesToSignWhatIsNotStored();
    void worksInAFolder();
    void opensKeysByTheKeychain();
    void opensKeysOnATokenByThePin();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    static EventDraft draft(const QString &event, const QString &by, const QString &role, int day)
    {
        return {.event = event,
                .by = by,
                .role = role,
                .comment = {},
                .host = {},
                .output = {},
                .review = {},
                .time = QDateTime(QDate(2026, 12, day), QTime(12, 0), QTimeZone::UTC)};
    }
    Signer signer(const QString &name) const { return *Signer::fromPem(m_made.certificate(name), m_made.key(name)); }
    qsizetype events() const { return verificationOf(*m_session, {})->events.size(); }

    MadeCertificates m_made;
    ShippedKnowledge m_shipped;
    QByteArray m_dossier; ///< decided, not signed
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSessionSigning::initTestCase()
{
    QVERIFY(m_made.make({.name = u"Ada"_s}) && m_made.make({.name = u"Bob"_s}));
    Example example = test::example(u"two-offices"_s);
    decideProposals(example.decision, u"Ada"_s, u"administrator"_s);
    m_shipped = example.shipped;
    m_dossier = *packDossier(makeDossier(example.dossierInput()));
}

void TestSessionSigning::init()
{
    m_session.reset(); // it writes into the folder
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(in(u"mail.safeconduct"_s), m_dossier));
    m_session = std::make_unique<Session>(m_shipped.files, m_shipped.knowledge,
                                          SessionSurroundings{QDate(2026, 12, 24), in(u"recovery"_s), u"test"_s});
    QVERIFY(m_session->open(in(u"mail.safeconduct"_s)));
    QVERIFY(isStoredAsDossier(*m_session));
}

void TestSessionSigning::signsTheStoredDossier()
{
    const Results<void> proposed =
        sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s));
    QVERIFY2(proposed, proposed ? "" : qPrintable(toLine(proposed.error().first())));
    QVERIFY(sign(*m_session, draft(u"accept"_s, u"Bob"_s, u"head-of-it"_s, 2), signer(u"Bob"_s)));
    const Trust trust = *readTrust(m_made.certificate(u"Ada"_s) + m_made.certificate(u"Bob"_s));
    const Results<Verification> verification = verificationOf(*m_session, trust);
    QVERIFY(verification && verification->holds());
    QCOMPARE(verification->status, Status::Accepted);
    const QString words = verdictText(*verification, {.day = QDate(2026, 12, 24), .hasTrust = true, .hasHead = false});
    QVERIFY2(words.contains("accepted"_L1) && words.contains("CN=Bob"_L1), qPrintable(words));
    const Results<void> refused = sign(*m_session, draft(u"accept"_s, u"Bob"_s, u"head-of-it"_s, 3), signer(u"Bob"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().first().id, u"life.not-now"_s);
}

void TestSessionSigning::keepsSignaturesWhenItIsStoredAgain()
{
    QVERIFY(sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s)));
    m_session->setReview(QDate(2027, 6, 1));
    QVERIFY(m_session->saveDossier(in(u"mail.safeconduct"_s)));
    QCOMPARE(events(), 1);
    QVERIFY(verificationOf(*m_session, {})->changed.contains(u"decision"_s));
    QVERIFY(m_session->saveDossier(in(u"other.safeconduct"_s)));
    QCOMPARE(events(), 1);
    // Somebody else signs the file meanwhile: storing does not undo that.
    QVERIFY(m_session->open(in(u"mail.safeconduct"_s)));
    QVERIFY(signStoredDossier(in(u"mail.safeconduct"_s), draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 5),
                              signer(u"Ada"_s))
                .error()
                .first()
                .id
            == "life.not-now"_L1);
    EventDraft back = draft(u"request-changes"_s, u"Bob"_s, u"head-of-it"_s, 5);
    back.comment = u"Look again."_s;
    QVERIFY(signStoredDossier(in(u"mail.safeconduct"_s), back, signer(u"Bob"_s)));
    m_session->setReview(QDate(2027, 7, 1));
    QVERIFY(m_session->saveDossier(in(u"mail.safeconduct"_s)));
    QCOMPARE(events(), 2);
}

void TestSessionSigning::refusesToSignWhatIsNotStored()
{
    m_session->setReview(QDate(2027, 6, 1));
    QVERIFY(!isStoredAsDossier(*m_session));
    const Results<void> refused =
        sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().first().id, u"session.not-stored"_s);
    QCOMPARE(*readFile(in(u"mail.safeconduct"_s), 256 << 20), m_dossier);
    QVERIFY(!verificationOf(*m_session, {}));
}

void TestSessionSigning::worksInAFolder()
{
    const QString folder = in(u"folder"_s);
    QVERIFY(unpackToFolder(folder, *unpack(m_dossier)));
    QVERIFY(m_session->open(folder));
    QVERIFY(sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s)));
    m_session->setReview(QDate(2027, 6, 1));
    QVERIFY(m_session->saveDossier(folder));
    QCOMPARE(events(), 1);
    const Results<Dossier> stored = readDossier(folder);
    QVERIFY2(stored, stored ? "" : qPrintable(toLine(stored.error().first())));
    QCOMPARE(stored->decision.review, QDate(2027, 6, 1));
}

void TestSessionSigning::opensKeysByTheKeychain()
{
    const QString container = m_made.path(u"Ada.p12"_s);
    QVERIFY(m_made.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, m_made.keyPath(u"Ada"_s), u"-in"_s,
                            m_made.certificatePath(u"Ada"_s), u"-out"_s, container, u"-passout"_s, u"pass:secret"_s}));
    FakeKeychain keychain;
    const SignerFiles files{.certificate = container, .key = {}};
    QCOMPARE(signerFrom(files, {}, keychain).error().id, u"key.password"_s);
    QVERIFY(signerFrom(files, {.password = "secret", .shallBeKept = false}, keychain));
    QVERIFY(keychain.kept.isEmpty());
    QVERIFY(!signerFrom(files, {.password = "wrong", .shallBeKept = true}, keychain));
    QVERIFY(keychain.kept.isEmpty());
    QVERIFY(signerFrom(files, {.password = "secret", .shallBeKept = true}, keychain));
    QCOMPARE(keychain.kept.values(), QList<QByteArray>{"secret"});
    QVERIFY(signerFrom(files, {}, keychain));
    keychain.isLocked = true;
    QCOMPARE(signerFrom(files, {}, keychain).error().id, u"key.password"_s);
    keychain.isLocked = false;
    keychain.kept.first() = "old";
    QCOMPARE(signerFrom(files, {}, keychain).error().id, u"key.password"_s);
    QVERIFY(keychain.kept.isEmpty());
}

/// The PIN comes as a password does, and is kept as one; the certificate may lie on the token as well.
void TestSessionSigning::opensKeysOnATokenByThePin()
{
    const SoftTokens tokens;
    QVERIFY(tokens.add(m_made, u"Ada"_s));
    const QString uri = SoftTokens::uri(u"Ada"_s);
    FakeKeychain keychain;
    for (const SignerFiles &files : {SignerFiles{.certificate = m_made.certificatePath(u"Ada"_s), .key = uri},
                                     SignerFiles{.certificate = uri, .key = {}}}) {
        keychain.kept.clear();
        QCOMPARE(signerFrom(files, {}, keychain).error().id, u"key.password"_s);
        QVERIFY(signerFrom(files, {.password = SoftTokens::pin(), .shallBeKept = true}, keychain));
        QCOMPARE(keychain.kept.values(), QList<QByteArray>{SoftTokens::pin()});
        const Result<Signer> signer = signerFrom(files, {}, keychain);
        QVERIFY(signer);
        init();
        QVERIFY(sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), *signer));
        QVERIFY(verificationOf(*m_session, *readTrust(m_made.certificate(u"Ada"_s)))->holds());
    }
}

QTEST_GUILESS_MAIN(TestSessionSigning)
#include "test_session_signing.moc"
