// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
#include "app/support/result.h"

#include <QMap>

#include <optional>

namespace safeconduct {

/// The forms a record can be had in besides the dossier.
enum class ExportFormat { Markdown, Html, Pdf, Odt, Json, Csv, Oscal, Madr };

/// By the words of the command line (md, html, …), which are the usual endings of a file but for oscal and madr.
std::optional<ExportFormat> exportFormatFrom(const QString &word);
QStringList exportFormatWords();

/// Whether \a format shows the record to readers, so that its document is enough; the others tell it to programs.
bool isForReaders(ExportFormat format);

/// Whether what is written in \a format holds the map of the networks; the others have no pictures.
bool hasMap(ExportFormat format);

/// Where the plan of action goes that belongs to the security plan (OSCAL) at \a path: "out/record.json" → "out/record-poam.json".
QString actionPlanPath(const QString &path);

/// \a document in a format for readers. A PDF needs a QGuiApplication.
Result<QByteArray> exportDocument(const Document &document, ExportFormat format);

/// The files of one export.
struct ExportedFiles {
    QMap<QString, QByteArray> files; ///< by path
    QStringList notes; ///< what was not written and why: the user's language
};

/// \a path is where the record itself goes; what belongs to it goes beside it (OSCAL: the plan of action, `-poam`). A PDF needs
/// a QGuiApplication.
Result<ExportedFiles> exportRecord(const RecordInput &input, ExportFormat format, const QString &path);

} // namespace safeconduct
