// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/implemented_systems.h"
#include "app/document/oscal.h"
#include "app/document/oscal_parts.h"
#include "app/document/plan_names.h"
#include "app/document/record_context.h"
#include "app/document/review_triggers.h"
#include "app/document/touched_controls.h"
#include "app/support/text.h"

#include <QSet>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem missing(const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"oscal.incomplete"_s};
}

/// The controls of the first scheme that has a catalogue in OSCAL.
QList<TouchedControl> catalogued(const QList<TouchedControl> &touched)
{
    QList<TouchedControl> of;
    for (const TouchedControl &one : touched) {
        const bool isSame = of.isEmpty() || of.first().scheme == one.scheme;
        if (!one.scheme->catalog.isEmpty() && isSame)
            of.append(one);
    }
    return of;
}

Json informationTypes(const RecordInput &input)
{
    Json types = Json::array();
    for (const Information &information : input.plan.plan().information) {
        const auto impact = [](Level level) { return oscalObject({{u"base"_s, Json::from(word(level))}}); };
        types.append(oscalObject(
            {{u"uuid"_s, Json::from(oscalUuid(input, u"information/"_s + information.id))},
             {u"title"_s, oscalText(information.name)},
             {u"description"_s, oscalText(information.reason.isEmpty() ? information.name : information.reason)},
             {u"confidentiality-impact"_s, impact(information.confidentiality)},
             {u"integrity-impact"_s, impact(information.integrity)},
             {u"availability-impact"_s, impact(information.availability)}}));
    }
    return types;
}

/// The highest need of all information, by objective.
Json impactLevel(const RecordInput &input)
{
    Level confidentiality = Level::Normal;
    Level integrity = Level::Normal;
    Level availability = Level::Normal;
    for (const Information &information : input.plan.plan().information) {
        confidentiality = std::max(confidentiality, information.confidentiality);
        integrity = std::max(integrity, information.integrity);
        availability = std::max(availability, information.availability);
    }
    return oscalObject({{u"security-objective-confidentiality"_s, Json::from(word(confidentiality))},
                        {u"security-objective-integrity"_s, Json::from(word(integrity))},
                        {u"security-objective-availability"_s, Json::from(word(availability))}});
}

/// The answers to the review questions, one a line.
QString answersText(const RecordInput &input, const Wording &words)
{
    QStringList lines;
    for (const auto answers = reviewAnswers({.input = input, .words = words}); const auto &[question, answer] : answers)
        lines.append(question + u' ' + (answer.isEmpty() ? words.say(u"record.unanswered"_s) : answer));
    return lines.join(u'\n');
}

Json characteristics(const RecordInput &input, const Wording &words)
{
    const Plan &plan = input.plan.plan();
    QStringList connections;
    for (const Connection &connection : plan.connections)
        connections.append(connection.name);
    Json triggers = Json::array();
    for (const auto all = reviewTriggers(input, words); const ReviewTrigger &trigger : all)
        triggers.append(oscalProp(u"review-trigger"_s, trigger.text, trigger.kind));
    Json json = oscalObject(
        {{u"system-ids"_s, Json::array({oscalObject({{u"id"_s, oscalText(plan.id)}})})},
         {u"system-name"_s, oscalText(plan.title)},
         {u"description"_s,
          oscalText(words.say(plan.organisation.isEmpty() ? u"record.question.text"_s
                                                          : u"record.question.text-organisation"_s,
                              {{u"organisation"_s, {plan.organisation}}, {u"title"_s, {plan.title}}}))},
         {u"props"_s, triggers},
         {u"system-information"_s, oscalObject({{u"information-types"_s, informationTypes(input)}})},
         {u"security-impact-level"_s, impactLevel(input)},
         {u"status"_s, oscalObject({{u"state"_s, Json::from(u"operational"_s)}})},
         {u"authorization-boundary"_s, oscalObject({{u"description"_s, oscalText(connections.join(u"; "_s))}})}});
    if (const QString answers = answersText(input, words); !answers.isEmpty())
        json.insert(u"remarks"_s, oscalText(answers));
    if (!input.networkMap.isEmpty())
        json.insert(
            u"network-architecture"_s,
            oscalObject({{u"description"_s, oscalText(words.say(u"record.picture.map"_s))},
                         {u"diagrams"_s,
                          Json::array({oscalObject(
                              {{u"uuid"_s, Json::from(oscalUuid(input, u"diagram"_s))},
                               {u"links"_s,
                                Json::array({oscalObject({{u"href"_s, Json::from(u'#' + oscalUuid(input, u"map"_s))},
                                                          {u"rel"_s, Json::from(u"diagram"_s)}})})}})})}}));
    return json;
}

