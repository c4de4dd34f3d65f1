// SPDX-License-Identifier: GPL-3.0-or-later
// Revocation data and archive time stamps that are kept with an event, by authorities that the test runs with openssl.
#include "app/crypto/revocation.h"
#include "app/dossier/proof_rounds.h"
#include "app/dossier/time_stamps.h"
#include "tests/app/dossier/authorities.h"
#include "tests/app/dossier/signed_dossier.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestProofRounds : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void judgesByTheListThatIsKept_data();
    void judgesByTheListThatIsKept();
    void judgesByTheAnswerThatIsKept_data();
    void judgesByTheAnswerThatIsKept();
    void refusesAListBySomebodyElse();
    void provesByATrustListAsWell();
    void saysWhereNobodyElseCouldRevoke();
    void stampsAgainOverEverything();
    void findsWhatChangedUnderAnArchiveStamp_data();
    void findsWhatChangedUnderAnArchiveStamp();
    void countsAStampAsLongAsItsAuthority_data();
    void countsAStampAsLongAsItsAuthority();
    void passesOverAStampOfARevokedAuthority();
    void refusesWhatSaysNothingOfRevocation_data();
    void refusesWhatSaysNothingOfRevocation();

private:
    ArchiveEntries proposed() const;
    ArchiveEntries stamped(const ArchiveEntries &entries, const QString &authority = u"Stamp"_s) const;
    ArchiveEntries archived(const ArchiveEntries &entries, const QString &authority = u"Stamp"_s) const;
    static ArchiveEntries keeping(const ArchiveEntries &entries, const QList<QByteArray> &files)
    {
        return withRevocationData(entries, 0, files).value_or(ArchiveEntries());
    }
    QByteArray certificates(const QStringList &names) const;
    Verification verified(const ArchiveEntries &entries, int daysLater = 0,
                          const QStringList &anchors = {u"Root"_s, u"Stamp"_s, u"Brief"_s}) const
    {
        return verifyEntries(
            entries,
            {.trust = *readTrust(certificates(anchors)), .head = {}, .today = m_now.date().addDays(daysLater)});
    }

    SignedDossier m_people;
    QDateTime m_now;
    ArchiveEntries m_proposed;
    ArchiveEntries m_stamped;
};

void TestProofRounds::initTestCase()
{
    const Authorities authorities(m_people.certificates());
    m_now = QDateTime::currentDateTimeUtc();
    QVERIFY(authorities.makeRoot(u"Root"_s) && authorities.makeRoot(u"Other"_s));
    QVERIFY(authorities.makeIssued(u"Ada"_s, u"Root"_s) && authorities.makeIssued(u"Bob"_s, u"Root"_s));
    QVERIFY(authorities.makeStampAuthority(u"Stamp"_s)
            && authorities.makeStampAuthority(u"Brief"_s, asn1(m_now.addDays(10)))
            && authorities.makeStampAuthority(u"Issued"_s, u"20400101000000Z"_s, u"Root"_s));
    m_proposed = proposed();
    m_stamped = stamped(m_proposed);
    QVERIFY(m_stamped.contains(u"events/0001.tsr"_s));
}

ArchiveEntries TestProofRounds::proposed() const
{
    EventDraft draft = SignedDossier::draft(u"propose,Ada,administrator"_s, 0);
    draft.time = m_now;
    return signEvent(smallDossier(), draft, m_people.signer(u"Ada"_s)).value_or(ArchiveEntries());
}

ArchiveEntries TestProofRounds::stamped(const ArchiveEntries &entries, const QString &authority) const
{
    const Result<QByteArray> request = timeStampRequestFor(entries, 0);
    const Authorities authorities(m_people.certificates());
    return request ? withTimeStamp(entries, 0, authorities.stamp(*request, authority)).value_or(ArchiveEntries())
                   : ArchiveEntries();
}

ArchiveEntries TestProofRounds::archived(const ArchiveEntries &entries, const QString &authority) const
{
    const Result<QByteArray> request = archiveStampRequestFor(entries, 0);
    const Authorities authorities(m_people.certificates());
    return request ? withArchiveStamp(entries, 0, authorities.stamp(*request, authority)).value_or(ArchiveEntries())
                   : ArchiveEntries();
}

QByteArray TestProofRounds::certificates(const QStringList &names) const
{
    QByteArray pem;
    for (const QString &name : names)
        pem += m_people.certificates().certificate(name);
    return pem;
}

