// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"

#include "app/plan/read_plan.h"
#include "app/support/json.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto planText = R"json({
 "format": "safeconduct-plan/1", "id": "small", "title": "Small", "language": "en", "settings": {"policyProfile": "bsi-tr-02102"},
 "networks": [
  {"id": "lan", "name": "Office", "kind": "internal", "site": "A", "addresses": ["10.1.0.0/16"]},
  {"id": "dmz", "name": "Perimeter", "kind": "dmz", "site": "A", "addresses": ["192.0.2.0/26"]},
  {"id": "branch", "name": "Branch", "kind": "internal", "site": "B", "addresses": ["10.2.0.0/16", "2001:db8:2::/48"]},
  {"id": "nowhere", "name": "Unnumbered", "kind": "internal", "site": "C"},
  {"id": "internet", "name": "Internet", "kind": "internet"}],
 "systems": [
  {"id": "ex", "name": "Exchange", "role": "server", "os": {"product": "windows-server", "version": "2022"},
   "software": [{"product": "exchange", "version": "2019-cu15"}], "networks": ["lan"], "hosts": [{"name": "ex.example.org", "addresses": ["10.1.2.10"]}]},
  {"id": "mx", "name": "Mail exchanger", "role": "server", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "postfix", "version": "3.10"}], "networks": ["dmz"], "hosts": [{"name": "mx.example.org", "addresses": ["192.0.2.25"]}]},
  {"id": "box", "name": "Mailboxes", "role": "server", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "dovecot", "version": "2.4"}], "networks": ["lan"], "hosts": [{"name": "imap.example.org", "addresses": ["10.1.2.20"]}]},
  {"id": "old-box", "name": "Old mailboxes", "role": "server", "os": {"product": "debian", "version": "12"},
   "software": [{"product": "dovecot", "version": "2.3"}], "networks": ["lan"], "hosts": [{"name": "old.example.org", "addresses": ["10.1.2.21"]}]},
  {"id": "proxy", "name": "Proxy", "role": "server", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "nginx", "version": "1.26"}], "networks": ["dmz"], "hosts": [{"name": "mail.example.org", "addresses": ["192.0.2.30"]}]},
  {"id": "gw-a", "name": "Gateway A", "role": "gateway", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "strongswan", "version": "6.0"}], "networks": ["lan", "dmz", "internet"],
   "hosts": [{"name": "gw-a.example.org", "addresses": ["192.0.2.1"]}]},
  {"id": "gw-b", "name": "Gateway B", "role": "gateway", "os": {"product": "debian", "version": "12"},
   "software": [{"product": "strongswan", "version": "5.9"}], "networks": ["branch", "internet"],
   "hosts": [{"name": "gw-b.example.org", "addresses": ["198.51.100.1"]}]},
  {"id": "gw-c", "name": "Gateway C", "role": "gateway", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "libreswan", "version": "5.2"}], "networks": ["nowhere", "internet"],
   "hosts": [{"name": "gw-c.example.org", "addresses": ["203.0.113.1"]}]},
  {"id": "app", "name": "Application", "role": "server", "os": {"product": "debian", "version": "13"},
   "software": [{"product": "custom-application"}], "networks": ["branch"], "hosts": [{"name": "app.example.org", "addresses": ["10.2.0.5"]}]},
  {"id": "pcs", "name": "PCs", "role": "client", "software": [{"product": "thunderbird", "version": "128"}], "networks": ["branch"]},
  {"id": "bank", "name": "Bank", "role": "partner", "software": [{"product": "unknown-mail-server"}], "networks": ["internet"],
   "hosts": [{"name": "mx.bank.example", "addresses": ["203.0.113.25"]}]},
  {"id": "world", "name": "Everybody", "role": "partner", "software": [{"product": "unknown-mail-server"}], "networks": ["internet"]}],
 "information": [],
 "connections": [
  {"id": "world-mx", "name": "Mail in", "from": "world", "to": "mx", "service": "smtp-relay", "path": ["internet", "dmz"], "authentication": "none"},
  {"id": "bank-mx", "name": "Bank in", "from": "bank", "to": "mx", "service": "smtp-relay", "path": ["internet", "dmz"], "authentication": "none"},
  {"id": "mx-world", "name": "Mail out", "from": "mx", "to": "world", "service": "smtp-relay", "path": ["dmz", "internet"], "authentication": "none"},
  {"id": "mx-bank", "name": "Bank out", "from": "mx", "to": "bank", "service": "smtp-relay", "path": ["dmz", "internet"], "authentication": "none"},
  {"id": "mx-ex", "name": "Mail to Exchange", "from": "mx", "to": "ex", "service": "smtp-relay", "path": ["dmz", "lan"], "authentication": "none"},
  {"id": "mx-box", "name": "Delivery", "from": "mx", "to": "box", "service": "lmtp", "path": ["dmz", "lan"], "authentication": "none"},
  {"id": "submit", "name": "Submission", "from": "pcs", "to": "mx", "service": "smtp-submission", "path": ["branch", "internet", "dmz"], "authentication": "cleartext"},
  {"id": "imap", "name": "IMAP", "from": "pcs", "to": "box", "service": "imap", "path": ["branch", "internet", "lan"], "authentication": "cleartext"},
  {"id": "app-imap", "name": "IMAP of the application", "from": "app", "to": "box", "service": "imap", "path": ["branch", "internet", "lan"], "authentication": "cleartext"},
  {"id": "pop", "name": "POP", "from": "pcs", "to": "box", "service": "pop3", "path": ["branch", "internet", "lan"], "authentication": "cleartext"},
  {"id": "old-imap", "name": "Old IMAP", "from": "pcs", "to": "old-box", "service": "imap", "path": ["branch", "internet", "lan"], "authentication": "cleartext"},
  {"id": "owa", "name": "Webmail", "from": "pcs", "to": "ex", "service": "owa", "path": ["internet", "dmz", "lan"], "via": ["proxy"], "authentication": "basic"},
  {"id": "phones", "name": "Phones", "from": "pcs", "to": "ex", "service": "activesync", "path": ["internet", "dmz", "lan"], "via": ["proxy"], "authentication": "basic"},
  {"id": "branch-mail", "name": "Branch mail", "from": "app", "to": "ex", "service": "smtp-submission", "path": ["branch", "internet", "lan"], "via": ["gw-b", "gw-a"], "authentication": "none"},
  {"id": "branch-web", "name": "Branch web", "from": "pcs", "to": "ex", "service": "ews", "path": ["branch", "internet", "lan"], "via": ["gw-b", "gw-a"], "authentication": "basic"},
  {"id": "far", "name": "Far site", "from": "pcs", "to": "ex", "service": "ews", "path": ["nowhere", "internet", "lan"], "via": ["gw-c", "gw-a"], "authentication": "basic"},
  {"id": "hosts", "name": "Host to host", "from": "mx", "to": "app", "service": "smtp-relay", "path": ["dmz", "internet", "branch"], "authentication": "none"}]
})json";

} // namespace

