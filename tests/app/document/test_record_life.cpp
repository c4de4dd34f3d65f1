// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/oscal.h"
#include "app/document/record_exports.h"
#include "app/document/recorded_exceptions.h"
#include "app/document/review_triggers.h"
#include "app/document/wording.h"
#include "app/support/json_schema.h"
#include "tests/app/document/signed_example.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// The blocks below the chapter \a anchor.
QList<Block> chapter(const Document &document, const QString &anchor)
{
    QList<Block> blocks;
    bool isInside = false;
    for (const Block &block : document.blocks) {
        const auto *heading = std::get_if<Heading>(&block);
        if (heading && heading->level == 2)
            isInside = heading->anchor == anchor;
        else if (isInside)
            blocks.append(block);
    }
    return blocks;
}

template<typename Kind>
QList<Kind> allOf(const QList<Block> &blocks)
{
    QList<Kind> found;
    for (const Block &block : blocks) {
        if (const auto *one = std::get_if<Kind>(&block))
            found.append(*one);
    }
    return found;
}

QString paragraphs(const QList<Block> &blocks)
{
    QStringList texts;
    for (const auto all = allOf<Paragraph>(blocks); const Paragraph &one : all)
        texts.append(one.text);
    return texts.join(u'\n');
}

QString bullets(const QList<Block> &blocks)
{
    QStringList texts;
    for (const auto all = allOf<BulletList>(blocks); const BulletList &one : all)
        texts.append(one.items);
    return texts.join(u'\n');
}

} // namespace

/// What a record says of its own life: events, signatures, what was put in place, exceptions, in both languages.
class TestRecordLife : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void marksWhatNobodySigned();
    void marksSignaturesThatDoNotCount();
    void listsEachEventWithItsSignature();
    void namesTheRecordsBeforeAndAfter();
    void keepsTheDayOfTheAcceptance();
    void showsWhatWasPutInPlace();
    void saysWhoApprovedAnExceptionAndWhenItEnds();
    void namesReviewersAndDaysOfTriggers();
    void saysWhyAReviewIsDue();
    void saysWhyOneIsDueThatNobodySigned();
    void namesMilestonesOfAcceptedRisks();
    void tellsWhichMilestonesAreReached();
    void tellsWhatReviewsAnswered();
    void saysWhoCarriesWhatRemains_data();
    void saysWhoCarriesWhatRemains();
    void saysHowARiskIsTreated_data();
    void saysHowARiskIsTreated();
    void namesTargetsAndHashesOfConfiguration();
    void namesTagsAndWhoWasConsulted();
    void saysWhosePointsAndWhichRate();
    void isWrittenInTheLanguageAskedFor();

private:
    Example withRisk() const;
    RecordInput accepted() const;

    Example m_example;
    QString m_configured; ///< a system that a snippet with a verify step is for
};

void TestRecordLife::initTestCase()
{
    m_example = example(u"two-offices"_s);
    for (const Snippet &snippet : std::as_const(m_example.snippets.snippets)) {
        const bool isVerified =
            std::ranges::any_of(snippet.files, [](const SnippetFile &file) { return file.step == Step::Verify; });
        if (isVerified && !snippet.system.isEmpty())
            m_configured = snippet.system;
    }
    QVERIFY(!m_configured.isEmpty());
}

RecordInput TestRecordLife::accepted() const
{
    return signedInput(m_example, signedSteps(m_configured), Status::Accepted, QDate(2026, 12, 24));
}

Example TestRecordLife::withRisk() const
{
    Example changed = m_example;
    const QString id = changed.decision.choices.first().connection;
    if (!choose(changed.decision, changed.advice, id, u"none"_s, u"The line is ours."_s, u"Ada"_s, u"head-of-it"_s)
        || !acceptRisk(changed.decision, id, {u"Grace"_s, QDate(2027, 6, 30), u"Until the new server stands."_s}))
        qFatal("no such option");
    return changed;
}

