// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf.h"

#include <QRegularExpression>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

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
            document.blocks.append(Paragraph{u"Words and words. "_s.repeated(300)});
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

private:
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

QTEST_MAIN(TestPdf)
#include "test_pdf.moc"
