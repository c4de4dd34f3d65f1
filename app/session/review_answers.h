// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/signed_event.h"
#include "app/knowledge/knowledge.h"
#include "app/support/result.h"

namespace safeconduct {

/// A question that is asked at every review (rule D2), with what somebody answers to it now.
struct ReviewQuestion {
    QString id;
    QString text; ///< in the language that was asked for
    QString answer = {}; ///< one of `answerWords`; empty: not answered
    QString explanation = {}; ///< or empty
};

/// In the order of the knowledge, none answered; \a language is en or de.
QList<ReviewQuestion> reviewQuestions(const Knowledge &knowledge, const QString &language);

/// Their ids alone.
QStringList reviewQuestionIds(const Knowledge &knowledge);

/// What goes into the signed event: the questions that have an answer. One that has only an explanation is a fault.
Result<QList<SignedAnswer>> signedAnswers(const QList<ReviewQuestion> &questions);

/// The ids of the questions that \a answers leaves open.
QStringList unansweredQuestions(const Knowledge &knowledge, const QList<SignedAnswer> &answers);

} // namespace safeconduct
