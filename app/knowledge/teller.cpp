// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/teller.h"

#include "app/support/text.h"

#include <QLocale>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QLocale localeFor(const QString &language)
{
    return language == "de"_L1 ? QLocale(QLocale::German, QLocale::Germany)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Teller::Teller(const Knowledge &knowledge, QString language, const QString &kind, const QString &id)
    : m_knowledge(knowledge)
    , m_language(std::move(language))
{
    m_explanation.kind = kind;
    m_explanation.kindName = name(u"explain.kind"_s, kind);
    m_explanation.id = id;
}

void Teller::paragraph(const QString &textId)
{
    if (m_knowledge.texts.contains(m_language, textId))
        m_explanation.paragraphs.append(m_knowledge.texts.raw(m_language, textId));
}

void Teller::line(const QString &label, const QString &value)
{
    named(say(u"explain.label."_s + label), value);
}

void Teller::list(const QString &label, const QStringList &values)
{
    line(label, joined(values));
}

void Teller::names(const QString &label, const QString &kind, const QStringList &ids)
{
    list(label, namesOf(kind, ids));
}

void Teller::yesOrNo(const QString &label, bool holds)
{
    line(label, name(u"answer"_s, holds ? u"yes"_s : u"no"_s));
}

void Teller::named(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_explanation.lines.append({name, value});
}

QString Teller::say(const QString &textId, const TextValues &values) const
{
    return m_knowledge.texts.say(m_language, textId, values);
}

QString Teller::pattern(const QString &textId, const QString &each) const
{
    TextValues values;
    const auto facts = placeholders(m_knowledge.texts.raw(m_language, textId));
    for (const QString &fact : facts)
        values.insert(
            fact, {say(u"explain.placeholder"_s, {{u"fact"_s, {name(u"fact"_s, fact == "each"_L1 ? each : fact)}}})});
    return say(textId, values);
}

QString Teller::name(const QString &kind, const QString &id) const
{
    return m_knowledge.texts.name(m_language, kind, id);
}

QStringList Teller::namesOf(const QString &kind, const QStringList &ids) const
{
    QStringList names;
    for (const QString &id : ids)
        names.append(name(kind, id));
    return names;
}

QString Teller::joined(const QStringList &values) const
{
    return listed(values, m_language);
}

QString Teller::number(double value) const
{
    return localeFor(m_language).toString(value, 'g', 10);
}

QString Teller::day(const QDate &day) const
{
    return m_language == "de"_L1 ? day.toString(u"dd.MM.yyyy"_s) : day.toString(Qt::ISODate);
}

} // namespace safeconduct
