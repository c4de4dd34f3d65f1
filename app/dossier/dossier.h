// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/archive/archive.h"
#include "app/decision/decision.h"
#include "app/knowledge/load_knowledge.h"
#include "app/plan/plan_document.h"
#include "app/snippets/snippet.h"

namespace safeconduct {

/// One decision with everything it was made from: plan, knowledge, advice, decision, record, snippets and a manifest of
/// hashes. A `*.safeconduct` file is these entries as a zip (docs/formats/dossier.md).
struct Dossier {
    PlanDocument plan;
    KnowledgeFiles knowledgeFiles; ///< as it was then
    Json advice;
    Decision decision;
    ArchiveEntries record; ///< record.md, record.html, record.json
    ArchiveEntries snippets; ///< ROLLOUT.md, CONNECTION/SYSTEM/TARGET/file
    QString programVersion;
    ArchiveEntries events = {}; ///< what was signed, below events/ (event_chain.h); survives every new decision
    ArchiveEntries others = {}; ///< entries that this program does not know, by their full names
};

/// What a dossier is made from.
struct DossierInput {
    const PlanDocument &plan;
    const KnowledgeFiles &knowledgeFiles;
    const Knowledge &knowledge;
    const Advice &advice;
    const Decision &decision;
    const Snippets &snippets;
    QString programVersion;
    QDate today;
};

/// Writes record and snippets out; same input, same bytes.
Dossier makeDossier(const DossierInput &input);

/// The entries of the zip, `manifest.json` among them.
ArchiveEntries entriesOf(const Dossier &dossier);

/// What a file of a dossier may have, in bytes.
inline constexpr qsizetype dossierLimit = 256 * 1024 * 1024;

/// Whether \a file is a zip and so no plan.
inline bool isPacked(const QByteArray &file)
{
    return file.startsWith("PK");
}

Result<QByteArray> packDossier(const Dossier &dossier);

/// Reads and checks against the manifest: a missing, added or changed entry is a fault that names it. \a fileName is for
/// messages.
Results<Dossier> unpackDossier(const QByteArray &file, const QString &fileName = {});

/// Snippet files by folder (folderOfSnippet) and name, and `ROLLOUT.md`, the order in which they are put in place; texts in the
/// plan's language.
ArchiveEntries snippetEntries(const Snippets &snippets, const Plan &plan, const Knowledge &knowledge);

} // namespace safeconduct
