// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/dns_dialect.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/dns/policy.h"
#include "app/snippets/dns/policy_site.h"
#include "app/snippets/dns/record.h"
#include "app/snippets/dns/tlsa.h"
#include "app/snippets/omissions.h"
#include "app/snippets/powershell/script.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace dns;

namespace {

bool fitsDns(const Task &task)
{
    static const QStringList published{u"tls-dane"_s, u"tls-mtasts"_s, u"tls-required"_s};
    return task.place == Place::Server && published.contains(task.option.transport)
        && comesFromOutside(*task.plan, *task.connection);
}

/// Its certificates are in a store, not in the files that commands read.
bool isWindows(const System &system)
{
    return system.os && system.os->product.startsWith("windows"_L1);
}

QString reportAddress(const Inbound &inbound)
{
    return u"mailto:postmaster@"_s + inbound.domain;
}

SnippetLine policyRecord(const Inbound &inbound, PolicyMode mode, const QString &reason)
{
    return recordLine(textRecord(u"_mta-sts"_s, u"v=STSv1; id=%1;"_s.arg(policyId({mode, inbound.hosts})),
                                 {reason, {}, u"N13"_s, u"rfc-8461"_s}));
}

QList<SnippetLine> policyRecords(const Task &task, const Inbound &inbound)
{
    QList<SnippetLine> lines{policyRecord(inbound, PolicyMode::Testing, u"snippet.dns.policy-record"_s)};
    const std::optional<SiteServer> server = siteServerOf(*task.plan, *task.knowledge);
    if (!server) {
        lines.append(remark(u"snippet.dns.policy-host-elsewhere"_s, {{u"host"_s, {policyHost(inbound)}}}));
        return lines;
    }
    Values values; // the name has been checked by whoever asks for the policy's site
    lines.append(recordLine(
        {u"mta-sts"_s,
         u"CNAME"_s,
         dns::hostNames(*task.plan, *server->system, values).constFirst() + u'.',
         {u"snippet.dns.policy-host"_s, {{u"system"_s, {shownName(*server->system)}}}, u"N13"_s, u"rfc-8461"_s}}));
    return lines;
}

QList<SnippetLine> commonRecords(const Inbound &inbound)
{
    return {recordLine(textRecord(u"_smtp._tls"_s, u"v=TLSRPTv1; rua="_s + reportAddress(inbound),
                                  {u"snippet.dns.reports"_s, {}, u"N13"_s, u"rfc-8460"_s})),
            recordLine({u"@"_s,
                        u"CAA"_s,
                        u"0 iodef \"%1\""_s.arg(reportAddress(inbound)),
                        {u"snippet.dns.caa-report"_s, {}, {}, u"rfc-8659"_s}}),
            line({}, {u"snippet.dns.caa-issue"_s, {}, {}, u"rfc-8659"_s}),
            line({}, {u"snippet.dns.caa-mail"_s, {}, {}, u"rfc-9495"_s})};
}

SnippetFile zone(const Task &task, const Inbound &inbound)
{
    QList<SnippetLine> lines;
    if (inbound.isMtaSts)
        lines.append(policyRecords(task, inbound));
    if (inbound.isDane)
        lines.append(line({}, {u"snippet.dns.tlsa-elsewhere"_s, {{u"file"_s, {tlsaFile()}}}, u"N13"_s, u"rfc-7672"_s}));
    lines.append(commonRecords(inbound));
    lines.append(line({}, {u"snippet.dns.sender-policies"_s, {}, {}, u"method"_s}));
    return zoneFile(Step::Apply, inbound.domain + u".zone"_s, inbound.domain, lines);
}

QList<SnippetLine> prerequisiteLines(const Task &task, const Inbound &inbound, const QStringList &hosts)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"set -o pipefail"_s, {u"snippet.dns.pipefail"_s, {}, {}, u"method"_s}));
    for (const QString &host : hosts)
        lines.append(line(
            u"dig +short MX %1 | grep -iE ' %2\\.$'"_s.arg(inbound.domain, QString(host).replace(u'.', u"\\."_s)),
            {u"snippet.dns.domain-check"_s, {{u"domain"_s, {inbound.domain}}, {u"host"_s, {host}}}, {}, u"doc-dig"_s}));
    if (!inbound.isDane)
        return lines;
    const QStringList names = QStringList{inbound.domain} + hosts;
    for (const QString &name : names)
        lines.append(line(u"delv %1 A | grep -F 'fully validated'"_s.arg(name),
                          {u"snippet.dns.dnssec-check"_s, {{u"name"_s, {name}}}, u"N13"_s, u"doc-delv"_s}));
    for (const QString &host : hosts) {
        if (isWindows(*task.system))
            lines.append(line({},
                              {u"snippet.dns.export-certificate"_s,
                               {{u"host"_s, {host}}, {u"chain"_s, {chainFile(host)}}},
                               {},
                               u"method"_s}));
        else
            lines.append(certificatePrerequisites(host));
    }
    return lines;
}

