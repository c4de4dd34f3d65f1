// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/condition_words.h"

#include "app/knowledge/knowledge.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QString &answerPrefix()
{
    static const QString prefix = u"answer."_s;
    return prefix;
}

QString conjunction(const QString &textId)
{
    return u' ' + textReference(textId) + u' ';
}

/// Names of parts and of facilities have commas of their own.
bool isQuoted(const QString &kind)
{
    return kind == "part"_L1 || kind == "facility"_L1;
}

/// An option's id is that of its parts, joined by `+`.
QString nameReference(const QString &kind, const QString &id)
{
    QStringList names;
    const QStringList ids = kind == "part"_L1 ? id.split(u'+') : QStringList(id);
    for (const QString &one : ids)
        names.append(textReference(u"%1.%2.name"_s.arg(kind, one)));
    const QString name = names.join(" + "_L1);
    return isQuoted(kind) ? textReference(u"condition.quote"_s) + name + textReference(u"condition.unquote"_s) : name;
}

/// As the language writes them.
QString numberWords(const QString &written)
{
    const qsizetype point = written.indexOf(u'.');
    const auto number = Decimal::fromLexeme(written);
    if (!number)
        return written;
    constexpr qsizetype mostPlaces = 4;
    const qsizetype places = point < 0 ? 0 : written.size() - point - 1;
    return numberReference(*number, static_cast<int>(std::min(places, mostPlaces)));
}

QString bound(const FactWords &fact, const QString &textId, double limit)
{
    return textReference(textId) + u' ' + fact.value(QString::number(limit, 'g', 15));
}

/// "a", "a or b", "a, b or c", with another \a last conjunction.
QString alternatives(const FactWords &fact, const QStringList &words, const QString &last)
{
    const QString end = fact.value(words.constLast());
    return words.size() < 2 ? end : fact.values(words.first(words.size() - 1)) + conjunction(last) + end;
}

QString noneOf(const FactWords &fact, const QStringList &words)
{
    return textReference(words.size() > 1 ? u"condition.neither"_s : u"condition.but"_s) + u' '
        + alternatives(fact, words, u"condition.nor"_s);
}

} // namespace

QString FactWords::value(const QString &word) const
{
    if (word.isEmpty())
        return nothing;
    if (isNumber)
        return shownAs == "year"_L1 ? word : numberWords(word); // no year has a mark between its thousands
    return shownAs.isEmpty() ? word : nameReference(shownAs, word);
}

QString FactWords::values(const QStringList &words) const
{
    if (words.isEmpty())
        return nothing;
    QStringList said;
    for (const QString &word : words)
        said.append(value(word));
    return said.join(", "_L1);
}

ConditionWords::ConditionWords(const Knowledge &knowledge)
    : m_texts(knowledge.texts)
{
    for (const FactDeclaration &fact : knowledge.facts)
        m_facts.insert(fact.name, &fact);
}

FactWords ConditionWords::of(const QString &fact) const
{
    const bool isAnswer = fact.startsWith(answerPrefix());
    if (isAnswer)
        return {.name = textReference(u"condition.answer"_s) + u' ' + fact.sliced(answerPrefix().size()),
                .shownAs = u"answer"_s,
                .nothing = textReference(u"condition.unanswered"_s),
                .isNumber = false};
    const FactDeclaration *declared = m_facts.value(fact);
    const QString kind = declared ? declared->shownAs : QString();
    return {.name = textReference(u"fact.%1.name"_s.arg(fact)),
            .shownAs = kind,
            .nothing = nothingOf(kind),
            .isNumber = declared && declared->kind == FactKind::Number};
}

QString ConditionWords::nothingOf(const QString &kind) const
{
    const QString own = kind + u".nothing.name"_s;
    return textReference(m_texts.contains(u"en"_s, own) ? own : u"condition.nothing"_s);
}

QString ConditionWords::demand(const Condition &condition) const
{
    if (!condition.any.isEmpty()) {
        QStringList demands;
        for (const Condition &one : condition.any)
            demands.append(u'(' + demand(one) + u')');
        return demands.join(conjunction(u"condition.or"_s));
    }
    const FactWords fact = of(condition.fact);
    QStringList bounds;
    if (condition.atLeast)
        bounds.append(bound(fact, u"condition.at-least"_s, *condition.atLeast));
    if (condition.below)
        bounds.append(bound(fact, u"condition.below"_s, *condition.below));
    return fact.name + u": "_s
        + (bounds.isEmpty() ? words(condition, fact) : bounds.join(conjunction(u"condition.and"_s)));
}

/// What must not be is said by what may be, where that is short: "yes" rather than "anything but no".
QString ConditionWords::words(const Condition &condition, const FactWords &fact) const
{
    const QStringList wanted = condition.oneOf.isEmpty() ? otherValues(condition) : condition.oneOf;
    if (!wanted.isEmpty())
        return alternatives(fact, wanted, u"condition.or"_s);
    QStringList refused = condition.noneOf;
    if (refused.removeAll(QString()) == 0)
        return noneOf(fact, refused);
    const QString something = textReference(u"condition.something"_s);
    return refused.isEmpty() ? something : something + u", "_s + noneOf(fact, refused);
}

/// The values of a closed list that `noneOf` leaves; none where they are many, or where the fact may have several at once or
/// none.
QStringList ConditionWords::otherValues(const Condition &condition) const
{
    constexpr qsizetype few = 4;
    const FactDeclaration *declared = m_facts.value(condition.fact);
    if (!declared || declared->kind != FactKind::Word || declared->values.contains(QString()))
        return {};
    QStringList others = declared->values;
    for (const QString &word : condition.noneOf)
        others.removeAll(word);
    return others.size() <= few ? others : QStringList();
}

} // namespace safeconduct
