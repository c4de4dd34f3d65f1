// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/postfix_import.h"

#include "app/import/postfix_reader.h"
#include "app/plan/address.h"
#include "app/support/text.h"

#include <QHash>
#include <QHostAddress>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What the three commands print: parameters by name, services of master.cf by "name/type", their own settings by
/// "name/type/parameter".
struct Configuration {
    QString file;
    QHash<QString, PostfixParameter> parameters;
    QHash<QString, PostfixParameter> services; ///< the program, with its line

    bool has(const QString &name) const { return parameters.contains(name); }
    PostfixParameter parameter(const QString &name) const { return parameters.value(name); }
    /// A service's own setting, else that of main.cf.
    PostfixParameter of(const QString &service, const QString &name) const
    {
        const QString own = service + u'/' + name;
        return parameters.contains(own) ? parameters.value(own) : parameters.value(name);
    }
    Origin origin(const QString &name) const
    {
        const PostfixParameter found = parameters.value(name);
        const QString words =
            has(name) ? u"%1 = %2"_s.arg(name, found.value) : Text::tr("%1 is not set: Postfix' default").arg(name);
        return {file, found.line, words};
    }
    Origin originOf(const QString &service, const QString &name) const
    {
        const QString own = service + u'/' + name;
        return origin(has(own) ? own : name);
    }
};

Configuration configurationOf(const PostfixFile &read, const QString &file)
{
    Configuration configuration;
    configuration.file = file;
    for (const PostfixParameter &parameter : read.parameters)
        configuration.parameters.insert(parameter.name, parameter);
    for (const PostfixParameter &service : read.services)
        configuration.services.insert(service.name, service);
    return configuration;
}

