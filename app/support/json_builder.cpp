// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_builder.h"

#include "app/support/json_parse.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <jsoncons/json_error.hpp>

namespace safeconduct {

namespace {

constexpr qsizetype fewNames = 16;

} // namespace

JsonBuilder::JsonBuilder(QByteArrayView utf8, int maximumValues)
    : m_text(utf8)
    , m_lines(utf8)
    , m_valuesLeft(maximumValues)
{
}

QString JsonBuilder::pointer() const
{
    QString pointer;
    for (const auto &[value, names] : m_open) {
        if (value.isArray())
            pointer = itemAt(pointer, value.size());
        else if (value.m_names.size() > value.m_items.size())
            pointer = memberAt(pointer, value.m_names.last());
    }
    return pointer;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_begin_object(Tag, const Context &context, Error &error)
{
    open(Json::object(), context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_end_object(const Context &, Error &)
{
    close();
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_begin_array(Tag, const Context &context, Error &error)
{
    open(Json::array(), context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_end_array(const Context &, Error &)
{
    close();
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_key(const View &name, const Context &context, Error &error)
{
    const QString member = textOf(name, context, error);
    const bool isNew = isNewName(m_open.back(), member);
    m_open.back().value.m_names.append(member);
    if (!isNew)
        refuse(Text::tr("The member \"%1\" stands twice in one object.").arg(member.left(60)), context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_null(Tag, const Context &context, Error &error)
{
    add(Json::null(), context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_bool(bool value, Tag, const Context &context, Error &error)
{
    add(Json::from(value), context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_string(const View &value, Tag tag, const Context &context, Error &error)
{
    if (tag == Tag::bigdec || tag == Tag::bigint)
        addNumber(context, error);
    else
        add(Json::from(textOf(value, context, error)), context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_int64(int64_t, Tag, const Context &context, Error &error)
{
    addNumber(context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_uint64(uint64_t, Tag, const Context &context, Error &error)
{
    addNumber(context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonBuilder::visit_double(double, Tag, const Context &context, Error &error)
{
    addNumber(context, error);
    JSONCONS_VISITOR_RETURN;
}

void JsonBuilder::refuse(const QString &fault, const Context &context, Error &error)
{
    if (!m_fault.isEmpty())
        return;
    m_fault = fault;
    m_faultPointer = pointer();
    m_faultOffset = static_cast<qsizetype>(context.begin_position());
    error = jsoncons::json_errc::syntax_error;
}

QString JsonBuilder::textOf(const View &utf8, const Context &context, Error &error)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (text.contains(QChar(u'\0')))
        refuse(Text::tr("This text holds a NUL character."), context, error);
    return text;
}

bool JsonBuilder::isNewName(Open &open, const QString &name)
{
    const QStringList &before = open.value.m_names;
    if (before.size() < fewNames)
        return !before.contains(name);
    if (open.names.isEmpty())
        open.names = QSet<QString>(before.cbegin(), before.cend());
    const qsizetype count = open.names.size();
    open.names.insert(name);
    return open.names.size() > count;
}

void JsonBuilder::addNumber(const Context &context, Error &error)
{
    const QByteArrayView number = numberAt(m_text, static_cast<qsizetype>(context.begin_position()));
    const QString lexeme = QString::fromLatin1(number);
    if (!isWithinDouble(number))
        refuse(Text::tr("The number %1 is larger than a program can calculate with.").arg(lexeme.left(40)), context,
               error);
    add(Json::numberAsWritten(lexeme), context, error);
}

void JsonBuilder::add(Json value, const Context &context, Error &error)
{
    if (!isWithinLimit(context, error))
        return;
    value.m_position = m_lines.positionOf(static_cast<qsizetype>(context.begin_position()));
    place(std::move(value));
}

void JsonBuilder::open(Json container, const Context &context, Error &error)
{
    if (!isWithinLimit(context, error))
        return;
    container.m_position = m_lines.positionOf(static_cast<qsizetype>(context.begin_position()));
    m_open.push_back({std::move(container), {}});
}

void JsonBuilder::close()
{
    Json done = std::move(m_open.back().value);
    m_open.pop_back();
    place(std::move(done));
}

bool JsonBuilder::isWithinLimit(const Context &context, Error &error)
{
    if (--m_valuesLeft >= 0)
        return true;
    refuse(Text::tr("There are more values here than a program can hold."), context, error);
    return false;
}

void JsonBuilder::place(Json value)
{
    if (m_open.empty())
        m_result = std::move(value);
    else
        m_open.back().value.m_items.append(std::move(value));
}

} // namespace safeconduct
