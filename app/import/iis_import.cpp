// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/iis_import.h"

#include "app/import/service_names.h"
#include "app/support/text.h"

#include <QMap>
#include <QXmlStreamReader>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What the file says of one path ("Default Web Site/owa"); the empty path is the server as a whole.
struct Place {
    QString sslFlags;
    Origin sslOrigin;
    QMap<QString, Origin> logins; ///< those that are on, by element name
    bool tellsLogins = false;
};

struct IisConfiguration {
    QMap<QString, Place> places;
    QStringList protocols; ///< bindings of the default site: http, https
    Origin bindingOrigin;
};

const QLatin1StringView defaultSite = "Default Web Site"_L1;

class IisReader {
public:
    explicit IisReader(const ImportFile &file)
        : m_file(file.name)
        , m_xml(file.contents)
    {
    }

    Result<IisConfiguration> read()
    {
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return fault(Text::tr("The file declares a document type, which IIS does not."));
            if (token == QXmlStreamReader::StartElement)
                open();
            else if (token == QXmlStreamReader::EndElement)
                m_open.removeLast();
            if (m_open.size() > deepestNesting || ++m_count > mostThings * 5)
                return fault(Text::tr("The file is nested too deep, or too long."));
        }
        if (m_xml.hasError())
            return fault(Text::tr("The XML is broken: %1").arg(m_xml.errorString()));
        if (!m_isOurs)
            return fault(Text::tr("This is no applicationHost.config."));
        return m_configuration;
    }

private:
    std::unexpected<Problem> fault(const QString &what) const
    {
        return std::unexpected(importFault(
            u"import.iis"_s, m_file, {static_cast<int>(m_xml.lineNumber()), static_cast<int>(m_xml.columnNumber())},
            what, Text::tr(R"(Give the file %windir%\System32\inetsrv\config\applicationHost.config.)")));
    }

    QString attribute(const QString &name) const { return m_xml.attributes().value(name).toString(); }

    Origin here(const QString &words) const { return {m_file, static_cast<int>(m_xml.lineNumber()), words}; }

    void open()
    {
        const QString name = m_xml.name().toString();
        m_open.append(name);
        if (name == "system.applicationHost"_L1)
            m_isOurs = true;
        else if (name == "location"_L1)
            m_path = attribute(u"path"_s);
        else if (name == "system.webServer"_L1 && !m_open.contains("location"_L1))
            m_path.clear();
        else if (name == "site"_L1)
            m_site = attribute(u"name"_s);
        else if (name == "binding"_L1 && m_site == defaultSite)
            addBinding();
        else if (name == "access"_L1 && m_open.contains("system.webServer"_L1))
            addAccess();
        else if (name.endsWith("Authentication"_L1) && m_open.contains("authentication"_L1))
            addLogin(name);
    }

    void addBinding()
    {
        const QString protocol = attribute(u"protocol"_s);
        m_configuration.protocols.append(protocol);
        if (protocol == "https"_L1 || m_configuration.bindingOrigin.line == 0)
            m_configuration.bindingOrigin = here(u"binding "_s + protocol + u' ' + attribute(u"bindingInformation"_s));
    }

    void addAccess()
    {
        Place &place = m_configuration.places[m_path];
        place.sslFlags = attribute(u"sslFlags"_s);
        place.sslOrigin = here(u"%1: sslFlags=\"%2\""_s.arg(m_path, place.sslFlags));
    }

    void addLogin(const QString &name)
    {
        Place &place = m_configuration.places[m_path];
        if (!attribute(u"enabled"_s).isEmpty())
            place.tellsLogins = true;
        if (attribute(u"enabled"_s) == "true"_L1)
            place.logins.insert(name, here(u"%1: %2 enabled=\"true\""_s.arg(m_path, name)));
    }

    QString m_file;
    QXmlStreamReader m_xml;
    QStringList m_open;
    QString m_path;
    QString m_site;
    IisConfiguration m_configuration;
    int m_count = 0;
    bool m_isOurs = false;
};

class IisDraft {
public:
    IisDraft(IisConfiguration configuration, QString file, const Knowledge &knowledge)
        : m_configuration(std::move(configuration))
        , m_file(std::move(file))
        , m_knowledge(knowledge)
        , m_draft(Text::tr("Imported web server"))
    {
    }

