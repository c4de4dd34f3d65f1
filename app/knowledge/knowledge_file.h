// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/load_knowledge.h"
#include "app/support/json.h"

#include <QList>
#include <QString>

namespace safeconduct {

/// Checks end after so many problems: nobody reads more, and hostile files could have millions.
inline constexpr qsizetype mostProblems = 500;

/// One file of the knowledge as it was read.
struct KnowledgeFile {
    QString name; ///< "rules/tls.json"
    QString kind; ///< "rules": folder or stem
    QString language; ///< of texts: "en", "de"
    QString hashLine; ///< `SHA-256  name`
    Json document;
};

/// `SHA-256  name`.
QString hashLine(const QString &name, const QByteArray &bytes);

/// The hashLines() of the knowledge that the build found nothing wrong with; programs that are not built from one know none.
QString linesCheckedByBuild();

/// Every file's JSON, in the order of their names. Appends to \a problems: files of no kind, files that are no JSON, faults of
/// form by the kind's schema (of files that the build has not checked), kinds of which there is no file. What is no JSON is left out of the result.
QList<KnowledgeFile> readKnowledgeFiles(const KnowledgeFiles &files, Problems &problems);

/// One place in a file that a path leads to.
struct Found {
    QString pointer;
    const Json *value = nullptr; ///< the value, or what a found member's name stands for
    QString text; ///< the value's text, or the member's name
};

/// All places in \a document that \a path leads to. Steps are divided by `/`: a member's name; `*` every item or member;
/// `{}` the names of the members; `**` first: at any depth.
QList<Found> select(const Json &document, const QString &path);

/// A problem at one place of \a file.
Problem problemAt(const KnowledgeFile &file, const QString &pointer, const QString &id, const QString &what,
                  const QString &remedy);

} // namespace safeconduct
