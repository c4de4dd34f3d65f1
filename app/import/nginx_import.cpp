// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/nginx_import.h"

#include "app/import/nginx_reader.h"
#include "app/import/service_names.h"
#include "app/support/text.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A `server` block and the blocks around it, whose directives count where its own are silent.
struct NginxServer {
    const NginxDirective *server = nullptr;
    QList<const NginxDirective *> around;
    QString context; ///< http, mail, stream; empty where an included file does not tell

    const NginxDirective *find(const QString &name) const
    {
        const NginxDirective *found = server->find(name);
        for (qsizetype index = around.size() - 1; index >= 0 && !found; --index)
            found = around.at(index)->find(name);
        return found;
    }
    bool isOn(const QString &name) const
    {
        const NginxDirective *found = find(name);
        return found && found->words.value(0) == "on"_L1;
    }
};

void collectServers(const QList<NginxDirective> &directives, const QList<const NginxDirective *> &around,
                    const QString &context, QList<NginxServer> &servers)
{
    for (const NginxDirective &directive : directives) {
        const bool isContext =
            directive.name == "http"_L1 || directive.name == "mail"_L1 || directive.name == "stream"_L1;
        if (directive.name == "server"_L1 && !directive.block.isEmpty())
            servers.append({&directive, around, context});
        else if (isContext)
            collectServers(directive.block, around + QList<const NginxDirective *>{&directive}, directive.name,
                           servers);
    }
}

/// `listen 443 ssl`, `listen [::]:993 ssl`: the port, and whether TLS begins with the first byte.
struct Listener {
    int port = 80;
    bool hasTls = false;
    Origin origin;
};

Listener listenerFrom(const NginxDirective &directive, bool isTlsByOldSwitch)
{
    return {listenedPort(directive),
            directive.words.contains("ssl"_L1) || directive.words.contains("quic"_L1) || isTlsByOldSwitch,
            directive.origin};
}

bool redirects(const NginxDirective &block)
{
    return std::ranges::any_of(block.block, [](const NginxDirective &inner) {
        const bool sends = inner.name == "return"_L1 || inner.name == "rewrite"_L1;
        const bool isToTls =
            std::ranges::any_of(inner.words, [](const QString &word) { return word.startsWith("https://"_L1); });
        return (sends && isToTls) || ((inner.name == "if"_L1 || inner.name == "location"_L1) && redirects(inner));
    });
}

bool isHere(const QString &host)
{
    return host.isEmpty() || host == "localhost"_L1 || host == "unix"_L1 || QHostAddress(host).isLoopback();
}

const NginxDirective *forwardIn(const NginxDirective &block)
{
    for (const QString &name : {u"proxy_pass"_s, u"grpc_pass"_s, u"fastcgi_pass"_s, u"uwsgi_pass"_s}) {
        if (const NginxDirective *found = block.find(name))
            return found;
    }
    return nullptr;
}

class NginxDraft {
public:
    NginxDraft(const QList<NginxDirective> &directives, Origin version, QString file, const Knowledge &knowledge)
        : m_directives(directives)
        , m_version(std::move(version))
        , m_file(std::move(file))
        , m_knowledge(knowledge)
        , m_draft(Text::tr("Imported proxy"))
    {
        collectServers(directives, {}, {}, m_servers);
    }

    Imported make()
    {
        m_draft.ownNetwork();
        addProxy();
        for (const NginxServer &server : std::as_const(m_servers))
            addServer(server);
        if (m_draft.isEmpty(u"connections"_s))
            m_draft.ask(u"import.services"_s, {m_file, 0, {}}, Text::tr("No server block passes anything on."),
                        Text::tr("Add the connections that there are at the step Connections."));
        return m_draft.finished();
    }

private:
    void addProxy()
    {
        const Origin file{m_file, 0, Text::tr("the output of nginx -T")};
        DraftItem proxy(u"nginx"_s);
        const NginxDirective *named = firstName();
        if (named) {
            proxy.take(u"name"_s, Json::from(Text::tr("Proxy for %1").arg(named->words.constFirst())), named->origin);
            proxy.take(u"hosts"_s, hostsJson(named->words.constFirst()), named->origin);
        } else {
            proxy.assume(u"name"_s, Json::from(Text::tr("Proxy")), Text::tr("no server has a name"));
        }
        proxy.assume(u"role"_s, Json::from(u"server"_s), Text::tr("it runs nginx"));
        proxy.assume(u"networks"_s, Json::from(QStringList{m_draft.internet(), u"own"_s}),
                     Text::tr("it passes on from the internet into the own network"));
        const QString version = m_version.words.section(u'.', 0, 1);
        proxy.take(u"software"_s, Json::array({softwareJson(u"nginx"_s, version)}),
                   version.isEmpty() ? file : m_version);
        if (version.isEmpty())
            m_draft.ask(u"import.version"_s, file, Text::tr("nginx' version is not told."),
                        Text::tr("Add the output of: nginx -V"));
        if (const NginxDirective *plain = plainBackend()) {
            Json capabilities = Json::object();
            capabilities.insert(u"tlsTermination"_s, Json::from(u"offload"_s));
            proxy.take(u"capabilities"_s, capabilities, plain->origin);
        }
        m_proxy = m_draft.add(u"systems"_s, proxy);
        m_draft.ask(u"import.os"_s, file, Text::tr("The proxy's operating system is not told."),
                    Text::tr("Enter it at the step Networks and systems."));
    }

