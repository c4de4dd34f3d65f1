// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/proof_rounds.h"
#include "app/session/dossier_files.h"
#include "app/session/reopened.h"
#include "app/session/signing_run.h"
#include "app/session/token_run.h"
#include "app/session/verdict.h"
#include "app/support/file.h"
#include "tests/app/session/fake_keychain.h"
#include "tests/common/example.h"
#include "tests/common/held_pool.h"
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
    void holdsWhereItIsMadeAnew();
    void writesRecordsBySignatures();
    void writesRecordsInTheLanguageAskedFor();
    void namesDatesThatPassedWithoutASignature();
    void keepsSignaturesWhenItIsStoredAgain();
    void comparesWithSoundCopiesOnly();
    void refusesToSignWhatIsNotStored();
    void worksInAFolder();
    void opensKeysByTheKeychain();
    void givesUpAKeychainThatIsSilent();
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
    SigningEnd proposeWith(const SignerFiles &files, const QByteArray &typed, bool shallBeKept,
                           FakeKeychain &keychain) const;
    qsizetype events() const { return verificationOf(*m_session, {})->events.size(); }

    MadeCertificates m_made;
    ShippedKnowledge m_shipped;
    std::shared_ptr<KnownPlans> m_known = std::make_shared<KnownPlans>(); ///< of each test's session
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
                                          SessionSurroundings{.today = QDate(2026, 12, 24),
                                                              .recoveryFolder = in(u"recovery"_s),
                                                              .programVersion = u"test"_s,
                                                              .known = m_known});
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
    QCOMPARE(refused.error().first().id, u"life.accepted-already"_s);
}

/// After newer knowledge or by another program: where advising and writing again gives what is there, and the knowledge is the one
/// that was approved or that of this program.
void TestSessionSigning::holdsWhereItIsMadeAnew()
{
    QVERIFY(sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s)));
    QVERIFY(sign(*m_session, draft(u"accept"_s, u"Bob"_s, u"head-of-it"_s, 2), signer(u"Bob"_s)));
    const QString path = in(u"mail.safeconduct"_s);
    const VerificationRequest request{.trust = *readTrust(m_made.certificate(u"Ada"_s) + m_made.certificate(u"Bob"_s)),
                                      .head = {},
                                      .today = QDate(2026, 12, 24)};
    const auto verified = [&](const Dossier &dossier) {
        const bool isWritten = writeFile(path, *packDossier(dossier)).has_value();
        return isWritten ? *verifyStoredDossier(path, request) : Verification();
    };
    const Dossier before = *readDossier(path);
    const Reopened reopened = *reopen(before);
    Dossier anew = makeDossier({.plan = before.plan,
                                .knowledgeFiles = before.knowledgeFiles,
                                .knowledge = *reopened.knowledge,
                                .advice = reopened.advice,
                                .decision = before.decision,
                                .snippets = reopened.snippets,
                                .programVersion = u"newer"_s,
                                .today = reopened.advice.asOf});
    anew.events = before.events;
    const Verification same = verified(anew);
    QCOMPARE(same.changed, (QStringList{u"program"_s, u"record"_s}));
    QVERIFY(!same.asksForApproval && same.isMadeAnew && same.holds());
    const VerdictContext context{.day = request.today, .hasTrust = true, .hasHead = false};
    QVERIFY(verdictText(same, context).contains("still holds"_L1));

    Dossier byHand = anew;
    byHand.record[u"record.md"_s] += "Nothing remains at risk.\n";
    const Verification written = verified(byHand);
    QVERIFY(written.isWhole() && !written.asksForApproval && !written.isMadeAnew && !written.holds());
    QVERIFY(verdictText(written, context).contains("Not proved: that the record still says the same."_L1));
    Dossier otherWords = anew;
    otherWords.knowledgeFiles.first() += '\n';
    const Verification said = verified(otherWords);
    QVERIFY(said.isWhole() && said.changed.contains(u"knowledge"_s) && !said.asksForApproval && !said.holds());
    Dossier otherPlan = anew;
    otherPlan.decision.review = QDate(2027, 6, 1);
    QVERIFY(verified(otherPlan).asksForApproval);
}

