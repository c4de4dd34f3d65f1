// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/draft.h"

#include "app/plan/plan_id.h"
#include "app/support/text.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestOrigin = 300;
constexpr qsizetype longestValue = 200;
constexpr qsizetype longestVersion = 64; ///< of the plan format

QString saidValue(const Json &value)
{
    if (value.isArray() || value.isObject())
        return harmlessText(QString::fromUtf8(writeJsonCompact(value)), longestValue);
    if (value.kind() == Json::Kind::Bool)
        return value.boolean() ? u"true"_s : u"false"_s;
    return harmlessText(value.text(), longestValue);
}

Problem question(Severity severity, const QString &id, const Origin &origin, const QString &what, const QString &remedy)
{
    return {.pointer = {},
            .what = what,
            .remedy = remedy,
            .id = id,
            .severity = severity,
            .file = origin.file,
            .position = {origin.line, 0}};
}

const std::array lists{u"networks"_s, u"systems"_s, u"information"_s, u"connections"_s};

} // namespace

QString harmlessText(const QString &text, qsizetype longest)
{
    QString result;
    const QString beginning = text.left(longest);
    for (const QChar character : beginning) {
        const bool isHarmless = character.isPrint() && !hasDirectionOverride(QStringView(&character, 1));
        result += isHarmless || character.isSurrogate() ? character : u' ';
    }
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    return result.simplified();
}

QString toText(const Origin &origin)
{
    QString place = origin.file;
    if (origin.line > 0)
        place += u':' + QString::number(origin.line);
    return harmlessText(origin.words.isEmpty() ? place : place + u": "_s + origin.words, longestOrigin);
}

QString assumedMark()
{
    return u"assumed: "_s;
}

bool isAssumedOrigin(const QString &origin)
{
    return origin.startsWith(assumedMark());
}

DraftItem::DraftItem(const QString &id)
    : m_json(Json::object())
{
    m_json.insert(u"id"_s, Json::from(id));
}

QString DraftItem::id() const
{
    return m_json.value(u"id"_s).text();
}

DraftItem &DraftItem::put(const QString &member, const Json &value, const QString &origin)
{
    Json origins = m_json.value(u"origins"_s).isObject() ? m_json.value(u"origins"_s) : Json::object();
    origins.insert(member, Json::from(origin));
    m_json.remove(u"/origins"_s); // stays the last member
    m_json.insert(member, member == "name"_L1 ? Json::from(harmlessText(value.text(), longestValue)) : value);
    m_json.insert(u"origins"_s, origins);
    return *this;
}

DraftItem &DraftItem::take(const QString &member, const Json &value, const Origin &origin)
{
    return put(member, value, toText(origin));
}

DraftItem &DraftItem::assume(const QString &member, const Json &value, const QString &why)
{
    return put(member, value, harmlessText(assumedMark() + why, longestOrigin));
}

QList<ImportedValue> importedValues(const Json &plan)
{
    QList<ImportedValue> values;
    for (const QString &list : lists) {
        for (const Json &item : plan.value(list).items()) {
            const Json &origins = item.value(u"origins"_s);
            for (qsizetype index = 0; index < origins.size() && origins.isObject(); ++index) {
                const QString &member = origins.names().at(index);
                const QString &origin = origins.items().at(index).text();
                values.append({list + u'/' + item.value(u"id"_s).text(), item.value(u"name"_s).text(), member,
                               saidValue(item.value(member)), origin, isAssumedOrigin(origin)});
            }
        }
    }
    return values;
}

Draft::Draft(const QString &title)
    : m_plan(Json::object())
{
    m_plan.insert(u"format"_s, Json::from(u"safeconduct-plan/1"_s));
    m_plan.insert(u"id"_s, Json::from(idFrom(title)));
    m_plan.insert(u"title"_s, Json::from(harmlessText(title, longestValue)));
    for (const QString &list : lists)
        m_plan.insert(list, Json::array());
}

bool Draft::contains(const QString &list, const QString &id) const
{
    return m_ids.value(list).contains(id);
}

QString Draft::add(const QString &list, const DraftItem &item)
{
    QString id = item.id();
    int &number = m_lastNumbers[list + u'/' + id];
    number = std::max(number, 1);
    while (contains(list, id))
        id = item.id() + u'-' + QString::number(++number);
    m_ids[list].insert(id);
    Json json = item.json();
    json.insert(u"id"_s, Json::from(id));
    if (json.value(u"name"_s).text().isEmpty())
        json.insert(u"name"_s, Json::from(id));
    m_plan.set(u"/%1/-"_s.arg(list), json);
    return id;
}

QString Draft::ownNetwork(const QStringList &addresses, const Origin &origin)
{
    if (contains(u"networks"_s, u"own"_s))
        return u"own"_s;
    DraftItem network(u"own"_s);
    network.assume(u"name"_s, Json::from(Text::tr("Own network")), Text::tr("no file names it"));
    network.assume(u"kind"_s, Json::from(u"internal"_s), Text::tr("the network that the server stands in"));
    if (!addresses.isEmpty())
        network.take(u"addresses"_s, Json::from(addresses), origin);
    return add(u"networks"_s, network);
}

