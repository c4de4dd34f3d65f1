// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"
#include "app/crypto/hash.h"
#include "app/document/odt.h"
#include "app/document/oscal.h"
#include "app/document/record_exports.h"
#include "app/document/review_triggers.h"
#include "app/document/rollout.h"
#include "app/document/touched_controls.h"
#include "tests/app/document/signed_example.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// The names of the elements of \a xml, or nothing where it is not well formed.
QStringList elementsOf(const QByteArray &xml)
{
    QStringList names;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            names.append(reader.qualifiedName().toString());
    }
    return reader.hasError() ? QStringList() : names;
}

/// Rows and cells of a CSV file (RFC 4180).
QList<QStringList> csvRows(const QString &text)
{
    QList<QStringList> rows{{QString()}};
    bool isQuoted = false;
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar letter = text.at(index);
        if (letter == u'"' && isQuoted && index + 1 < text.size() && text.at(index + 1) == u'"')
            rows.last().last() += text.at(++index);
        else if (letter == u'"')
            isQuoted = !isQuoted;
        else if (letter == u',' && !isQuoted)
            rows.last().append(QString());
        else if (letter == u'\n' && !isQuoted)
            rows.append({QString()});
        else if (letter != u'\r' || isQuoted)
            rows.last().last() += letter;
    }
    rows.removeLast(); // behind the last line's end
    return rows;
}

} // namespace

class TestExports : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void touchesTheControlsOfWhatIsChosen();
    void leavesAControlOpenWhereARiskIsAccepted();
    void namesDaysOnWhichToLookAgain();
    void writesAnOpenDocumentThatReadersByEarFollow();
    void putsOneRowForEachConnectionIntoCsv();
    void keepsFormulasOutOfSpreadsheets();
    void writesMadrWithQuotedFrontMatter();
    void writesASecurityPlanThatRefersToItself();
    void writesAPlanOfActionWithTheAcceptedRisk();
    void refusesAPlanOfActionWithoutAnItem();
    void tellsInOscalWhatWasSigned();
    void keepsConfigurationInOscalByItsHashes();
    void approvesRisksInTheWordsOfOscal();
    void tellsInMadrAndCsvWhoApproved();
    void writesEachFormInTheOtherLanguage();
    void givesTheSameBytesTwice();

private:
    Example withRisk() const;

    Example m_recplast;
};

void TestExports::initTestCase()
{
    m_recplast = example(u"recplast"_s);
}

Example TestExports::withRisk() const
{
    Example changed = m_recplast;
    const QString id = changed.decision.choices.first().connection;
    if (!choose(changed.decision, changed.advice, id, u"none"_s, u"=1+1, \"quoted\", because the line is ours"_s,
                u"Ada"_s, u"head-of-it"_s))
        qFatal("no such option");
    if (!acceptRisk(changed.decision, id,
                    {.owner = u"Grace"_s,
                     .until = QDate(2027, 6, 30),
                     .explanation = u"Until the new server stands."_s,
                     .milestones = {{QDate(2027, 3, 1), u"Server ordered"_s}},
                     .treatment = Treatment::Reduce}))
        qFatal("no such connection");
    return changed;
}

void TestExports::touchesTheControlsOfWhatIsChosen()
{
    const QList<TouchedControl> touched =
        touchedControls(m_recplast.document.plan(), m_recplast.knowledge(), m_recplast.advice, m_recplast.decision);
    QStringList schemes;
    for (const TouchedControl &one : touched) {
        QVERIFY(!one.connections.isEmpty());
        QVERIFY(!one.control->touchedBy.isEmpty());
        if (!schemes.contains(one.scheme->scheme))
            schemes.append(one.scheme->scheme);
    }
    for (const QString &scheme : {u"bsi-it-grundschutz-2023"_s, u"bsi-grundschutz-plus-plus"_s, u"iso-27001-2022"_s,
                                  u"nist-800-53r5"_s, u"pci-dss-4"_s, u"eu-law"_s})
        QVERIFY2(schemes.contains(scheme), qPrintable(scheme));
    // The plan runs Exchange, so the control on planning it is touched once, by every connection that ends there.
    const auto planning =
        std::ranges::find_if(touched, [](const TouchedControl &one) { return one.control->id == "APP.5.2.A1"_L1; });
    QVERIFY(planning != touched.end());
}

