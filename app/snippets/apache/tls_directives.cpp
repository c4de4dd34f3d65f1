// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/tls_directives.h"

#include "app/snippets/tls_checks.h"

namespace safeconduct::apache {

using namespace Qt::StringLiterals;

namespace {

QStringList protocolNames(const QStringList &protocols)
{
    QStringList names{u"-all"_s};
    for (const QString &protocol : protocols)
        names.append(u"+TLSv"_s + protocol);
    return names;
}

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

} // namespace

QList<Directive> tlsDirectives(const Task &task, const QString &host, const TlsPolicy &policy)
{
    QList<Directive> directives{
        {u"SSLEngine"_s, {u"on"_s}},
        {u"SSLCertificateFile"_s, {chainFile(host)}, {u"snippet.web.certificate"_s, {}, {}, u"measured-debian"_s}},
        {u"SSLCertificateKeyFile"_s, {keyFile(host)}},
        {u"SSLProtocol"_s, protocolNames(policy.protocols), fromPolicy(u"snippet.apache.protocols"_s, task)}};
    if (!policy.cipherList.isEmpty())
        directives.append({u"SSLCipherSuite"_s, {policy.cipherList}, fromPolicy(u"snippet.web.ciphers"_s, task)});
    if (!policy.cipherSuites.isEmpty())
        directives.append(
            {u"SSLCipherSuite"_s, {u"TLSv1.3"_s, policy.cipherSuites}, fromPolicy(u"snippet.apache.suites"_s, task)});
    if (!policy.groups.isEmpty())
        directives.append(
            {u"SSLOpenSSLConfCmd"_s,
             {u"Groups"_s, policy.groups.join(u':')},
             fromPolicy(policy.isHybridLeftOut ? u"snippet.apache.groups-no-hybrid"_s : u"snippet.apache.groups"_s,
                        task)});
    directives.append(
        {u"SSLHonorCipherOrder"_s,
         {policy.isServerPreferred ? u"on"_s : u"off"_s},
         fromPolicy(policy.isServerPreferred ? u"snippet.apache.preference"_s : u"snippet.apache.client-preference"_s,
                    task)});
    return directives;
}

QList<Directive> hstsDirectives(const Task &task)
{
    const QString seconds = hstsSeconds(task);
    if (seconds.isEmpty())
        return {};
    return {{u"Header"_s,
             {u"always"_s, u"set"_s, u"Strict-Transport-Security"_s, u"\"max-age=%1\""_s.arg(seconds)},
             {u"snippet.web.hsts"_s, {}, u"T4"_s, u"policy-tlsref"_s}}};
}

QList<Directive> clientCertificateDirectives()
{
    return {{u"SSLCACertificateFile"_s, {trustFile()}, {u"snippet.web.client-ca"_s, {}, {}, u"measured-debian"_s}},
            {u"SSLVerifyClient"_s, {u"require"_s}, {u"snippet.apache.client-required"_s, {}, {}, u"measured-debian"_s}},
            {u"SSLVerifyDepth"_s, {u"3"_s}, {u"snippet.apache.depth"_s, {}, {}, u"doc-apache"_s}}};
}

QList<Directive> behindDirectives(const Task &task, const WebSite &site)
{
    const bool isLowered = isAnyLowered(task, site);
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, isLowered, *task.knowledge);
    QList<Directive> directives{
        {u"SSLProxyEngine"_s, {u"on"_s}},
        {u"SSLProxyVerify"_s, {u"require"_s}, {u"snippet.apache.back-verify"_s, {}, u"C4"_s, u"measured-debian"_s}},
        {u"SSLProxyCACertificateFile"_s, {trustFile()}, {u"snippet.apache.back-trust"_s, {}, {}, u"measured-debian"_s}},
        {u"SSLProxyVerifyDepth"_s, {u"3"_s}, {u"snippet.apache.depth"_s, {}, {}, u"doc-apache"_s}},
        {u"SSLProxyCheckPeerName"_s, {u"on"_s}, {u"snippet.apache.back-name"_s, {}, {}, u"measured-debian"_s}},
        {u"ProxyPreserveHost"_s, {u"on"_s}},
        {u"SSLProxyProtocol"_s, protocolNames(policy.protocols),
         fromPolicy(isLowered ? u"snippet.web.back-protocols-lowered"_s : u"snippet.web.back-protocols"_s, task)}};
    if (!policy.cipherList.isEmpty())
        directives.append(
            {u"SSLProxyCipherSuite"_s, {policy.cipherList}, fromPolicy(u"snippet.web.back-ciphers"_s, task)});
    if (!policy.cipherSuites.isEmpty())
        directives.append({u"SSLProxyCipherSuite"_s,
                           {u"TLSv1.3"_s, policy.cipherSuites},
                           fromPolicy(u"snippet.apache.back-suites"_s, task)});
    return directives;
}

} // namespace safeconduct::apache
