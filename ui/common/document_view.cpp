// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/document_view.h"

#include "ui/common/text_run.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <chrono>
#include <utility>

namespace safeconduct {

using namespace std::chrono_literals;

DocumentView::DocumentView(const QString &objectName, const QString &name, QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width stays what the text was made for
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms); // once the view has the size that the layout around it gives
    connect(&m_soon, &QTimer::timeout, this, &DocumentView::layOut);
    m_resized.setSingleShot(true);
    m_resized.setInterval(300ms);
    connect(&m_resized, &QTimer::timeout, this, [this] {
        if (viewport()->width() != m_width)
            layOut();
    });
    connect(&m_run, &QFutureWatcherBase::finished, this, &DocumentView::takeText);
}

DocumentView::~DocumentView()
{
    m_run.cancel(); // a watcher that goes away does not stop its work
    setDocument(nullptr); // before the text that it shows
}

void DocumentView::showDocument(const Document &document)
{
    m_document = document;
    m_isStale = true;
    m_run.cancel();
    if (isVisible())
        m_soon.start();
}

void DocumentView::clear()
{
    m_run.cancel();
    m_document.reset();
    m_isStale = false;
    setDocument(nullptr);
    m_text.reset();
}

QList<TextHeading> DocumentView::headings() const
{
    return m_text ? m_text->headings : QList<TextHeading>();
}

void DocumentView::goTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top());
}

void DocumentView::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (m_isStale)
        m_soon.start();
}

void DocumentView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_resized.start();
}

void DocumentView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_document)
        return;
    m_isStale = true;
    if (isVisible())
        m_soon.start();
}

void DocumentView::layOut()
{
    if (!m_document || !isVisible())
        return;
    m_isStale = false;
    m_width = viewport()->width();
    m_run.setFuture(textInBackground(*m_document, {.palette = palette(), .font = font()}, m_width));
}

void DocumentView::takeText()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    const int scrolled = verticalScrollBar()->value();
    const std::shared_ptr<RecordText> before = std::exchange(m_text, m_run.result()); // outlives its place in the view
    setDocument(m_text->text.get());
    verticalScrollBar()->setValue(scrolled);
    emit laidOut();
}

} // namespace safeconduct
