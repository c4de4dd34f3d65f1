// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/server_block.h"

#include "app/snippets/tls_checks.h"
#include "app/snippets/web_site.h"

#include <algorithm>

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

QStringList protocolNames(const QStringList &protocols)
{
    QStringList names;
    for (const QString &protocol : protocols)
        names.append(u"TLSv"_s + protocol);
    return names;
}

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

} // namespace

bool hasTlsCommands(const Task &task)
{
    return std::ranges::none_of(task.system->software, [&](const ProductUse &use) {
        const ProductMatch match = task.knowledge->match(use);
        return match.product && match.product->id == "nginx"_L1 && match.version
            && match.version->capabilities.value(u"tlsCommands"_s).contains("no"_L1);
    });
}

QList<Directive> listening(int port, const QStringList &words)
{
    const QString number = QString::number(port);
    return {{u"listen"_s, QStringList{number} + words, {}},
            {u"listen"_s, QStringList{u"[::]:"_s + number} + words, {}}};
}

QList<Directive> clientCertificateDirectives(const Because &why)
{
    return {{u"ssl_client_certificate"_s, {trustFile()}, {u"snippet.web.client-ca"_s, {}, {}, u"measured-debian"_s}},
            {u"ssl_verify_client"_s, {u"on"_s}, why}};
}

QList<Directive> tlsDirectives(const Task &task, const TlsPolicy &policy)
{
    QList<Directive> directives{
        {u"ssl_protocols"_s, protocolNames(policy.protocols), fromPolicy(u"snippet.nginx.protocols"_s, task)}};
    if (!policy.cipherList.isEmpty())
        directives.append({u"ssl_ciphers"_s, {policy.cipherList}, fromPolicy(u"snippet.web.ciphers"_s, task)});
    if (!policy.cipherSuites.isEmpty() && hasTlsCommands(task))
        directives.append({u"ssl_conf_command"_s,
                           {u"Ciphersuites"_s, policy.cipherSuites},
                           fromPolicy(u"snippet.nginx.suites"_s, task)});
    if (!policy.groups.isEmpty())
        directives.append(
            {u"ssl_ecdh_curve"_s,
             {policy.groups.join(u':')},
             fromPolicy(policy.isHybridLeftOut ? u"snippet.nginx.groups-no-hybrid"_s : u"snippet.nginx.groups"_s,
                        task)});
    if (policy.isServerPreferred)
        directives.append({u"ssl_prefer_server_ciphers"_s, {u"on"_s}, fromPolicy(u"snippet.nginx.preference"_s, task)});
    return directives;
}

QList<Directive> hstsDirectives(const Task &task)
{
    const QString seconds = hstsSeconds(task);
    if (seconds.isEmpty())
        return {};
    return {{u"add_header"_s,
             {u"Strict-Transport-Security"_s, u"\"max-age=%1\""_s.arg(seconds), u"always"_s},
             {u"snippet.web.hsts"_s, {}, u"T4"_s, u"policy-tlsref"_s}}};
}

QList<Directive> backEndDirectives(const Task &task, bool isLowered)
{
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, isLowered, *task.knowledge);
    QList<Directive> directives{
        {u"proxy_ssl_verify"_s, {u"on"_s}, {u"snippet.nginx.back-verify"_s, {}, u"C4"_s, u"measured-debian"_s}},
        {u"proxy_ssl_trusted_certificate"_s,
         {trustFile()},
         {u"snippet.nginx.back-trust"_s, {}, {}, u"measured-debian"_s}},
        {u"proxy_ssl_verify_depth"_s, {u"3"_s}, {u"snippet.nginx.back-depth"_s, {}, {}, u"doc-nginx"_s}},
        {u"proxy_ssl_server_name"_s, {u"on"_s}, {u"snippet.nginx.back-sni"_s, {}, {}, u"measured-debian"_s}},
        {u"proxy_ssl_protocols"_s, protocolNames(policy.protocols),
         fromPolicy(isLowered ? u"snippet.web.back-protocols-lowered"_s : u"snippet.web.back-protocols"_s, task)}};
    if (!policy.cipherList.isEmpty())
        directives.append(
            {u"proxy_ssl_ciphers"_s, {policy.cipherList}, fromPolicy(u"snippet.web.back-ciphers"_s, task)});
    return directives;
}

QString locationFor(const Service &service)
{
    return service.virtualDirectory.isEmpty() ? u"/"_s : uR"(^/%1(/[^\x5c]*)?$)"_s.arg(service.virtualDirectory);
}

} // namespace safeconduct::nginx
