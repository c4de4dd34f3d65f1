// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/swing_points.h"
#include "app/document/record_context.h"
#include "app/plan/plan_names.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// "10: No attack on the way succeeds.": what an end of a criterion's scale stands for.
QString scaleEnd(const RecordContext &record, const Criterion &criterion, double point)
{
    const QString shown = QString::number(point);
    return shown + u": "_s + record.words.say(u"criterion."_s + criterion.id + u".point."_s + shown);
}

/// Whose points these are.
void writePointsOrigin(RecordContext &record)
{
    record.paragraph(record.plan().weights.isEmpty() ? u"record.criteria.default"_s : u"record.criteria.plan"_s);
    QStringList roles;
    for (const auto own = rolesWithPoints(record.plan()); const QString &role : own)
        roles.append(record.words.name(u"rolename"_s, role));
    if (!roles.isEmpty())
        record.paragraph(u"record.criteria.roles"_s, {{u"roles"_s, {roles.join(u"; "_s)}}});
}

void writeCriteria(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Criterion &criterion : record.input.knowledge.defaults.criteria) {
        const double points = record.plan().weights.value(criterion.id, criterion.points);
        rows.append(
            {record.words.name(u"criterion"_s, criterion.id), record.words.number(points),
             record.words.say(criterion.isProtection ? u"record.criterion.grows"_s : u"record.criterion.constant"_s),
             record.words.say(u"criterion."_s + criterion.id + u".help"_s),
             criterion.scalePoints.isEmpty() ? QString() : scaleEnd(record, criterion, criterion.scalePoints.first()),
             criterion.scalePoints.isEmpty() ? QString() : scaleEnd(record, criterion, criterion.scalePoints.last())});
    }
    record.table(u"record.criteria.caption"_s,
                 {u"record.column.criterion"_s, u"record.column.points"_s, u"record.column.with-need"_s,
                  u"record.column.meaning"_s, u"record.column.best"_s, u"record.column.worst"_s},
                 rows, {1});
    writePointsOrigin(record);
}

/// What the plan sets holds for its horizon, the usual worth for as many years as it was estimated for.
Range worthOf(const RecordContext &record, Level level)
{
    const auto &own = record.plan().settings.worth;
    if (const auto found = own.constFind(word(level)); found != own.cend())
        return *found;
    const MethodDefaults &defaults = record.input.knowledge.defaults;
    const Range worth = defaults.worth.value(level);
    const auto scaled = [&](Money amount) {
        return amount.scaled(record.input.advice.horizonYears, defaults.worthYears);
    };
    return {scaled(worth.min), scaled(worth.likely), scaled(worth.max)};
}

void writeWorth(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Level level : {Level::Normal, Level::High, Level::VeryHigh})
        rows.append({record.words.name(u"level"_s, word(level)), record.words.range(worthOf(record, level))});
    record.table(u"record.worth.caption"_s, {u"record.column.need"_s, u"record.column.worth"_s}, rows, {1});
}

void writeSources(RecordContext &record)
{
    QList<QStringList> rows;
    for (const QString &id : std::as_const(record.cited)) {
        const auto source = record.input.knowledge.sources.find(id);
        const QString number = QString::number(rows.size() + 1);
        if (source == record.input.knowledge.sources.end())
            rows.append({number, id, {}, {}});
        else
            rows.append({number, source->title, source->edition, source->url});
    }
    record.table(
        u"record.sources.caption"_s,
        {u"record.column.number"_s, u"record.column.source"_s, u"record.column.edition"_s, u"record.column.url"_s},
        rows, {0});
}

} // namespace

void writeMethod(RecordContext &record)
{
    record.heading(2, u"record.method.heading"_s, u"method"_s);
    const Settings &settings = record.plan().settings;
    const MethodDefaults &defaults = record.input.knowledge.defaults;
    const QString profile = settings.policyProfile.isEmpty() ? defaults.policyProfile : settings.policyProfile;
    const auto found = record.input.knowledge.profiles.find(profile);
    record.paragraph(
        u"record.method.text"_s,
        {{u"years"_s, {QString::number(record.input.advice.horizonYears)}},
         {u"rate"_s, {record.words.number(settings.discountRatePercent.value_or(defaults.discountRatePercent))}},
         {u"profile"_s, {found == record.input.knowledge.profiles.end() ? profile : found->title}},
         {u"date"_s, {record.words.date(record.input.advice.asOf)}}});
    const QString kind = settings.discountRateKind.isEmpty() ? defaults.discountRateKind : settings.discountRateKind;
    record.paragraph(kind == "real"_L1 ? u"record.method.real"_s : u"record.method.nominal"_s,
                     {{u"date"_s, {record.words.date(record.input.advice.asOf)}}});
    record.bullets({record.words.say(u"record.method.need"_s), record.words.say(u"record.method.rules"_s),
                    record.words.say(u"record.method.exposure"_s), record.words.say(u"record.method.coverage"_s),
                    record.words.say(u"record.method.benefit"_s), record.words.say(u"record.method.cost"_s),
                    record.words.say(u"record.method.comparison"_s), record.words.say(u"record.method.frontier"_s),
                    record.words.say(u"record.method.robustness"_s,
                                     {{u"variation"_s, {record.words.percent(defaults.robustness.pointVariation)}},
                                      {u"clear"_s, {record.words.percent(defaults.robustness.clearFrom)}}}),
                    record.words.say(u"record.method.central"_s)});
    writeCriteria(record);
    writeWorth(record);
}

void writePlanFindings(RecordContext &record)
{
    QStringList items;
    for (const Finding &finding : record.input.advice.findings)
        items.append(record.finding(finding));
    items.removeDuplicates();
    if (items.isEmpty())
        return;
    record.heading(2, u"record.plan-findings.heading"_s, u"findings"_s);
    record.bullets(items);
}

void writeInvestments(RecordContext &record)
{
    QList<QStringList> rows;
    for (const FacilityAdvice &facility : record.input.advice.facilities) {
        if (facility.usedBy.isEmpty() && !facility.exists)
            continue;
        rows.append({record.words.name(u"facility"_s, facility.kind),
                     record.words.say(facility.exists ? u"record.facility.exists"_s : u"record.facility.new"_s),
                     record.words.range(facility.cost.presentValue),
                     namesOfConnections(record.plan(), facility.usedBy)});
    }
    if (rows.isEmpty())
        return;
    record.heading(2, u"record.investments.heading"_s, u"investments"_s);
    record.paragraph(u"record.investments.text"_s);
    record.table(
        {},
        {u"record.column.facility"_s, u"record.column.state"_s, u"record.column.cost"_s, u"record.column.used-by"_s},
        rows, {2});
}

void writeOrigin(RecordContext &record)
{
    record.heading(2, u"record.origin.heading"_s, u"origin"_s);
    const Advice &advice = record.input.advice;
    record.paragraph(u"record.origin.text"_s,
                     {{u"program"_s, {record.input.programVersion}},
                      {u"knowledge"_s, {advice.knowledgeVersion}},
                      {u"method"_s, {QString::number(advice.method)}},
                      {u"seed"_s, {QString::number(advice.seed)}}});
    record.table({}, {u"record.column.what"_s, u"record.column.sha256"_s},
                 {{record.words.say(u"record.origin.plan"_s), advice.planSha256},
                  {record.words.say(u"record.origin.knowledge"_s), advice.knowledgeSha256}});
    writeSources(record);
}

} // namespace safeconduct
