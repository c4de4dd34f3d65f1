// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a decision on the command line: decided, proposed, accepted, verified, changed, packed.
#include "app/crypto/certificate.h"
#include "app/support/file.h"
#include "tests/app/archive/zip_maker.h"
#include "tests/cli/command.h"
#include "tests/common/example.h"
#include "tests/common/made_certificates.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

Run run(const QStringList &words, const QString &standardInput = {})
{
    QProcess process;
    if (!standardInput.isEmpty())
        process.setStandardInputFile(standardInput);
    return finished(process, words + QStringList{u"--lang"_s, u"en"_s});
}

} // namespace

class TestSigning : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void livesFromProposalToReview();
    void saysThatOnlyIntegrityIsProved();
    void asksForApprovalWhenTheDecisionChanges();
    void findsTampering();
    void refusesAnIncompleteProposal();
    void opensKeysWithAPassword();
    void packsToTheSameBytes();
    void worksOnAFolderEverywhere();
    void linksARecordToItsSuccessor();
    void keepsWhatProvesAgainstRevocation();
    void isAcceptedByASecondPerson();
    void writesNothingOfHostileFiles_data();
    void writesNothingOfHostileFiles();
    void endsWithAStatusThatSaysWhy_data();
    void endsWithAStatusThatSaysWhy();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// The record of the dossier in \a format, as of \a day; empty where it cannot be exported.
    QByteArray exported(const QString &format, const QString &day) const
    {
        const QString file = path(u"record."_s + format);
        const Run done = run({u"export"_s, m_dossier, u"--format"_s, format, u"--out"_s, file, u"--date"_s, day});
        return done.status == 0 ? readFile(file, 64 << 20).value_or(QByteArray()) : QByteArray();
    }
    QStringList signWords(const QString &event, const QString &by, const QString &role, const QString &day) const
    {
        return {u"sign"_s,    m_dossier,
                u"--cert"_s,  m_made.certificatePath(by),
                u"--key"_s,   m_made.keyPath(by),
                u"--event"_s, event,
                u"--by"_s,    by,
                u"--role"_s,  role,
                u"--date"_s,  day,
                u"--json"_s};
    }

    MadeCertificates m_made;
    QString m_decided; ///< a dossier that everyone starts from
    QString m_dossier;
    QString m_trust;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSigning::initTestCase()
{
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cid"_s})
        QVERIFY(m_made.make({.name = name}));
    const QString plan = m_made.path(u"a.plan.json"_s);
    QVERIFY(writeFile(plan, examplePlan(u"two-offices"_s)));
    const Run decided = run({u"decide"_s, plan, u"--out"_s, m_made.path(u"out"_s), u"--date"_s, u"2026-12-01"_s,
                             u"--by"_s, u"Ada"_s, u"--role"_s, u"administrator"_s});
    QVERIFY2(decided.status == 0, qPrintable(decided.diagnostics));
    m_decided = m_made.path(u"out/two-offices.safeconduct"_s);

    QStringList people;
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cid"_s}) {
        const QString role = name == "Bob"_L1 ? u"head-of-it"_s : u"administrator"_s;
        people.append(uR"({"name": "%1", "roles": [{"role": "%2"}], "certificates": [{"sha256": "%3"}]})"_s.arg(
            name, role, readCertificate(m_made.certificate(name))->fingerprint));
    }
    const QString list = m_made.path(u"trust.json"_s);
    QVERIFY(writeFile(
        list,
        uR"({"format": "safeconduct-trust/1", "organisation": "Example", "people": [%1]})"_s.arg(people.join(u", "_s))
            .toUtf8()));
    m_trust = m_made.path(u"trust.pem"_s);
    const Run made = run({u"sign"_s, list, u"--cert"_s, m_made.certificatePath(u"Bob"_s), u"--key"_s,
                          m_made.keyPath(u"Bob"_s), u"--out"_s, m_trust});
    QVERIFY2(made.status == 0, qPrintable(made.diagnostics));
}

