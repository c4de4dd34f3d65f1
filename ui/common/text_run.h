// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record_text.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

/// Lays out \a document in a thread of the pool for \a width pixels, and gives the text to the window's thread. Pictures and letters
/// become smaller than \a style says before the text would have to be scrolled sideways.
QFuture<std::shared_ptr<RecordText>> textInBackground(Document document, RecordStyle style, int width);

} // namespace safeconduct
