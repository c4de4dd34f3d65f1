// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/options.h"

namespace safeconduct {

/// Judges the rules on one connection after the other: first its parts, then the connection itself, then its options.
class Screening {
public:
    Screening(const Deployment &deployment, const RuleBook &rules);

    /// Findings on the plan, its systems and facilities.
    QList<Finding> judgePlan();
    /// Turns to \a view; the parts that no rule makes impossible become its feasible ones. The reasons stand beside the others
    /// where the run is to tell everything.
    QList<ImpossiblePart> judgeParts(ConnectionView &view, AdviceDetail detail = AdviceDetail::Everything);
    /// The rules of which something is to be said stand in \a toSay, where that is given.
    QList<Finding> judgeConnection(const ConnectionView &view, QList<const PreparedRule *> *toSay = nullptr);
    /// What \a rules say of \a view, for which they fire as for another connection that judgeConnection() was asked about.
    QList<Finding> sayOfConnection(const ConnectionView &view, const QList<const PreparedRule *> &rules);
    /// Which of the conditions on connections hold for \a view, before its parts are judged.
    QByteArray conditionsOf(const ConnectionView &view);
    /// Names the rules at the option; adds the findings on it to \a advice where the run is to tell everything.
    void judgeOption(const ConnectionView &view, OptionAdvice &option, ConnectionAdvice &advice, AdviceDetail detail);

private:
    QList<Finding> judge(const QList<PreparedRule> &rules, FactSet &facts);
    void judgeEach(const PreparedRule &rule, const FactPlace &each, FactSet &facts, QList<Finding> &findings);
    QList<Finding> say(const QList<const PreparedRule *> &rules, const ConnectionView &view);
    QList<Finding> judgeSystem(const SystemView &system);
    QList<Finding> judgeFacility(const Facility &facility);
    void preparePartRules();
    /// Adds why not to \a reasons.
    bool isFeasible(const PartView &part, const ConnectionView &view, AdviceDetail detail, QList<Finding> &reasons);
    void prepareOptionRules();
    Aspect turnTo(const Option &option, const ConnectionView &view);

    const Deployment &m_deployment;
    const RuleBook &m_rules;
    PlanFactsView m_planView;
    SystemFactsView m_systemView;
    FacilityFactsView m_facilityView;
    PartFactsView m_partView;
    OptionFactsView m_optionView;
    LazyFacts<PlanFactsView> m_planFacts;
    LazyFacts<SystemFactsView> m_systemFacts;
    LazyFacts<FacilityFactsView> m_facilityFacts;
    LazyFacts<ConnectionView> m_connectionFacts;
    LazyFacts<PartFactsView> m_partFacts;
    LazyFacts<OptionFactsView> m_optionFacts;
    FactSet m_facts;
    QHash<const PartView *, QList<const PreparedRule *>> m_partRules; ///< those that may fire for the part
    QList<NarrowedRule> m_optionRules; ///< those that may fire on the connection at hand
};

} // namespace safeconduct
