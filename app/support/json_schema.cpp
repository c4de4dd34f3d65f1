// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_schema.h"

#include "app/support/file.h"
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

/// \a schema without the format that the library judges wrongly.
Json withoutHostnames(const Json &schema)
{
    Json result = schema.isObject() ? Json::object() : Json::array();
    if (!schema.isObject() && !schema.isArray())
        return schema;
    for (qsizetype index = 0; index < schema.size(); ++index) {
        const Json &value = schema.items().at(index);
        if (schema.isArray())
            result.append(withoutHostnames(value));
        else if (schema.names().at(index) != "format"_L1 || value.text() != "hostname"_L1)
            result.insert(schema.names().at(index), withoutHostnames(value));
    }
    return result;
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

/// \a type is the value of the keyword `type`: one word or a list of them.
QString kindWords(const Json &type)
{
    const QStringList kinds = type.isText() ? QStringList{type.text()} : type.textList();
    QStringList words;
    for (const QString &word : kinds)
        words.append(kindWord(word));
    return words.join(Text::tr(" or ", "between two kinds of value"));
}

QString missingMembers(const Json &required, const Json &instance)
{
    const QStringList names = required.textList();
    QStringList missing;
    for (const QString &name : names) {
        if (!instance.contains(name))
            missing.append(u'"' + name + u'"');
    }
    return missing.join(u", "_s);
}

struct Phrase {
    QString what;
    QString remedy;
};

Phrase formatPhrase(const QString &format, const QString &shown)
{
    if (format == "date"_L1)
        return {Text::tr("\"%1\" is no date.").arg(shown), Text::tr("Write a day as 2026-12-31.")};
    return {Text::tr("\"%1\" is no valid %2.").arg(shown, format), Text::tr("Correct it.")};
}

/// Sentences of the keywords that compare with one value: %1 is what was found, %2 what is demanded.
struct Comparison {
    const char *keyword;
    const char *what;
    const char *remedy;
};

constexpr Comparison comparisons[] = {
    {"const", QT_TRANSLATE_NOOP("Text", "%1 is not known here."), QT_TRANSLATE_NOOP("Text", "Write %2.")},
    {"minimum", QT_TRANSLATE_NOOP("Text", "%1 is too small."), QT_TRANSLATE_NOOP("Text", "Use at least %2.")},
    {"exclusiveMinimum", QT_TRANSLATE_NOOP("Text", "%1 is too small."), QT_TRANSLATE_NOOP("Text", "Use more than %2.")},
    {"maximum", QT_TRANSLATE_NOOP("Text", "%1 is too large."), QT_TRANSLATE_NOOP("Text", "Use at most %2.")},
    {"exclusiveMaximum", QT_TRANSLATE_NOOP("Text", "%1 is too large."), QT_TRANSLATE_NOOP("Text", "Use less than %2.")},
    {"minLength", QT_TRANSLATE_NOOP("Text", "This text is too short."),
     QT_TRANSLATE_NOOP("Text", "Write %2 characters or more.")},
    {"maxLength", QT_TRANSLATE_NOOP("Text", "This text is too long."),
     QT_TRANSLATE_NOOP("Text", "Write at most %2 characters.")},
    {"minItems", QT_TRANSLATE_NOOP("Text", "This list has too few entries."),
     QT_TRANSLATE_NOOP("Text", "Give at least %2.")},
    {"maxItems", QT_TRANSLATE_NOOP("Text", "This list has too many entries."),
     QT_TRANSLATE_NOOP("Text", "Leave at most %2.")},
    {"uniqueItems", QT_TRANSLATE_NOOP("Text", "An entry stands twice in this list."),
     QT_TRANSLATE_NOOP("Text", "Remove one of them.")},
    {"minProperties", QT_TRANSLATE_NOOP("Text", "This object has too few members."),
     QT_TRANSLATE_NOOP("Text", "Give at least %2.")},
    {"additionalProperties", QT_TRANSLATE_NOOP("Text", "This member is not known here."),
     QT_TRANSLATE_NOOP("Text", "Check its spelling or remove it.")},
    {"false", QT_TRANSLATE_NOOP("Text", "This member is not known here."),
     QT_TRANSLATE_NOOP("Text", "Check its spelling or remove it.")},
    {"oneOf", QT_TRANSLATE_NOOP("Text", "This has none of the permitted forms."),
     QT_TRANSLATE_NOOP("Text", "Compare it with the format's description.")},
    {"anyOf", QT_TRANSLATE_NOOP("Text", "This has none of the permitted forms."),
     QT_TRANSLATE_NOOP("Text", "Compare it with the format's description.")},
};

QString filledIn(const char *sentence, const QString &found, const QString &demanded)
{
    return Text::tr(sentence).replace("%1"_L1, found).replace("%2"_L1, demanded);
}

QString shownValue(const Json &value)
{
    if (value.isText())
        return u'"' + value.text().left(60) + u'"';
    return value.isNumber() ? value.text().left(60) : QString::fromUtf8(writeJsonCompact(value).left(60));
}

/// \a demand is the value of \a keyword in the schema, \a found the value that does not meet it.
Phrase phrase(const QString &keyword, const Json &demand, const Json &found)
{
    const QString shown = found.text().left(60);
    if (keyword == "required"_L1)
        return {Text::tr("Missing here: %1.").arg(missingMembers(demand, found)), Text::tr("Add what is missing.")};
    if (keyword == "type"_L1)
        return {Text::tr("This is of the wrong kind."), Text::tr("Write %1.").arg(kindWords(demand))};
    if (keyword == "enum"_L1)
        return {Text::tr("%1 is not known here.").arg(shownValue(found)),
                Text::tr("Use one of %1.").arg(valuesOf(demand).join(u", "_s))};
    if (keyword == "pattern"_L1)
        return {Text::tr("\"%1\" is not formed as it must be.").arg(shown),
                Text::tr("It has to match %1.").arg(demand.text())};
    if (keyword == "format"_L1)
        return formatPhrase(demand.text(), shown);
    for (const Comparison &comparison : comparisons) {
        if (keyword == QLatin1StringView(comparison.keyword)) {
            return {filledIn(comparison.what, found.isObject() || found.isArray() ? QString() : shownValue(found), {}),
                    filledIn(comparison.remedy, {}, demand.isText() ? shownValue(demand) : demand.text())};
        }
    }
    return {Text::tr("This does not meet the demand \"%1\" of the format.").arg(keyword),
            Text::tr("Compare it with the format's description.")};
}

using Message = jsoncons::jsonschema::validation_message;

/// Of a message about alternatives, what is wrong deepest inside one of them: that alternative is the one that was meant.
const Message &deepest(const Message &message)
{
    const Message *found = &message;
    for (const Message &detail : message.details()) {
        const Message &candidate = deepest(detail);
        if (candidate.instance_location().string().size() > found->instance_location().string().size())
            found = &candidate;
    }
    return *found;
}

Problem problemFrom(const Message &message, const Json &schema, const Json &instance)
{
    const QString pointer = QString::fromStdString(message.instance_location().string());
    const QString keyword = QString::fromStdString(message.keyword());
    const QString place = QString::fromStdString(std::string(message.schema_location().fragment()));
    const Json *demand = &schema.at(place);
    if (!place.endsWith(u'/' + keyword) && demand->isObject())
        demand = &demand->value(keyword);
    const Json &found = instance.at(pointer);
    const Phrase said = phrase(keyword, *demand, found);
    return {.pointer = pointer,
            .what = said.what,
            .remedy = said.remedy,
            .id = u"schema."_s + keyword,
            .position = found.position()};
}

Problem tooManyProblems()
{
    return {.pointer = {},
            .what = Text::tr("There are more faults than the first %1.").arg(maximumProblems),
            .remedy = Text::tr("Correct these and check again."),
            .id = u"schema.more"_s};
}

} // namespace