Json component(const RecordInput &input, const QString &key, const QString &type, const QString &title,
               const QString &description)
{
    return oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, key))},
                        {u"type"_s, Json::from(type)},
                        {u"title"_s, oscalText(title)},
                        {u"description"_s, oscalText(description)},
                        {u"status"_s, oscalObject({{u"state"_s, Json::from(u"operational"_s)}})}});
}

/// What several connections share, with those that do.
Json sharedItems(const RecordInput &input, const Wording &words)
{
    Json items = Json::array();
    for (const FacilityAdvice &facility : input.advice.facilities) {
        if (facility.usedBy.isEmpty())
            continue;
        Json props = Json::array({oscalProp(u"facility"_s, facility.kind)});
        for (const QString &connection : facility.usedBy)
            props.append(oscalProp(u"shared-by"_s, connection));
        items.append(
            oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"item/facility/"_s + facility.kind))},
                         {u"description"_s, oscalText(nameOfFacility(input.plan.plan(), words, facility.kind))},
                         {u"props"_s, props}}));
    }
    return items;
}

Json implementation(const RecordInput &input, const Wording &words)
{
    const Plan &plan = input.plan.plan();
    Json users = Json::array();
    for (const Role &role : plan.roles)
        users.append(oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"user/"_s + role.role))},
                                  {u"title"_s, oscalText(words.name(u"rolename"_s, role.role))},
                                  {u"role-ids"_s, Json::from(QStringList{role.role})}}));
    Json components = Json::array({component(input, u"this-system"_s, u"this-system"_s, plan.title, plan.title)});
    Json items = Json::array();
    for (const System &system : plan.systems) {
        const QString role = words.name(u"systemrole"_s, word(system.role));
        components.append(component(input, u"system/"_s + system.id, u"system"_s, system.name, role));
        items.append(oscalObject(
            {{u"uuid"_s, Json::from(oscalUuid(input, u"item/"_s + system.id))},
             {u"description"_s, oscalText(system.name)},
             {u"props"_s, Json::array({oscalProp(u"count"_s, QString::number(system.count))})},
             {u"implemented-components"_s,
              Json::array(
                  {oscalObject({{u"component-uuid"_s, Json::from(oscalUuid(input, u"system/"_s + system.id))}})})}}));
    }
    for (const Connection &connection : plan.connections)
        components.append(component(
            input, u"connection/"_s + connection.id, u"interconnection"_s, connection.name,
            words.say(u"record.connection.sentence"_s,
                      {{u"service"_s, {words.name(u"service"_s, connection.service)}},
                       {u"from"_s, {nameOfSystem(plan, connection.from)}},
                       {u"to"_s, {nameOfSystem(plan, connection.to)}},
                       {u"authentication"_s, {words.name(u"authentication"_s, connection.authentication)}}})));
    Json json = oscalObject({{u"users"_s, users}, {u"components"_s, components}});
    for (const auto shared = sharedItems(input, words).items(); const Json &item : shared)
        items.append(item);
    oscalInsertFilled(json, u"inventory-items"_s, items);
    return json;
}

/// All systems that are configured for \a connection are set up, some, or none: then what was chosen is still planned.
QString implementationOf(const RecordInput &input, const QString &connection)
{
    QSet<QString> configured;
    qsizetype done = 0;
    for (const Snippet &snippet : input.snippets.snippets) {
        const System *system = snippet.connection == connection ? input.plan.plan().system(snippet.system) : nullptr;
        if (!system || configured.contains(system->id))
            continue;
        configured.insert(system->id);
        done += reportOn(input.decision, *system) ? 1 : 0;
    }
    if (done == 0)
        return u"planned"_s;
    return done < configured.size() ? u"partial"_s : u"implemented"_s;
}

QString stateOf(const RecordInput &input, const TouchedControl &touched, const QString &connection)
{
    if (touched.notBy.contains(connection))
        return u"partial"_s;
    return implementationOf(input, connection);
}

/// The configuration made for \a connection: links to its files, and by which of them it is verified.
void addConfiguration(Json &component, const RecordInput &input, const QString &connection)
{
    Json props = Json::array();
    Json links = Json::array();
    for (const Snippet &snippet : input.snippets.snippets) {
        if (snippet.connection != connection)
            continue;
        for (const SnippetFile &file : snippet.files) {
            const QString key = oscalFileKey(snippet, file);
            links.append(oscalObject(
                {{u"href"_s, Json::from(u'#' + oscalUuid(input, key))}, {u"rel"_s, Json::from(u"configuration"_s)}}));
            if (file.step == Step::Verify)
                props.append(oscalProp(u"verify"_s, key));
        }
    }
    oscalInsertFilled(component, u"props"_s, props);
    oscalInsertFilled(component, u"links"_s, links);
}