void TestProofRounds::judgesByTheListThatIsKept_data()
{
    QTest::addColumn<int>("from"); // days from the signature
    QTest::addColumn<int>("until");
    QTest::addColumn<int>("revoked"); // 0: not
    QTest::addColumn<bool>("isStamped");
    QTest::addColumn<SignerRevocation>("revocation");
    QTest::addColumn<QString>("doubt");
    using enum SignerRevocation;
    QTest::newRow("not revoked") << -1 << 30 << 0 << false << NotRevoked << QString();
    QTest::newRow("not revoked by a later list") << 40 << 70 << 0 << false << NotRevoked << QString();
    QTest::newRow("a list that had ended") << -60 << -30 << 0 << false << Unknown << QString();
    QTest::newRow("revoked before") << 1 << 30 << -1 << true << RevokedBefore << u"trust.revoked"_s;
    QTest::newRow("revoked later, stamped before") << 2 << 30 << 1 << true << RevokedLater << QString();
    QTest::newRow("revoked later, not stamped")
        << 2 << 30 << 1 << false << RevokedBefore << u"trust.revoked-unstamped"_s;
}

void TestProofRounds::judgesByTheListThatIsKept()
{
    QFETCH(const int, from);
    QFETCH(const int, until);
    QFETCH(const int, revoked);
    QFETCH(const bool, isStamped);
    const QByteArray list = Authorities(m_people.certificates())
                                .list(u"Root"_s, m_now.addDays(from), m_now.addDays(until),
                                      revoked == 0 ? QString() : u"Ada"_s, m_now.addDays(revoked));
    const ArchiveEntries entries = keeping(isStamped ? m_stamped : m_proposed, {list});
    QVERIFY(entries.contains(u"events/0001.1.pem"_s));
    const Verification verification = verified(entries);
    QVERIFY(verification.isWhole());
    const VerifiedEvent &event = verification.events.first();
    QTEST(event.revocation, "revocation");
    QTEST(event.doubts.isEmpty() ? QString() : event.doubts.first().id, "doubt");
    QCOMPARE(verification.holds(), event.doubts.isEmpty());
}

void TestProofRounds::judgesByTheAnswerThatIsKept_data()
{
    QTest::addColumn<int>("revoked");
    QTest::addColumn<SignerRevocation>("revocation");
    using enum SignerRevocation;
    QTest::newRow("not revoked") << 0 << NotRevoked;
    QTest::newRow("revoked before") << -1 << RevokedBefore;
}

void TestProofRounds::judgesByTheAnswerThatIsKept()
{
    QFETCH(const int, revoked);
    const QByteArray root = m_people.certificates().certificate(u"Root"_s);
    QCOMPARE(ocspRequestFor(m_proposed, 0).error().id, u"revocation.no-issuer"_s);
    const ArchiveEntries withIssuer = keeping(m_proposed, {root});
    const Result<QByteArray> request = ocspRequestFor(withIssuer, 0);
    QVERIFY2(request, request ? "" : qPrintable(toLine(request.error())));
    const QByteArray answer =
        Authorities(m_people.certificates())
            .ocsp(*request, u"Root"_s, u"Ada"_s, revoked == 0 ? QDateTime() : m_now.addDays(revoked));
    QVERIFY(!answer.isEmpty());
    const Results<ArchiveEntries> entries = withRevocationData(withIssuer, 0, {answer});
    QVERIFY2(entries, entries ? "" : qPrintable(toLine(entries.error().first())));
    const VerifiedEvent event = verified(*entries).events.first();
    QTEST(event.revocation, "revocation");
    QCOMPARE(event.isWhoProved, revoked == 0);
}

void TestProofRounds::refusesAListBySomebodyElse()
{
    // Says that Ada's certificate is revoked, in the name of another authority: it has no say, whoever trusts it.
    const QByteArray list = Authorities(m_people.certificates())
                                .list(u"Other"_s, m_now.addDays(1), m_now.addDays(30), u"Ada"_s, m_now.addDays(-1));
    const Verification verification = verified(keeping(m_proposed, {list}), 0, {u"Root"_s, u"Other"_s});
    QVERIFY(verification.holds());
    QCOMPARE(verification.events.first().revocation, SignerRevocation::Unknown);
}