void TestRecordLife::marksWhatNobodySigned()
{
    Example typed = m_example;
    typed.decision.decidedBy = u"Ada"_s;
    typed.decision.decidedRole = u"administrator"_s;
    typed.decision.decidedOn = QDate(2026, 12, 1);
    const Document record = recordDocument(typed.recordInput());
    QVERIFY2(record.status.endsWith("Not signed."_L1), qPrintable(record.status));
    for (const QByteArray &text : {toMarkdown(record), toHtml(record)}) {
        QVERIFY(text.contains("Not signed."));
        QVERIFY(text.contains("typed in, not signed."));
        QVERIFY(text.contains("Nothing of what this record says is signed"));
    }
    const QByteArray same = toMarkdown(
        recordDocument(signedInput(typed, signedSteps(m_configured), Status::Accepted, QDate(2026, 12, 24))));
    QVERIFY(same.contains("Decided by Ada"));
    QVERIFY(!same.contains("typed in, not signed.") && !same.contains("Not signed."));
}

void TestRecordLife::marksSignaturesThatDoNotCount()
{
    RecordInput input = m_example.recordInput();
    input.isSignedOtherwise = true;
    const Document record = recordDocument(input);
    QVERIFY(record.status.endsWith("Its signatures do not count for this state."_L1));
    QVERIFY(paragraphs(chapter(record, u"life"_s)).contains("they do not count for what this record says"_L1));
    QCOMPARE(recordJson(input).at(u"/life/signed"_s).text(), u"otherwise"_s);
}

void TestRecordLife::listsEachEventWithItsSignature()
{
    const QList<Block> life = chapter(recordDocument(accepted()), u"life"_s);
    const QList<Table> tables = allOf<Table>(life);
    QCOMPARE(tables.size(), 1);
    const QList<QStringList> &rows = tables.first().rows;
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(0).at(2), u"Written"_s);
    QCOMPARE(rows.at(0).at(5), u"not signed"_s);
    const QStringList acceptance{u"3"_s,
                                 u"2 December 2026"_s,
                                 u"Accepted"_s,
                                 u"Bob (Head of IT)"_s,
                                 {},
                                 u"signed; with time stamp; revocation data kept"_s,
                                 QString(12, u'a')};
    QCOMPARE(rows.at(2), acceptance);
    QCOMPARE(rows.at(3).at(4), u"on "_s + m_configured);
    QCOMPARE(rows.at(3).at(5), u"signed; without time stamp; no revocation data"_s);
    QCOMPARE(rows.at(4).at(4), u"next review on 31 January 2028"_s);
    const QString said = bullets(life);
    for (const QString &part : {u"version 5 (one for each event)"_s, u"Last proposed on 1 December 2026."_s,
                                u"Accepted on 2 December 2026."_s, u"Last event on 4 December 2026."_s,
                                u"4 December 2026: Bob (Head of IT) confirmed that the decision stands"_s})
        QVERIFY2(said.contains(part), qPrintable(part + u"\n"_s + said));
}

void TestRecordLife::namesTheRecordsBeforeAndAfter()
{
    QList<SignedStep> steps = signedSteps(m_configured);
    steps.append(signedStep(u"supersede"_s, QDate(2026, 12, 5), u"Bob"_s, u"head-of-it"_s));
    steps.last().successor = QString(64, u'c');
    const RecordInput input = signedInput(m_example, steps, Status::Superseded, QDate(2026, 12, 24));
    const QString said = bullets(chapter(recordDocument(input), u"life"_s));
    QVERIFY(said.contains(QString(64, u'b')) && said.contains(QString(64, u'c')));
    const Json record = recordJson(input);
    QCOMPARE(record.at(u"/life/predecessor"_s).text(), QString(64, u'b'));
    QCOMPARE(record.at(u"/life/successor"_s).text(), QString(64, u'c'));
}

