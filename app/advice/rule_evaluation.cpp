// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/rule_evaluation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

void FactSet::setSubject(const QString &connection, const QString &system)
{
    m_connection = connection;
    m_system = system;
}

const FactValue &FactSet::value(const FactPlace &place)
{
    if (!place.isAnswer())
        return of(place).at(place.row);
    m_answer = answerTo(place.question);
    return m_answer;
}

FactValue FactSet::answerTo(const QString &question) const
{
    QString particular;
    QString general;
    for (const auto answers = m_answers->value(question); const Answer *answer : answers) {
        if (answer->connection.isEmpty() && answer->system.isEmpty())
            general = answer->answer;
        else if ((!m_connection.isEmpty() && answer->connection == m_connection)
                 || (!m_system.isEmpty() && answer->system == m_system))
            particular = answer->answer;
    }
    return particular.isEmpty() ? general : particular;
}

namespace {

PreparedCondition prepare(const Condition &condition, const FactFinder &find, const ConditionWords &words)
{
    PreparedCondition prepared{&condition, {}, {}, {}, words.demand(condition)};
    for (const Condition &one : condition.any)
        prepared.any.append(prepare(one, find, words));
    if (!condition.any.isEmpty())
        return prepared;
    const auto place = find(condition.fact);
    Q_ASSERT_X(place, "prepare", qPrintable(condition.fact));
    prepared.place = place.value_or(FactPlace());
    prepared.words = words.of(condition.fact);
    return prepared;
}

void addPlaceholders(PreparedRule &prepared, const Knowledge &knowledge, const FactFinder &find)
{
    QStringList names;
    for (const QString &language : {u"en"_s, u"de"_s})
        names += placeholders(knowledge.texts.raw(language, prepared.rule->text));
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (name == "each"_L1)
            prepared.mentionsEach = true;
        else if (const auto place = find(name))
            prepared.placeholders.append({name, *place});
    }
}

bool looksAt(const PreparedCondition &condition, Scope scope)
{
    if (condition.any.isEmpty())
        return !condition.place.isAnswer() && condition.place.scope == scope;
    return std::ranges::any_of(condition.any, [scope](const PreparedCondition &one) { return looksAt(one, scope); });
}

/// What of the things of \a scope at hand \a condition rests on.
Aspect aspectsOf(const PreparedCondition &condition, Scope scope, const FactSet &facts)
{
    if (condition.any.isEmpty())
        return looksAt(condition, scope) ? facts.restsOn(condition.place) : Aspect();
    Aspect aspects = {};
    for (const PreparedCondition &one : condition.any)
        aspects = aspects | aspectsOf(one, scope, facts);
    return aspects;
}

bool hasWordIn(const FactValue &value, const QStringList &words)
{
    const auto isAmong = [&words](const QString &word) { return std::ranges::contains(words, word); };
    if (const auto *text = std::get_if<QString>(&value))
        return isAmong(*text);
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->isEmpty() ? isAmong(QString()) : std::ranges::any_of(*list, isAmong);
    const QStringList found = wordsOf(value);
    return !found.isEmpty() && isAmong(found.constFirst());
}

QString found(const PreparedCondition &condition, FactSet &facts)
{
    if (condition.any.isEmpty())
        return condition.words.values(wordsOf(facts.value(condition.place)));
    QStringList each;
    for (const PreparedCondition &one : condition.any)
        each.append(one.any.isEmpty() ? one.words.name + u": "_s + found(one, facts) : found(one, facts));
    each.removeDuplicates(); // several conditions may ask the same fact
    return each.join("; "_L1);
}

} // namespace

QList<PreparedRule> prepareRules(const Knowledge &knowledge, Scope scope, const FactFinder &find)
{
    const ConditionWords words(knowledge);
    QList<PreparedRule> prepared;
    for (const Rule &rule : knowledge.rules) {
        if (rule.scope != scope)
            continue;
        PreparedRule one{&rule, rule.key(), {}, {}, {}, false};
        for (const Condition &condition : rule.when)
            one.conditions.append(prepare(condition, find, words));
        if (!rule.each.isEmpty())
            one.each = find(rule.each);
        addPlaceholders(one, knowledge, find);
        prepared.append(one);
    }
    return prepared;
}

