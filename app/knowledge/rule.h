// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// What a rule is judged on.
enum class Scope { Plan, System, Facility, Connection, Part, Option };

/// What follows where a rule fires (docs/knowledge.md, Rules).
enum class Effect { Impossible, Exclude, Require, AdviseAgainst, Recommend, Note, Incomplete, Ask };

QString word(Scope scope);
QString word(Effect effect);
std::optional<Scope> scopeFrom(const QString &word);
std::optional<Effect> effectFrom(const QString &word);

/// One demand on one fact; exactly one of the demands is set. `any` holds where one of its conditions does.
struct Condition {
    QString fact;
    QStringList oneOf;
    QStringList noneOf;
    std::optional<double> atLeast;
    std::optional<double> below;
    QList<Condition> any;
};

struct Rule {
    QString id; ///< "T5"
    QString variant; ///< the member `case`: tells several entries of one rule apart
    Scope scope = Scope::Plan;
    Effect effect = Effect::Note;
    QList<Condition> when;
    QString text;
    QStringList sources; ///< first the main one
    QString question; ///< id of a question; answering it settles the finding. With `each`: Q stands for Q-ELEMENT
    QString each; ///< list-valued fact: judged once for every element, which the text calls `{each}`
    QStringList threats = {}; ///< of Require: what has to be stopped on open networks

    /// "T5/opportunistic": unique in the knowledge.
    QString key() const { return variant.isEmpty() ? id : id + QLatin1Char('/') + variant; }
};

enum class FactKind { Word, Words, Number, Text };

QString word(FactKind kind);
std::optional<FactKind> factKindFrom(const QString &word);

/// What C++ computes and rules may ask.
struct FactDeclaration {
    QString name; ///< ends in `.*` where it declares a family
    Scope scope = Scope::Plan;
    bool isOfAnyScope = false; ///< scope `any`: rules of every scope may ask it
    FactKind kind = FactKind::Word;
    QStringList values; ///< allowed words, where closed
    QString
        shownAs; ///< in a text the word W reads as the text `SHOWNAS.W.name`; empty: as it stands; `year` of a number
    QString meaning;
};

/// Whether a rule of  rule's scope may ask facts of  fact's (docs/knowledge.md, Rules).
bool maySee(Scope rule, Scope fact);

} // namespace safeconduct
