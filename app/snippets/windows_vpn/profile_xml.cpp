// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_vpn/profile_xml.h"

#include "app/snippets/windows_vpn/element.h"

namespace safeconduct::windows_vpn {

using namespace Qt::StringLiterals;

namespace {

Because why(const QString &text, const QString &rule = {}, const TextValues &values = {})
{
    return {u"snippet.windows-vpn.reason."_s + text, values, rule, u"ms-vpnv2"_s};
}

Element leaf(const QString &name, const QString &text, const Because &because = {})
{
    return {name, text, {}, {}, because};
}

Element cryptography(const RemoteProfile &profile)
{
    const Suite &suite = profile.suite;
    return {u"CryptographySuite"_s,
            {},
            {},
            {leaf(u"AuthenticationTransformConstants"_s, suite.authentication),
             leaf(u"CipherTransformConstants"_s, suite.cipher), leaf(u"EncryptionMethod"_s, suite.encryption),
             leaf(u"IntegrityCheckMethod"_s, suite.integrity), leaf(u"DHGroup"_s, suite.group),
             leaf(u"PfsGroup"_s, suite.forwardSecrecy)},
            why(u"suite"_s, {}, {{u"profile"_s, {profile.policyTitle}}})};
}

Element native(const RemoteProfile &profile)
{
    return {
        u"NativeProfile"_s,
        {},
        {},
        {leaf(u"Servers"_s, profile.server, why(u"server"_s)),
         leaf(u"RoutingPolicyType"_s, u"SplitTunnel"_s, why(u"split"_s)),
         leaf(u"NativeProtocolType"_s, u"IKEv2"_s, why(u"ikev2"_s)),
         {u"Authentication"_s, {}, {}, {leaf(u"MachineMethod"_s, u"Certificate"_s)}, why(u"certificate"_s, u"I5"_s)},
         cryptography(profile),
         leaf(u"DisableClassBasedDefaultRoute"_s, u"true"_s, why(u"class-route"_s))}};
}

} // namespace

SnippetFile profileXml(const RemoteProfile &profile, Problems &problems)
{
    Element root{u"VPNProfile"_s, {}, {}, {}, {}};
    root.children = {leaf(u"AlwaysOn"_s, u"true"_s, why(u"always-on"_s)),
                     leaf(u"DeviceTunnel"_s, u"true"_s, why(u"device-tunnel"_s)), native(profile)};
    bool isFirst = true;
    for (const QString &network : profile.networks) {
        const bool hasPrefix = network.contains(u'/');
        root.children.append({u"Route"_s,
                              {},
                              {},
                              {leaf(u"Address"_s, network.section(u'/', 0, 0)),
                               leaf(u"PrefixSize"_s,
                                    hasPrefix                    ? network.section(u'/', 1)
                                        : network.contains(u':') ? u"128"_s
                                                                 : u"32"_s)},
                              isFirst ? why(u"routes"_s) : Because{}});
        isFirst = false;
    }
    return {Step::Apply, u"ProfileXML.xml"_s, {}, u"xml"_s, linesOf(root, problems)};
}

} // namespace safeconduct::windows_vpn
