// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: what Qt's drawing of pages needs.
#pragma once

#include "app/document/record_text.h"

namespace safeconduct {

/// Makes a paragraph of \a record that goes on over a page's end one paragraph on each page, with its lines where they were. Of a
/// paragraph that goes on, Qt draws its last line before the page as well: nobody sees it behind the clip, but who searches or
/// copies the text of a PDF, or has it read aloud, finds it twice. The text has a size of page and a paint device by now.
void splitAtPageBreaks(RecordText &record);

} // namespace safeconduct