bool holds(const PreparedCondition &prepared, FactSet &facts)
{
    const Condition &condition = *prepared.condition;
    if (!prepared.any.isEmpty())
        return std::ranges::any_of(prepared.any, [&facts](const PreparedCondition &one) { return holds(one, facts); });
    const FactValue &value = facts.value(prepared.place);
    if (condition.atLeast || condition.below) {
        const auto *amount = std::get_if<double>(&value);
        return amount && (!condition.atLeast || *amount >= *condition.atLeast)
            && (!condition.below || *amount < *condition.below);
    }
    return condition.oneOf.isEmpty() ? !hasWordIn(value, condition.noneOf) : hasWordIn(value, condition.oneOf);
}

bool fires(const PreparedRule &rule, FactSet &facts)
{
    return std::ranges::all_of(rule.conditions,
                               [&facts](const PreparedCondition &condition) { return holds(condition, facts); });
}

namespace {

TraceStep traced(const PreparedCondition &condition, FactSet &facts)
{
    return {condition.demand, found(condition, facts), holds(condition, facts)};
}

/// What does not depend on facts.
Finding bareFinding(const PreparedRule &rule)
{
    Finding finding;
    finding.rule = rule.rule->id;
    finding.key = rule.key;
    finding.effect = rule.rule->effect;
    finding.saying.text = rule.rule->text;
    finding.sources = rule.rule->sources;
    finding.question = rule.rule->question;
    return finding;
}

} // namespace

QList<TraceStep> trace(const PreparedRule &rule, FactSet &facts)
{
    QList<TraceStep> steps;
    for (const PreparedCondition &condition : rule.conditions)
        steps.append(traced(condition, facts));
    return steps;
}

Finding finding(const PreparedRule &rule, FactSet &facts, const QString &each)
{
    Finding finding = bareFinding(rule);
    for (const auto &[name, place] : rule.placeholders)
        finding.saying.values.insert(name, wordsOf(facts.value(place)));
    if (rule.mentionsEach)
        finding.saying.values.insert(u"each"_s, {each});
    if (!finding.question.isEmpty() && !each.isEmpty())
        finding.question += u'-' + each;
    finding.trace = trace(rule, facts);
    return finding;
}

std::optional<NarrowedRule> NarrowedRule::from(const PreparedRule &rule, FactSet &facts, Scope scope)
{
    NarrowedRule narrowed;
    for (qsizetype index = 0; index < rule.conditions.size(); ++index) {
        if (looksAt(rule.conditions.at(index), scope)) {
            narrowed.m_conditions.append(index);
            narrowed.m_restsOn = narrowed.m_restsOn | aspectsOf(rule.conditions.at(index), scope, facts);
        } else if (!holds(rule.conditions.at(index), facts))
            return std::nullopt;
    }
    narrowed.m_rule = &rule;
    narrowed.m_scope = scope;
    return narrowed;
}

void NarrowedRule::sayCommon(FactSet &facts)
{
    m_common = bareFinding(*m_rule);
    for (qsizetype index = 0; index < m_rule->placeholders.size(); ++index) {
        const auto &[name, place] = m_rule->placeholders.at(index);
        if (place.scope == m_scope && !place.isAnswer())
            m_placeholders.append(index);
        else
            m_common->saying.values.insert(name, wordsOf(facts.value(place)));
    }
    for (qsizetype index = 0; index < m_rule->conditions.size(); ++index)
        m_common->trace.append(m_conditions.contains(index) ? TraceStep()
                                                            : traced(m_rule->conditions.at(index), facts));
}

bool NarrowedRule::fires(FactSet &facts, Aspect changed)
{
    if (!m_fires || overlap(m_restsOn, changed))
        m_fires = std::ranges::all_of(
            m_conditions, [this, &facts](qsizetype index) { return holds(m_rule->conditions.at(index), facts); });
    return *m_fires;
}

Finding NarrowedRule::finding(FactSet &facts)
{
    if (!m_common)
        sayCommon(facts);
    Q_ASSERT(m_common);
    Finding finding = *m_common;
    for (const qsizetype index : std::as_const(m_placeholders)) {
        const auto &[name, place] = m_rule->placeholders.at(index);
        finding.saying.values.insert(name, wordsOf(facts.value(place)));
    }
    for (const qsizetype index : std::as_const(m_conditions))
        finding.trace[index] = traced(m_rule->conditions.at(index), facts);
    return finding;
}

} // namespace safeconduct