void TestSigning::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_dossier = path(u"mail.safeconduct"_s);
    QVERIFY(QFile::copy(m_decided, m_dossier));
}

void TestSigning::livesFromProposalToReview()
{
    QCOMPARE(
        run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).json().value(u"status"_s).text(),
        u"proposed"_s);
    const QString older = path(u"older.safeconduct"_s);
    QVERIFY(QFile::copy(m_dossier, older));
    const QByteArray proposed = exported(u"md"_s, u"2026-12-01"_s);
    QVERIFY(!proposed.isEmpty() && !proposed.contains("Approved by"));
    QCOMPARE(run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-02"_s)).json().value(u"status"_s).text(),
             u"accepted"_s);
    const QByteArray accepted = exported(u"md"_s, u"2026-12-02"_s);
    QVERIFY(accepted.contains("Approved by Bob"));
    QVERIFY(accepted.contains("signed; without time stamp; no revocation data"));
    const QString output = path(u"output"_s);
    QVERIFY(writeFile(output, "TLSv1.3\n"));
    const Run done = run(signWords(u"implemented"_s, u"Cid"_s, u"administrator"_s, u"2026-12-03"_s)
                         + QStringList{u"--host"_s, u"ex1"_s, u"--output"_s, output});
    QVERIFY2(done.status == 0, qPrintable(done.diagnostics));
    const QStringList verify{u"verify"_s, m_dossier, u"--trust"_s, m_trust, u"--date"_s};
    const Run proved = run(verify + QStringList{u"2026-12-24"_s, u"--json"_s, u"--against"_s, older});
    QVERIFY2(proved.status == 0, qPrintable(proved.answer));
    QVERIFY(proved.json().value(u"roleProved"_s).boolean());
    QCOMPARE(proved.json().value(u"status"_s).text(), u"accepted"_s);
    QCOMPARE(proved.json().value(u"events"_s).size(), 3);
    QCOMPARE(proved.json().value(u"head"_s).text(), done.json().value(u"head"_s).text());
    QCOMPARE(proved.json().at(u"/against/relation"_s).text(), u"continued"_s);
    QCOMPARE(proved.json().at(u"/against/added/1/event"_s).text(), u"implemented"_s);
    const Run cut = run({u"verify"_s, older, u"--trust"_s, m_trust, u"--against"_s, m_dossier});
    QCOMPARE(cut.status, 3);
    QVERIFY2(cut.answer.contains("missing here, from number 2 on"_L1), qPrintable(cut.answer));
    QVERIFY2(cut.answer.contains("  3. implemented, 2026-12-03"_L1), qPrintable(cut.answer));
    const Run words = run(verify + QStringList{u"2028-01-01"_s});
    QVERIFY(words.answer.contains("Status on 2028-01-01: review-required"_L1));
    QVERIFY(words.answer.contains("signed by CN=Bob, who has this role by the list of Example"_L1));
    const QStringList answers{u"--review"_s, u"2028-12-01"_s, u"--answer"_s, u"D2-roots=partly:Two of three."_s};
    const Run early = run(signWords(u"confirm"_s, u"Bob"_s, u"head-of-it"_s, u"2027-12-20"_s) + answers
                          + QStringList{u"--reached"_s, u"nowhere=2027-03-01"_s});
    QVERIFY(early.status == 1 && early.diagnostics.contains("no milestone of 2027-03-01"_L1));
    const Run confirmed = run(signWords(u"confirm"_s, u"Bob"_s, u"head-of-it"_s, u"2027-12-20"_s) + answers);
    QCOMPARE(confirmed.json().value(u"status"_s).text(), u"accepted"_s);
    const Json record = *readJson(exported(u"json"_s, u"2028-01-01"_s));
    const Json answered = record.at(u"/life/steps"_s).items().constLast().value(u"answers"_s);
    QCOMPARE(answered.at(u"/0/explanation"_s).text(), u"Two of three."_s);
    QVERIFY(std::ranges::any_of(record.value(u"answers"_s).items(), [](const Json &answer) {
        const QString said = answer.value(u"answer"_s).text();
        return said.contains("Two of three."_L1) && said.contains("Bob"_L1);
    }));
    QCOMPARE(record.value(u"status"_s).text(), u"accepted"_s); // the review day is another one now
    QCOMPARE(record.at(u"/decision/review"_s).text(), u"2028-12-01"_s);
    QCOMPARE(record.at(u"/decision/events/2/event"_s).text(), u"accept"_s);
    const Json reviewed = run({u"review"_s, m_dossier, u"--date"_s, u"2028-01-01"_s, u"--json"_s}).json();
    for (const Json &item : reviewed.value(u"items"_s).items())
        QVERIFY(item.value(u"kind"_s).text() != "review-due"_L1);
}