/// What the window shows and saves.
void TestSessionSigning::writesRecordsBySignatures()
{
    const auto record = [this] { return toMarkdown(writeRecordInBackground(m_session->decidedWork()).result()); };
    QVERIFY(record().contains("Not signed."));
    QVERIFY(sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s)));
    QVERIFY(sign(*m_session, draft(u"accept"_s, u"Bob"_s, u"head-of-it"_s, 2), signer(u"Bob"_s)));
    const QByteArray accepted = record();
    QVERIFY(accepted.contains("Approved by Bob"));
    QVERIFY(!accepted.contains("Not signed."));
    QVERIFY(accepted.contains("signed; without time stamp; no revocation data"));
    m_session->setReview(QDate(2027, 6, 1)); // what is not stored was not signed
    QVERIFY(record().contains("Not signed."));
    QVERIFY(m_session->saveDossier(in(u"mail.safeconduct"_s))); // and what is stored now is not what was signed
    QVERIFY(record().contains("Its signatures do not count for this state."));
}

void TestSessionSigning::writesRecordsInTheLanguageAskedFor()
{
    DecidedWork work = m_session->decidedWork();
    QCOMPARE(writeRecordInBackground(work).result().language, m_session->plan().language);
    QCOMPARE(m_session->plan().language, u"en"_s);
    work.language = u"de"_s;
    const Document record = writeRecordInBackground(work).result();
    QCOMPARE(record.language, u"de"_s);
    QVERIFY(toMarkdown(record).contains("Werdegang dieses Protokolls"));
}

/// The stored record foresaw them.
void TestSessionSigning::namesDatesThatPassedWithoutASignature()
{
    DecidedWork work = m_session->decidedWork();
    QVERIFY(!toMarkdown(writeRecordInBackground(work).result()).contains("A review is due"));
    work.today = QDate(2040, 1, 1);
    const QByteArray record = toMarkdown(writeRecordInBackground(work).result());
    QVERIFY(record.contains("A review is due, although what this record says is not signed:"));
    QVERIFY(record.contains("A date of the cryptographic policy has passed"));
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

void TestSessionSigning::comparesWithSoundCopiesOnly()
{
    QVERIFY(sign(*m_session, draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1), signer(u"Ada"_s)));
    const QString path = in(u"mail.safeconduct"_s);
    const Results<OtherCopy> sound = otherCopyAt(path);
    QVERIFY(sound);
    QCOMPARE(sound->planId, m_session->plan().id);
    QCOMPARE(sound->chain.events.size(), 1);
    const Result<StoredDossier> stored = readStoredDossier(path);
    QVERIFY(stored);
    const Results<ArchiveEntries> unproved = withEntry(stored->entries, u"events/0001.p7s"_s, "nothing");
    QVERIFY(unproved && writeFile(path, *pack(*unproved)));
    QCOMPARE(otherCopyAt(path).error().first().id, u"verify.copy-damaged"_s);
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

/// How signing a proposal ends; nothing of it happens in the thread that asks for it.
SigningEnd TestSessionSigning::proposeWith(const SignerFiles &files, const QByteArray &typed, bool shallBeKept,
                                           FakeKeychain &keychain) const
{
    constexpr int patience = 60'000;
    HeldPool pool;
    SigningRun run(*m_session, keychain);
    run.start({.draft = draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1),
               .output = {},
               .supersedes = {},
               .successor = {},
               .files = files,
               .password = typed},
              shallBeKept);
    QCoreApplication::processEvents();
    if (!run.isRunning() || keychain.asked > 0)
        QTest::qFail("It waits for no thread", __FILE__, __LINE__);
    pool.release();
    if (!QTest::qWaitFor([&run] { return !run.isRunning(); }, patience))
        QTest::qFail("It does not end", __FILE__, __LINE__);
    keychain.asked = 0;
    return run.end();
}

void TestSessionSigning::opensKeysByTheKeychain()
{
    const QString container = m_made.path(u"Ada.p12"_s);
    QVERIFY(m_made.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, m_made.keyPath(u"Ada"_s), u"-in"_s,
                            m_made.certificatePath(u"Ada"_s), u"-out"_s, container, u"-passout"_s, u"pass:secret"_s}));
    FakeKeychain keychain;
    const SignerFiles files{.certificate = container, .key = {}};
    const auto opens = [&](const QByteArray &typed, bool shallBeKept = false) {
        return proposeWith(files, typed, shallBeKept, keychain).isKeyOpen;
    };
    const SigningEnd without = proposeWith(files, {}, false, keychain);
    QVERIFY(!without.isKeyOpen && !without.done);
    QCOMPARE(without.done.error().constFirst().id, u"key.password"_s);
    QCOMPARE(events(), 0);
    QVERIFY(opens("secret"));
    QCOMPARE(events(), 1);
    QVERIFY(keychain.kept.isEmpty());
    QVERIFY(!opens("wrong", true));
    QVERIFY(keychain.kept.isEmpty());
    QVERIFY(opens("secret", true));
    QCOMPARE(keychain.kept, (QMap<QString, QByteArray>{{keychainName(container), "secret"}}));
    QVERIFY(opens({}));
    QVERIFY(!opens("wrong")); // what is typed counts
    QCOMPARE(keychain.kept.values(), QList<QByteArray>{"secret"});
    keychain.isLocked = true;
    QVERIFY(!opens({}));
    keychain.isLocked = false;
    keychain.kept.first() = "old";
    QVERIFY(!opens({}));
    QVERIFY(keychain.kept.isEmpty());
}

