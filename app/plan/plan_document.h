// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/support/json.h"
#include "app/support/json_schema.h"

namespace safeconduct {

/// A plan's file: the JSON as it was written, with unknown members, order and number forms, and the plan read from it.
/// Edits change the JSON by pointer and read the plan anew, so that nothing a program doesn't know is ever lost.
class PlanDocument {
public:
    /// Reads \a utf8. Fails only where there is no JSON object to work on or the format is none of ours; everything else
    /// that is wrong stands in problems(), so that a faulty plan can be opened and corrected.
    /// \a fileName is for messages.
    static Result<PlanDocument> read(const QByteArray &utf8, const QString &fileName = {});

    /// A new plan with a title and nothing else.
    static PlanDocument empty(const QString &id, const QString &title, const QString &language);

    const Json &json() const { return m_json; }
    const Plan &plan() const { return m_plan; }
    const QString &fileName() const { return m_fileName; }

    /// Faults of format and meaning, all at once, errors first, in the order of the file; unknown members as notes.
    const Problems &problems() const { return m_problems; }
    bool isUsable() const { return !hasError(m_problems); }

    /// Written by a later program (safeconduct-plan/2 or later): may be shown, must not be rewritten.
    bool isNewerFormat() const { return m_isNewer; }

    /// The same document with the JSON replaced, read and checked again. Its problems have pointers but no line and column:
    /// the text they would count in is not written yet.
    PlanDocument with(const Json &json) const;

    /// The file's bytes.
    QByteArray write() const { return writeJson(m_json); }
    /// SHA-256 over the compact form, in hexadecimal: the same for the same values in the same order.
    QString sha256() const;

private:
    void check();

    QString m_fileName;
    Json m_json;
    Plan m_plan;
    Problems m_problems;
    bool m_isNewer = false;
};

/// Limits of the format.
inline constexpr int maximumConnections = 50'000;

} // namespace safeconduct
