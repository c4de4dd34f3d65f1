// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"

#include <QFont>

class QPagedPaintDevice;

namespace safeconduct {

/// \a document as PDF/A-1b on A4: fonts embedded, title, status and approval at the head of each page, page numbers at its
/// foot, headings as bookmarks. Not tagged: Qt writes no structure, so who reads by ear takes HTML or OpenDocument.
/// Needs a QGuiApplication; may run in any thread.
QByteArray toPdf(const Document &document, const QFont &font);

/// The same pages on \a paper, such as a printer's.
void printDocument(const Document &document, const QFont &font, QPagedPaintDevice &paper);

} // namespace safeconduct
