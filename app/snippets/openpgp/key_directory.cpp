// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/key_directory.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/dns/policy_site.h"
#include "app/snippets/dns/record.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"
#include "app/snippets/omissions.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::openpgp {

using namespace Qt::StringLiterals;

namespace {

constexpr auto root = "/var/www/openpgpkey"_L1;
constexpr auto tree = "/var/www/openpgpkey/.well-known/openpgpkey"_L1;
constexpr auto sitePlace = "/etc/nginx/conf.d/safeconduct-openpgpkey.conf"_L1;

SnippetFile site(const Task &task, const QString &host)
{
    using namespace nginx;
    const TlsPolicy tls = opensslPolicy(*task.profile, *task.system, false, *task.knowledge);
    QList<Directive> inner{{u"listen"_s, {u"443"_s, u"ssl"_s}, {}},
                           {u"listen"_s, {u"[::]:443"_s, u"ssl"_s}, {}},
                           {u"server_name"_s, {host}, {}}};
    inner.append(certificateDirectives(host));
    inner.append(tlsDirectives(task, tls));
    inner.append({u"root"_s, {root}, {}});
    inner.append(block(u"location"_s, {u"^~"_s, u"/.well-known/openpgpkey/"_s},
                       {{u"default_type"_s, {u"application/octet-stream"_s}, {}},
                        {u"add_header"_s,
                         {u"Access-Control-Allow-Origin"_s, u"\"*\""_s, u"always"_s},
                         {u"snippet.openpgp.site-origin"_s, {}, {}, u"wkd-draft"_s}}},
                       {u"snippet.openpgp.site-tree"_s, {}, u"M3"_s, u"wkd-draft"_s}));
    inner.append(block(u"location"_s, {u"/"_s}, {{u"return"_s, {u"404"_s}, {}}},
                       {u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-nginx"_s}));
    return configurationFile(
        sitePlace, u"nginx"_s,
        linesOf({block(u"server"_s, {}, inner,
                       {u"snippet.openpgp.site"_s, {{u"host"_s, {host}}}, u"M3"_s, u"wkd-draft"_s})}));
}

QList<SnippetLine> prerequisiteLines(const QString &host)
{
    QList<SnippetLine> lines = scriptHead() + certificatePrerequisites(host);
    lines.append(line(u"test -x /usr/lib/gnupg/gpg-wks-client || command -v gpg-wks-client"_s,
                      {u"snippet.openpgp.tool"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

SnippetFile publish()
{
    return {
        Step::Apply,
        u"publish-key.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{
                line(u"keyfile=$1 address=$2"_s, {u"snippet.openpgp.publish-arguments"_s, {}, {}, {}}),
                line(u"PATH=$PATH:/usr/lib/gnupg"_s, {u"snippet.openpgp.tool-path"_s, {}, {}, u"measured-debian"_s}),
                line(u"mkdir -p %1"_s.arg(tree)),
                line(u"gpg-wks-client -C %1 --install-key \"$keyfile\" \"$address\""_s.arg(tree),
                     {u"snippet.openpgp.publish"_s, {}, u"M3"_s, u"measured-debian"_s}),
                line(u"chmod -R a+rX "_s + root, {u"snippet.openpgp.readable"_s, {}, {}, {}})}};
}

SnippetFile lookUp()
{
    return {Step::Verify,
            u"look-up.sh"_s,
            {},
            u"bash"_s,
            scriptHead()
                + QList<SnippetLine>{
                    line(u"address=$1"_s, {u"snippet.openpgp.look-up-arguments"_s, {}, {}, {}}),
                    line(u"export GNUPGHOME=$(mktemp -d)"_s, {u"snippet.openpgp.look-up-home"_s, {}, {}, {}}),
                    line(u"gpg --auto-key-locate clear,nodefault,wkd --locate-keys \"$address\""_s,
                         {u"snippet.openpgp.look-up"_s, {}, u"M3"_s, u"doc-gnupg"_s})}};
}

SnippetFile withdraw()
{
    return {
        Step::Undo,
        u"withdraw-key.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{
                line(u"address=$1"_s, {u"snippet.openpgp.withdraw-arguments"_s, {{u"file"_s, {sitePlace}}}, {}, {}}),
                line(u"PATH=$PATH:/usr/lib/gnupg"_s),
                line(u"gpg-wks-client -C %1 --remove-key \"$address\""_s.arg(tree),
                     {u"snippet.openpgp.withdraw"_s, {}, u"M3"_s, u"doc-gpg-wks-client"_s})}};
}

SnippetFile reload()
{
    return script(
        Step::Apply,
        scriptHead()
            + QList<SnippetLine>{
                line(u"nginx -t"_s, {u"snippet.nginx.check"_s, {}, {}, u"measured-debian"_s}),
                line(u"systemctl reload nginx"_s, {u"snippet.nginx.reload"_s, {}, {}, u"measured-debian"_s})});
}

} // namespace

Results<void> makeKeyDirectory(const Task &task, const QString &domain, Snippets &made)
{
    const System *server = dns::policyServer(task);
    if (!server) {
        made.omissions.append(omission(task, u"no-key-directory-server"_s, {{u"host"_s, {u"openpgpkey."_s + domain}}}));
        return {};
    }
    Task there = task;
    there.system = server;
    Values values;
    const QString name = dns::hostNames(*task.plan, *server, values).constFirst();
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    const QString host = u"openpgpkey."_s + domain;
    Snippet snippet = snippetFor(
        there, u"openpgp"_s,
        {u"snippet.openpgp.title-directory"_s, {{u"domain"_s, {domain}}, {u"system"_s, {shownName(*server)}}}});
    snippet.version.clear();
    snippet.files = {
        script(Step::Prerequisites, prerequisiteLines(host)),
        dns::zoneFile(
            Step::Prerequisites, domain + u".zone"_s, domain,
            {dns::recordLine(
                {u"openpgpkey"_s,
                 u"CNAME"_s,
                 name + u'.',
                 {u"snippet.openpgp.record"_s, {{u"system"_s, {shownName(*server)}}}, u"M3"_s, u"wkd-draft"_s}})}),
        site(there, host),
        reload(),
        publish(),
        lookUp(),
        withdraw()};
    snippet.remarks = {{u"snippet.openpgp.remark.domain"_s, {{u"domain"_s, {domain}}}},
                       {u"snippet.openpgp.remark.wildcard"_s, {{u"host"_s, {host}}}},
                       {u"snippet.openpgp.remark.only-certified"_s, {}}};
    snippet.badge = task.proofs->badge(snippet.target, {u"key-directory"_s});
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::openpgp
