// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/kept_advice.h"
#include "app/document/record.h"
#include "app/document/review_triggers.h"
#include "app/document/touched_controls.h"
#include "app/document/wording.h"
#include "app/support/json_list.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Json snippetJson(const Snippet &snippet)
{
    Json json = Json::object();
    json.insert(u"connection"_s, Json::from(snippet.connection));
    if (!snippet.facility.isEmpty())
        json.insert(u"facility"_s, Json::from(snippet.facility));
    json.insert(u"option"_s, Json::from(snippet.option));
    json.insert(u"system"_s, Json::from(snippet.system));
    json.insert(u"target"_s, Json::from(snippet.target));
    json.insert(u"version"_s, Json::from(snippet.version));
    json.insert(u"profile"_s, Json::from(snippet.profile));
    json.insert(u"proof"_s, Json::from(word(snippet.badge.proof)));
    QStringList files;
    for (const SnippetFile &file : snippet.files)
        files.append(file.name);
    json.insert(u"files"_s, Json::from(files));
    return json;
}

Json omissionJson(const Omission &omission, const Wording &words)
{
    Json json = Json::object();
    json.insert(u"connection"_s, Json::from(omission.connection));
    if (!omission.facility.isEmpty())
        json.insert(u"facility"_s, Json::from(omission.facility));
    json.insert(u"system"_s, Json::from(omission.system));
    json.insert(u"because"_s, Json::from(words.say(omission.reason)));
    return json;
}

Json openPointJson(const OpenPoint &point)
{
    Json json = Json::object();
    json.insert(u"kind"_s, Json::from(word(point.kind)));
    json.insert(u"connection"_s, Json::from(point.connection));
    json.insert(u"detail"_s, Json::from(point.detail));
    return json;
}

Json controlJson(const TouchedControl &touched)
{
    Json json = Json::object();
    json.insert(u"scheme"_s, Json::from(touched.scheme->scheme));
    json.insert(u"edition"_s, Json::from(touched.scheme->edition));
    json.insert(u"id"_s, Json::from(touched.control->id));
    if (!touched.control->key.isEmpty())
        json.insert(u"key"_s, Json::from(touched.control->key));
    json.insert(u"state"_s, Json::from(touched.isMet() ? u"met"_s : u"partly"_s));
    json.insert(u"connections"_s, Json::from(touched.connections));
    if (!touched.isMet())
        json.insert(u"openFor"_s, Json::from(touched.notBy));
    return json;
}

Json triggerJson(const ReviewTrigger &trigger)
{
    Json json = Json::object();
    json.insert(u"kind"_s, Json::from(trigger.kind));
    if (!trigger.subject.isEmpty())
        json.insert(u"subject"_s, Json::from(trigger.subject));
    if (trigger.day.isValid())
        json.insert(u"day"_s, Json::from(trigger.day.toString(Qt::ISODate)));
    json.insert(u"text"_s, Json::from(trigger.text));
    return json;
}

} // namespace

Json recordJson(const RecordInput &input)
{
    const QString &language = input.plan.plan().language;
    const Wording words(input.knowledge.texts, language, input.advice.currency);
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-record/1"_s));
    json.insert(u"program"_s, Json::from(input.programVersion));
    json.insert(u"title"_s, Json::from(input.plan.plan().title));
    json.insert(u"language"_s, Json::from(language));
    json.insert(u"status"_s, Json::from(word(statusOf(input))));
    json.insert(u"asOf"_s, Json::from(input.advice.asOf.toString(Qt::ISODate)));
    json.insert(u"seed"_s, Json::from(static_cast<qint64>(input.advice.seed)));
    json.insert(u"plan"_s, input.plan.json());
    json.insert(u"advice"_s, keptAdvice(input.advice, input.decision, input.knowledge, language));
    json.insert(u"decision"_s, decisionToJson(input.decision));
    json.insert(u"open"_s,
                jsonList(openPoints(input.decision, input.plan.plan(), input.advice, input.today), openPointJson));
    json.insert(u"snippets"_s, jsonList(input.snippets.snippets, snippetJson));
    json.insert(u"withoutSnippet"_s, jsonList(input.snippets.omissions, [&](const Omission &omission) {
                    return omissionJson(omission, words);
                }));
    json.insert(
        u"controls"_s,
        jsonList(touchedControls(input.plan.plan(), input.knowledge, input.advice, input.decision), controlJson));
    json.insert(u"triggers"_s, jsonList(reviewTriggers(input, words), triggerJson));
    return json;
}

} // namespace safeconduct
