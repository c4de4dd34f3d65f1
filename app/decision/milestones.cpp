// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/milestones.h"

#include "app/support/text.h"

#include <QRegularExpression>

#include <algorithm>
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