QList<SnippetLine> verifyLines(const Inbound &inbound, const QStringList &hosts)
{
    const auto answer = [&](const QString &owner, const QString &grep, const QString &reason, const QString &source) {
        return line(u"dig +short TXT %1%2 | grep %3"_s.arg(owner, inbound.domain, grep),
                    {reason, {}, u"N13"_s, source});
    };
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s), remark(u"snippet.common.from-elsewhere"_s)};
    if (inbound.isMtaSts)
        lines.append(line(u"test \"$(dig +short TXT _mta-sts.%1 | grep -c v=STSv1)\" = 1"_s.arg(inbound.domain),
                          {u"snippet.dns.verify-policy-record"_s, {}, u"N13"_s, u"rfc-8461"_s}));
    lines.append(answer(u"_smtp._tls."_s, u"v=TLSRPTv1"_s, u"snippet.dns.verify-reports"_s, u"rfc-8460"_s));
    if (inbound.isDane)
        lines.append(tlsaChecks(hosts));
    lines.append(line(u"dig +short CAA "_s + inbound.domain, {u"snippet.dns.verify-caa"_s, {}, {}, u"rfc-8659"_s}));
    lines.append(answer({}, u"v=spf1"_s, u"snippet.dns.verify-spf"_s, u"rfc-7208"_s));
    lines.append(answer(u"_dmarc."_s, u"v=DMARC1"_s, u"snippet.dns.verify-dmarc"_s, u"rfc-7489"_s));
    return lines;
}

QList<SnippetLine> undoLines(const Inbound &inbound)
{
    QList<SnippetLine> lines;
    if (inbound.isMtaSts)
        lines.append(policyRecord(inbound, PolicyMode::None, u"snippet.dns.undo-policy-record"_s));
    if (inbound.isDane)
        lines.append(line({}, {u"snippet.dns.undo-tlsa"_s, {}, u"N13"_s, u"rfc-7671"_s}));
    lines.append(line({}, {u"snippet.dns.undo-rest"_s, {}, {}, u"method"_s}));
    return lines;
}

void addRemarks(const Task &task, const Inbound &inbound, Snippet &snippet)
{
    const auto say = [&](const QString &text, const TextValues &values = {}) {
        snippet.remarks.append({u"snippet.dns.remark."_s + text, values});
    };
    say(u"domain"_s, {{u"domain"_s, {inbound.domain}}});
    if (inbound.isDane) {
        say(u"dnssec"_s);
        say(isWindows(*task.system) ? u"windows-key"_s : u"renewal"_s);
    }
    if (inbound.isMtaSts)
        say(u"testing-first"_s);
    if (inbound.isMtaSts && inbound.isDane)
        say(u"both"_s);
    if (!inbound.isDane && !inbound.isMtaSts)
        say(u"nothing-published"_s, {{u"peer"_s, {shownName(*task.peer)}}});
    say(u"reports"_s, {{u"address"_s, {u"postmaster@"_s + inbound.domain}}});
}

QStringList formsOf(const Inbound &inbound)
{
    QStringList forms{u"records"_s};
    if (inbound.isDane)
        forms.append(u"tlsa"_s);
    return forms;
}

Snippet zoneSnippet(const Task &task, const Inbound &inbound, const QStringList &hosts)
{
    Snippet snippet = snippetFor(
        task, u"dns"_s,
        {u"snippet.dns.title.zone"_s, {{u"domain"_s, {inbound.domain}}, {u"system"_s, {shownName(*task.system)}}}});
    snippet.connection.clear(); // a domain has one set of records
    snippet.option.clear();
    snippet.version.clear(); // and a zone file one syntax
    snippet.files.append(script(Step::Prerequisites, prerequisiteLines(task, inbound, hosts)));
    snippet.files.append(zone(task, inbound));
    if (inbound.isDane)
        snippet.files.append(
            script(Step::Apply,
                   scriptHead()
                       + tlsaCommands(hosts, isWindows(*task.system) ? NextKey::FromCertificate : NextKey::MadeAhead)));
    if (inbound.isMtaSts)
        snippet.files.append(zoneFile(Step::Apply, inbound.domain + u"-enforce.zone"_s, inbound.domain,
                                      {policyRecord(inbound, PolicyMode::Enforce, u"snippet.dns.enforce-record"_s)}));
    snippet.files.append(script(Step::Verify, verifyLines(inbound, hosts)));
    snippet.files.append(zoneFile(Step::Undo, inbound.domain + u"-undo.zone"_s, inbound.domain, undoLines(inbound)));
    addRemarks(task, inbound, snippet);
    snippet.badge = task.proofs->badge(snippet.target, formsOf(inbound));
    return snippet;
}

Results<void> makeDns(const Task &task, Snippets &made)
{
    if (task.system->hosts.isEmpty())
        return {}; // the server's own dialect says so
    Values values;
    const QStringList hosts = dns::hostNames(*task.plan, *task.system, values);
    const Inbound inbound = inboundOf(task, values);
    if (const auto server = siteServerOf(*task.plan, *task.knowledge); server && inbound.isMtaSts)
        dns::hostNames(*task.plan, *server->system, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    powershell::addOnce(zoneSnippet(task, inbound, hosts), made);
    if (task.option.transport == "tls-mtasts"_L1)
        return makePolicySite(task, inbound, made);
    return {};
}

} // namespace

Dialect dnsDialect()
{
    return {.target = u"dns"_s,
            .layer = Layer::Transport,
            .products = {u"postfix"_s, u"exim"_s, u"exchange"_s, u"sendmail"_s, u"docker-mailserver"_s, u"mailcow"_s,
                         u"mail-encryption-gateway"_s, u"generic-server"_s},
            .fits = &fitsDns,
            .make = &makeDns,
            .isBeside = true};
}

} // namespace safeconduct
