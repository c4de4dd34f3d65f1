// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/decision/milestones.h"
#include "app/document/implemented_systems.h"
#include "app/document/kept_advice.h"
#include "app/document/record_context.h"
#include "app/document/recorded_exceptions.h"
#include "app/document/review_triggers.h"
#include "app/document/rollout.h"
#include "app/document/touched_controls.h"
#include "app/support/json_list.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Json dayJson(const QDate &day)
{
    return Json::from(day.toString(Qt::ISODate));
}

void insertFilled(Json &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, Json::from(text));
}

/// SHA-256 of the files as they lie in the dossier, which is in the plan's language.
Json hashesOf(const Snippet &snippet, const RecordInput &input)
{
    Json hashes = Json::object();
    for (const SnippetFile &file : snippet.files)
        hashes.insert(file.name,
                      Json::from(hashOfSnippetFile(file, input.knowledge.texts, input.plan.plan().language)));
    return hashes;
}

Json reportJson(const Event &event)
{
    Json json = Json::object();
    json.insert(u"by"_s, Json::from(event.by));
    json.insert(u"date"_s, dayJson(event.date));
    return json;
}

Json snippetJson(const Snippet &snippet, const RecordInput &input)
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
    json.insert(u"sha256"_s, hashesOf(snippet, input));
    const System *system = input.plan.plan().system(snippet.system);
    if (const Event *report = system ? reportOn(input.decision, *system) : nullptr)
        json.insert(u"putInPlace"_s, reportJson(*report));
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
    Json json = reviewReasonToJson({.kind = trigger.kind, .subject = trigger.subject, .day = trigger.day});
    json.insert(u"text"_s, Json::from(trigger.text));
    return json;
}

/// With the report that it is reached, where there is one.
Json milestoneJson(const RecordInput &input, const QString &connection, const Milestone &milestone)
{
    Json json = milestoneToJson(milestone);
    if (const SignedStep *report = reportOfReached(input, connection, milestone))
        json.insert(u"reached"_s, reportJson(report->event));
    return json;
}

Json exceptionJson(const RecordInput &input, const RecordedException &exception)
{
    QStringList missing;
    for (const CoverageCell &cell : exception.missing)
        missing.append(cell.threat);
    Json json = Json::object();
    json.insert(u"connection"_s, Json::from(exception.connection));
    json.insert(u"option"_s, Json::from(exception.option));
    json.insert(u"treatment"_s, Json::from(word(exception.treatment)));
    json.insert(u"missing"_s, Json::from(missing));
    json.insert(u"reason"_s, Json::from(exception.reason));
    json.insert(u"owner"_s, Json::from(exception.owner));
    json.insert(u"approvedBy"_s, jsonList(exception.approvedBy, [](const Event &event) {
                    Json approval = reportJson(event);
                    approval.insert(u"role"_s, Json::from(event.role));
                    return approval;
                }));
    if (exception.from.isValid())
        json.insert(u"from"_s, dayJson(exception.from));
    if (exception.until.isValid())
        json.insert(u"until"_s, dayJson(exception.until));
    if (!exception.milestones.isEmpty())
        json.insert(u"milestones"_s, jsonList(exception.milestones, [&](const Milestone &milestone) {
                        return milestoneJson(input, exception.connection, milestone);
                    }));
    return json;
}

Json stepJson(const SignedStep &step)
{
    Json json = Json::object();
    json.insert(u"event"_s, Json::from(step.event.event));
    json.insert(u"date"_s, dayJson(step.event.date));
    json.insert(u"by"_s, Json::from(step.event.by));
    json.insert(u"role"_s, Json::from(step.event.role));
    insertFilled(json, u"comment"_s, step.event.comment);
    insertFilled(json, u"host"_s, step.event.host);
    insertFilled(json, u"output"_s, step.output);
    if (step.review.isValid())
        json.insert(u"review"_s, dayJson(step.review));
    if (!step.reasons.isEmpty())
        json.insert(u"reasons"_s, jsonList(step.reasons, reviewReasonToJson));
    if (!step.answers.isEmpty())
        json.insert(u"answers"_s, jsonList(step.answers, signedAnswerToJson));
    if (!step.reached.isEmpty())
        json.insert(u"reached"_s, jsonList(step.reached, reachedMilestoneToJson));
    json.insert(u"state"_s, Json::from(step.state));
    json.insert(u"timeStamp"_s, Json::from(!step.timeStamp.isEmpty()));
    json.insert(u"revocationData"_s, Json::from(step.hasRevocationData));
    return json;
}

/// What was signed, and what comes before and after this record.
Json lifeJson(const RecordInput &input)
{
    const bool isSigned = !input.steps.isEmpty();
    const QString unsignedWord = input.isSignedOtherwise ? u"otherwise"_s : u"no"_s;
    Json json = Json::object();
    json.insert(u"version"_s, Json::from(static_cast<qint64>(versionOf(input))));
    json.insert(u"signed"_s, Json::from(isSigned ? u"yes"_s : unsignedWord));
    json.insert(u"steps"_s, jsonList(input.steps, stepJson));
    if (const QList<ReviewReason> due = reasonsDue(input); !due.isEmpty())
        json.insert(u"due"_s, jsonList(due, reviewReasonToJson));
    insertFilled(json, u"predecessor"_s, predecessorOf(input));
    insertFilled(json, u"successor"_s, successorOf(input));
    return json;
}

Json answerJson(const ReviewAnswer &answer)
{
    Json json = Json::object();
    json.insert(u"question"_s, Json::from(answer.question));
    json.insert(u"answer"_s, Json::from(answer.answer));
    return json;
}

} // namespace

Json recordJson(const RecordInput &input)
{
    const QString language = recordLanguage(input);
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
    json.insert(u"snippets"_s, jsonList(input.snippets.snippets, [&input](const Snippet &snippet) {
                    return snippetJson(snippet, input);
                }));
    json.insert(u"withoutSnippet"_s, jsonList(input.snippets.omissions, [&](const Omission &omission) {
                    return omissionJson(omission, words);
                }));
    json.insert(
        u"controls"_s,
        jsonList(touchedControls(input.plan.plan(), input.knowledge, input.advice, input.decision), controlJson));
    json.insert(u"triggers"_s, jsonList(reviewTriggers(input, words), triggerJson));
    json.insert(u"tags"_s, Json::from(tagsOf(input)));
    json.insert(u"exceptions"_s, jsonList(recordedExceptions(input), [&](const RecordedException &exception) {
                    return exceptionJson(input, exception);
                }));
    json.insert(u"answers"_s, jsonList(reviewAnswers({.input = input, .words = words}), answerJson));
    json.insert(u"life"_s, lifeJson(input));
    return json;
}

} // namespace safeconduct
