// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/snippets/proofs.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// What a dialect writes today for one decided connection of resources/proofs/cases.json.
struct CaseOutput {
    QString target; ///< dialect
    QStringList forms; ///< that the snippet is made of
    QString version; ///< the plan's; empty: written alike for every version
    QString sha256; ///< of names, places and lines of its files; reasons are texts and do not count
};

/// All of them, some 150 snippets; nothing where the cases cannot be read. A test holds that there is one for every proof.
QList<CaseOutput> caseOutputs(const Knowledge &knowledge);

/// What \a target writes today in \a form for \a productVersion, as one hash over the plainest snippets that have that form; empty
/// where there is no case for it. ProofEntry::writtenSha256 keeps it from the day of the proof.
QString writtenSha256(const QList<CaseOutput> &outputs, const QString &target, const QString &form,
                      const QString &productVersion);

/// \a proofs without those whose dialect has come to write something else since.
Proofs holdingProofs(const Proofs &proofs, const QList<CaseOutput> &outputs);

/// Of those that come with the program, by what is written under \a knowledge: a dossier brings its own. Found out once a run for
/// each, told apart by its hash; any thread may ask.
Proofs holdingProofs(const Knowledge &knowledge);

} // namespace safeconduct