void TestProofRounds::provesByATrustListAsWell()
{
    const Authorities authorities(m_people.certificates());
    const QByteArray root = m_people.certificates().certificate(u"Root"_s);
    const Json list =
        *readJson(uR"({"format": "safeconduct-trust/1", "organisation": "Example", "people": [{"name": "Ada",
        "roles": [{"role": "administrator"}], "certificates": [{"sha256": "%1"}]}]})"_s
                      .arg(m_people.fingerprint(u"Ada"_s))
                      .toUtf8());
    const VerificationRequest request{
        .trust = *readTrust(m_people.signedTrust(list)), .head = {}, .today = m_now.date()};
    const auto judged = [&](const QDateTime &since) {
        const QByteArray crl = authorities.list(u"Root"_s, m_now.addDays(1), m_now.addDays(30),
                                                since.isValid() ? u"Ada"_s : QString(), since);
        return verifyEntries(keeping(m_proposed, {root, crl}), request);
    };
    QVERIFY(judged({}).holds());
    QCOMPARE(judged({}).events.first().revocation, SignerRevocation::NotRevoked);
    QVERIFY(!judged(m_now.addDays(-1)).holds());
}

/// A certificate that may not sign others has signed itself all the same.
void TestProofRounds::saysWhereNobodyElseCouldRevoke()
{
    QVERIFY(
        m_people.certificates().make({.name = u"Cid"_s, .from = u"20200101000000Z"_s, .until = u"20400101000000Z"_s}));
    EventDraft draft = SignedDossier::draft(u"propose,Cid,administrator"_s, 0);
    draft.time = m_now;
    const Results<ArchiveEntries> entries = signEvent(smallDossier(), draft, m_people.signer(u"Cid"_s));
    QVERIFY(entries);
    QCOMPARE(verified(*entries, 0, {u"Cid"_s}).events.first().revocation, SignerRevocation::SelfSigned);
}

void TestProofRounds::stampsAgainOverEverything()
{
    const QByteArray list = Authorities(m_people.certificates()).list(u"Root"_s, m_now.addDays(-1), m_now.addDays(30));
    const ArchiveEntries first = archived(keeping(m_stamped, {list}));
    QVERIFY(first.contains(u"events/0001.1.tsr"_s));
    const ArchiveEntries second = archived(keeping(first, {list}));
    QVERIFY(second.contains(u"events/0001.2.pem"_s) && second.contains(u"events/0001.2.tsr"_s));
    const Verification verification = verified(second);
    QVERIFY(verification.holds());
    const VerifiedEvent &event = verification.events.first();
    QCOMPARE(event.renewedAt.size(), 2);
    QVERIFY(event.stampedAt.isValid() && event.stampedAt <= event.renewedAt.first());
    QCOMPARE(event.stampEnds.date(), QDate(2040, 1, 1));
    QCOMPARE(event.revocation, SignerRevocation::NotRevoked);
    const Results<ArchiveEntries> covered = withTimeStamp(second, 0, m_stamped.value(u"events/0001.tsr"_s));
    QVERIFY(!covered);
    QCOMPARE(covered.error().first().id, u"time-stamp.covered"_s);
    const Results<ArchiveEntries> next = m_people.signedBy(second, u"request-changes,Bob,head-of-it"_s, 4000);
    QVERIFY2(next, next ? "" : qPrintable(toLine(next.error().first()))); // none of it is a link of the chain
}