void TestSigning::saysThatOnlyIntegrityIsProved()
{
    QCOMPARE(run({u"verify"_s, m_dossier}).status, 3);
    QVERIFY(run({u"verify"_s, m_dossier}).answer.contains("Nobody has signed this dossier"_L1));
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    const Run integrity = run({u"verify"_s, m_dossier});
    QCOMPARE(integrity.status, 3);
    QVERIFY(integrity.answer.contains("Only integrity was checked"_L1));
    const Run who = run({u"verify"_s, m_dossier, u"--trust"_s, m_made.certificatePath(u"Ada"_s)});
    QCOMPARE(who.status, 0);
    QVERIFY(who.answer.contains("not proved: the role"_L1));
    QCOMPARE(run({u"verify"_s, m_dossier, u"--trust"_s, m_made.certificatePath(u"Bob"_s)}).status, 3);
}

void TestSigning::asksForApprovalWhenTheDecisionChanges()
{
    const QString folder = path(u"decided"_s);
    const QString plan = m_made.path(u"a.plan.json"_s);
    const QStringList decide{u"decide"_s,     plan,      u"--out"_s, folder,      u"--date"_s,
                             u"2026-12-01"_s, u"--by"_s, u"Ada"_s,   u"--role"_s, u"administrator"_s};
    QCOMPARE(run(decide).status, 0);
    m_dossier = QDir(folder).filePath(u"two-offices.safeconduct"_s);
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    QCOMPARE(run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-02"_s)).status, 0);
    const Run same = run(decide);
    QVERIFY2(same.status == 0, qPrintable(same.diagnostics));
    QCOMPARE(run({u"verify"_s, m_dossier, u"--trust"_s, m_trust}).status, 0);
    QCOMPARE(run(decide + QStringList{u"--review"_s, u"2027-06-01"_s}).status, 0);
    const Run changed = run({u"verify"_s, m_dossier, u"--trust"_s, m_trust, u"--json"_s});
    QCOMPARE(changed.status, 3);
    QVERIFY(changed.json().value(u"asksForApproval"_s).boolean());
    QVERIFY(changed.json().value(u"changed"_s).textList().contains(u"decision"_s));
    QCOMPARE(changed.json().value(u"events"_s).size(), 2);
    QCOMPARE(
        run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-05"_s)).json().value(u"status"_s).text(),
        u"proposed"_s);
}

void TestSigning::findsTampering()
{
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    QByteArray file = *readFile(m_dossier, dossierLimit);
    file[file.size() / 2] = static_cast<char>(file.at(file.size() / 2) ^ 1);
    QVERIFY(writeFile(m_dossier, file));
    const Run found = run({u"verify"_s, m_dossier, u"--trust"_s, m_trust, u"--json"_s});
    QCOMPARE(found.status, 3);
    QVERIFY(!found.json().value(u"whole"_s).boolean(true));
    QVERIFY(found.json().value(u"faults"_s).size() > 0);
}

void TestSigning::refusesAnIncompleteProposal()
{
    const QString folder = path(u"open"_s);
    QCOMPARE(run({u"decide"_s, m_made.path(u"a.plan.json"_s), u"--out"_s, folder, u"--date"_s, u"2026-12-01"_s}).status,
             0);
    m_dossier = QDir(folder).filePath(u"two-offices.safeconduct"_s);
    const QByteArray before = *readFile(m_dossier, dossierLimit);
    const Run refused = run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s));
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.diagnostics.contains("Nobody has decided on this connection."_L1));
    QCOMPARE(*readFile(m_dossier, dossierLimit), before);
}

