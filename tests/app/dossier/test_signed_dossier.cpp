// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/vocabulary.h"
#include "app/support/file.h"
#include "tests/app/dossier/signed_dossier.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 12, 24); // clazy:exclude=non-pod-global-static (constant)

QString problemsOf(const Verification &verification)
{
    QStringList ids;
    for (const Problem &problem : verification.faults)
        ids.append(problem.id);
    for (const VerifiedEvent &event : verification.events) {
        const Problems problems = event.problems + event.doubts;
        for (const Problem &problem : problems)
            ids.append(problem.id);
    }
    return ids.join(u' ');
}

QList<int> numbersOf(const QList<SignedEvent> &events)
{
    QList<int> numbers;
    for (const SignedEvent &event : events)
        numbers.append(event.number);
    return numbers;
}

OtherCopy copyOf(const ArchiveEntries &entries)
{
    const QByteArray decision = entries.value(u"decision.json"_s);
    return {.planId = readJson(decision).and_then(decisionFromJson).value_or(Decision()).planId,
            .chain = eventChainOf(entries)};
}

} // namespace

class TestSignedDossier : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void provesWhoAndInWhichRole();
    void provesIntegrityOnlyWithoutTrust();
    void provesWhoByCertificates();
    void isNotProvedWithoutAnyEvent();
    void findsEveryChangedByte();
    void namesWhatAForgerChanged_data();
    void namesWhatAForgerChanged();
    void findsBrokenChains_data();
    void findsBrokenChains();
    void findsACutEndByItsHead();
    void comparesWithAnotherCopy_data();
    void comparesWithAnotherCopy();
    void missesTimeStampsThatAnotherCopyKeeps();
    void provesDeputiesAndNewKeys();
    void doubtsSigners_data();
    void doubtsSigners();
    void doubtsACertificateThatHadExpired();
    void wantsFourEyes();
    void isAcceptedByTwo();
    void refusesTrustThatProvesNothing_data();
    void refusesTrustThatProvesNothing();
    void refusesIncompleteProposals_data();
    void refusesIncompleteProposals();
    void refusesToSign_data();
    void refusesToSign();
    void asksForApprovalAfterAChange();
    void letsNewerKnowledgeBeThatAdvisesTheSame();
    void goesOnAfterNewerKnowledgeThatAdvisesTheSame();
    void waitsForTheOwnerOfARisk();
    void ticksMilestonesOff();
    void survivesInADossier();
    void readsTheSameChainOfADossier();
    void answersInTheWordsOfTheFormats_data();
    void answersInTheWordsOfTheFormats();

private:
    Verification verified(const ArchiveEntries &entries) const
    {
        return verifyEntries(entries, {.trust = m_people.trust(), .head = {}, .today = today});
    }
    /// By a list that wants four eyes, and on which Cid is the IT security officer.
    Verification verifiedByTwo(const ArchiveEntries &entries) const
    {
        Json list = m_people.trustJson();
        list.set(u"/people/2/roles/0/role"_s, Json::from(u"it-security-officer"_s));
        return verifyEntries(entries, {.trust = *readTrust(m_people.signedTrust(list)), .head = {}, .today = today});
    }
    /// m_accepted as it was after \a count events.
    ArchiveEntries acceptedUpTo(int count) const
    {
        ArchiveEntries entries = m_accepted;
        for (int number = count + 1; number <= 3; ++number) {
            entries.remove(u"events/000%1.json"_s.arg(number));
            entries.remove(u"events/000%1.p7s"_s.arg(number));
        }
        return listed(entries);
    }
    /// m_accepted as a newer knowledge and program write it with the same result.
    ArchiveEntries acceptedAndWrittenAnew() const
    {
        ArchiveEntries entries = m_accepted;
        entries[u"knowledge/rules.json"_s] = "[ ]\n";
        entries[u"advice.json"_s].replace(R"("version": "1")", R"("version": "2")");
        entries[u"record/record.md"_s] += "Knowledge 2\n";
        return listed(entries, u"newer"_s);
    }

    SignedDossier m_people;
    ArchiveEntries m_accepted;
};

void TestSignedDossier::initTestCase()
{
    QVERIFY(m_people.make());
    m_accepted = m_people.accepted();
}

