// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/oscal.h"
#include "app/document/oscal_parts.h"
#include "app/document/plan_names.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Threats that the chosen option leaves open or half open, each once.
QStringList openThreats(const OptionAdvice *option)
{
    QStringList threats;
    for (const CoverageCell &cell : option ? option->coverage : QList<CoverageCell>()) {
        if (cell.level != CoverageLevel::Covered && !threats.contains(cell.threat))
            threats.append(cell.threat);
    }
    return threats;
}

/// The best options that were not chosen: what else could be done about a risk.
Json remediations(const RecordInput &input, const Wording &words, const ConnectionAdvice *advice, const Choice &choice)
{
    constexpr int leadingRanks = 3;
    Json list = Json::array();
    for (const OptionAdvice &option : advice ? advice->options : QList<OptionAdvice>()) {
        if (option.rank < 1 || option.rank > leadingRanks || option.option.id() == choice.option)
            continue;
        list.append(oscalObject(
            {{u"uuid"_s,
              Json::from(oscalUuid(input, u"remediation/"_s + choice.connection + u'/' + option.option.id()))},
             {u"lifecycle"_s, Json::from(u"recommendation"_s)},
             {u"title"_s, oscalText(words.option(option.option))},
             {u"description"_s, oscalText(words.range(option.cost.presentValue))}}));
    }
    return list;
}

Json riskOf(const RecordInput &input, const Wording &words, const Choice &choice)
{
    Q_ASSERT(choice.acceptedRisk); // asked for those only
    const AcceptedRisk &risk = *choice.acceptedRisk;
    const ConnectionAdvice *advice = input.advice.connection(choice.connection);
    const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
    const QString name = nameOfConnection(input.plan.plan(), choice.connection);
    const QStringList threats = openThreats(option);
    QStringList names;
    Json ids = Json::array();
    for (const QString &threat : threats) {
        names.append(words.name(u"threat"_s, threat));
        ids.append(oscalObject({{u"system"_s, Json::from(u"urn:uuid:5b0f3a52-6d0e-5f2c-9a39-3d6d2f7d8c11"_s)},
                                {u"id"_s, Json::from(threat)}}));
    }
    const bool isApproved = statusOf(input) == Status::Accepted;
    const QString statement = names.isEmpty() ? words.option(choice.option) : names.join(u"; "_s);
    Json json =
        oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"risk/"_s + choice.connection))},
                     {u"title"_s, oscalText(name)},
                     {u"description"_s, oscalText(words.option(choice.option))},
                     {u"statement"_s, oscalText(statement)},
                     {u"props"_s,
                      Json::array({oscalProp(u"treatment"_s, u"accept"_s),
                                   oscalProp(u"owner"_s, risk.owner.isEmpty() ? u"-"_s : risk.owner)})},
                     {u"status"_s, Json::from(isApproved ? u"deviation-approved"_s : u"deviation-requested"_s)}});
    if (ids.size() > 0)
        json.insert(u"threat-ids"_s, ids);
    if (risk.until.isValid())
        json.insert(u"deadline"_s, oscalMoment(risk.until));
    if (const Json other = remediations(input, words, advice, choice); other.size() > 0)
        json.insert(u"remediations"_s, other);
    const QDate start = input.decision.decidedOn.isValid() ? input.decision.decidedOn : input.advice.asOf;
    json.insert(
        u"risk-log"_s,
        oscalObject(
            {{u"entries"_s,
              Json::array({oscalObject(
                  {{u"uuid"_s, Json::from(oscalUuid(input, u"risk-log/"_s + choice.connection))},
                   {u"description"_s,
                    oscalText(risk.explanation.trimmed().isEmpty() ? words.option(choice.option) : risk.explanation)},
                   {u"start"_s, oscalMoment(start)}})})}}));
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
    const Wording words(input.knowledge.texts, input.plan.plan().language, input.advice.currency);
    Json risks = Json::array();
    Json items = Json::array();
    for (const Choice &choice : input.decision.choices) {
        if (!choice.acceptedRisk)
            continue;
        const Json risk = riskOf(input, words, choice);
        Json task = item(input, u"item/risk/"_s + choice.connection, risk.value(u"title"_s).text(),
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
    if (risks.size() > 0)
        document.insert(u"risks"_s, risks);
    return oscalObject({{u"plan-of-action-and-milestones"_s, document}});
}

} // namespace safeconduct
