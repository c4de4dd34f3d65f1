// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to support: brings in jsoncons, whose headers are heavy.
#pragma once

#include "app/support/json.h"
#include "app/support/text_lines.h"

#include <QSet>

#include <jsoncons/json_visitor.hpp>

#include <vector>

namespace safeconduct {

/// Builds a value from the parser's events and keeps the first fault with its place.
class JsonBuilder final : public jsoncons::default_json_visitor {
public:
    JsonBuilder(QByteArrayView utf8, int maximumValues);

    Json takeResult() { return std::move(m_result); }
    /// The fault that this builder saw itself, if any: the parser knows nothing of it.
    const QString &fault() const { return m_fault; }
    qsizetype faultOffset() const { return m_faultOffset; }
    const QString &faultPointer() const { return m_faultPointer; }
    /// The pointer of the value that is being read.
    QString pointer() const;

private:
    using Context = jsoncons::ser_context;
    using Tag = jsoncons::semantic_tag;
    using View = jsoncons::json_visitor::string_view_type;
    using Error = std::error_code;

    struct Open {
        Json value;
        QSet<QString> names; ///< filled once there are so many that searching the list would be slow
    };

    JSONCONS_VISITOR_RETURN_TYPE visit_begin_object(Tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_end_object(const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_begin_array(Tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_end_array(const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_key(const View &name, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_null(Tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_bool(bool value, Tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_string(const View &value, Tag tag, const Context &context,
                                              Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_int64(int64_t, Tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_uint64(uint64_t, Tag, const Context &context, Error &error) override;
    JSONCONS_VISITOR_RETURN_TYPE visit_double(double, Tag, const Context &context, Error &error) override;

    void refuse(const QString &fault, const Context &context, Error &error);
    QString textOf(const View &utf8, const Context &context, Error &error);
    static bool isNewName(Open &open, const QString &name);
    void addNumber(const Context &context, Error &error);
    void add(Json value, const Context &context, Error &error);
    void open(Json container, const Context &context, Error &error);
    void close();
    bool isWithinLimit(const Context &context, Error &error);
    void place(Json value);

    QByteArrayView m_text;
    TextLines m_lines;
    int m_valuesLeft;
    std::vector<Open> m_open;
    Json m_result;
    QString m_fault;
    QString m_faultPointer;
    qsizetype m_faultOffset = 0;
};

} // namespace safeconduct
