// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to support: brings in jsoncons, whose headers are heavy.
#pragma once

#include "app/support/json.h"

#include <QByteArrayView>

#include <jsoncons/json_visitor.hpp>

#include <string>
#include <vector>

namespace safeconduct {

/// \a utf8 as QString::fromUtf8 takes it, which drops a byte order mark at the beginning: a Json's texts and names are made so.
jsoncons::json_visitor::string_view_type asQtTakesIt(const jsoncons::json_visitor::string_view_type &utf8);

/// Hands the parser's events on, either those of one member's value in the root object or all others, numbers as they are
/// written. Refuses, in both, whatever JsonBuilder refuses; of the fault it keeps only that there is one.
class JsonMemberFilter final : public jsoncons::default_json_visitor {
public:
    enum class Part { Member, Rest };

    /// Keeps a reference to \a target.
    JsonMemberFilter(QByteArrayView utf8, int maximumValues, const QString &member, Part part,
                     jsoncons::json_visitor &target);

    bool hasRefused() const { return m_hasRefused; }

private:
    using Context = jsoncons::ser_context;
    using Tag = jsoncons::semantic_tag;
    using View = jsoncons::json_visitor::string_view_type;
    using Error = std::error_code;

    JSONCONS_VISITOR_RETURN_TYPE visit_begin_object(Tag tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_end_object(const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_begin_array(Tag tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_end_array(const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_key(const View &name, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_null(Tag tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_bool(bool value, Tag tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_string(const View &value, Tag tag, const Context &context,
                                              Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_int64(int64_t value, Tag tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_uint64(uint64_t value, Tag tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_double(double value, Tag tag, const Context &context, Error &error) override;

    /// Whether the event belongs to the part that is handed on.
    bool isWanted() const;
    void refuse(Error &error);
    void countValue(Error &error);
    void takeNumber(const Context &context, Error &error);
    /// Forgets the names of the object that ends; refuses it where one of them stands twice.
    void closeNames(std::size_t first, Error &error);

    QByteArrayView m_text;
    int m_valuesLeft;
    std::string m_member;
    Part m_part;
    jsoncons::json_visitor &m_target;
    std::vector<std::size_t> m_open; ///< of each open object or array: where its own names begin in m_names
    std::vector<std::string> m_names; ///< of all open objects, outermost first
    bool m_isInMember = false;
    bool m_hasRefused = false;
};

} // namespace safeconduct
