// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record_text.h"

#include <QTextBrowser>

namespace safeconduct {

/// Shows a document in the colours and the letters of the window.
class DocumentView : public QTextBrowser {
    Q_OBJECT

public:
    DocumentView(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    /// The place that was read stays in sight.
    void showDocument(const Document &document);

private:
    std::unique_ptr<RecordText> m_text; ///< what is shown
};

} // namespace safeconduct
