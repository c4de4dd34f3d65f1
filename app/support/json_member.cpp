// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_member.h"

#include "app/support/json_builder.h"
#include "app/support/json_member_filter.h"
#include "app/support/json_parse.h"
#include "app/support/json_pointer.h"

#include <jsoncons/json_encoder.hpp>
#include <jsoncons/json_filter.hpp>

namespace safeconduct {

namespace {

using Part = JsonMemberFilter::Part;

/// Hands on names and texts as a Json holds them.
class AsJsonHoldsIt final : public jsoncons::json_filter {
public:
    explicit AsJsonHoldsIt(jsoncons::json_visitor &target)
        : jsoncons::json_filter(target)
    {
    }

private:
    using Context = jsoncons::ser_context;
    using Tag = jsoncons::semantic_tag;
    using View = jsoncons::json_visitor::string_view_type;

    JSONCONS_VISITOR_RETURN_TYPE visit_key(const View &name, const Context &context, std::error_code &error) override
    {
        destination().key(asQtTakesIt(name), context, error);
        JSONCONS_VISITOR_RETURN;
    }

    JSONCONS_VISITOR_RETURN_TYPE visit_string(const View &value, Tag tag, const Context &context,
                                              std::error_code &error) override
    {
        destination().string_value(asQtTakesIt(value), tag, context, error);
        JSONCONS_VISITOR_RETURN;
    }
};

/// Gives \a target the \a part of \a text; false where there is a fault anywhere.
bool handOn(Part part, QByteArrayView text, const QString &name, const JsonLimits &limits,
            jsoncons::json_visitor &target)
{
    JsonMemberFilter filter(text, limits.values, name, part, target);
    jsoncons::json_parser parser = parserFor(limits);
    return !parseWhole(text, parser, filter) && !filter.hasRefused();
}

} // namespace

// Both read a faulty text a second time, as a whole: readJson knows how to say what is wrong with it.

Result<Json> readMember(const QByteArray &utf8, const QString &name, const JsonLimits &limits)
{
    const Result<QByteArrayView> text = textToParse(utf8, limits.bytes);
    if (!text)
        return std::unexpected(text.error());
    JsonBuilder member(*text, limits.values);
    if (handOn(Part::Member, *text, name, limits, member))
        return member.takeResult();
    return readJson(utf8, limits).transform([&](const Json &json) { return Json(json.value(name)); });
}

Result<QByteArray> compactWithoutMember(const QByteArray &utf8, const QString &name, const JsonLimits &limits)
{
    const Result<QByteArrayView> text = textToParse(utf8, limits.bytes);
    if (!text)
        return std::unexpected(text.error());
    std::string rest;
    const auto options =
        jsoncons::json_options().bignum_format(jsoncons::bignum_format_kind::raw); // as writeJsonCompact
    jsoncons::compact_json_string_encoder encoder(rest, options);
    AsJsonHoldsIt target(encoder);
    if (handOn(Part::Rest, *text, name, limits, target)) {
        encoder.flush();
        return QByteArray::fromStdString(rest);
    }
    return readJson(utf8, limits).transform([&](Json json) {
        json.remove(memberAt({}, name));
        return writeJsonCompact(json);
    });
}

} // namespace safeconduct
