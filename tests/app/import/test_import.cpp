// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"
#include "app/import/clixml.h"
#include "app/import/exchange_builds.h"
#include "app/import/import_configuration.h"
#include "app/import/nginx_reader.h"
#include "app/import/spreadsheet_reader.h"
#include "app/import/told_settings.h"
#include "app/knowledge/load_knowledge.h"
#include "app/plan/plan_document.h"
#include "app/support/file.h"

#include <QByteArrayList>
#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

QByteArray postconf()
{
    return "myhostname = mx.example.org\nmynetworks = 127.0.0.0/8 10.1.0.0/16\n    [::1]/128\nrelayhost = "
           "[relay.example.net]:587\n"
           "smtp_sasl_auth_enable = yes\nsmtp_tls_security_level = encrypt\nsmtpd_tls_security_level = may\n"
           "mail_version = 3.10.13\n"
           "smtp       inet  n       -       y       -       -       smtpd\n"
           "submission inet  n       -       y       -       -       smtpd\n"
           "    -o smtpd_sasl_auth_enable=yes -o { smtpd_tls_security_level = encrypt }\n"
           "submission/inet/syslog_name = postfix/submission\n";
}

/// As Dovecot 2.3 and 2.4 write them.
QByteArray doveconf23()
{
    return "# 2.3.19.1 (9b53102964): /etc/dovecot/dovecot.conf\n# OS: Linux 6.1.0 x86_64 Debian 12.5 ext4\n"
           "# Hostname: imap.example.org\nauth_mechanisms = plain login\ndisable_plaintext_auth = no\n"
           "namespace inbox {\n  inbox = yes\n  mailbox Drafts {\n    special_use = \\Drafts\n  }\n}\n"
           "protocols = \" imap pop3\"\nservice pop3-login {\n  inet_listener pop3 {\n    port = 0\n  }\n}\n"
           "ssl_cert = </etc/ssl/imap.pem\nssl_key = # hidden, use -P to show it\n";
}

QByteArray doveconf24()
{
    return "# 2.4.1-4 (7d8c0e5759): /etc/dovecot/dovecot.conf\n# OS: Linux 6.12 x86_64 Debian 13.1 \n# Hostname: imap\n"
           "dovecot_config_version = 2.4.1\nprotocols {\n  imap = yes\n  lmtp = yes\n  sieve = yes\n}\n"
           "ssl = required\nssl_server {\n  cert_file = /etc/ssl/imap.pem\n}\n";
}

QByteArray nginx()
{
    return "nginx version: nginx/1.26.3\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n"
           "# configuration file /etc/nginx/nginx.conf:\nhttp {\n    include /etc/nginx/sites-enabled/*;\n"
           "    log_format main '$remote_addr \"$request\" {}';\n}\n\n"
           "# configuration file /etc/nginx/sites-enabled/mail:\nupstream ex { server ex1.example.lan:443; }\n"
           "server {\n    listen 80;\n    server_name mail.example.org;\n    return 301 https://$host$request_uri;\n}\n"
           "server {\n    listen 443 ssl;\n    server_name mail.example.org;\n"
           "    location /owa { proxy_pass https://ex; }\n"
           "    location ~* ^/Microsoft-Server-ActiveSync { proxy_pass https://ex; }\n"
           "    location /shop { proxy_pass http://10.1.0.9:8080; }\n}\n";
}

QByteArray swanctl()
{
    return "branch: IKEv2, no reauthentication, rekeying every 14400s, dpd delay 30s\n"
           "  local:  203.0.113.1\n  remote: 198.51.100.7\n"
           "  local pre-shared key authentication:\n    id: gw.example.org\n"
           "  remote pre-shared key authentication:\n    id: gw.branch.example.org\n"
           "  net: TUNNEL, rekeying every 3600s, dpd action is start\n    local:  10.1.0.0/16\n    remote: "
           "10.2.0.0/16\n";
}

QByteArray hosts()
{
    return "Host;Bezeichnung;Betriebssystem;Software;Version;Netz;Raum\n"
           "mx.example.org;\"Mail; Eingang\";Debian 13;Postfix;3.10;DMZ;12\nprn;Drucker;;Fax 3000;;DMZ;\n";
}

/// The parts of a workbook of two sheets as Excel writes them, cut down to what is read.
ArchiveEntries xlsxParts(const QByteArray &rows, const QByteArray &strings = {})
{
    const QByteArray type = "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray names = " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";
    return {
        {u"[Content_Types].xml"_s, "<Types/>"},
        {u"xl/workbook.xml"_s,
         "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'" + names
             + "<sheets><sheet name='Hosts' sheetId='7' r:id='rId3'/><sheet name='Old' sheetId='2' "
               "r:id='rId1'/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         "<Relationships><Relationship Id='rId1' " + type + "worksheet' Target='worksheets/sheet1.xml'/>"
             + "<Relationship Id='rId2' " + type + "sharedStrings' Target='sharedStrings.xml'/>"
             + "<Relationship Id='rId3' " + type + "worksheet' Target='/xl/worksheets/sheet2.xml'/></Relationships>"},
        {u"xl/sharedStrings.xml"_s, "<sst" + names + strings + "</sst>"},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet" + names + "</worksheet>"},
        {u"xl/worksheets/sheet2.xml"_s,
         "<worksheet" + names + "<cols><col min='1' max='3'/></cols><sheetData>" + rows
             + "</sheetData><pageMargins/></worksheet>"},
    };
}

/// The parts of a spreadsheet as LibreOffice writes them, the same way.
ArchiveEntries odsParts(const QByteArray &rows, const QByteArray &prolog = {})
{
    const QByteArray content = prolog
        + R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
          R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">)"
          R"(<office:automatic-styles/><office:body><office:spreadsheet><table:calculation-settings/><table:table table:name="Hosts">)"
          R"(<table:table-column table:number-columns-repeated="3"/>)"
        + rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
    return {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
            {u"META-INF/manifest.xml"_s, "<manifest/>"},
            {u"content.xml"_s, content}};
}

QByteArray packed(const ArchiveEntries &parts)
{
    return pack(parts, u"mimetype"_s).value();
}

/// A row of cells with text.
QByteArray odsRow(const QByteArrayList &texts, const QByteArray &attributes = {})
{
    QByteArray row = "<table:table-row " + attributes + ">";
    for (const QByteArray &text : texts)
        row += R"(<table:table-cell office:value-type="string"><text:p>)" + text + "</text:p></table:table-cell>";
    return row + "</table:table-row>";
}

