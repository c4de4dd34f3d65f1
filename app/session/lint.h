// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/verification.h"
#include "app/session/reopened.h"

#include <optional>

namespace safeconduct {

/// What the doctor finds in one record. Ids and severities are stable and go into what programs read.
struct LintFinding {
    QString rule; ///< e1, w3, n7 …: the first letter is the severity
    QString connection; ///< id, or empty: the whole record
    QString subject; ///< product, role, file …, or empty
    QString text; ///< a sentence in the user's language
    QString file = {}; ///< where several records are looked at together
    QDate suppressedUntil = {}; ///< somebody knows it and lets it stand until then; it stays in every report
    QString suppressedBecause = {};
    bool isUnsigned = false; ///< a day has passed that a record names which nobody has signed; the text says so, too
    Severity severity() const;
    bool isSuppressed() const { return suppressedUntil.isValid(); }
    /// An error that nobody has suppressed.
    bool isOpenError() const { return severity() == Severity::Error && !isSuppressed(); }
    friend bool operator==(const LintFinding &, const LintFinding &) = default;
};

/// A rule with the sentence that says what it looks for.
struct LintRule {
    QString id;
    QString meaning;
};
QList<LintRule> lintRules();

/// What the doctor looks at beside the record.
struct LintRequest {
    QDate today;
    std::optional<Verification> verification = {}; ///< of the dossier; none: its signatures are not looked at
    const PlanDocument *plan = nullptr; ///< as it is today; null: not known
};

/// All findings on the day of \a request, errors first, each in the order of the rules. \a shipped is the knowledge of today.
QList<LintFinding> lint(const Reopened &reopened, const Knowledge &shipped, const LintRequest &request);
inline QList<LintFinding> lint(const Reopened &reopened, const Knowledge &shipped, const QDate &today)
{
    return lint(reopened, shipped, LintRequest{.today = today});
}

/// One record among others, for what shows between them only (e7, e8, e11).
struct LintedRecord {
    /// After an event: what others may call the record by, and where it stood then.
    struct Moment {
        QString head;
        bool isAccepted = false;
    };
    QString file;
    QString planId;
    QStringList connections; ///< that it decides on
    Status status = Status::Draft; ///< on the day
    QList<Moment> moments; ///< by event
    QString supersedes; ///< head of the record that it replaces, as last proposed
    QString successor; ///< head of the record that it was replaced by
};

LintedRecord lintedRecord(const QString &file, const Dossier &dossier, const QDate &today);

/// Findings between \a records, each with the file it is about, in the order of the rules.
QList<LintFinding> lintTogether(const QList<LintedRecord> &records);

/// SARIF 2.1.0 (OASIS): one run with the rules and \a findings, each located in its own file, or else in \a file.
Json sarifOf(const QList<LintFinding> &findings, const QString &file, const QString &programVersion);

} // namespace safeconduct