void TestSignedDossier::provesWhoAndInWhichRole()
{
    const Verification verification =
        verifyDossier(*pack(m_accepted), {.trust = m_people.trust(), .head = {}, .today = today});
    QVERIFY2(verification.holds(), qPrintable(problemsOf(verification)));
    QVERIFY(verification.isRoleProved());
    QCOMPARE(word(verification.status), u"accepted"_s);
    QCOMPARE(verification.events.size(), 3);
    QCOMPARE(verification.events.at(1).event.by, u"Bob"_s);
    QCOMPARE(verification.events.at(1).certificate.subject, u"CN=Bob"_s);
    QCOMPARE(verification.events.at(2).event.host, u"mx.example.org"_s);
    QCOMPARE(verification.trustSigner, u"CN=Bob"_s);
    const Verification later =
        verifyEntries(m_accepted, {.trust = m_people.trust(), .head = {}, .today = QDate(2028, 1, 1)});
    QCOMPARE(word(later.status), u"review-required"_s);
}

void TestSignedDossier::provesIntegrityOnlyWithoutTrust()
{
    const Verification verification = verifyEntries(m_accepted, {.trust = {}, .head = {}, .today = today});
    QVERIFY(verification.isWhole());
    QVERIFY(!verification.isWhoProved() && !verification.isRoleProved() && !verification.holds());
}

void TestSignedDossier::provesWhoByCertificates()
{
    const MadeCertificates &made = m_people.certificates();
    const QByteArray all = made.certificate(u"Ada"_s) + made.certificate(u"Bob"_s) + made.certificate(u"Cid"_s);
    const Verification proved = verifyEntries(m_accepted, {.trust = *readTrust(all), .head = {}, .today = today});
    QVERIFY2(proved.holds() && proved.isWhoProved() && !proved.isRoleProved(), qPrintable(problemsOf(proved)));
    const Verification one =
        verifyEntries(m_accepted, {.trust = *readTrust(made.certificate(u"Ada"_s)), .head = {}, .today = today});
    QVERIFY(!one.holds() && one.events.at(0).isWhoProved && !one.events.at(1).isWhoProved);
    QCOMPARE(one.events.at(1).doubts.first().id, u"signature.chain"_s);
}

void TestSignedDossier::isNotProvedWithoutAnyEvent()
{
    const Verification verification = verified(smallDossier());
    QVERIFY(verification.isWhole() && !verification.holds());
    QCOMPARE(word(verification.status), u"draft"_s);
}

void TestSignedDossier::findsEveryChangedByte()
{
    const QByteArray file = *pack(m_accepted);
    const VerificationRequest request{.trust = m_people.trust(), .head = {}, .today = today};
    QVERIFY(verifyDossier(file, request).holds());
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray changed = file;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        QVERIFY2(!verifyDossier(changed, request).holds(), qPrintable(u"byte %1 of %2"_s.arg(at).arg(file.size())));
    }
    qInfo("%lld bytes flipped, one after the other", static_cast<long long>(file.size()));
}

void TestSignedDossier::namesWhatAForgerChanged_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<bool>("asks");
    const auto row = [](const QString &entry, const QStringList &parts, bool asks = true) {
        QTest::newRow(qPrintable(entry)) << entry << parts << asks;
    };
    row(u"plan.json"_s, {u"plan"_s});
    row(u"advice.json"_s, {u"advice"_s, u"adviceResult"_s});
    row(u"record/record.md"_s, {u"record"_s});
    row(u"snippets/relay/mx/postfix/main.cf"_s, {u"snippets"_s});
    row(u"snippets/relay/mx/postfix/more.cf"_s, {u"snippets"_s});
    row(u"knowledge/rules.json"_s, {u"knowledge"_s}, false);
    row(u"notes.txt"_s, {u"other"_s});
}

void TestSignedDossier::namesWhatAForgerChanged()
{
    QFETCH(const QString, entry);
    ArchiveEntries entries = m_accepted;
    entries[entry] += "{";
    const Verification verification = verified(listed(entries));
    QVERIFY(!verification.holds());
    QTEST(verification.changed, "parts");
    QTEST(verification.asksForApproval, "asks");
    const Verification program = verified(listed(m_accepted, u"other"_s));
    QCOMPARE(program.changed, QStringList{u"program"_s});
}

