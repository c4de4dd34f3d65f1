// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/registry_values.h"

namespace safeconduct::schannel {

using namespace Qt::StringLiterals;
using powershell::Reason;

namespace {

constexpr QLatin1StringView schannelRoot = R"(HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL)"_L1;

Reason because(const QString &text, const QString &source, const TextValues &values = {})
{
    return {.text = u"snippet.schannel.reason."_s + text, .source = source, .rule = u"T6"_s, .values = values};
}

/// Both roles and both values, 0 or 1 only: anything else is not recognised by the vendor's own checker.
QList<RegistryValue> protocol(const QString &name, bool isOn)
{
    QList<RegistryValue> values;
    for (const QString &role : {u"Client"_s, u"Server"_s}) {
        const QString path = schannelRoot + R"(\Protocols\)"_L1 + name + u'\\' + role;
        values << RegistryValue{path, u"Enabled"_s, isOn ? 1 : 0}
               << RegistryValue{path, u"DisabledByDefault"_s, isOn ? 0 : 1};
    }
    return values;
}

/// Framework 4 and 2, each for 64 and 32 bits.
RegistryGroup dotNet()
{
    RegistryGroup group{because(u"dotnet"_s, u"ms-dotnet-tls"_s), {}};
    for (const QString &branch : {u"HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\"_s,
                                  u"HKLM:\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\"_s}) {
        for (const QString &framework : {u"v4.0.30319"_s, u"v2.0.50727"_s}) {
            group.values << RegistryValue{branch + framework, u"SystemDefaultTlsVersions"_s, 1}
                         << RegistryValue{branch + framework, u"SchUseStrongCrypto"_s, 1};
        }
    }
    return group;
}

/// 0x800 is TLS 1.2, 0x2000 is TLS 1.3.
RegistryGroup winHttp(const QStringList &offered)
{
    const int mask = (offered.contains("1.2"_L1) ? 0x800 : 0) + (offered.contains("1.3"_L1) ? 0x2000 : 0);
    RegistryGroup group{because(u"winhttp"_s, u"ms-winhttp"_s, {{u"protocols"_s, offered}}), {}};
    for (const QString &branch : {u"HKLM:\\SOFTWARE\\Microsoft\\"_s, u"HKLM:\\SOFTWARE\\Wow6432Node\\Microsoft\\"_s})
        group.values << RegistryValue{branch + u"Windows\\CurrentVersion\\Internet Settings\\WinHttp"_s,
                                      u"DefaultSecureProtocols"_s, mask};
    return group;
}

RegistryGroup oldProtocols()
{
    RegistryGroup group{because(u"old-protocols"_s, u"ms-schannel-protocols"_s), {}};
    for (const QString &name : {u"SSL 2.0"_s, u"SSL 3.0"_s, u"TLS 1.0"_s, u"TLS 1.1"_s})
        group.values.append(protocol(name, false));
    return group;
}

RegistryGroup renegotiation()
{
    return {because(u"renegotiation"_s, u"ms-exchange-tls-practices"_s),
            {{schannelRoot, u"AllowInsecureRenegoClients"_s, 0}, {schannelRoot, u"AllowInsecureRenegoServers"_s, 0}}};
}

} // namespace

QList<RegistryGroup> registryGroups(const QStringList &offered, Tls13 tls13)
{
    const bool offers12 = offered.contains("1.2"_L1);
    QList<RegistryGroup> groups{dotNet(), winHttp(offered)};
    groups.append(
        {because(offers12 ? u"tls12-on"_s : u"tls12-off"_s, u"css-exchange-tls"_s), protocol(u"TLS 1.2"_s, offers12)});
    if (tls13 != Tls13::NotThere) {
        const QString text = tls13 == Tls13::MustBeOff ? u"tls13-off"_s
            : offered.contains("1.3"_L1)               ? u"tls13-on"_s
                                                       : u"tls13-not-listed"_s;
        groups.append({because(text, u"css-exchange-tls"_s), protocol(u"TLS 1.3"_s, offered.contains("1.3"_L1))});
    }
    groups << oldProtocols() << renegotiation();
    return groups;
}

} // namespace safeconduct::schannel