const Knowledge &knowledge()
{
    static const std::shared_ptr<const Knowledge> loaded = [] {
        const auto result = loadKnowledge(shippedKnowledgeFiles());
        if (!result)
            qFatal("%s", qPrintable(toLine(result.error().first())));
        return *result;
    }();
    return *loaded;
}

Plan smallPlan()
{
    const Result<Json> json = readJson(planText);
    if (!json)
        qFatal("%s", qPrintable(toLine(json.error())));
    return readPlan(*json);
}

Plan planWithProxy(const QString &product, const QString &version)
{
    Plan plan = smallPlan();
    systemIn(plan, "proxy"_L1).software = {ProductUse{product, version}};
    return plan;
}

Plan relayed(const QStringList &connections, const QString &mode)
{
    Plan plan = smallPlan();
    systemIn(plan, "proxy"_L1).capabilities.tlsTermination = mode;
    for (Connection &connection : plan.connections) {
        if (connections.contains(connection.id))
            connection.via = {u"proxy"_s};
    }
    return plan;
}

System &systemIn(Plan &plan, QLatin1StringView id)
{
    return *std::ranges::find(plan.systems, id, &System::id);
}

Results<Snippets> tried(const Plan &plan, const QStringList &choices, const QString &profile)
{
    SnippetRequest request;
    request.profile = profile;
    for (const QString &choice : choices)
        request.choices.insert(choice.section(u'=', 0, 0), choice.section(u'=', 1));
    return makeSnippets(plan, knowledge(), request);
}

Snippets made(const Plan &plan, const QStringList &choices, const QString &profile)
{
    const Results<Snippets> result = tried(plan, choices, profile);
    if (!result)
        QTest::qFail(qPrintable(toLine(result.error().first())), __FILE__, __LINE__);
    Snippets snippets = result.value_or(Snippets());
    for (const Snippet &snippet : std::as_const(snippets.snippets)) {
        for (const SnippetFile &file : snippet.files) {
            if (!snippetLanguages().contains(file.language))
                QTest::qFail(qPrintable(u"%1 is in \"%2\""_s.arg(file.name, file.language)), __FILE__, __LINE__);
        }
    }
    return snippets;
}

Snippet snippetOf(const Snippets &snippets, const QString &connection, const QString &system, const QString &target)
{
    for (const Snippet &snippet : snippets.snippets) {
        if (snippet.connection == connection && snippet.system == system && snippet.target == target)
            return snippet;
    }
    QTest::qFail(qPrintable(u"no %1 snippet of %2 on %3"_s.arg(target, connection, system)), __FILE__, __LINE__);
    return {};
}

QStringList linesOf(const Snippet &snippet, const QString &name)
{
    QStringList lines;
    for (const SnippetFile &file : snippet.files) {
        if (file.name != name)
            continue;
        for (const SnippetLine &line : file.lines) {
            if (!line.code.isEmpty())
                lines.append(line.code);
        }
    }
    return lines;
}

QString codeOf(const Snippet &snippet, const QString &name)
{
    return linesOf(snippet, name).join(u'\n') + u'\n';
}

QStringList omissionsOf(const Snippets &snippets, const QString &connection)
{
    QStringList ids;
    for (const Omission &omission : snippets.omissions) {
        if (omission.connection == connection)
            ids.append(omission.system + u": "_s + omission.reason.text.sliced(17));
    }
    return ids;
}

QStringList remarksOf(const Snippet &snippet)
{
    QStringList ids;
    for (const Saying &remark : snippet.remarks)
        ids.append(remark.text);
    return ids;
}

QStringList lockOutTexts(const Snippet &snippet)
{
    QStringList ids;
    for (const SnippetFile &file : snippet.files) {
        for (const SnippetLine &line : file.step == Step::Prerequisites ? file.lines : QList<SnippetLine>()) {
            if (line.rule != "I8"_L1)
                continue;
            ids.append(line.reason.text);
            for (const QString &language : {u"en"_s, u"de"_s}) {
                const QString said = knowledge().texts.say(language, line.reason);
                if (said.contains(u'{') || !knowledge().sources.contains(line.source))
                    QTest::qFail(qPrintable(said), __FILE__, __LINE__);
            }
        }
    }
    return ids;
}

QString valueOf(const QStringList &lines, const QString &name)
{
    for (const QString &line : lines) {
        if (line.trimmed().startsWith(name + u" = "_s))
            return line.trimmed().sliced(name.size() + 3);
    }
    return {};
}

} // namespace safeconduct::test