void TestSignedDossier::findsBrokenChains_data()
{
    QTest::addColumn<ArchiveEntries>("entries");
    QTest::addColumn<QString>("id");
    const auto event = [](int number) { return u"events/000%1.json"_s.arg(number); };
    const auto signature = [](int number) { return u"events/000%1.p7s"_s.arg(number); };
    ArchiveEntries entries = m_accepted;
    std::swap(entries[event(2)], entries[event(3)]);
    std::swap(entries[signature(2)], entries[signature(3)]);
    QTest::newRow("reordered") << entries << u"event.number"_s;
    entries = m_accepted;
    entries[event(2)] = entries.take(event(3));
    entries[signature(2)] = entries.take(signature(3));
    QTest::newRow("dropped and closed up") << entries << u"event.number"_s;
    entries = m_accepted;
    entries.remove(event(2));
    entries.remove(signature(2));
    QTest::newRow("dropped") << entries << u"event.stray"_s;
    entries = m_accepted;
    entries[event(4)] = entries.value(event(3));
    entries[signature(4)] = entries.value(signature(3));
    QTest::newRow("replayed") << entries << u"event.number"_s;
    entries = m_accepted;
    entries[signature(2)] = entries.value(signature(1));
    QTest::newRow("another's signature") << entries << u"signature.does-not-match"_s;
    entries = m_accepted;
    entries.remove(signature(3));
    QTest::newRow("unsigned") << entries << u"event.unsigned"_s;
    entries = m_accepted;
    entries[event(2)].replace("\"accept\"", "\"reject\"");
    QTest::newRow("another event") << entries << u"signature.does-not-match"_s;
    entries = m_accepted;
    entries[event(3)] = "{}";
    QTest::newRow("no event") << entries << QString();
    entries = m_accepted;
    const QByteArray again = *signDetached(entries.value(event(1)), m_people.signer(u"Cid"_s));
    entries[signature(1)] = again;
    QTest::newRow("first signed again by another") << entries << u"event.link"_s;
    // Two dossiers with one beginning: the end of the one on the other.
    const ArchiveEntries other = m_people.after(
        smallDossier(),
        {u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s, u"implemented,Cid,administrator"_s}, 1);
    entries = m_accepted;
    entries[event(3)] = other.value(event(3));
    entries[signature(3)] = other.value(signature(3));
    QTest::newRow("from another dossier") << entries << u"event.link"_s;
}

void TestSignedDossier::findsBrokenChains()
{
    QFETCH(const ArchiveEntries, entries);
    QFETCH(const QString, id);
    const Verification verification = verified(listed(entries));
    QVERIFY(!verification.isWhole() && !verification.holds());
    QVERIFY2(id.isEmpty() || problemsOf(verification).split(u' ').contains(id), qPrintable(problemsOf(verification)));
    // And nobody can go on from there.
    QVERIFY(!m_people.signedBy(listed(entries), u"deprecate,Bob,head-of-it"_s, 20));
}

void TestSignedDossier::findsACutEndByItsHead()
{
    const QString head = verified(m_accepted).head;
    QCOMPARE(head.size(), 64);
    ArchiveEntries cut = m_accepted;
    cut.remove(u"events/0003.json"_s);
    cut.remove(u"events/0003.p7s"_s);
    cut = listed(cut);
    QVERIFY(verified(cut).holds()); // an earlier state of the same record: the file alone cannot tell
    const VerificationRequest request{.trust = m_people.trust(), .head = head, .today = today};
    QVERIFY(verifyEntries(m_accepted, request).holds());
    const Verification found = verifyEntries(cut, request);
    QVERIFY(!found.isWhole());
    QCOMPARE(problemsOf(found), u"verify.head"_s);
}

void TestSignedDossier::comparesWithAnotherCopy_data()
{
    QTest::addColumn<ArchiveEntries>("here");
    QTest::addColumn<ArchiveEntries>("there");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QList<int>>("missing");
    QTest::addColumn<QList<int>>("added");
    QTest::addColumn<QString>("problems");
    const auto missing = u"verify.events-missing"_s;
    const auto other = u"verify.other-decision"_s;
    QTest::newRow("the same") << m_accepted << m_accepted << u"same"_s << QList<int>() << QList<int>() << QString();
    QTest::newRow("older copy") << m_accepted << acceptedUpTo(1) << u"continued"_s << QList<int>() << QList<int>{2, 3}
                                << QString();
    QTest::newRow("copy that nobody signed")
        << m_accepted << acceptedUpTo(0) << u"continued"_s << QList<int>() << QList<int>{1, 2, 3} << QString();
    QTest::newRow("end cut off") << acceptedUpTo(2) << m_accepted << u"cut-off"_s << QList<int>{3} << QList<int>()
                                 << missing;
    QTest::newRow("all cut off") << acceptedUpTo(0) << m_accepted << u"cut-off"_s << QList<int>{1, 2, 3} << QList<int>()
                                 << missing;
    QTest::newRow("end signed otherwise")
        << m_people.after(acceptedUpTo(1), {u"accept,Bob,head-of-it"_s}, 5) << m_accepted << u"parted"_s
        << QList<int>{2, 3} << QList<int>{2} << u"verify.events-differ"_s;
    QTest::newRow("begun anew") << m_people.after(smallDossier(), {u"propose,Ada,administrator"_s}, 5) << m_accepted
                                << u"unrelated"_s << QList<int>() << QList<int>() << other;
    Decision decision = smallDecision();
    decision.planId = u"another"_s;
    QTest::newRow("another plan") << m_accepted << smallDossier(decision) << u"unrelated"_s << QList<int>()
                                  << QList<int>() << other;
}