void TestProofRounds::findsWhatChangedUnderAnArchiveStamp_data()
{
    using Change = std::function<void(ArchiveEntries &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("data dropped") << Change([](ArchiveEntries &entries) { entries.remove(u"events/0001.1.pem"_s); });
    QTest::newRow("stamp dropped") << Change([](ArchiveEntries &entries) { entries.remove(u"events/0001.1.tsr"_s); });
    QTest::newRow("first stamp dropped") << Change(
        [](ArchiveEntries &entries) { entries.remove(u"events/0001.tsr"_s); });
    QTest::newRow("rounds exchanged") << Change(
        [](ArchiveEntries &entries) { std::swap(entries[u"events/0001.1.tsr"_s], entries[u"events/0001.2.tsr"_s]); });
    QTest::newRow("data added") << Change(
        [](ArchiveEntries &entries) { entries[u"events/0001.1.pem"_s] += entries.value(u"events/0001.2.pem"_s); });
    QTest::newRow("words before the data")
        << Change([](ArchiveEntries &entries) { entries[u"events/0001.2.pem"_s].prepend("hello\n"); });
    QTest::newRow("a round that nothing leads to") << Change(
        [](ArchiveEntries &entries) { entries[u"events/0001.4.pem"_s] = entries.value(u"events/0001.1.pem"_s); });
    for (const char *name : {"events/0001.1.pem", "events/0001.2.pem", "events/0001.1.tsr", "events/0001.2.tsr"}) {
        QTest::newRow(name) << Change([name](ArchiveEntries &entries) {
            QByteArray &entry = entries[QString::fromLatin1(name)];
            const qsizetype middle = entry.size() / 2;
            entry[middle] = entry.at(middle) == 'A' ? 'B' : 'A';
        });
    }
}

void TestProofRounds::findsWhatChangedUnderAnArchiveStamp()
{
    QFETCH(const std::function<void(ArchiveEntries &)>, change);
    const Authorities authorities(m_people.certificates());
    static const ArchiveEntries sound = archived(
        keeping(archived(keeping(m_stamped, {authorities.list(u"Root"_s, m_now.addDays(-1), m_now.addDays(30))})),
                {authorities.list(u"Root"_s, m_now.addDays(-2), m_now.addDays(40))}));
    QVERIFY(verified(sound).holds());
    ArchiveEntries changed = sound;
    change(changed);
    QVERIFY(changed != sound);
    const Verification verification = verified(listed(changed));
    // The last stamp is covered by nothing: where its form holds, it is a stamp of nobody that is trusted, and counts no more.
    QVERIFY(!verification.isWhole() || verification.events.first().renewedAt.size() == 1);
}

void TestProofRounds::countsAStampAsLongAsItsAuthority_data()
{
    QTest::addColumn<bool>("isRenewed");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<bool>("isProved");
    QTest::newRow("valid") << false << 5 << true;
    QTest::newRow("ended") << false << 20 << false;
    QTest::newRow("ended, and stamped again before") << true << 20 << true;
}

void TestProofRounds::countsAStampAsLongAsItsAuthority()
{
    QFETCH(const bool, isRenewed);
    QFETCH(const int, daysLater);
    QFETCH(const bool, isProved);
    ArchiveEntries entries = stamped(m_proposed, u"Brief"_s);
    if (isRenewed)
        entries = archived(entries);
    QVERIFY(!entries.isEmpty());
    const VerifiedEvent event = verified(entries, daysLater).events.first();
    QCOMPARE(event.stampedAt.isValid(), isProved);
    QCOMPARE(event.remarks.isEmpty(), isProved);
    QVERIFY(isProved || event.remarks.first().id == "trust.stamp-ended"_L1);
    QVERIFY(event.isWhoProved);
}

void TestProofRounds::passesOverAStampOfARevokedAuthority()
{
    const Authorities authorities(m_people.certificates());
    const ArchiveEntries entries = stamped(m_proposed, u"Issued"_s);
    QVERIFY(verified(entries).events.first().stampedAt.isValid());
    const QByteArray list =
        authorities.list(u"Root"_s, m_now.addDays(1), m_now.addDays(30), u"Issued"_s, m_now.addDays(-1));
    const VerifiedEvent event = verified(keeping(entries, {list})).events.first();
    QVERIFY(!event.stampedAt.isValid());
    QCOMPARE(event.remarks.first().id, u"trust.stamp-revoked"_s);
}

void TestProofRounds::refusesWhatSaysNothingOfRevocation_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray list = Authorities(m_people.certificates()).list(u"Root"_s, m_now.addDays(-1), m_now.addDays(30));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("a key") << m_people.certificates().key(u"Ada"_s);
    QTest::newRow("half a list") << list.first(list.size() / 2);
    QTest::newRow("an OCSP server that refuses") << QByteArray::fromHex("30030a0106");
    QTest::newRow("a time stamp") << m_stamped.value(u"events/0001.tsr"_s);
}

void TestProofRounds::refusesWhatSaysNothingOfRevocation()
{
    QFETCH(const QByteArray, file);
    const Results<ArchiveEntries> refused = withRevocationData(m_stamped, 0, {file});
    QVERIFY(!refused);
    QVERIFY(refused.error().first().id.startsWith("revocation."_L1));
    QVERIFY(!refused.error().first().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestProofRounds)
#include "test_proof_rounds.moc"
