// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for the tests of the Windows dialects: the examples, one Exchange server with one of each connection, one IIS by itself.
#pragma once

#include "app/plan/read_plan.h"
#include "app/support/json.h"
#include "tests/app/snippets/small_plan.h"

#include <QFile>
#include <QTest>

namespace safeconduct::test {

inline Plan planFrom(const QByteArray &utf8)
{
    const Result<Json> json = readJson(utf8);
    if (!json)
        qFatal("%s", qPrintable(toLine(json.error())));
    return readPlan(*json);
}

inline Plan planIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    return planFrom(file.readAll());
}

inline Plan examplePlan(const QString &name)
{
    return planIn(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples/%1.plan.json").arg(name));
}

/// One Exchange server `ex` of \a version on Windows Server \a windows, and a connection `c` of \a service to it.
inline Plan exchangePlan(const QString &version, const QString &windows, const QString &service,
                         const QString &authentication = QStringLiteral("basic"))
{
    return planFrom(QStringLiteral(R"json({
 "format": "safeconduct-plan/1", "id": "p", "title": "P", "settings": {"policyProfile": "bsi-tr-02102"},
 "networks": [{"id": "lan", "name": "LAN", "kind": "internal"}, {"id": "internet", "name": "Internet", "kind": "internet"}],
 "systems": [
  {"id": "ex", "name": "Mail", "role": "server", "os": {"product": "windows-server", "version": "%2"},
   "software": [{"product": "exchange", "version": "%1"}], "networks": ["lan"], "hosts": [{"name": "ex.example.org", "addresses": ["10.0.0.1"]}]},
  {"id": "ex2", "name": "Mail two", "role": "server", "os": {"product": "windows-server", "version": "%2"},
   "software": [{"product": "exchange", "version": "%1"}], "networks": ["lan"], "hosts": [{"name": "ex2.example.org", "addresses": ["10.0.0.2"]}]},
  {"id": "mx", "name": "Gate", "role": "server", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "postfix", "version": "3.10"}], "networks": ["lan"], "hosts": [{"name": "mx.example.org", "addresses": ["10.0.0.25"]}]},
  {"id": "lb", "name": "Balancer", "role": "appliance", "networks": ["lan"], "software": [{"product": "load-balancer"}],
   "hosts": [{"name": "mail.example.org", "addresses": ["192.0.2.9"]}], "capabilities": {"tlsTermination": "bridge-other-certificate"}},
  {"id": "pc", "name": "PCs", "role": "client", "os": {"product": "windows", "version": "11"},
   "software": [{"product": "outlook", "version": "2021"}], "networks": ["lan"]},
  {"id": "bank", "name": "Bank", "role": "partner", "software": [{"product": "unknown-mail-server"}], "networks": ["internet"], "count": 1},
  {"id": "cloud", "name": "Tenant", "role": "cloud", "software": [{"product": "exchange-online"}], "networks": ["internet"]},
  {"id": "world", "name": "World", "role": "partner", "software": [{"product": "unknown-mail-server"}], "networks": ["internet"], "count": 500}],
 "information": [],
 "connections": [
  {"id": "c", "name": "C", "from": "pc", "to": "ex", "service": "%3", "path": ["lan"], "authentication": "%4"},
  {"id": "proxied", "name": "Proxied", "from": "pc", "to": "ex2", "service": "%3", "path": ["lan"], "via": ["lb"], "authentication": "%4"},
  {"id": "pair", "name": "Pair", "from": "ex", "to": "ex2", "service": "%3", "path": ["lan"], "authentication": "%4"},
  {"id": "hybrid", "name": "To the tenant", "from": "ex", "to": "cloud", "service": "%3", "path": ["internet"], "authentication": "%4"},
  {"id": "out", "name": "Out", "from": "ex", "to": "mx", "service": "%3", "path": ["lan"], "authentication": "%4"},
  {"id": "in", "name": "In", "from": "mx", "to": "ex", "service": "%3", "path": ["lan"], "authentication": "%4"},
  {"id": "to-bank", "name": "To the bank", "from": "ex", "to": "bank", "service": "%3", "path": ["internet"], "authentication": "%4"},
  {"id": "from-bank", "name": "From the bank", "from": "bank", "to": "ex", "service": "%3", "path": ["internet"], "authentication": "%4"},
  {"id": "to-world", "name": "To the world", "from": "ex", "to": "world", "service": "%3", "path": ["internet"], "authentication": "%4"}]
})json")
                        .arg(version, windows, service, authentication)
                        .toUtf8());
}

/// One server `web` with IIS \a version on Windows Server \a windows: connections `c` of \a service and `d` (calendars) to it. Another,
/// `web2`, is reached through something that ends TLS (`proxied`).
inline Plan iisPlan(const QString &version, const QString &windows, const QString &service,
                    const QString &authentication = QStringLiteral("basic"))
{
    return planFrom(QStringLiteral(R"json({
 "format": "safeconduct-plan/1", "id": "p", "title": "P", "settings": {"policyProfile": "bsi-tr-02102"},
 "networks": [{"id": "lan", "name": "LAN", "kind": "internal"}],
 "systems": [
  {"id": "web", "name": "Web", "role": "server", "os": {"product": "windows-server", "version": "%2"},
   "software": [{"product": "iis", "version": "%1"}], "networks": ["lan"], "hosts": [{"name": "web.example.org", "addresses": ["10.0.0.1"]}]},
  {"id": "web2", "name": "Web two", "role": "server", "os": {"product": "windows-server", "version": "%2"},
   "software": [{"product": "iis", "version": "%1"}], "networks": ["lan"], "hosts": [{"name": "web2.example.org", "addresses": ["10.0.0.2"]}]},
  {"id": "lb", "name": "Balancer", "role": "appliance", "networks": ["lan"], "software": [{"product": "load-balancer"}],
   "hosts": [{"name": "www.example.org", "addresses": ["192.0.2.9"]}], "capabilities": {"tlsTermination": "bridge-other-certificate"}},
  {"id": "pc", "name": "PCs", "role": "client", "os": {"product": "windows", "version": "11"},
   "software": [{"product": "thunderbird", "version": "128"}], "networks": ["lan"]}],
 "information": [],
 "connections": [
  {"id": "c", "name": "C", "from": "pc", "to": "web", "service": "%3", "path": ["lan"], "authentication": "%4"},
  {"id": "d", "name": "D", "from": "pc", "to": "web", "service": "caldav", "path": ["lan"], "authentication": "%4"},
  {"id": "proxied", "name": "Proxied", "from": "pc", "to": "web2", "service": "%3", "path": ["lan"], "via": ["lb"], "authentication": "%4"}]
})json")
                        .arg(version, windows, service, authentication)
                        .toUtf8());
}

/// All code of a snippet's file \a name, or of all its files.
inline QString codeIn(const Snippet &snippet, const QString &name = {})
{
    QString code;
    for (const SnippetFile &file : snippet.files) {
        for (const SnippetLine &line : file.lines) {
            if (name.isEmpty() || file.name == name)
                code += line.code + QLatin1Char('\n');
        }
    }
    return code;
}

/// The snippets of \a target, in their order.
inline QList<Snippet> ofTarget(const Snippets &snippets, const QString &target)
{
    QList<Snippet> found;
    for (const Snippet &snippet : snippets.snippets) {
        if (snippet.target == target)
            found.append(snippet);
    }
    return found;
}

} // namespace safeconduct::test
