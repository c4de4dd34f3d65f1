// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to plan: the parts of `checkMeaning`, one a part of the plan.
#pragma once

#include "app/plan/findings.h"
#include "app/plan/plan_index.h"

#include <QSet>

namespace safeconduct {

/// What the checks look at and where they report. Pointers are built from the JSON, so that they are right even where
/// some values are of the wrong kind.
class Check {
public:
    Check(const Plan &plan, const Json &json, Findings &findings);

    const Plan &plan;
    const Json &json;
    const PlanIndex index;
    Findings &findings;

    bool isIn(const QString &system, const QString &network) const
    {
        return m_networksOf.value(system).contains(network);
    }
    /// False where it names a network that the plan lacks, so that nothing more can be said about where it stands.
    bool standsInKnownNetworks(const QString &system) const { return !m_adrift.contains(system); }

    /// The texts of the list at \a list must be ids of \a ids; the same one twice is a warning.
    enum class Kind { Network, System, Information, Connection };
    void references(const Json &list, const QString &pointer, Kind kind);
    void reference(const Json &text, const QString &pointer, Kind kind);

private:
    bool exists(const QString &id, Kind kind) const;
    const QStringList &ids(Kind kind) const;

    QHash<QString, QSet<QString>> m_networksOf;
    QSet<QString> m_adrift;
    QStringList m_networkIds;
    QStringList m_systemIds;
    QStringList m_informationIds;
    QStringList m_connectionIds;
};

void checkIds(Check &check);
void checkNetworks(Check &check);
void checkSystems(Check &check);
void checkConnections(Check &check);
void checkRoles(Check &check);
void checkSettings(Check &check);
void checkWeights(Check &check);
void checkFacilities(Check &check);
void checkCostOverrides(Check &check);
void checkAnswers(Check &check);
void checkScenarios(Check &check);

/// The three points at \a pointer: readable amounts, in ascending order.
void checkRange(const Json &range, const QString &pointer, Findings &findings);
void checkAmount(const Json &amount, const QString &pointer, Findings &findings);

} // namespace safeconduct
