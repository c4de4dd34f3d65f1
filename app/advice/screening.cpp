// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/screening.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace safeconduct {

Screening::Screening(const Deployment &deployment, const RuleBook &rules)
    : m_deployment(deployment)
    , m_rules(rules)
    , m_planView{&deployment, {}}
    , m_planFacts(planFacts())
    , m_systemFacts(systemFacts())
    , m_facilityFacts(facilityFacts())
    , m_connectionFacts(connectionFacts())
    , m_partFacts(partFacts())
    , m_optionFacts(optionFacts())
{
    m_planFacts.turnTo(m_planView);
    m_facts.set(Scope::Plan, m_planFacts);
    m_facts.set(Scope::System, m_systemFacts);
    m_facts.set(Scope::Facility, m_facilityFacts);
    m_facts.set(Scope::Connection, m_connectionFacts);
    m_facts.set(Scope::Part, m_partFacts);
    m_facts.set(Scope::Option, m_optionFacts);
    m_facts.setAnswers(deployment.answers());
    preparePartRules();
}

/// The element is known to the plan's facts while the rule is judged for it.
void Screening::judgeEach(const PreparedRule &rule, const FactPlace &each, FactSet &facts, QList<Finding> &findings)
{
    const QStringList elements = wordsOf(facts.value(each));
    for (const QString &element : elements) {
        m_planView.each = element;
        m_planFacts.turnTo(m_planView);
        if (fires(rule, facts))
            findings.append(finding(rule, facts, element));
    }
    m_planView.each.clear();
    m_planFacts.turnTo(m_planView);
}

QList<Finding> Screening::judge(const QList<PreparedRule> &rules, FactSet &facts)
{
    QList<Finding> findings;
    for (const PreparedRule &rule : rules) {
        if (rule.each)
            judgeEach(rule, *rule.each, facts, findings);
        else if (fires(rule, facts))
            findings.append(finding(rule, facts));
    }
    return findings;
}

QList<Finding> Screening::judgePlan()
{
    m_facts.setSubject({}, {});
    QList<Finding> findings = judge(m_rules.plan, m_facts);
    for (const SystemView &system : m_deployment.systems())
        findings += judgeSystem(system);
    for (const Facility &facility : m_deployment.plan().facilities)
        findings += judgeFacility(facility);
    return findings;
}

QList<Finding> Screening::judgeSystem(const SystemView &system)
{
    m_systemView = {&m_deployment, &system};
    m_systemFacts.turnTo(m_systemView);
    m_facts.setSubject({}, system.id());
    QList<Finding> findings = judge(m_rules.system, m_facts);
    for (Finding &finding : findings)
        finding.system = system.id();
    return findings;
}

QList<Finding> Screening::judgeFacility(const Facility &facility)
{
    m_facilityView = {&m_deployment, &facility};
    m_facilityFacts.turnTo(m_facilityView);
    m_facts.setSubject({}, {});
    QList<Finding> findings = judge(m_rules.facility, m_facts);
    for (Finding &finding : findings)
        finding.facility = facility.kind;
    return findings;
}

namespace {

/// Whether \a condition holds for \a part; no value where it asks for more than which part it is.
std::optional<bool> holdsFor(const PartView &part, const Condition &condition)
{
    if (!condition.any.isEmpty()) {
        bool holds = false;
        for (const Condition &one : condition.any) {
            const auto found = holdsFor(part, one);
            if (!found)
                return std::nullopt;
            holds = holds || *found;
        }
        return holds;
    }
    QString value;
    if (condition.fact == "part.id"_L1)
        value = part.id();
    else if (condition.fact == "part.layer"_L1)
        value = word(part.layer());
    else
        return std::nullopt;
    return condition.oneOf.isEmpty() ? !condition.noneOf.contains(value) : condition.oneOf.contains(value);
}

} // namespace

/// Most rules on parts begin by naming the parts they are about.
void Screening::preparePartRules()
{
    for (const PartView &part : m_deployment.method().parts) {
        for (const PreparedRule &rule : m_rules.part) {
            const bool isAbout = std::ranges::all_of(rule.rule->when, [&part](const Condition &condition) {
                return holdsFor(part, condition).value_or(true);
            });
            if (isAbout)
                m_partRules[&part].append(&rule);
        }
    }
}

QList<ImpossiblePart> Screening::judgeParts(ConnectionView &view, AdviceDetail detail)
{
    QList<ImpossiblePart> impossible;
    m_connectionFacts.turnTo(view);
    m_facts.setSubject(view.connection->id, {});
    view.feasibleParts.clear();
    for (const PartView &part : m_deployment.method().parts) {
        if (part.layer() == Layer::Whole)
            continue;
        ImpossiblePart judged{part.id(), {}};
        if (isFeasible(part, view, detail, judged.reasons))
            view.feasibleParts.append(part.id());
        else
            impossible.append(judged);
    }
    return impossible;
}

