// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: what Qt's PDF writer leaves out.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace safeconduct {

struct PdfBookmark {
    int level = 1; ///< one of lower level becomes the parent of what follows
    QString title;
    int page = 0; ///< from 0
    double top = 0; ///< points from the lower edge of the paper
};

/// \a pdf, as QPdfWriter writes it, with bookmarks and its \a language, added as an incremental update (PDF 1.4, 3.4.5). A file
/// of another build comes back as it is.
QByteArray withBookmarks(const QByteArray &pdf, const QList<PdfBookmark> &bookmarks, const QString &language);

} // namespace safeconduct
