// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing by jsoncons: its headers are heavy, so this is the one place for them beside json_schema.cpp.
#include "app/support/json.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <QStringDecoder>

#include <jsoncons/json_encoder.hpp>
#include <jsoncons/json_parser.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Line and column of a byte offset; columns count bytes' characters from 1.
class Lines {
public:
    explicit Lines(const QByteArray &text)
        : m_text(text)
    {
        for (qsizetype offset = text.indexOf('\n'); offset >= 0; offset = text.indexOf('\n', offset + 1))
            m_starts.push_back(offset + 1);
    }

    Position positionOf(qsizetype offset) const
    {
        const auto next = std::ranges::upper_bound(m_starts, offset);
        const qsizetype start = next == m_starts.begin() ? 0 : *std::prev(next);
        const QByteArrayView before = QByteArrayView(m_text).sliced(start, std::min(offset, m_text.size()) - start);
        return {static_cast<int>(next - m_starts.begin()) + 1, static_cast<int>(QString::fromUtf8(before).size()) + 1};
    }

private:
    const QByteArray &m_text;
    std::vector<qsizetype> m_starts;
};

qsizetype firstBrokenByte(const QByteArray &utf8)
{
    const auto checked = jsoncons::unicode_traits::validate(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    return checked.ec == jsoncons::unicode_traits::conv_errc::success ? -1 : checked.ptr - utf8.constData();
}

} // namespace

/// Builds the value from the parser's events and keeps the first fault with its pointer.
class JsonBuilder final : public jsoncons::default_json_visitor {
public:
    JsonBuilder(const QByteArray &text, const Lines &lines)
        : m_text(text)
        , m_lines(lines)
    {
    }

    Json takeResult() { return std::move(m_result); }
    const QString &fault() const { return m_fault; }

    /// The pointer of the value that is being read.
    QString pointer() const
    {
        QString pointer;
        for (const Json &open : m_open) {
            if (open.isObject() && open.m_names.size() > open.m_items.size())
                pointer = memberAt(pointer, open.m_names.last());
            else if (open.isArray())
                pointer = itemAt(pointer, open.size());
        }
        return pointer;
    }

private:
    using Context = jsoncons::ser_context;
    using Tag = jsoncons::semantic_tag;
    using View = jsoncons::json_visitor::string_view_type;

