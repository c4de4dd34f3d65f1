// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/decision/milestones.h"
#include "app/document/oscal.h"
#include "app/document/oscal_parts.h"
#include "app/document/plan_names.h"
#include "app/document/recorded_exceptions.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What is to be reached on the way out of a risk, each with its day.
Json plannedRemediation(const RecordInput &input, const RecordedException &exception)
{
    Json tasks = Json::array();
    for (const Milestone &milestone : exception.milestones) {
        const QString key = u"milestone/%1/%2"_s.arg(exception.connection).arg(tasks.size() + 1);
        const Json day = oscalObject({{u"date"_s, oscalMoment(milestone.day)}});
        Json task = oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, key))},
                                 {u"type"_s, Json::from(u"milestone"_s)},
                                 {u"title"_s, oscalText(milestone.what)},
                                 {u"timing"_s, oscalObject({{u"on-date"_s, day}})}});
        if (const SignedStep *report = reportOfReached(input, exception.connection, milestone))
            task.insert(u"props"_s,
                        Json::array({oscalProp(u"reached-by"_s, report->event.by),
                                     oscalProp(u"reached-on"_s, report->event.date.toString(Qt::ISODate))}));
        tasks.append(task);
    }
    return oscalObject(
        {{u"uuid"_s, Json::from(oscalUuid(input, u"remediation/"_s + exception.connection + u"/milestones"_s))},
         {u"lifecycle"_s, Json::from(u"planned"_s)},
         {u"title"_s, oscalText(nameOfConnection(input.plan.plan(), exception.connection))},
         {u"description"_s, oscalText(milestonesText(exception.milestones))},
         {u"tasks"_s, tasks}});
}

/// What is planned, and the best options that were not chosen: what else could be done about a risk.
Json remediations(const RecordInput &input, const Wording &words, const RecordedException &exception)
{
    const ConnectionAdvice *advice = input.advice.connection(exception.connection);
    constexpr int leadingRanks = 3;
    Json list = Json::array();
    if (!exception.milestones.isEmpty())
        list.append(plannedRemediation(input, exception));
    for (const OptionAdvice &option : advice ? advice->options : QList<OptionAdvice>()) {
        if (option.rank < 1 || option.rank > leadingRanks || option.option.id() == exception.option)
            continue;
        list.append(oscalObject(
            {{u"uuid"_s,
              Json::from(oscalUuid(input, u"remediation/"_s + exception.connection + u'/' + option.option.id()))},
             {u"lifecycle"_s, Json::from(u"recommendation"_s)},
             {u"title"_s, oscalText(words.option(option.option))},
             {u"description"_s, oscalText(words.range(option.cost.presentValue))}}));
    }
    return list;
}

Json logEntry(const RecordInput &input, const QString &key, const QString &description, const QDate &start)
{
    return oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, key))},
                        {u"description"_s, oscalText(description)},
                        {u"start"_s, oscalMoment(start)}});
}

/// The acceptance as it was asked for, and each approval of it.
Json riskLog(const RecordInput &input, const Wording &words, const RecordedException &exception)
{
    const QDate start = input.decision.decidedOn.isValid() ? input.decision.decidedOn : input.advice.asOf;
    const QString option = words.option(exception.option);
    Json entries = Json::array({logEntry(input, u"risk-log/"_s + exception.connection,
                                         exception.reason.trimmed().isEmpty() ? option : exception.reason, start)});
    for (const Event &event : exception.approvedBy) {
        const QString number = QString::number(entries.size());
        Json entry = logEntry(input, u"risk-log/"_s + exception.connection + u"/approval/"_s + number,
                              words.name(u"lifeevent"_s, event.event), event.date);
        Json logger = oscalObject({{u"party-uuid"_s, Json::from(oscalUuid(input, u"party/"_s + event.by))}});
        if (!event.role.isEmpty())
            logger.insert(u"role-id"_s, oscalText(event.role));
        entry.insert(u"logged-by"_s, Json::array({logger}));
        entry.insert(u"status-change"_s, Json::from(u"deviation-approved"_s));
        entries.append(entry);
    }
    return oscalObject({{u"entries"_s, entries}});
}

Json riskProps(const RecordedException &exception)
{
    Json props = Json::array({oscalProp(u"treatment"_s, word(exception.treatment)),
                              oscalProp(u"owner"_s, exception.owner.isEmpty() ? u"-"_s : exception.owner)});
    for (const Event &event : exception.approvedBy)
        props.append(oscalProp(u"approved-by"_s, event.by, event.role));
    if (exception.from.isValid())
        props.append(oscalProp(u"accepted-from"_s, exception.from.toString(Qt::ISODate)));
    return props;
}