void TestSignedDossier::comparesWithAnotherCopy()
{
    QFETCH(const ArchiveEntries, here);
    QFETCH(const ArchiveEntries, there);
    const Verification verification =
        verifyEntries(here, {.trust = m_people.trust(), .head = {}, .today = today, .against = copyOf(there)});
    QVERIFY(verification.comparison.has_value());
    const ChainComparison comparison = verification.comparison.value_or(ChainComparison());
    QTEST(word(comparison.relation), "relation");
    QTEST(numbersOf(comparison.missing), "missing");
    QTEST(numbersOf(comparison.added), "added");
    QTEST(problemsOf(verification), "problems");
    QCOMPARE(verification.isWhole(), verification.faults.isEmpty());
    QVERIFY(!verified(here).comparison.has_value()); // nobody asked
}

void TestSignedDossier::missesTimeStampsThatAnotherCopyKeeps()
{
    OtherCopy copy = copyOf(m_accepted);
    copy.chain.events[1].timeStamp = "reply";
    const Verification verification =
        verifyEntries(m_accepted, {.trust = m_people.trust(), .head = {}, .today = today, .against = copy});
    QCOMPARE(problemsOf(verification), u"verify.proofs-missing"_s);
    QCOMPARE(verification.comparison.value_or(ChainComparison()).lessProved, QList<int>{2});
}

void TestSignedDossier::provesDeputiesAndNewKeys()
{
    QVERIFY(m_people.certificates().make({.name = u"Dora"_s, .until = u"20400101000000Z"_s}));
    const QString oldKey = m_people.fingerprint(u"Dora"_s);
    Json list = m_people.trustJson();
    list.set(u"/people/1/roles/0"_s,
             *readJson(R"({"role": "head-of-it", "deputy": true, "from": "2026-12-01", "until": "2026-12-31"})"));
    // Cid has had two keys; that of the day counts.
    list.set(u"/people/2/certificates/0/from"_s, Json::from(u"2026-12-01"_s));
    list.set(u"/people/2/certificates/-"_s,
             *readJson(uR"({"sha256": "%1", "until": "2026-11-30"})"_s.arg(oldKey).toUtf8()));
    const Trust trust = *readTrust(m_people.signedTrust(list));
    const Verification verification = verifyEntries(m_accepted, {.trust = trust, .head = {}, .today = today});
    QVERIFY(verification.holds());
    QVERIFY(verification.events.at(1).isDeputy && !verification.events.at(0).isDeputy);
    QCOMPARE(verification.events.at(2).event.by, u"Cid"_s);
    QVERIFY(verification.events.at(2).isRoleProved);
}

void TestSignedDossier::doubtsSigners_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QString &pointer, const QByteArray &value, const QString &id) {
        QTest::newRow(name) << pointer << value << id;
    };
    row("another role", u"/people/1/roles/0/role"_s, "\"auditor\"", u"trust.role"_s);
    row("no role", u"/people/1/roles"_s, "[]", u"trust.role"_s);
    row("role ended before", u"/people/1/roles/0/until"_s, "\"2026-11-30\"", u"trust.role"_s);
    row("deputy later only", u"/people/1/roles/0/from"_s, "\"2027-01-01\"", u"trust.role"_s);
    row("another name", u"/people/1/name"_s, "\"Mallory\"", u"trust.name"_s);
    row("another key", u"/people/1/certificates/0/sha256"_s, '"' + QByteArray(64, '0') + '"', u"trust.unknown"_s);
    row("key followed by another", u"/people/1/certificates/0/until"_s, "\"2026-11-30\"", u"trust.key-days"_s);
    row("key not yet in use", u"/people/1/certificates/0/from"_s, "\"2027-01-01\"", u"trust.key-days"_s);
    row("key lost", u"/people/1/certificates/0/lost"_s, "\"2027-01-01\"", u"trust.lost"_s);
}

void TestSignedDossier::doubtsSigners()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    Json list = m_people.trustJson();
    QVERIFY(list.set(pointer, *readJson(value)));
    const Result<Trust> trust = readTrust(m_people.signedTrust(list));
    QVERIFY2(trust, trust ? "" : qPrintable(toLine(trust.error())));
    const Verification verification = verifyEntries(m_accepted, {.trust = *trust, .head = {}, .today = today});
    QVERIFY(verification.isWhole() && !verification.holds());
    QVERIFY(!verification.events.at(1).isRoleProved);
    QTEST(verification.events.at(1).doubts.first().id, "id");
    QVERIFY(verification.events.at(0).isRoleProved);
}

