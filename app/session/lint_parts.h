// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to session: what the parts of the doctor share.
#pragma once

#include "app/session/lint.h"

namespace safeconduct {

/// The findings so far and what they are looked for in.
struct Doctor {
    const Reopened &reopened;
    const Knowledge &shipped;
    const LintRequest &request;
    QDate today;
    QList<LintFinding> findings = {};

    const Plan &plan() const { return reopened.dossier.plan.plan(); }
    const Decision &decision() const { return reopened.dossier.decision; }
    void add(const QString &rule, const QString &connection, const QString &subject, const QString &text)
    {
        findings.append({rule, connection, subject, text});
    }
};

/// One connection with its advice and its choice.
struct Examined {
    const Connection &connection;
    const ConnectionAdvice &advice;
    const Choice &choice;
    const OptionAdvice *option = nullptr;
};

/// Findings in the order of the rules.
QList<LintFinding> inOrder(QList<LintFinding> findings);

/// w8, w17, w18 of one connection.
void examineMethod(Doctor &doctor, const Examined &one);
/// w15, n4, n6, n8 of the record as a whole.
void examineRecord(Doctor &doctor);
/// e5, e6, e9, e12, w11, w14: what the signed events tell.
void examineSignatures(Doctor &doctor);

} // namespace safeconduct