/// The list of `hosts()`, with a version of Dovecot that the spreadsheet took for a number.
QByteArray xlsx()
{
    return packed(xlsxParts(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Betriebssystem</t></is></c>)"
        R"(<c r="D1" t="s"><v>2</v></c><c r="E1" t="str"><f>"Ver"&amp;"sion"</f><v>Version</v></c></row>)"
        R"(<row r="3"><c r="A3" t="inlineStr"><is><t>mx.example.org</t></is></c><c r="B3" t="s"><v>3</v></c>)"
        R"(<c r="C3" t="inlineStr"><is><t>Debian 13</t></is></c><c r="D3" t="s"><v>4</v></c><c r="E3" s="2"><v>2.2999999999999998</v></c></row>)",
        "<si><t>Host</t></si><si><t>Bezeichnung</t></si><si><t>Software</t></si>"
        R"(<si><r><t>Mail; </t></r><r><rPr/><t>Eingang</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>Dovecot</t></si>)"));
}

QByteArray ods()
{
    return packed(odsParts(odsRow({"Host", "Bezeichnung", "Betriebssystem", "Software"})
                           + odsRow({"mx.example.org", "Mail; Eingang", "Debian 13", "Dovecot"})));
}

/// \a contents with bytes taken away, repeated or changed; the same ones for the same \a random and \a round.
QByteArray damagedCopy(QByteArray contents, QRandomGenerator &random, int round)
{
    for (int change = 0; change < 1 + round % 8; ++change) {
        const qsizetype at = random.bounded(static_cast<quint32>(contents.size()));
        if (round % 3 == 0)
            contents.remove(at, 1 + static_cast<qsizetype>(random.bounded(40u)));
        else if (round % 3 == 1)
            contents.insert(at, contents.mid(at, 60));
        else
            contents[at] = static_cast<char>(random.bounded(256u));
        if (contents.isEmpty())
            contents = "x";
    }
    return contents;
}

/// What Export-Clixml writes, cut down to what is read.
QByteArray clixml(const QByteArray &objects)
{
    return R"(<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">)" + objects + "</Objs>";
}

QByteArray exchange()
{
    return clixml(R"(
<Obj RefId="0"><TN RefId="0"><T>Deserialized.Microsoft.Exchange.Data.Directory.Management.ExchangeServer</T><T>System.Object</T></TN>
 <ToString>EX1</ToString><Props><S N="Name">EX1</S><S N="Fqdn">ex1.example.lan</S><S N="Domain">example.lan</S>
 <Obj N="AdminDisplayVersion" RefId="1"><ToString>Version 15.2 (Build 1748.39)</ToString></Obj>
 <Obj N="ServerRole" RefId="2"><ToString>Mailbox</ToString><I32>2</I32></Obj></Props></Obj>
<Obj RefId="3"><TN RefId="1"><T>Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T></TN><ToString>EX1\Default Frontend EX1</ToString>
 <Props><S N="Name">Default Frontend EX1</S><B N="Enabled">true</B><B N="RequireTLS">false</B>
 <Obj N="AuthMechanism" RefId="4"><ToString>Tls, Integrated, BasicAuth</ToString></Obj>
 <Obj N="PermissionGroups" RefId="5"><ToString>AnonymousUsers, ExchangeServers</ToString></Obj>
 <Obj N="Bindings" RefId="6"><LST><Obj RefId="7"><ToString>0.0.0.0:25</ToString></Obj></LST></Obj>
 <Obj N="TransportRole" RefId="8"><ToString>FrontendTransport</ToString></Obj>
 <Obj N="Server" RefId="9"><ToString>EX1</ToString></Obj></Props></Obj>
<Obj RefId="10"><TN RefId="2"><T>Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig</T></TN><ToString>Out</ToString>
 <Props><S N="Name">Out</S><B N="Enabled">true</B><B N="RequireTLS">true</B><B N="DNSRoutingEnabled">false</B><B N="IgnoreSTARTTLS">false</B>
 <Obj N="TlsAuthLevel" RefId="11"><ToString>DomainValidation</ToString></Obj>
 <Obj N="SmartHosts" RefId="12"><LST><Obj RefId="13"><ToString>smart.example.net</ToString></Obj></LST></Obj>
 <Obj N="SourceTransportServers" RefId="14"><LST><Obj RefId="15"><ToString>EX1</ToString></Obj></LST></Obj></Props></Obj>
<Obj RefId="16"><TN RefId="3"><T>Microsoft.Exchange.Data.Directory.SystemConfiguration.ADOwaVirtualDirectory</T></TN><ToString>EX1\owa</ToString>
 <Props><S N="Name">owa (Default Web Site)</S><B N="BasicAuthentication">false</B><B N="FormsAuthentication">true</B>
 <URI N="InternalUrl">https://ex1.example.lan/owa</URI><URI N="ExternalUrl">https://mail.example.org/owa</URI>
 <Obj N="Server" RefId="17"><ToString>EX1</ToString></Obj></Props></Obj>
<Obj RefId="18"><TN RefId="4"><T>Microsoft.Exchange.Something.Other</T></TN><Props><S N="Name">x</S></Props></Obj>)");
}

QByteArray iis()
{
    return R"(<?xml version="1.0"?><configuration><system.applicationHost><sites>
<site name="Default Web Site" id="1"><bindings><binding protocol="http" bindingInformation="*:80:" /><binding protocol="https" bindingInformation=":443:" /></bindings></site>
</sites></system.applicationHost><system.webServer><security><access sslFlags="None" /></security></system.webServer>
<location path="Default Web Site/owa"><system.webServer><security><access sslFlags="Ssl, Ssl128" />
<authentication><basicAuthentication enabled="true" /></authentication></security></system.webServer></location>
<location path="Default Web Site/EWS"><system.webServer><security><authentication><windowsAuthentication enabled="true" /></authentication></security></system.webServer></location>
<location path="Exchange Back End/owa"><system.webServer><security><access sslFlags="None" /></security></system.webServer></location></configuration>)";
}

const Json *itemOf(const Json &plan, const QString &list, const QString &member, const QString &value)
{
    const auto &items = plan.value(list).items();
    const auto found =
        std::ranges::find_if(items, [&](const Json &item) { return item.value(member).text() == value; });
    return found == items.cend() ? nullptr : &*found;
}

