// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json.h"

#include "app/support/json_pointer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const Json &missing()
{
    static const Json nothing;
    return nothing;
}

} // namespace

Json Json::null()
{
    Json json;
    json.m_kind = Kind::Null;
    return json;
}

Json Json::from(bool value)
{
    Json json;
    json.m_kind = Kind::Bool;
    json.m_truth = value;
    return json;
}

Json Json::from(qint64 value)
{
    return numberAsWritten(QString::number(value));
}

Json Json::from(double value)
{
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return numberAsWritten(QString::fromLatin1(digits.data(), end - digits.data()));
}

Json Json::numberAsWritten(const QString &lexeme)
{
    Json json;
    json.m_kind = Kind::Number;
    json.m_text = lexeme;
    return json;
}

Json Json::from(const QString &value)
{
    Json json;
    json.m_kind = Kind::Text;
    json.m_text = value;
    return json;
}

Json Json::array(const QList<Json> &items)
{
    Json json;
    json.m_kind = Kind::Array;
    json.m_items = items;
    return json;
}

Json Json::object()
{
    Json json;
    json.m_kind = Kind::Object;
    return json;
}

Json Json::from(const QStringList &values)
{
    Json json = array();
    for (const QString &value : values)
        json.append(from(value));
    return json;
}

double Json::number(double otherwise) const
{
    return isNumber() ? m_text.toDouble() : otherwise;
}

qint64 Json::integer(qint64 otherwise) const
{
    bool isInteger = false;
    const qint64 value = isNumber() ? m_text.toLongLong(&isInteger) : 0;
    if (isInteger || !isNumber())
        return isInteger ? value : otherwise;
    const double number = m_text.toDouble();
    constexpr double exactlyHeld = 9'007'199'254'740'992; // 2^53: above it a double no longer tells neighbours apart
    const bool isWhole = std::abs(number) <= exactlyHeld && number == std::trunc(number);
    return isWhole ? static_cast<qint64>(number) : otherwise;
}

const Json &Json::value(const QString &name) const
{
    const qsizetype index = m_names.indexOf(name);
    return index < 0 ? missing() : m_items.at(index);
}

QStringList Json::textList() const
{
    QStringList texts;
    for (const Json &item : m_items) {
        if (item.isText())
            texts.append(item.text());
    }
    return texts;
}

void Json::insert(const QString &name, const Json &value)
{
    if (m_kind == Kind::Missing)
        m_kind = Kind::Object;
    const qsizetype index = m_names.indexOf(name);
    if (index >= 0) {
        m_items[index] = value;
        return;
    }
    m_names.append(name);
    m_items.append(value);
}

void Json::append(const Json &value)
{
    if (m_kind == Kind::Missing)
        m_kind = Kind::Array;
    m_items.append(value);
}

const Json &Json::at(const QString &pointer) const
{
    const QStringList tokens = tokensOf(pointer);
    const Json *json = this;
    for (const QString &token : tokens) {
        if (json->isObject()) {
            json = &json->value(token);
            continue;
        }
        const auto index = indexFrom(token);
        if (!json->isArray() || !index || *index >= json->size())
            return missing();
        json = &json->items().at(*index);
    }
    return *json;
}

/// The member or item that \a token names, to be changed; null where there is none and none may be made.
Json *Json::child(const QString &token, bool create)
{
    if (m_kind == Kind::Missing && create)
        m_kind = Kind::Object;
    if (m_kind == Kind::Object) {
        qsizetype index = m_names.indexOf(token);
        if (index < 0 && create) {
            insert(token, Json());
            index = m_items.size() - 1;
        }
        return index < 0 ? nullptr : &m_items[index];
    }
    if (m_kind != Kind::Array)
        return nullptr;
    const auto index = token == "-"_L1 ? std::optional(m_items.size()) : indexFrom(token);
    if (create && index == m_items.size())
        m_items.append(Json());
    return index && *index < m_items.size() ? &m_items[*index] : nullptr;
}

bool Json::set(const QString &pointer, const Json &value)
{
    const QStringList tokens = tokensOf(pointer);
    Json *json = this;
    for (const QString &token : tokens) {
        json = json->child(token, true);
        if (!json)
            return false;
    }
    *json = value;
    return true;
}

bool Json::insertAt(const QString &pointer, const Json &value)
{
    QStringList tokens = tokensOf(pointer);
    if (tokens.isEmpty())
        return false;
    const auto index = indexFrom(tokens.takeLast());
    Json *json = this;
    for (const QString &token : std::as_const(tokens)) {
        json = json->child(token, false);
        if (!json)
            return false;
    }
    if (!json->isArray() || !index || *index > json->size())
        return false;
    json->m_items.insert(*index, value);
    return true;
}

bool Json::remove(const QString &pointer)
{
    QStringList tokens = tokensOf(pointer);
    if (tokens.isEmpty())
        return false;
    const QString last = tokens.takeLast();
    Json *json = this;
    for (const QString &token : std::as_const(tokens)) {
        json = json->child(token, false);
        if (!json)
            return false;
    }
    const Json *victim = json->child(last, false);
    if (!victim)
        return false;
    const qsizetype index = victim - json->m_items.constData();
    json->m_items.removeAt(index);
    if (json->isObject())
        json->m_names.removeAt(index);
    return true;
}

bool operator==(const Json &left, const Json &right)
{
    return left.m_kind == right.m_kind && left.m_truth == right.m_truth && left.m_text == right.m_text
        && left.m_names == right.m_names && left.m_items == right.m_items;
}

} // namespace safeconduct
