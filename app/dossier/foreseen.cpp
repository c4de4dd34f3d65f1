// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/foreseen.h"

#include "app/dossier/dossier.h"
#include "app/support/json_member.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QList<ReviewReason> foreseenIn(const QByteArray &recordJson)
{
    QList<ReviewReason> reasons;
    if (recordJson.isEmpty())
        return reasons;
    const Json triggers = readMember(recordJson, u"triggers"_s).value_or(Json());
    for (const Json &trigger : triggers.items()) {
        if (const ReviewReason reason = reviewReasonFromJson(trigger); reason.day.isValid())
            reasons.append(reason);
    }
    return reasons;
}

Life unsignedLife(const Decision &decision, const QByteArray &recordJson)
{
    return {.review = decision.review, .foreseen = foreseenIn(recordJson)};
}

Life unsignedLife(const Dossier &dossier)
{
    return unsignedLife(dossier.decision, dossier.record.value(u"record.json"_s));
}

} // namespace safeconduct
