// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// How far an option protects on one segment or at one resting place.
struct CoverageMark {
    QString place; ///< in words
    double stopped = 0; ///< 0–1, the mean over the threats by their weight
    CoverageLevel level = CoverageLevel::Not; ///< of that mean, by the same bounds as single threats
    QString words; ///< every threat with its own level, a line each
};

/// What a rule says about an option.
struct FindingRow {
    QString rule;
    Effect effect = Effect::Note;
    QString effectName;
    QString text;
    QString source;
};

/// One option of a connection in words and numbers, ready to be shown.
struct OptionRow {
    QString id;
    QString name;
    int rank = 0; ///< 0: excluded
    double benefit = 0; ///< 0–100
    QString benefitText;
    Range cost;
    QString costText;
    QString standing; ///< "chosen; recommended"
    QList<CoverageMark> coverage;
    QList<FindingRow>
        findings; ///< that name this option, most weighty effect first; one for a rule and effect, with all its texts
    bool isPermissible = false;
    bool isRecommended = false;
    bool isChosen = false; ///< or proposed
};

/// What cannot be had here, and why not.
struct ImpossibleRow {
    QString name;
    QStringList reasons;
};

/// Everything that can be had for one connection, best first, then what rules exclude, then what cannot be had.
struct OptionRows {
    QString sentence; ///< what the connection is
    QString because; ///< why the leader leads, or that nothing is permissible
    QList<OptionRow> rows;
    QList<ImpossibleRow> impossible;
    Money mostCost; ///< the end of the common scale of costs
};

OptionRows optionRows(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                      const ConnectionAdvice &advice, const Choice &choice);

/// Findings about the connection as such and about \a option, most weighty effect first, each text once.
QList<FindingRow> findingRows(const Knowledge &knowledge, const Wording &words, const ConnectionAdvice &advice,
                              const QString &option);

/// What \a connection is, in one sentence: service, ends, information with its need, way, login.
QString connectionSentence(const Plan &plan, const Wording &words, const Connection &connection, const Need &need);

} // namespace safeconduct
