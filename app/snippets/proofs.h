// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet.h"
#include "app/support/json.h"
#include "app/support/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// One form of one dialect as it was proved with one product version (resources/proofs/proofs.json, written by the interop tests).
struct ProofEntry {
    QString target; ///< dialect
    QString form; ///< which statements: "receive", "proxy" …; dialects name their forms
    QString productVersion; ///< as the product itself says: "3.10.13"
    Proof proof = Proof::DocumentationOnly;
    QString date; ///< ISO day
    QString outputSha256; ///< of the lines that were proved: changed output must be proved anew
    QStringList checks; ///< what was seen, one line each
    /// What the dialect wrote for the program's own cases on that day (proof_cases.h): where it writes something else now, nobody has
    /// proved it.
    QString writtenSha256 = {};
    friend bool operator==(const ProofEntry &, const ProofEntry &) = default;
};

/// What tests with the real products have shown. A badge is never better than the weakest of the forms it is made of.
class Proofs {
public:
    Proofs() = default;
    explicit Proofs(QList<ProofEntry> entries);

    /// Fails with pointer and position where the file has not the form of `safeconduct-proofs/1`.
    static Result<Proofs> read(const QByteArray &utf8);
    /// Those that come with the program.
    static const Proofs &shipped();
    /// Knows nothing, but its badges name what they were asked: forms as checks, the plan's version as the product's.
    static Proofs naming();

    const QList<ProofEntry> &entries() const { return m_entries; }
    /// What may be said of a snippet of \a target in \a forms for a plan's \a version ("3.10", "6.0", "2.4.1"). A version of another
    /// family than the proved one is from documentation only, and so is one that the plan does not name.
    Badge badge(const QString &target, const QStringList &forms, const QString &version) const;
    /// The same for what is written alike for every version (a zone file, a message format): by the version that proved \a forms last.
    Badge badge(const QString &target, const QStringList &forms) const;

private:
    QList<ProofEntry> m_entries;
    bool m_isNaming = false;
};

/// The file's contents for \a entries, ordered by target, form and version.
QByteArray writeProofs(QList<ProofEntry> entries);

/// Whether \a version of a plan ("3.10") is of the family of \a proved ("3.10.13"): the shorter one's numbers begin the longer one,
/// and at least two numbers agree.
bool isSameFamily(const QString &version, const QString &proved);

} // namespace safeconduct
