// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/windows_release.h"

#include "app/snippets/exchange/release.h"

#include <algorithm>

namespace safeconduct::schannel {

using namespace Qt::StringLiterals;

namespace {

const Capabilities &capabilitiesOf(const ProductMatch &match)
{
    static const Capabilities none;
    return match.version ? match.version->capabilities : match.product ? match.product->capabilities : none;
}

/// "10-22h2" is 10, "2008-r2" is 2008, "8.1" is 8; names (vista, xp) are 0.
int numberOf(const QString &version)
{
    qsizetype digits = 0;
    while (digits < version.size() && version.at(digits).isDigit())
        ++digits;
    return QStringView(version).first(digits).toInt();
}

bool isSince(const QString &product, const QString &version, int server, int client)
{
    return numberOf(version) >= (product == "windows-server"_L1 ? server : client)
        && (product == "windows-server"_L1 || numberOf(version) < 1000);
}

} // namespace

WindowsRelease windowsReleaseOf(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    const QString version = match.version ? match.version->id : use.version;
    const QString product = match.product ? match.product->id : use.product;
    return {.version = use.version.isEmpty() ? version : use.version,
            .isAssumed = match.isAssumed,
            .hasCmdlets = isSince(product, version, 2016, 10),
            .hasStrictTransport = product == "windows-server"_L1 && numberOf(version) >= 2019,
            .hasTls13 = capabilitiesOf(match).value(u"platformTls"_s).contains("1.3"_L1)};
}

Tls13 tls13Of(const System &system, const WindowsRelease &release, const Knowledge &knowledge)
{
    const auto exchange = std::ranges::find(system.software, u"exchange"_s, &ProductUse::product);
    if (exchange == system.software.end())
        return release.hasTls13 ? Tls13::On : Tls13::NotThere;
    const bool isSupported = release.hasTls13 && exchange::isAtLeast(*exchange, u"2019-cu15"_s, knowledge);
    return isSupported ? Tls13::On : Tls13::MustBeOff;
}

bool usesSchannel(const System &system, const Knowledge &knowledge)
{
    return std::ranges::any_of(system.software, [&](const ProductUse &use) {
        return capabilitiesOf(knowledge.match(use)).value(u"tlsOfPlatform"_s).contains("yes"_L1);
    });
}

} // namespace safeconduct::schannel