/// Who accepts besides, later on, moves no day.
void TestRecordLife::keepsTheDayOfTheAcceptance()
{
    QList<SignedStep> steps = signedSteps(m_configured).sliced(0, 3);
    steps.append(signedStep(u"accept"_s, QDate(2026, 12, 10), u"Sue"_s, u"it-security-officer"_s));
    RecordInput input = signedInput(m_example, steps, Status::Accepted, QDate(2026, 12, 24));
    input.life->acceptedBesides = 1;
    QCOMPARE(approvedOn(input), QDate(2026, 12, 2));
    const Document record = recordDocument(input);
    QCOMPARE(
        record.approval,
        u"Approved by Bob (Head of IT) on 2 December 2026. Approved by Sue (IT Security Officer) on 10 December 2026."_s);
    QVERIFY(bullets(chapter(record, u"life"_s)).contains("Accepted on 2 December 2026."_L1));
    QCOMPARE(allOf<Table>(chapter(record, u"life"_s)).constFirst().rows.constLast().at(3),
             u"Sue (IT Security Officer)"_s);
}

void TestRecordLife::showsWhatWasPutInPlace()
{
    const QString name = m_example.document.plan().system(m_configured)->name;
    const auto reports = [&name](const RecordInput &input) {
        QStringList said;
        for (const auto tables = allOf<Table>(chapter(recordDocument(input), u"confirmation"_s));
             const Table &table : tables) {
            for (const QStringList &row : table.rows) {
                if (row.first() == name)
                    said.append(row.last());
            }
        }
        said.removeDuplicates();
        return said;
    };
    QCOMPARE(reports(m_example.recordInput()), QStringList{u"not reported yet"_s});
    QCOMPARE(reports(accepted()), QStringList{u"reported by Cid on 3 December 2026"_s});
    const QList<CodeBlock> outputs = allOf<CodeBlock>(chapter(recordDocument(accepted()), u"confirmation"_s));
    QCOMPARE(outputs.size(), 1);
    QCOMPARE(outputs.first().text, u"Protocol: TLSv1.3\n"_s);
    QVERIFY(outputs.first().caption.contains(m_configured));
}

void TestRecordLife::saysWhoApprovedAnExceptionAndWhenItEnds()
{
    const Example risky = withRisk();
    const auto row = [](const RecordInput &input) {
        const QList<Table> tables = allOf<Table>(chapter(recordDocument(input), u"risks"_s));
        return tables.isEmpty() || tables.last().rows.isEmpty() ? QStringList() : tables.last().rows.last();
    };
    const QStringList open = row(risky.recordInput());
    QCOMPARE(open.size(), 8);
    QVERIFY(!open.at(1).isEmpty()); // what is not protected
    QCOMPARE(open.at(2), u"accept"_s);
    QCOMPARE(open.sliced(4),
             (QStringList{u"Until the new server stands."_s, u"Grace"_s, u"nobody yet"_s, u"30 June 2027"_s}));
    const auto steps = signedSteps(m_configured);
    const QStringList late = row(signedInput(risky, steps, Status::Accepted, QDate(2027, 7, 1)));
    QCOMPARE(late.at(6), u"Bob (Head of IT) on 2 December 2026"_s);
    QCOMPARE(late.at(7), u"30 June 2027, has ended"_s);
    // One who has accepted alone does not put it in force as long as others have to.
    const QStringList waiting = row(signedInput(risky, steps.first(2), Status::Proposed, QDate(2026, 12, 24)));
    QCOMPARE(waiting.at(6), u"nobody yet"_s);
}

void TestRecordLife::namesReviewersAndDaysOfTriggers()
{
    const QList<Block> review = chapter(recordDocument(m_example.recordInput()), u"review"_s);
    QVERIFY(paragraphs(review).contains("To be reviewed by: Ingrid Lindqvist."_L1));
    const Wording words(m_example.knowledge().texts, u"en"_s, u"EUR"_s);
    const QString said = bullets(review);
    qsizetype dated = 0;
    for (const auto triggers = reviewTriggers(m_example.recordInput(), words);
         const ReviewTrigger &trigger : triggers) {
        if (!trigger.day.isValid())
            continue;
        ++dated;
        QVERIFY2(trigger.text.contains(words.date(trigger.day)) && said.contains(trigger.text),
                 qPrintable(trigger.text));
    }
    QVERIFY(dated > 0);
    QVERIFY(toMarkdown(recordDocument(m_example.recordInput())).contains("Nobody is noted as informed"));
}