void TestExports::leavesAControlOpenWhereARiskIsAccepted()
{
    const Example changed = withRisk();
    const QString id = changed.decision.choices.first().connection;
    qsizetype open = 0;
    for (const auto touched =
             touchedControls(changed.document.plan(), changed.knowledge(), changed.advice, changed.decision);
         const TouchedControl &one : touched) {
        QCOMPARE(one.notBy.contains(id), one.connections.contains(id));
        open += one.notBy.contains(id) ? 1 : 0;
    }
    QVERIFY(open > 0);
}

void TestExports::namesDaysOnWhichToLookAgain()
{
    const Example changed = withRisk();
    const Wording words(changed.knowledge().texts, u"en"_s, u"EUR"_s);
    const QList<ReviewTrigger> triggers = reviewTriggers(changed.recordInput(), words);
    QHash<QString, QDate> first;
    for (const ReviewTrigger &trigger : triggers) {
        QVERIFY(!trigger.day.isValid() || trigger.day >= changed.advice.asOf);
        if (!first.contains(trigger.kind))
            first.insert(trigger.kind, trigger.day);
    }
    QCOMPARE(first.value(u"risk"_s), QDate(2027, 6, 30));
    QCOMPARE(first.value(u"certificate-lifetime"_s), QDate(2027, 3, 15)); // Baseline Requirements 2.2.6, 6.3.2
    QVERIFY(first.value(u"profile"_s).isValid());
    QVERIFY(first.contains(u"need"_s));
}

void TestExports::writesAnOpenDocumentThatReadersByEarFollow()
{
    const Result<QByteArray> odt = toOdt(recordDocument(m_recplast.recordInput()));
    QVERIFY(odt);
    QCOMPARE(odt->sliced(30, 8),
             QByteArray("mimetype")); // the first entry, so that programs know the file by its start
    const Result<ArchiveEntries> entries = unpack(*odt);
    QVERIFY(entries);
    for (const auto &[name, contents] : entries->asKeyValueRange()) {
        if (name.endsWith(".xml"_L1) || name.endsWith(".svg"_L1))
            QVERIFY2(!elementsOf(contents).isEmpty(), qPrintable(name));
    }
    const QStringList elements = elementsOf(entries->value(u"content.xml"_s));
    QCOMPARE(elements.count(u"table:table"_s), elements.count(u"table:table-header-rows"_s));
    QCOMPARE(elements.count(u"draw:image"_s), elements.count(u"svg:desc"_s));
    QVERIFY(elements.count(u"draw:image"_s) > 10);
    QVERIFY(entries->value(u"content.xml"_s).contains("text:outline-level=\"3\""));
    QVERIFY(entries->value(u"styles.xml"_s).contains("Approved by nobody yet."));
}

void TestExports::putsOneRowForEachConnectionIntoCsv()
{
    const QList<QStringList> rows = csvRows(QString::fromUtf8(toCsv(withRisk().recordInput())));
    QCOMPARE(rows.size(), m_recplast.document.plan().connections.size() + 1);
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), rows.first().size());
    const qsizetype owner = rows.first().indexOf(u"acceptedRiskOwner"_s);
    QCOMPARE(rows.at(1).at(owner), u"Grace"_s);
    QCOMPARE(rows.at(1).at(owner + 1), u"2027-06-30"_s);
    QCOMPARE(rows.at(1).at(rows.first().indexOf(u"acceptedRiskMilestones"_s)), u"2027-03-01 Server ordered"_s);
    const qsizetype treatment = rows.first().indexOf(u"acceptedRiskTreatment"_s);
    QCOMPARE(rows.at(1).at(treatment), u"reduce"_s);
    QVERIFY(rows.at(2).at(treatment).isEmpty()); // no risk is taken there
}

void TestExports::keepsFormulasOutOfSpreadsheets()
{
    const QList<QStringList> rows = csvRows(QString::fromUtf8(toCsv(withRisk().recordInput())));
    const QString reason = rows.at(1).at(rows.first().indexOf(u"reason"_s));
    QCOMPARE(reason, u"'=1+1, \"quoted\", because the line is ours"_s);
}

