// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/check_parts.h"
#include "app/plan/option_words.h"
#include "app/support/json_pointer.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// No route of practice is longer, and a hostile one would make the look-ups below slow.
constexpr qsizetype longestRoute = 64;

/// One connection with its JSON and pointer.
struct Place {
    const Connection &connection;
    const Json &json;
    QString pointer;

    QString at(const QString &member) const { return memberAt(pointer, member); }
    QString at(const QString &member, qsizetype index) const { return itemAt(at(member), index); }
};

void checkEnds(const Place &place, const Check &check)
{
    const Connection &connection = place.connection;
    const System *system = check.index.system(connection.from);
    if (connection.from != connection.to || !system || system->count > 1)
        return;
    check.findings.error(
        {u"plan.same-ends"_s, place.at(u"to"_s),
         Text::tr("The connection leads from \"%1\" to itself, and there is only one of it.").arg(connection.to),
         Text::tr("Name another end, or give the system's count if there are several.")});
}

bool existAll(const QStringList &networks, const Check &check)
{
    return std::ranges::all_of(networks, [&](const QString &id) { return check.index.network(id) != nullptr; });
}

void checkPathEnd(const Place &place, const QString &end, const QString &system, qsizetype step, const Check &check)
{
    const QString &network = place.connection.path.at(step);
    const System *stands = check.index.system(system);
    if (!stands || check.isIn(system, network) || !check.index.network(network) || !check.standsInKnownNetworks(system))
        return; // what does not exist is a fault of its own
    const QStringList networks = stands->networks.first(std::min<qsizetype>(stands->networks.size(), 8));
    check.findings.error(
        {end == "from"_L1 ? u"plan.path-start"_s : u"plan.path-end"_s, place.at(u"path"_s, step),
         end == "from"_L1 ? Text::tr(R"(The path begins in "%1", but "%2" does not stand there.)").arg(network, system)
                          : Text::tr(R"(The path ends in "%1", but "%2" does not stand there.)").arg(network, system),
         Text::tr("Use one of its networks (%1), or add the network to the system.").arg(networks.join(u", "_s))});
}

void checkPath(const Place &place, const Check &check)
{
    const QStringList &path = place.connection.path;
    if (path.isEmpty() || path.size() != place.json.value(u"path"_s).size())
        return; // the schema says so
    checkPathEnd(place, u"from"_s, place.connection.from, 0, check);
    checkPathEnd(place, u"to"_s, place.connection.to, path.size() - 1, check);
    for (qsizetype step = 1; step < path.size(); ++step) {
        if (path.at(step) == path.at(step - 1)) {
            check.findings.warn({u"plan.repeated-step"_s, place.at(u"path"_s, step),
                                 Text::tr("The path passes \"%1\" twice in a row.").arg(path.at(step)),
                                 Text::tr("Remove one of them.")});
        }
    }
}

void checkVia(const Place &place, const Check &check)
{
    const Connection &connection = place.connection;
    const Json &via = place.json.value(u"via"_s);
    for (qsizetype index = 0; index < via.size() && via.isArray(); ++index) {
        const QString &id = via.items().at(index).text();
        if (!check.index.system(id))
            continue;
        if (id == connection.from || id == connection.to) {
            check.findings.warn({u"plan.via-is-end"_s, place.at(u"via"_s, index),
                                 Text::tr("\"%1\" is an end of this connection already.").arg(id),
                                 Text::tr("Name in \"via\" only systems between the ends.")});
        }
        const bool isOnPath =
            std::ranges::any_of(connection.path, [&](const QString &network) { return check.isIn(id, network); });
        if (!isOnPath && existAll(connection.path, check)) {
            check.findings.error({u"plan.via-off-path"_s, place.at(u"via"_s, index),
                                  Text::tr("\"%1\" stands in no network of the path.").arg(id),
                                  Text::tr("Correct the path, or the system's networks.")});
        }
    }
}

void checkOption(const Place &place, const QString &option, const QString &pointer, const Check &check)
{
    if (!isOptionId(option)) {
        const QStringList known = QStringList{u"none"_s, u"off"_s} + optionParts(OptionLayer::Network)
            + optionParts(OptionLayer::Transport) + optionParts(OptionLayer::Message);
        check.findings.error(
            {u"plan.unknown-option"_s, pointer, Text::tr("\"%1\" is no option.").arg(option.left(80)),
             remedyFor(
                 option, known,
                 Text::tr(
                     "Join at most one part each for network, transport and message by \"+\", in this order, such as "
                     "\"ipsec-site-site-pki+tls-required\"; or write \"none\" or \"off\"."))});
        return;
    }
    if (place.connection.isMessageFlow() && !isMessageOption(option)) {
        check.findings.warn(
            {u"plan.flow-option"_s, pointer,
             Text::tr("A message flow has options of the message level only; \"%1\" is more.").arg(option),
             Text::tr("Say what protects the way at the connections that carry the messages.")});
    }
}

