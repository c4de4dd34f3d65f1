// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/windows_release.h"

#include <algorithm>

namespace safeconduct::schannel {

using namespace Qt::StringLiterals;

namespace {

bool has(const ProductMatch &match, const QString &capability)
{
    return match.capabilities().value(capability).contains("yes"_L1);
}

/// Whether \a highest, a capability that names the highest protocol, is TLS 1.2 or later.
bool reachesTls12(const QStringList &highest)
{
    return highest.contains("1.2"_L1) || highest.contains("1.3"_L1);
}

} // namespace

WindowsRelease windowsReleaseOf(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    const QString version = match.version ? match.version->id : use.version;
    const QStringList platformTls = match.capabilities().value(u"platformTls"_s);
    return {.version = use.version.isEmpty() ? version : use.version,
            .isAssumed = match.isAssumed,
            .isKnown = match.version != nullptr,
            .hasCmdlets = has(match, u"securityCmdlets"_s),
            .hasStrictTransport = has(match, u"strictTransport"_s),
            .hasTls12 = reachesTls12(platformTls),
            .hasTls13 = platformTls.contains("1.3"_L1)};
}

Tls13 tls13Of(const System &system, const WindowsRelease &release, const Knowledge &knowledge)
{
    const auto exchange = std::ranges::find(system.software, u"exchange"_s, &ProductUse::product);
    if (exchange == system.software.end())
        return release.hasTls13 ? Tls13::On : Tls13::NotThere;
    const bool isSupported = knowledge.match(*exchange).capabilities().value(u"tls"_s).contains("1.3"_L1);
    return isSupported && release.hasTls13 ? Tls13::On : Tls13::MustBeOff;
}

bool needsOldTls(const System &system, const Knowledge &knowledge)
{
    return std::ranges::any_of(system.software, [&](const ProductUse &use) {
        const ProductMatch match = knowledge.match(use);
        return match.product && match.product->id == "exchange"_L1
            && !reachesTls12(match.capabilities().value(u"tls"_s));
    });
}

bool usesSchannel(const System &system, const Knowledge &knowledge)
{
    return std::ranges::any_of(system.software,
                               [&](const ProductUse &use) { return has(knowledge.match(use), u"tlsOfPlatform"_s); });
}

} // namespace safeconduct::schannel