void TestSignedDossier::doubtsACertificateThatHadExpired()
{
    QVERIFY(m_people.certificates().make({.name = u"Old"_s, .until = u"20260601000000Z"_s}));
    const Signer old = m_people.signer(u"Old"_s);
    // What our program refuses to sign, another program may have signed.
    ArchiveEntries entries = m_people.after(smallDossier(), {u"propose,Ada,administrator"_s});
    entries[u"events/0001.p7s"_s] = *signDetached(entries.value(u"events/0001.json"_s), old);
    const Trust byCertificate = *readTrust(m_people.certificates().certificate(u"Old"_s));
    const Verification byAnchor = verifyEntries(listed(entries), {.trust = byCertificate, .head = {}, .today = today});
    QVERIFY(byAnchor.isWhole() && !byAnchor.isWhoProved());
    Json list = m_people.trustJson();
    list.set(u"/people/0/certificates/0/sha256"_s, Json::from(m_people.fingerprint(u"Old"_s)));
    const Verification byList =
        verifyEntries(listed(entries), {.trust = *readTrust(m_people.signedTrust(list)), .head = {}, .today = today});
    QCOMPARE(problemsOf(byList), u"trust.expired"_s);
}

void TestSignedDossier::wantsFourEyes()
{
    const ArchiveEntries entries =
        m_people.after(smallDossier(), {u"propose,Bob,head-of-it"_s, u"accept,Bob,head-of-it"_s});
    QCOMPARE(problemsOf(verified(entries)), u"verify.four-eyes"_s);
    Json list = m_people.trustJson();
    list.remove(u"/fourEyes"_s);
    const Verification two =
        verifyEntries(entries, {.trust = *readTrust(m_people.signedTrust(list)), .head = {}, .today = today});
    QVERIFY(two.holds() && two.isSelfApproved);
    // Somebody else accepts as well; the same person by another name is nobody else.
    QCOMPARE(problemsOf(verifiedByTwo(entries)), u"verify.four-eyes"_s);
    const EventDraft renamed = SignedDossier::draft(u"accept,Robert,it-security-officer"_s, 2);
    QCOMPARE(signEvent(entries, renamed, m_people.signer(u"Bob"_s)).error().first().id, u"event.same-key"_s);
    const Verification both = verifiedByTwo(m_people.after(entries, {u"accept,Cid,it-security-officer"_s}, 2));
    QVERIFY2(both.holds() && !both.isSelfApproved, qPrintable(problemsOf(both)));
}

/// By the head of IT and the IT security officer, in either order; then once more by nobody.
void TestSignedDossier::isAcceptedByTwo()
{
    const auto head = u"accept,Bob,head-of-it"_s;
    const auto officer = u"accept,Cid,it-security-officer"_s;
    for (const QStringList &order : {QStringList{head, officer}, QStringList{officer, head}}) {
        const ArchiveEntries entries =
            m_people.after(smallDossier(), QStringList{u"propose,Ada,administrator"_s} + order);
        const Verification both = verifiedByTwo(entries);
        QVERIFY2(both.holds() && both.isRoleProved(), qPrintable(problemsOf(both)));
        QCOMPARE(both.events.size(), 3);
        QCOMPARE(both.status, Status::Accepted);
        for (const QString &again : order)
            QCOMPARE(m_people.signedBy(entries, again, 9).error().first().id, u"life.accepted-already"_s);
    }
}

void TestSignedDossier::refusesTrustThatProvesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QByteArray() << u"certificate.unreadable"_s;
    QTest::newRow("a list that nobody signed") << writeJson(m_people.trustJson()) << u"trust.unsigned"_s;
    const QByteArray changed = m_people.signedTrust(m_people.trustJson());
    QTest::newRow("cut") << changed.first(changed.size() / 2) << u"signature.malformed"_s;
    Json twice = m_people.trustJson();
    twice.set(u"/people/1/certificates/0/sha256"_s, Json::from(m_people.fingerprint(u"Ada"_s)));
    QTest::newRow("one key for two") << m_people.signedTrust(twice) << u"trust.twice"_s;
    Json unknown = m_people.trustJson();
    unknown.set(u"/people/1/vip"_s, Json::from(true));
    QTest::newRow("a rule that we do not know") << m_people.signedTrust(unknown) << QString();
}

void TestSignedDossier::refusesTrustThatProvesNothing()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, id);
    const Result<Trust> trust = readTrust(file);
    QVERIFY(!trust);
    QVERIFY2(id.isEmpty() || trust.error().id == id, qPrintable(trust.error().id));
    QVERIFY(!trust.error().what.isEmpty());
}