void TestRecordLife::saysWhyAReviewIsDue()
{
    QVERIFY(!paragraphs(chapter(recordDocument(accepted()), u"review"_s)).contains("A review is due:"_L1));
    QList<SignedStep> steps = signedSteps(m_configured);
    steps.last().reasons = {{.kind = u"risk"_s, .subject = u"relay"_s, .day = QDate(2026, 12, 3)}};
    RecordInput input = signedInput(m_example, steps, Status::Accepted, QDate(2028, 2, 1));
    input.life->foreseen = {{.kind = u"support"_s, .subject = u"Debian 12"_s, .day = QDate(2027, 6, 10)}};
    const Document record = recordDocument(input);
    const QList<Block> review = chapter(record, u"review"_s);
    QVERIFY(paragraphs(review).contains("A review is due:"_L1));
    QVERIFY(bullets(review).contains("The review was due by 31 January 2028."_L1));
    QVERIFY(bullets(review).contains("Support of Debian 12 ended on 10 June 2027."_L1));
    const QString said = bullets(chapter(record, u"life"_s)); // of the one that was confirmed
    QVERIFY2(said.contains(u"“Mail from the hill to the harbour” ended on 3 December 2026."_s), qPrintable(said));
    const Json json = recordJson(input);
    QCOMPARE(json.at(u"/life/due/1/subject"_s).text(), u"Debian 12"_s);
    QCOMPARE(json.at(u"/life/steps/3/reasons/0/kind"_s).text(), u"risk"_s);
    QCOMPARE(json.value(u"status"_s).text(), u"review-required"_s);
}

void TestRecordLife::saysWhyOneIsDueThatNobodySigned()
{
    RecordInput input = m_example.recordInput();
    input.foreseen = {{.kind = u"support"_s, .subject = u"Debian 12"_s, .day = QDate(2027, 6, 10)}};
    input.today = QDate(2027, 6, 10);
    QVERIFY(!paragraphs(chapter(recordDocument(input), u"review"_s)).contains("A review is due"_L1));
    input.today = QDate(2027, 6, 11);
    const QList<Block> review = chapter(recordDocument(input), u"review"_s);
    QVERIFY2(paragraphs(review).contains("A review is due, although what this record says is not signed:"_L1),
             qPrintable(paragraphs(review)));
    QVERIFY(bullets(review).contains("Support of Debian 12 ended on 10 June 2027."_L1));
    const Json json = recordJson(input);
    QCOMPARE(json.at(u"/life/due/0/subject"_s).text(), u"Debian 12"_s);
    QCOMPARE(json.at(u"/life/signed"_s).text(), u"no"_s);
    QCOMPARE(json.value(u"status"_s).text(), u"draft"_s);
    input.decision.events.append({u"withdraw"_s, QDate(2027, 1, 1), u"Ada"_s, u"administrator"_s, u"Not needed."_s});
    QVERIFY(!recordJson(input).at(u"/life/due"_s).exists());
}

void TestRecordLife::namesMilestonesOfAcceptedRisks()
{
    Example risky = withRisk();
    AcceptedRisk &risk = *risky.decision.choices.first().acceptedRisk;
    risk.milestones = {{QDate(2027, 3, 1), u"Server ordered"_s}, {QDate(2027, 5, 1), u"Server tried"_s}};
    RecordInput input = risky.recordInput();
    input.today = QDate(2027, 3, 2);
    const Document record = recordDocument(input);
    const QString risks = bullets(chapter(record, u"risks"_s));
    QVERIFY2(risks.contains(": Server ordered, by 1 March 2027; this day has passed"_L1), qPrintable(risks));
    QVERIFY2(risks.contains(": Server tried, by 1 May 2027"_L1), qPrintable(risks));
    QVERIFY(bullets(chapter(record, u"review"_s)).contains(u"“Server tried” is to be reached by 1 May 2027"_s));
    const Json json = recordJson(input);
    QCOMPARE(json.at(u"/exceptions/0/milestones/1/day"_s).text(), u"2027-05-01"_s);
    for (const auto problems = JsonSchema::shipped(u"record"_s).check(json); const Problem &problem : problems)
        QFAIL(qPrintable(toLine(problem)));
    QStringList foreseen;
    for (const Json &trigger : json.value(u"triggers"_s).items()) {
        if (trigger.value(u"kind"_s).text() == "milestone"_L1)
            foreseen.append(trigger.value(u"subject"_s).text());
    }
    QCOMPARE(foreseen, (QStringList{u"Server ordered"_s, u"Server tried"_s}));
    QVERIFY(!recordJson(withRisk().recordInput()).at(u"/exceptions/0/milestones"_s).exists());
}

