// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/wording.h"
#include "tests/common/example.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// The section of one connection.
QString sectionOf(const QString &markdown, const QString &name)
{
    const qsizetype start = markdown.indexOf(u"\n### "_s + name + u'\n');
    const qsizetype next = markdown.indexOf(u"\n### "_s, start + 1);
    return start < 0 ? QString() : markdown.sliced(start, next < 0 ? markdown.size() - start : next - start);
}

} // namespace

class TestRecord : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysThatNobodyHasDecidedYet();
    void tellsEachConnectionWithItsOptions();
    void namesRuleAndSourceOfWhatIsExcluded();
    void listsExactlyTheSourcesThatItCites();
    void saysEachReasonOnce();
    void groupsWhatIsOpen();
    void measuresNoBenefitOfWhatIsSwitchedOff();
    void tellsEndedSupportFromWhatIsStillToCome();
    void namesProductsInThePlansLanguage();
    void scalesTheWorthToTheHorizon();
    void takesAnAcceptedRiskForAnAnswer();
    void saysEverythingInWords_data();
    void saysEverythingInWords();
    void isTheSameTwice();
    void showsADeviationWithItsReasonAndRisk();
    void answersTheReviewQuestions();
    void handsTheFactsToPrograms();

private:
    Example m_recplast;
    QString m_markdown;
};

void TestRecord::initTestCase()
{
    m_recplast = example(u"recplast"_s);
    m_markdown = QString::fromUtf8(toMarkdown(recordDocument(m_recplast.recordInput())));
}

void TestRecord::saysThatNobodyHasDecidedYet()
{
    QVERIFY(m_markdown.contains("nobody has decided yet"_L1));
    QVERIFY(m_markdown.contains("Proposed by the assistant, decided by nobody yet"_L1));
}

void TestRecord::tellsEachConnectionWithItsOptions()
{
    for (const Connection &connection : m_recplast.document.plan().connections) {
        const QString section = sectionOf(m_markdown, connection.name);
        QVERIFY2(!section.isEmpty(), qPrintable(connection.id));
        const ConnectionAdvice *advice = m_recplast.advice.connection(connection.id);
        const Wording words(m_recplast.knowledge().texts, u"en"_s, u"EUR"_s);
        for (const OptionAdvice &option : advice->options) {
            const bool isLeading = option.rank >= 1 && option.rank <= 12;
            const bool isSingleExcluded = option.rank == 0 && option.option.parts().size() <= 1;
            if (!isLeading && !isSingleExcluded)
                continue; // the record says how many more there are
            QVERIFY2(section.contains(words.range(option.cost.presentValue)),
                     qPrintable(connection.id + option.option.id()));
        }
    }
}

void TestRecord::namesRuleAndSourceOfWhatIsExcluded()
{
    const QString section = sectionOf(m_markdown, u"Outlook on the web for travelling staff"_s);
    static const QRegularExpression excluded(uR"(C4 excludes: .* \\\[([0-9]+)[,0-9 ]*\\\])"_s);
    const QRegularExpressionMatch found = excluded.match(section);
    QVERIFY(found.hasMatch());
    static const QRegularExpression listed(uR"(\n\| ([0-9]+) \| [^|]*safeguard S 5\.100 )"_s);
    QCOMPARE(listed.match(m_markdown).captured(1), found.captured(1));
}

void TestRecord::listsExactlyTheSourcesThatItCites()
{
    static const QRegularExpression citation(uR"(\\\[([0-9]+(?:, [0-9]+)*)\\\])"_s);
    QSet<int> cited;
    for (auto matches = citation.globalMatch(m_markdown); matches.hasNext();) {
        for (const auto numbers = matches.next().captured(1).split(u", "_s); const QString &number : numbers)
            cited.insert(number.toInt());
    }
    const QString list = m_markdown.mid(m_markdown.indexOf("Sources of the rules"_L1));
    static const QRegularExpression row(uR"(\n\| ([0-9]+) \| [^|]+ \|)"_s);
    QSet<int> listed;
    for (auto matches = row.globalMatch(list); matches.hasNext();)
        listed.insert(matches.next().captured(1).toInt());
    QVERIFY(!cited.isEmpty());
    QCOMPARE(listed, cited);
}

void TestRecord::saysEachReasonOnce()
{
    const QString section = sectionOf(m_markdown, u"Outlook in Bad Godesberg"_s);
    QCOMPARE(section.count("is a leg of a message flow of the plan"_L1), 1);
    QVERIFY(section.contains("Likewise for: S/MIME, certificates from a public CA; S/MIME at the gateway"_L1));
}

void TestRecord::groupsWhatIsOpen()
{
    QCOMPARE(m_markdown.count("- nobody has decided yet: "_L1), 1);
    const auto isQuestion = [](const Finding &finding) { return finding.effect == Effect::Ask; };
    qsizetype questions = std::ranges::count_if(m_recplast.advice.findings, isQuestion);
    for (const ConnectionAdvice &connection : std::as_const(m_recplast.advice.connections))
        questions += std::ranges::count_if(connection.findings, isQuestion);
    QVERIFY(m_markdown.contains(u"questions of the rules not answered: %1 "_s.arg(questions)));
}

void TestRecord::measuresNoBenefitOfWhatIsSwitchedOff()
{
    static const QRegularExpression row(uR"(\n\| POP, [^|]+ \| high \| Switch the service off \| [^|]+ \| – \|)"_s);
    QVERIFY(row.match(m_markdown).hasMatch());
}