/// What Postfix' security levels mean as options (postconf(5): smtp_tls_security_level, smtpd_tls_security_level); empty
/// for a word that is none of them.
QString optionFor(const QString &level)
{
    static const QHash<QString, QString> options{
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
    return options.value(level);
}

/// The parameter that decides about TLS: the level or, where that is not set, the older switches (postconf(5)).
struct TlsLevel {
    QString parameter;
    QString value;
};

TlsLevel tlsLevel(const Configuration &configuration, const QString &side, const QString &service = {})
{
    const QString level = side + u"_tls_security_level"_s;
    const QString isSet = configuration.of(service, level).value;
    if (!isSet.isEmpty())
        return {level, isSet};
    if (configuration.of(service, side + u"_enforce_tls"_s).value == "yes"_L1)
        return {side + u"_enforce_tls"_s, u"encrypt"_s};
    if (configuration.of(service, side + u"_use_tls"_s).value == "yes"_L1)
        return {side + u"_use_tls"_s, u"may"_s};
    return {level, {}};
}

QStringList ownNetworks(const QString &mynetworks)
{
    const QStringList words = QString(mynetworks).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    QStringList networks;
    for (QString network : words) {
        network.remove(u'[').remove(u']');
        const auto [address, prefix] = QHostAddress::parseSubnet(network);
        const bool isMapped = network.startsWith("::ffff:127."_L1);
        if (addressRangeFrom(network) && prefix >= 0 && !address.isLoopback() && !isMapped)
            networks.append(network);
    }
    return networks;
}

/// The host in `[mail.example.org]:587`; empty where it is none.
QString hostIn(QString relay)
{
    relay = relay.section(u',', 0, 0).trimmed();
    if (relay.startsWith(u'['))
        relay = relay.section(u']', 0, 0).sliced(1);
    else
        relay = relay.section(u':', 0, 0);
    return isHostName(relay) && !QHostAddress().setAddress(relay) ? relay : QString();
}

class PostfixDraft {
public:
    explicit PostfixDraft(Configuration configuration)
        : m_configuration(std::move(configuration))
        , m_host(expandedPostfix(m_configuration.parameters, m_configuration.parameter(u"myhostname"_s).value))
        , m_draft(isHostName(m_host) ? Text::tr("Mail server %1").arg(m_host) : Text::tr("Imported mail server"))
    {
    }

    Imported make()
    {
        addServer();
        addRelaying();
        addSubmission();
        askOfTheRest();
        return m_draft.finished();
    }

private:
    void addServer()
    {
        const QStringList networks =
            ownNetworks(expandedPostfix(m_configuration.parameters, m_configuration.parameter(u"mynetworks"_s).value));
        m_draft.ownNetwork(networks, m_configuration.origin(u"mynetworks"_s));
        const Origin file{m_configuration.file, 0, Text::tr("the output of postconf")};
        const Origin name = m_configuration.origin(u"myhostname"_s);
        DraftItem server(u"postfix"_s);
        server.assume(u"role"_s, Json::from(u"server"_s), Text::tr("it runs Postfix"));
        server.assume(u"networks"_s, Json::from(QStringList{u"own"_s, m_draft.internet()}),
                      Text::tr("it stands in the own network and talks to the internet"));
        if (isHostName(m_host)) {
            server.take(u"name"_s, Json::from(m_host), name);
            server.take(u"hosts"_s, hostsJson(m_host), name);
        } else {
            server.assume(u"name"_s, Json::from(Text::tr("Mail server")), Text::tr("myhostname is not told"));
            m_draft.ask(u"import.host"_s, name, Text::tr("The server's name is not told."),
                        Text::tr("Enter its host name at the step Networks and systems."));
        }
        addVersion(server, file);
        m_server = m_draft.add(u"systems"_s, server);
    }

    void addVersion(DraftItem &server, const Origin &file)
    {
        const QString version = m_configuration.parameter(u"mail_version"_s).value.section(u'.', 0, 1);
        server.take(u"software"_s, Json::array({softwareJson(u"postfix"_s, version)}),
                    version.isEmpty() ? file : m_configuration.origin(u"mail_version"_s));
        if (version.isEmpty())
            m_draft.ask(u"import.version"_s, file, Text::tr("Postfix' version is not told."),
                        Text::tr("Add the output of: postconf mail_version"));
        m_draft.ask(u"import.os"_s, file, Text::tr("The server's operating system is not told."),
                    Text::tr("Enter it at the step Networks and systems."));
    }

    void setProtection(DraftItem &connection, const TlsLevel &level, const Origin &origin)
    {
        const QString option = optionFor(level.value);
        if (option.isEmpty())
            m_draft.ask(u"import.level"_s, origin, Text::tr("\"%1\" is no security level.").arg(level.value.left(40)),
                        Text::tr("Say at the connection what protects it today."));
        else
            connection.take(u"existing"_s, Json::from(option), origin);
    }

    void addRelaying()
    {
        const PostfixParameter relay = m_configuration.parameter(u"relayhost"_s);
        const Origin relayOrigin = m_configuration.origin(u"relayhost"_s);
        const QString others = m_draft.otherServers(Text::tr("a mail server takes mail from others"));
        const TlsLevel incoming = tlsLevel(m_configuration, u"smtpd"_s, u"smtp/inet"_s);
        DraftItem in = draftConnection(others, m_server, u"smtp-relay"_s, Text::tr("Incoming mail"),
                                       {m_configuration.file, 0, Text::tr("the output of postconf")});
        setWay(in, {u"internet"_s});
        in.assume(u"authentication"_s, Json::from(u"none"_s), Text::tr("other mail servers do not log in"));
        setProtection(in, incoming, m_configuration.originOf(u"smtp/inet"_s, incoming.parameter));
        m_draft.add(u"connections"_s, in);

        const QString to = relay.value.isEmpty() ? others : addRelayHost(relay.value, relayOrigin);
        const TlsLevel outgoing = tlsLevel(m_configuration, u"smtp"_s);
        DraftItem out = draftConnection(m_server, to, u"smtp-relay"_s, Text::tr("Outgoing mail"), relayOrigin);
        setWay(out, {u"internet"_s});
        const QString login = u"smtp_sasl_auth_enable"_s;
        const bool logsIn = m_configuration.parameter(login).value == "yes"_L1;
        out.take(u"authentication"_s, Json::from(logsIn ? u"cleartext"_s : u"none"_s), m_configuration.origin(login));
        setProtection(out, outgoing, m_configuration.origin(outgoing.parameter));
        m_draft.add(u"connections"_s, out);
    }

    QString addRelayHost(const QString &relay, const Origin &origin)
    {
        const QString host = hostIn(expandedPostfix(m_configuration.parameters, relay));
        DraftItem system(u"relay-host"_s);
        system.take(u"name"_s, Json::from(host.isEmpty() ? Text::tr("Relay host") : host), origin);
        system.assume(u"role"_s, Json::from(u"partner"_s), Text::tr("whose relay host it is stands nowhere"));
        system.assume(u"managed"_s, Json::from(false), Text::tr("whose relay host it is stands nowhere"));
        system.assume(u"networks"_s, Json::from(QStringList{u"internet"_s}), Text::tr("where it stands is not told"));
        system.assume(u"software"_s, Json::array({softwareJson(u"unknown-mail-server"_s)}),
                      Text::tr("its software is not told"));
        if (!host.isEmpty())
            system.take(u"hosts"_s, hostsJson(host), origin);
        m_draft.ask(u"import.relay-host"_s, origin,
                    Text::tr("Whose the relay host is, and where it stands, is not told."),
                    Text::tr("Correct its role and network at the step Networks and systems."));
        return m_draft.add(u"systems"_s, system);
    }

    static void setWay(DraftItem &connection, const QStringList &networks)
    {
        connection.assume(u"path"_s, Json::from(networks),
                          Text::tr("how the connection runs stands in no configuration"));
    }

    /// RFC 6409 and RFC 8314: port 587 with STARTTLS, port 465 with TLS from the first byte.
    void addSubmission()
    {
        if (m_configuration.services.isEmpty()) {
            m_draft.ask(u"import.services"_s, {m_configuration.file, 0, {}},
                        Text::tr("Whether users hand in mail here is not told."),
                        Text::tr("Add the output of: postconf -M; postconf -P"));
            return;
        }
        for (const QString &service : {u"submission"_s, u"587"_s, u"submissions"_s, u"smtps"_s, u"465"_s}) {
            const QString id = service + u"/inet"_s;
            if (m_configuration.services.value(id).value == "smtpd"_L1)
                addSubmissionService(id);
        }
    }

    void addSubmissionService(const QString &id)
    {
        const PostfixParameter service = m_configuration.services.value(id);
        const Origin here{m_configuration.file, service.line, id};
        const QString clients = m_draft.clients(Text::tr("somebody hands in mail; who, stands in no configuration"));
        DraftItem connection =
            draftConnection(clients, m_server, u"smtp-submission"_s, Text::tr("Mail handed in (%1)").arg(id), here);
        setWay(connection, {u"internet"_s});
        const QString login = u"smtpd_sasl_auth_enable"_s;
        const bool logsIn = m_configuration.of(id, login).value == "yes"_L1;
        connection.take(u"authentication"_s, Json::from(logsIn ? u"cleartext"_s : u"none"_s),
                        m_configuration.originOf(id, login));
        connection.take(u"existing"_s, Json::from(submissionProtection(id)), protectionOrigin(id));
        m_draft.add(u"connections"_s, connection);
        m_draft.ask(u"import.clients"_s, here, Text::tr("Who hands in mail, from where and how many, is not told."),
                    Text::tr("Correct the system \"%1\" and the number of users.").arg(Text::tr("Computers of users")));
        if (m_configuration.of(id, u"smtpd_tls_req_ccert"_s).value != "yes"_L1)
            m_draft.note(
                u"import.client-check"_s, here,
                Text::tr("Whether mail programs check the server's certificate is not told; they do by default."),
                Text::tr("Where they do not, set today's protection to \"tls-unverified\"."));
    }

    QString submissionProtection(const QString &id) const
    {
        const QString level = tlsLevel(m_configuration, u"smtpd"_s, id).value;
        const bool isWrapped = m_configuration.of(id, u"smtpd_tls_wrappermode"_s).value == "yes"_L1;
        if (m_configuration.of(id, u"smtpd_tls_req_ccert"_s).value == "yes"_L1 && (isWrapped || level == "encrypt"_L1))
            return u"tls-mutual"_s;
        const bool loginNeedsTls = level == "may"_L1
            && m_configuration.of(id, u"smtpd_tls_auth_only"_s).value == "yes"_L1
            && m_configuration.of(id, u"smtpd_sasl_auth_enable"_s).value == "yes"_L1;
        if (isWrapped || level == "encrypt"_L1 || loginNeedsTls)
            return u"tls-required"_s;
        return level == "may"_L1 ? u"tls-opportunistic"_s : u"none"_s;
    }

    Origin protectionOrigin(const QString &id) const
    {
        const QString wrapper = u"smtpd_tls_wrappermode"_s;
        if (m_configuration.of(id, wrapper).value == "yes"_L1)
            return m_configuration.originOf(id, wrapper);
        return m_configuration.originOf(id, tlsLevel(m_configuration, u"smtpd"_s, id).parameter);
    }

    void askOfTheRest()
    {
        for (const QString &name : {u"smtp_tls_policy_maps"_s, u"smtp_tls_per_site"_s}) {
            if (!m_configuration.parameter(name).value.isEmpty())
                m_draft.ask(u"import.policy-map"_s, m_configuration.origin(name),
                            Text::tr("Some destinations have a protection of their own, in a table that is not read."),
                            Text::tr("Add a connection for each destination with another protection."));
        }
        for (const QString &name : {u"mailbox_transport"_s, u"virtual_transport"_s, u"local_transport"_s}) {
            if (m_configuration.parameter(name).value.contains("inet:"_L1))
                m_draft.ask(u"import.delivery"_s, m_configuration.origin(name),
                            Text::tr("Mail is delivered over the network to another server."),
                            Text::tr("Add that server and the connection to it (service lmtp)."));
        }
    }

    Configuration m_configuration;
    QString m_host;
    Draft m_draft;
    QString m_server;
};

} // namespace

Result<Imported> importPostfix(const ImportFile &file)
{
    const Result<PostfixFile> read = readPostfix(file);
    if (!read)
        return std::unexpected(read.error());
    if (read->parameters.isEmpty())
        return std::unexpected(noPostfixLine(file.name, 1, textOf(file.contents).section(u'\n', 0, 0)));
    return PostfixDraft(configurationOf(*read, file.name)).make();
}

} // namespace safeconduct