void TestSigning::opensKeysWithAPassword()
{
    const QString container = m_made.path(u"Ada.p12"_s);
    QVERIFY(m_made.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, m_made.keyPath(u"Ada"_s), u"-in"_s,
                            m_made.certificatePath(u"Ada"_s), u"-out"_s, container, u"-passout"_s, u"pass:secret"_s}));
    const QStringList words{u"sign"_s,          m_dossier, u"--cert"_s, container,      u"--event"_s,
                            u"propose"_s,       u"--by"_s, u"Ada"_s,    u"--role"_s,    u"administrator"_s,
                            u"--password-fd"_s, u"0"_s,    u"--date"_s, u"2026-12-01"_s};
    QVERIFY(writeFile(path(u"wrong"_s), "guess\n"));
    QVERIFY(writeFile(path(u"right"_s), "secret\n"));
    const Run wrong = run(words, path(u"wrong"_s));
    QCOMPARE(wrong.status, 1);
    QVERIFY(wrong.diagnostics.contains("The password does not open the key."_L1));
    const Run right = run(words, path(u"right"_s));
    QVERIFY2(right.status == 0, qPrintable(right.diagnostics));
}

void TestSigning::packsToTheSameBytes()
{
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    const QString folder = path(u"folder"_s);
    const QString again = path(u"again.safeconduct"_s);
    QCOMPARE(run({u"unpack"_s, m_dossier, u"--out"_s, folder}).status, 0);
    QVERIFY(QDir(folder).exists(u"events/0001.p7s"_s));
    QVERIFY(QDir(folder).mkpath(u".git"_s) && writeFile(QDir(folder).filePath(u".git/HEAD"_s), "ref"));
    QCOMPARE(run({u"pack"_s, folder, u"--out"_s, again}).status, 0);
    QCOMPARE(*readFile(again, dossierLimit), *readFile(m_dossier, dossierLimit));
    QCOMPARE(run({u"verify"_s, folder, u"--trust"_s, m_trust}).status, 0);
    // Signing goes on in the folder.
    m_dossier = folder;
    const Run accepted = run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-02"_s));
    QVERIFY2(accepted.status == 0, qPrintable(accepted.diagnostics));
    QCOMPARE(run({u"verify"_s, folder, u"--trust"_s, m_trust}).status, 0);
    QVERIFY(writeFile(QDir(folder).filePath(u"plan.json"_s), "{}"));
    QCOMPARE(run({u"verify"_s, folder, u"--trust"_s, m_trust}).status, 3);
    QCOMPARE(run({u"pack"_s, folder, u"--out"_s, path(u"no.safeconduct"_s)}).status, 1);
    QVERIFY(!QFile::exists(path(u"no.safeconduct"_s)));
    QVERIFY(QFile::link(m_trust, QDir(folder).filePath(u"link.pem"_s)));
    const Run linked = run({u"verify"_s, folder});
    QCOMPARE(linked.status, 1);
    QVERIFY(linked.diagnostics.contains("link.pem"_L1));
}