bool asks(const Imported &imported, const QString &id)
{
    return std::ranges::contains(imported.open, id, &Problem::id);
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void recognisesAndMakesAUsablePlan_data();
    void recognisesAndMakesAUsablePlan();
    void readsTodaysProtection_data();
    void readsTodaysProtection();
    void readsProductsAndHosts_data();
    void readsProductsAndHosts();
    void asksWhatIsNotTold_data();
    void asksWhatIsNotTold();
    void namesFileAndLineOfEachValue();
    void countsUsersWithoutTheirNames();
    void joinsSeveralFiles();
    void keepsTextsForComparing();
    void knowsReleasesByTheirBuilds_data();
    void knowsReleasesByTheirBuilds();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void boundsWhatParametersReferTo_data();
    void boundsWhatParametersReferTo();
    void readsSheets_data();
    void readsSheets();
    void refusesHostileSheets_data();
    void refusesHostileSheets();
    void knowsSpreadsheets_data();
    void knowsSpreadsheets();
    void keepsEqualRowsApart();
    void makesHostileWordsHarmless();
    void survivesDamagedFiles_data();
    void survivesDamagedFiles();
    void survivesDamagedSheets_data();
    void survivesDamagedSheets();
    void printsCommandsOfEachKind();
    void readsRealExports();

private:
    Results<Imported> import(const QByteArray &contents, const QString &kind = {}) const
    {
        return importConfiguration({{u"sample"_s, contents}}, importKindFrom(kind), *m_knowledge);
    }

    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestImport::initTestCase()
{
    const auto loaded = loadKnowledge(shippedKnowledgeFiles());
    QVERIFY(loaded);
    m_knowledge = *loaded;
}

void TestImport::recognisesAndMakesAUsablePlan_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("kind");
    QTest::newRow("Postfix") << postconf() << u"postfix"_s;
    QTest::newRow("Dovecot 2.3") << doveconf23() << u"dovecot"_s;
    QTest::newRow("Dovecot 2.4") << doveconf24() << u"dovecot"_s;
    QTest::newRow("nginx") << nginx() << u"nginx"_s;
    QTest::newRow("strongSwan") << swanctl() << u"swanctl"_s;
    QTest::newRow("list of hosts") << hosts() << u"csv"_s;
    QTest::newRow("workbook") << xlsx() << u"csv"_s;
    QTest::newRow("OpenDocument spreadsheet") << ods() << u"csv"_s;
    QTest::newRow("Exchange") << exchange() << u"exchange"_s;
    QTest::newRow("IIS") << iis() << u"iis"_s;
    QByteArray utf16("\xff\xfe");
    const QString text = QString::fromUtf8(postconf());
    utf16.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("UTF-16 of a Windows shell") << utf16 << u"postfix"_s;
}

void TestImport::recognisesAndMakesAUsablePlan()
{
    QFETCH(const QByteArray, contents);
    const std::optional<ImportKind> kind = kindOf({u"sample"_s, contents});
    QVERIFY(kind);
    QTEST(word(*kind), "kind");
    const Results<Imported> imported = import(contents);
    QVERIFY2(imported, imported ? "" : qPrintable(toLine(imported.error().constFirst())));
    const Result<PlanDocument> document = PlanDocument::read(writeJson(imported->plan));
    QVERIFY(document);
    for (const Problem &problem : document->problems())
        QVERIFY2(problem.severity != Severity::Error && problem.id != "plan.unknown-member"_L1,
                 qPrintable(toLine(problem)));
    QVERIFY(!imported->open.isEmpty());
    for (const Problem &problem : imported->open)
        QVERIFY2(!problem.what.isEmpty() && !problem.remedy.isEmpty() && !problem.id.isEmpty(),
                 qPrintable(toLine(problem)));
    // Whatever a plan's thing says has an origin, except its id.
    for (const QString &list : {u"networks"_s, u"systems"_s, u"information"_s, u"connections"_s}) {
        for (const Json &item : imported->plan.value(list).items()) {
            for (const QString &member : item.names())
                QVERIFY2(member == "id"_L1 || member == "origins"_L1 || item.value(u"origins"_s).contains(member),
                         qPrintable(list + u' ' + member));
        }
    }
}

void TestImport::readsTodaysProtection_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("to"); ///< name of the other end
    QTest::addColumn<QString>("existing");
    QTest::addColumn<QString>("authentication");
    const QByteArray host = "myhostname = mx.example.org\n";
    const auto row = [](const char *name, const QByteArray &contents, const char *service, const char *to,
                        const char *existing, const char *login) {
        QTest::newRow(name) << contents << QString::fromLatin1(service) << QString::fromLatin1(to)
                            << QString::fromLatin1(existing) << QString::fromLatin1(login);
    };
    row("nothing set", host, "smtp-relay", "mx.example.org", "none", "none");
    row("may", host + "smtpd_tls_security_level = may\n", "smtp-relay", "mx.example.org", "tls-opportunistic", "none");
    row("older switch", host + "smtp_use_tls = yes\n", "smtp-relay", "Mail servers of others", "tls-opportunistic",
        "none");
    row("encrypt does not prove", host + "smtp_tls_security_level = encrypt\n", "smtp-relay", "Mail servers of others",
        "tls-unverified", "none");
    row("secure", host + "smtp_tls_security_level = secure\n", "smtp-relay", "Mail servers of others", "tls-required",
        "none");
    row("goes on in the next line", host + "smtp_tls_security_level =\n  dane\n", "smtp-relay",
        "Mail servers of others", "tls-dane", "none");
    row("relay host with login", postconf(), "smtp-relay", "relay.example.net", "tls-unverified", "cleartext");
    row("submission by its own settings", postconf(), "smtp-submission", "mx.example.org", "tls-required", "cleartext");
    row("Dovecot allows cleartext", doveconf23(), "imap", "imap.example.org", "tls-opportunistic", "cleartext");
    row("Dovecot has no plain listener", doveconf23(), "pop3", "imap.example.org", "tls-required", "cleartext");
    row("Dovecot requires TLS", doveconf24(), "imap", "imap", "tls-required", "cleartext");
    row("Dovecot's filters", doveconf24(), "managesieve", "imap", "tls-required", "cleartext");
    row("nginx with a redirect", nginx(), "owa", "ex1.example.lan", "tls-required", "basic");
    row("nginx by a pattern", nginx(), "activesync", "ex1.example.lan", "tls-required", "basic");
    row("nginx with something else", nginx(), "other", "10.1.0.9", "tls-required", "none");
    row("tunnel with a key", swanctl(), "other", "gw.branch.example.org", "ipsec-site-site-psk", "none");
    row("tunnel with certificates", QByteArray(swanctl()).replace("pre-shared key", "public key"), "other",
        "gw.branch.example.org", "ipsec-site-site-pki", "none");
    row("tunnel of two hosts",
        QByteArray(swanctl()).replace("10.1.0.0/16", "dynamic").replace("10.2.0.0/16", "198.51.100.7/32"), "other",
        "gw.branch.example.org", "ipsec-host-host-psk", "none");
    row("Receive connector", exchange(), "smtp-relay", "EX1", "tls-opportunistic", "none");
    row("Send connector", exchange(), "smtp-relay", "smart.example.net", "tls-required", "none");
    row("OWA by forms", exchange(), "owa", "EX1", "tls-required", "basic");
    row("IIS requires TLS", iis(), "owa", "Web server", "tls-required", "basic");
    row("IIS lets both through", iis(), "ews", "Web server", "none", "ntlm");
}