    JSONCONS_VISITOR_RETURN_TYPE visit_begin_object(Tag, const Context &context, std::error_code &) override
    {
        open(Json::object(), context);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_end_object(const Context &, std::error_code &) override
    {
        close();
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_begin_array(Tag, const Context &context, std::error_code &) override
    {
        open(Json::array(), context);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_end_array(const Context &, std::error_code &) override
    {
        close();
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_key(const View &name, const Context &, std::error_code &error) override
    {
        const QString member = textOf(name, error);
        if (m_open.back().m_names.contains(member))
            refuse(Text::tr("The member \"%1\" stands twice in one object.").arg(member), error);
        else
            m_open.back().m_names.append(member);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_null(Tag, const Context &context, std::error_code &) override
    {
        add(Json::null(), context);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_bool(bool value, Tag, const Context &context, std::error_code &) override
    {
        add(Json::from(value), context);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_string(const View &value, Tag tag, const Context &context, std::error_code &error) override
    {
        if (tag == Tag::bigdec || tag == Tag::bigint)
            addNumber(context, error);
        else
            add(Json::from(textOf(value, error)), context);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_int64(int64_t, Tag, const Context &context, std::error_code &error) override
    {
        addNumber(context, error);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_uint64(uint64_t, Tag, const Context &context, std::error_code &error) override
    {
        addNumber(context, error);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_double(double, Tag, const Context &context, std::error_code &error) override
    {
        addNumber(context, error);
        JSONCONS_VISITOR_RETURN;
    }

    void refuse(const QString &fault, std::error_code &error)
    {
        m_fault = fault;
        error = jsoncons::json_errc::syntax_error;
    }

    QString textOf(const View &utf8, std::error_code &error)
    {
        const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        if (text.contains(QChar(u'\0')))
            refuse(Text::tr("This text holds a NUL character."), error);
        return text;
    }

    void addNumber(const Context &context, std::error_code &error)
    {
        const auto begin = static_cast<qsizetype>(context.begin_position());
        qsizetype end = begin;
        while (end < m_text.size() && QByteArrayView("0123456789+-.eE").contains(m_text.at(end)))
            ++end;
        const QString lexeme = QString::fromLatin1(m_text.constData() + begin, end - begin);
        bool isRead = false;
        if (!std::isfinite(lexeme.toDouble(&isRead)) || !isRead)
            refuse(Text::tr("The number %1 is larger than a program can calculate with.").arg(lexeme.left(40)), error);
        add(Json::numberAsWritten(lexeme), context);
    }

    void open(Json container, const Context &context)
    {
        container.m_position = m_lines.positionOf(static_cast<qsizetype>(context.begin_position()));
        m_open.push_back(std::move(container));
    }

    void close()
    {
        Json done = std::move(m_open.back());
        m_open.pop_back();
        place(std::move(done));
    }

    void add(Json value, const Context &context)
    {
        value.m_position = m_lines.positionOf(static_cast<qsizetype>(context.begin_position()));
        place(std::move(value));
    }

    void place(Json value)
    {
        if (m_open.empty())
            m_result = std::move(value);
        else
            m_open.back().m_items.append(std::move(value));
    }

    const QByteArray &m_text;
    const Lines &m_lines;
    std::vector<Json> m_open;
    Json m_result;
    QString m_fault;
};

namespace {

QString phrase(const std::error_code &error, int depth)
{
    if (error == jsoncons::json_errc::max_nesting_depth_exceeded)
        return Text::tr("Objects and lists are nested more than %1 levels deep.").arg(depth);
    if (error == jsoncons::json_errc::unexpected_eof)
        return Text::tr("The text ends before the value is complete.");
    return Text::tr("This is not JSON: %1.").arg(QString::fromStdString(error.message()));
}

Problem problemAt(const Position &position, const QString &pointer, const QString &what)
{
    return {.pointer = pointer,
            .what = what,
            .remedy = Text::tr("Correct the file at this place with a text editor."),
            .id = u"json.malformed"_s,
            .position = position};
}

void encode(const Json &value, jsoncons::json_visitor &encoder)
{
    switch (value.kind()) {
    case Json::Kind::Missing:
    case Json::Kind::Null:
        encoder.null_value();
        return;
    case Json::Kind::Bool:
        encoder.bool_value(value.boolean());
        return;
    case Json::Kind::Number:
        encoder.string_value(value.text().toStdString(), jsoncons::semantic_tag::bigdec);
        return;
    case Json::Kind::Text:
        encoder.string_value(value.text().toStdString());
        return;
    case Json::Kind::Array:
        encoder.begin_array();
        for (const Json &item : value.items())
            encode(item, encoder);
        encoder.end_array();
        return;
    case Json::Kind::Object:
        encoder.begin_object();
        for (qsizetype index = 0; index < value.size(); ++index) {
            encoder.key(value.names().at(index).toStdString());
            encode(value.items().at(index), encoder);
        }
        encoder.end_object();
        return;
    }
}

} // namespace

Result<Json> readJson(const QByteArray &utf8, const JsonLimits &limits)
{
    if (utf8.size() > limits.bytes) {
        return std::unexpected(Problem{.pointer = {},
                                       .what = Text::tr("The file has %1 MiB; at most %2 MiB are read.")
                                                   .arg(utf8.size() / 1024 / 1024)
                                                   .arg(limits.bytes / 1024 / 1024),
                                       .remedy = Text::tr("Check that this is the right file."),
                                       .id = u"json.too-large"_s});
    }
    const Lines lines(utf8);
    if (const qsizetype broken = firstBrokenByte(utf8); broken >= 0)
        return std::unexpected(problemAt(lines.positionOf(broken), {}, Text::tr("This is not UTF-8 text.")));

    const auto options = jsoncons::json_options().lossless_number(true).max_nesting_depth(limits.depth);
    jsoncons::json_parser parser(options, jsoncons::strict_json_parsing());
    JsonBuilder builder(utf8, lines);
    std::error_code error;
    parser.update(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    parser.parse_some(builder, error);
    if (!error)
        parser.finish_parse(builder, error);
    if (!error)
        parser.check_done(error);
    if (error) {
        const QString what = builder.fault().isEmpty() ? phrase(error, limits.depth) : builder.fault();
        return std::unexpected(problemAt(lines.positionOf(static_cast<qsizetype>(parser.position())), builder.pointer(), what));
    }
    return builder.takeResult();
}

QByteArray writeJson(const Json &value)
{
    std::string text;
    const auto options = jsoncons::json_options().indent_size(2).bignum_format(jsoncons::bignum_format_kind::raw);
    jsoncons::json_string_encoder encoder(text, options);
    encode(value, encoder);
    encoder.flush();
    return QByteArray::fromStdString(text) + '\n';
}

QByteArray writeJsonCompact(const Json &value)
{
    std::string text;
    const auto options = jsoncons::json_options().bignum_format(jsoncons::bignum_format_kind::raw);
    jsoncons::compact_json_string_encoder encoder(text, options);
    encode(value, encoder);
    encoder.flush();
    return QByteArray::fromStdString(text);
}

} // namespace safeconduct
