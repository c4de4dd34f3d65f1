// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/lifecycle.h"
#include "app/decision/signed_step.h"
#include "app/document/block.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan_document.h"
#include "app/snippets/snippet.h"

#include <optional>

namespace safeconduct {

/// What a record is written from; nothing in it is typed anew.
struct RecordInput {
    const PlanDocument &plan;
    const Knowledge &knowledge;
    const Advice &advice;
    Decision decision;
    const Snippets &snippets;
    QString programVersion;
    QDate today;
    std::optional<Life> life = {}; ///< by what was signed: goes before what the decision's own events say
    QList<SignedStep> steps = {}; ///< what was signed; the decision's events end in these
    bool isSignedOtherwise = false; ///< there are signatures, but damaged ones or for another state: they don't count
    QList<ReviewReason> foreseen = {}; ///< where nothing signed counts: dates that the stored record names
    QString language = {}; ///< en or de; empty: the plan's
    QByteArray networkMap = {}; ///< SVG by `coverageMap`; empty: without one, which a program outside draws (Graphviz)
    bool isMapMissing = false; ///< it was to have one, and that could not be drawn: the record says so
};

/// Where the decision stands on the day of the record.
Status statusOf(const RecordInput &input);

/// Why a record has to be looked at on the day of the record: an accepted one by what was signed, one that nobody signed as long
/// as it does not say itself that it is at its end.
QList<ReviewReason> reasonsDue(const RecordInput &input);

/// Whether what was proposed has been accepted, by all who have to, whatever became of it later.
bool isApproved(const RecordInput &input);

/// The acceptances of what was proposed last, in their order; not all who have to need be among them.
QList<Event> approvalsOf(const Decision &decision);

/// The same where they are complete (`isApproved`); else none.
QList<Event> standingApprovals(const RecordInput &input);

/// The day of the last of these; invalid where there is none.
QDate approvedOn(const RecordInput &input);

/// From 1: one for each event.
qsizetype versionOf(const RecordInput &input);

/// What the record is about, in words to find it by: services of the connections and parts of the chosen options, each once.
QStringList tagsOf(const RecordInput &input);

/// Head of the events of the record that this one replaces, and of the one that replaces it; empty where there is none.
QString predecessorOf(const RecordInput &input);
QString successorOf(const RecordInput &input);

/// In which the record is written.
QString recordLanguage(const RecordInput &input);

/// The record for readers, in its language: the question, the facts, the options with costs and benefits, what was
/// excluded and why, coverage and residual risk, the decision and its reason, roles, review, answers to the review questions.
Document recordDocument(const RecordInput &input);

/// What of the record concerns all connections at once, in \a language: the choice for all together with what it shares and the
/// next best ones, "what if", and investments.
Document togetherDocument(const RecordInput &input, const QString &language);

/// Of that, for \a advice on which nobody has decided, the choice for all together, or what keeps it from being made, and
/// investments.
QList<Block> togetherBlocks(const PlanDocument &plan, const Knowledge &knowledge, const Advice &advice,
                            const QString &language);

/// The record for programs: `safeconduct-record/1` (resources/schemas/record.schema.json).
Json recordJson(const RecordInput &input);

} // namespace safeconduct