void TestRecordLife::tellsWhichMilestonesAreReached()
{
    Example risky = withRisk();
    Choice &choice = risky.decision.choices.first();
    choice.acceptedRisk->milestones = {{QDate(2027, 3, 1), u"Server ordered"_s},
                                       {QDate(2027, 5, 1), u"Server tried"_s}};
    QList<SignedStep> steps = signedSteps(m_configured);
    steps.last().reached = {{choice.connection, QDate(2027, 3, 1), u"Server ordered"_s}};
    const RecordInput input = signedInput(risky, steps, Status::Accepted, QDate(2027, 3, 2));
    const Document record = recordDocument(input);
    const QString risks = bullets(chapter(record, u"risks"_s));
    QVERIFY2(risks.contains(": Server ordered, by 1 March 2027; reported as reached by Bob on 4 December 2026"_L1),
             qPrintable(risks));
    QVERIFY(risks.contains(": Server tried, by 1 May 2027"_L1));
    const QString life = bullets(chapter(record, u"life"_s));
    QVERIFY2(life.contains(u"Reported as reached: “Server ordered”"_s), qPrintable(life));
    const QString review = bullets(chapter(record, u"review"_s));
    QVERIFY(review.contains("Server tried"_L1) && !review.contains("Server ordered"_L1));
    const Json json = recordJson(input);
    QCOMPARE(json.at(u"/exceptions/0/milestones/0/reached/by"_s).text(), u"Bob"_s);
    QVERIFY(!json.at(u"/exceptions/0/milestones/1/reached"_s).exists());
    QCOMPARE(json.at(u"/life/steps/3/reached/0/what"_s).text(), u"Server ordered"_s);
    for (const auto problems = JsonSchema::shipped(u"record"_s).check(json); const Problem &problem : problems)
        QFAIL(qPrintable(toLine(problem)));
    const Result<Json> actions = oscalActionPlan(input, u"record.json"_s);
    QVERIFY(actions);
    const Json &tasks = actions->at(u"/plan-of-action-and-milestones/risks/0/remediations/0/tasks"_s);
    QCOMPARE(tasks.at(u"/0/props/1/value"_s).text(), u"2026-12-04"_s);
    QVERIFY(!tasks.at(u"/1/props"_s).exists());
    QVERIFY(toCsv(input).contains(",2027-03-01 Server ordered,"));
    QVERIFY(toMadr(input).contains("reported as reached by Bob"));
}

