// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/draft.h"

namespace safeconduct {

/// \a kept with \a more beside it: of one system and kind the newer text stays. Where all would be larger than 16 MiB, the oldest go.
QList<ImportedText> keptTexts(const QList<ImportedText> &kept, const QList<ImportedText> &more);

/// For the file of recovery alone: see ImportedText.
Json importedTextsJson(const QList<ImportedText> &texts);
/// What cannot be read is left out.
QList<ImportedText> importedTextsFrom(const Json &json);

} // namespace safeconduct