Json riskOf(const RecordInput &input, const Wording &words, const RecordedException &exception)
{
    Json ids = Json::array();
    for (const CoverageCell &cell : exception.missing)
        ids.append(oscalObject({{u"system"_s, Json::from(u"urn:uuid:5b0f3a52-6d0e-5f2c-9a39-3d6d2f7d8c11"_s)},
                                {u"id"_s, Json::from(cell.threat)}}));
    const QString option = words.option(exception.option);
    const QString missing = namesOfMissing(exception, words);
    const bool isInForce = exception.from.isValid();
    Json json =
        oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"risk/"_s + exception.connection))},
                     {u"title"_s, oscalText(nameOfConnection(input.plan.plan(), exception.connection))},
                     {u"description"_s, oscalText(option)},
                     {u"statement"_s, oscalText(missing.isEmpty() ? option : missing)},
                     {u"props"_s, riskProps(exception)},
                     {u"status"_s, Json::from(isInForce ? u"deviation-approved"_s : u"deviation-requested"_s)}});
    oscalInsertFilled(json, u"threat-ids"_s, ids);
    if (exception.until.isValid())
        json.insert(u"deadline"_s, oscalMoment(exception.until));
    oscalInsertFilled(json, u"remediations"_s, remediations(input, words, exception));
    json.insert(u"risk-log"_s, riskLog(input, words, exception));
    return json;
}

Json item(const RecordInput &input, const QString &key, const QString &title, const QString &description)
{
    return oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, key))},
                        {u"title"_s, oscalText(title)},
                        {u"description"_s, oscalText(description)}});
}

QString subjectOf(const RecordInput &input, const Wording &words, const OpenPoint &point)
{
    if (point.kind == OpenKind::RoleWithoutName)
        return words.name(u"rolename"_s, point.detail);
    if (point.kind == OpenKind::UnansweredQuestion) {
        const Question *question = input.knowledge.question(point.detail);
        return question ? words.say(question->text) : point.detail;
    }
    return nameOfConnection(input.plan.plan(), point.connection);
}

} // namespace

Result<Json> oscalActionPlan(const RecordInput &input, const QString &planHref)
{
    const Wording words(input.knowledge.texts, recordLanguage(input), input.advice.currency);
    Json risks = Json::array();
    Json items = Json::array();
    for (const auto exceptions = recordedExceptions(input); const RecordedException &exception : exceptions) {
        const Json risk = riskOf(input, words, exception);
        Json task = item(input, u"item/risk/"_s + exception.connection, risk.value(u"title"_s).text(),
                         risk.value(u"statement"_s).text());
        task.insert(u"related-risks"_s, Json::array({oscalObject({{u"risk-uuid"_s, risk.value(u"uuid"_s)}})}));
        risks.append(risk);
        items.append(task);
    }
    for (const auto points = openPoints(input.decision, input.plan.plan(), input.advice, input.today);
         const OpenPoint &point : points) {
        const QString subject = subjectOf(input, words, point);
        items.append(item(input, u"item/"_s + word(point.kind) + u'/' + point.connection + u'/' + point.detail,
                          words.name(u"openpoint"_s, word(point.kind)),
                          subject.isEmpty() ? words.name(u"openpoint"_s, word(point.kind)) : subject));
    }
    if (items.size() == 0)
        return std::unexpected(Problem{
            .pointer = {},
            .what = Text::tr("No risk is accepted and nothing is open: OSCAL has no plan of action without an item."),
            .remedy = Text::tr("There is nothing to do: the security plan alone says everything."),
            .id = u"oscal.nothing-open"_s});
    Json document = oscalObject(
        {{u"uuid"_s, Json::from(oscalUuid(input, u"plan-of-action"_s))},
         {u"metadata"_s,
          oscalMetadata(input, words, words.say(u"record.title"_s, {{u"title"_s, {input.plan.plan().title}}}))},
         {u"import-ssp"_s, oscalObject({{u"href"_s, Json::from(planHref)}})},
         {u"poam-items"_s, items}});
    oscalInsertFilled(document, u"risks"_s, risks);
    return oscalObject({{u"plan-of-action-and-milestones"_s, document}});
}

} // namespace safeconduct
