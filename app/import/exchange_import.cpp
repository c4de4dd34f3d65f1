// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/exchange_import.h"

#include "app/import/clixml.h"
#include "app/import/exchange_builds.h"
#include "app/import/service_names.h"
#include "app/plan/plan_id.h"
#include "app/support/text.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// An object of the export with the file it stands in.
struct Exported {
    const CliObject &object;
    QString file;

    QString text(const QString &property) const { return object.property(property).text; }
    bool isTrue(const QString &property) const { return text(property) == "true"_L1; }
    /// "Tls, Integrated, BasicAuth"
    QStringList words(const QString &property) const
    {
        QStringList all = text(property).split(u',', Qt::SkipEmptyParts);
        for (QString &word : all)
            word = word.trimmed();
        return all;
    }
    Origin at(const QString &property) const
    {
        const CliObject &found = object.property(property);
        const QString said = found.isNull ? u"$null"_s
            : found.items.isEmpty()       ? found.text
                                          : found.texts().join(u", "_s);
        return {file, found.line > 0 ? found.line : object.line, u"%1 %2 = %3"_s.arg(text(u"Name"_s), property, said)};
    }
    Origin here() const { return {file, object.line, object.text.left(100)}; }
};

QString protectionOfSending(const Exported &connector)
{
    const QString level = connector.text(u"TlsAuthLevel"_s);
    if (connector.isTrue(u"IgnoreSTARTTLS"_s))
        return u"none"_s;
    if (level == "DomainValidation"_L1)
        return u"tls-required"_s;
    const bool logsInByTls = connector.text(u"SmartHostAuthMechanism"_s) == "BasicAuthRequireTLS"_L1;
    if (!level.isEmpty() || connector.isTrue(u"RequireTLS"_s) || logsInByTls)
        return u"tls-unverified"_s; // encrypted, but the host's name is not checked (Set-SendConnector, TlsAuthLevel)
    return u"tls-opportunistic"_s;
}

/// The property that protectionOfSending decided by.
QString decidingProperty(const Exported &connector)
{
    if (connector.isTrue(u"IgnoreSTARTTLS"_s))
        return u"IgnoreSTARTTLS"_s;
    if (!connector.text(u"TlsAuthLevel"_s).isEmpty())
        return u"TlsAuthLevel"_s;
    return u"RequireTLS"_s;
}

struct ExportFile {
    QString name;
    QList<CliObject> objects;
};

class ExchangeDraft {
public:
    ExchangeDraft(const QList<ExportFile> &files, const Knowledge &knowledge)
        : m_files(files)
        , m_knowledge(knowledge)
        , m_draft(Text::tr("Imported Exchange servers"))
    {
    }

    Imported make()
    {
        m_draft.ownNetwork();
        for (const ExportFile &file : m_files) { // servers first: the others name them
            for (const CliObject &object : file.objects) {
                if (object.is(u"ExchangeServer"_s))
                    addServer({object, file.name});
            }
        }
        for (const ExportFile &file : m_files) {
            for (const CliObject &object : file.objects)
                addOther({object, file.name});
        }
        return m_draft.finished();
    }

private:
    void addOther(const Exported &exported)
    {
        const CliObject &object = exported.object;
        if (object.is(u"ReceiveConnector"_s))
            addReceiving(exported);
        else if (object.is(u"SmtpSendConnectorConfig"_s) || object.is(u"SendConnector"_s))
            addSending(exported);
        else if (isDirectory(object))
            addDirectory(exported);
        else if (!object.is(u"ExchangeServer"_s))
            noteUnread(exported);
    }

    static bool isDirectory(const CliObject &object)
    {
        return std::ranges::any_of(object.types,
                                   [](const QString &type) { return type.endsWith("VirtualDirectory"_L1); });
    }

    void noteUnread(const Exported &exported)
    {
        const QString type = exported.object.types.value(0).section(u'.', -1);
        if (m_unread.contains(type))
            return;
        m_unread.append(type);
        m_draft.note(u"import.unread"_s, exported.here(),
                     Text::tr("Objects of the type \"%1\" are not read.").arg(type.left(80)),
                     Text::tr("Nothing needs to be done; see what the import's commands export."));
    }