void TestImport::readsTodaysProtection()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, service);
    QFETCH(const QString, to);
    const Results<Imported> imported = import(contents);
    QVERIFY(imported);
    const Json *end = itemOf(imported->plan, u"systems"_s, u"name"_s, to);
    QVERIFY2(end, qPrintable(to));
    const auto &all = imported->plan.value(u"connections"_s).items();
    const auto connection = std::ranges::find_if(all, [&](const Json &item) {
        return item.value(u"service"_s).text() == service && item.value(u"to"_s) == end->value(u"id"_s);
    });
    QVERIFY(connection != all.cend());
    QTEST(connection->value(u"existing"_s).text(), "existing");
    QTEST(connection->value(u"authentication"_s).text(), "authentication");
}

void TestImport::readsProductsAndHosts_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("Postfix' version") << postconf() << u"mx.example.org"_s << u"/software/0/version"_s << u"3.10"_s;
    QTest::newRow("Dovecot's version") << doveconf23() << u"imap.example.org"_s << u"/software/0/version"_s << u"2.3"_s;
    QTest::newRow("Dovecot 2.4's version") << doveconf24() << u"imap"_s << u"/software/0/version"_s << u"2.4"_s;
    QTest::newRow("Dovecot's system") << doveconf23() << u"imap.example.org"_s << u"/os/version"_s << u"12"_s;
    QTest::newRow("nginx' version") << nginx() << u"Proxy for mail.example.org"_s << u"/software/0/version"_s
                                    << u"1.26"_s;
    QTest::newRow("plain HTTP behind the proxy")
        << nginx() << u"Proxy for mail.example.org"_s << u"/capabilities/tlsTermination"_s << u"offload"_s;
    QTest::newRow("a list's system") << hosts() << u"Mail; Eingang"_s << u"/os/version"_s << u"13"_s;
    QTest::newRow("a list's software") << hosts() << u"Mail; Eingang"_s << u"/software/0/product"_s << u"postfix"_s;
    QTest::newRow("a workbook's system") << xlsx() << u"Mail; Eingang"_s << u"/os/version"_s << u"13"_s;
    QTest::newRow("a workbook's software") << xlsx() << u"Mail; Eingang"_s << u"/software/0/product"_s << u"dovecot"_s;
    QTest::newRow("a workbook's number") << xlsx() << u"Mail; Eingang"_s << u"/software/0/version"_s << u"2.3"_s;
    QTest::newRow("a workbook's row") << xlsx() << u"Mail; Eingang"_s << u"/origins/hosts"_s
                                      << u"sample:3: Host = mx.example.org"_s;
    QTest::newRow("a spreadsheet's software")
        << ods() << u"Mail; Eingang"_s << u"/software/0/product"_s << u"dovecot"_s;
    QTest::newRow("Exchange's release") << exchange() << u"EX1"_s << u"/software/0/version"_s << u"2019-cu15"_s;
    QTest::newRow("Exchange's host") << exchange() << u"EX1"_s << u"/hosts/0/name"_s << u"ex1.example.lan"_s;
}

void TestImport::readsProductsAndHosts()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, system);
    QFETCH(const QString, pointer);
    const Results<Imported> imported = import(contents);
    QVERIFY(imported);
    const Json *found = itemOf(imported->plan, u"systems"_s, u"name"_s, system);
    QVERIFY2(found, qPrintable(system));
    QTEST(found->at(pointer).text(), "value");
}

void TestImport::asksWhatIsNotTold_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("id");
    QTest::newRow("need") << postconf() << u"import.need"_s;
    QTest::newRow("version") << QByteArray("myhostname = m\n") << u"import.version"_s;
    QTest::newRow("services") << QByteArray("myhostname = m\n") << u"import.services"_s;
    QTest::newRow("unknown level") << QByteArray("myhostname = m\nsmtp_tls_security_level = mostly\n")
                                   << u"import.level"_s;
    QTest::newRow("table of policies") << QByteArray("smtp_tls_policy_maps = hash:/etc/tls\n")
                                       << u"import.policy-map"_s;
    QTest::newRow("certificate") << doveconf24().replace("cert_file", "other") << u"import.certificate"_s;
    QTest::newRow("path of a shop") << nginx() << u"import.service"_s;
    QTest::newRow("what a tunnel carries") << swanctl() << u"import.tunnel"_s;
    QTest::newRow("product of a list") << hosts() << u"import.product"_s;
    QTest::newRow("column of a list") << hosts() << u"import.column"_s;
    QTest::newRow("version that is a number") << xlsx() << u"import.number-version"_s;
    QTest::newRow("other sheets") << xlsx() << u"import.sheets"_s;
    QTest::newRow("objects of another type") << exchange() << u"import.unread"_s;
    QTest::newRow("host of IIS") << iis() << u"import.host"_s;
}

void TestImport::asksWhatIsNotTold()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, id);
    const Results<Imported> imported = import(contents);
    QVERIFY(imported);
    QVERIFY(asks(*imported, id));
}

void TestImport::namesFileAndLineOfEachValue()
{
    const Results<Imported> imported = import(postconf());
    QVERIFY(imported);
    const QList<ImportedValue> values = importedValues(imported->plan);
    const auto existing = std::ranges::find_if(values, [](const ImportedValue &value) {
        return value.member == "existing"_L1 && value.value == "tls-unverified"_L1;
    });
    QVERIFY(existing != values.cend());
    QCOMPARE(existing->origin, u"sample:6: smtp_tls_security_level = encrypt"_s);
    QVERIFY(!existing->isAssumed);
    QVERIFY(std::ranges::any_of(values, &ImportedValue::isAssumed));
    const Results<Imported> proxy = import(nginx());
    QVERIFY(proxy);
    const Json *owa = itemOf(proxy->plan, u"connections"_s, u"service"_s, u"owa"_s);
    QVERIFY(owa); // the file that nginx names, and the line in it
    QCOMPARE(owa->at(u"/origins/existing"_s).text(), u"/etc/nginx/sites-enabled/mail:8: listen 443 ssl"_s);
}

