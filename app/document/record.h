// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/lifecycle.h"
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
    QByteArray networkMap = {}; ///< SVG by `networkMap`; empty: without one, which a program outside draws (Graphviz)
};

/// Where the decision stands on the day of the record.
Status statusOf(const RecordInput &input);

/// The record for readers, in the plan's language: the question, the facts, the options with costs and benefits, what was
/// excluded and why, coverage and residual risk, the decision and its reason, roles, review, answers to the review questions.
Document recordDocument(const RecordInput &input);

/// What of the record concerns all connections at once, in \a language: the choice for all together with what it shares and the
/// next best ones, "what if", and investments.
Document togetherDocument(const RecordInput &input, const QString &language);

/// The record for programs: `safeconduct-record/1` (resources/schemas/record.schema.json).
Json recordJson(const RecordInput &input);

} // namespace safeconduct