void TestSigning::worksOnAFolderEverywhere()
{
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    const QString folder = path(u"folder"_s);
    QCOMPARE(run({u"unpack"_s, m_dossier, u"--out"_s, folder}).status, 0);
    const auto same = [&](const QStringList &words) {
        const Run packed = run(QStringList{words.first(), m_dossier} + words.sliced(1));
        const Run open = run(QStringList{words.first(), folder} + words.sliced(1));
        return packed.status == open.status && packed.answer == open.answer && !open.answer.isEmpty();
    };
    QVERIFY(same({u"snippets"_s}));
    QVERIFY(same({u"lint"_s, u"--json"_s}));
    QVERIFY(same({u"review"_s, u"--json"_s}));
    QVERIFY(run({u"diff"_s, m_dossier, folder}).answer.contains("Nothing is different."_L1));
    QCOMPARE(run({u"secrets"_s, folder, u"--out"_s, path(u"keys"_s)}).status, 0);
    QCOMPARE(run({u"export"_s, folder, u"--format"_s, u"md"_s, u"--out"_s, path(u"record.md"_s)}).status, 0);
    // Deciding goes on in the folder, from what was decided: events stay, what is gone goes.
    QVERIFY(writeFile(QDir(folder).filePath(u"README"_s), "ours\n")); // not listed: refused
    const QStringList decide{u"decide"_s, folder,          u"--out"_s,    folder,
                             u"--date"_s, u"2026-12-01"_s, u"--review"_s, u"2027-03-01"_s};
    QCOMPARE(run(decide).status, 1);
    QVERIFY(QFile::remove(QDir(folder).filePath(u"README"_s)));
    const Run decided = run(decide);
    QVERIFY2(decided.status == 0, qPrintable(decided.diagnostics));
    const Run verified = run({u"verify"_s, folder, u"--trust"_s, m_trust, u"--json"_s});
    QVERIFY(verified.json().value(u"whole"_s).boolean());
    QCOMPARE(verified.json().value(u"events"_s).size(), 1);
    QVERIFY(verified.json().value(u"changed"_s).textList().contains(u"decision"_s));
    const Result<Json> decision =
        readFile(QDir(folder).filePath(u"decision.json"_s), 1 << 20).and_then([](const QByteArray &text) {
            return readJson(text);
        });
    QVERIFY(decision);
    QCOMPARE(decision->value(u"review"_s).text(), u"2027-03-01"_s);
    QCOMPARE(decision->value(u"decidedBy"_s).text(), u"Ada"_s); // as before
    QCOMPARE(run({u"pack"_s, folder, u"--out"_s, path(u"again.safeconduct"_s)}).status, 0);
    // Another plan has no place there.
    QVERIFY(writeFile(path(u"b.plan.json"_s), examplePlan(u"small-business-pop"_s)));
    const Run other = run({u"decide"_s, path(u"b.plan.json"_s), u"--out"_s, folder});
    QCOMPARE(other.status, 1);
    QVERIFY(other.diagnostics.contains("two-offices"_L1));
}

