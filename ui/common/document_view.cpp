// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/document_view.h"

#include <QScrollBar>

#include <utility>

namespace safeconduct {

DocumentView::DocumentView(const QString &objectName, const QString &name, QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setOpenLinks(false);
}

void DocumentView::showDocument(const Document &document)
{
    const int scrolled = verticalScrollBar()->value();
    auto text = std::make_unique<RecordText>(recordText(document, {palette(), font()}));
    setDocument(text->text.get());
    std::swap(m_text, text); // the old one goes when nothing shows it any more
    verticalScrollBar()->setValue(scrolled);
}

} // namespace safeconduct