    Imported make()
    {
        addServer();
        for (const auto &[path, place] : m_configuration.places.asKeyValueRange()) {
            const QString directory = path.section(u'/', 1);
            if (path.section(u'/', 0, 0) == defaultSite && !directory.isEmpty() && !directory.contains(u'/'))
                addDirectory(directory, place);
        }
        if (m_draft.isEmpty(u"connections"_s))
            m_draft.ask(u"import.services"_s, {m_file, 0, {}},
                        Text::tr("None of Exchange's virtual directories is in it."),
                        Text::tr("Add the connections that there are at the step Connections."));
        return m_draft.finished();
    }

private:
    void addServer()
    {
        const Origin file{m_file, 0, Text::tr("applicationHost.config")};
        DraftItem server(u"iis"_s);
        server.assume(u"name"_s, Json::from(Text::tr("Web server")), Text::tr("the file names no host"));
        server.assume(u"role"_s, Json::from(u"server"_s), Text::tr("it runs IIS"));
        server.assume(u"networks"_s, Json::from(QStringList{m_draft.ownNetwork()}),
                      Text::tr("the file names no network"));
        Json software = Json::array({softwareJson(u"iis"_s)});
        if (m_configuration.places.contains(defaultSite + "/owa"_L1))
            software.append(softwareJson(u"exchange"_s));
        server.take(u"software"_s, software, file);
        m_server = m_draft.add(u"systems"_s, server);
        m_draft.ask(u"import.host"_s, file, Text::tr("The server's name is not told."),
                    Text::tr("Enter its host name at the step Networks and systems."));
        m_draft.ask(u"import.version"_s, file, Text::tr("The versions of IIS and Windows are not told."),
                    Text::tr("Enter them at the step Networks and systems."));
    }

    void addDirectory(const QString &directory, const Place &place)
    {
        const QString service = serviceOfPath(m_knowledge, directory);
        if (service.isEmpty())
            return;
        const Origin here = place.sslOrigin.line > 0 ? place.sslOrigin
            : place.logins.isEmpty()                 ? Origin{m_file, 0, directory}
                                                     : place.logins.first();
        DraftItem connection =
            draftConnection(m_draft.officeClients({m_file, 0, {}}), m_server, service, directory, here);
        connection.assume(u"path"_s, Json::from(QStringList{u"own"_s}),
                          Text::tr("how the connection runs stands in no configuration"));
        addLogin(connection, directory, place);
        addProtection(connection, directory, place);
        m_draft.add(u"connections"_s, connection);
    }

    /// The weakest login that is on. Where a path is silent, its site's or server's counts; forms are the application's own.
    void addLogin(DraftItem &connection, const QString &directory, const Place &place)
    {
        const QList<std::pair<QString, QString>> known{{u"basicAuthentication"_s, u"basic"_s},
                                                       {u"digestAuthentication"_s, u"digest"_s},
                                                       {u"windowsAuthentication"_s, u"ntlm"_s},
                                                       {u"clientCertificateMappingAuthentication"_s, u"certificate"_s}};
        for (const auto &[element, login] : known) {
            if (place.logins.contains(element)) {
                connection.take(u"authentication"_s, Json::from(login), place.logins.value(element));
                return;
            }
        }
        connection.assume(u"authentication"_s, Json::from(u"basic"_s),
                          Text::tr("IIS asks for no login here: the application does; the weakest usual one"));
        m_draft.ask(u"import.login"_s, {m_file, place.sslOrigin.line, directory},
                    Text::tr("How users log in at \"%1\" is not told.").arg(directory.left(80)),
                    Text::tr("Correct the login of the connection at the step Connections."));
    }

    void addProtection(DraftItem &connection, const QString &directory, const Place &place)
    {
        Place deciding = place;
        for (const QString &above : {QString(defaultSite), QString()}) {
            if (deciding.sslOrigin.line == 0)
                deciding = m_configuration.places.value(above);
        }
        QStringList flags = deciding.sslFlags.split(u',', Qt::SkipEmptyParts);
        for (QString &flag : flags)
            flag = flag.trimmed();
        if (flags.contains("SslRequireCert"_L1) && flags.contains("Ssl"_L1)) {
            connection.take(u"existing"_s, Json::from(u"tls-mutual"_s), deciding.sslOrigin);
        } else if (flags.contains("Ssl"_L1)) {
            connection.take(u"existing"_s, Json::from(u"tls-required"_s), deciding.sslOrigin);
        } else if (!m_configuration.protocols.contains("https"_L1)) {
            connection.take(u"existing"_s, Json::from(u"none"_s), m_configuration.bindingOrigin);
        } else if (m_configuration.protocols.contains("http"_L1)) {
            connection.take(u"existing"_s, Json::from(u"none"_s),
                            deciding.sslOrigin.line > 0 ? deciding.sslOrigin : m_configuration.bindingOrigin);
            m_draft.note(u"import.require-ssl"_s, deciding.sslOrigin,
                         Text::tr("\"%1\" can be reached without TLS, though TLS is offered.").arg(directory.left(80)),
                         Text::tr("Nothing needs to be done: today's protection is what is enforced."));
        } else {
            connection.take(u"existing"_s, Json::from(u"tls-required"_s), m_configuration.bindingOrigin);
        }
    }

    IisConfiguration m_configuration;
    QString m_file;
    const Knowledge &m_knowledge;
    Draft m_draft;
    QString m_server;
};

} // namespace

Result<Imported> importIis(const ImportFile &file, const Knowledge &knowledge)
{
    return IisReader(file).read().transform(
        [&](const IisConfiguration &configuration) { return IisDraft(configuration, file.name, knowledge).make(); });
}

} // namespace safeconduct
