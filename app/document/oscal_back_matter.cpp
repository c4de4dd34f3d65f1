// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/oscal_parts.h"
#include "app/document/rollout.h"

#include <QUrl>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The files of the configuration by their hashes: as they lie in the dossier, which is in the plan's language.
void addConfigurationFiles(Json &resources, const RecordInput &input)
{
    for (const Snippet &snippet : input.snippets.snippets) {
        for (const SnippetFile &file : snippet.files) {
            const QString key = oscalFileKey(snippet, file);
            const QString digits = hashOfSnippetFile(file, input.knowledge.texts, input.plan.plan().language);
            const Json hash =
                oscalObject({{u"algorithm"_s, Json::from(u"SHA-256"_s)}, {u"value"_s, Json::from(digits)}});
            resources.append(oscalObject(
                {{u"uuid"_s, Json::from(oscalUuid(input, key))},
                 {u"title"_s, oscalText(key)},
                 {u"props"_s, Json::array({oscalProp(u"proof"_s, word(snippet.badge.proof))})},
                 {u"rlinks"_s,
                  Json::array(
                      {oscalObject({{u"href"_s, Json::from(QString::fromLatin1(QUrl::toPercentEncoding(key, "/")))},
                                    {u"hashes"_s, Json::array({hash})}})})}}));
        }
    }
}

/// What was signed, as it was: each event with its signature and its time stamp.
void addSignedEvents(Json &resources, const RecordInput &input)
{
    int number = 0;
    for (const SignedStep &step : input.steps) {
        ++number;
        // a token: no file name of the format has a slash
        const QString name = u"event-%1"_s.arg(number, 4, 10, QLatin1Char('0'));
        const auto add = [&](const QString &ending, const QString &mediaType, const QByteArray &contents) {
            resources.append(oscalFile(input, name + ending, name + ending, mediaType, contents));
        };
        add(u".json"_s, u"application/json"_s, step.text);
        add(u".p7s"_s, u"application/pkcs7-signature"_s, step.signature);
        if (!step.timeStamp.isEmpty())
            add(u".tsr"_s, u"application/timestamp-reply"_s, step.timeStamp);
    }
}

} // namespace

QString oscalFileKey(const Snippet &snippet, const SnippetFile &file)
{
    return u"snippets/"_s + folderOfSnippet(snippet, false) + file.name;
}

Json oscalBackMatter(const RecordInput &input, const ControlScheme &scheme, const Wording &words)
{
    Json links = Json::array();
    for (const QString &id : scheme.sources) {
        const auto source = input.knowledge.sources.constFind(id);
        if (source != input.knowledge.sources.cend() && !source->url.isEmpty())
            links.append(oscalObject({{u"href"_s, Json::from(source->url)}}));
    }
    Json catalog = oscalObject(
        {{u"uuid"_s, Json::from(oscalUuid(input, u"catalog"_s))},
         {u"title"_s, oscalText(scheme.title(words.language()))},
         {u"props"_s,
          Json::array({oscalProp(u"catalog"_s, scheme.catalog), oscalProp(u"edition"_s, scheme.edition)})}});
    oscalInsertFilled(catalog, u"rlinks"_s, links);
    Json resources = Json::array({catalog});
    Json record =
        oscalFile(input, u"record"_s, u"record.json"_s, u"application/json"_s, writeJsonCompact(recordJson(input)));
    record.insert(u"description"_s, Json::from(u"safeconduct-record/1"_s));
    resources.append(record);
    if (!input.networkMap.isEmpty()) {
        Json map = oscalFile(input, u"map"_s, u"map.svg"_s, u"image/svg+xml"_s, input.networkMap);
        map.insert(u"title"_s, oscalText(words.say(u"record.picture.map"_s)));
        resources.append(map);
    }
    addConfigurationFiles(resources, input);
    addSignedEvents(resources, input);
    return oscalObject({{u"resources"_s, resources}});
}

} // namespace safeconduct
