// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/paged_document.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QWidget>

class QStackedWidget;
class QTreeWidgetItem;

namespace safeconduct {

class DocumentView;
class PageView;
class WrappingTree;

/// How a record is looked at.
enum class RecordLook { Pages, Text };

/// The record beside the list of its parts, as the pages of its PDF or as a text as wide as the window. Either is laid out in the
/// background, and only when it is looked at.
class RecordPreview : public QWidget {
    Q_OBJECT

public:
    explicit RecordPreview(QWidget *parent = nullptr);
    ~RecordPreview() override;

    void showDocument(const Document &document);
    void setLook(RecordLook look);

signals:
    /// What was given last can be read; once for each.
    void laidOut();

private:
    enum class Layout { Stale, Running, Done };

    bool showsPages() const;
    void layOut();
    void takeText();
    void takePages();
    void showParts();
    void goToPart(const QTreeWidgetItem *part);

    QThreadPool m_letters; ///< one thread that stays: what is shown is drawn with letters that it loaded
    Document m_document;
    QFutureWatcher<std::shared_ptr<const PagedDocument>> m_run;
    Layout m_textLayout = Layout::Done; ///< of m_document, none so far; stale: it was not given to the view yet
    Layout m_pagesLayout = Layout::Done;
    bool m_isAwaited = false; ///< laidOut() is still to be told of m_document
    WrappingTree *m_parts;
    DocumentView *m_text;
    PageView *m_pages;
    QStackedWidget *m_looks;
};

} // namespace safeconduct
