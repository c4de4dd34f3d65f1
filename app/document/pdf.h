// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/paged_document.h"

#include <memory>

class QPagedPaintDevice;

namespace safeconduct {

/// Present wherever a record may be printed; where it is not, the system's choice of letters does as well.
QFont paperFont();

/// \a document as PDF/A-1b on A4: fonts embedded, title, status and approval at the head of each page, page numbers at its
/// foot, headings as bookmarks. Not tagged: Qt writes no structure, so who reads by ear takes HTML or OpenDocument.
/// Needs a QGuiApplication; may run in any thread.
QByteArray toPdf(const Document &document, const QFont &font);

/// The pages of that PDF to look at. May be made in any thread; for another one to draw, `PagedDocument::moveToThread`.
std::shared_ptr<const PagedDocument> pagesOfPdf(const Document &document, const QFont &font);

/// The same pages on \a paper, such as a printer's.
void printDocument(const Document &document, const QFont &font, QPagedPaintDevice &paper);

} // namespace safeconduct
