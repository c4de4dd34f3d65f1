// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/policy_site.h"

#include "app/snippets/dns/policy.h"
#include "app/snippets/iis/site_scripts.h"
#include "app/snippets/iis/static_site.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

namespace {

constexpr auto policyPath = "/.well-known/mta-sts.txt"_L1;

StaticSite siteOf(const Inbound &inbound)
{
    return {.host = policyHost(inbound),
            .name = u"mta-sts"_s,
            .isHttps = true,
            .paths = {{SiteMatch::File, policyPath, u"text/plain"_s,
                       Because{u"snippet.dns.site-policy"_s, {}, u"N13"_s, u"rfc-8461"_s}}},
            .because = {u"snippet.dns.site"_s, {{u"host"_s, {policyHost(inbound)}}}, u"N13"_s, u"rfc-8461"_s}};
}

/// Where the policy's file lies on the web server.
QString policyPlace(const StaticSite &site, WebProduct product)
{
    if (product == WebProduct::Iis)
        return iis::iisRoot(site) + QString(policyPath).replace(u'/', u'\\');
    return siteRoot(site) + policyPath;
}

QString addressOf(const Inbound &inbound)
{
    return u"https://"_s + policyHost(inbound) + policyPath;
}

/// A policy file cannot hold comments, so its language has none.
SnippetFile policyFile(Step step, const QString &name, const Inbound &inbound, PolicyMode mode,
                       const QString &place = {})
{
    return {step, name, place, u"mta-sts"_s, policyLines({mode, inbound.hosts})};
}

/// Puts the policy \a source over the one at \a place, for the reason of the text \a why.
SnippetFile replacing(Step step, const QString &stem, const QString &source, const QString &place, WebProduct product,
                      const QString &why)
{
    if (product == WebProduct::Iis)
        return iis::replaceFile(step, stem + u".ps1"_s, source, place,
                                {.text = why, .source = u"rfc-8461"_s, .rule = u"N13"_s})
            .file();
    return {step,
            stem + u".sh"_s,
            {},
            u"bash"_s,
            scriptHead()
                + QList<SnippetLine>{line(u"cp %1 %2"_s.arg(source, place), {why, {}, u"N13"_s, u"rfc-8461"_s})}};
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

/// What is done once the policy is forgotten everywhere.
SnippetLine siteAtTheEnd(const QString &place, WebProduct product)
{
    return remark(byProduct(product, u"snippet.dns.undo-site"_s, u"snippet.dns.undo-site-apache"_s,
                            u"snippet.dns.undo-site-iis"_s),
                  {{u"file"_s, {place}}});
}

/// Senders remember the last policy: the file goes first, the record that tells of it second.
void addServed(const Task &task, const Inbound &inbound, WebProduct product, Snippet &snippet, Problems &problems)
{
    const StaticSite site = siteOf(inbound);
    const SiteFiles files = siteFiles(task, site, product, problems);
    const QString place = policyPlace(site, product);
    snippet.files.append(files.prerequisites);
    snippet.files.append(policyFile(Step::Apply, u"mta-sts.txt"_s, inbound, PolicyMode::Testing, place));
    snippet.files.append(files.apply);
    snippet.files.append(policyFile(Step::Apply, u"mta-sts-enforce.txt"_s, inbound, PolicyMode::Enforce));
    snippet.files.append(
        replacing(Step::Apply, u"enforce"_s, u"mta-sts-enforce.txt"_s, place, product, u"snippet.dns.enforce"_s));
    snippet.files.append(verifyScript(inbound));
    snippet.files.append(policyFile(Step::Undo, u"mta-sts-none.txt"_s, inbound, PolicyMode::None));
    SnippetFile undo =
        replacing(Step::Undo, u"undo"_s, u"mta-sts-none.txt"_s, place, product, u"snippet.dns.undo-policy"_s);
    undo.lines.append(siteAtTheEnd(files.place, product));
    snippet.files.append(undo);
    if (product == WebProduct::Iis) {
        snippet.files.append(files.undo);
        snippet.remarks.append({u"snippet.iis.remark.schannel"_s, {{u"system"_s, {shownName(*task.system)}}}});
    }
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

QString policyHost(const Inbound &inbound)
{
    return u"mta-sts."_s + inbound.domain;
}

Results<void> makePolicySite(const Task &task, const Inbound &inbound, Snippets &made)
{
    const std::optional<SiteServer> server = siteServerOf(*task.plan, *task.knowledge);
    Task there = task;
    if (server)
        there.system = server->system;
    Snippet snippet = snippetFor(
        there, u"dns"_s,
        {u"snippet.dns.title.policy"_s, {{u"domain"_s, {inbound.domain}}, {u"system"_s, {shownName(*there.system)}}}});
    snippet.version.clear(); // one format for all
    Problems problems;
    if (server)
        addServed(there, inbound, server->product, snippet, problems);
    else
        addUnserved(inbound, snippet);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    snippet.remarks.append({u"snippet.dns.remark.order"_s, {}});
    snippet.remarks.append({u"snippet.dns.remark.first-contact"_s, {}});
    snippet.badge = server ? siteBadge(*task.proofs, snippet.target, u"site"_s, server->product)
                           : task.proofs->badge(snippet.target, {u"policy"_s});
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::dns
