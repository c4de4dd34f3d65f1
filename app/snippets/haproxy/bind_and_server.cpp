// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/bind_and_server.h"

#include "app/snippets/tls_checks.h"

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

/// Versions, suites and, where they can be told, groups, as options of a `bind` or `server` line.
QStringList tlsOptions(const TlsPolicy &policy, bool hasGroups)
{
    QStringList options{u"ssl-min-ver"_s, u"TLSv"_s + policy.protocols.first()};
    if (policy.protocols.last() != "1.3"_L1)
        options += {u"ssl-max-ver"_s, u"TLSv"_s + policy.protocols.last()};
    if (!policy.cipherList.isEmpty())
        options += {u"ciphers"_s, policy.cipherList};
    if (!policy.cipherSuites.isEmpty())
        options += {u"ciphersuites"_s, policy.cipherSuites};
    if (hasGroups && !policy.groups.isEmpty())
        options += {u"curves"_s, policy.groups.join(u':')};
    return options;
}

} // namespace

QString bundleFile(const QString &host)
{
    return u"/etc/haproxy/certs/%1.pem"_s.arg(host);
}

bool choosesGroupsBehind(const Task &task)
{
    if (task.product.version.isEmpty())
        return false;
    const ProductMatch match = task.knowledge->match(task.product);
    return match.version && match.version->capabilities.value(u"groupsBehind"_s).contains("yes"_L1);
}

Statement bindTls(const Task &task, const Ending &ending)
{
    QStringList words{u"bind"_s, ending.where, u"v6only"_s, u"ssl"_s, u"crt"_s, bundleFile(ending.host)};
    QList<Because> reasons;
    if (ending.needsName) {
        words.append(u"strict-sni"_s);
        reasons.append({u"snippet.haproxy.strict-sni"_s, {}, {}, u"measured-debian"_s});
    } else {
        reasons.append({u"snippet.haproxy.tcp-any-name"_s, {}, {}, u"general-knowledge"_s});
    }
    words.append(tlsOptions(ending.policy, true));
    reasons.append(fromPolicy(u"snippet.haproxy.bind"_s, task));
    if (ending.policy.isHybridLeftOut)
        reasons.append(fromPolicy(u"snippet.haproxy.no-hybrid"_s, task));
    if (!ending.policy.isServerPreferred) {
        words.append(u"prefer-client-ciphers"_s);
        reasons.append(fromPolicy(u"snippet.haproxy.client-preference"_s, task));
    }
    if (ending.isMutual) {
        words += {u"ca-file"_s, trustFile(), u"verify"_s, u"required"_s};
        reasons.append({u"snippet.haproxy.client-required"_s, {}, {}, u"measured-debian"_s});
    }
    return {words, reasons};
}

Statement serverTls(const Task &task, const System &behind, const QString &name, bool isLowered)
{
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, isLowered, *task.knowledge);
    QStringList words{u"ssl"_s,        u"verify"_s, u"required"_s, u"ca-file"_s,          trustFile(),
                      u"verifyhost"_s, name,        u"sni"_s,      u"str(%1)"_s.arg(name)};
    words.append(tlsOptions(policy, choosesGroupsBehind(task)));
    QList<Because> reasons{
        {u"snippet.haproxy.back-verify"_s, {{u"peer"_s, {shownName(behind)}}}, u"C4"_s, u"measured-debian"_s},
        fromPolicy(isLowered ? u"snippet.web.back-protocols-lowered"_s : u"snippet.web.back-protocols"_s, task)};
    if (!choosesGroupsBehind(task))
        reasons.append(fromPolicy(u"snippet.haproxy.back-no-groups"_s, task));
    return {words, reasons};
}

QList<Statement> serverLines(const QStringList &ends, const Statement &tls, const QString &name)
{
    QList<Statement> lines;
    for (qsizetype i = 0; i < ends.size(); ++i) {
        Statement server{{u"server"_s, u"host%1"_s.arg(i + 1), ends.at(i)}, i == 0 ? tls.reasons : QList<Because>()};
        server.words.append(tls.words);
        if (ends.size() > 1) {
            server.words.append(u"check"_s);
            if (!tls.words.isEmpty())
                server.words += {u"check-sni"_s, name};
            if (i == 0)
                server.reasons.append({u"snippet.haproxy.health"_s, {}, {}, u"doc-haproxy"_s});
        }
        lines.append(server);
    }
    return lines;
}

} // namespace safeconduct::haproxy