    void addServer(const Exported &exported)
    {
        const QString name = exported.text(u"Name"_s);
        const QString fqdn = exported.text(u"Fqdn"_s).toLower();
        DraftItem server(idFrom(name));
        server.take(u"name"_s, Json::from(name.isEmpty() ? exported.object.text : name), exported.at(u"Name"_s));
        addServerPlace(server, exported.text(u"ServerRole"_s) == "Edge"_L1);
        if (isHostName(fqdn))
            server.take(u"hosts"_s, hostsJson(fqdn), exported.at(u"Fqdn"_s));
        const QString version = exchangeVersion(exported.text(u"AdminDisplayVersion"_s));
        server.take(u"software"_s, Json::array({softwareJson(u"exchange"_s, version)}),
                    exported.at(u"AdminDisplayVersion"_s));
        if (!version.contains(u'-'))
            m_draft.ask(u"import.version"_s, exported.at(u"AdminDisplayVersion"_s),
                        Text::tr("Which update of Exchange this build is, is not known here."),
                        Text::tr("Choose the version at the step Networks and systems."));
        if (!exported.text(u"Domain"_s).isEmpty())
            server.take(u"directory"_s, Json::from(u"active-directory"_s), exported.at(u"Domain"_s));
        m_draft.ask(u"import.os"_s, exported.here(), Text::tr("The server's operating system is not told."),
                    Text::tr("Enter it at the step Networks and systems."));
        m_servers.insert(name.toLower(), m_draft.add(u"systems"_s, server));
    }

    void addServerPlace(DraftItem &server, bool isEdge)
    {
        server.assume(u"role"_s, Json::from(u"server"_s), Text::tr("it runs Exchange"));
        const QStringList networks = isEdge ? QStringList{u"own"_s, m_draft.internet()} : QStringList{u"own"_s};
        server.assume(u"networks"_s, Json::from(networks), Text::tr("Exchange tells nothing of networks"));
    }

    /// The system of the server that a connector or directory names: `WIN-1` or `/o=…/cn=WIN-1`, whatever the case.
    QString server(const QString &words, const Exported &exported)
    {
        const QString name = words.section(u'=', -1).section(u'/', -1).section(u'\\', 0, 0).trimmed();
        if (const auto found = m_servers.constFind(name.toLower()); found != m_servers.cend())
            return *found;
        DraftItem system(idFrom(name.isEmpty() ? u"exchange"_s : name));
        system.take(u"name"_s, Json::from(name.isEmpty() ? u"Exchange"_s : name), exported.here());
        addServerPlace(system, false);
        system.take(u"software"_s, Json::array({softwareJson(u"exchange"_s)}), exported.here());
        m_draft.ask(u"import.version"_s, exported.here(),
                    Text::tr("Nothing but its name is told of the server \"%1\".").arg(name.left(60)),
                    Text::tr("Import the output of Get-ExchangeServer as well."));
        const QString id = m_draft.add(u"systems"_s, system);
        m_servers.insert(name.toLower(), id);
        return id;
    }

    void addReceiving(const Exported &connector)
    {
        const QStringList groups = connector.words(u"PermissionGroups"_s);
        const bool isAnonymous = groups.contains("AnonymousUsers"_L1);
        const bool isForUsers = groups.contains("ExchangeUsers"_L1);
        const bool isBehind = connector.text(u"TransportRole"_s) == "HubTransport"_L1 && !isAnonymous;
        if (!connector.isTrue(u"Enabled"_s) || isBehind || (!isAnonymous && !isForUsers)) {
            m_draft.note(u"import.internal-connector"_s, connector.here(),
                         Text::tr("The connector \"%1\" is off, or only for Exchange itself; it was left out.")
                             .arg(connector.text(u"Name"_s).left(80)),
                         Text::tr("Nothing needs to be done."));
            return;
        }
        const QString to = server(connector.text(u"Server"_s), connector);
        if (isAnonymous)
            addIncoming(connector, to);
        if (isForUsers)
            addHandedIn(connector, to);
    }

    static QString pathWhy() { return Text::tr("how the connection runs stands in no export"); }

    void addIncoming(const Exported &connector, const QString &to)
    {
        const QString others = m_draft.otherServers(Text::tr("the connector takes mail from anybody"));
        DraftItem connection = draftConnection(others, to, u"smtp-relay"_s, connector.text(u"Name"_s),
                                               connector.at(u"PermissionGroups"_s));
        connection.assume(u"path"_s, Json::from(QStringList{u"internet"_s, u"own"_s}), pathWhy());
        connection.take(u"authentication"_s, Json::from(u"none"_s), connector.at(u"PermissionGroups"_s));
        connection.take(u"connector"_s, Json::from(u"receive"_s), connector.here());
        setReceived(connection, connector, u"tls-unverified"_s);
        m_draft.add(u"connections"_s, connection);
        m_draft.ask(
            u"import.remote"_s, connector.at(u"RemoteIPRanges"_s),
            Text::tr(
                "Who hands mail to the connector \"%1\" without logging in is not told: others, devices, applications.")
                .arg(connector.text(u"Name"_s).left(80)),
            Text::tr("Add devices and applications as systems of their own, or correct the other end."));
    }