/// Signed ones go before the plan's, the latest first, until something else is proposed.
void TestRecordLife::tellsWhatReviewsAnswered()
{
    Example planned = m_example;
    Json json = planned.document.json();
    Json answer = Json::object();
    answer.insert(u"question"_s, Json::from(u"D2-roots"_s));
    answer.insert(u"answer"_s, Json::from(u"no"_s));
    answer.insert(u"explanation"_s, Json::from(u"Said in the plan."_s));
    json.insert(u"answers"_s, Json::array({answer}));
    planned.document = planned.document.with(json);
    const auto said = [](const RecordInput &input) {
        const QString question =
            input.knowledge.texts.say(recordLanguage(input), input.knowledge.question(u"D2-roots"_s)->text);
        for (const auto tables = allOf<Table>(chapter(recordDocument(input), u"review"_s));
             const Table &table : tables) {
            for (const QStringList &row : table.rows) {
                if (row.first() == question)
                    return row.last();
            }
        }
        return QString();
    };
    QList<SignedStep> steps = signedSteps(m_configured);
    const auto input = [&] { return signedInput(planned, steps, Status::Accepted, QDate(2026, 12, 24)); };
    QCOMPARE(said(input()), u"no: Said in the plan."_s);
    const SignedAnswer sure{.question = u"D2-roots"_s, .answer = u"yes"_s, .explanation = {}};
    const SignedAnswer unsure{.question = u"D2-roots"_s, .answer = u"partly"_s, .explanation = u"Two of three."_s};
    const SignedAnswer unknown{.question = u"D2-gone"_s, .answer = u"yes"_s, .explanation = {}};
    steps.last().answers = QList{unsure, unknown};
    QCOMPARE(said(input()), u"partly: Two of three. (review of 4 December 2026, Bob)"_s);
    steps.append(signedStep(u"confirm"_s, QDate(2026, 12, 10), u"Cleo"_s, u"it-security-officer"_s));
    steps.last().answers = QList{sure};
    QCOMPARE(said(input()), u"yes (review of 10 December 2026, Cleo)"_s);
    RecordInput german = input();
    german.language = u"de"_s;
    QCOMPARE(said(german), u"ja (Überprüfung vom 10. Dezember 2026, Cleo)"_s);
    const QList<Table> tables = allOf<Table>(chapter(recordDocument(input()), u"life"_s));
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables.last().rows.size(), 3);
    QCOMPARE(tables.last().rows.at(0).last(), u"partly: Two of three."_s);
    QCOMPARE(tables.last().rows.at(1), (QStringList{u"4 December 2026"_s, u"Bob"_s, u"D2-gone"_s, u"yes"_s}));
    const Json record = recordJson(input());
    QCOMPARE(record.at(u"/life/steps/3/answers/0/explanation"_s).text(), u"Two of three."_s);
    QVERIFY(!record.at(u"/life/steps/1/answers"_s).exists());
    for (const auto problems = JsonSchema::shipped(u"record"_s).check(record); const Problem &problem : problems)
        QFAIL(qPrintable(toLine(problem)));
    const Result<Json> oscal = oscalSecurityPlan(input());
    QVERIFY(oscal);
    QVERIFY(oscal->at(u"/system-security-plan/system-characteristics/remarks"_s)
                .text()
                .contains("yes (review of 10 December 2026, Cleo)"_L1));
    steps.append(signedStep(u"propose"_s, QDate(2026, 12, 11), u"Ada"_s, u"administrator"_s));
    QCOMPARE(said(input()), u"no: Said in the plan."_s);
}

void TestRecordLife::saysWhoCarriesWhatRemains_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("accepted");
    QTest::addColumn<QString>("carried");
    QTest::addColumn<QString>("unnamed");
    QTest::newRow("English")
        << u"en"_s << u"remains; no acceptance recorded"_s
        << u"accepted by Grace until 30 June 2027. Until the new server stands."_s
        << u"remains; carried by Ada (Head of IT) with this decision, until its review on 25 November 2027"_s
        << u"remains until the review of this decision on 25 November 2027; who carries it is not named"_s;
    QTest::newRow("German")
        << u"de"_s << u"verbleibt; keine Übernahme vermerkt"_s
        << u"übernommen von Grace bis 30. Juni 2027. Until the new server stands."_s
        << u"verbleibt; getragen von Ada (Leitung IT) mit dieser Entscheidung, bis zu ihrer Überprüfung am 25. November 2027"_s
        << u"verbleibt bis zur Überprüfung dieser Entscheidung am 25. November 2027; wer es trägt, ist nicht benannt"_s;
}