void TestImport::countsUsersWithoutTheirNames()
{
    const Results<Imported> imported =
        import("user,place,client\nada.l,Hill,Thunderbird\nbob.m,Hill,Thunderbird\neve.n,Harbour,Quill\n");
    QVERIFY(imported);
    QVERIFY(!writeJson(imported->plan).contains("ada.l") && !writeJson(imported->plan).contains("eve.n"));
    const Json *hill = itemOf(imported->plan, u"systems"_s, u"name"_s, u"Hill, Thunderbird"_s);
    QVERIFY(hill);
    QCOMPARE(hill->value(u"count"_s).integer(), 2);
    QCOMPARE(hill->at(u"/software/0/product"_s).text(), u"thunderbird"_s);
    QCOMPARE(itemOf(imported->plan, u"systems"_s, u"name"_s, u"Harbour, Quill"_s)->at(u"/software/0/product"_s).text(),
             u"generic-client"_s);
}

void TestImport::joinsSeveralFiles()
{
    const QByteArray sameHost = doveconf23().replace("imap.example.org", "mx");
    const Results<Imported> imported =
        importConfiguration({{u"a"_s, postconf()}, {u"b"_s, sameHost}}, {}, *m_knowledge);
    QVERIFY(imported);
    const Json *server = itemOf(imported->plan, u"systems"_s, u"name"_s, u"mx.example.org"_s);
    QVERIFY(server);
    QCOMPARE(server->value(u"software"_s).size(), 2);
    QCOMPARE(imported->plan.value(u"networks"_s).size(), 2);
    QCOMPARE(std::ranges::count(imported->open, u"import.need"_s, &Problem::id), 1);
    QVERIFY(PlanDocument::read(writeJson(imported->plan)).value().isUsable());
    // Exchange and the web server in front of it: IIS names no host, so it is told what it was taken for.
    const Results<Imported> web = importConfiguration({{u"x"_s, exchange()}, {u"y"_s, iis()}}, {}, *m_knowledge);
    QVERIFY(web);
    QVERIFY(asks(*web, u"import.taken-as-same"_s));
    QVERIFY(!itemOf(web->plan, u"systems"_s, u"name"_s, u"Web server"_s));
    const Json *ews = itemOf(web->plan, u"connections"_s, u"service"_s, u"ews"_s);
    QVERIFY(ews);
    QCOMPARE(ews->value(u"to"_s).text(), u"ex1"_s);
}

void TestImport::keepsTextsForComparing()
{
    const QByteArray sameHost = doveconf23().replace("imap.example.org", "mx");
    const Results<Imported> imported = importConfiguration(
        {{u"a"_s, postconf()}, {u"b"_s, sameHost}, {u"c"_s, nginx()}, {u"d"_s, swanctl()}, {u"e.csv"_s, hosts()}}, {},
        *m_knowledge);
    QVERIFY(imported);
    QCOMPARE(imported->texts.size(), 3); // of the others nothing is written in their form
    const Json *server = itemOf(imported->plan, u"systems"_s, u"name"_s, u"mx.example.org"_s);
    QVERIFY(server);
    QCOMPARE(imported->texts.at(0),
             (ImportedText{server->value(u"id"_s).text(), ImportKind::Postfix, u"a"_s, QString::fromUtf8(postconf())}));
    QCOMPARE(imported->texts.at(1).system, imported->texts.at(0).system);
    QCOMPARE(imported->texts.at(2).kind, ImportKind::Nginx);
    QVERIFY(itemOf(imported->plan, u"systems"_s, u"id"_s, imported->texts.at(2).system));
    const Merged again =
        mergeInto(imported->plan, import(nginx().replace("mail.example.org", "web.example.org"))->plan);
    QCOMPARE(again.systems.value(u"nginx"_s), u"nginx-2"_s);
    QCOMPARE(renamedTexts({{u"nginx"_s, ImportKind::Nginx, {}, {}}}, again).constFirst().system, u"nginx-2"_s);
    const Results<Imported> large = import(postconf() + "# " + QByteArray(1024 * 1024, 'x') + '\n');
    QVERIFY(large);
    QVERIFY(large->texts.isEmpty() && asks(*large, u"import.not-kept"_s));
}

void TestImport::knowsReleasesByTheirBuilds_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("Version 15.2 (Build 2562.17)") << u"se-rtm"_s;
    QTest::newRow("Version 15.2 (Build 1544.14)") << u"2019-cu14"_s;
    QTest::newRow("Version 15.1 (Build 2507.6)") << u"2016-cu23"_s;
    QTest::newRow("Version 15.2 (Build 221.12)") << u"2019"_s;
    QTest::newRow("Version 99.1 (Build 1.1)") << QString();
    QTest::newRow("fifteen") << QString();
}

void TestImport::knowsReleasesByTheirBuilds()
{
    QTEST(exchangeVersion(QString::fromUtf8(QTest::currentDataTag())), "version");
}

