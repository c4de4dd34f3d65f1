// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_preview.h"

#include "ui/common/document_view.h"
#include "ui/common/wrapping_tree.h"
#include "ui/record/page_view.h"
#include "ui/record/record_paper.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Parts with their chapters, each entry with its number among \a headings.
template<typename Heading>
void listParts(WrappingTree &tree, const QList<Heading> &headings)
{
    const QSignalBlocker blocker(tree);
    tree.clear();
    QTreeWidgetItem *chapter = nullptr;
    for (qsizetype index = 0; index < headings.size(); ++index) {
        const bool isChapter = headings.at(index).level == 2;
        QTreeWidgetItem *parent = isChapter || !chapter ? tree.invisibleRootItem() : chapter;
        auto *entry = new QTreeWidgetItem(parent, {headings.at(index).text});
        entry->setData(0, Qt::UserRole, index);
        if (isChapter)
            chapter = entry;
    }
    tree.expandAll();
}

} // namespace

RecordPreview::RecordPreview(QWidget *parent)
    : QWidget(parent)
    , m_parts(new WrappingTree)
    , m_text(new DocumentView(u"record"_s, tr("The record")))
    , m_pages(new PageView)
    , m_looks(new QStackedWidget)
{
    m_letters.setMaxThreadCount(1);
    m_letters.setExpiryTimeout(-1); // never
    m_parts->setObjectName("headings"_L1);
    m_parts->setAccessibleName(tr("Contents"));
    m_parts->setHeaderHidden(true);
    m_pages->setObjectName("recordPages"_L1);
    m_pages->setAccessibleName(tr("Pages of the record"));
    m_looks->addWidget(m_text);
    m_looks->addWidget(m_pages);
    auto *splitter = new QSplitter;
    splitter->setObjectName("recordParts"_L1);
    splitter->addWidget(m_parts);
    splitter->addWidget(m_looks);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 700});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_parts, &QTreeWidget::currentItemChanged, this, &RecordPreview::goToPart);
    connect(m_text, &DocumentView::laidOut, this, &RecordPreview::takeText);
    connect(&m_run, &QFutureWatcherBase::finished, this, &RecordPreview::takePages);
}

RecordPreview::~RecordPreview()
{
    m_run.cancel(); // a watcher that goes away does not stop its work
    m_pages->showPages({}); // while the thread is there that they were laid out in
}

void RecordPreview::showDocument(const Document &document)
{
    m_document = document;
    m_textLayout = Layout::Stale;
    m_pagesLayout = Layout::Stale;
    m_isAwaited = true;
    layOut();
}

void RecordPreview::setLook(RecordLook look)
{
    m_looks->setCurrentWidget(look == RecordLook::Pages ? static_cast<QWidget *>(m_pages) : m_text);
    layOut();
}

bool RecordPreview::showsPages() const
{
    return m_looks->currentWidget() == m_pages;
}

void RecordPreview::layOut()
{
    Layout &layout = showsPages() ? m_pagesLayout : m_textLayout;
    if (layout != Layout::Stale) {
        showParts(); // of what was looked at before
        return;
    }
    layout = Layout::Running;
    if (showsPages())
        m_run.setFuture(pagesInBackground(m_letters, m_document));
    else
        m_text->showDocument(m_document);
}

void RecordPreview::takePages()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    m_pages->showPages(m_run.result());
    if (m_pagesLayout == Layout::Running) // else another document came meanwhile
        m_pagesLayout = Layout::Done;
    if (showsPages())
        showParts();
}

/// Also where the view has made it anew for another width or other colours.
void RecordPreview::takeText()
{
    if (m_textLayout == Layout::Running)
        m_textLayout = Layout::Done;
    if (!showsPages())
        showParts();
}

void RecordPreview::showParts()
{
    if (showsPages())
        listParts(*m_parts, m_pages->headings());
    else
        listParts(*m_parts, m_text->headings());
    const Layout layout = showsPages() ? m_pagesLayout : m_textLayout;
    if (layout == Layout::Done && std::exchange(m_isAwaited, false))
        emit laidOut();
}

void RecordPreview::goToPart(const QTreeWidgetItem *part)
{
    if (!part)
        return;
    const qsizetype index = part->data(0, Qt::UserRole).toLongLong();
    if (showsPages()) {
        if (const QList<PageHeading> headings = m_pages->headings(); index < headings.size())
            m_pages->goTo(headings.at(index));
    } else if (const QList<TextHeading> headings = m_text->headings(); index < headings.size()) {
        m_text->goTo(headings.at(index).position);
    }
}

} // namespace safeconduct
