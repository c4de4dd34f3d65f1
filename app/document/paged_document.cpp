// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/paged_document.h"

#include "app/document/document_parts.h"
#include "app/document/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double textPoints = 9.5;
constexpr double edgePoints = 7.5;
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

QFont sized(QFont font, double points)
{
    font.setPointSizeF(points);
    return font;
}

} // namespace

PagedDocument::PagedDocument(const Document &document, const QFont &font, QPagedPaintDevice &paper)
    : m_title(document.title)
    , m_standing(document.status + u' ' + document.approval)
    , m_paper(paper)
    , m_edgeFont(sized(font, edgePoints))
{
    const int resolution = paper.logicalDpiY();
    m_dots = resolution / pointsInAnInch;
    m_page = paper.pageLayout().paintRectPixels(resolution).size();
    const qreal line = QFontMetricsF(m_edgeFont, &paper).lineSpacing();
    m_head = 2 * line + 10 * m_dots;
    m_foot = line + 8 * m_dots;
    for (const auto parts = inParts(document); const Document &part : parts)
        layOut(part, sized(font, textPoints));
}

void PagedDocument::layOut(const Document &part, const QFont &font)
{
    RecordText laidOut = recordText(part, {inks(), font});
    QTextDocument &text = *laidOut.text;
    text.documentLayout()->setPaintDevice(&m_paper);
    text.setDocumentMargin(0);
    text.setPageSize({m_page.width(), m_page.height() - m_head - m_foot});
    splitAtPageBreaks(laidOut);
    const int pages = text.pageCount(); // laid out here, and not where it is drawn first
    m_parts.push_back({std::move(laidOut), m_pageCount});
    m_pageCount += pages;
}

int PagedDocument::pageCount() const
{
    return m_pageCount;
}

const PagedDocument::Part &PagedDocument::partOf(int page) const
{
    return *std::ranges::find_if(std::views::reverse(m_parts),
                                 [page](const Part &part) { return part.firstPage <= page; });
}

QSizeF PagedDocument::sheet() const
{
    return m_paper.pageLayout().fullRectPoints().size();
}

void PagedDocument::moveToThread(QThread *thread) const
{
    for (const Part &part : m_parts)
        part.text.text->moveToThread(thread);
}

QString PagedDocument::elided(const QString &text) const
{
    return QFontMetricsF(m_edgeFont, &m_paper).elidedText(text, Qt::ElideRight, m_page.width());
}

/// As large in dots of the paper as on the paper itself: a painter takes a font's points for those of its own device.
QFont PagedDocument::edgeFontOn(const QPainter &painter) const
{
    const QPaintDevice *device = painter.device();
    return device == &m_paper ? m_edgeFont
                              : sized(m_edgeFont, edgePoints * m_paper.logicalDpiY() / device->logicalDpiY());
}

void PagedDocument::drawEdges(QPainter &painter, int page) const
{
    const qreal line = QFontMetricsF(m_edgeFont, &m_paper).lineSpacing();
    painter.setFont(edgeFontOn(painter));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, 0, m_page.width(), line), Qt::AlignLeft, elided(m_title));
    painter.drawText(QRectF(0, line, m_page.width(), line), Qt::AlignLeft, elided(m_standing));
    painter.setPen(QPen(QColor(0x88, 0x88, 0x88), m_dots / 2));
    const qreal rule = 2 * line + 3 * m_dots;
    painter.drawLine(QPointF(0, rule), QPointF(m_page.width(), rule));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, m_page.height() - line, m_page.width(), line), Qt::AlignHCenter,
                     u"%1 / %2"_s.arg(page + 1).arg(pageCount()));
}

void PagedDocument::draw(QPainter &painter, int page) const
{
    drawEdges(painter, page);
    const Part &part = partOf(page);
    const QSizeF body = part.text.text->pageSize();
    const QRectF shown(0, (page - part.firstPage) * body.height(), body.width(), body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = inks();
    // What only touches the page belongs to its neighbours, and would be written where nobody sees it.
    context.clip = shown.adjusted(0, 1, 0, -1);
    painter.save();
    painter.translate(0, m_head - shown.top());
    painter.setClipRect(shown);
    part.text.text->documentLayout()->draw(&painter, context);
    painter.restore();
}

void PagedDocument::drawSheet(QPainter &painter, int page) const
{
    const QMarginsF margins = m_paper.pageLayout().margins(QPageLayout::Point);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(margins.left(), margins.top());
    painter.scale(1 / m_dots, 1 / m_dots);
    draw(painter, page);
    painter.restore();
}

QList<PageHeading> PagedDocument::headings() const
{
    QList<PageHeading> headings;
    const QMarginsF margins = m_paper.pageLayout().margins(QPageLayout::Point);
    for (const Part &part : m_parts) {
        const QTextDocument &text = *part.text.text;
        const qreal body = text.pageSize().height();
        for (const TextHeading &heading : part.text.headings) {
            const qreal top = text.documentLayout()->blockBoundingRect(text.findBlock(heading.position)).top();
            const int page = static_cast<int>(std::floor(top / body));
            headings.append({heading.level, heading.text, part.firstPage + page,
                             (top - page * body + m_head) / m_dots + margins.top()});
        }
    }
    return headings;
}

} // namespace safeconduct
