// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"

#include <QPalette>
#include <QTextDocument>

#include <memory>

namespace safeconduct {

/// A heading of a text and where it stands.
struct TextHeading {
    int level = 1;
    QString text;
    int position = 0;
};

/// Deletes a text in the thread that it belongs to: its layout may have a timer there.
struct TextDeleter {
    void operator()(QTextDocument *text) const;
};

/// \a document as a text for the screen or paper; pictures stay drawings.
struct RecordText {
    std::unique_ptr<QTextDocument, TextDeleter> text;
    QList<TextHeading> headings; ///< levels 2 and 3
};

/// What a text is written with.
struct RecordStyle {
    QPalette palette; ///< of the screen, or black on white for paper
    QFont font;
    qreal pictureWidth = 640; ///< wider pictures are made smaller, in pixels
};

RecordText recordText(const Document &document, const RecordStyle &style);

} // namespace safeconduct