void TestImport::refusesHostileFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *kind, const QByteArray &contents, int line) {
        QTest::newRow(name) << QString::fromLatin1(kind) << contents << line;
    };
    row("a letter", "postfix", "myhostname = m\nthis is a letter\n", 2);
    row("blank before anything", "postfix", "  value\n", 1);
    row("nothing", "postfix", "", 1);
    row("too many lines", "postfix", QByteArray(mostThings + 10, '\n'), mostThings);
    row("brace without partner", "dovecot", "a = b\n}\n", 2);
    row("block without end", "dovecot", "a = b\nservice x {\n", 3);
    row("no setting", "dovecot", "# 2.3.19 (abc): x\nhello\n", 2);
    row("what only includes", "dovecot", "a = b\n!include x.conf\n", 2);
    row("a block in one line", "dovecot", "a = b\nx { y = z }\n", 2);
    row("blocks too deep", "dovecot", QByteArray("a {\n").repeated(100), deepestNesting + 1);
    row("nginx: quote without end", "nginx", "a 'b;\nc;\n", 3);
    row("nginx: brace without partner", "nginx", "a b;\n}\n", 2);
    row("nginx: block without end", "nginx", "http {\n a b;\n", 3);
    row("nginx: no semicolon", "nginx", "http {\n a b\n}\n", 3);
    row("nginx: too deep", "nginx", QByteArray("a {\n").repeated(10'000), deepestNesting + 1);
    row("nginx: one endless word", "nginx", QByteArray(100'000, 'x'), 1);
    row("swanctl: a letter", "swanctl", "Dear colleague,\n", 1);
    row("swanctl: a part without connection", "swanctl", "  local:  10.0.0.1\n", 1);
    row("swanctl: nothing", "swanctl", "\n\n", 1);
    row("list: quote without end", "csv", "host,name\nmx,\"a\n", 2);
    row("list: unknown columns", "csv", "colour,size\nred,3\n", 1);
    row("list: endless row", "csv", QByteArray("host,").repeated(10'000), 1);
    row("list: empty", "csv", "\n", 1);
    row("no XML", "exchange", "hello", 1);
    row("other XML", "exchange", "<html/>", 1);
    row("broken XML", "exchange", "<Objs>\n<Obj>\n", 3);
    row("document type", "exchange", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<Objs/>", 1);
    row("objects too deep", "exchange", clixml(QByteArray("<Obj><LST>\n").repeated(500)), deepestNesting + 1);
    row("IIS: other XML", "iis", "<configuration/>", 1);
    row("IIS: broken", "iis", "<configuration>\n<system.applicationHost>", 2);
    row("IIS: document type", "iis", "<!DOCTYPE x>\n<configuration/>", 1);
    row("IIS: too deep", "iis", QByteArray("<a>\n").repeated(200), deepestNesting + 1);
    row("of no kind", "", "hello", 0);
}

void TestImport::refusesHostileFiles()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, contents);
    const Results<Imported> imported = import(contents, kind);
    QVERIFY(!imported);
    const Problem &problem = imported.error().constFirst();
    QCOMPARE(problem.file, u"sample"_s);
    QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty());
    QTEST(problem.position.line, "line");
}

void TestImport::boundsWhatParametersReferTo_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("references");
    QTest::addColumn<int>("line"); // 0: none is refused
    const QByteArray blanks = 'x' + QByteArray(999'998, ' ') + 'x';
    QTest::newRow("ten million characters") << QByteArray(1'000'000, 'x') << 9 << 0;
    QTest::newRow("more") << QByteArray(1'000'000, 'x') << 20 << 11;
    QTest::newRow("more, nearly all of them blanks that do not count") << blanks << 20 << 11;
}

void TestImport::boundsWhatParametersReferTo()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, references);
    QFETCH(const int, line);
    QByteArray contents = "b = " + value + '\n';
    for (int i = 0; i < references; ++i)
        contents += 'a' + QByteArray::number(i) + " = $b\n";
    const Result<ToldSettings> told = readSettings(SettingSyntax::Parameters, {u"sample"_s, contents});
    QCOMPARE(told.has_value(), line == 0);
    if (told) {
        QCOMPARE(told->settings.size(), references + 1);
        QCOMPARE(told->settings.constLast().meaning.size(), value.size());
        return;
    }
    QCOMPARE(told.error().id, u"import.too-long-values"_s);
    QCOMPARE(told.error().file, u"sample"_s);
    QCOMPARE(told.error().position.line, line);
    QVERIFY(!told.error().what.isEmpty() && !told.error().remedy.isEmpty());
}

void TestImport::readsSheets_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QList<QStringList>>("cells");
    QTest::addColumn<QList<int>>("lines");
    using Rows = QList<QStringList>;
    using Lines = QList<int>;
    const auto xlsxRow = [](const char *name, const QByteArray &rows, const Rows &cells, const Lines &lines) {
        QTest::addRow("xlsx: %s", name) << packed(xlsxParts(rows, "<si><t>a</t></si><si/>")) << cells << lines;
    };
    const auto odsTable = [](const char *name, const QByteArray &rows, const Rows &cells, const Lines &lines) {
        QTest::addRow("ods: %s", name) << packed(odsParts(rows)) << cells << lines;
    };
    xlsxRow("cells where they say they are",
            R"(<row r="2"><c r="B2" t="s"><v>0</v></c><c r="AA2" t="str"><v> b </v></c></row>)",
            {QStringList{{}, u"a"_s} + QStringList(24) + QStringList{u"b"_s}}, {2});
    xlsxRow("no places",
            R"(<row><c t="s"><v>0</v></c><c/><c t="b"><v>1</v></c></row><row/><row><c t="e"><v>#N/A</v></c></row>)",
            {{u"a"_s, {}, u"1"_s}, {u"#N/A"_s}}, {1, 3});
    xlsxRow("numbers",
            R"(<row><c><v>13</v></c><c><v>25.0</v></c><c t="n"><v>1E3</v></c><c><v>0.10000000000000001</v></c></row>)",
            {{u"13"_s, u"25"_s, u"1000"_s, u"0.1"_s}}, {1});
    xlsxRow("only formats",
            R"(<row r="1"><c r="A1" s="1"/><c r="XFD1" s="1"/></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>)", {},
            {});
    odsTable(
        "repeated cells",
        R"(<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>)"
        R"(<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>b</text:p></table:table-cell>)"
        R"(<table:table-cell table:number-columns-repeated="16377"/></table:table-row>)",
        {{{}, {}, u"a"_s, u"a"_s, {}, {}, u"b"_s}}, {1});
    odsTable(
        "repeated rows",
        odsRow({"a"}) + odsRow({""}, R"(table:number-rows-repeated="70000")")
            + odsRow({"b"}, R"(table:number-rows-repeated="2")")
            + R"(<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)",
        {{u"a"_s}, {u"b"_s}, {u"b"_s}}, {1, 70'002, 70'003});
    odsTable("rows in groups",
             "<table:table-header-rows>" + odsRow({"a"})
                 + "</table:table-header-rows><table:table-row-group><table:table-row-group>" + odsRow({"b"})
                 + "</table:table-row-group></table:table-row-group>" + odsRow({"c"}),
             {{u"a"_s}, {u"b"_s}, {u"c"_s}}, {1, 2, 3});
    odsTable(
        "what is kept goes before what is shown",
        R"(<table:table-row><table:table-cell office:value-type="float" office:value="2.3"><text:p>2,30</text:p></table:table-cell>)"
        R"(<table:table-cell office:value-type="date" office:date-value="2026-10-03"><text:p>3. Okt</text:p></table:table-cell>)"
        R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell></table:table-row>)",
        {{u"2.3"_s, u"2026-10-03"_s, u"WAHR"_s}}, {1});
    odsTable("words",
             odsRow({R"(mx<text:s text:c="9"/><text:span>one<text:tab/>two</text:span></text:p><text:p>three)"
                     R"(<office:annotation><text:p>why?</text:p></office:annotation>)"}),
             {{u"mx one two three"_s}}, {1});
}

void TestImport::readsSheets()
{
    QFETCH(const QByteArray, contents);
    const Result<Spreadsheet> read = readSpreadsheet({u"sample"_s, contents});
    QVERIFY2(read, read ? "" : qPrintable(toLine(read.error())));
    QCOMPARE(read->sheet, u"Hosts"_s);
    QList<QStringList> cells;
    QList<int> lines;
    for (const CsvRow &row : read->rows) {
        cells.append(row.cells);
        lines.append(row.line);
    }
    QTEST(cells, "cells");
    QTEST(lines, "lines");
}

