// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/support/result.h"

#include <QByteArray>
#include <QMap>

#include <memory>

namespace safeconduct {

/// File name below resources/knowledge ("rules/tls.json") → bytes. A dossier keeps the files it was decided with.
using KnowledgeFiles = QMap<QString, QByteArray>;

/// The files that come with the program, read once.
KnowledgeFiles shippedKnowledgeFiles();

/// A line `SHA-256  name` for each file.
QString hashLines(const KnowledgeFiles &files);

/// Reads and checks all files; every fault at once (up to some hundreds), each with file, pointer, position: a fault of form by
/// the kind's schema, a rule that names an unknown fact, product, text or source, a text that is missing in one language, …
/// Where a file is missing or is no JSON, only that and faults of form are reported. The form of a file is not checked again where
/// the build did: where its line stands in `:/safeconduct/checked-knowledge.txt`.
Results<std::shared_ptr<const Knowledge>> loadKnowledge(const KnowledgeFiles &files);

/// Gives \a knowledge the texts of \a files that it lacks: a later program says things that an earlier knowledge has no words for.
void addMissingTexts(Knowledge &knowledge, const KnowledgeFiles &files);

} // namespace safeconduct
