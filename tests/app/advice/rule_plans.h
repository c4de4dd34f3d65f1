// SPDX-License-Identifier: GPL-3.0-or-later
// Small plans that make rules fire which no example plan touches.
#pragma once

#include "tests/app/advice/advised.h"

namespace safeconduct {

inline void setSystem(Json &plan, const QString &id, const QByteArray &members)
{
    const Json changes = jsonFrom(members);
    for (qsizetype index = 0; index < plan.value(QStringLiteral("systems")).size(); ++index) {
        const QString pointer = QStringLiteral("/systems/%1").arg(index);
        if (plan.at(pointer + QStringLiteral("/id")).text() != id)
            continue;
        for (const QString &name : changes.names())
            plan.set(pointer + u'/' + name, changes.value(name));
    }
}

inline void addSystem(Json &plan, const QByteArray &json)
{
    plan.set(QStringLiteral("/systems/-"), jsonFrom(json));
}

inline void addInformation(Json &plan, const QByteArray &members)
{
    Json information = jsonFrom(
        "{'id': 'x', 'name': 'X', 'confidentiality': 'normal', 'integrity': 'normal', 'availability': 'normal'}");
    const Json changes = jsonFrom(members);
    for (const QString &name : changes.names())
        information.insert(name, changes.value(name));
    plan.set(QStringLiteral("/information/-"), information);
}

inline QByteArray exchangeOnWindows(const QByteArray &version)
{
    return "{'os': {'product': 'windows-server', 'version': '2022'}, 'software': [{'product': 'exchange', 'version': '"
        + version + "'}]}";
}

/// Exchange behind a proxy that goes on without TLS.
inline Json offloadingPlan()
{
    Json plan = smallPlan();
    setSystem(plan, QStringLiteral("server"), exchangeOnWindows("2019-cu15"));
    setSystem(plan, QStringLiteral("proxy"), "{'capabilities': {'tlsTermination': 'offload'}}");
    for (const char *service : {"owa", "outlook-anywhere", "ews", "imap"})
        addConnection(plan,
                      QByteArray("{'id': '") + service + "', 'service': '" + service
                          + "', 'path': ['internet', 'dmz', 'lan'], 'via': ['proxy'], 'authentication': 'modern'}");
    return plan;
}

/// WebDAV with every question answered badly, without login, and on an Exchange that has none.
inline Json webDavPlan()
{
    Json plan = smallPlan();
    setSystem(plan, QStringLiteral("server"), exchangeOnWindows("2019-cu15"));
    setSystem(plan, QStringLiteral("other"),
              "{'os': {'product': 'windows-server', 'version': '2022'}, 'software': [{'product': 'iis-webdav'}]}");
    addConnection(plan,
                  "{'id': 'dav', 'service': 'webdav', 'to': 'other', 'path': ['branch'], 'authentication': 'modern'}");
    addConnection(plan, "{'id': 'anonymous', 'service': 'webdav', 'to': 'other', 'path': ['branch']}");
    addConnection(plan, "{'id': 'gone', 'service': 'webdav', 'authentication': 'modern'}");
    addConnection(plan, "{'id': 'news', 'service': 'nntp', 'authentication': 'modern'}");
    addConnection(plan,
                  "{'id': 'pop', 'service': 'pop3', 'authentication': 'modern', 'required': false, 'existing': 'off'}");
    addConnection(plan, "{'id': 'shell', 'service': 'remote-powershell', 'authentication': 'basic'}");
    plan.insert(QStringLiteral("answers"), jsonFrom(R"([
        {'question': 'C8-data', 'answer': 'no'}, {'question': 'C8-authenticated', 'answer': 'no'}, {'question': 'C8-tls', 'answer': 'partly'},
        {'question': 'C8-authorisations', 'answer': 'no'}, {'question': 'C8-file-system', 'answer': 'no'}])"));
    return plan;
}

/// Devices and servers that lack what parts need.
inline Json lackingPlan()
{
    Json plan = smallPlan();
    setSystem(plan, QStringLiteral("server"), "{'software': [{'product': 'postfix', 'version': '3.10'}]}");
    setSystem(plan, QStringLiteral("other"), "{'managed': false}");
    addSystem(plan, "{'id': 'box', 'name': 'Box', 'role': 'appliance', 'networks': ['lan']}");
    addSystem(plan, "{'id': 'printer', 'name': 'Printer', 'role': 'appliance', 'networks': ['lan']}");
    addSystem(plan,
              "{'id': 'old', 'name': 'Old Exchange', 'role': 'server', 'networks': ['lan'], 'software': [{'product': "
              "'exchange', 'version': '2003-sp2'}]}");
    addInformation(plan, "{'id': 'top', 'name': 'Top secrets', 'confidentiality': 'very-high'}");
    addConnection(plan, "{'id': 'unmanaged', 'to': 'other', 'path': ['branch']}");
    addConnection(plan, "{'id': 'remote', 'path': ['internet', 'lan']}");
    addConnection(plan, "{'id': 'sites', 'to': 'other', 'path': ['lan', 'internet', 'branch']}");
    addConnection(plan, "{'id': 'boxes', 'from': 'printer', 'to': 'box'}");
    addConnection(plan, "{'id': 'relay', 'from': 'server', 'to': 'box', 'service': 'smtp-relay'}");
    addConnection(plan,
                  "{'id': 'in', 'from': 'partner', 'to': 'box', 'service': 'smtp-relay', 'path': ['internet', 'lan']}");
    addConnection(plan, "{'id': 'rpc', 'to': 'old', 'service': 'mapi-rpc', 'authentication': 'ntlm'}");
    addConnection(plan, "{'id': 'to-server', 'service': 'message-flow'}");
    addConnection(plan,
                  "{'id': 'secret', 'from': 'box', 'to': 'partner', 'service': 'message-flow', 'path': ['lan', "
                  "'internet'], 'information': ['top']}");
    return plan;
}

/// Mail routing by IPsec where the others are protected otherwise; hosts whose IPsec needs a licence; partners who cannot.
inline Json routingPlan()
{
    Json plan = smallPlan();
    for (const QString &id : {QStringLiteral("server"), QStringLiteral("other")})
        setSystem(plan, id, "{'capabilities': {'ipsec': true}}");
    addConnection(plan,
                  "{'id': 'across', 'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', "
                  "'internet', 'branch'], 'existing': 'tls-required'}");
    addConnection(plan,
                  "{'id': 'out', 'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', "
                  "'internet'], 'existing': 'tls-required'}");
    addConnection(plan,
                  "{'id': 'flow', 'to': 'partner', 'service': 'message-flow', 'path': ['lan', 'internet'], "
                  "'information': ['secrets']}");
    plan.insert(QStringLiteral("answers"), jsonFrom("[{'question': 'M4', 'answer': 'no'}]"));
    return plan;
}

/// Authorities whose lists live too long, short enough, or of whom nobody says how long they should; nobody secured them.
inline Json authorityPlan()
{
    Json plan = smallPlan();
    addConnection(plan, "{}");
    plan.insert(QStringLiteral("facilities"), jsonFrom(R"([
        {'kind': 'own-ca-small', 'crl': {'periodHours': 168, 'overlapHours': 24, 'clients': 100, 'listKilobytes': 50, 'wantedExposureHours': 24}},
        {'kind': 'windows-enterprise-ca', 'crl': {'periodHours': 12, 'wantedExposureHours': 24}},
        {'kind': 'own-ca-small', 'crl': {'periodHours': 24}}, {'kind': 'smime-gateway'}])"));
    plan.insert(QStringLiteral("answers"),
                jsonFrom("[{'question': 'P2', 'answer': 'no'}, {'question': 'P4', 'answer': 'partly'}]"));
    plan.insert(QStringLiteral("roles"), jsonFrom("[{'role': 'administrator'}]"));
    return plan;
}

/// Credentials rated low with and without a reason.
inline Json credentialsPlan()
{
    Json plan = smallPlan();
    addInformation(plan, "{'id': 'reasoned', 'name': 'Account', 'credentials': true, 'reason': 'Opens nothing else.'}");
    addInformation(plan, "{'id': 'bare', 'name': 'Other account', 'credentials': true}");
    addConnection(plan, "{'id': 'one', 'service': 'imap', 'authentication': 'modern', 'information': ['reasoned']}");
    addConnection(plan, "{'id': 'two', 'service': 'imap', 'authentication': 'modern', 'information': ['bare']}");
    return plan;
}

/// Exchange without named connectors under a strict profile, in hybrid operation without a public certificate.
inline Json modernPlan()
{
    Json plan = smallPlan();
    plan.set(QStringLiteral("/settings/policyProfile"), Json::from(QStringLiteral("tlsref-modern")));
    setSystem(plan, QStringLiteral("server"), exchangeOnWindows("2019-cu14"));
    addSystem(plan,
              "{'id': 'cloud', 'name': 'Cloud', 'role': 'cloud', 'networks': ['internet'], 'managed': false, "
              "'software': [{'product': 'exchange-online'}]}");
    addConnection(
        plan, "{'id': 'out', 'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}");
    addConnection(
        plan, "{'id': 'in', 'from': 'partner', 'to': 'server', 'service': 'smtp-relay', 'path': ['internet', 'lan']}");
    addConnection(plan,
                  "{'id': 'hybrid', 'from': 'server', 'to': 'cloud', 'service': 'hybrid', 'path': ['lan', 'internet'], "
                  "'authentication': 'certificate'}");
    return plan;
}

/// A horizon that the profile does not reach, and ends that both know hybrid key agreement.
inline Json longPlan()
{
    Json plan = smallPlan();
    plan.set(QStringLiteral("/settings/horizonYears"), Json::from(8));
    setSystem(plan, QStringLiteral("server"),
              "{'os': {'product': 'ubuntu', 'version': '26.04'}, 'software': [{'product': 'nginx', 'version': '1.26'}, "
              "{'product': 'roundcube', 'version': '1.6'}]}");
    setSystem(plan, QStringLiteral("pc"),
              "{'os': {'product': 'macos', 'version': '26'}, 'software': [{'product': 'firefox'}]}");
    addInformation(plan, "{'id': 'top', 'name': 'Top secrets', 'confidentiality': 'very-high'}");
    addConnection(plan, "{'service': 'webmail', 'authentication': 'modern', 'information': ['top']}");
    return plan;
}

/// Gateways that have neither WireGuard nor another VPN, and a figure for replacing them.
inline Json replacingPlan()
{
    Json plan = smallPlan();
    addConnection(plan, "{'id': 'sites', 'to': 'other', 'path': ['lan', 'internet', 'branch']}");
    plan.insert(QStringLiteral("costOverrides"),
                jsonFrom("[{'item': 'system-replacement', 'hours': {'min': 8, 'likely': 16, 'max': 40}, 'explanation': "
                         "'done before'}]"));
    return plan;
}

/// Mail over a proxy that does not know STARTTLS.
inline Json starttlsPlan()
{
    Json plan = smallPlan();
    setSystem(
        plan, QStringLiteral("proxy"),
        "{'software': [{'product': 'haproxy', 'version': '3.0'}], 'capabilities': {'tlsTermination': 'offload'}}");
    addConnection(plan,
                  "{'service': 'smtp-relay', 'from': 'partner', 'path': ['internet', 'dmz', 'lan'], 'via': ['proxy']}");
    return plan;
}

/// Without connections the rules on the plan as a whole stay silent.
inline QList<Json> rulePlans()
{
    return {smallPlan(),       offloadingPlan(), webDavPlan(), lackingPlan(),   routingPlan(), authorityPlan(),
            credentialsPlan(), modernPlan(),     longPlan(),   replacingPlan(), starttlsPlan()};
}

} // namespace safeconduct