    /// The first server name that is a host's, with its directive cut down to it.
    const NginxDirective *firstName()
    {
        for (const NginxServer &server : std::as_const(m_servers)) {
            const NginxDirective *names = server.server->find(u"server_name"_s);
            const QString name = names ? names->words.value(0) : QString();
            if (name.contains(u'.') && isHostName(name))
                return names;
        }
        return nullptr;
    }

    const NginxDirective *plainBackend() const
    {
        for (const NginxServer &server : std::as_const(m_servers)) {
            const auto locations = server.server->findAll(u"location"_s);
            for (const NginxDirective *location : locations) {
                const NginxDirective *forward = location->find(u"proxy_pass"_s);
                if (forward && forward->words.value(0).startsWith("http://"_L1) && !isHere(hostOf(*forward).name))
                    return forward;
            }
        }
        return nullptr;
    }

    void addServer(const NginxServer &server)
    {
        const bool isMail = server.context == "mail"_L1 || server.server->find(u"protocol"_s);
        const NginxDirective *direct = server.server->find(u"proxy_pass"_s);
        if (isMail)
            addMail(server);
        else if (server.context == "stream"_L1 || (direct && !direct->words.value(0).contains("://"_L1)))
            addStream(server, direct);
        else
            addWeb(server);
    }

    QList<Listener> listeners(const NginxServer &server) const
    {
        QList<Listener> all;
        const bool isTls = server.isOn(u"ssl"_s);
        const auto listens = server.server->findAll(u"listen"_s);
        for (const NginxDirective *listen : listens)
            all.append(listenerFrom(*listen, isTls));
        if (all.isEmpty())
            all.append({80, isTls, server.server->origin});
        return all;
    }

    struct Backend {
        QString name;
        Origin origin;
    };

    /// The host behind a forwarding directive; the first server of an upstream of that name.
    Backend hostOf(const NginxDirective &forward) const
    {
        const QString target = forward.words.value(0);
        const QUrl url(target.contains("://"_L1) ? target : u"tcp://"_s + target);
        const QString host = target.contains("unix:"_L1) ? u"unix"_s : url.host();
        const NginxDirective *upstream = findUpstream(m_directives, host.isEmpty() ? target.section(u'/', -1) : host);
        const NginxDirective *first = upstream ? upstream->find(u"server"_s) : nullptr;
        if (!first)
            return {host, forward.origin};
        const QString server = first->words.value(0);
        return {server.startsWith("unix:"_L1) ? u"unix"_s : QUrl(u"tcp://"_s + server).host(), first->origin};
    }

    static const NginxDirective *findUpstream(const QList<NginxDirective> &directives, const QString &name)
    {
        for (const NginxDirective &directive : directives) {
            if (directive.name == "upstream"_L1 && directive.words.value(0).compare(name, Qt::CaseInsensitive) == 0)
                return &directive;
            const bool isContext = directive.name == "http"_L1 || directive.name == "stream"_L1;
            if (const NginxDirective *inner = isContext ? findUpstream(directive.block, name) : nullptr)
                return inner;
        }
        return nullptr;
    }