QString Draft::internet()
{
    if (contains(u"networks"_s, u"internet"_s))
        return u"internet"_s;
    DraftItem network(u"internet"_s);
    network.assume(u"name"_s, Json::from(Text::tr("Internet")), Text::tr("no file names it"));
    network.assume(u"kind"_s, Json::from(u"internet"_s), Text::tr("where others connect from"));
    return add(u"networks"_s, network);
}

QString Draft::clients(const QString &why)
{
    if (contains(u"systems"_s, u"clients"_s))
        return u"clients"_s;
    DraftItem system(u"clients"_s);
    system.assume(u"name"_s, Json::from(Text::tr("Computers of users")), why);
    system.assume(u"role"_s, Json::from(u"client"_s), why);
    system.assume(u"networks"_s, Json::from(QStringList{internet()}),
                  Text::tr("the least trusted place they may be in"));
    system.assume(u"software"_s, Json::array({softwareJson(u"generic-client"_s)}), why);
    return add(u"systems"_s, system);
}

QString Draft::officeClients(const Origin &origin)
{
    if (contains(u"systems"_s, u"office-clients"_s))
        return u"office-clients"_s;
    const QString why = Text::tr("somebody logs in; who, stands in no configuration");
    const QString name = Text::tr("Computers in the own network");
    DraftItem system(u"office-clients"_s);
    system.assume(u"name"_s, Json::from(name), why);
    system.assume(u"role"_s, Json::from(u"client"_s), why);
    system.assume(u"networks"_s, Json::from(QStringList{ownNetwork()}), why);
    system.assume(u"software"_s, Json::array({softwareJson(u"generic-client"_s)}), why);
    ask(u"import.clients"_s, origin, Text::tr("Who connects, with which program and how many, is not told."),
        Text::tr("Correct the system \"%1\" and the number of users.").arg(name));
    return add(u"systems"_s, system);
}

QString Draft::otherServers(const QString &why)
{
    if (contains(u"systems"_s, u"others"_s))
        return u"others"_s;
    DraftItem system(u"others"_s);
    system.assume(u"name"_s, Json::from(Text::tr("Mail servers of others")), why);
    system.assume(u"role"_s, Json::from(u"partner"_s), why);
    system.assume(u"networks"_s, Json::from(QStringList{internet()}), why);
    system.assume(u"managed"_s, Json::from(false), why);
    system.assume(u"software"_s, Json::array({softwareJson(u"unknown-mail-server"_s)}), why);
    return add(u"systems"_s, system);
}

void Draft::ask(const QString &id, const Origin &origin, const QString &what, const QString &remedy)
{
    m_open.append(question(Severity::Warning, id, origin, what, remedy));
}

void Draft::note(const QString &id, const Origin &origin, const QString &what, const QString &remedy)
{
    m_open.append(question(Severity::Note, id, origin, what, remedy));
}

Imported Draft::finished() const
{
    Imported imported{m_plan, m_open};
    DraftItem information(u"mail"_s);
    const QString why = Text::tr("no configuration says what mail is about; the lowest level until you set it");
    information.assume(u"name"_s, Json::from(Text::tr("Mail")), why);
    for (const QString &value : {u"confidentiality"_s, u"integrity"_s, u"availability"_s})
        information.assume(value, Json::from(u"normal"_s), why);
    imported.plan.set(u"/information/-"_s, information.json());
    if (m_plan.value(u"connections"_s).size() > 0) {
        imported.open.append(
            question(Severity::Warning, u"import.need"_s, {},
                     Text::tr("What the mail is about, and how much protection it needs, stands in no configuration."),
                     Text::tr("Say it at the step Information and needs; \"normal\" is assumed until then.")));
    }
    return imported;
}

DraftItem draftConnection(const QString &from, const QString &to, const QString &service, const QString &name,
                          const Origin &origin)
{
    DraftItem connection(idFrom(service + u' ' + from + u' ' + to));
    connection.take(u"name"_s, Json::from(harmlessText(name, longestValue)), origin);
    connection.take(u"from"_s, Json::from(from), origin);
    connection.take(u"to"_s, Json::from(to), origin);
    connection.take(u"service"_s, Json::from(service), origin);
    connection.assume(u"information"_s, Json::from(QStringList{u"mail"_s}),
                      Text::tr("no configuration says what mail is about"));
    return connection;
}

Json softwareJson(const QString &product, const QString &version)
{
    Json json = Json::object();
    json.insert(u"product"_s, Json::from(product));
    if (!version.isEmpty())
        json.insert(u"version"_s, Json::from(harmlessText(version, longestVersion)));
    return json;
}

Json hostsJson(const QString &name, const QStringList &addresses)
{
    Json host = Json::object();
    host.insert(u"name"_s, Json::from(name));
    if (!addresses.isEmpty())
        host.insert(u"addresses"_s, Json::from(addresses));
    return Json::array({host});
}

} // namespace safeconduct
