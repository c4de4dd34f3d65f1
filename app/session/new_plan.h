// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/plan/plan_document.h"

namespace safeconduct {

/// One answer that can be given, in the language asked for.
struct NewPlanChoice {
    QString id;
    QString text;
    bool isUsual = false; ///< chosen until the user says otherwise
};

/// The three questions of a new plan: what servers there are, who connects from where, how sensitive the mail is.
struct NewPlanQuestions {
    QList<NewPlanChoice> servers; ///< several
    QList<NewPlanChoice> places; ///< several
    QList<NewPlanChoice> sensitivities; ///< one
};

/// From `resources/starters/new-plan.json`, the data behind the answers.
NewPlanQuestions newPlanQuestions(const QString &language);

struct NewPlanAnswers {
    QStringList servers;
    QStringList places;
    QString sensitivity;
    int users = 0; ///< at each place where people work; 0: not said
    QString title;
    QString language = QStringLiteral("en"); ///< of the plan
};

/// A complete draft to correct: networks, systems, information and connections that such answers usually mean. Each value is
/// marked as assumed (`origins`). An answer that is none, or no server or place at all, is an error.
Results<PlanDocument> draftPlan(const NewPlanAnswers &answers, const Knowledge &knowledge);

} // namespace safeconduct
