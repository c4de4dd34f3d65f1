// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/rule.h"

#include "app/knowledge/word_table.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<Scope, 6> scopes{{
    {Scope::Plan, "plan"_L1},
    {Scope::System, "system"_L1},
    {Scope::Facility, "facility"_L1},
    {Scope::Connection, "connection"_L1},
    {Scope::Part, "part"_L1},
    {Scope::Option, "option"_L1},
}};

constexpr WordTable<Effect, 8> effects{{
    {Effect::Impossible, "impossible"_L1},
    {Effect::Exclude, "exclude"_L1},
    {Effect::Require, "require"_L1},
    {Effect::AdviseAgainst, "advise-against"_L1},
    {Effect::Recommend, "recommend"_L1},
    {Effect::Note, "note"_L1},
    {Effect::Incomplete, "incomplete"_L1},
    {Effect::Ask, "ask"_L1},
}};

constexpr WordTable<FactKind, 4> factKinds{{
    {FactKind::Word, "word"_L1},
    {FactKind::Words, "words"_L1},
    {FactKind::Number, "number"_L1},
    {FactKind::Text, "text"_L1},
}};

} // namespace

QString word(Scope scope)
{
    return wordIn(scopes, scope);
}

QString word(Effect effect)
{
    return wordIn(effects, effect);
}

QString word(FactKind kind)
{
    return wordIn(factKinds, kind);
}

std::optional<Scope> scopeFrom(const QString &word)
{
    return valueIn(scopes, word);
}

std::optional<Effect> effectFrom(const QString &word)
{
    return valueIn(effects, word);
}

std::optional<FactKind> factKindFrom(const QString &word)
{
    return valueIn(factKinds, word);
}

bool maySee(Scope rule, Scope fact)
{
    if (fact == Scope::Plan || fact == rule)
        return true;
    return fact == Scope::Connection && (rule == Scope::Part || rule == Scope::Option);
}

} // namespace safeconduct