void TestSigning::linksARecordToItsSuccessor()
{
    const QString old = m_dossier;
    const QString next = path(u"next.safeconduct"_s);
    QVERIFY(QFile::copy(m_decided, next));
    m_dossier = next;
    QStringList propose = signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-03"_s);
    propose += {u"--supersedes"_s, old};
    QCOMPARE(run(propose).status, 1); // nobody has accepted the old one
    m_dossier = old;
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    QCOMPARE(run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-02"_s)).status, 0);
    QCOMPARE(run(propose).status, 0);
    m_dossier = next;
    QCOMPARE(run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-04"_s)).status, 0);
    const auto rules = [&] {
        QStringList found;
        const Run linted =
            run({u"lint"_s, old, next, u"--trust"_s, m_trust, u"--date"_s, u"2026-12-24"_s, u"--json"_s});
        const Json json = linted.json();
        for (const Json &finding : json.value(u"findings"_s).items()) {
            if (finding.value(u"severity"_s).text() == "error"_L1)
                found.append(finding.value(u"rule"_s).text() + u' ' + finding.value(u"file"_s).text());
        }
        found.removeDuplicates();
        return found;
    };
    QVERIFY(rules().contains(u"e11 "_s + next) && rules().contains(u"e8 "_s + next));
    m_dossier = old;
    const Run byNothing = run(signWords(u"supersede"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-05"_s)
                              + QStringList{u"--comment"_s, u"Replaced."_s});
    QCOMPARE(byNothing.status, 1);
    QVERIFY2(byNothing.diagnostics.contains("Name the accepted dossier"_L1), qPrintable(byNothing.diagnostics));
    QCOMPARE(run(signWords(u"supersede"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-05"_s)
                 + QStringList{u"--successor"_s, next, u"--comment"_s, u"Replaced."_s})
                 .json()
                 .value(u"status"_s)
                 .text(),
             u"superseded"_s);
    QVERIFY2(rules().isEmpty(), qPrintable(rules().join(u'\n')));
}

void TestSigning::keepsWhatProvesAgainstRevocation()
{
    QCOMPARE(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s)).status, 0);
    const Run kept = run({u"evidence"_s, m_dossier, u"--add"_s, m_made.certificatePath(u"Bob"_s), u"--json"_s});
    QVERIFY2(kept.status == 0, qPrintable(kept.diagnostics));
    const Run words = run({u"verify"_s, m_dossier, u"--trust"_s, m_trust});
    QCOMPARE(words.status, 0);
    QVERIFY2(words.answer.contains("issued by its own key"_L1), qPrintable(words.answer));
    const Run json = run({u"verify"_s, m_dossier, u"--trust"_s, m_trust, u"--json"_s});
    QCOMPARE(json.json().at(u"/events/0/revocation"_s).text(), u"self-signed"_s);
    const QString request = path(u"archive.tsq"_s);
    QCOMPARE(run({u"stamp"_s, m_dossier, u"--archive"_s, u"--request"_s, request}).status, 0);
    QVERIFY(QFile::exists(request));
}

/// The proposer was the first; who has accepted cannot do so again.
void TestSigning::isAcceptedByASecondPerson()
{
    QCOMPARE(run(signWords(u"propose"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-01"_s)).status, 0);
    QCOMPARE(run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-02"_s)).status, 0);
    const auto alone = "One and the same person proposed and accepted."_L1;
    QVERIFY(run({u"verify"_s, m_dossier, u"--trust"_s, m_trust}).answer.contains(alone));
    const Run again = run(signWords(u"accept"_s, u"Bob"_s, u"head-of-it"_s, u"2026-12-03"_s));
    QCOMPARE(again.status, 1);
    QVERIFY2(again.diagnostics.contains("has accepted it already"_L1), qPrintable(again.diagnostics));
    const Run second = run(signWords(u"accept"_s, u"Cid"_s, u"it-security-officer"_s, u"2026-12-03"_s));
    QVERIFY2(second.status == 0, qPrintable(second.diagnostics));
    QCOMPARE(second.json().value(u"status"_s).text(), u"accepted"_s);
    QVERIFY(!run({u"verify"_s, m_dossier, u"--trust"_s, m_trust}).answer.contains(alone));
}

void TestSigning::writesNothingOfHostileFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    const MadeEntry plan{.name = "plan.json", .contents = "{}"};
    QTest::newRow("traversal") << makeZip({plan, {.name = "../x", .contents = "x"}});
    QTest::newRow("absolute") << makeZip({plan, {.name = m_made.path(u"escaped"_s).toUtf8(), .contents = "x"}});
    QTest::newRow("link") << makeZip({plan, {.name = "link", .contents = "/etc/passwd", .mode = 0120777}});
    QTest::newRow("bomb that claims ten bytes")
        << makeZip({{.name = "plan.json", .contents = QByteArray(80 << 20, '\0'), .isDeflated = true, .unpacked = 10}});
    QTest::newRow("truncated") << readFile(m_decided, dossierLimit).value_or(QByteArray()).chopped(1);
}

/// The commands that write, each with such a file: what reads one alone is tried in tests/app/archive.
void TestSigning::writesNothingOfHostileFiles()
{
    QFETCH(const QByteArray, file);
    QVERIFY(writeFile(m_dossier, file));
    const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const auto isRefused = [&](const Run &ended) {
        const QStringList after =
            QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return ended.status == 1 && !ended.diagnostics.isEmpty() && after == before
            && readFile(m_dossier, dossierLimit).value_or(QByteArray()) == file;
    };
    QVERIFY(isRefused(run({u"unpack"_s, m_dossier, u"--out"_s, path(u"unpacked"_s)})));
    QVERIFY(isRefused(run(signWords(u"propose"_s, u"Ada"_s, u"administrator"_s, u"2026-12-01"_s))));
    // A sound one beside it is not taken, either.
    const QString records = m_made.path(u"records.sqlite"_s);
    QVERIFY(isRefused(run({u"register"_s, u"--db"_s, records, u"add"_s, m_decided, m_dossier})));
    const Run list = run({u"register"_s, u"--db"_s, records, u"list"_s, u"--json"_s});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.json().value(u"records"_s).size(), 0);
    QVERIFY(!QFile::exists(m_made.path(u"escaped"_s)));
}

void TestSigning::endsWithAStatusThatSaysWhy_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const QString key = m_made.keyPath(u"Ada"_s);
    const QString certificate = m_made.certificatePath(u"Ada"_s);
    const QString list = m_made.path(u"trust.json"_s);
    QTest::newRow("no such file") << QStringList{u"verify"_s, u"missing.safeconduct"_s} << 1;
    QTest::newRow("no dossier") << QStringList{u"verify"_s, certificate} << 3;
    QTest::newRow("no copy to compare with") << QStringList{u"verify"_s, m_decided, u"--against"_s, certificate} << 1;
    QTest::newRow("no trust") << QStringList{u"verify"_s, m_decided, u"--trust"_s, key} << 1;
    QTest::newRow("unsigned trust") << QStringList{u"verify"_s, m_decided, u"--trust"_s, list} << 1;
    QTest::newRow("no event") << QStringList{u"sign"_s, m_decided, u"--cert"_s, certificate, u"--key"_s, key} << 2;
    QTest::newRow("no certificate") << QStringList{u"sign"_s, m_decided} << 2;
    QTest::newRow("unknown event") << QStringList{u"sign"_s,   m_decided,    u"--cert"_s,
                                                  certificate, u"--event"_s, u"bless"_s}
                                   << 2;
    QTest::newRow("trust without out") << QStringList{u"sign"_s, list, u"--cert"_s, certificate, u"--key"_s, key} << 1;
    QTest::newRow("stamp without a file") << QStringList{u"stamp"_s, m_decided} << 2;
    QTest::newRow("stamp of nothing signed")
        << QStringList{u"stamp"_s, m_decided, u"--request"_s, m_made.path(u"request"_s)} << 1;
    QTest::newRow("stamp by two ways") << QStringList{u"stamp"_s,       m_decided,    u"--url"_s,
                                                      u"http://tsa/"_s, u"--reply"_s, certificate}
                                       << 2;
    QTest::newRow("evidence of nothing") << QStringList{u"evidence"_s, m_decided} << 2;
    QTest::newRow("evidence for nothing signed") << QStringList{u"evidence"_s, m_decided, u"--add"_s, certificate} << 1;
    QTest::newRow("evidence that is none") << QStringList{u"evidence"_s, m_decided, u"--add"_s, list} << 1;
    QTest::newRow("evidence from nowhere")
        << QStringList{u"evidence"_s, m_decided, u"--crl-url"_s, u"http://127.0.0.1:1/"_s} << 4;
    QTest::newRow("evidence from a file's address")
        << QStringList{u"evidence"_s, m_decided, u"--crl-url"_s, u"file:///list.crl"_s} << 1;
    QTest::newRow("deciding on nothing") << QStringList{u"decide"_s, m_made.path(u"empty"_s), u"--out"_s,
                                                        m_made.path(u"no"_s)}
                                         << 1;
    QTest::newRow("unpacking no dossier")
        << QStringList{u"unpack"_s, certificate, u"--out"_s, m_made.path(u"no"_s)} << 1;
    QTest::newRow("unpacking among others")
        << QStringList{u"unpack"_s, m_decided, u"--out"_s, m_made.path(u"out"_s)} << 1;
}

void TestSigning::endsWithAStatusThatSaysWhy()
{
    QFETCH(const QStringList, words);
    const Run ended = run(words);
    QTEST(ended.status, "status");
    QVERIFY(!ended.diagnostics.isEmpty() || ended.status == 3);
}

QTEST_GUILESS_MAIN(TestSigning)
#include "test_signing.moc"
