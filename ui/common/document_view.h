// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record_text.h"

#include <QFutureWatcher>
#include <QTextBrowser>
#include <QTimer>

#include <optional>

namespace safeconduct {

/// Shows a document in the colours and the letters of the window, as wide as the view. It is laid out in the background while the
/// view is seen, and anew a moment after the width has changed.
class DocumentView : public QTextBrowser {
    Q_OBJECT

public:
    DocumentView(const QString &objectName, const QString &name, QWidget *parent = nullptr);
    ~DocumentView() override;

    /// The place that was read stays in sight.
    void showDocument(const Document &document);
    /// Shows nothing; what was to be shown is given up.
    void clear();
    /// Of what is shown, in their order.
    QList<TextHeading> headings() const;
    /// Puts the cursor at \a position of the text, and that to the upper edge.
    void goTo(int position);

signals:
    /// What was given last is shown.
    void laidOut();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void takeText();

    std::optional<Document> m_document; ///< what is to be shown
    std::shared_ptr<RecordText> m_text; ///< what is shown
    QFutureWatcher<std::shared_ptr<RecordText>> m_run;
    QTimer m_soon;
    QTimer m_resized;
    int m_width = 0; ///< pixels that the text is made for
    bool m_isStale = false; ///< m_document is still to be laid out
};

} // namespace safeconduct