void TestExports::writesMadrWithQuotedFrontMatter()
{
    Example changed = withRisk();
    changed.decision.decidedBy = u"Ada: \"the\" #1"_s;
    const QString madr = QString::fromUtf8(toMadr(changed.recordInput()));
    QVERIFY(madr.startsWith("---\nstatus: \"draft\"\ndate: 2026-12-01\n"_L1));
    QVERIFY(madr.contains("Ada: \\\"the\\\" #1"_L1));
    QVERIFY(!madr.contains("\ninformed: "_L1));
    changed.decision.informed = {u"Eve: #2"_s, u"Works council"_s};
    QVERIFY(toMadr(changed.recordInput()).contains("\ninformed: \"Eve: #2, Works council\"\n---\n"));
    changed.decision.consulted = {u"Mallory: #3"_s};
    const QString asked = QString::fromUtf8(toMadr(changed.recordInput()));
    QVERIFY(asked.section(u"\nconsulted: "_s, 1).section(u'\n', 0, 0).endsWith(", Mallory: #3\""_L1));
    const Json parties = oscalSecurityPlan(changed.recordInput())->at(u"/system-security-plan/metadata/parties"_s);
    QVERIFY(std::ranges::any_of(parties.items(),
                                [](const Json &party) { return party.value(u"name"_s).text() == "Mallory: #3"_L1; }));
    QVERIFY(toMarkdown(recordDocument(changed.recordInput())).contains("; Works council.")); // names may have a comma
    // The headings of the template, in its order (adr/madr 4.0.0).
    qsizetype place = 0;
    for (const QString &heading :
         {u"## Context and Problem Statement"_s, u"## Decision Drivers"_s, u"## Considered Options"_s,
          u"## Decision Outcome"_s, u"### Consequences"_s, u"### Confirmation"_s, u"## Pros and Cons of the Options"_s,
          u"## More Information"_s}) {
        const qsizetype found = madr.indexOf(u"\n"_s + heading + u'\n', place);
        QVERIFY2(found > 0, qPrintable(heading));
        place = found;
    }
}