bool Screening::isFeasible(const PartView &part, const ConnectionView &view, AdviceDetail detail,
                           QList<Finding> &reasons)
{
    m_partView = {&view, &part};
    m_partFacts.turnTo(m_partView);
    bool isFeasible = true;
    for (const PreparedRule *rule : std::as_const(m_partRules[&part])) {
        if (!fires(*rule, m_facts))
            continue;
        isFeasible = false;
        if (detail != AdviceDetail::Everything)
            break;
        Finding &reason = reasons.emplaceBack(finding(*rule, m_facts));
        reason.connection = view.connection->id;
        reason.part = part.id();
    }
    return isFeasible;
}

QList<Finding> Screening::judgeConnection(const ConnectionView &view, QList<const PreparedRule *> *toSay)
{
    m_connectionFacts.turnTo(view); // the feasible parts are known now
    m_facts.setSubject(view.connection->id, {});
    QList<const PreparedRule *> fired;
    for (const PreparedRule &rule : m_rules.connection) {
        if (rule.each || fires(rule, m_facts))
            fired.append(&rule);
    }
    m_optionView = {};
    prepareOptionRules();
    QList<Finding> findings = say(fired, view);
    if (toSay)
        *toSay = std::move(fired);
    return findings;
}

QList<Finding> Screening::sayOfConnection(const ConnectionView &view, const QList<const PreparedRule *> &rules)
{
    m_connectionFacts.turnTo(view);
    m_facts.setSubject(view.connection->id, {});
    return say(rules, view);
}

/// Of rules for each element only those speak that fire.
QList<Finding> Screening::say(const QList<const PreparedRule *> &rules, const ConnectionView &view)
{
    QList<Finding> findings;
    for (const PreparedRule *rule : rules) {
        if (rule->each)
            judgeEach(*rule, *rule->each, m_facts, findings);
        else
            findings.append(finding(*rule, m_facts));
    }
    for (Finding &finding : findings)
        finding.connection = view.connection->id;
    return findings;
}

QByteArray Screening::conditionsOf(const ConnectionView &view)
{
    m_connectionFacts.turnTo(view);
    m_facts.setSubject(view.connection->id, {});
    QByteArray holding;
    holding.reserve(m_rules.onConnections.size());
    for (const PreparedCondition &condition : m_rules.onConnections)
        holding.append(holds(condition, m_facts) ? '1' : '0');
    return holding;
}

void Screening::prepareOptionRules()
{
    m_optionRules.clear();
    for (const PreparedRule &rule : m_rules.option) {
        if (auto narrowed = NarrowedRule::from(rule, m_facts, Scope::Option))
            m_optionRules.append(std::move(*narrowed));
    }
}

namespace {

void note(OptionAdvice &option, Effect effect, const QString &rule)
{
    const auto addTo = [&rule](QStringList &list) {
        if (!list.contains(rule))
            list.append(rule);
    };
    switch (effect) {
    case Effect::Exclude:
        return addTo(option.excludedBy);
    case Effect::AdviseAgainst:
        return addTo(option.advisedAgainstBy);
    case Effect::Recommend:
        return addTo(option.recommendedBy);
    case Effect::Incomplete:
        return addTo(option.incompleteBy);
    case Effect::Impossible:
    case Effect::Require:
    case Effect::Note:
    case Effect::Ask:
        return;
    }
}

} // namespace

/// Returns in what \a option differs from the one before.
Aspect Screening::turnTo(const Option &option, const ConnectionView &view)
{
    const OptionParts parts = partsOf(option, m_deployment.method());
    const OptionParts before = std::exchange(m_optionView.parts, parts);
    Aspect changed = {};
    if (parts.network != before.network)
        changed = changed | Aspect::Network;
    if (parts.transport != before.transport)
        changed = changed | Aspect::Transport;
    if (parts.message != before.message)
        changed = changed | Aspect::Message;
    if (m_optionView.connection != &view || option.isOff != m_optionView.option.isOff)
        changed = Aspect::Everything;
    m_optionView.connection = &view;
    m_optionView.option = option;
    if (overlap(changed, Aspect::Network | Aspect::Transport))
        m_optionView.strength = strengthOf(parts, view);
    m_optionFacts.turnTo(m_optionView, changed);
    return changed;
}

void Screening::judgeOption(const ConnectionView &view, OptionAdvice &option, ConnectionAdvice &advice,
                            AdviceDetail detail)
{
    const Aspect changed = turnTo(option.option, view);
    for (NarrowedRule &rule : m_optionRules) {
        if (!rule.fires(m_facts, changed))
            continue;
        note(option, rule.effect(), rule.id());
        if (detail != AdviceDetail::Everything)
            continue;
        option.findings.append(advice.findings.size());
        Finding &found = advice.findings.emplaceBack(rule.finding(m_facts));
        found.connection = view.connection->id;
        found.option = option.option.id();
    }
}

} // namespace safeconduct
