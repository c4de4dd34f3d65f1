// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/findings.h"
#include "app/plan/plan_document.h"
#include "app/plan/plan_schema.h"
#include "app/plan/validate.h"
#include "app/support/json_pointer.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Where a value stands: put into words only where something is wrong with it.
struct JsonPlace {
    const JsonPlace *around = nullptr; ///< null: the whole document
    const QString *member = nullptr; ///< null: in a list
    qsizetype index = 0;

    QString pointer() const
    {
        if (!around)
            return {};
        return member ? memberAt(around->pointer(), *member) : itemAt(around->pointer(), index);
    }
};

/// Of the value at \a index in \a json, which stands at \a place.
JsonPlace placeIn(const Json &json, qsizetype index, const JsonPlace &place)
{
    return {&place, json.isObject() ? &json.names().at(index) : nullptr, index};
}

void checkText(const QString &text, const JsonPlace &place, Findings &findings)
{
    if (hasDirectionOverride(text)) {
        findings.error({u"plan.direction-override"_s, place.pointer(),
                        Text::tr("This text holds an invisible sign that turns the direction of writing: it can show "
                                 "something else than it is."),
                        Text::tr("Write the text anew, without the sign (U+202A to U+202E, U+2066 to U+2069).")});
    }
    if (hasControlCharacter(text)) {
        findings.error({u"plan.control-character"_s, place.pointer(), Text::tr("This text holds a control character."),
                        Text::tr("Write the text anew; only line breaks and tabulators are allowed.")});
    }
}

/// Every text and every member's name, known or not.
void checkTexts(const Json &json, const JsonPlace &place, Findings &findings)
{
    if (json.isText())
        checkText(json.text(), place, findings);
    for (qsizetype index = 0; index < json.size() && !findings.isFull(); ++index) {
        const JsonPlace inner = placeIn(json, index, place);
        if (json.isObject())
            checkText(json.names().at(index), inner, findings);
        checkTexts(json.items().at(index), inner, findings);
    }
}

/// Members that \a schema does not name; those below a free object (the weights) are nobody's business here.
void noteUnknownMembers(const Json &json, const Json &schema, const JsonPlace &place, Findings &findings)
{
    if (json.isArray() && schema.contains(u"items"_s)) {
        for (qsizetype index = 0; index < json.size() && !findings.isFull(); ++index)
            noteUnknownMembers(json.items().at(index), schema.value(u"items"_s), placeIn(json, index, place), findings);
        return;
    }
    const Json &known = schema.value(u"properties"_s);
    if (!json.isObject() || !known.isObject())
        return;
    for (qsizetype index = 0; index < json.size() && !findings.isFull(); ++index) {
        const QString &name = json.names().at(index);
        if (known.contains(name)) {
            noteUnknownMembers(json.items().at(index), known.value(name), placeIn(json, index, place), findings);
            continue;
        }
        findings.note(
            {u"plan.unknown-member"_s, placeIn(json, index, place).pointer(),
             Text::tr("The member \"%1\" is not known here; it is kept and has no effect.").arg(name.left(60)),
             remedyFor(name, known.names(), Text::tr("Nothing needs to be done if it is meant for another program."))});
    }
}

Problem tooManyConnections(const Json &connections)
{
    return {.pointer = u"/connections"_s,
            .what = Text::tr("The plan has %L1 connections; at most %L2 are handled.")
                        .arg(connections.size())
                        .arg(maximumConnections),
            .remedy = Text::tr("Divide the plan, or join connections that are alike and give their number of users."),
            .id = u"plan.too-many-connections"_s,
            .position = connections.position()};
}

} // namespace

Problems checkForm(const Json &json)
{
    if (const Json &connections = json.value(u"connections"_s); connections.size() > maximumConnections)
        return {tooManyConnections(connections)};
    // The library matches patterns by recursion, so that a text of a million letters would overflow its stack.
    if (json.value(u"format"_s).text().size() > 64) {
        return {{.pointer = u"/format"_s,
                 .what = Text::tr("This is no format of a plan."),
                 .remedy = Text::tr("Write \"safeconduct-plan/1\"."),
                 .id = u"plan.format"_s,
                 .position = json.value(u"format"_s).position()}};
    }
    Findings texts(json);
    checkTexts(json, {}, texts);
    Findings unknown(json);
    noteUnknownMembers(json, planSchema().source, {}, unknown);
    return planSchema().compiled.check(json) + texts.take() + unknown.take();
}

} // namespace safeconduct
