// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/proofs.h"

#include <QList>

namespace safeconduct::test {

/// What a run has proved, against what stands in resources/proofs/proofs.json. With SAFECONDUCT_WRITE_PROOFS=1 the run's results
/// replace those of its dialect and version there.
class ProofBook {
public:
    ProofBook(QString target, QString productVersion);

    /// \a proved are the snippets that carry \a form; \a checks what was seen, in English.
    void add(const QString &form, Proof proof, const QStringList &checks, const QList<Snippet> &proved);

    /// Differences from the committed file in whole sentences; empty where it says the same (days aside), or has been written.
    QString settle() const;

private:
    QString m_target;
    QString m_productVersion;
    QList<ProofEntry> m_entries;
};

} // namespace safeconduct::test
