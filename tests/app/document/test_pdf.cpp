// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document_parts.h"
#include "app/document/pdf.h"
#include "app/support/file.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

constexpr int wordsInAPart = 300;

Document sample()
{
    Document document{.title = u"A record"_s,
                      .language = u"de"_s,
                      .status = u"Draft."_s,
                      .approval = u"Approved by Ada."_s,
                      .blocks = {}};
    for (int chapter = 1; chapter <= 3; ++chapter) {
        document.blocks.append(Heading{2, u"Chapter %1 (ä)"_s.arg(chapter), u"c%1"_s.arg(chapter)});
        for (int part = 1; part <= 2; ++part) {
            document.blocks.append(Heading{3, u"Part %1"_s.arg(part), {}});
            document.blocks.append(Paragraph{u"Words and words. "_s.repeated(wordsInAPart)});
        }
        document.blocks.append(Picture{u"Drawing"_s, u"A square"_s,
                                       "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\"><rect "
                                       "width=\"10\" height=\"10\"/></svg>"});
    }
    return document;
}

/// The objects of \a pdf by number, as the last table finds them.
QHash<int, QByteArray> objectsOf(const QByteArray &pdf)
{
    QHash<int, QByteArray> objects;
    qsizetype table = pdf.sliced(pdf.lastIndexOf("startxref") + 9).simplified().split(' ').first().toLongLong();
    while (table > 0) {
        QList<QByteArray> lines = pdf.sliced(table, pdf.indexOf("trailer", table) - table).split('\n');
        int number = 0;
        for (const QByteArray &line : std::as_const(lines)) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() == 2)
                number = words.first().toInt();
            if (words.size() != 3)
                continue;
            const qsizetype offset = words.first().toLongLong();
            if (words.last() == "n" && !objects.contains(number)) {
                const QByteArray name = QByteArray::number(number) + " 0 obj";
                if (pdf.mid(offset, name.size()) != name)
                    return {};
                objects.insert(number, pdf.sliced(offset, pdf.indexOf("endobj", offset) - offset));
            }
            ++number;
        }
        const QByteArray trailer =
            pdf.sliced(pdf.indexOf("trailer", table), pdf.indexOf("startxref", table) - pdf.indexOf("trailer", table));
        const qsizetype before = trailer.indexOf("/Prev");
        table = before < 0 ? 0 : trailer.sliced(before + 5).simplified().split(' ').first().toLongLong();
    }
    return objects;
}

/// What the program \a name answers; nothing where it is missing or fails.
QByteArray answerOf(const QString &name, const QStringList &words)
{
    QProcess process;
    process.start(name, words);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_objects = objectsOf(m_pdf = toPdf(sample(), QFont(u"DejaVu Sans"_s))); }
    void findsEachObjectByTheTables();
    void hasABookmarkForEachHeading();
    void saysItsLanguageAndOpensWithBookmarks();
    void claimsTheArchiveProfileAndEmbedsItsFonts();
    void drawsPicturesAsLines();
    void saysStatusApprovalAndNumberOnEachPage();
    void writesEachLineOnOnePage();
    void hasTheSamePagesToLookAt();
    void partsOnlyLongDocuments();
    void laysOutMoreThanQtCounts();

private:
    QByteArrayList textOfPages() const;

    QByteArray m_pdf;
    QHash<int, QByteArray> m_objects;
};

void TestPdf::findsEachObjectByTheTables()
{
    QVERIFY(m_objects.size() > 10);
}

void TestPdf::hasABookmarkForEachHeading()
{
    int titles = 0;
    static const QRegularExpression page(u"/Dest \\[(\\d+) 0 R /XYZ null ([0-9.]+) null\\]"_s);
    for (const QByteArray &object : std::as_const(m_objects)) {
        if (!object.contains("/Parent") || !object.contains("/Dest"))
            continue;
        ++titles;
        const QRegularExpressionMatch match = page.match(QString::fromLatin1(object));
        QVERIFY(match.hasMatch());
        QVERIFY(m_objects.value(match.captured(1).toInt()).contains("/Type /Page"));
        const double top = match.captured(2).toDouble();
        QVERIFY2(top > 0 && top < 842, qPrintable(match.captured(2)));
    }
    QCOMPARE(titles, 9);
    QVERIFY(m_pdf.contains("<FEFF00430068006100700074006500720020003100200028"
                           "00E40029>")); // "Chapter 1 (ä)"
}

void TestPdf::saysItsLanguageAndOpensWithBookmarks()
{
    QVERIFY(m_pdf.contains("/Lang (de)"));
    QVERIFY(m_pdf.contains("/PageMode /UseOutlines"));
}

void TestPdf::claimsTheArchiveProfileAndEmbedsItsFonts()
{
    QVERIFY(m_pdf.contains("pdfaid:conformance") || m_pdf.contains("GTS_PDFA1"));
    QVERIFY(m_pdf.contains("/FontFile2"));
}

void TestPdf::drawsPicturesAsLines()
{
    QVERIFY(!m_pdf.contains("/Subtype /Image"));
}

/// As another program reads it (poppler-utils).
QByteArrayList TestPdf::textOfPages() const
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"record.pdf"_s);
    if (!writeFile(path, m_pdf))
        return {};
    QByteArrayList texts = answerOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).split('\f');
    texts.removeLast(); // behind the last page's end
    return texts;
}