void TestImport::refusesHostileSheets_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("place"); ///< in what is said
    const auto row = [](const char *name, const QByteArray &contents, const QString &id, const QString &place) {
        QTest::newRow(name) << contents << id << place;
    };
    const auto table = [](const QByteArray &rows) { return packed(odsParts(rows)); };
    const auto workbook = [](const QByteArray &rows) { return packed(xlsxParts(rows, "<si><t>a</t></si>")); };
    const auto without = [](ArchiveEntries parts, const QString &name, const QByteArray &instead = {}) {
        parts.remove(name);
        if (!instead.isEmpty())
            parts.insert(name, instead);
        return packed(parts);
    };
    const QString tooLong = u"import.too-long"_s;
    const QString broken = u"import.spreadsheet"_s;
    const QByteArray documentType = R"(<!DOCTYPE x [<!ENTITY a "b">]>)";
    row("one row, repeated too often", table(odsRow({"a"}) + odsRow({"b"}, R"(table:number-rows-repeated="200000")")),
        tooLong, u"Sheet \"Hosts\", cell A2: "_s);
    row("long text, repeated", table(odsRow({QByteArray(10'000, 'x')}, R"(table:number-rows-repeated="100000")")),
        tooLong, u"cell A1: "_s);
    row("long text, referred to",
        packed(xlsxParts(QByteArray(R"(<row><c t="s"><v>0</v></c></row>)").repeated(8'000),
                         "<si><t>" + QByteArray(10'000, 'x') + "</t></si>")),
        tooLong, u"cell A"_s);
    row("one cell, repeated too often",
        table(
            R"(<table:table-row><table:table-cell table:number-columns-repeated="201"><text:p>a</text:p></table:table-cell></table:table-row>)"),
        tooLong, u"cell GS1: "_s);
    row("far to the right", workbook(R"(<row r="5"><c r="XFD5" t="s"><v>0</v></c></row>)"), tooLong, u"cell GS5: "_s);
    row("no number of repetitions",
        table(odsRow({"a"}) + odsRow({"a"}, R"(table:number-rows-repeated="99999999999999999999")")), broken,
        u"cell A2: "_s);
    row("groups too deep", table(QByteArray("<table:table-row-group>").repeated(100)), broken, u"cell A1: "_s);
    row("ods: document type", packed(odsParts(odsRow({"a"}), documentType)), broken, u"\"content.xml\""_s);
    row("xlsx: document type", without(xlsxParts({}), u"xl/worksheets/sheet2.xml"_s, documentType + "<worksheet/>"),
        broken, u"cell A1: "_s);
    row("document type in the texts", without(xlsxParts({}), u"xl/sharedStrings.xml"_s, documentType + "<sst/>"),
        broken, u"\"xl/sharedStrings.xml\""_s);
    row("no such sheet", without(xlsxParts({}), u"xl/worksheets/sheet2.xml"_s), broken,
        u"\"xl/worksheets/sheet2.xml\""_s);
    row("no texts", without(xlsxParts({}), u"xl/sharedStrings.xml"_s), broken, u"\"xl/sharedStrings.xml\""_s);
    row("no relations", without(xlsxParts({}), u"xl/_rels/workbook.xml.rels"_s), broken, u"workbook.xml.rels"_s);
    row("xlsx: no sheets", without(xlsxParts({}), u"xl/workbook.xml"_s, "<workbook/>"), broken, u"sheet"_s);
    row("ods: no sheets", without(odsParts({}), u"content.xml"_s, "<document-content><body/></document-content>"),
        broken, u"sheet"_s);
    row("no such text", workbook(R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>)"), broken, u"cell B2: "_s);
    row("no place of a cell", workbook(R"(<row r="2"><c r="2B"><v>1</v></c></row>)"), broken, u"cell A2: "_s);
    row("no number of a row", workbook(R"(<row r="-3"/>)"), broken, u"cell A1: "_s);
    row("broken XML", workbook(R"(<row><c t="s"><v>0</v></c></row><row>)"), broken, u"cell A2: "_s);
    row("password of LibreOffice",
        without(odsParts(odsRow({"a"})), u"META-INF/manifest.xml"_s,
                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
        broken, u"password"_s);
    row("older workbook, or password of Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\0'), broken,
        u"password"_s);
    row("cut", xlsx().chopped(100), broken, u"cut"_s);
    row("cut to the beginning", xlsx().first(20), broken, u"cut"_s);
    QByteArray encrypted = ods();
    const qsizetype directory = encrypted.indexOf("PK\1\2");
    encrypted[directory + 8] = static_cast<char>(encrypted.at(directory + 8) | 1);
    row("encrypted by the archive", encrypted, broken, u"encrypted"_s);
    row("another archive", packed({{u"plan.json"_s, "{}"}}), broken, u".xlsx"_s);
    row("nothing filled", table({}), u"import.csv"_s, u"empty"_s);
}

void TestImport::refusesHostileSheets()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, place);
    const Results<Imported> imported = import(contents, u"csv"_s);
    QVERIFY(!imported);
    const Problem &problem = imported.error().constFirst();
    QTEST(problem.id, "id");
    QCOMPARE(problem.file, u"sample"_s);
    QVERIFY2(problem.what.contains(place), qPrintable(problem.what));
    QVERIFY(!problem.remedy.isEmpty());
    for (const QString &words : {problem.what, problem.remedy})
        QVERIFY2(!words.contains("dossier"_L1, Qt::CaseInsensitive), qPrintable(words)); // as archives have it
}

void TestImport::knowsSpreadsheets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<bool>("isKnown");
    const QByteArray compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\0');
    QTest::newRow("cut workbook") << u"a"_s << xlsx().chopped(100) << true;
    QTest::newRow("older workbook") << u"Hosts.XLS"_s << compound << true;
    QTest::newRow("older letter") << u"letter.doc"_s << compound << false;
    QTest::newRow("other archive") << u"a.csv"_s << packed({{u"a,b"_s, "a,b\n"}}) << false;
}

void TestImport::knowsSpreadsheets()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, contents);
    QFETCH(const bool, isKnown);
    QCOMPARE(kindOf({name, contents}).has_value(), isKnown);
}

/// In time that grows with the rows, not with their square: a file of two kilobytes can repeat one row so often.
void TestImport::keepsEqualRowsApart()
{
    constexpr int rows = 20'000;
    const auto repeated = [](const QByteArray &host) {
        const QByteArray times = R"(table:number-rows-repeated=")" + QByteArray::number(rows) + '"';
        return packed(odsParts(odsRow({"host"}) + odsRow({host}, times)));
    };
    const QByteArray list = repeated("mx.example.org");
    const Results<Imported> imported = import(list);
    QVERIFY(imported);
    const Merged merged = mergeInto(Json::object(), imported->plan);
    QSet<QString> ids;
    for (const Json &system : merged.plan.value(u"systems"_s).items())
        ids.insert(system.value(u"id"_s).text());
    QCOMPARE(ids.size(), rows);
    QVERIFY(ids.contains(u"mx-example-org"_s) && ids.contains(u"mx-example-org-2"_s)
            && ids.contains(u"mx-example-org-20000"_s));
    // Whoever compares each with each does not come to an end here.
    const Merged again = mergeInto(merged.plan, imported->plan);
    QCOMPARE(again.added, 0);
    QVERIFY(again.plan == merged.plan);
    const Results<Imported> others = import(repeated("other.example.org"));
    QVERIFY(others);
    QCOMPARE(mergeInto(merged.plan, others->plan).added, rows);
    const ImportFile file{u"sample"_s, list};
    const Results<Imported> twice = importConfiguration({file, file}, {}, *m_knowledge);
    QVERIFY(twice);
    QVERIFY(twice->plan == imported->plan && twice->open == imported->open); // each question once
}

void TestImport::makesHostileWordsHarmless()
{
    const QByteArray tooLong(5'000, 'x');
    const Results<Imported> imported = import("myhostname = m\nrelayhost = \xe2\x80\xae"
                                              "evil\x07 "
                                                  + tooLong + "\nsmtp_tls_security_level = may\n",
                                              u"postfix"_s);
    QVERIFY(imported);
    const Result<PlanDocument> document = PlanDocument::read(writeJson(imported->plan));
    QVERIFY(document);
    for (const Problem &problem : document->problems())
        QVERIFY2(problem.severity != Severity::Error, qPrintable(toLine(problem)));
}

void TestImport::survivesDamagedFiles_data()
{
    recognisesAndMakesAUsablePlan_data();
}

/// Bytes changed, taken away and repeated by a fixed seed: the file is refused with its name, or makes a plan whose texts are harmless.
void TestImport::survivesDamagedFiles()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, kind);
    QRandomGenerator random(20261129);
    for (int round = 0; round < 200; ++round) {
        const QByteArray damaged = damagedCopy(contents, random, round);
        const std::optional<SettingSyntax> form = importKindFrom(kind).and_then(&settingSyntax);
        if (form) {
            const Result<ToldSettings> told = readSettings(*form, {u"sample"_s, damaged});
            QVERIFY(told || (!told.error().what.isEmpty() && !told.error().remedy.isEmpty()));
        }
        const Results<Imported> imported = import(damaged, kind);
        if (!imported) {
            QVERIFY(!imported.error().constFirst().file.isEmpty() && !imported.error().constFirst().remedy.isEmpty());
            continue;
        }
        const Result<PlanDocument> document = PlanDocument::read(writeJson(imported->plan));
        QVERIFY2(document, document ? "" : qPrintable(toLine(document.error())));
        for (const Problem &problem : document->problems())
            QVERIFY2(problem.severity != Severity::Error, qPrintable(toLine(problem)));
    }
}

void TestImport::survivesDamagedSheets_data()
{
    QTest::addColumn<ArchiveEntries>("parts");
    QTest::addColumn<QString>("part");
    const ArchiveEntries workbook = unpack(xlsx()).value();
    for (const QString &part : {u"xl/worksheets/sheet2.xml"_s, u"xl/sharedStrings.xml"_s, u"xl/workbook.xml"_s,
                                u"xl/_rels/workbook.xml.rels"_s})
        QTest::newRow(qPrintable(part)) << workbook << part;
    QTest::newRow("content.xml") << unpack(ods()).value() << u"content.xml"_s;
}

/// The same within the archive, whose checksums would else stand before what is to be read.
void TestImport::survivesDamagedSheets()
{
    QFETCH(ArchiveEntries, parts);
    QFETCH(const QString, part);
    const QByteArray sound = parts.value(part);
    QRandomGenerator random(20261129);
    for (int round = 0; round < 200; ++round) {
        parts.insert(part, damagedCopy(sound, random, round));
        const Results<Imported> imported = import(packed(parts), u"csv"_s);
        if (!imported) {
            const Problem &problem = imported.error().constFirst();
            QVERIFY(!problem.file.isEmpty() && !problem.what.isEmpty() && !problem.remedy.isEmpty());
            continue;
        }
        const Result<PlanDocument> document = PlanDocument::read(writeJson(imported->plan));
        QVERIFY2(document, document ? "" : qPrintable(toLine(document.error())));
        for (const Problem &problem : document->problems())
            QVERIFY2(problem.severity != Severity::Error, qPrintable(toLine(problem)));
    }
}

void TestImport::printsCommandsOfEachKind()
{
    const QList<ImportCommands> all = importCommands();
    QStringList kinds;
    for (const ImportCommands &commands : all) {
        kinds.append(word(commands.kind));
        QVERIFY(!commands.commands.isEmpty());
    }
    QCOMPARE(kinds, importKindWords());
}

/// Exports of real servers are somebody else's, so they are no part of the project: SAFECONDUCT_EXPORTS names their folder, else
/// it may stand beside a developer's work tree.
void TestImport::readsRealExports()
{
    const QString beside = QStringLiteral(SAFECONDUCT_SOURCE_DIR "/../shared/exchange-exports");
    const QDir folder(qEnvironmentVariable("SAFECONDUCT_EXPORTS", beside));
    if (!folder.exists())
        QSKIP("there is no folder with exports of real servers (SAFECONDUCT_EXPORTS)");
    QList<ImportFile> files;
    const QStringList names = folder.entryList({u"*.xml"_s, u"*.config"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append({name, readFile(folder.filePath(name), importLimit).value()});
    QVERIFY(!files.isEmpty());
    const Results<Imported> imported = importConfiguration(files, {}, *m_knowledge);
    QVERIFY2(imported, imported ? "" : qPrintable(toLine(imported.error().constFirst())));
    const Result<PlanDocument> document = PlanDocument::read(writeJson(imported->plan));
    QVERIFY(document && document->isUsable());
    QVERIFY(document->plan().connections.size() > 3);
    for (const Problem &problem : imported->open)
        qInfo().noquote() << toLine(problem);
    for (const Connection &connection : document->plan().connections)
        qInfo().noquote() << connection.id << connection.service << connection.existing << connection.authentication;
}

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
