// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/plan/plan.h"
#include "app/snippets/snippet.h"

namespace safeconduct {

/// Where a snippet's files stand among those of a decision: `CONNECTION/SYSTEM/TARGET/`, what belongs to no connection below `_plan`,
/// a facility's as `_facility/KIND/TARGET/` (with the system before the target where the plan names one), what is for the time of the
/// change only below `_interim`. No id of a plan begins with `_`.
QString folderOfSnippet(const Snippet &snippet, bool isInterim);

/// The bytes of \a file as it lies in that folder, reasons as comments in \a language.
QByteArray contentsOfSnippetFile(const SnippetFile &file, const Texts &texts, const QString &language);

/// SHA-256 of these bytes, in small hexadecimal digits.
QString hashOfSnippetFile(const SnippetFile &file, const Texts &texts, const QString &language);

/// The order in which snippets are put in place: a heading for each stage, a row for each step.
Document rolloutDocument(const Snippets &snippets, const Plan &plan, const Wording &words);

} // namespace safeconduct