void TestPdf::saysStatusApprovalAndNumberOnEachPage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"record.pdf"_s);
    QVERIFY(writeFile(path, m_pdf));
    const QByteArray facts = answerOf(u"pdfinfo"_s, {path});
    static const QRegularExpression count(u"\nPages: +(\\d+)\n"_s);
    const int pages = count.match(QString::fromUtf8(facts)).captured(1).toInt();
    QVERIFY2(pages > 2, facts.constData());
    QVERIFY(facts.contains("Title:") && facts.contains("A record"));
    const QByteArrayList texts = textOfPages();
    QCOMPARE(texts.size(), pages);
    for (qsizetype page = 0; page < texts.size(); ++page) {
        const QByteArray text = texts.at(page).simplified();
        static const QRegularExpression head(u"^A record Draft\\. Approved by Ada\\."_s);
        QVERIFY2(head.match(QString::fromUtf8(text.left(120))).hasMatch(), text.left(120).constData());
        const QRegularExpression number(u" %1 ?/ ?%2$"_s.arg(page + 1).arg(pages)); // small spaces read as none
        QVERIFY2(number.match(QString::fromUtf8(text)).hasMatch(), text.right(80).constData());
    }
}

/// A paragraph that goes on over a page's end has no line on both.
void TestPdf::writesEachLineOnOnePage()
{
    const QByteArrayList texts = textOfPages();
    QVERIFY(texts.size() > 2);
    QCOMPARE(texts.join().count("Words"), 6 * wordsInAPart);
}

void TestPdf::hasTheSamePagesToLookAt()
{
    const QByteArrayList texts = textOfPages();
    const std::shared_ptr<const PagedDocument> pages = pagesOfPdf(sample(), QFont(u"DejaVu Sans"_s));
    QCOMPARE(pages->pageCount(), static_cast<int>(texts.size()));
    const QList<PageHeading> headings = pages->headings();
    QCOMPARE(headings.size(), 9);
    for (const PageHeading &heading : headings) {
        QVERIFY2(texts.value(heading.page).simplified().contains(heading.text.toUtf8()), qPrintable(heading.text));
        QVERIFY(heading.top > 0 && heading.top < pages->sheet().height());
    }
    for (int page = 0; page < pages->pageCount(); ++page) {
        QImage sheet(pages->sheet().toSize(), QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        pages->drawSheet(painter, page);
        painter.end();
        const auto isInked = [&](int top, int bottom) {
            for (int y = top; y < bottom; ++y) {
                for (int x = 0; x < sheet.width(); ++x) {
                    if (qGray(sheet.pixel(x, y)) < 160)
                        return true;
                }
            }
            return false;
        };
        constexpr int margin = 45; // points; its sheet has 842
        QVERIFY(isInked(margin, margin + 12)); // the title, in letters of its size on paper
        QVERIFY(!isInked(0, margin - 2));
        QVERIFY(!isInked(sheet.height() - margin + 2, sheet.height()));
    }
}

namespace {

/// Some hundred sheets of headings, and a long table.
Document longDocument()
{
    Document document = sample();
    constexpr int chapters = 25'000;
    for (int chapter = 0; chapter < chapters; ++chapter)
        document.blocks.append(Heading{3, QString::number(chapter), {}});
    Table table{.caption = u"All"_s, .header = {u"Number"_s}, .rows = {}, .numberColumns = {}};
    constexpr int rows = 40'000;
    for (int row = 0; row < rows; ++row)
        table.rows.append({QString::number(row)});
    document.blocks.append(table);
    return document;
}

} // namespace

void TestPdf::partsOnlyLongDocuments()
{
    const QList<Document> one = inParts(sample());
    QCOMPARE(one.size(), 1);
    QCOMPARE(toMarkdown(one.constFirst()), toMarkdown(sample()));
    const Document document = longDocument();
    const QList<Document> parts = inParts(document);
    QVERIFY(parts.size() > 2);
    QCOMPARE(parts.constFirst().title, document.title);
    QStringList headings;
    QStringList cells;
    for (const Document &part : parts) {
        QVERIFY(&part == &parts.constFirst() || (part.title.isEmpty() && part.status.isEmpty()));
        for (const Block &block : part.blocks) {
            if (const Heading *heading = std::get_if<Heading>(&block))
                headings.append(heading->text);
            const Table *table = std::get_if<Table>(&block);
            if (!table)
                continue;
            QCOMPARE(table->header, QStringList{u"Number"_s});
            for (const QStringList &row : table->rows)
                cells += row;
        }
    }
    QCOMPARE(headings.size(), 9 + 25'000);
    QCOMPARE(headings.constLast(), u"24999"_s);
    QCOMPARE(cells.size(), 40'000);
    for (qsizetype row = 0; row < cells.size(); ++row)
        QCOMPARE(cells.at(row), QString::number(row));
}

/// The record of 200 connections with 44 options each is longer than Qt counts at 600 dots an inch; on a finer paper less is.
void TestPdf::laysOutMoreThanQtCounts()
{
    constexpr int dotsInAnInch = 2400;
    constexpr double farthest = 8'388'608; // 23 bits
    QBuffer nowhere;
    QPdfWriter paper(&nowhere);
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setResolution(dotsInAnInch);
    Document document = longDocument();
    document.blocks.removeLast(); // the table
    const PagedDocument pages(document, QFont(u"DejaVu Sans"_s), paper);
    const QList<PageHeading> headings = pages.headings();
    QCOMPARE(headings.size(), 9 + 25'000);
    constexpr double pointsInAnInch = 72;
    QVERIFY(pages.pageCount() * pages.sheet().height() / pointsInAnInch * dotsInAnInch > farthest);
    QCOMPARE(headings.constLast().page, pages.pageCount() - 1);
    int page = headings.at(9).page;
    for (const auto chapters = headings.sliced(9); const PageHeading &heading : chapters) {
        QVERIFY(heading.page == page || heading.page == page + 1);
        page = heading.page;
        QVERIFY(heading.top > 0 && heading.top < pages.sheet().height());
    }
}

QTEST_MAIN(TestPdf)
#include "test_pdf.moc"
