// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/paged_document.h"

#include <QFuture>

#include <memory>

class QPrinter;
class QThreadPool;

namespace safeconduct {

/// Puts the pages of the PDF on \a printer in a thread of the pool.
QFuture<void> printInBackground(Document document, std::shared_ptr<QPrinter> printer);

/// Lays them out in \a pool, for the window's thread to draw. Its one thread has to outlive them: letters are freed with the thread
/// that loaded them.
QFuture<std::shared_ptr<const PagedDocument>> pagesInBackground(QThreadPool &pool, Document document);

} // namespace safeconduct
