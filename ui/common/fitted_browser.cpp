// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fitted_browser.h"

#include <QAbstractTextDocumentLayout>
#include <QScopedValueRollback>

namespace safeconduct {

FittedBrowser::FittedBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or it would come and go with the size of the letters
    setLineWrapMode(QTextEdit::FixedPixelWidth);
}

void FittedBrowser::showMarkdown(const QString &text)
{
    setMarkdown(text);
    fit();
}

void FittedBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void FittedBrowser::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    setLineWrapColumnOrWidth(viewport()->width() - 1); // tables round their columns up
    QFont letters = font();
    for (const double factor : letterFactors) {
        letters.setPointSizeF(font().pointSizeF() * factor);
        document()->setDefaultFont(letters);
        if (document()->documentLayout()->documentSize().width() <= viewport()->width())
            return;
    }
}

} // namespace safeconduct
