// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reportable_milestones.h"

#include "app/document/wording.h"
#include "app/plan/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QList<ReportableMilestone> reportableMilestones(const Session &session, const Verification &verification,
                                                const QString &language)
{
    QList<ReachedMilestone> reached;
    for (const VerifiedEvent &event : verification.events)
        reached.append(event.event.reached);
    const Wording words(session.knowledge().texts, language, {});
    QList<ReportableMilestone> milestones;
    for (const auto open = openMilestones(session.decision(), reached); const ReachedMilestone &one : open)
        milestones.append({.milestone = one,
                           .id = u"%1=%2 %3"_s.arg(one.connection, one.day.toString(Qt::ISODate), one.what),
                           .text = words.say(u"record.exceptions.milestone"_s,
                                             {{u"connection"_s, {nameOfConnection(session.plan(), one.connection)}},
                                              {u"what"_s, {one.what}},
                                              {u"date"_s, {words.date(one.day)}}})});
    return milestones;
}

} // namespace safeconduct
