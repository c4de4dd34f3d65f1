// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/encryption.h"
#include "app/advice/facts.h"

namespace safeconduct {

/// What the facts of each scope look at. The fact's meaning stands in resources/knowledge/facts.json.

struct PlanFactsView {
    const Deployment *deployment = nullptr;
    QString each; ///< element at hand in a rule with `each`
};

struct SystemFactsView {
    const Deployment *deployment = nullptr;
    const SystemView *system = nullptr;
};

struct FacilityFactsView {
    const Deployment *deployment = nullptr;
    const Facility *facility = nullptr;
};

struct PartFactsView {
    const ConnectionView *connection = nullptr;
    const PartView *part = nullptr;
};

struct OptionFactsView {
    const ConnectionView *connection = nullptr;
    Option option;
    OptionParts parts;
    std::vector<Strength> strength; ///< by segment
};

const FactTable<PlanFactsView> &planFacts();
const FactTable<SystemFactsView> &systemFacts();
const FactTable<FacilityFactsView> &facilityFacts();
const FactTable<ConnectionView> &connectionFacts();
const FactTable<PartFactsView> &partFacts();
const FactTable<OptionFactsView> &optionFacts();

/// Finds a fact in all tables; answers by their question.
std::optional<FactPlace> findFact(const QString &name);

/// Names of all facts that are computed, in the order of the tables; `answer.*` last.
QStringList computedFacts();

// Rows of scope connection by their subject; connectionFacts() puts them together.
QList<FactRow<ConnectionView>> connectionRows();
QList<FactRow<ConnectionView>> networkRows();
QList<FactRow<ConnectionView>> endRows(bool isFrom);
QList<FactRow<ConnectionView>> pathRows();
QList<FactRow<ConnectionView>> flowRows();
QList<FactRow<ConnectionView>> routeRows();

// What several subjects say alike.
QString rootDistribution(const SystemView &system, const Deployment &deployment);
QStringList namesOf(const QList<const SystemView *> &systems);

} // namespace safeconduct