Result<JsonSchema> JsonSchema::from(const Json &schema)
{
    try {
        JsonSchema made;
        // Formats such as date and hostname are demands here, not remarks.
        const auto options = jsoncons::jsonschema::evaluation_options().require_format_validation(true);
        made.m_compiled = std::make_shared<const Compiled>(
            schema, jsoncons::jsonschema::make_json_schema(toLibrary(withoutHostnames(schema)), options));
        return made;
    } catch (const std::exception &error) {
        return std::unexpected(
            Problem{.pointer = {},
                    .what = Text::tr("This JSON Schema cannot be used: %1.").arg(QString::fromUtf8(error.what())),
                    .remedy = Text::tr("Correct the schema."),
                    .id = u"schema.unusable"_s});
    }
}

Result<JsonSchema> JsonSchema::read(const QString &fileName)
{
    constexpr qsizetype limit = qsizetype{1024} * 1024;
    const auto source = readFile(fileName, limit).and_then([](const QByteArray &text) { return readJson(text); });
    return source.and_then(&JsonSchema::from);
}

JsonSchema JsonSchema::shipped(const QString &name)
{
    const auto schema = read(u":/safeconduct/schemas/%1.schema.json"_s.arg(name));
    if (!schema)
        qFatal("%s", qPrintable(toLine(schema.error())));
    return *schema;
}

Problems JsonSchema::check(const Json &instance) const
{
    using jsoncons::jsonschema::walk_result;
    Problems problems;
    const auto report = [&](const Message &message) {
        const Problem problem = problemFrom(deepest(message), m_compiled->source, instance);
        if (problems.contains(problem))
            return walk_result::advance;
        if (problems.size() == maximumProblems) {
            problems.append(tooManyProblems());
            return walk_result::abort;
        }
        problems.append(problem);
        return walk_result::advance;
    };
    m_compiled->schema.validate(toLibrary(instance), report);
    return problems;
}

} // namespace safeconduct