/// An answer that comes later belongs to nothing that is still wanted.
void TestSessionSigning::givesUpAKeychainThatIsSilent()
{
    constexpr int patience = 60'000;
    const QString container = m_made.path(u"silent.p12"_s);
    QVERIFY(m_made.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, m_made.keyPath(u"Ada"_s), u"-in"_s,
                            m_made.certificatePath(u"Ada"_s), u"-out"_s, container, u"-passout"_s, u"pass:secret"_s}));
    FakeKeychain keychain;
    keychain.isSilent = true;
    keychain.kept.insert(keychainName(container), "secret");
    SigningRun run(*m_session, keychain);
    const auto start = [&] {
        run.start({.draft = draft(u"propose"_s, u"Ada"_s, u"administrator"_s, 1),
                   .output = {},
                   .supersedes = {},
                   .successor = {},
                   .files = {.certificate = container, .key = {}},
                   .password = {}},
                  false);
    };
    start();
    run.giveUp(); // the thread is waited for
    QVERIFY(run.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(keychain.asked, 1, patience);
    QVERIFY(run.isRunning());
    run.giveUp();
    QVERIFY(!run.isRunning());
    QCOMPARE(run.end().done.error().constFirst().id, u"key.password"_s);
    start();
    QTRY_COMPARE_WITH_TIMEOUT(keychain.asked, 2, patience);
    run.giveUp();
    keychain.answerLate();
    QVERIFY(!run.isRunning());
    start();
    QTRY_COMPARE_WITH_TIMEOUT(keychain.asked, 3, patience);
    keychain.answerLate();
    QVERIFY(run.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), patience);
    QVERIFY(run.end().done);
    QCOMPARE(events(), 1);
    QCOMPARE(keychain.kept.values(), QList<QByteArray>{"secret"}); // the run wipes bytes of its own
}

/// The PIN comes as a password does, and is kept as one; the certificate may lie on the token as well. Without one none is tried.
void TestSessionSigning::opensKeysOnATokenByThePin()
{
    const SoftTokens tokens;
    QVERIFY(tokens.add(m_made, u"Ada"_s));
    const QString uri = SoftTokens::uri(u"Ada"_s);
    FakeKeychain keychain;
    for (const SignerFiles &files : {SignerFiles{.certificate = m_made.certificatePath(u"Ada"_s), .key = uri},
                                     SignerFiles{.certificate = uri, .key = {}}}) {
        keychain.kept.clear();
        keychain.kept.insert(keychainName(uri), {});
        const SigningEnd without = proposeWith(files, {}, true, keychain);
        QVERIFY(!without.isKeyOpen && !without.done);
        QCOMPARE(without.done.error().constFirst().id, u"key.password"_s);
        QVERIFY(!without.done.error().constFirst().what.contains("PIN"_L1));
        QVERIFY(proposeWith(files, SoftTokens::pin(), true, keychain).done);
        QCOMPARE(keychain.kept.values(), QList<QByteArray>{SoftTokens::pin()});
        init();
        const SigningEnd kept = proposeWith(files, {}, false, keychain);
        QVERIFY(kept.done);
        QCOMPARE(kept.subject, u"CN=Ada"_s);
        QVERIFY(verificationOf(*m_session, *readTrust(m_made.certificate(u"Ada"_s)))->holds());
        init();
    }
    const Result<QList<TokenCertificate>> listed = listTokensInBackground(uri).result();
    QVERIFY2(listed, listed ? "" : qPrintable(toLine(listed.error())));
    QCOMPARE(listed->size(), 1);
    QVERIFY(proposeWith({.certificate = listed->constFirst().uri, .key = {}}, SoftTokens::pin(), false, keychain).done);
}

QTEST_GUILESS_MAIN(TestSessionSigning)
#include "test_session_signing.moc"