    static void setReceived(DraftItem &connection, const Exported &connector, const QString &required)
    {
        if (connector.isTrue(u"RequireTLS"_s))
            connection.take(u"existing"_s, Json::from(required), connector.at(u"RequireTLS"_s));
        else if (connector.words(u"AuthMechanism"_s).contains("Tls"_L1))
            connection.take(u"existing"_s, Json::from(u"tls-opportunistic"_s), connector.at(u"AuthMechanism"_s));
        else
            connection.take(u"existing"_s, Json::from(u"none"_s), connector.at(u"AuthMechanism"_s));
    }

    void addHandedIn(const Exported &connector, const QString &to)
    {
        const QStringList bindings = connector.object.property(u"Bindings"_s).texts();
        const bool isSubmission =
            std::ranges::any_of(bindings, [](const QString &binding) { return binding.endsWith(":587"_L1); });
        if (!isSubmission && connector.words(u"PermissionGroups"_s).contains("AnonymousUsers"_L1))
            return; // told already
        const QString from = m_draft.officeClients(connector.here());
        DraftItem connection =
            draftConnection(from, to, u"smtp-submission"_s, connector.text(u"Name"_s), connector.at(u"Bindings"_s));
        connection.assume(u"path"_s, Json::from(QStringList{u"own"_s}), pathWhy());
        const QStringList logins = connector.words(u"AuthMechanism"_s);
        const bool isBasic = logins.contains("BasicAuth"_L1) || logins.contains("BasicAuthRequireTLS"_L1);
        connection.take(u"authentication"_s, Json::from(isBasic ? u"basic"_s : u"ntlm"_s),
                        connector.at(u"AuthMechanism"_s));
        connection.take(u"connector"_s, Json::from(u"receive"_s), connector.here());
        setReceived(connection, connector, u"tls-required"_s);
        m_draft.add(u"connections"_s, connection);
    }

    void addSending(const Exported &connector)
    {
        if (connector.object.has(u"Enabled"_s) && !connector.isTrue(u"Enabled"_s)) {
            m_draft.note(u"import.internal-connector"_s, connector.here(),
                         Text::tr("The connector \"%1\" is off, or only for Exchange itself; it was left out.")
                             .arg(connector.text(u"Name"_s).left(80)),
                         Text::tr("Nothing needs to be done."));
            return;
        }
        const QStringList smartHosts = connector.object.property(u"SmartHosts"_s).texts();
        const bool isByHost = !smartHosts.isEmpty() && !connector.isTrue(u"DNSRoutingEnabled"_s);
        const QString to = isByHost ? smartHost(smartHosts.constFirst(), connector)
                                    : m_draft.otherServers(Text::tr("the connector sends to anybody"));
        m_draft.internet();
        QStringList sources = connector.object.property(u"SourceTransportServers"_s).texts();
        if (sources.isEmpty())
            sources.append(QString());
        for (const QString &source : std::as_const(sources))
            addSendingFrom(connector, server(source, connector), to);
    }

    void addSendingFrom(const Exported &connector, const QString &from, const QString &to)
    {
        const bool isHybrid = connector.isTrue(u"CloudServicesMailEnabled"_s);
        DraftItem connection = draftConnection(from, to, isHybrid ? u"hybrid"_s : u"smtp-relay"_s,
                                               connector.text(u"Name"_s), connector.at(u"AddressSpaces"_s));
        connection.assume(u"path"_s, Json::from(QStringList{u"own"_s, u"internet"_s}), pathWhy());
        const QString login = connector.text(u"SmartHostAuthMechanism"_s);
        connection.take(u"authentication"_s, Json::from(login.startsWith("BasicAuth"_L1) ? u"basic"_s : u"none"_s),
                        connector.at(u"SmartHostAuthMechanism"_s));
        connection.take(u"connector"_s, Json::from(isHybrid ? u"hybrid"_s : u"send"_s), connector.here());
        connection.take(u"existing"_s, Json::from(protectionOfSending(connector)),
                        connector.at(decidingProperty(connector)));
        m_draft.add(u"connections"_s, connection);
    }

    QString smartHost(const QString &words, const Exported &connector)
    {
        QString host = words.toLower();
        host.remove(u'[').remove(u']');
        QString id = u"smart-host-"_s + idFrom(host);
        if (m_draft.contains(u"systems"_s, id))
            return id;
        const bool isOnline = host.endsWith(".mail.protection.outlook.com"_L1);
        const Origin origin = connector.at(u"SmartHosts"_s);
        DraftItem system(id);
        system.take(u"name"_s, Json::from(host.isEmpty() ? Text::tr("Smart host") : host), origin);
        system.assume(u"role"_s, Json::from(isOnline ? u"cloud"_s : u"partner"_s),
                      isOnline ? Text::tr("the name is one of Exchange Online's")
                               : Text::tr("whose smart host it is stands nowhere"));
        system.assume(u"managed"_s, Json::from(false), Text::tr("whose smart host it is stands nowhere"));
        system.assume(u"networks"_s, Json::from(QStringList{m_draft.internet()}),
                      Text::tr("where it stands is not told"));
        system.assume(u"software"_s,
                      Json::array({softwareJson(isOnline ? u"exchange-online"_s : u"unknown-mail-server"_s)}),
                      Text::tr("the name is all that is told"));
        if (isHostName(host) && !QHostAddress().setAddress(host))
            system.take(u"hosts"_s, hostsJson(host), origin);
        if (!isOnline)
            m_draft.ask(u"import.relay-host"_s, origin,
                        Text::tr("Whose the relay host is, and where it stands, is not told."),
                        Text::tr("Correct its role and network at the step Networks and systems."));
        return m_draft.add(u"systems"_s, system);
    }

