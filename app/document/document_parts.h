// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: long documents on paper.
#pragma once

#include "app/document/block.h"

namespace safeconduct {

/// \a document as documents of about a hundred sheets each, twice that where a chapter is longer; one for most documents. Those after
/// the first begin with a heading of level 2 or 3, unless a chapter is longer than a part, and have neither title nor status. A table
/// longer than a part is several, with the same header.
///
/// Qt 6.8 counts the dots of one text in 23 bits: behind the 1,300th sheet at 600 an inch, or the 330th at 2,400, places begin at 0
/// again, and it may crash.
QList<Document> inParts(const Document &document);

} // namespace safeconduct