void checkOptions(const Place &place, const Check &check)
{
    if (const QString &existing = place.connection.existing;
        !existing.isEmpty() || place.json.value(u"existing"_s).isText())
        checkOption(place, existing, place.at(u"existing"_s), check);
    if (const auto &exception = place.connection.exception;
        exception && place.json.value(u"exception"_s).value(u"option"_s).isText())
        checkOption(place, exception->option, memberAt(place.at(u"exception"_s), u"option"_s), check);
}

void checkFlow(const Place &place, const Check &check)
{
    const Connection &connection = place.connection;
    if (!connection.isMessageFlow())
        return;
    if (connection.hasLogin() && !connection.authentication.isEmpty()) {
        check.findings.warn(
            {u"plan.flow-authentication"_s, place.at(u"authentication"_s),
             Text::tr("Nobody logs in on a message flow; the connections that carry it have the logins."),
             Text::tr("Write \"none\".")});
    }
    if (!connection.connector.isEmpty()) {
        check.findings.warn({u"plan.flow-connector"_s, place.at(u"connector"_s),
                             Text::tr("A message flow has no connector of its own."),
                             Text::tr("Name the connector at the connection that carries the messages.")});
    }
}

void checkOverride(const Place &place, const QString &value, const std::optional<NeedOverride> &need,
                   const Check &check)
{
    if (!need || !need->explanation.trimmed().isEmpty())
        return;
    check.findings.warn({u"plan.override-without-explanation"_s, memberAt(place.at(u"needOverride"_s), value),
                         Text::tr("The need is set by hand, but nobody will know why."),
                         Text::tr("Add an \"explanation\".")});
}

void checkUse(const Place &place, const Check &check)
{
    const Connection &connection = place.connection;
    if (!connection.required && !connection.information.isEmpty()) {
        check.findings.note(
            {u"plan.information-unneeded"_s, place.at(u"information"_s),
             Text::tr("The service is not needed; what it would carry counts only until it is switched off."),
             Text::tr("Nothing needs to be done.")});
    }
    if (connection.protectedShare && *connection.protectedShare == 0.0) {
        check.findings.warn({u"plan.no-protected-share"_s, place.at(u"protectedShare"_s),
                             Text::tr("No message and no user carries the information that sets the need."),
                             Text::tr("Give the real share, or remove that information from the connection.")});
    }
}

/// Whether the lists are short enough to be looked at closely.
bool isShort(const Place &place, const Check &check)
{
    for (const QString &member : {u"path"_s, u"via"_s}) {
        if (place.json.value(member).size() > longestRoute) {
            check.findings.error({u"plan.long-route"_s, place.at(member),
                                  Text::tr("This list has more than %1 entries.").arg(longestRoute),
                                  Text::tr("Name only the networks and systems that the traffic really passes.")});
            return false;
        }
    }
    return true;
}

void checkConnection(const Place &place, Check &check)
{
    check.reference(place.json.value(u"from"_s), place.at(u"from"_s), Check::Kind::System);
    check.reference(place.json.value(u"to"_s), place.at(u"to"_s), Check::Kind::System);
    check.references(place.json.value(u"information"_s), place.at(u"information"_s), Check::Kind::Information);
    checkEnds(place, check);
    checkOptions(place, check);
    checkFlow(place, check);
    checkUse(place, check);
    checkOverride(place, u"confidentiality"_s, place.connection.confidentiality, check);
    checkOverride(place, u"integrity"_s, place.connection.integrity, check);
    checkOverride(place, u"availability"_s, place.connection.availability, check);
    if (!isShort(place, check))
        return;
    const Json &path = place.json.value(u"path"_s);
    for (qsizetype step = 0; step < path.size() && path.isArray(); ++step)
        check.reference(path.items().at(step), place.at(u"path"_s, step), Check::Kind::Network);
    check.references(place.json.value(u"via"_s), place.at(u"via"_s), Check::Kind::System);
    checkPath(place, check);
    checkVia(place, check);
}

/// What makes two connections the same for a decision.
QString signature(const Connection &connection)
{
    return QStringList{connection.from,
                       connection.to,
                       connection.service,
                       connection.authentication,
                       connection.path.join(u' '),
                       connection.via.join(u' '),
                       connection.information.join(u' ')}
        .join(u'\n');
}

} // namespace

void checkConnections(Check &check)
{
    const Json &connections = check.json.value(u"connections"_s);
    QHash<QString, QString> seen;
    for (qsizetype index = 0; index < check.plan.connections.size() && !check.findings.isFull(); ++index) {
        const Connection &connection = check.plan.connections.at(index);
        const Place place{connection, connections.items().at(index), itemAt(u"/connections"_s, index)};
        checkConnection(place, check);
        const QString same = signature(connection);
        if (seen.contains(same)) {
            check.findings.warn({u"plan.same-connection"_s, place.pointer,
                                 Text::tr("This connection says the same as \"%1\".").arg(seen.value(same)),
                                 Text::tr("Remove one of them, or say what tells them apart.")});
        } else {
            seen.insert(same, connection.id);
        }
    }
}

} // namespace safeconduct