void TestExports::writesASecurityPlanThatRefersToItself()
{
    const Result<Json> written = oscalSecurityPlan(withRisk().recordInput());
    QVERIFY(written);
    const Json plan = written->value(u"system-security-plan"_s);
    for (const QString &pointer :
         {u"/metadata/title"_s, u"/metadata/last-modified"_s, u"/metadata/version"_s, u"/import-profile/href"_s,
          u"/system-characteristics/system-ids/0/id"_s, u"/system-characteristics/system-name"_s,
          u"/system-characteristics/description"_s, u"/system-characteristics/status/state"_s,
          u"/system-characteristics/system-information/information-types/0/title"_s,
          u"/system-characteristics/authorization-boundary/description"_s, u"/system-implementation/users/0/uuid"_s,
          u"/system-implementation/components/0/uuid"_s, u"/control-implementation/description"_s,
          u"/control-implementation/implemented-requirements/0/control-id"_s})
        QVERIFY2(!plan.at(pointer).text().isEmpty(), qPrintable(pointer));
    QCOMPARE(plan.at(u"/metadata/oscal-version"_s).text(), u"1.1.3"_s);
    QStringList components;
    for (const Json &component : plan.at(u"/system-implementation/components"_s).items())
        components.append(component.value(u"uuid"_s).text());
    QStringList resources;
    for (const Json &resource : plan.at(u"/back-matter/resources"_s).items())
        resources.append(u'#' + resource.value(u"uuid"_s).text());
    QVERIFY(resources.contains(plan.at(u"/import-profile/href"_s).text()));
    static const QRegularExpression uuid(u"^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    static const QRegularExpression token(u"^[\\p{L}_][\\p{L}\\p{N}.\\-_]*$"_s);
    QStringList states;
    for (const Json &requirement : plan.at(u"/control-implementation/implemented-requirements"_s).items()) {
        QVERIFY(uuid.match(requirement.value(u"uuid"_s).text()).hasMatch());
        QVERIFY(token.match(requirement.value(u"control-id"_s).text()).hasMatch());
        for (const Json &by : requirement.value(u"by-components"_s).items()) {
            QVERIFY(components.contains(by.value(u"component-uuid"_s).text()));
            states.append(by.at(u"/implementation-status/state"_s).text());
        }
    }
    QVERIFY(states.contains(u"planned"_s));
    QVERIFY(!states.contains(u"implemented"_s)); // no event says so
}

void TestExports::writesAPlanOfActionWithTheAcceptedRisk()
{
    const Example changed = withRisk();
    const Result<Json> written = oscalActionPlan(changed.recordInput(), u"record.json"_s);
    QVERIFY(written);
    const Json actions = written->value(u"plan-of-action-and-milestones"_s);
    QCOMPARE(actions.at(u"/import-ssp/href"_s).text(), u"record.json"_s);
    QCOMPARE(actions.value(u"risks"_s).size(), 1);
    QCOMPARE(actions.at(u"/risks/0/deadline"_s).text(), u"2027-06-30T00:00:00Z"_s);
    QCOMPARE(actions.at(u"/risks/0/status"_s).text(), u"deviation-requested"_s);
    QCOMPARE(actions.at(u"/risks/0/props/0/name"_s).text(), u"treatment"_s);
    QCOMPARE(actions.at(u"/risks/0/props/0/value"_s).text(), u"reduce"_s);
    const Json &planned = actions.at(u"/risks/0/remediations/0"_s);
    QCOMPARE(planned.value(u"lifecycle"_s).text(), u"planned"_s);
    QCOMPARE(planned.at(u"/tasks/0/type"_s).text(), u"milestone"_s);
    QCOMPARE(planned.at(u"/tasks/0/title"_s).text(), u"Server ordered"_s);
    QCOMPARE(planned.at(u"/tasks/0/timing/on-date/date"_s).text(), u"2027-03-01T00:00:00Z"_s);
    QCOMPARE(actions.at(u"/poam-items/0/related-risks/0/risk-uuid"_s).text(), actions.at(u"/risks/0/uuid"_s).text());
}

void TestExports::refusesAPlanOfActionWithoutAnItem()
{
    Example changed = m_recplast;
    changed.decision.choices.clear();
    Json plan = changed.document.json();
    Json roles = Json::array();
    for (Json role : plan.value(u"roles"_s).items()) {
        role.insert(u"name"_s, Json::from(u"Somebody"_s));
        roles.append(role);
    }
    Json answers = Json::array();
    for (const Question &question : changed.knowledge().questions) {
        if (!question.isReview())
            continue;
        Json answer = Json::object();
        answer.insert(u"question"_s, Json::from(question.id));
        answer.insert(u"answer"_s, Json::from(u"yes"_s));
        answers.append(answer);
    }
    plan.insert(u"roles"_s, roles);
    plan.insert(u"answers"_s, answers);
    changed.document = changed.document.with(plan);
    changed.advice.connections.clear();
    changed.advice.findings.clear();
    const Result<Json> written = oscalActionPlan(changed.recordInput(), u"record.json"_s);
    QVERIFY2(!written, writeJsonCompact(written.value_or(Json())).constData());
    QCOMPARE(written.error().id, u"oscal.nothing-open"_s);
}

void TestExports::tellsInOscalWhatWasSigned()
{
    const QString system = m_recplast.snippets.snippets.first().system;
    const RecordInput input = signedInput(m_recplast, signedSteps(system), Status::Accepted, QDate(2026, 12, 24));
    const Result<Json> written = oscalSecurityPlan(input);
    QVERIFY(written);
    const Json plan = written->value(u"system-security-plan"_s);
    QCOMPARE(plan.at(u"/metadata/published"_s).text(), u"2026-12-02T00:00:00Z"_s);
    QCOMPARE(plan.at(u"/metadata/last-modified"_s).text(), u"2026-12-04T00:00:00Z"_s);
    QCOMPARE(plan.at(u"/metadata/version"_s).text(), u"5"_s);
    QCOMPARE(plan.at(u"/metadata/revisions"_s).size(), 5);
    QCOMPARE(plan.at(u"/metadata/revisions/2/version"_s).text(), u"3"_s);
    QCOMPARE(plan.at(u"/metadata/actions"_s).size(), 2); // acceptance and confirmation
    QCOMPARE(plan.at(u"/metadata/links/0/rel"_s).text(), u"predecessor-version"_s);
    const QByteArray head = QByteArray::fromHex(QByteArray(64, 'b'));
    QCOMPARE(plan.at(u"/metadata/links/0/href"_s).text(),
             u"ni:///sha-256;"_s
                 + QString::fromLatin1(
                     head.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))); // RFC 6920
    QHash<QString, QByteArray> files;
    static const QRegularExpression token(u"^[\\p{L}_][\\p{L}\\p{N}.\\-_]*$"_s);
    for (const Json &resource : plan.at(u"/back-matter/resources"_s).items()) {
        const QString name = resource.at(u"/base64/filename"_s).text();
        if (!name.isEmpty())
            QVERIFY2(token.match(name).hasMatch(), qPrintable(name));
        files.insert(name, QByteArray::fromBase64(resource.at(u"/base64/value"_s).text().toLatin1()));
    }
    QCOMPARE(files.value(u"event-0002.json"_s), input.steps.at(1).text);
    QCOMPARE(files.value(u"event-0002.p7s"_s), input.steps.at(1).signature);
    QCOMPARE(files.value(u"event-0002.tsr"_s), input.steps.at(1).timeStamp);
    QVERIFY(!files.contains(u"event-0001.tsr"_s));
    QStringList states;
    for (const Json &requirement : plan.at(u"/control-implementation/implemented-requirements"_s).items()) {
        for (const Json &by : requirement.value(u"by-components"_s).items())
            states.append(by.at(u"/implementation-status/state"_s).text());
    }
    QVERIFY(states.contains(u"planned"_s)); // other systems
    QVERIFY(states.contains(u"implemented"_s) || states.contains(u"partial"_s));
}

