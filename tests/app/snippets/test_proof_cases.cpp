// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/proof_cases.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// A proof counts only while the dialect writes what it wrote on the day of the proof.
class TestProofCases : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyProofHasItsCase();
    void everyRunWritesTheSame();
    void changedFormLosesItsProof_data();
    void changedFormLosesItsProof();
    void badgeGoesWithTheProof_data();
    void badgeGoesWithTheProof();
    void goesByTheKnowledgeThatAsks();

private:
    QList<CaseOutput> m_outputs;
};

namespace {

const QString provedTarget = u"postfix"_s; // clazy:exclude=non-pod-global-static a constant of this test alone
const QString provedVersion = u"3.10.13"_s; // clazy:exclude=non-pod-global-static a constant of this test alone

ProofEntry proofOf(const QList<CaseOutput> &outputs, const QString &form)
{
    return {provedTarget,
            form,
            provedVersion,
            Proof::Handshaken,
            u"2026-11-30"_s,
            u"seen"_s,
            {},
            writtenSha256(outputs, provedTarget, form, provedVersion)};
}

} // namespace

void TestProofCases::initTestCase()
{
    m_outputs = caseOutputs(knowledge());
    QVERIFY(m_outputs.size() > 100);
}

/// Who proves a new form adds a case for it to resources/proofs/cases.json.
void TestProofCases::everyProofHasItsCase()
{
    QStringList without;
    for (const ProofEntry &entry : Proofs::shipped().entries()) {
        if (writtenSha256(m_outputs, entry.target, entry.form, entry.productVersion).isEmpty())
            without.append(u"%1 %2 %3"_s.arg(entry.target, entry.form, entry.productVersion));
    }
    QCOMPARE(without.join(u'\n'), QString());
}

void TestProofCases::everyRunWritesTheSame()
{
    const QList<CaseOutput> again = caseOutputs(knowledge());
    QCOMPARE(again.size(), m_outputs.size());
    for (qsizetype i = 0; i < again.size(); ++i)
        QCOMPARE(again.at(i).sha256, m_outputs.at(i).sha256);
}

void TestProofCases::changedFormLosesItsProof_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("holds");
    QTest::newRow("itself") << u"postfix"_s << u"submission-forced"_s << u"3.10"_s << false;
    QTest::newRow("for another version") << u"postfix"_s << u"submission-forced"_s << u"3.7"_s << true;
    QTest::newRow("another form") << u"postfix"_s << u"submission-off"_s << u"3.10"_s << true;
    QTest::newRow("another dialect") << u"exim"_s << u"submission-forced"_s << u"4.98"_s << true;
}

void TestProofCases::changedFormLosesItsProof()
{
    QFETCH(const QString, target);
    QFETCH(const QString, form);
    QFETCH(const QString, version);
    const Proofs proofs({proofOf(m_outputs, u"submission-forced"_s)});
    QCOMPARE(holdingProofs(proofs, m_outputs).entries().size(), 1);
    QList<CaseOutput> later = m_outputs;
    qsizetype changed = 0;
    for (CaseOutput &output : later) {
        if (output.target == target && output.version == version && output.forms.contains(form)) {
            output.sha256 = u"something else"_s;
            ++changed;
        }
    }
    QVERIFY(changed > 0);
    QTEST(!holdingProofs(proofs, later).entries().isEmpty(), "holds");
}

void TestProofCases::badgeGoesWithTheProof_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("proof");
    QTest::newRow("as on the day of the proof")
        << writtenSha256(m_outputs, provedTarget, u"submission-off"_s, provedVersion) << u"handshaken"_s;
    QTest::newRow("something else") << u"0123"_s << u"documentation-only"_s;
    QTest::newRow("an older file, which does not say") << QString() << u"documentation-only"_s;
}

void TestProofCases::badgeGoesWithTheProof()
{
    QFETCH(const QString, written);
    ProofEntry entry = proofOf(m_outputs, u"submission-off"_s);
    entry.writtenSha256 = written;
    const Proofs proofs = holdingProofs(Proofs({entry}), m_outputs);
    SnippetRequest request;
    request.choices.insert(u"submit"_s, u"off"_s);
    const Plan plan = smallPlan();
    const Results<Snippets> made = makeSnippets(plan, knowledge(), request, proofs);
    QVERIFY(made);
    QTEST(word(snippetOf(*made, u"submit"_s, u"mx"_s, u"postfix"_s).badge.proof), "proof");
}

/// A dossier is opened with the knowledge that it brings: what holds under one says nothing of what holds under another.
void TestProofCases::goesByTheKnowledgeThatAsks()
{
    Knowledge other = knowledge();
    other.sha256 = u"another"_s;
    for (Profile &profile : other.profiles)
        std::ranges::reverse(profile.suites12); // servers are told other lists of ciphers
    const qsizetype here = holdingProofs(knowledge()).entries().size();
    const qsizetype there = holdingProofs(other).entries().size();
    QVERIFY2(there > 0 && there < here, qPrintable(u"%1 of %2"_s.arg(there).arg(here)));
    QCOMPARE(holdingProofs(knowledge()).entries().size(), here);
}

QTEST_GUILESS_MAIN(TestProofCases)
#include "test_proof_cases.moc"
