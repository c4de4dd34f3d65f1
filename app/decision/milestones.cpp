// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/milestones.h"

#include "app/support/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <memory>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMilestone = 500; ///< letters; decision.schema.json

Problem milestoneProblem(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"milestone."_s + id};
}

QString dayText(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Result<Milestone> milestoneFrom(const QString &text)
{
    const QString plain = text.simplified();
    Milestone milestone{.day = QDate::fromString(plain.section(u' ', 0, 0), Qt::ISODate),
                        .what = plain.section(u' ', 1)};
    if (!milestone.day.isValid())
        return std::unexpected(
            milestoneProblem(u"day"_s, Text::tr("This milestone does not begin with a day: %1").arg(plain),
                             Text::tr("Write it as 2027-03-01, and behind it what is reached by then.")));
    if (milestone.what.isEmpty())
        return std::unexpected(milestoneProblem(u"what"_s, Text::tr("The milestone of %1 says nothing.").arg(plain),
                                                Text::tr("Write behind the day what is reached by then.")));
    if (milestone.what.size() > longestMilestone)
        return std::unexpected(milestoneProblem(
            u"long"_s,
            Text::tr("The milestone of %1 has more than %2 letters.").arg(dayText(milestone.day)).arg(longestMilestone),
            Text::tr("Say it in a sentence.")));
    return milestone;
}

Result<QList<Milestone>> milestonesFrom(const QString &text)
{
    static const QRegularExpression between(uR"(;\s*(?=\d{4}-|$))"_s);
    QList<Milestone> milestones;
    const QStringList parts = text.trimmed().split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Result<Milestone> milestone = milestoneFrom(part);
        if (!milestone)
            return std::unexpected(milestone.error());
        milestones.append(*milestone);
    }
    std::ranges::stable_sort(milestones, {}, &Milestone::day);
    return milestones;
}

QString milestonesText(const QList<Milestone> &milestones)
{
    QStringList texts;
    for (const Milestone &milestone : milestones)
        texts.append(dayText(milestone.day) + u' ' + milestone.what);
    return texts.join(u"; "_s);
}

Json milestoneToJson(const Milestone &milestone)
{
    Json object = Json::object();
    object.insert(u"day"_s, Json::from(dayText(milestone.day)));
    object.insert(u"what"_s, Json::from(milestone.what));
    return object;
}

Json reachedMilestoneToJson(const ReachedMilestone &reached)
{
    Json object = Json::object();
    object.insert(u"connection"_s, Json::from(reached.connection));
    object.insert(u"day"_s, Json::from(dayText(reached.day)));
    object.insert(u"what"_s, Json::from(reached.what));
    return object;
}

ReachedMilestone reachedMilestoneFromJson(const Json &json)
{
    return {.connection = json.value(u"connection"_s).text(),
            .day = QDate::fromString(json.value(u"day"_s).text(), Qt::ISODate),
            .what = json.value(u"what"_s).text()};
}

Result<ReachedMilestone> reachedMilestoneFrom(const QString &text)
{
    const QString said = text.section(u'=', 1).simplified();
    ReachedMilestone reached{.connection = text.section(u'=', 0, 0).trimmed(),
                             .day = QDate::fromString(said.section(u' ', 0, 0), Qt::ISODate),
                             .what = said.section(u' ', 1)};
    if (reached.connection.isEmpty() || !reached.day.isValid())
        return std::unexpected(
            milestoneProblem(u"reached"_s, Text::tr("This names no milestone: %1").arg(text),
                             Text::tr("Write CONNECTION=2027-03-01, the day being that of the milestone.")));
    return reached;
}

QList<ReachedMilestone> openMilestones(const Decision &decision, const QList<ReachedMilestone> &reached)
{
    QList<ReachedMilestone> open;
    for (const Choice &choice : decision.choices) {
        for (const Milestone &milestone : choice.acceptedRisk ? choice.acceptedRisk->milestones : QList<Milestone>()) {
            const ReachedMilestone one{.connection = choice.connection, .day = milestone.day, .what = milestone.what};
            if (!reached.contains(one) && !open.contains(one))
                open.append(one);
        }
    }
    return open;
}

namespace {

bool isMeant(const ReachedMilestone &one, const ReachedMilestone &wanted)
{
    return one.connection == wanted.connection && one.day == wanted.day
        && (wanted.what.isEmpty() || one.what == wanted.what);
}

Problem noOpenMilestone(const QList<ReachedMilestone> &open, const ReachedMilestone &wanted)
{
    QStringList names;
    for (const ReachedMilestone &one : open)
        names.append(one.connection + u'=' + dayText(one.day));
    names.removeDuplicates();
    return milestoneProblem(u"unknown"_s,
                            Text::tr("The decision has no milestone of %1 for \"%2\" that is still to be reached.")
                                .arg(dayText(wanted.day), wanted.connection),
                            names.isEmpty() ? Text::tr("Leave it out: none is to be reached any more.")
                                            : Text::tr("Name one of %1.").arg(names.join(u", "_s)));
}

} // namespace

Result<QList<ReachedMilestone>> reachedAmong(const QList<ReachedMilestone> &open, const QList<ReachedMilestone> &wanted)
{
    QList<ReachedMilestone> reached;
    for (const ReachedMilestone &asked : wanted) {
        if (std::ranges::none_of(open, [&](const ReachedMilestone &one) { return isMeant(one, asked); }))
            return std::unexpected(noOpenMilestone(open, asked));
        std::ranges::copy_if(open, std::back_inserter(reached), [&](const ReachedMilestone &one) {
            return isMeant(one, asked) && !reached.contains(one);
        });
    }
    return reached;
}

const Milestone *milestoneAfterEnd(const AcceptedRisk &risk)
{
    const auto late = std::ranges::find_if(risk.milestones, [&](const Milestone &milestone) {
        return risk.until.isValid() && milestone.day > risk.until;
    });
    return late == risk.milestones.cend() ? nullptr : std::to_address(late);
}

Problem milestoneAfterEndProblem(const AcceptedRisk &risk, const Milestone &milestone)
{
    return milestoneProblem(u"after-end"_s,
                            Text::tr("The milestone of %1 lies after the end of the acceptance on %2.")
                                .arg(dayText(milestone.day), dayText(risk.until)),
                            Text::tr("Set it on an earlier day, or accept the risk for longer."));
}

} // namespace safeconduct
