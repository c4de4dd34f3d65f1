// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/archive/archive.h"
#include "app/decision/lifecycle.h"
#include "app/support/json.h"

#include <QMap>
#include <QStringList>

namespace safeconduct {

/// The exact state of a dossier that an event is about: hashes by part (`plan`, `advice`, `adviceResult`, `decision`,
/// `record`, `snippets`, `knowledge`, `other`) and the version of the `program` that made it. Events and manifest are no part.
using Subject = QMap<QString, QString>;

/// The subject of the entries of a dossier made by \a programVersion.
Subject subjectOf(const ArchiveEntries &entries, const QString &programVersion);

/// One text for the whole subject; equal subjects, equal texts.
QString digestOf(const Subject &subject);

/// The same three ways, for the rules of a record's life: `isStillApproved` there says what `asksForApproval` says of the parts in
/// which two subjects differ.
RecordState recordStateOf(const Subject &subject);

/// The parts in which the two differ.
QStringList changedParts(const Subject &before, const Subject &now);

/// Whether a change of \a parts asks for a new approval: newer knowledge or another program that leaves plan, decision,
/// configuration and the result of the advice as they were does not, nor does what follows from it in the record.
bool asksForApproval(const QStringList &parts);

} // namespace safeconduct
