// SPDX-License-Identifier: GPL-3.0-or-later
// Time stamps of an authority that the test runs with the openssl program.
#include "app/crypto/time_stamp.h"
#include "app/dossier/time_stamps.h"
#include "tests/app/dossier/signed_dossier.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestTimeStamps : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void provesWhenAnEventWasSigned();
    void provesNothingByAnAuthorityThatNobodyTrusts();
    void keepsWhatALostKeySignedBefore_data();
    void keepsWhatALostKeySignedBefore();
    void doubtsAnEventThatIsYoungerThanItsStamp();
    void refusesTheStampOfSomethingElse();
    void refusesOtherReplies_data();
    void refusesOtherReplies();
    void findsEveryChangedByte();
    void refusesAnEventThatIsNotThere();

private:
    QByteArray replyTo(const QByteArray &request) const;
    ArchiveEntries proposedAt(const QDateTime &time) const;
    ArchiveEntries stamped(const ArchiveEntries &entries) const;
    QByteArray anchors(const QStringList &names) const;

    SignedDossier m_people;
    QDateTime m_now;
    ArchiveEntries m_proposed;
    ArchiveEntries m_stamped;
};

void TestTimeStamps::initTestCase()
{
    const MadeCertificates &made = m_people.certificates();
    QVERIFY(m_people.make());
    for (const QString &name : {u"Stamp"_s, u"Other"_s}) {
        QVERIFY(made.make(
            {.name = name,
             .from = u"20200101000000Z"_s,
             .until = u"20400101000000Z"_s,
             .extensions = {u"keyUsage=critical,digitalSignature"_s, u"extendedKeyUsage=critical,timeStamping"_s}}));
    }
    QVERIFY(writeFile(made.path(u"serial"_s), "01\n"));
    QVERIFY(writeFile(made.path(u"tsa.cnf"_s),
                      "[tsa]\ndefault_tsa = here\n[here]\nserial = " + made.path(u"serial"_s).toUtf8()
                          + "\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha512\n"
                            "ess_cert_id_alg = sha256\n"));
    m_now = QDateTime::currentDateTimeUtc();
    m_proposed = proposedAt(m_now);
    m_stamped = stamped(m_proposed);
    QVERIFY(m_stamped.contains(u"events/0001.tsr"_s));
}

QByteArray TestTimeStamps::replyTo(const QByteArray &request) const
{
    const MadeCertificates &made = m_people.certificates();
    const QString query = made.path(u"request.tsq"_s);
    const QString reply = made.path(u"reply.tsr"_s);
    const bool isMade = writeFile(query, request)
        && made.openssl({u"ts"_s, u"-reply"_s, u"-config"_s, made.path(u"tsa.cnf"_s), u"-queryfile"_s, query,
                         u"-signer"_s, made.certificatePath(u"Stamp"_s), u"-inkey"_s, made.keyPath(u"Stamp"_s),
                         u"-out"_s, reply});
    return isMade ? MadeCertificates::read(reply) : QByteArray();
}

ArchiveEntries TestTimeStamps::proposedAt(const QDateTime &time) const
{
    EventDraft draft = SignedDossier::draft(u"propose,Ada,administrator"_s, 0);
    draft.time = time;
    return signEvent(smallDossier(), draft, m_people.signer(u"Ada"_s)).value_or(ArchiveEntries());
}

ArchiveEntries TestTimeStamps::stamped(const ArchiveEntries &entries) const
{
    const Result<QByteArray> request = timeStampRequestFor(entries, 0);
    return request ? withTimeStamp(entries, 0, replyTo(*request)).value_or(ArchiveEntries()) : ArchiveEntries();
}

QByteArray TestTimeStamps::anchors(const QStringList &names) const
{
    QByteArray pem;
    for (const QString &name : names)
        pem += m_people.certificates().certificate(name);
    return pem;
}

void TestTimeStamps::provesWhenAnEventWasSigned()
{
    const Trust trust = *readTrust(anchors({u"Ada"_s, u"Stamp"_s}));
    const Verification verification =
        verifyDossier(*pack(m_stamped), {.trust = trust, .head = {}, .today = m_now.date()});
    QVERIFY(verification.holds());
    const QDateTime time = verification.events.first().stampedAt;
    QVERIFY(time.isValid());
    QVERIFY(time >= m_now.addSecs(-2) && time < m_now.addSecs(600));
    // A stamp is no link of the chain: the record goes on as before.
    const Results<ArchiveEntries> next = m_people.signedBy(m_stamped, u"request-changes,Bob,head-of-it"_s, 4000);
    QVERIFY2(next, next ? "" : qPrintable(toLine(next.error().first())));
    QCOMPARE(verifyEntries(*next, {.trust = trust, .head = {}, .today = m_now.date()}).events.first().stampedAt, time);
}

void TestTimeStamps::provesNothingByAnAuthorityThatNobodyTrusts()
{
    for (const QStringList &names : {QStringList{u"Ada"_s}, QStringList{u"Ada"_s, u"Other"_s}}) {
        const Verification verification =
            verifyEntries(m_stamped, {.trust = *readTrust(anchors(names)), .head = {}, .today = m_now.date()});
        QVERIFY(verification.holds());
        QVERIFY(!verification.events.first().stampedAt.isValid());
    }
}

