// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to session: what the parts of the doctor share.
#pragma once

#include "app/session/lint.h"
#include "app/support/text.h"

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
    /// The plan's cryptographic policy, by today's default where it names none.
    QString profile() const
    {
        const QString &own = plan().settings.policyProfile;
        return own.isEmpty() ? shipped.defaults.policyProfile : own;
    }
    void add(const QString &rule, const QString &connection, const QString &subject, const QString &text)
    {
        findings.append({rule, connection, subject, text});
    }
    /// Of a day that has passed: marked where the record that names it is not signed.
    void addPassed(const QString &rule, const QString &connection, const QString &subject, const QString &text)
    {
        add(rule, connection, subject, reopened.signedLife ? text : Text::tr("%1 (not signed)").arg(text));
        findings.last().isUnsigned = !reopened.signedLife;
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

/// e10 of one connection.
void examineProtection(Doctor &doctor, const Examined &one);
/// w13 of one connection.
void examineLength(Doctor &doctor, const Examined &one);
/// w4 by another result of today's knowledge.
void examineNewerRules(Doctor &doctor);
/// w10.
void examineProofs(Doctor &doctor);
/// w8, w17, w18 of one connection.
void examineMethod(Doctor &doctor, const Examined &one);
/// w15, n4, n6, n8 of the record as a whole.
void examineRecord(Doctor &doctor);
/// e5, e6, e9, e12, w11, w14, w20: what the signed events tell.
void examineSignatures(Doctor &doctor);

} // namespace safeconduct