/// Each has an owner and an end, once somebody has decided.
void TestRecordLife::saysWhoCarriesWhatRemains()
{
    QFETCH(const QString, language);
    QFETCH(const QString, open);
    QFETCH(const QString, accepted);
    QFETCH(const QString, carried);
    Example made = withRisk();
    const auto treatments = [&] {
        RecordInput input = made.recordInput();
        input.language = language;
        const Document record = recordDocument(input);
        QStringList said;
        for (const auto rows = allOf<Table>(chapter(record, u"risks"_s)).constFirst().rows;
             const QStringList &row : rows)
            said.append(row.last());
        said.removeDuplicates();
        said.sort();
        return said;
    };
    const auto sorted = [](QStringList texts) {
        texts.sort();
        return texts;
    };
    QCOMPARE(treatments(), sorted({accepted, open}));
    decideProposals(made.decision, u"Ada"_s, u"head-of-it"_s);
    QCOMPARE(treatments(), sorted({accepted, carried}));
    made.decision.choices.first().acceptedRisk.reset(); // it has to be taken: nobody carries it by deciding alone
    QCOMPARE(treatments(), sorted({carried, open}));
    for (Choice &choice : made.decision.choices)
        choice.by.clear();
    QFETCH(const QString, unnamed);
    QCOMPARE(treatments(), sorted({open, unnamed}));
}

void TestRecordLife::saysHowARiskIsTreated_data()
{
    QTest::addColumn<Treatment>("treatment");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("accepted") << Treatment::Accept << u"en"_s << u"accept"_s << u"accepted by Grace until 30 June"_s;
    QTest::newRow("reduced") << Treatment::Reduce << u"en"_s << u"reduce"_s << u"being reduced; Grace bears it until"_s;
    QTest::newRow("avoided") << Treatment::Avoid << u"de"_s << u"vermeiden"_s
                             << u"wird vermieden, indem seine Ursache"_s;
    QTest::newRow("transferred") << Treatment::Transfer << u"de"_s << u"übertragen"_s << u"ist auf andere übertragen"_s;
}

void TestRecordLife::saysHowARiskIsTreated()
{
    QFETCH(const Treatment, treatment);
    QFETCH(const QString, language);
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    Example risky = withRisk();
    AcceptedRisk &risk = *risky.decision.choices.first().acceptedRisk;
    risk.treatment = treatment;
    RecordInput input = risky.recordInput();
    input.language = language;
    const QList<Block> risks = chapter(recordDocument(input), u"risks"_s);
    QStringList cells;
    for (const auto tables = allOf<Table>(risks); const Table &table : tables) {
        for (const QStringList &row : table.rows)
            cells += row;
    }
    QVERIFY(cells.contains(name));
    QVERIFY2(std::ranges::any_of(cells,
                                 [&](const QString &cell) {
                                     return cell.startsWith(text) && cell.endsWith("Until the new server stands."_L1);
                                 }),
             qPrintable(cells.join(u'\n')));
    const Wording words(input.knowledge.texts, language, u"EUR"_s);
    risk.explanation.clear();
    QVERIFY(!acceptanceText(risk, words).contains(u'{'));
    risk.owner.clear();
    QVERIFY(acceptanceText(risk, words).contains(words.say(u"record.nobody"_s)));
    const Json json = recordJson(input);
    QCOMPARE(json.at(u"/exceptions/0/treatment"_s).text(), word(treatment));
    for (const auto problems = JsonSchema::shipped(u"record"_s).check(json); const Problem &problem : problems)
        QFAIL(qPrintable(toLine(problem)));
}

void TestRecordLife::namesTargetsAndHashesOfConfiguration()
{
    const RecordInput input = m_example.recordInput();
    const Snippet &snippet = m_example.snippets.snippets.constFirst();
    const SnippetFile &file = snippet.files.constFirst();
    const QString hash = recordJson(input).at(u"/snippets/0/sha256"_s).value(file.name).text();
    QCOMPARE(hash.size(), 64);
    const Document record = recordDocument(input);
    const QList<Block> configuration = chapter(record, u"configuration"_s);
    const QStringList row = allOf<Table>(configuration).constFirst().rows.constFirst();
    QCOMPARE(row.at(3), snippet.target);
    const QString shown = u"%1 (%2)"_s.arg(file.name, hash.first(12));
    QVERIFY2(row.at(4).startsWith(shown), qPrintable(row.at(4)));
    QVERIFY(paragraphs(configuration).contains("the first 12 digits of its SHA-256"_L1));
    QVERIFY(toHtml(record).contains(shown.toUtf8()));
}