void TestSignedDossier::refusesIncompleteProposals_data()
{
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<QString>("id");
    Choice choice = smallDecision().choices.first();
    choice.isDecided = false;
    QTest::newRow("undecided") << choice << u"proposal.undecided"_s;
    choice.isDecided = true;
    choice.option = u"tls-dane"_s;
    QTest::newRow("other than advised") << choice << u"proposal.no-reason"_s;
    choice.reason = u"the partner publishes TLSA"_s;
    QTest::newRow("with a reason") << choice << QString();
    choice.acceptedRisk = AcceptedRisk{.owner = {}, .until = QDate(2027, 6, 1), .explanation = {}};
    QTest::newRow("no owner of a risk that nothing asks for") << choice << u"proposal.no-owner"_s;
    choice.acceptedRisk.reset();
    choice.option = u"tls-opportunistic"_s;
    QTest::newRow("advised against") << choice << u"proposal.no-risk"_s;
    choice.option = u"none"_s;
    QTest::newRow("no protection") << choice << u"proposal.no-risk"_s;
    choice.acceptedRisk = AcceptedRisk{.owner = {}, .until = QDate(2027, 6, 1), .explanation = {}};
    QTest::newRow("no owner") << choice << u"proposal.no-owner"_s;
    choice.acceptedRisk = AcceptedRisk{.owner = u"Bob"_s, .until = {}, .explanation = {}};
    QTest::newRow("no end") << choice << u"proposal.no-end"_s;
    choice.acceptedRisk = AcceptedRisk{.owner = u"Bob"_s, .until = QDate(2026, 11, 30), .explanation = {}};
    QTest::newRow("ended") << choice << u"proposal.ended"_s;
    choice.acceptedRisk = AcceptedRisk{.owner = u"Bob"_s, .until = QDate(2027, 6, 1), .explanation = {}};
    QTest::newRow("complete") << choice << QString();
    choice.acceptedRisk->milestones = {{QDate(2027, 6, 1), u"Ordered"_s}};
    QTest::newRow("a milestone on its last day") << choice << QString();
    choice.acceptedRisk->milestones = {{QDate(2027, 6, 2), u"Ordered"_s}};
    QTest::newRow("a milestone after its end") << choice << u"proposal.milestone"_s;
}

void TestSignedDossier::refusesIncompleteProposals()
{
    QFETCH(const Choice, choice);
    QFETCH(const QString, id);
    Decision decision = smallDecision();
    decision.choices = {choice};
    const Results<ArchiveEntries> proposed =
        m_people.signedBy(smallDossier(decision), u"propose,Ada,administrator"_s, 0);
    QCOMPARE(proposed ? QString() : proposed.error().first().id, id);
    if (!proposed)
        QVERIFY(proposed.error().first().pointer.contains("relay"_L1));
}

void TestSignedDossier::refusesToSign_data()
{
    QTest::addColumn<EventDraft>("draft");
    QTest::addColumn<QString>("id");
    EventDraft draft = SignedDossier::draft(u"implemented,Cid,administrator"_s, 9);
    draft.output.clear();
    QTest::newRow("implemented without output") << draft << u"event.no-output"_s;
    draft = SignedDossier::draft(u"deprecate,Bob,head-of-it"_s, 9);
    draft.host = u"mx"_s;
    QTest::newRow("host elsewhere") << draft << u"event.output"_s;
    QTest::newRow("before the event before")
        << SignedDossier::draft(u"deprecate,Bob,head-of-it"_s, 1) << u"life.backwards"_s;
    QTest::newRow("after the certificate's end")
        << SignedDossier::draft(u"deprecate,Bob,head-of-it"_s, 9000) << u"event.expired"_s;
    QTest::newRow("replaced by nothing") << SignedDossier::draft(u"supersede,Bob,head-of-it"_s, 9)
                                         << u"event.no-successor"_s;
    QTest::newRow("an unknown role") << SignedDossier::draft(u"deprecate,Bob,king"_s, 9) << u"life.role"_s;
    QTest::newRow("nobody") << SignedDossier::draft(u"deprecate,,head-of-it"_s, 9) << QString();
}

void TestSignedDossier::refusesToSign()
{
    QFETCH(const EventDraft, draft);
    QFETCH(const QString, id);
    const Results<ArchiveEntries> refused = signEvent(m_accepted, draft, m_people.signer(u"Bob"_s));
    QVERIFY(!refused);
    QVERIFY2(id.isEmpty() || refused.error().first().id == id, qPrintable(refused.error().first().id));
}

