// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/policy_site.h"

#include "app/snippets/dns/policy.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

namespace {

constexpr auto root = "/var/www/mta-sts"_L1;
constexpr auto sitePlace = "/etc/nginx/conf.d/safeconduct-mta-sts.conf"_L1;

QString policyPlace()
{
    return root + u"/.well-known/mta-sts.txt"_s;
}

QString addressOf(const Inbound &inbound)
{
    return u"https://%1/.well-known/mta-sts.txt"_s.arg(policyHost(inbound));
}

/// A policy file cannot hold comments, so its language has none.
SnippetFile policyFile(Step step, const QString &name, const Inbound &inbound, PolicyMode mode,
                       const QString &place = {})
{
    return {step, name, place, u"mta-sts"_s, policyLines({mode, inbound.hosts})};
}

SnippetFile site(const Task &task, const Inbound &inbound)
{
    using namespace nginx;
    const TlsPolicy tls = opensslPolicy(*task.profile, *task.system, false, *task.knowledge);
    QList<Directive> inner{{u"listen"_s, {u"443"_s, u"ssl"_s}, {}},
                           {u"listen"_s, {u"[::]:443"_s, u"ssl"_s}, {}},
                           {u"server_name"_s, {policyHost(inbound)}, {}}};
    inner.append(certificateDirectives(policyHost(inbound)));
    inner.append(tlsDirectives(task, tls));
    inner.append({u"root"_s, {root}, {}});
    inner.append(block(u"location"_s, {u"="_s, u"/.well-known/mta-sts.txt"_s},
                       {{u"default_type"_s, {u"text/plain"_s}, {}}},
                       {u"snippet.dns.site-policy"_s, {}, u"N13"_s, u"rfc-8461"_s}));
    inner.append(block(u"location"_s, {u"/"_s}, {{u"return"_s, {u"404"_s}, {}}},
                       {u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-nginx"_s}));
    const QList<Directive> directives{
        block(u"server"_s, {}, inner,
              {u"snippet.dns.site"_s, {{u"host"_s, {policyHost(inbound)}}}, u"N13"_s, u"rfc-8461"_s})};
    return configurationFile(sitePlace, u"nginx"_s, linesOf(directives));
}

QList<SnippetLine> reloadLines()
{
    return {line(u"nginx -t"_s, {u"snippet.nginx.check"_s, {}, {}, u"measured-debian"_s}),
            line(u"systemctl reload nginx"_s, {u"snippet.nginx.reload"_s, {}, {}, u"measured-debian"_s})};
}

/// Senders remember the last policy: the file goes first, the record that tells of it second.
QList<SnippetLine> enforceLines(const QString &name)
{
    return {line(u"cp %1 %2"_s.arg(name, policyPlace()), {u"snippet.dns.enforce"_s, {}, u"N13"_s, u"rfc-8461"_s})};
}

SnippetFile verifyScript(const Inbound &inbound)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s), remark(u"snippet.common.from-elsewhere"_s)};
    lines.append(line(u"curl -fsS %1 | grep -x 'version: STSv1'"_s.arg(addressOf(inbound)),
                      {u"snippet.dns.verify-policy"_s, {}, u"N13"_s, u"doc-curl"_s}));
    lines.append(
        line(u"curl -fsS -o /dev/null -w '%{content_type}\\n' %1 | grep -x text/plain"_s.arg(addressOf(inbound)),
             {u"snippet.dns.verify-type"_s, {}, {}, u"rfc-8461"_s}));
    return script(Step::Verify, lines);
}

SnippetFile named(SnippetFile file, const QString &name)
{
    file.name = name;
    return file;
}

void addServed(const Task &task, const Inbound &inbound, Snippet &snippet)
{
    snippet.files.append(script(Step::Prerequisites, scriptHead() + certificatePrerequisites(policyHost(inbound))));
    snippet.files.append(policyFile(Step::Apply, u"mta-sts.txt"_s, inbound, PolicyMode::Testing, policyPlace()));
    snippet.files.append(site(task, inbound));
    snippet.files.append(script(Step::Apply, scriptHead() + reloadLines()));
    snippet.files.append(policyFile(Step::Apply, u"mta-sts-enforce.txt"_s, inbound, PolicyMode::Enforce));
    snippet.files.append(
        named(script(Step::Apply, scriptHead() + enforceLines(u"mta-sts-enforce.txt"_s)), u"enforce.sh"_s));
    snippet.files.append(verifyScript(inbound));
    snippet.files.append(policyFile(Step::Undo, u"mta-sts-none.txt"_s, inbound, PolicyMode::None));
    QList<SnippetLine> undo = scriptHead();
    undo.append(
        line(u"cp mta-sts-none.txt "_s + policyPlace(), {u"snippet.dns.undo-policy"_s, {}, u"N13"_s, u"rfc-8461"_s}));
    undo.append(remark(u"snippet.dns.undo-site"_s, {{u"file"_s, {sitePlace}}}));
    snippet.files.append(script(Step::Undo, undo));
}

void addUnserved(const Inbound &inbound, Snippet &snippet)
{
    snippet.files.append(policyFile(Step::Apply, u"mta-sts.txt"_s, inbound, PolicyMode::Testing));
    snippet.files.append(policyFile(Step::Apply, u"mta-sts-enforce.txt"_s, inbound, PolicyMode::Enforce));
    snippet.files.append(verifyScript(inbound));
    snippet.files.append(policyFile(Step::Undo, u"mta-sts-none.txt"_s, inbound, PolicyMode::None));
    snippet.remarks.append({u"snippet.dns.remark.serve-policy"_s, {{u"address"_s, {addressOf(inbound)}}}});
}

} // namespace

const System *policyServer(const Task &task)
{
    const auto found = std::ranges::find_if(task.plan->systems, [](const System &system) {
        return system.role == SystemRole::Server && system.runs(u"nginx"_s) && !system.hosts.isEmpty();
    });
    return found == task.plan->systems.end() ? nullptr : &*found;
}

QString policyHost(const Inbound &inbound)
{
    return u"mta-sts."_s + inbound.domain;
}

void makePolicySite(const Task &task, const Inbound &inbound, Snippets &made)
{
    const System *server = policyServer(task);
    Task there = task;
    if (server)
        there.system = server;
    Snippet snippet = snippetFor(
        there, u"dns"_s,
        {u"snippet.dns.title.policy"_s, {{u"domain"_s, {inbound.domain}}, {u"system"_s, {shownName(*there.system)}}}});
    snippet.version.clear(); // one format for all
    if (server)
        addServed(there, inbound, snippet);
    else
        addUnserved(inbound, snippet);
    snippet.remarks.append({u"snippet.dns.remark.order"_s, {}});
    snippet.remarks.append({u"snippet.dns.remark.first-contact"_s, {}});
    snippet.badge = task.proofs->badge(snippet.target, {server ? u"site"_s : u"policy"_s});
    made.snippets.append(snippet);
}

} // namespace safeconduct::dns
