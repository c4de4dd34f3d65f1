// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/dovecot_import.h"

#include "app/import/block_reader.h"
#include "app/support/text.h"

#include <QHash>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Setting {
    QString value;
    int line = 0;
};

/// Settings by their path: "ssl", "protocols/imap", "service imap-login/inet_listener imap/port".
struct Configuration {
    QString file;
    QHash<QString, Setting> settings;
    QHash<QString, Setting> comments; ///< of the head: "version", "OS", "Hostname"

    bool has(const QString &path) const { return settings.contains(path); }
    QString value(const QString &path) const { return settings.value(path).value; }
    Origin origin(const QString &path) const
    {
        const QString words =
            has(path) ? u"%1 = %2"_s.arg(path, value(path)) : Text::tr("%1 is not set: Dovecot's default").arg(path);
        return {file, settings.value(path).line, words};
    }
    Origin comment(const QString &name) const { return {file, comments.value(name).line, comments.value(name).value}; }
    /// Dovecot 2.4 and later, whose settings have other names.
    bool isNew() const { return has(u"dovecot_config_version"_s); }
};

/// What doveconf says about version and host, in comments.
void readHead(const QStringList &lines, Configuration &configuration)
{
    static const QRegularExpression version(uR"(^# (\d+\.\d+[\d.]*)\S* \([0-9a-f]+\): )"_s);
    int number = 0;
    for (const QString &line : lines) {
        ++number;
        const QString words = line.trimmed();
        if (!words.startsWith(u'#'))
            continue;
        if (const QRegularExpressionMatch match = version.match(words); match.hasMatch())
            configuration.comments.insert(u"version"_s, {match.captured(1), number});
        for (const QString &name : {u"OS"_s, u"Hostname"_s}) {
            const QString start = u"# "_s + name + u": "_s;
            if (words.startsWith(start))
                configuration.comments.insert(name, {words.sliced(start.size()).trimmed(), number});
        }
    }
}

/// doveconf resolves what other files bring, so a line that includes one is not its.
Result<Configuration> readDoveconf(const ImportFile &file)
{
    const BlockFault fault{u"import.doveconf"_s, Text::tr("Give the whole output of: doveconf -n")};
    const Result<QList<BlockSetting>> settings = readBlocks(file, fault);
    if (!settings)
        return std::unexpected(settings.error());
    Configuration configuration;
    configuration.file = file.name;
    readHead(textOf(file.contents).split(u'\n'), configuration);
    for (const BlockSetting &setting : *settings) {
        if (setting.includes())
            return std::unexpected(
                noSetting(fault, file.name, setting.line, setting.path.constLast() + u' ' + setting.value));
        configuration.settings.insert(setting.path.join(u'/'), {setting.value, setting.line});
    }
    return configuration;
}

/// A service that users log in to: its protocol for Dovecot, its service for a plan, its listeners without and with TLS from
/// the first byte.
struct Service {
    QString protocol;
    QString id;
    QString login;
    QString plain;
    QString tls;
};

const std::array<Service, 4> &services()
{
    static const std::array all{
        Service{u"imap"_s, u"imap"_s, u"imap-login"_s, u"imap"_s, u"imaps"_s},
        Service{u"pop3"_s, u"pop3"_s, u"pop3-login"_s, u"pop3"_s, u"pop3s"_s},
        Service{u"sieve"_s, u"managesieve"_s, u"managesieve-login"_s, u"sieve"_s, {}},
        Service{u"submission"_s, u"smtp-submission"_s, u"submission-login"_s, u"submission"_s, u"submissions"_s},
    };
    return all;
}

/// Debian 12.5 and the like, as plans write it; empty where it is none that is known by name.
Json systemFrom(const QString &words)
{
    static const QRegularExpression named(uR"(\b(Debian|Ubuntu|AlmaLinux|Red Hat Enterprise Linux)\D*([\d.]+))"_s);
    static const QHash<QString, QString> products{{u"Debian"_s, u"debian"_s},
                                                  {u"Ubuntu"_s, u"ubuntu"_s},
                                                  {u"AlmaLinux"_s, u"almalinux"_s},
                                                  {u"Red Hat Enterprise Linux"_s, u"rhel"_s}};
    const QRegularExpressionMatch match = named.match(words);
    if (!match.hasMatch())
        return {};
    const QString version = match.captured(2);
    const bool isUbuntu = match.captured(1) == "Ubuntu"_L1; // its releases have two parts
    return softwareJson(products.value(match.captured(1)), version.section(u'.', 0, isUbuntu ? 1 : 0));
}