    /// The system behind the proxy; the proxy itself where it is on the same host.
    QString backend(const Backend &host)
    {
        if (isHere(host.name))
            return m_proxy;
        QString id = u"behind-"_s + idOf(host.name);
        if (m_draft.contains(u"systems"_s, id))
            return id;
        DraftItem system(id);
        const bool isAddress = QHostAddress().setAddress(host.name);
        system.take(u"name"_s, Json::from(host.name), host.origin);
        system.assume(u"role"_s, Json::from(u"server"_s), Text::tr("the proxy passes on to it"));
        system.assume(u"networks"_s, Json::from(QStringList{u"own"_s}), Text::tr("it stands behind the proxy"));
        system.assume(u"software"_s, Json::array({softwareJson(u"generic-server"_s)}),
                      Text::tr("its software is not told"));
        if (isAddress || !isHostName(host.name))
            m_draft.ask(u"import.host"_s, host.origin,
                        Text::tr("The server \"%1\" has no name here.").arg(host.name.left(60)),
                        Text::tr("Enter its host name at the step Networks and systems."));
        else
            system.take(u"hosts"_s, hostsJson(host.name), host.origin);
        m_draft.ask(u"import.software"_s, host.origin,
                    Text::tr("What runs on \"%1\" is not told.").arg(host.name.left(60)),
                    Text::tr("Import that server's configuration too, or enter its software."));
        return m_draft.add(u"systems"_s, system);
    }

    static QString idOf(const QString &host)
    {
        QString id;
        const QString lower = host.toLower();
        for (const QChar character : lower) {
            const bool isKept = (character >= u'a' && character <= u'z') || character.isDigit();
            id += isKept ? character : u'-';
        }
        return id.left(40);
    }

    void connectTo(const QString &target, const QString &service, const QString &name, const Origin &origin,
                   const std::function<void(DraftItem &)> &fill)
    {
        const QString clients = m_draft.clients(Text::tr("somebody connects; who, stands in no configuration"));
        DraftItem connection = draftConnection(clients, target, service, name, origin);
        const bool isProxied = target != m_proxy;
        connection.assume(u"path"_s,
                          Json::from(isProxied ? QStringList{u"internet"_s, u"own"_s} : QStringList{u"internet"_s}),
                          Text::tr("how the connection runs stands in no configuration"));
        if (isProxied)
            connection.take(u"via"_s, Json::from(QStringList{m_proxy}), origin);
        fill(connection);
        m_draft.add(u"connections"_s, connection);
        if (!m_hasAskedOfClients) {
            m_hasAskedOfClients = true;
            m_draft.ask(
                u"import.clients"_s, origin, Text::tr("Who connects, from where and how many, is not told."),
                Text::tr("Correct the system \"%1\" and the number of users.").arg(Text::tr("Computers of users")));
        }
    }

    static QString loginAssumed(const Knowledge &knowledge, const QString &service)
    {
        if (!knowledge.services.value(service).hasLogin)
            return u"none"_s;
        return knowledge.services.value(service).isHttp ? u"basic"_s : u"cleartext"_s;
    }

    void assumeLogin(DraftItem &connection, const QString &service, const Origin &origin)
    {
        connection.assume(u"authentication"_s, Json::from(loginAssumed(m_knowledge, service)),
                          Text::tr("how users log in is settled behind the proxy; the weakest usual login"));
        m_draft.ask(u"import.login"_s, origin, Text::tr("How users log in is not told by the proxy."),
                    Text::tr("Correct the login of the connection at the step Connections."));
    }

    void addWeb(const NginxServer &server)
    {
        const bool isRedirected = redirects(*server.server);
        QString protection = server.isOn(u"ssl_verify_client"_s) ? u"tls-mutual"_s : u"tls-required"_s;
        Origin origin;
        for (const QList<Listener> all = listeners(server); const Listener &listener : all) {
            if (origin.line == 0 || (listener.hasTls && protection != "none"_L1))
                origin = listener.origin;
            if (!listener.hasTls && !isRedirected) {
                protection = u"none"_s;
                origin = listener.origin;
                break;
            }
        }
        const auto locations = server.server->findAll(u"location"_s);
        for (const NginxDirective *location : locations) {
            if (const NginxDirective *forward = forwardIn(*location))
                addLocation(*location, *forward, protection, origin);
        }
    }