void TestExports::keepsConfigurationInOscalByItsHashes()
{
    const RecordInput input = m_recplast.recordInput();
    const Json plan = oscalSecurityPlan(input)->value(u"system-security-plan"_s);
    QHash<QString, Json> resources; // by their references
    for (const Json &resource : plan.at(u"/back-matter/resources"_s).items())
        resources.insert(u'#' + resource.value(u"uuid"_s).text(), resource);
    QCOMPARE(resources.size(), plan.at(u"/back-matter/resources"_s).size()); // no identifier twice
    QStringList hashes;
    QStringList verifySteps;
    for (const Json &requirement : plan.at(u"/control-implementation/implemented-requirements"_s).items()) {
        for (const Json &by : requirement.value(u"by-components"_s).items()) {
            for (const Json &link : by.value(u"links"_s).items()) {
                const Json file = resources.value(link.value(u"href"_s).text());
                hashes.append(file.at(u"/rlinks/0/hashes/0/value"_s).text());
            }
            for (const Json &prop : by.value(u"props"_s).items())
                verifySteps.append(prop.value(u"value"_s).text());
        }
    }
    const auto configured = std::ranges::find_if(input.snippets.snippets,
                                                 [](const Snippet &snippet) { return !snippet.connection.isEmpty(); });
    QVERIFY(configured != input.snippets.snippets.end());
    for (const SnippetFile &file : configured->files) {
        QVERIFY(hashes.contains(sha256Hex(contentsOfSnippetFile(file, input.knowledge.texts, u"en"_s))));
        const QString path = u"snippets/"_s + folderOfSnippet(*configured, false) + file.name;
        QCOMPARE(verifySteps.contains(path), file.step == Step::Verify);
    }
    for (const QString &pointer : {u"/system-characteristics/security-impact-level/security-objective-integrity"_s,
                                   u"/system-characteristics/remarks"_s})
        QVERIFY2(!plan.at(pointer).text().isEmpty(), qPrintable(pointer));
}

