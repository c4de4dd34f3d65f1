// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/decision/decide.h"
#include "app/document/record.h"
#include "app/dossier/dossier.h"
#include "app/knowledge/load_knowledge.h"
#include "app/snippets/make_snippets.h"

#include <memory>

namespace safeconduct {

/// Steps that the window takes in the background and the command line one after the other: the same functions serve both.

/// The knowledge that comes with the program, files and values.
struct ShippedKnowledge {
    KnowledgeFiles files;
    std::shared_ptr<const Knowledge> knowledge;
};
Results<ShippedKnowledge> loadShippedKnowledge();

/// The day of an advice: what the user asks for, else the plan's `asOf`, else today. The seed is the plan's, else 1.
AdviceSettings adviceSettings(const PlanDocument &document, const QDate &asked, const QDate &today);
/// The same without the plan's hash, for which a large plan is written once more.
AdviceSettings adviceSettings(const Settings &settings, const QDate &asked, const QDate &today);

/// All ten steps, and the plan's and the knowledge's scenarios: what a decision and its record rest on.
Advice adviseWithScenarios(const PlanDocument &document, const Knowledge &knowledge, const AdviceSettings &settings);

/// The options that \a decision chooses or proposes, by connection id.
QHash<QString, QString> optionsOf(const Decision &decision);

/// Kinds of facilities that the options which \a decision chooses take by \a advice; the second form reads an advice as it is kept.
QStringList facilitiesTaken(const Decision &decision, const Advice &advice);
QStringList facilitiesTaken(const Decision &decision, const Json &advice);

/// Configuration for everything that \a decision chooses, and for \a facilities.
Results<Snippets> snippetsFor(const Plan &plan, const Knowledge &knowledge, const Decision &decision,
                              const QStringList &facilities, SnippetRequest request = {});

} // namespace safeconduct
