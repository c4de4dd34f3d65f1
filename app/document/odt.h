// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/support/result.h"

namespace safeconduct {

/// OpenDocument text (1.3, ISO/IEC 26300): headings with outline levels and links to them, tables whose heads repeat and are
/// told as such, pictures as SVG with their words, status and approval on each page. Same document, same bytes.
Result<QByteArray> toOdt(const Document &document);

} // namespace safeconduct
