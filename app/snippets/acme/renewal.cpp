// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/acme/renewal.h"

#include "app/snippets/haproxy/bind_and_server.h"
#include "app/snippets/instructions.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::acme {

using namespace Qt::StringLiterals;

namespace {

constexpr auto hookPlace = "/etc/letsencrypt/renewal-hooks/deploy/safeconduct.sh"_L1;
constexpr auto webRoot = "/var/www/html"_L1;

/// What makes a daemon read its certificate anew.
struct Daemon {
    QString product;
    QString check; ///< empty: there is none that can be run beside the daemon
    QString reload;
    bool isWeb = false; ///< holds port 80
};

const QList<Daemon> &daemons()
{
    static const QList<Daemon> all{
        {u"nginx"_s, u"nginx -t"_s, u"systemctl reload nginx"_s, true},
        {u"apache"_s, u"apache2ctl configtest"_s, u"systemctl reload apache2"_s, true},
        {u"haproxy"_s, u"haproxy -c -f /etc/haproxy/haproxy.cfg"_s, u"systemctl reload haproxy"_s, true},
        {u"postfix"_s, u"postfix check"_s, u"postfix reload"_s, false},
        {u"dovecot"_s, u"doveconf -n > /dev/null"_s, u"doveadm reload"_s, false},
        {u"exim"_s, u"exim4 -bV > /dev/null"_s, u"systemctl restart exim4"_s, false},
        {u"stunnel"_s, {}, u"systemctl try-restart 'stunnel@*.service'"_s, false}};
    return all;
}

QList<Daemon> daemonsOn(const System &system)
{
    QList<Daemon> found;
    std::ranges::copy_if(daemons(), std::back_inserter(found),
                         [&system](const Daemon &daemon) { return system.runs(daemon.product); });
    return found;
}

Because because(const QString &text, const QString &source = u"doc-certbot"_s, const QString &rule = {},
                const TextValues &values = {})
{
    return {u"snippet.acme."_s + text, values, rule, source};
}

QString lineage(const QString &host)
{
    return u"/etc/letsencrypt/live/"_s + host;
}

QList<SnippetLine> hookLines(const Server &server)
{
    const QString &host = server.names.constFirst();
    QList<SnippetLine> lines = scriptHead();
    lines +=
        {line(u"test \"$(basename \"$RENEWED_LINEAGE\")\" = %1 || exit 0"_s.arg(host), because(u"only-own"_s)),
         line(u"umask 077"_s),
         line(u"cat \"$RENEWED_LINEAGE/fullchain.pem\" > "_s + chainFile(host), because(u"place"_s, u"method"_s)),
         line(u"chmod 0644 "_s + chainFile(host)), line(u"cat \"$RENEWED_LINEAGE/privkey.pem\" > "_s + keyFile(host))};
    if (server.system->runs(u"haproxy"_s))
        lines.append(
            line(u"test ! -e %3 || cat %1 %2 > %3"_s.arg(chainFile(host), keyFile(host), haproxy::bundleFile(host)),
                 because(u"bundle"_s, u"measured-debian"_s)));
    if (server.system->runs(u"exim"_s))
        lines.append(
            line(u"test ! -e /etc/exim4/%1.key || install -o root -g Debian-exim -m 0640 %2 /etc/exim4/%1.key"_s.arg(
                     host, keyFile(host)),
                 because(u"exim-key"_s, u"measured-debian"_s)));
    const QList<Daemon> found = daemonsOn(*server.system);
    for (const Daemon &daemon : found) {
        if (!daemon.check.isEmpty())
            lines.append(line(daemon.check, because(u"check"_s, u"measured-debian"_s)));
        lines.append(daemon.check.isEmpty() ? line(daemon.reload, because(u"reload"_s, u"measured-debian"_s))
                                            : line(daemon.reload));
    }
    return lines;
}

QList<SnippetLine> applyLines(const Server &server)
{
    const QString &host = server.names.constFirst();
    const QList<Daemon> found = daemonsOn(*server.system);
    const bool hasWeb = std::ranges::any_of(found, &Daemon::isWeb);
    const QString how = hasWeb ? u"--webroot -w "_s + webRoot : u"--standalone"_s;
    QString command = u"certbot certonly --cert-name %1 --key-type ecdsa %2"_s.arg(host, how);
    for (const QString &name : server.names)
        command += u" -d "_s + name;
    QList<SnippetLine> lines = scriptHead();
    lines += {line(command,
                   because(hasWeb ? u"first-webroot"_s : u"first-standalone"_s, u"doc-certbot"_s, {},
                           {{u"folder"_s, {webRoot}}})),
              line(u"chmod 0755 "_s + hookPlace),
              line(u"RENEWED_LINEAGE=%1 %2"_s.arg(lineage(host), hookPlace), because(u"first-hook"_s))};
    return lines;
}

} // namespace

bool hasKnownDaemon(const System &system)
{
    return !daemonsOn(system).isEmpty();
}

QStringList formsOn(const System &system)
{
    QStringList forms{u"order"_s};
    for (const auto found = daemonsOn(system); const Daemon &daemon : found)
        forms.append(u"hook-"_s + daemon.product);
    return forms;
}

QList<SnippetFile> renewalFiles(const Server &server)
{
    const QString &host = server.names.constFirst();
    QList<SnippetLine> prerequisites = scriptHead();
    prerequisites += {line(u"certbot --version"_s, because(u"tool"_s)),
                      line(u"systemctl is-enabled certbot.timer"_s, because(u"timer"_s))};
    QList<SnippetLine> verify = scriptHead();
    verify += {line(u"certbot renew --cert-name %1 --dry-run"_s.arg(host), because(u"dry-run"_s)),
               line(u"openssl x509 -in %1 -noout -checkhost %2 -checkend 604800"_s.arg(chainFile(host), host),
                    because(u"days"_s, u"doc-openssl"_s))};
    QList<SnippetLine> undo = scriptHead();
    undo +=
        {line(u"rm -f "_s + hookPlace, because(u"undo"_s)), remark(u"snippet.acme.undo-rest"_s, {{u"host"_s, {host}}})};
    return {instructions(Step::Prerequisites, u"names.txt"_s,
                         {instruction(because(u"names"_s, u"method"_s, {}, {{u"names"_s, server.names}})),
                          instruction(because(u"caa"_s, u"rfc-8659"_s))}),
            script(Step::Prerequisites, prerequisites),
            configurationFile(hookPlace, u"bash"_s, hookLines(server)),
            script(Step::Apply, applyLines(server)),
            script(Step::Verify, verify),
            script(Step::Undo, undo)};
}

} // namespace safeconduct::acme
