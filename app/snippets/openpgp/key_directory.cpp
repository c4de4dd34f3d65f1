// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/key_directory.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/dns/record.h"
#include "app/snippets/iis/static_site.h"
#include "app/snippets/omissions.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/site_server.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::openpgp {

using namespace Qt::StringLiterals;

namespace {

constexpr auto root = "/var/www/openpgpkey"_L1;
constexpr auto tree = "/var/www/openpgpkey/.well-known/openpgpkey"_L1;

StaticSite siteOf(const QString &host)
{
    return {.host = host,
            .name = u"openpgpkey"_s,
            .isHttps = true,
            .paths = {{SiteMatch::Tree, u"/.well-known/openpgpkey/"_s, u"application/octet-stream"_s,
                       Because{u"snippet.openpgp.site-tree"_s, {}, u"M3"_s, u"wkd-draft"_s},
                       SiteHeader{u"Access-Control-Allow-Origin"_s,
                                  u"*"_s,
                                  {u"snippet.openpgp.site-origin"_s, {}, {}, u"wkd-draft"_s}}}},
            .because = {u"snippet.openpgp.site"_s, {{u"host"_s, {host}}}, u"M3"_s, u"wkd-draft"_s}};
}

SnippetLine toolCheck()
{
    return line(u"test -x /usr/lib/gnupg/gpg-wks-client || command -v gpg-wks-client"_s,
                {u"snippet.openpgp.tool"_s, {}, {}, u"measured-debian"_s});
}

/// What must be there at the web server, or for IIS, where no such tool is at hand, on another machine.
QList<SnippetFile> prerequisites(const SiteFiles &files, WebProduct product)
{
    QList<SnippetFile> all = files.prerequisites;
    if (product == WebProduct::Iis)
        all.append({Step::Prerequisites, u"tool.sh"_s, {}, u"bash"_s, scriptHead() + QList<SnippetLine>{toolCheck()}});
    else
        all.last().lines.append(toolCheck());
    return all;
}

SnippetFile publish(WebProduct product)
{
    return {
        Step::Apply,
        u"publish-key.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{
                line(u"keyfile=$1 address=$2"_s,
                     {byProduct(product, u"snippet.openpgp.publish-arguments"_s, u"snippet.openpgp.publish-arguments"_s,
                                u"snippet.openpgp.publish-arguments-iis"_s),
                      {},
                      {},
                      u"doc-posix-shell"_s}),
                line(u"PATH=$PATH:/usr/lib/gnupg"_s, {u"snippet.openpgp.tool-path"_s, {}, {}, u"measured-debian"_s}),
                line(u"mkdir -p %1"_s.arg(tree)),
                line(u"gpg-wks-client -C %1 --install-key \"$keyfile\" \"$address\""_s.arg(tree),
                     {u"snippet.openpgp.publish"_s, {}, u"M3"_s, u"measured-debian"_s}),
                line(u"chmod -R a+rX "_s + root, {u"snippet.openpgp.readable"_s, {}, {}, u"doc-posix-shell"_s})}};
}

SnippetFile lookUp()
{
    return {
        Step::Verify,
        u"look-up.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{
                line(u"address=$1"_s, {u"snippet.openpgp.look-up-arguments"_s, {}, {}, u"doc-posix-shell"_s}),
                line(u"export GNUPGHOME=$(mktemp -d)"_s, {u"snippet.openpgp.look-up-home"_s, {}, {}, u"doc-gnupg"_s}),
                line(u"gpg --auto-key-locate clear,nodefault,wkd --locate-keys \"$address\""_s,
                     {u"snippet.openpgp.look-up"_s, {}, u"M3"_s, u"doc-gnupg"_s})}};
}

SnippetFile withdraw(const QString &place, WebProduct product)
{
    return {Step::Undo,
            u"withdraw-key.sh"_s,
            {},
            u"bash"_s,
            scriptHead()
                + QList<SnippetLine>{line(u"address=$1"_s,
                                          {byProduct(product, u"snippet.openpgp.withdraw-arguments"_s,
                                                     u"snippet.openpgp.withdraw-arguments-apache"_s,
                                                     u"snippet.openpgp.withdraw-arguments-iis"_s),
                                           {{u"file"_s, {place}}},
                                           {},
                                           u"doc-posix-shell"_s}),
                                     line(u"PATH=$PATH:/usr/lib/gnupg"_s),
                                     line(u"gpg-wks-client -C %1 --remove-key \"$address\""_s.arg(tree),
                                          {u"snippet.openpgp.withdraw"_s, {}, u"M3"_s, u"doc-gpg-wks-client"_s})}};
}

Snippet directorySnippet(const Task &there, const QString &domain)
{
    Snippet snippet = snippetFor(
        there, u"openpgp"_s,
        {u"snippet.openpgp.title-directory"_s, {{u"domain"_s, {domain}}, {u"system"_s, {shownName(*there.system)}}}});
    snippet.version.clear();
    return snippet;
}

SnippetFile zone(const Task &there, const QString &domain, const QString &name)
{
    return dns::zoneFile(
        Step::Prerequisites, domain + u".zone"_s, domain,
        {dns::recordLine(
            {u"openpgpkey"_s,
             u"CNAME"_s,
             name + u'.',
             {u"snippet.openpgp.record"_s, {{u"system"_s, {shownName(*there.system)}}}, u"M3"_s, u"wkd-draft"_s}})});
}

QList<Saying> remarksOn(const Task &there, const StaticSite &site, const QString &domain, WebProduct product)
{
    QList<Saying> remarks{{u"snippet.openpgp.remark.domain"_s, {{u"domain"_s, {domain}}}},
                          {u"snippet.openpgp.remark.wildcard"_s, {{u"host"_s, {site.host}}}},
                          {u"snippet.openpgp.remark.only-certified"_s, {}}};
    if (product == WebProduct::Iis)
        remarks.append({{u"snippet.openpgp.remark.tree-elsewhere"_s,
                         {{u"tree"_s, {root + u"/.well-known"_s}}, {u"folder"_s, {iis::iisRoot(site)}}}},
                        {u"snippet.iis.remark.schannel"_s, {{u"system"_s, {shownName(*there.system)}}}}});
    return remarks;
}

} // namespace

Results<void> makeKeyDirectory(const Task &task, const QString &domain, Snippets &made)
{
    const StaticSite site = siteOf(u"openpgpkey."_s + domain);
    const std::optional<SiteServer> server = siteServerOf(*task.plan, *task.knowledge);
    if (!server) {
        made.omissions.append(omission(task, u"no-key-directory-server"_s, {{u"host"_s, {site.host}}}));
        return {};
    }
    Task there = task;
    there.system = server->system;
    Values values;
    const QString name = dns::hostNames(*task.plan, *server->system, values).constFirst();
    Problems problems = values.problems();
    const SiteFiles files = siteFiles(there, site, server->product, problems);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    Snippet snippet = directorySnippet(there, domain);
    snippet.files = prerequisites(files, server->product);
    snippet.files.append(zone(there, domain, name));
    snippet.files.append(files.apply);
    snippet.files.append({publish(server->product), lookUp(), withdraw(files.place, server->product)});
    if (server->product == WebProduct::Iis)
        snippet.files.append(files.undo);
    snippet.remarks = remarksOn(there, site, domain, server->product);
    snippet.badge = siteBadge(*task.proofs, snippet.target, u"key-directory"_s, server->product);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::openpgp
