// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/wording.h"
#include "tests/common/example.h"

#include <QRegularExpression>
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
    QVERIFY(section.contains("C4 excludes"_L1));
    QVERIFY(section.contains("S 5.100"_L1));
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
