// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json.h"

#include <jsoncons/json_encoder.hpp>

namespace safeconduct {

namespace {

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

QByteArray writeJson(const Json &value)
{
    std::string text;
    const auto options = jsoncons::json_options()
                             .indent_size(2)
                             .spaces_around_comma(jsoncons::spaces_option::no_spaces)
                             .bignum_format(jsoncons::bignum_format_kind::raw);
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