void TestRecordLife::namesTagsAndWhoWasConsulted()
{
    Example asked = m_example;
    asked.decision.consulted = {u"Eve, of the works council"_s, u"Mallory"_s};
    RecordInput input = asked.recordInput();
    const QByteArray english = toMarkdown(recordDocument(input));
    QVERIFY(english.contains("Consulted before the decision: Eve, of the works council; Mallory."));
    const QString tags = bullets(chapter(recordDocument(input), u"life"_s));
    const Wording words(asked.knowledge().texts, u"en"_s, u"EUR"_s);
    const QString service = words.name(u"service"_s, asked.document.plan().connections.constFirst().service);
    QVERIFY2(tags.contains(u"\nTags: "_s) && tags.section(u"Tags: "_s, 1).contains(service), qPrintable(tags));
    input.language = u"de"_s;
    const QByteArray german = toMarkdown(recordDocument(input));
    QVERIFY(german.contains("Vor der Entscheidung zu Rate gezogen: Eve") && german.contains("Schlagwörter: "));
    QVERIFY(!toMarkdown(recordDocument(m_example.recordInput())).contains("Consulted before"));
}

void TestRecordLife::saysWhosePointsAndWhichRate()
{
    const QList<Block> method = chapter(recordDocument(m_example.recordInput()), u"method"_s);
    QVERIFY(paragraphs(method).contains("The discount rate is nominal"_L1));
    const bool isOwn = !m_example.document.plan().weights.isEmpty();
    QCOMPARE(paragraphs(method).contains("These points were set in the plan."_L1), isOwn);
    bool hasEnds = false;
    for (const auto tables = allOf<Table>(method); const Table &table : tables) {
        for (const QStringList &row : table.rows)
            hasEnds = hasEnds || row.contains("10: No attack on the way succeeds."_L1);
    }
    QVERIFY(hasEnds);
    Json json = m_example.document.json();
    QVERIFY(json.set(u"/settings/discountRateKind"_s, Json::from(u"real"_s)));
    Json weights = Json::object();
    weights.insert(u"transit"_s, Json::from(80));
    json.insert(u"weights"_s, weights);
    Example changed = m_example;
    changed.document = changed.document.with(json);
    const QString said = paragraphs(chapter(recordDocument(changed.recordInput()), u"method"_s));
    QVERIFY2(said.contains("The discount rate is real"_L1), qPrintable(said));
    QVERIFY(said.contains("These points were set in the plan."_L1));
}

void TestRecordLife::isWrittenInTheLanguageAskedFor()
{
    const Example made = withRisk();
    RecordInput input = signedInput(made, signedSteps(m_configured), Status::Accepted, QDate(2026, 12, 24));
    input.language = u"de"_s;
    const Document record = recordDocument(input);
    QCOMPARE(record.language, u"de"_s);
    const QString markdown = QString::fromUtf8(toMarkdown(record));
    for (const QString &part :
         {u"Werdegang dieses Protokolls"_s, u"## Bestätigung"_s, u"Übernommene Ausnahmen"_s, u"2. Dezember 2026"_s})
        QVERIFY2(markdown.contains(part), qPrintable(part));
    static const QRegularExpression leftOver(uR"(\\<[a-z]+[a-zA-Z0-9.-]+\\>|\\\{[a-zA-Z.]+\\\})"_s);
    QVERIFY2(!leftOver.match(markdown).hasMatch(), qPrintable(leftOver.match(markdown).captured()));
    QCOMPARE(recordJson(input).value(u"language"_s).text(), u"de"_s);
}

QTEST_GUILESS_MAIN(TestRecordLife)
#include "test_record_life.moc"