/// Why this was chosen, and what it takes away.
QString remarksOf(const RecordInput &input, const Wording &words, const Choice &choice)
{
    QStringList remarks;
    if (!choice.reason.trimmed().isEmpty())
        remarks.append(choice.reason.trimmed());
    const ConnectionAdvice *advice = input.advice.connection(choice.connection);
    const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
    for (const LostFunction &lost : option ? option->takesAway : QList<LostFunction>())
        remarks.append(words.say(lost.saying));
    return remarks.join(u'\n');
}

Json byComponent(const RecordInput &input, const Wording &words, const TouchedControl &touched, const QString &id)
{
    const Choice *choice = input.decision.choice(id);
    const QString key = u"requirement/"_s + touched.control->id + u'/' + id;
    Json json = oscalObject(
        {{u"component-uuid"_s, Json::from(oscalUuid(input, u"connection/"_s + id))},
         {u"uuid"_s, Json::from(oscalUuid(input, key))},
         {u"description"_s, oscalText(words.option(choice ? choice->option : QString()))},
         {u"implementation-status"_s, oscalObject({{u"state"_s, Json::from(stateOf(input, touched, id))}})}});
    addConfiguration(json, input, id);
    if (const QString remarks = choice ? remarksOf(input, words, *choice) : QString(); !remarks.isEmpty())
        json.insert(u"remarks"_s, oscalText(remarks));
    return json;
}

Json controls(const RecordInput &input, const Wording &words, const QList<TouchedControl> &touched)
{
    Json requirements = Json::array();
    for (const TouchedControl &one : touched) {
        Json components = Json::array();
        for (const QString &connection : one.connections)
            components.append(byComponent(input, words, one, connection));
        Json props =
            Json::array({oscalProp(u"scheme"_s, one.scheme->scheme), oscalProp(u"edition"_s, one.scheme->edition)});
        if (!one.control->key.isEmpty())
            props.append(oscalProp(u"stable-id"_s, one.control->key));
        requirements.append(oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"requirement/"_s + one.control->id))},
                                         {u"control-id"_s, Json::from(one.control->id)},
                                         {u"props"_s, props},
                                         {u"by-components"_s, components}}));
    }
    return oscalObject({{u"description"_s, oscalText(words.say(u"record.controls.text"_s))},
                        {u"implemented-requirements"_s, requirements}});
}

} // namespace

Result<Json> oscalSecurityPlan(const RecordInput &input)
{
    const Plan &plan = input.plan.plan();
    const Wording words(input.knowledge.texts, recordLanguage(input), input.advice.currency);
    const QList<TouchedControl> touched =
        catalogued(touchedControls(plan, input.knowledge, input.advice, input.decision));
    if (touched.isEmpty())
        return std::unexpected(missing(Text::tr("No control with an OSCAL catalogue is touched: OSCAL has no system "
                                                "security plan without one."),
                                       Text::tr("Export the record in another format.")));
    if (plan.information.isEmpty())
        return std::unexpected(missing(Text::tr("The plan names no information: OSCAL has no system security plan "
                                                "without one."),
                                       Text::tr("Say in the plan what the connections carry.")));
    if (plan.roles.isEmpty())
        return std::unexpected(missing(Text::tr("The plan names no role: OSCAL has no system security plan without a "
                                                "user."),
                                       Text::tr("Name in the plan who takes part.")));
    const Json document = oscalObject(
        {{u"uuid"_s, Json::from(oscalUuid(input, u"system-security-plan"_s))},
         {u"metadata"_s, oscalMetadata(input, words, words.say(u"record.title"_s, {{u"title"_s, {plan.title}}}))},
         {u"import-profile"_s, oscalObject({{u"href"_s, Json::from(u'#' + oscalUuid(input, u"catalog"_s))}})},
         {u"system-characteristics"_s, characteristics(input, words)},
         {u"system-implementation"_s, implementation(input, words)},
         {u"control-implementation"_s, controls(input, words, touched)},
         {u"back-matter"_s, oscalBackMatter(input, *touched.first().scheme, words)}});
    return oscalObject({{u"system-security-plan"_s, document}});
}

} // namespace safeconduct
