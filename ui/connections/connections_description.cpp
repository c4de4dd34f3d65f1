// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connections_description.h"

#include <QCoreApplication>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionTable {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTable)
};

Column choice(const QString &member, const QString &header, std::function<QList<Word>()> words, int width)
{
    return {.member = member,
            .header = header,
            .kind = CellKind::Choice,
            .isRequired = true,
            .words = std::move(words),
            .width = width};
}

QString kindText(const Knowledge &knowledge, const Json &item)
{
    return serviceKindText(knowledge.services.value(item.value(u"service"_s).text()).kind);
}

} // namespace

QString pathText(const Plan &plan, const QStringList &path)
{
    QStringList names;
    for (const QString &id : path) {
        const Network *network = plan.network(id);
        names.append(network ? network->name : id);
    }
    return names.join(u" → "_s);
}

ListDescription connectionsDescription(const Session &session)
{
    const Knowledge &knowledge = session.knowledge();
    const auto systems = [&session] { return namesOf(session.plan().systems); };
    const auto information = [&session] { return namesOf(session.plan().information); };
    const auto services = [&knowledge] { return serviceWords(knowledge); };
    const auto logins = [&knowledge] { return authenticationWords(knowledge); };
    return {
        .objectName = u"connectionsTable"_s,
        .name = ConnectionTable::tr("Connections"),
        .columns = {{.member = u"kind"_s,
                     .header = ConnectionTable::tr("Kind"),
                     .hint = ConnectionTable::tr("Click to group the table by the kind of service"),
                     .kind = CellKind::Shown,
                     .shown = [&knowledge](const Json &item) { return kindText(knowledge, item); },
                     .width = 16},
                    {.member = u"name"_s, .header = ConnectionTable::tr("Name"), .isRequired = true, .width = 36},
                    choice(u"service"_s, ConnectionTable::tr("Service"), services, 24),
                    choice(u"from"_s, ConnectionTable::tr("From"), systems, 24),
                    choice(u"to"_s, ConnectionTable::tr("To"), systems, 24),
                    {.member = u"path"_s,
                     .header = ConnectionTable::tr("Path"),
                     .kind = CellKind::Shown,
                     .shown =
                         [&session](const Json &item) {
                             return pathText(session.plan(), item.value(u"path"_s).textList());
                         },
                     .width = 36},
                    choice(u"authentication"_s, ConnectionTable::tr("Login"), logins, 20),
                    {.member = u"information"_s,
                     .header = ConnectionTable::tr("Information"),
                     .kind = CellKind::Ids,
                     .isRequired = true,
                     .words = information,
                     .width = 26},
                    {.member = u"users"_s, .header = ConnectionTable::tr("Users"), .kind = CellKind::Number},
                    {.member = u"messagesPerDay"_s,
                     .header = ConnectionTable::tr("Messages a day"),
                     .kind = CellKind::Number}},
        .newItem = Json::object(),
        .idStem = u"new-connection"_s,
        .newName = ConnectionTable::tr("New connection"),
        .addText = ConnectionTable::tr("Add connection"),
        .removeText = ConnectionTable::tr("Remove connections"),
        .empty = {ConnectionTable::tr("Who talks to whom?"),
                  ConnectionTable::tr("A connection is one service between two of your systems. For each you will "
                                      "decide how it is protected. Choose from, to and "
                                      "service; path, login and information are proposed."),
                  ConnectionTable::tr("Outlook on the web, from the laptops of travelling staff to the mail server")}};
}

} // namespace safeconduct