void TestSignedDossier::asksForApprovalAfterAChange()
{
    Decision decision = smallDecision();
    decision.review = QDate(2027, 6, 1);
    ArchiveEntries entries = m_accepted;
    entries[u"decision.json"_s] = writeJson(decisionToJson(decision));
    entries = listed(entries);
    const Verification changed = verified(entries);
    QVERIFY(changed.isWhole() && !changed.holds() && changed.asksForApproval);
    QCOMPARE(changed.changed, QStringList{u"decision"_s});
    QCOMPARE(m_people.signedBy(entries, u"implemented,Cid,administrator"_s, 5).error().first().id, u"life.changed"_s);
    entries = m_people.after(entries, {u"propose,Ada,administrator"_s}, 6);
    QCOMPARE(word(verified(entries).status), u"proposed"_s);
    entries = m_people.after(entries, {u"accept,Bob,head-of-it"_s}, 7);
    QVERIFY(verified(entries).holds());
    QCOMPARE(word(verified(entries).status), u"accepted"_s);
}

void TestSignedDossier::letsNewerKnowledgeBeThatAdvisesTheSame()
{
    ArchiveEntries entries = acceptedAndWrittenAnew();
    const Verification same = verified(entries);
    QVERIFY(!same.holds() && !same.asksForApproval); // said, but not asked for again; nobody has tried whether it is so
    QCOMPARE(same.changed, (QStringList{u"advice"_s, u"knowledge"_s, u"program"_s, u"record"_s}));
    entries[u"advice.json"_s].replace(R"("recommended": "tls-required")", R"("recommended": "tls-dane")");
    entries = listed(entries, u"newer"_s);
    QVERIFY(verified(entries).asksForApproval);
    QCOMPARE(m_people.signedBy(entries, u"implemented,Cid,administrator"_s, 5).error().first().id, u"life.changed"_s);
}

/// It is put in place and, once due, confirmed; what was confirmed is what is approved from then on. Only accepting is for the very
/// state that was accepted.
void TestSignedDossier::goesOnAfterNewerKnowledgeThatAdvisesTheSame()
{
    const ArchiveEntries anew = acceptedAndWrittenAnew();
    QCOMPARE(m_people.signedBy(anew, u"accept,Cid,it-security-officer"_s, 5).error().first().id, u"life.changed"_s);
    const Results<ArchiveEntries> done = m_people.signedBy(anew, u"implemented,Cid,administrator"_s, 5);
    QVERIFY2(done, done ? "" : qPrintable(toLine(done.error().first())));
    const Verification inPlace = verified(*done);
    QVERIFY2(inPlace.isWhole(), qPrintable(problemsOf(inPlace)));
    QVERIFY(!inPlace.asksForApproval && inPlace.changed.contains(u"knowledge"_s)); // an administrator approves nothing
    EventDraft confirm = SignedDossier::draft(u"confirm,Bob,head-of-it"_s, 366);
    confirm.review = QDate(2028, 12, 1);
    const Results<ArchiveEntries> confirmed = signEvent(*done, confirm, m_people.signer(u"Bob"_s));
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(toLine(confirmed.error().first())));
    const VerificationRequest later{.trust = m_people.trust(), .head = {}, .today = QDate(2027, 12, 24)};
    const Verification proved = verifyEntries(*confirmed, later);
    QVERIFY2(proved.holds() && proved.changed.isEmpty(), qPrintable(problemsOf(proved)));
    QCOMPARE(proved.status, Status::Accepted);
    ArchiveEntries byHand = *confirmed;
    byHand[u"record/record.md"_s] += "Nothing remains at risk.\n";
    QVERIFY(verifyEntries(listed(byHand, u"newer"_s), later).asksForApproval);
}

void TestSignedDossier::waitsForTheOwnerOfARisk()
{
    Decision decision = smallDecision();
    decision.choices.first().option = u"none"_s;
    decision.choices.first().reason = u"replaced in spring"_s;
    decision.choices.first().acceptedRisk =
        AcceptedRisk{.owner = u"Cid"_s, .until = QDate(2027, 6, 1), .explanation = {}};
    ArchiveEntries entries =
        m_people.after(smallDossier(decision), {u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s});
    QCOMPARE(word(verified(entries).status), u"proposed"_s);
    QCOMPARE(verified(entries).awaited, QStringList{u"Cid"_s});
    QCOMPARE(verified(entries).events.first().event.risks.first(),
             (ProposedRisk{u"relay"_s, u"Cid"_s, QDate(2027, 6, 1)}));
    entries = m_people.after(entries, {u"accept,Cid,administrator"_s}, 2);
    QCOMPARE(word(verified(entries).status), u"accepted"_s);
    QVERIFY(verified(entries).holds());
}