class DovecotDraft {
public:
    explicit DovecotDraft(Configuration configuration)
        : m_configuration(std::move(configuration))
        , m_host(m_configuration.comments.value(u"Hostname"_s).value)
        , m_draft(isHostName(m_host) ? Text::tr("Mailboxes on %1").arg(m_host) : Text::tr("Imported mailbox server"))
    {
    }

    Imported make()
    {
        addServer();
        for (const Service &service : services()) {
            const QString offered = offeredBy(service);
            if (!offered.isEmpty())
                addService(service, offered);
        }
        if (m_draft.isEmpty(u"connections"_s))
            m_draft.ask(u"import.services"_s, {m_configuration.file, 0, {}},
                        Text::tr("No service that users log in to is set."),
                        Text::tr("Add the connections that there are at the step Connections."));
        return m_draft.finished();
    }

private:
    void addServer()
    {
        m_draft.ownNetwork();
        const Origin host = m_configuration.comment(u"Hostname"_s);
        DraftItem server(u"dovecot"_s);
        if (isHostName(m_host)) {
            server.take(u"name"_s, Json::from(m_host), host);
            server.take(u"hosts"_s, hostsJson(m_host), host);
        } else {
            server.assume(u"name"_s, Json::from(Text::tr("Mailbox server")), Text::tr("its host is not told"));
            m_draft.ask(u"import.host"_s, {m_configuration.file, 0, {}}, Text::tr("The server's name is not told."),
                        Text::tr("Enter its host name at the step Networks and systems."));
        }
        server.assume(u"role"_s, Json::from(u"server"_s), Text::tr("it runs Dovecot"));
        server.assume(u"networks"_s, Json::from(QStringList{u"own"_s, m_draft.internet()}),
                      Text::tr("it stands in the own network; that users reach it from outside is assumed"));
        addSoftware(server);
        m_server = m_draft.add(u"systems"_s, server);
    }

    void addSoftware(DraftItem &server)
    {
        QString version = m_configuration.comments.value(u"version"_s).value;
        Origin origin = m_configuration.comment(u"version"_s);
        if (version.isEmpty()) {
            version = m_configuration.value(u"dovecot_config_version"_s);
            origin = m_configuration.origin(u"dovecot_config_version"_s);
        }
        version = version.section(u'.', 0, 1);
        server.take(u"software"_s, Json::array({softwareJson(u"dovecot"_s, version)}), origin);
        if (version.isEmpty())
            m_draft.ask(u"import.version"_s, {m_configuration.file, 0, {}}, Text::tr("Dovecot's version is not told."),
                        Text::tr("Give the output with its first line, or enter the version."));
        const Json os = systemFrom(m_configuration.comments.value(u"OS"_s).value);
        if (os.exists())
            server.take(u"os"_s, os, m_configuration.comment(u"OS"_s));
        else
            m_draft.ask(u"import.os"_s, m_configuration.comment(u"OS"_s),
                        Text::tr("The server's operating system is not told."),
                        Text::tr("Enter it at the step Networks and systems."));
    }

    /// The setting that says that \a service is offered; empty where it is not. 2.3 lists protocols in one setting, 2.4 in a block.
    QString offeredBy(const Service &service) const
    {
        QString block = u"protocols/"_s + service.protocol;
        if (m_configuration.value(block) == "yes"_L1)
            return block;
        static const QRegularExpression blanks(u"[\\s,]+"_s);
        const QStringList listed = m_configuration.value(u"protocols"_s).split(blanks, Qt::SkipEmptyParts);
        return listed.contains(service.protocol) ? u"protocols"_s : QString();
    }

    bool isClosed(const Service &service, const QString &listener) const
    {
        return m_configuration.value(u"service %1/inet_listener %2/port"_s.arg(service.login, listener)) == "0"_L1;
    }

