// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/lifecycle.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

Json reviewReasonToJson(const ReviewReason &reason)
{
    Json json = Json::object();
    json.insert(u"kind"_s, Json::from(reason.kind));
    if (!reason.subject.isEmpty())
        json.insert(u"subject"_s, Json::from(reason.subject));
    if (reason.day.isValid())
        json.insert(u"day"_s, Json::from(reason.day.toString(Qt::ISODate)));
    return json;
}

ReviewReason reviewReasonFromJson(const Json &json)
{
    return {.kind = json.value(u"kind"_s).text(),
            .subject = json.value(u"subject"_s).text(),
            .day = QDate::fromString(json.value(u"day"_s).text(), Qt::ISODate)};
}

Json signedAnswerToJson(const SignedAnswer &answer)
{
    Json json = Json::object();
    json.insert(u"question"_s, Json::from(answer.question));
    json.insert(u"answer"_s, Json::from(answer.answer));
    if (!answer.explanation.isEmpty())
        json.insert(u"explanation"_s, Json::from(answer.explanation));
    return json;
}

} // namespace safeconduct