/// Before their day, by a confirmation that names them as the decision does; the record that foresaw them stays as it is.
void TestSignedDossier::ticksMilestonesOff()
{
    Decision decision = smallDecision();
    decision.choices.first().option = u"none"_s;
    decision.choices.first().reason = u"replaced in spring"_s;
    decision.choices.first().acceptedRisk = AcceptedRisk{.owner = u"Bob"_s,
                                                         .until = QDate(2027, 6, 1),
                                                         .explanation = {},
                                                         .milestones = {{QDate(2027, 2, 1), u"Ordered"_s}}};
    ArchiveEntries entries = smallDossier(decision);
    const ReviewReason foreseen{.kind = u"milestone"_s, .subject = u"Ordered"_s, .day = QDate(2027, 2, 1)};
    Json record = Json::object();
    record.insert(u"triggers"_s, Json::array({reviewReasonToJson(foreseen)}));
    entries[u"record/record.json"_s] = writeJson(record);
    entries = m_people.after(listed(entries), {u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s});
    const VerificationRequest later{.trust = {}, .head = {}, .today = QDate(2027, 2, 2)};
    QCOMPARE(word(verifyEntries(entries, later).status), u"review-required"_s);
    EventDraft confirm = SignedDossier::draft(u"confirm,Bob,head-of-it"_s, 10);
    confirm.review = QDate(2027, 12, 1);
    confirm.reached = {{.connection = u"relay"_s, .day = QDate(2027, 2, 2), .what = {}}};
    const Signer bob = m_people.signer(u"Bob"_s);
    QCOMPARE(signEvent(entries, confirm, bob).error().first().id, u"milestone.unknown"_s);
    confirm.reached.first().day = QDate(2027, 2, 1);
    const Results<ArchiveEntries> confirmed = signEvent(entries, confirm, bob);
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(toLine(confirmed.error().first())));
    const Verification reached = verifyEntries(*confirmed, later);
    QCOMPARE(word(reached.status), u"accepted"_s);
    QVERIFY(reached.reasons.isEmpty());
    QCOMPARE(reached.events.last().event.reached.first().what, u"Ordered"_s);
    confirm.time = confirm.time.addDays(1); // nothing is left to reach
    QCOMPARE(signEvent(*confirmed, confirm, bob).error().first().id, u"milestone.unknown"_s);
    confirm.event = u"implemented"_s;
    confirm.host = u"mx"_s;
    confirm.output = u"TLSv1.3"_s;
    QCOMPARE(signEvent(entries, confirm, bob).error().first().id, u"event.reached"_s);
}

void TestSignedDossier::survivesInADossier()
{
    ArchiveEntries entries = m_accepted;
    entries[u"notes.txt"_s] = "of a later program";
    entries[u"advice.json"_s] = writeJson(*readJson(entries.value(u"advice.json"_s)));
    const QByteArray file = *pack(listed(entries));
    const Results<Dossier> opened = unpackDossier(file);
    QVERIFY2(opened, opened ? "" : qPrintable(toLine(opened.error().first())));
    QCOMPARE(opened->events.size(), 6);
    QCOMPARE(*packDossier(*opened), file);
}

void TestSignedDossier::readsTheSameChainOfADossier()
{
    Results<Dossier> opened = unpackDossier(*pack(m_accepted));
    QVERIFY(opened);
    const EventChain chain = eventChainOf(*opened);
    QVERIFY(chain.isSound());
    QCOMPARE(chain.head(), eventChainOf(m_accepted).head());
    const Result<Life> life = lifeOf(chain, *opened);
    QVERIFY2(life, life ? "" : qPrintable(toLine(life.error())));
    QCOMPARE(word(life->status), u"accepted"_s);
    QCOMPARE(life->review, smallDecision().review);
    QVERIFY(opened->events.remove(u"0002.json"_s) == 1);
    QCOMPARE(eventChainOf(*opened).problems.first().id, u"event.stray"_s);
}

void TestSignedDossier::answersInTheWordsOfTheFormats_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::newRow("plan") << u"/properties/answers/items/properties/answer/enum"_s;
    QTest::newRow("event") << u"/definitions/answer/properties/answer/enum"_s;
    QTest::newRow("record") << u"/definitions/signedAnswer/properties/answer/enum"_s;
}

void TestSignedDossier::answersInTheWordsOfTheFormats()
{
    QFETCH(const QString, pointer);
    const QString file = u":/safeconduct/schemas/%1.schema.json"_s.arg(QLatin1StringView(QTest::currentDataTag()));
    const Result<Json> schema = readFile(file, 1 << 20).and_then([](const QByteArray &text) { return readJson(text); });
    QVERIFY(schema);
    QCOMPARE(schema->at(pointer).textList(), answerWords());
}

QTEST_GUILESS_MAIN(TestSignedDossier)
#include "test_signed_dossier.moc"
