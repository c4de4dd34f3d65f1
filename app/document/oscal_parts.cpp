// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/oscal_parts.h"

#include <QUuid>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto nameSpace = u"urn:uuid:5b0f3a52-6d0e-5f2c-9a39-3d6d2f7d8c11"_s;

QString partyId(const RecordInput &input, const QString &name)
{
    return oscalUuid(input, u"party/"_s + name);
}

/// Everybody whom the plan or the events name, each once.
QStringList people(const RecordInput &input)
{
    QStringList names;
    for (const Role &role : input.plan.plan().roles)
        names.append(role.name);
    for (const Event &event : input.decision.events)
        names.append(event.by);
    names.append(input.decision.decidedBy);
    names.append(input.decision.consulted);
    names.append(input.decision.informed);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Json rolesOf(const RecordInput &input, const Wording &words)
{
    QStringList ids;
    for (const Role &role : input.plan.plan().roles)
        ids.append(role.role);
    for (const Event &event : input.decision.events)
        ids.append(event.role);
    ids.append(input.decision.decidedRole);
    ids.removeAll(QString());
    ids.removeDuplicates();
    Json roles = Json::array();
    for (const QString &id : std::as_const(ids))
        roles.append(oscalObject({{u"id"_s, oscalText(id)}, {u"title"_s, oscalText(words.name(u"rolename"_s, id))}}));
    return roles;
}

Json partiesOf(const RecordInput &input)
{
    Json parties = Json::array();
    if (const QString &organisation = input.plan.plan().organisation; !organisation.isEmpty())
        parties.append(oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"organisation"_s))},
                                    {u"type"_s, Json::from(u"organization"_s)},
                                    {u"name"_s, oscalText(organisation)}}));
    for (const auto names = people(input); const QString &name : names)
        parties.append(oscalObject({{u"uuid"_s, Json::from(partyId(input, name))},
                                    {u"type"_s, Json::from(u"person"_s)},
                                    {u"name"_s, oscalText(name)}}));
    return parties;
}

/// Approvals and requests for changes: the two kinds that the format knows.
Json actionsOf(const RecordInput &input)
{
    Json actions = Json::array();
    qsizetype number = 0;
    for (const Event &event : input.decision.events) {
        ++number;
        const bool isApproval = event.event == "accept"_L1 || event.event == "confirm"_L1;
        if (!isApproval && event.event != "request-changes"_L1)
            continue;
        Json action = oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, u"event/%1"_s.arg(number)))},
                                   {u"date"_s, oscalMoment(event.date)},
                                   {u"type"_s, Json::from(isApproval ? u"approval"_s : u"request-changes"_s)},
                                   {u"system"_s, Json::from(u"http://csrc.nist.gov/ns/oscal"_s)}});
        if (!event.by.isEmpty() && !event.role.isEmpty())
            action.insert(u"responsible-parties"_s, Json::array({oscalResponsible(input, event.role, event.by)}));
        if (!event.comment.trimmed().isEmpty())
            action.insert(u"remarks"_s, oscalText(event.comment));
        actions.append(action);
    }
    return actions;
}

/// One for each event so far: who did what.
Json revisionsOf(const RecordInput &input, const Wording &words)
{
    Json revisions = Json::array();
    qsizetype number = 0;
    for (const Event &event : input.decision.events) {
        ++number;
        revisions.append(oscalObject({{u"title"_s, oscalText(words.name(u"lifeevent"_s, event.event))},
                                      {u"last-modified"_s, oscalMoment(event.date)},
                                      {u"version"_s, Json::from(QString::number(number))},
                                      {u"oscal-version"_s, Json::from(u"1.1.3"_s)},
                                      {u"props"_s, Json::array({oscalProp(u"event"_s, event.event)})}}));
    }
    return revisions;
}

