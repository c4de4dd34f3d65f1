// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/page_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace safeconduct {

namespace {

constexpr double step = 1.25;
constexpr double notch = QWheelEvent::DefaultDeltasPerStep; ///< of a wheel, in eighths of a degree
constexpr double smallestScale = 0.25;
constexpr double largestScale = 3; ///< a page is drawn whole: more would take much memory
constexpr double gap = 12; ///< pixels around pages
constexpr double above = 8; ///< points in sight above a heading

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or pages fitted beside it would let it come and go
    viewport()->setBackgroundRole(QPalette::Mid);
    describe();
}

void PageView::showPages(const std::shared_ptr<const PagedDocument> &pages)
{
    const double looked = verticalScrollBar()->value();
    m_pages = pages;
    m_drawn.clear();
    setScale(m_isFitted ? fittedScale() : m_scale);
    verticalScrollBar()->setValue(static_cast<int>(looked));
    describe();
    viewport()->update();
}

int PageView::pageCount() const
{
    return m_pages ? m_pages->pageCount() : 0;
}

int PageView::page() const
{
    return std::min(static_cast<int>(std::floor(verticalScrollBar()->value() / stride())), pageCount() - 1);
}

QList<PageHeading> PageView::headings() const
{
    return m_pages ? m_pages->headings() : QList<PageHeading>();
}

void PageView::goTo(const PageHeading &heading)
{
    if (!m_pages)
        return;
    const double top = heading.page * stride() + gap + std::max(0.0, heading.top - above) * m_scale;
    verticalScrollBar()->setValue(static_cast<int>(std::floor(top)));
}

/// From the upper edge of a page to that of the next one, in pixels.
double PageView::stride() const
{
    return m_pages ? m_pages->sheet().height() * m_scale + gap : 1;
}

/// In pixels of the viewport.
QRectF PageView::placeOf(int page) const
{
    const QSizeF size = m_pages->sheet() * m_scale;
    const double free = viewport()->width() - size.width();
    const double left = free > 2 * gap ? free / 2 : gap - horizontalScrollBar()->value();
    return {QPointF(std::round(left), std::round(page * stride() + gap) - verticalScrollBar()->value()), size};
}

void PageView::zoomIn()
{
    zoom(step);
}

void PageView::zoomOut()
{
    zoom(1 / step);
}

void PageView::fit()
{
    m_isFitted = true;
    setScale(fittedScale());
}

double PageView::fittedScale() const
{
    return m_pages ? std::clamp((viewport()->width() - 2 * gap) / m_pages->sheet().width(), smallestScale, largestScale)
                   : 1;
}

void PageView::zoom(double factor)
{
    m_isFitted = false;
    setScale(std::clamp(m_scale * factor, smallestScale, largestScale));
}

/// What is at the upper edge stays there.
void PageView::setScale(double scale)
{
    const double looked = verticalScrollBar()->value() / stride();
    if (!qFuzzyCompare(scale, m_scale))
        m_drawn.clear();
    m_scale = scale;
    showRange();
    verticalScrollBar()->setValue(static_cast<int>(std::round(looked * stride())));
    viewport()->update();
}

void PageView::showRange()
{
    if (!m_pages)
        return;
    const QSize seen = viewport()->size();
    const int high = static_cast<int>(std::ceil(pageCount() * stride() + gap));
    const int wide = static_cast<int>(std::floor(m_pages->sheet().width() * m_scale + 2 * gap));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 3);
    verticalScrollBar()->setRange(0, std::max(0, high - seen.height()));
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setRange(0, std::max(0, wide - seen.width()));
}

/// A screen reader says with the view where it stands, and where the same can be read.
void PageView::describe()
{
    const QString where =
        m_pages ? tr("Page %1 of %2.").arg(page() + 1).arg(pageCount()) : tr("The pages are being laid out.");
    const QString text = where + u' ' + tr("Shown as text, the record can be read aloud and searched.");
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

const QPixmap &PageView::drawn(int page)
{
    QPixmap &pixmap = m_drawn[page];
    const qreal dots = devicePixelRatioF();
    if (pixmap.isNull() || !qFuzzyCompare(pixmap.devicePixelRatio(), dots)) {
        pixmap = QPixmap((m_pages->sheet() * m_scale * dots).toSize());
        pixmap.setDevicePixelRatio(dots);
        pixmap.fill(Qt::white);
        QPainter painter(&pixmap);
        painter.scale(m_scale, m_scale);
        m_pages->drawSheet(painter, page);
    }
    return pixmap;
}

void PageView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!m_pages)
        return;
    QPainter painter(viewport());
    const int first = std::max(0, page());
    const int last =
        std::min(static_cast<int>((verticalScrollBar()->value() + viewport()->height()) / stride()), pageCount() - 1);
    m_drawn.removeIf([&](const QHash<int, QPixmap>::iterator &one) { return one.key() < first || one.key() > last; });
    painter.setPen(palette().color(QPalette::Shadow));
    for (int page = first; page <= last; ++page) {
        painter.drawPixmap(placeOf(page).topLeft(), drawn(page));
        painter.drawRect(placeOf(page).adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    setScale(m_isFitted ? fittedScale() : m_scale);
}

void PageView::scrollContentsBy(int across, int down)
{
    Q_UNUSED(across)
    Q_UNUSED(down)
    viewport()->update();
    describe();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus)
        zoomIn();
    else if (event->key() == Qt::Key_Minus)
        zoomOut();
    else if (event->key() == Qt::Key_0)
        fit();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y(); turned != 0) // touchpads turn it little by little, or sideways
        zoom(std::pow(step, turned / notch));
}

} // namespace safeconduct
