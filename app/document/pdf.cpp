// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf.h"

#include "app/document/pdf_bookmarks.h"
#include "app/document/record_text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>

#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double textPoints = 9.5;
constexpr double edgePoints = 7.5;
constexpr double marginMillimetres = 16;
constexpr double pointsInAnInch = 72;

/// Black on white, whatever the screen shows.
QPalette inks()
{
    QPalette inks;
    inks.setColor(QPalette::Text, Qt::black);
    inks.setColor(QPalette::AlternateBase, QColor(0xEE, 0xEE, 0xEE));
    inks.setColor(QPalette::Mid, QColor(0x88, 0x88, 0x88));
    return inks;
}

/// A document laid out on pages with room for a head and a foot.
class Pages {
public:
    Pages(const Document &document, const QFont &font, QPagedPaintDevice &paper);

    void print();
    QList<PdfBookmark> bookmarks() const;

private:
    void printEdges(QPainter &painter, int page) const;
    QString elided(const QString &text) const;

    const Document &m_document;
    QPagedPaintDevice &m_paper;
    QFont m_edgeFont;
    QSizeF m_page; ///< dots within the margins
    qreal m_dots = 1; ///< to a point
    qreal m_head = 0;
    qreal m_foot = 0;
    RecordText m_text;
};

RecordText textFor(const Document &document, const QFont &font)
{
    return recordText(document, {inks(), font});
}

QFont sized(QFont font, double points)
{
    font.setPointSizeF(points);
    return font;
}

Pages::Pages(const Document &document, const QFont &font, QPagedPaintDevice &paper)
    : m_document(document)
    , m_paper(paper)
    , m_edgeFont(sized(font, edgePoints))
    , m_text(textFor(document, sized(font, textPoints)))
{
    const int resolution = paper.logicalDpiY();
    m_dots = resolution / pointsInAnInch;
    m_page = paper.pageLayout().paintRectPixels(resolution).size();
    const qreal line = QFontMetricsF(m_edgeFont, &paper).lineSpacing();
    m_head = 2 * line + 10 * m_dots;
    m_foot = line + 8 * m_dots;
    QTextDocument &text = *m_text.text;
    text.documentLayout()->setPaintDevice(&paper);
    text.setDocumentMargin(0);
    text.setPageSize({m_page.width(), m_page.height() - m_head - m_foot});
}

QString Pages::elided(const QString &text) const
{
    return QFontMetricsF(m_edgeFont, &m_paper).elidedText(text, Qt::ElideRight, m_page.width());
}

void Pages::printEdges(QPainter &painter, int page) const
{
    const qreal line = QFontMetricsF(m_edgeFont, &m_paper).lineSpacing();
    painter.setFont(m_edgeFont);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, 0, m_page.width(), line), Qt::AlignLeft, elided(m_document.title));
    painter.drawText(QRectF(0, line, m_page.width(), line), Qt::AlignLeft,
                     elided(m_document.status + u' ' + m_document.approval));
    painter.setPen(QPen(QColor(0x88, 0x88, 0x88), m_dots / 2));
    const qreal rule = 2 * line + 3 * m_dots;
    painter.drawLine(QPointF(0, rule), QPointF(m_page.width(), rule));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, m_page.height() - line, m_page.width(), line), Qt::AlignHCenter,
                     u"%1 / %2"_s.arg(page + 1).arg(m_text.text->pageCount()));
}

void Pages::print()
{
    QPainter painter(&m_paper);
    const QSizeF body = m_text.text->pageSize();
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = inks();
    for (int page = 0; page < m_text.text->pageCount(); ++page) {
        if (page > 0)
            m_paper.newPage();
        printEdges(painter, page);
        painter.save();
        painter.translate(0, m_head - page * body.height());
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(context.clip);
        m_text.text->documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

QList<PdfBookmark> Pages::bookmarks() const
{
    QList<PdfBookmark> bookmarks;
    const qreal body = m_text.text->pageSize().height();
    const QMarginsF margins = m_paper.pageLayout().margins(QPageLayout::Point);
    const qreal paperHeight = m_paper.pageLayout().fullRectPoints().height();
    for (const TextHeading &heading : m_text.headings) {
        const QTextBlock block = m_text.text->findBlock(heading.position);
        const qreal top = m_text.text->documentLayout()->blockBoundingRect(block).top();
        const int page = static_cast<int>(std::floor(top / body));
        const qreal below = (top - page * body + m_head) / m_dots + margins.top();
        bookmarks.append({heading.level, heading.text, page, paperHeight - below});
    }
    return bookmarks;
}

} // namespace

void printDocument(const Document &document, const QFont &font, QPagedPaintDevice &paper)
{
    Pages(document, font, paper).print();
}

QByteArray toPdf(const Document &document, const QFont &font)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QList<PdfBookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setTitle(document.title);
        writer.setCreator(u"Safeconduct"_s);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                              QPageLayout::Millimeter);
        constexpr int dotsInAnInch = 600;
        writer.setResolution(dotsInAnInch);
        Pages pages(document, font, writer);
        pages.print();
        bookmarks = pages.bookmarks();
    }
    buffer.close();
    return withBookmarks(pdf, bookmarks, document.language);
}

} // namespace safeconduct