void TestRecord::tellsEndedSupportFromWhatIsStillToCome()
{
    QVERIFY(m_markdown.contains("Already out of support: "_L1));
    QVERIFY(m_markdown.contains("Exchange Server 2019 CU15 since 14 October 2025"_L1));
    QVERIFY(!m_markdown.contains("Support of Exchange Server 2019 CU15 ends"_L1));
    QVERIFY(m_markdown.contains("Support of Debian 12 ends on 10 June 2028."_L1));
}

void TestRecord::namesProductsInThePlansLanguage()
{
    const Example german = example(u"small-business-pop"_s);
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(german.recordInput())));
    QVERIFY(markdown.contains("Eigene Anwendung"_L1));
    QVERIFY(!markdown.contains("Application of one's own"_L1));
    QVERIFY(!markdown.contains("Mail server of others"_L1));
}

void TestRecord::scalesTheWorthToTheHorizon()
{
    Json plan = m_recplast.document.json();
    QVERIFY(plan.set(u"/settings/horizonYears"_s, Json::from(10)));
    const Example longer = exampleFrom(writeJson(plan), u"ten years"_s);
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(longer.recordInput())));
    QVERIFY(m_markdown.contains(u"| normal | 5,000 – 10,000 – 20,000\u00A0EUR |"_s));
    QVERIFY(markdown.contains(u"| normal | 10,000 – 20,000 – 40,000\u00A0EUR |"_s));
}

void TestRecord::takesAnAcceptedRiskForAnAnswer()
{
    Example made = m_recplast;
    decideProposals(made.decision, u"Ada Head"_s, u"head-of-it"_s);
    QVERIFY(choose(made.decision, made.advice, u"owa-travel"_s, u"none"_s, u"Until the portal is replaced."_s,
                   u"Ada Head"_s, u"head-of-it"_s));
    const auto answers = [&made] {
        const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(made.recordInput())));
        return markdown.mid(markdown.indexOf("Are all mandatory rules met"_L1)).section(u'\n', 0, 0);
    };
    QVERIFY2(answers().contains("| no, not for: Outlook on the web for travelling staff |"_L1), qPrintable(answers()));
    QVERIFY(acceptRisk(made.decision, u"owa-travel"_s, {u"Ada Head"_s, QDate(2027, 4, 30), {}}));
    QVERIFY2(answers().contains("| yes |"_L1), qPrintable(answers()));
}

void TestRecord::saysEverythingInWords_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"recplast"_s, u"small-business-pop"_s, u"university"_s, u"exchange-hybrid"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestRecord::saysEverythingInWords()
{
    QFETCH(const QString, name);
    const Example made = example(name);
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(made.recordInput())));
    // A missing text shows its id in angle brackets, an unfilled placeholder stands in braces.
    static const QRegularExpression leftOver(uR"(\\<[a-z]+[a-zA-Z0-9.-]+\\>|\\\{[a-zA-Z.]+\\\})"_s);
    const QRegularExpressionMatch found = leftOver.match(markdown);
    QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
}

void TestRecord::isTheSameTwice()
{
    const Example again = example(u"recplast"_s);
    QCOMPARE(toHtml(recordDocument(again.recordInput())), toHtml(recordDocument(m_recplast.recordInput())));
    QCOMPARE(writeJson(recordJson(again.recordInput())), writeJson(recordJson(m_recplast.recordInput())));
}

void TestRecord::showsADeviationWithItsReasonAndRisk()
{
    Example made = m_recplast;
    QVERIFY(choose(made.decision, made.advice, u"scan-to-mail"_s, u"none"_s, u"The printers are replaced in spring."_s,
                   u"Ada Head"_s, u"head-of-it"_s));
    QVERIFY(acceptRisk(made.decision, u"scan-to-mail"_s,
                       {u"Ada Head"_s, QDate(2027, 4, 30), u"Replacement is ordered."_s}));
    const QString section =
        sectionOf(QString::fromUtf8(toMarkdown(recordDocument(made.recordInput()))), u"Scanners send to mailboxes"_s);
    QVERIFY(section.contains("The printers are replaced in spring."_L1));
    QVERIFY(section.contains("Why TLS enforced, certificate not checked was advised: "_L1));
    const QString whole = QString::fromUtf8(toMarkdown(recordDocument(made.recordInput())));
    QVERIFY(whole.contains("accepted by Ada Head until 30 April 2027"_L1));
}

void TestRecord::answersTheReviewQuestions()
{
    const Wording words(m_recplast.knowledge().texts, u"en"_s, u"EUR"_s);
    for (const Question &question : m_recplast.knowledge().questions) {
        if (question.isReview())
            QVERIFY2(m_markdown.contains(words.say(question.text).left(30)), qPrintable(question.id));
    }
}

void TestRecord::handsTheFactsToPrograms()
{
    const Json record = recordJson(m_recplast.recordInput());
    QCOMPARE(record.value(u"format"_s).text(), u"safeconduct-record/1"_s);
    QCOMPARE(record.value(u"plan"_s), m_recplast.document.json());
    QCOMPARE(record.at(u"/decision/choices"_s).size(), m_recplast.document.plan().connections.size());
    QCOMPARE(record.value(u"status"_s).text(), u"draft"_s);
}

QTEST_GUILESS_MAIN(TestRecord)
#include "test_record.moc"