    void addService(const Service &service, const QString &offered)
    {
        const Origin here = m_configuration.origin(offered);
        const QString clients = m_draft.clients(Text::tr("somebody logs in; who, stands in no configuration"));
        DraftItem connection =
            draftConnection(clients, m_server, service.id, Text::tr("Users' access (%1)").arg(service.protocol), here);
        connection.assume(u"path"_s, Json::from(QStringList{u"internet"_s}),
                          Text::tr("how the connection runs stands in no configuration"));
        addLogin(connection);
        addProtection(connection, service);
        m_draft.add(u"connections"_s, connection);
        m_draft.ask(u"import.clients"_s, here,
                    Text::tr("Who uses %1, from where and how many, is not told.").arg(service.protocol),
                    Text::tr("Correct the system \"%1\" and the number of users.").arg(Text::tr("Computers of users")));
    }

    /// auth_mechanisms is "plain" unless it is set (Dovecot documentation, Authentication).
    void addLogin(DraftItem &connection)
    {
        const QStringList mechanisms =
            m_configuration.value(u"auth_mechanisms"_s).toLower().split(u' ', Qt::SkipEmptyParts);
        const auto has = [&](const QString &name) { return mechanisms.contains(name); };
        const bool isPlain = mechanisms.isEmpty() || has(u"plain"_s) || has(u"login"_s);
        QString login = u"cleartext"_s; // the weakest that is offered counts
        if (!isPlain && (has(u"oauthbearer"_s) || has(u"xoauth2"_s)))
            login = u"modern"_s;
        else if (!isPlain && (has(u"gssapi"_s) || has(u"gss-spnego"_s)))
            login = u"kerberos"_s;
        else if (!isPlain && has(u"external"_s))
            login = u"certificate"_s;
        else if (!isPlain)
            login = u"digest"_s;
        connection.take(u"authentication"_s, Json::from(login), m_configuration.origin(u"auth_mechanisms"_s));
    }

    void addProtection(DraftItem &connection, const Service &service)
    {
        const QString ssl = m_configuration.value(u"ssl"_s).toLower();
        const QString cleartext = m_configuration.isNew() ? u"auth_allow_cleartext"_s : u"disable_plaintext_auth"_s;
        const bool allowsCleartext = m_configuration.value(cleartext) == (m_configuration.isNew() ? "yes"_L1 : "no"_L1);
        const Origin sslOrigin = m_configuration.origin(u"ssl"_s);
        const QString required =
            m_configuration.value(u"auth_ssl_require_client_cert"_s) == "yes"_L1 ? u"tls-mutual"_s : u"tls-required"_s;
        if (ssl == "no"_L1)
            connection.take(u"existing"_s, Json::from(u"none"_s), sslOrigin);
        else if (ssl == "required"_L1)
            connection.take(u"existing"_s, Json::from(required), sslOrigin);
        else if (isClosed(service, service.plain) && !service.tls.isEmpty())
            connection.take(
                u"existing"_s, Json::from(required),
                m_configuration.origin(u"service %1/inet_listener %2/port"_s.arg(service.login, service.plain)));
        else if (!allowsCleartext)
            connection.take(u"existing"_s, Json::from(required), m_configuration.origin(cleartext));
        else
            connection.take(u"existing"_s, Json::from(u"tls-opportunistic"_s), m_configuration.origin(cleartext));
        askOfCertificate(ssl);
    }

    void askOfCertificate(const QString &ssl)
    {
        const bool hasCertificate = m_configuration.has(u"ssl_cert"_s) || m_configuration.has(u"ssl_server_cert_file"_s)
            || m_configuration.has(u"ssl_server/cert_file"_s);
        if (ssl == "no"_L1 || hasCertificate || m_hasAskedOfCertificate)
            return;
        m_hasAskedOfCertificate = true;
        m_draft.ask(u"import.certificate"_s, {m_configuration.file, 0, {}},
                    Text::tr("TLS is on, but no certificate is set: it may not work at all."),
                    Text::tr("Try a connection, and correct today's protection where it fails."));
    }

    Configuration m_configuration;
    QString m_host;
    Draft m_draft;
    QString m_server;
    bool m_hasAskedOfCertificate = false;
};

} // namespace

Result<Imported> importDovecot(const ImportFile &file)
{
    return readDoveconf(file).transform(
        [](const Configuration &configuration) { return DovecotDraft(configuration).make(); });
}

} // namespace safeconduct
