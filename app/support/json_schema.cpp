// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_schema.h"

#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

namespace safeconduct {

using namespace Qt::StringLiterals;

struct JsonSchema::Compiled {
    Json source;
    jsoncons::jsonschema::json_schema<jsoncons::ojson> schema;
};

namespace {

jsoncons::ojson toLibrary(const Json &value)
{
    return jsoncons::ojson::parse(writeJsonCompact(value).toStdString());
}

QStringList valuesOf(const Json &allowed)
{
    QStringList values;
    for (const Json &value : allowed.items())
        values.append(value.isText() ? u'"' + value.text() + u'"' : QString::fromUtf8(writeJsonCompact(value)));
    return values;
}

QString kindWord(const QString &type)
{
    if (type == "object"_L1)
        return Text::tr("an object in braces");
    if (type == "array"_L1)
        return Text::tr("a list in square brackets");
    if (type == "string"_L1)
        return Text::tr("a text in quotes");
    if (type == "integer"_L1)
        return Text::tr("a whole number");
    if (type == "number"_L1)
        return Text::tr("a number");
    if (type == "boolean"_L1)
        return Text::tr("true or false");
    return type;
}

QString missingMembers(const Json &required, const Json &instance)
{
    QStringList missing;
    for (const QString &name : required.textList()) {
        if (!instance.contains(name))
            missing.append(u'"' + name + u'"');
    }
    return missing.join(u", "_s);
}

struct Phrase {
    QString what;
    QString remedy;
};

/// \a demand is the value of \a keyword in the schema, \a found the value that does not meet it.
Phrase phrase(const QString &keyword, const Json &demand, const Json &found)
{
    const QString shown = found.isText() || found.isNumber() ? found.text().left(60) : QString();
    if (keyword == "required"_L1)
        return {Text::tr("Missing here: %1.").arg(missingMembers(demand, found)), Text::tr("Add what is missing.")};
    if (keyword == "type"_L1)
        return {Text::tr("This is of the wrong kind."), Text::tr("Write %1.").arg(kindWord(demand.text()))};
    if (keyword == "enum"_L1)
        return {Text::tr("\"%1\" is not known here.").arg(shown), Text::tr("Use one of %1.").arg(valuesOf(demand).join(u", "_s))};
    if (keyword == "pattern"_L1)
        return {Text::tr("\"%1\" is not formed as it must be.").arg(shown), Text::tr("It has to match %1.").arg(demand.text())};
    if (keyword == "format"_L1)
        return {Text::tr("\"%1\" is no valid %2.").arg(shown, demand.text()), Text::tr("Correct it.")};
    if (keyword == "minimum"_L1)
        return {Text::tr("%1 is too small.").arg(shown), Text::tr("Use at least %1.").arg(demand.text())};
    if (keyword == "exclusiveMinimum"_L1)
        return {Text::tr("%1 is too small.").arg(shown), Text::tr("Use more than %1.").arg(demand.text())};
    if (keyword == "maximum"_L1)
        return {Text::tr("%1 is too large.").arg(shown), Text::tr("Use at most %1.").arg(demand.text())};
    if (keyword == "minLength"_L1)
        return {Text::tr("This text is too short."), Text::tr("Write at least %1 characters.").arg(demand.text())};
    if (keyword == "maxLength"_L1)
        return {Text::tr("This text is too long."), Text::tr("Write at most %1 characters.").arg(demand.text())};
    if (keyword == "minItems"_L1)
        return {Text::tr("This list has too few entries."), Text::tr("Add entries until there are %1.").arg(demand.text())};
    if (keyword == "additionalProperties"_L1)
        return {Text::tr("This member is not known here."), Text::tr("Check its spelling or remove it.")};
    return {Text::tr("This does not meet the demand \"%1\" of the format.").arg(keyword), Text::tr("Correct it by the format's description.")};
}

Problem problemFrom(const jsoncons::jsonschema::validation_message &message, const Json &schema, const Json &instance)
{
    const QString pointer = QString::fromStdString(message.instance_location().string());
    const QString keyword = QString::fromStdString(message.keyword());
    const QString place = QString::fromStdString(std::string(message.schema_location().fragment()));
    const Json *demand = &schema.at(place);
    if (!place.endsWith(u'/' + keyword) && demand->isObject())
        demand = &demand->value(keyword);
    const Json &found = instance.at(pointer);
    const Phrase said = phrase(keyword, *demand, found);
    return {.pointer = pointer, .what = said.what, .remedy = said.remedy, .id = u"schema."_s + keyword, .position = found.position()};
}

} // namespace

Result<JsonSchema> JsonSchema::from(const Json &schema)
{
    try {
        JsonSchema made;
        // Formats such as date and hostname are demands here, not remarks.
        const auto options = jsoncons::jsonschema::evaluation_options().require_format_validation(true);
        made.m_compiled = std::make_shared<const Compiled>(schema, jsoncons::jsonschema::make_json_schema(toLibrary(schema), options));
        return made;
    } catch (const std::exception &error) {
        return std::unexpected(Problem{.pointer = {},
                                       .what = Text::tr("This JSON Schema cannot be used: %1.").arg(QString::fromUtf8(error.what())),
                                       .remedy = Text::tr("Correct the schema."),
                                       .id = u"schema.unusable"_s});
    }
}

Problems JsonSchema::check(const Json &instance) const
{
    Problems problems;
    const auto report = [&](const jsoncons::jsonschema::validation_message &message) {
        problems.append(problemFrom(message, m_compiled->source, instance));
        return jsoncons::jsonschema::walk_result::advance;
    };
    m_compiled->schema.validate(toLibrary(instance), report);
    return problems;
}

} // namespace safeconduct