void TestExports::approvesRisksInTheWordsOfOscal()
{
    const Example changed = withRisk();
    const RecordInput input = signedInput(changed, signedSteps(u"ex1"_s), Status::Accepted, QDate(2026, 12, 24));
    const Json actions = oscalActionPlan(input, u"record.json"_s)->value(u"plan-of-action-and-milestones"_s);
    QCOMPARE(actions.at(u"/risks/0/status"_s).text(), u"deviation-approved"_s);
    QCOMPARE(actions.at(u"/risks/0/risk-log/entries"_s).size(), 2);
    const Json approval = actions.at(u"/risks/0/risk-log/entries/1"_s);
    QCOMPARE(approval.value(u"start"_s).text(), u"2026-12-02T00:00:00Z"_s);
    QCOMPARE(approval.value(u"status-change"_s).text(), u"deviation-approved"_s);
    QStringList parties;
    for (const Json &party : actions.at(u"/metadata/parties"_s).items())
        parties.append(party.value(u"uuid"_s).text());
    QVERIFY(parties.contains(approval.at(u"/logged-by/0/party-uuid"_s).text()));
}

void TestExports::tellsInMadrAndCsvWhoApproved()
{
    QList<SignedStep> steps = signedSteps(u"ex1"_s);
    const RecordInput accepted = signedInput(m_recplast, steps, Status::Accepted, QDate(2026, 12, 24));
    const QByteArray madr = toMadr(accepted);
    QVERIFY(madr.startsWith("---\nstatus: \"accepted\"\ndate: 2026-12-04\n"));
    QVERIFY2(madr.contains("Bob\"\nconsulted"), madr.left(300).constData());
    QVERIFY(madr.contains("reported by Cid"));
    QVERIFY(!madr.contains("Not signed."));
    QVERIFY(toMadr(m_recplast.recordInput()).contains("\n\n**Not signed.**\n\n## Context"));
    RecordInput damaged = m_recplast.recordInput();
    damaged.isSignedOtherwise = true;
    QVERIFY(toMadr(damaged).contains("**Its signatures do not count for this state.**"));
    QVERIFY(madr.contains("\n### Life of this record\n"));
    const QList<QStringList> rows = csvRows(QString::fromUtf8(toCsv(accepted)));
    const qsizetype by = rows.first().indexOf(u"approvedBy"_s);
    QCOMPARE(rows.at(1).sliced(by), (QStringList{u"Bob"_s, u"2026-12-02"_s, u"yes"_s}));
    const QList<QStringList> unsignedRows = csvRows(QString::fromUtf8(toCsv(m_recplast.recordInput())));
    QCOMPARE(unsignedRows.at(1).sliced(by), (QStringList{{}, {}, u"no"_s}));
    steps.append(signedStep(u"supersede"_s, QDate(2026, 12, 5), u"Bob"_s, u"head-of-it"_s));
    steps.last().successor = QString(64, u'c');
    QVERIFY(toMadr(signedInput(m_recplast, steps, Status::Superseded, QDate(2026, 12, 24)))
                .startsWith("---\nstatus: \"superseded by ccc"));
}

void TestExports::writesEachFormInTheOtherLanguage()
{
    RecordInput input = m_recplast.recordInput();
    input.language = u"de"_s;
    QVERIFY(toHtml(recordDocument(input)).contains("<html lang=\"de\">"));
    QVERIFY(toMadr(input).contains("\n### Werdegang dieses Protokolls\n"));
    QVERIFY(toCsv(input) != toCsv(m_recplast.recordInput())); // names of options
    const Json plan = oscalSecurityPlan(input)->value(u"system-security-plan"_s);
    QVERIFY(plan.at(u"/metadata/title"_s).text().endsWith("Entscheidungsprotokoll"_L1));
    QCOMPARE(plan.at(u"/metadata/props/0/value"_s).text(), u"de"_s);
}

void TestExports::givesTheSameBytesTwice()
{
    const RecordInput input = m_recplast.recordInput();
    QCOMPARE(*toOdt(recordDocument(input)), *toOdt(recordDocument(input)));
    QCOMPARE(toCsv(input), toCsv(input));
    QCOMPARE(toMadr(input), toMadr(input));
    QCOMPARE(writeJson(*oscalSecurityPlan(input)), writeJson(*oscalSecurityPlan(input)));
}

QTEST_GUILESS_MAIN(TestExports)
#include "test_exports.moc"
