// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/windows_release.h"

#include <algorithm>

namespace safeconduct::schannel {

using namespace Qt::StringLiterals;

namespace {

const Capabilities &capabilitiesOf(const ProductMatch &match)
{
    static const Capabilities none;
    return match.version ? match.version->capabilities : match.product ? match.product->capabilities : none;
}

bool has(const ProductMatch &match, const QString &capability)
{
    return capabilitiesOf(match).value(capability).contains("yes"_L1);
}

} // namespace

WindowsRelease windowsReleaseOf(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    const QString version = match.version ? match.version->id : use.version;
    return {.version = use.version.isEmpty() ? version : use.version,
            .isAssumed = match.isAssumed,
            .hasCmdlets = has(match, u"securityCmdlets"_s),
            .hasStrictTransport = has(match, u"strictTransport"_s),
            .hasTls13 = capabilitiesOf(match).value(u"platformTls"_s).contains("1.3"_L1)};
}

Tls13 tls13Of(const System &system, const WindowsRelease &release, const Knowledge &knowledge)
{
    const auto exchange = std::ranges::find(system.software, u"exchange"_s, &ProductUse::product);
    if (exchange == system.software.end())
        return release.hasTls13 ? Tls13::On : Tls13::NotThere;
    const bool isSupported = capabilitiesOf(knowledge.match(*exchange)).value(u"tls"_s).contains("1.3"_L1);
    return isSupported && release.hasTls13 ? Tls13::On : Tls13::MustBeOff;
}

bool usesSchannel(const System &system, const Knowledge &knowledge)
{
    return std::ranges::any_of(system.software,
                               [&](const ProductUse &use) { return has(knowledge.match(use), u"tlsOfPlatform"_s); });
}

} // namespace safeconduct::schannel
