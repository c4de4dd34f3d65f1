// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/depth_json.h"

#include "app/support/json_list.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Json toJson(const LostFunction &lost, const Texts &texts, const QString &language)
{
    Json json = Json::object();
    json.insert(u"function"_s, Json::from(lost.function));
    json.insert(u"effect"_s, Json::from(lost.effect));
    json.insert(u"part"_s, Json::from(lost.part));
    json.insert(u"systems"_s, Json::from(lost.systems));
    json.insert(u"text"_s, Json::from(texts.say(language, lost.saying)));
    json.insert(u"sources"_s, Json::from(lost.sources));
    return json;
}

Json toJson(ByteRange range)
{
    Json json = Json::object();
    json.insert(u"min"_s, Json::from(static_cast<qint64>(range.least)));
    json.insert(u"max"_s, Json::from(static_cast<qint64>(range.most)));
    return json;
}

Json toJson(const Overhead &overhead)
{
    Json json = Json::object();
    json.insert(u"perPacket"_s, toJson(overhead.perPacket));
    json.insert(u"perRecord"_s, toJson(overhead.perRecord));
    json.insert(u"perMessage"_s, Json::from(static_cast<qint64>(overhead.perMessage)));
    json.insert(u"messageBytes"_s, Json::from(static_cast<qint64>(overhead.messageBytes)));
    json.insert(u"messagesPerYear"_s, Json::from(static_cast<qint64>(std::llround(overhead.messagesPerYear))));
    json.insert(u"perYear"_s, toJson(overhead.perYear));
    json.insert(u"unknown"_s, Json::from(overhead.unknown));
    return json;
}

} // namespace

void addDepth(Json &json, const OptionAdvice &option, const Texts &texts, const QString &language, bool isWhole)
{
    const auto ends = isWhole ? option.ends : QList<Saying>();
    const auto takesAway = isWhole ? option.takesAway : QList<LostFunction>();
    json.insert(u"ends"_s, jsonList(ends, [&](const Saying &one) { return Json::from(texts.say(language, one)); }));
    json.insert(u"takesAway"_s,
                jsonList(takesAway, [&](const LostFunction &one) { return toJson(one, texts, language); }));
    json.insert(u"overhead"_s, toJson(option.overhead));
}

} // namespace safeconduct
