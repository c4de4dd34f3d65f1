// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
#include "app/document/wording.h"

namespace safeconduct {

/// What the sections of a record share: the facts, the words, and the blocks written so far.
struct RecordContext {
    const RecordInput &input;
    Wording words;
    QList<Block> blocks = {};
    QStringList cited =
        {}; ///< ids of sources in the order in which they were first named; the list at the end has them all

    void heading(int level, const QString &textId, const QString &anchor, const TextValues &values = {});
    void paragraph(const QString &textId, const TextValues &values = {});
    /// Left out where there is no row.
    void table(const QString &captionId, const QStringList &headerIds, const QList<QStringList> &rows,
               const QList<qsizetype> &numbers = {});
    void bullets(const QStringList &items);
    /// A picture with its caption and the words for who cannot see it.
    void picture(const QString &captionId, const QString &alternative, const QByteArray &svg);

    const Plan &plan() const { return input.plan.plan(); }
    QString systemName(const QString &id) const;
    QString networkName(const QString &id) const;
    /// "1, 4": the numbers of sources in the list at the end.
    QString sources(const QStringList &ids);
    /// "T5 excludes: text [1, 4]".
    QString finding(const Finding &finding);
};

/// Of a hash, enough to tell states and files of one record from each other.
inline constexpr qsizetype shownDigits = 12;

/// How far what the record says is signed, where it is not; else empty. Every form says it at its head.
QString notSignedMark(const RecordContext &record);

/// The text of the question \a id, or the id where the knowledge does not have it.
QString nameOfQuestion(const RecordContext &record, const QString &id);

/// "yes: explanation".
QString answerText(const RecordContext &record, const QString &answer, const QString &explanation);

/// What a review asks of every decision (rule D2), and what the last signed review of what was proposed last, the plan or the
/// record itself answers; empty: nothing.
struct ReviewAnswer {
    QString question;
    QString answer;
};
QList<ReviewAnswer> reviewAnswers(const RecordContext &record);

/// Why a review is due, or was.
QString dueText(const RecordContext &record, const ReviewReason &reason);

// The sections, in the order in which a reader meets them; each appends to the context.
void writeSummary(RecordContext &record);
void writeOverviewPictures(RecordContext &record); ///< part of the summary: coverage and cost by year of all choices
void writeQuestion(RecordContext &record);
void writeFacts(RecordContext &record);
void writeMethod(RecordContext &record);
void writeConnections(RecordContext &record);
void writePlanFindings(RecordContext &record);
void writeTogether(RecordContext &record);
void writeScenarios(RecordContext &record);
void writeInvestments(RecordContext &record);
void writeRisks(RecordContext &record);
void writeExceptions(RecordContext &record); ///< part of the risks
void writeConfiguration(RecordContext &record);
void writeConfirmation(RecordContext &record);
void writeConfirmationSteps(RecordContext &record); ///< the confirmation without its heading
void writeControls(RecordContext &record);
void writeReview(RecordContext &record);
void writeReviewQuestions(RecordContext &record); ///< part of the review
void writeLife(RecordContext &record);
void writeOrigin(RecordContext &record);

} // namespace safeconduct
