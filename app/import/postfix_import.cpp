// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/postfix_import.h"

#include "app/support/text.h"

#include <QHostAddress>
#include <QMap>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

Result<Parameters> readParameters(const QByteArray &output)
{
    Parameters parameters;
    QString last;
    int number = 0;
    const QStringList lines = QString::fromUtf8(output).split(u'\n');
    for (const QString &line : lines) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.at(0).isSpace() && !last.isEmpty()) { // a long value goes on
            parameters[last] = (parameters[last] + u' ' + line.trimmed()).trimmed();
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0) {
            return std::unexpected(Problem{.pointer = {},
                                           .what = Text::tr("\"%1\" is no line of postconf.").arg(line.left(60)),
                                           .remedy = Text::tr("Give the whole output of: postconf -n"),
                                           .id = u"import.postconf"_s,
                                           .position = {number, 1}});
        }
        last = line.first(equals).trimmed();
        parameters.insert(last, line.sliced(equals + 1).trimmed());
    }
    return parameters;
}

/// What Postfix' security levels mean as options (postconf(5): smtp_tls_security_level, smtpd_tls_security_level).
QString optionFor(const QString &level)
{
    static const QMap<QString, QString> options{
        {u"none"_s, u"none"_s},
        {QString(), u"none"_s},
        {u"may"_s, u"tls-opportunistic"_s},
        {u"encrypt"_s, u"tls-unverified"_s},
        {u"dane"_s, u"tls-dane"_s},
        {u"dane-only"_s, u"tls-dane"_s},
        {u"fingerprint"_s, u"tls-required"_s},
        {u"verify"_s, u"tls-required"_s},
        {u"secure"_s, u"tls-required"_s},
    };
    return options.value(level, u"none"_s);
}

QStringList ownNetworks(const QString &mynetworks)
{
    const QStringList words = QString(mynetworks).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    QStringList networks;
    for (QString network : words) {
        network.remove(u'[').remove(u']');
        const auto [address, prefix] = QHostAddress::parseSubnet(network);
        if (prefix >= 0 && !address.isLoopback())
            networks.append(network);
    }
    return networks;
}

Json object(std::initializer_list<std::pair<QString, Json>> members)
{
    Json json = Json::object();
    for (const auto &[name, value] : members)
        json.insert(name, value);
    return json;
}

Json text(const QString &value)
{
    return Json::from(value);
}

Json network(const QString &id, const QString &name, const QString &kind, const QStringList &addresses)
{
    Json json = object({{u"id"_s, text(id)}, {u"name"_s, text(name)}, {u"kind"_s, text(kind)}});
    if (!addresses.isEmpty())
        json.insert(u"addresses"_s, Json::from(addresses));
    return json;
}

Json server(const QString &hostName)
{
    return object(
        {{u"id"_s, text(u"postfix"_s)},
         {u"name"_s, text(hostName.isEmpty() ? Text::tr("Mail server") : hostName)},
         {u"role"_s, text(u"server"_s)},
         {u"networks"_s, Json::from(QStringList{u"own"_s, u"internet"_s})},
         {u"software"_s, Json::array({object({{u"product"_s, text(u"postfix"_s)}})})},
         {u"hosts"_s, hostName.isEmpty() ? Json::array() : Json::array({object({{u"name"_s, text(hostName)}})})}});
}

Json partner(const QString &relayHost)
{
    const QString name =
        relayHost.isEmpty() ? Text::tr("Mail servers of others") : Text::tr("Relay host %1").arg(relayHost);
    return object({{u"id"_s, text(u"others"_s)},
                   {u"name"_s, text(name)},
                   {u"role"_s, text(u"partner"_s)},
                   {u"networks"_s, Json::from(QStringList{u"internet"_s})},
                   {u"managed"_s, Json::from(false)},
                   {u"software"_s, Json::array({object({{u"product"_s, text(u"unknown-mail-server"_s)}})})}});
}

Json connection(const QString &id, const QString &name, const QString &from, const QString &to, const QString &option)
{
    return object({{u"id"_s, text(id)},
                   {u"name"_s, text(name)},
                   {u"from"_s, text(from)},
                   {u"to"_s, text(to)},
                   {u"service"_s, text(u"smtp-relay"_s)},
                   {u"path"_s, Json::from(QStringList{u"internet"_s})},
                   {u"information"_s, Json::from(QStringList{u"mail"_s})},
                   {u"authentication"_s, text(u"none"_s)},
                   {u"existing"_s, text(option)}});
}

Json information()
{
    const Json normal = text(u"normal"_s);
    return object({{u"id"_s, text(u"mail"_s)},
                   {u"name"_s, text(Text::tr("Mail"))},
                   {u"confidentiality"_s, normal},
                   {u"integrity"_s, normal},
                   {u"availability"_s, normal}});
}

QString lookedUp(const Parameters &parameters, const QString &level, const QString &older)
{
    // The older switches count where no level is set (postconf(5)).
    if (parameters.contains(level) || parameters.value(older) != "yes"_L1)
        return parameters.value(level);
    return u"may"_s;
}

} // namespace

Result<Json> planFromPostconf(const QByteArray &output)
{
    const Result<Parameters> parameters = readParameters(output);
    if (!parameters)
        return std::unexpected(parameters.error());
    const QString hostName = parameters->value(u"myhostname"_s);
    const QString relayHost = parameters->value(u"relayhost"_s);
    const QString incoming = optionFor(lookedUp(*parameters, u"smtpd_tls_security_level"_s, u"smtpd_use_tls"_s));
    const QString outgoing = optionFor(lookedUp(*parameters, u"smtp_tls_security_level"_s, u"smtp_use_tls"_s));
    const QString note = Text::tr(
        "Read from postconf -n. Not told there, to be set by you: what the mail is about and its protection need, "
        "number of messages, submission and mailbox access of users, version of Postfix.");
    return object(
        {{u"format"_s, text(u"safeconduct-plan/1"_s)},
         {u"id"_s, text(u"imported"_s)},
         {u"title"_s,
          text(hostName.isEmpty() ? Text::tr("Imported mail server") : Text::tr("Mail server %1").arg(hostName))},
         {u"note"_s, text(note)},
         {u"networks"_s,
          Json::array({network(u"own"_s, Text::tr("Own network"), u"internal"_s,
                               ownNetworks(parameters->value(u"mynetworks"_s))),
                       network(u"internet"_s, Text::tr("Internet"), u"internet"_s, {})})},
         {u"systems"_s, Json::array({server(hostName), partner(relayHost)})},
         {u"information"_s, Json::array({information()})},
         {u"connections"_s,
          Json::array({connection(u"incoming"_s, Text::tr("Incoming mail"), u"others"_s, u"postfix"_s, incoming),
                       connection(u"outgoing"_s, Text::tr("Outgoing mail"), u"postfix"_s, u"others"_s, outgoing)})}});
}

} // namespace safeconduct