    void addLocation(const NginxDirective &location, const NginxDirective &forward, const QString &protection,
                     const Origin &listened)
    {
        const QString path = location.words.value(location.words.size() - 1);
        QString service = serviceOfPath(m_knowledge, path);
        const bool isWebmail =
            std::ranges::any_of(QStringList{u"roundcube"_s, u"webmail"_s, u"sogo"_s, u"snappymail"_s},
                                [&](const QString &word) { return path.contains(word, Qt::CaseInsensitive); });
        if (service.isEmpty() && isWebmail)
            service = u"webmail"_s;
        if (service.isEmpty()) {
            service = u"other"_s;
            m_draft.ask(u"import.service"_s, location.origin,
                        Text::tr("What users reach under \"%1\" is not told.").arg(path.left(60)),
                        Text::tr("Choose the service of the connection, or remove it where it is not about mail."));
        }
        const QString target = backend(hostOf(forward));
        if (isKnown(target, service))
            return;
        connectTo(target, service, Text::tr("Web access under %1").arg(path.left(60)), location.origin,
                  [&](DraftItem &connection) {
                      if (location.find(u"auth_basic"_s))
                          connection.take(u"authentication"_s, Json::from(u"basic"_s),
                                          location.find(u"auth_basic"_s)->origin);
                      else
                          assumeLogin(connection, service, location.origin);
                      connection.take(u"existing"_s, Json::from(protection), listened);
                  });
    }

    /// One connection for each service of a server, however many paths lead to it.
    bool isKnown(const QString &target, const QString &service)
    {
        const QString key = target + u' ' + service;
        const bool isThere = m_connected.contains(key);
        if (!isThere)
            m_connected.append(key);
        return isThere;
    }

    void addMail(const NginxServer &server)
    {
        const QList<Listener> all = listeners(server);
        const Listener &first = all.constFirst();
        const NginxDirective *protocol = server.server->find(u"protocol"_s);
        QString service = protocol ? protocol->words.value(0) : serviceOfPort(m_knowledge, first.port);
        if (service == "smtp"_L1)
            service = first.port == 25 ? u"smtp-relay"_s : u"smtp-submission"_s;
        if (!m_knowledge.services.contains(service) || isKnown(m_proxy, service))
            return;
        const NginxDirective *starttls = server.find(u"starttls"_s);
        const QString says = starttls ? starttls->words.value(0) : QString();
        const bool isAlways = std::ranges::all_of(all, &Listener::hasTls) || says == "only"_L1;
        const QString required = server.isOn(u"ssl_verify_client"_s) ? u"tls-mutual"_s : u"tls-required"_s;
        const QString protection = isAlways ? required : says == "on"_L1 ? u"tls-opportunistic"_s : u"none"_s;
        connectTo(
            m_proxy, service, Text::tr("Users' access (%1)").arg(service), first.origin, [&](DraftItem &connection) {
                assumeLogin(connection, service, first.origin);
                connection.take(u"existing"_s, Json::from(protection), starttls ? starttls->origin : first.origin);
            });
        m_draft.ask(u"import.mail-backend"_s, server.server->origin,
                    Text::tr("The server behind the mail proxy is chosen by a program (auth_http)."),
                    Text::tr("Add the server, and make it the end of the connection."));
    }

    void addStream(const NginxServer &server, const NginxDirective *forward)
    {
        const Listener first = listeners(server).constFirst();
        const QString service = serviceOfPort(m_knowledge, first.port);
        if (service.isEmpty() || !forward) {
            m_draft.ask(u"import.service"_s, first.origin,
                        Text::tr("Which service is passed on from port %1 is not told.").arg(first.port),
                        Text::tr("Add the connection at the step Connections, where it is about mail."));
            return;
        }
        const QString target = backend(hostOf(*forward));
        if (isKnown(target, service))
            return;
        connectTo(
            target, service, Text::tr("Passed on from port %1").arg(first.port), first.origin,
            [&](DraftItem &connection) {
                assumeLogin(connection, service, first.origin);
                if (first.hasTls)
                    connection.take(u"existing"_s, Json::from(u"tls-required"_s), first.origin);
                else
                    m_draft.ask(
                        u"import.passed-on"_s, first.origin,
                        Text::tr(
                            "The bytes are passed on as they are: what protects them is settled behind the proxy."),
                        Text::tr("Import that server's configuration, or set today's protection."));
            });
    }

    const QList<NginxDirective> &m_directives;
    Origin m_version;
    QString m_file;
    const Knowledge &m_knowledge;
    Draft m_draft;
    QList<NginxServer> m_servers;
    QString m_proxy;
    QStringList m_connected;
    bool m_hasAskedOfClients = false;
};

} // namespace

Result<Imported> importNginx(const ImportFile &file, const Knowledge &knowledge)
{
    const Result<QList<NginxDirective>> directives = readNginx(file);
    if (!directives)
        return std::unexpected(directives.error());
    return NginxDraft(*directives, nginxVersion(file), file.name, knowledge).make();
}

} // namespace safeconduct