void TestTimeStamps::keepsWhatALostKeySignedBefore_data()
{
    QTest::addColumn<int>("lostAfterDays");
    QTest::addColumn<bool>("isStamped");
    QTest::addColumn<bool>("holds");
    QTest::newRow("lost later") << 2 << true << true;
    QTest::newRow("lost later, not stamped") << 2 << false << false;
    QTest::newRow("lost before") << -2 << true << false;
}

void TestTimeStamps::keepsWhatALostKeySignedBefore()
{
    QFETCH(const int, lostAfterDays);
    QFETCH(const bool, isStamped);
    QFETCH(const bool, holds);
    Json list = m_people.trustJson();
    list.set(u"/people/0/certificates/0/lost"_s, Json::from(m_now.date().addDays(lostAfterDays).toString(Qt::ISODate)));
    list.set(u"/timeStampAuthorities"_s, Json::from(QStringList{QString::fromLatin1(anchors({u"Stamp"_s}))}));
    const Result<Trust> trust = readTrust(m_people.signedTrust(list));
    QVERIFY2(trust, trust ? "" : qPrintable(toLine(trust.error())));
    const Verification verification =
        verifyEntries(isStamped ? m_stamped : m_proposed, {.trust = *trust, .head = {}, .today = m_now.date()});
    QCOMPARE(verification.holds(), holds);
    QVERIFY(holds || verification.events.first().doubts.first().id == "trust.lost"_L1);
}

void TestTimeStamps::doubtsAnEventThatIsYoungerThanItsStamp()
{
    const ArchiveEntries entries = stamped(proposedAt(m_now.addDays(30)));
    QVERIFY(!entries.isEmpty());
    const Trust trust = *readTrust(anchors({u"Ada"_s, u"Stamp"_s}));
    const Verification verification = verifyEntries(entries, {.trust = trust, .head = {}, .today = m_now.date()});
    QVERIFY(!verification.holds());
    QCOMPARE(verification.events.first().doubts.first().id, u"trust.stamped-before"_s);
}

void TestTimeStamps::refusesTheStampOfSomethingElse()
{
    const QByteArray reply = m_stamped.value(u"events/0001.tsr"_s);
    const ArchiveEntries other = proposedAt(m_now.addSecs(-60));
    const Results<ArchiveEntries> refused = withTimeStamp(other, 1, reply);
    QVERIFY(!refused);
    QCOMPARE(refused.error().first().id, u"time-stamp.other"_s);
    ArchiveEntries forged = other;
    forged.insert(u"events/0001.tsr"_s, reply);
    QVERIFY(!verifyEntries(listed(forged), {}).isWhole());
}

void TestTimeStamps::refusesOtherReplies_data()
{
    QTest::addColumn<QByteArray>("reply");
    const QByteArray good = m_stamped.value(u"events/0001.tsr"_s);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("no reply");
    QTest::newRow("cut") << good.first(good.size() / 2);
    QTest::newRow("something after it") << good + '\0';
    QTest::newRow("endless") << good + QByteArray(300'000, '\0');
    QTest::newRow("the request") << *timeStampRequestFor(m_proposed, 1);
    QTest::newRow("a refusal") << QByteArray::fromHex("30053003020102"); // PKIStatusInfo: rejection
}

void TestTimeStamps::refusesOtherReplies()
{
    QFETCH(const QByteArray, reply);
    const Results<ArchiveEntries> refused = withTimeStamp(m_proposed, 1, reply);
    QVERIFY(!refused);
    QVERIFY(!refused.error().first().what.isEmpty() && !refused.error().first().remedy.isEmpty());
}

void TestTimeStamps::findsEveryChangedByte()
{
    const QByteArray signature = m_proposed.value(u"events/0001.p7s"_s);
    const QByteArray reply = m_stamped.value(u"events/0001.tsr"_s);
    const QByteArray authority = anchors({u"Stamp"_s});
    const Result<QDateTime> time = checkTimeStamp(signature, reply, authority);
    QVERIFY(time);
    for (qsizetype at = 0; at < reply.size(); ++at) {
        QByteArray changed = reply;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const Result<QDateTime> checked = checkTimeStamp(signature, changed, authority);
        QVERIFY2(!checked || *checked == *time, qPrintable(QString::number(at)));
    }
}

void TestTimeStamps::refusesAnEventThatIsNotThere()
{
    QCOMPARE(timeStampRequestFor(smallDossier(), 0).error().id, u"time-stamp.no-event"_s);
    QCOMPARE(timeStampRequestFor(m_proposed, 2).error().id, u"time-stamp.no-event"_s);
    QCOMPARE(timeStampRequestFor(m_proposed, -1).error().id, u"time-stamp.no-event"_s);
}

QTEST_GUILESS_MAIN(TestTimeStamps)
#include "test_time_stamps.moc"