    void addDirectory(const Exported &directory)
    {
        const QString name = directory.text(u"Name"_s);
        const QString service = serviceOfPath(m_knowledge, name.section(u" ("_s, 0, 0));
        if (service.isEmpty() || name.contains("Exchange Back End"_L1)) {
            m_draft.note(u"import.directory"_s, directory.here(),
                         Text::tr("The virtual directory \"%1\" is not for users; it was left out.").arg(name.left(80)),
                         Text::tr("Nothing needs to be done."));
            return;
        }
        const QString to = server(directory.text(u"Server"_s), directory);
        addAccess(directory, service, to, u"InternalUrl"_s);
        addAccess(directory, service, to, u"ExternalUrl"_s);
    }

    void addAccess(const Exported &directory, const QString &service, const QString &to, const QString &property)
    {
        const QString address = directory.text(property);
        const bool isOutside = property == "ExternalUrl"_L1;
        if (address.isEmpty())
            return;
        const QString from = isOutside ? m_draft.clients(Text::tr("the directory has an external address"))
                                       : m_draft.officeClients(directory.here());
        DraftItem connection = draftConnection(from, to, service, directory.text(u"Name"_s), directory.at(property));
        connection.assume(
            u"path"_s, Json::from(isOutside ? QStringList{u"internet"_s, u"own"_s} : QStringList{u"own"_s}), pathWhy());
        addLogin(connection, directory);
        const bool isTls = QUrl(address).scheme() == "https"_L1;
        connection.take(u"existing"_s, Json::from(isTls ? u"tls-required"_s : u"none"_s), directory.at(property));
        m_draft.add(u"connections"_s, connection);
        if (isTls && !m_hasNotedSsl) {
            m_hasNotedSsl = true;
            m_draft.note(u"import.require-ssl"_s, directory.at(property),
                         Text::tr("The address says TLS; whether the server refuses access without it stands in IIS's "
                                  "configuration."),
                         Text::tr("Import applicationHost.config as well."));
        }
    }

    /// The weakest login that the directory offers.
    void addLogin(DraftItem &connection, const Exported &directory)
    {
        struct Login {
            QString property;
            QString login;
        };
        const QList<Login> logins{{u"BasicAuthentication"_s, u"basic"_s},  {u"FormsAuthentication"_s, u"basic"_s},
                                  {u"BasicAuthEnabled"_s, u"basic"_s},     {u"DigestAuthentication"_s, u"digest"_s},
                                  {u"WindowsAuthentication"_s, u"ntlm"_s}, {u"WindowsAuthEnabled"_s, u"ntlm"_s},
                                  {u"OAuthAuthentication"_s, u"modern"_s}, {u"AdfsAuthentication"_s, u"modern"_s}};
        const auto offered =
            std::ranges::find_if(logins, [&](const Login &login) { return directory.isTrue(login.property); });
        if (offered != logins.cend()) {
            connection.take(u"authentication"_s, Json::from(offered->login), directory.at(offered->property));
            return;
        }
        connection.assume(u"authentication"_s, Json::from(u"basic"_s),
                          Text::tr("the directory offers no login that is known; the weakest usual one"));
        m_draft.ask(u"import.login"_s, directory.here(),
                    Text::tr("How users log in at \"%1\" is not told.").arg(directory.text(u"Name"_s).left(80)),
                    Text::tr("Correct the login of the connection at the step Connections."));
    }

    const QList<ExportFile> &m_files;
    const Knowledge &m_knowledge;
    Draft m_draft;
    QHash<QString, QString> m_servers;
    QStringList m_unread;
    bool m_hasNotedSsl = false;
};

} // namespace

Results<Imported> importExchange(const QList<ImportFile> &files, const Knowledge &knowledge)
{
    QList<ExportFile> exports;
    Problems faults;
    for (const ImportFile &file : files) {
        const Result<QList<CliObject>> objects = readClixml(file);
        if (objects)
            exports.append({file.name, *objects});
        else
            faults.append(objects.error());
    }
    if (!faults.isEmpty())
        return std::unexpected(faults);
    return ExchangeDraft(exports, knowledge).make();
}

} // namespace safeconduct
