// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/advice/facts.h"
#include "app/knowledge/condition_words.h"
#include "app/knowledge/knowledge.h"

#include <array>

namespace safeconduct {

/// Where a fact is to be found: the table of its scope and the row in it. `answer.QUESTION` has no row.
struct FactPlace {
    Scope scope = Scope::Plan;
    qsizetype row = -1;
    QString question; ///< of an answer
    bool isAnswer() const { return !question.isEmpty(); }
};

/// Finds a fact by its name among all tables; no value where no table has it.
using FactFinder = std::function<std::optional<FactPlace>(const QString &name)>;

/// The plan's answers by question.
using Answers = QHash<QString, QList<const Answer *>>;

/// All that can be asked about the thing at hand: the tables of its scope and the wider ones, and the answers to questions.
class FactSet {
public:
    void set(Scope scope, ScopeFacts &facts) { m_scopes[static_cast<std::size_t>(scope)] = &facts; }
    void setAnswers(const Answers &answers) { m_answers = &answers; }
    /// Whose answers count: those that name this connection or system, else those that name neither.
    void setSubject(const QString &connection, const QString &system);
    const FactValue &value(const FactPlace &place);
    /// What of the thing at hand the fact at \a place, which is no answer, rests on.
    Aspect restsOn(const FactPlace &place) const { return of(place).restsOn(place.row); }

private:
    ScopeFacts &of(const FactPlace &place) const { return *m_scopes[static_cast<std::size_t>(place.scope)]; }
    FactValue answerTo(const QString &question) const;

    std::array<ScopeFacts *, 6> m_scopes{};
    const Answers *m_answers = nullptr;
    QString m_connection;
    QString m_system;
    FactValue m_answer;
};

struct PreparedCondition {
    const Condition *condition = nullptr;
    FactPlace place;
    QList<PreparedCondition> any;
    FactWords words; ///< for what is found
    QString demand; ///< in words, for the trace
};

/// A rule with its facts looked up once, for judging it thousands of times.
struct PreparedRule {
    const Rule *rule = nullptr;
    QString key;
    QList<PreparedCondition> conditions;
    std::optional<FactPlace> each;
    QList<std::pair<QString, FactPlace>> placeholders; ///< of its text, but `{each}`
    bool mentionsEach = false;
};

/// The rules of one scope, in the order of the knowledge.
/// Facts that a rule names exist: knowledge that names others does not load.
QList<PreparedRule> prepareRules(const Knowledge &knowledge, Scope scope, const FactFinder &find);

/// Whether \a condition holds. A list satisfies `oneOf` with any of its words and `noneOf` with none; an empty one counts as
/// the empty text. An absent number satisfies neither bound.
bool holds(const PreparedCondition &condition, FactSet &facts);
bool fires(const PreparedRule &rule, FactSet &facts);

/// Every condition beside what was found, whole even where the first one fails: the answer to "why?" and "why not?".
QList<TraceStep> trace(const PreparedRule &rule, FactSet &facts);

/// The finding of a rule that fired: its text's values are filled in, the thing at hand is left to the caller.
Finding finding(const PreparedRule &rule, FactSet &facts, const QString &each = {});

/// A rule on things of one scope whose wider surroundings stay the same: what does not look at that scope is judged, traced and
/// said once.
class NarrowedRule {
public:
    /// No value where the surroundings already keep the rule from firing for any of these things.
    static std::optional<NarrowedRule> from(const PreparedRule &rule, FactSet &facts, Scope scope);

    /// Whether it fires for the thing at hand, which differs from the one asked about last in \a changed.
    bool fires(FactSet &facts, Aspect changed);
    /// While the surroundings are still at hand.
    Finding finding(FactSet &facts);
    Effect effect() const { return m_rule->rule->effect; }
    const QString &id() const { return m_rule->rule->id; }

private:
    void sayCommon(FactSet &facts);

    const PreparedRule *m_rule = nullptr;
    Scope m_scope = Scope::Option;
    std::optional<bool> m_fires; ///< for the thing asked about last
    Aspect m_restsOn = {};
    QList<qsizetype> m_conditions; ///< those that look at the scope
    QList<qsizetype> m_placeholders; ///< those of the scope
    std::optional<Finding> m_common; ///< with everything else, once the rule has fired
};

} // namespace safeconduct