/// A name by hash (RFC 6920) of a record whose events end in \a head.
QString nameByHash(const QString &head)
{
    const QByteArray bytes = QByteArray::fromHex(head.toLatin1());
    return u"ni:///sha-256;"_s
        + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Json linksOf(const RecordInput &input)
{
    Json links = Json::array();
    const auto add = [&links](const QString &head, const QString &relation) {
        if (!head.isEmpty())
            links.append(oscalObject({{u"href"_s, Json::from(nameByHash(head))}, {u"rel"_s, Json::from(relation)}}));
    };
    add(predecessorOf(input), u"predecessor-version"_s);
    add(successorOf(input), u"successor-version"_s);
    return links;
}

Json propsOf(const RecordInput &input)
{
    Json props = Json::array(
        {oscalProp(u"language"_s, recordLanguage(input)), oscalProp(u"status"_s, word(statusOf(input))),
         oscalProp(u"signed"_s, input.steps.isEmpty() ? u"no"_s : u"yes"_s),
         oscalProp(u"program"_s, input.programVersion),
         oscalProp(u"knowledge-version"_s, input.advice.knowledgeVersion),
         oscalProp(u"knowledge-sha256"_s, input.advice.knowledgeSha256),
         oscalProp(u"plan-sha256"_s, input.plan.sha256()), oscalProp(u"seed"_s, QString::number(input.advice.seed))});
    if (input.decision.review.isValid())
        props.append(oscalProp(u"review-date"_s, input.decision.review.toString(Qt::ISODate)));
    for (const auto tags = tagsOf(input); const QString &tag : tags)
        props.append(oscalProp(u"tag"_s, tag));
    for (const Criterion &criterion : input.knowledge.defaults.criteria) {
        const double points = input.plan.plan().weights.value(criterion.id, criterion.points);
        props.append(oscalProp(u"criterion-points"_s, QString::number(points), criterion.id));
    }
    return props;
}

} // namespace

QString oscalUuid(const RecordInput &input, const QString &what)
{
    static const QUuid space(u"5b0f3a52-6d0e-5f2c-9a39-3d6d2f7d8c11"_s);
    return QUuid::createUuidV5(space, input.plan.plan().id + u'/' + what).toString(QUuid::WithoutBraces);
}

Json oscalObject(const QList<std::pair<QString, Json>> &members)
{
    Json object = Json::object();
    for (const auto &[name, value] : members)
        object.insert(name, value);
    return object;
}

Json oscalText(const QString &text)
{
    return Json::from(text.trimmed());
}

Json oscalProp(const QString &name, const QString &value, const QString &cls)
{
    Json prop = oscalObject(
        {{u"name"_s, Json::from(name)}, {u"ns"_s, Json::from(nameSpace)}, {u"value"_s, oscalText(value.simplified())}});
    if (!cls.isEmpty())
        prop.insert(u"class"_s, Json::from(cls));
    return prop;
}

Json oscalMoment(const QDate &day)
{
    return Json::from(day.toString(Qt::ISODate) + u"T00:00:00Z"_s);
}

Json oscalResponsible(const RecordInput &input, const QString &role, const QString &name)
{
    return oscalObject(
        {{u"role-id"_s, oscalText(role)}, {u"party-uuids"_s, Json::from(QStringList{partyId(input, name)})}});
}

Json oscalFile(const RecordInput &input, const QString &key, const QString &fileName, const QString &mediaType,
               const QByteArray &contents)
{
    return oscalObject({{u"uuid"_s, Json::from(oscalUuid(input, key))},
                        {u"title"_s, oscalText(fileName)},
                        {u"base64"_s,
                         oscalObject({{u"filename"_s, Json::from(fileName)},
                                      {u"media-type"_s, Json::from(mediaType)},
                                      {u"value"_s, Json::from(QString::fromLatin1(contents.toBase64()))}})}});
}

void oscalInsertFilled(Json &object, const QString &name, const Json &list)
{
    if (list.size() > 0)
        object.insert(name, list);
}

Json oscalMetadata(const RecordInput &input, const Wording &words, const QString &title)
{
    const Decision &decision = input.decision;
    QDate last = input.advice.asOf;
    for (const Event &event : decision.events)
        last = std::max(last, event.date);
    Json metadata = oscalObject(
        {{u"title"_s, oscalText(title)},
         {u"last-modified"_s, oscalMoment(last)},
         {u"version"_s, Json::from(QString::number(versionOf(input)))},
         {u"oscal-version"_s, Json::from(u"1.1.3"_s)},
         {u"document-ids"_s, Json::array({oscalObject({{u"identifier"_s, oscalText(input.plan.plan().id)}})})}});
    if (const QDate approved = approvedOn(input); approved.isValid())
        metadata.insert(u"published"_s, oscalMoment(approved));
    oscalInsertFilled(metadata, u"revisions"_s, revisionsOf(input, words));
    oscalInsertFilled(metadata, u"links"_s, linksOf(input));
    metadata.insert(u"props"_s, propsOf(input));
    oscalInsertFilled(metadata, u"roles"_s, rolesOf(input, words));
    oscalInsertFilled(metadata, u"parties"_s, partiesOf(input));
    Json parties = Json::array();
    for (const Role &role : input.plan.plan().roles) {
        if (!role.name.isEmpty())
            parties.append(oscalResponsible(input, role.role, role.name));
    }
    oscalInsertFilled(metadata, u"responsible-parties"_s, parties);
    oscalInsertFilled(metadata, u"actions"_s, actionsOf(input));
    return metadata;
}

} // namespace safeconduct
