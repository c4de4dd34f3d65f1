// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/support/result.h"

#include <QFont>
#include <QFuture>

namespace safeconduct {

/// Writes \a document as PDF to \a path in a thread of the pool.
QFuture<Result<void>> writePdfInBackground(Document document, const QFont &font, QString path);

} // namespace safeconduct
