// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_member_filter.h"

#include "app/support/json_parse.h"

#include <jsoncons/json_error.hpp>

#include <algorithm>
#include <ranges>

namespace safeconduct {

jsoncons::json_visitor::string_view_type asQtTakesIt(const jsoncons::json_visitor::string_view_type &utf8)
{
    constexpr jsoncons::json_visitor::string_view_type byteOrderMark("\xEF\xBB\xBF");
    return utf8.substr(utf8.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
}

JsonMemberFilter::JsonMemberFilter(QByteArrayView utf8, int maximumValues, const QString &member, Part part,
                                   jsoncons::json_visitor &target)
    : m_text(utf8)
    , m_valuesLeft(maximumValues)
    , m_member(member.toStdString())
    , m_part(part)
    , m_target(target)
{
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_begin_object(Tag tag, const Context &context, Error &error)
{
    countValue(error);
    if (!error && isWanted())
        m_target.begin_object(tag, context, error);
    m_open.push_back(m_names.size());
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_end_object(const Context &context, Error &error)
{
    closeNames(m_open.back(), error);
    m_open.pop_back();
    if (!error && isWanted())
        m_target.end_object(context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_begin_array(Tag tag, const Context &context, Error &error)
{
    countValue(error);
    if (!error && isWanted())
        m_target.begin_array(tag, context, error);
    m_open.push_back(m_names.size());
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_end_array(const Context &context, Error &error)
{
    m_open.pop_back();
    if (!error && isWanted())
        m_target.end_array(context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_key(const View &name, const Context &context, Error &error)
{
    const View kept = asQtTakesIt(name);
    if (kept.contains('\0'))
        refuse(error);
    m_names.emplace_back(kept);
    const bool isOfRoot = m_open.size() == 1;
    if (isOfRoot)
        m_isInMember = kept == m_member;
    const bool isOfPart = !isOfRoot || m_part == Part::Rest; // the member's own name goes with neither part
    if (!error && isOfPart && isWanted())
        m_target.key(name, context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_null(Tag tag, const Context &context, Error &error)
{
    countValue(error);
    if (!error && isWanted())
        m_target.null_value(tag, context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_bool(bool value, Tag tag, const Context &context, Error &error)
{
    countValue(error);
    if (!error && isWanted())
        m_target.bool_value(value, tag, context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_string(const View &value, Tag tag, const Context &context,
                                                            Error &error)
{
    if (tag == Tag::bigdec || tag == Tag::bigint) {
        takeNumber(context, error);
        JSONCONS_VISITOR_RETURN;
    }
    countValue(error);
    if (value.contains('\0'))
        refuse(error);
    if (!error && isWanted())
        m_target.string_value(value, tag, context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_int64(int64_t, Tag, const Context &context, Error &error)
{
    takeNumber(context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_uint64(uint64_t, Tag, const Context &context, Error &error)
{
    takeNumber(context, error);
    JSONCONS_VISITOR_RETURN;
}

JSONCONS_VISITOR_RETURN_TYPE JsonMemberFilter::visit_double(double, Tag, const Context &context, Error &error)
{
    takeNumber(context, error);
    JSONCONS_VISITOR_RETURN;
}

bool JsonMemberFilter::isWanted() const
{
    const bool isInMember = m_isInMember && !m_open.empty();
    return isInMember == (m_part == Part::Member);
}

void JsonMemberFilter::refuse(Error &error)
{
    m_hasRefused = true;
    error = jsoncons::json_errc::syntax_error;
}

void JsonMemberFilter::countValue(Error &error)
{
    if (--m_valuesLeft < 0)
        refuse(error);
}

void JsonMemberFilter::takeNumber(const Context &context, Error &error)
{
    countValue(error);
    const QByteArrayView lexeme = numberAt(m_text, static_cast<qsizetype>(context.begin_position()));
    if (!isWithinDouble(lexeme))
        refuse(error);
    if (!error && isWanted())
        m_target.string_value(View(lexeme.data(), static_cast<std::size_t>(lexeme.size())), Tag::bigdec, context,
                              error);
}

void JsonMemberFilter::closeNames(std::size_t first, Error &error)
{
    const auto names = std::views::drop(m_names, static_cast<std::ptrdiff_t>(first));
    std::ranges::sort(names);
    if (std::ranges::adjacent_find(names) != names.end())
        refuse(error);
    m_names.resize(first);
}

} // namespace safeconduct
