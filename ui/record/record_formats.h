// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/record_export.h"

#include <QStringList>

namespace safeconduct {

/// One of the forms that a record is saved in, as a file dialog offers it.
struct RecordFormat {
    ExportFormat format = ExportFormat::Pdf;
    QString ending; ///< of its files, without the dot
    QString filter; ///< "PDF (*.pdf)": the user's language
};

/// All of them, those for readers first.
QList<RecordFormat> recordFormats();

/// The one whose filter is \a filter; the first one where there is none.
RecordFormat formatOfFilter(const QString &filter);

/// What is to stand in the file at \a path where \a chosen is asked for: a path that ends otherwise, but as another form does, asks
/// for that one.
ExportFormat formatFor(const QString &path, const RecordFormat &chosen);

} // namespace safeconduct
