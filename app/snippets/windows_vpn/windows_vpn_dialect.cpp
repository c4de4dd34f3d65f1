// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_vpn/windows_vpn_dialect.h"

#include "app/snippets/known_version.h"
#include "app/snippets/omissions.h"
#include "app/snippets/schannel/windows_release.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/windows_vpn/profile_xml.h"
#include "app/snippets/windows_vpn/scripts.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace windows_vpn;

namespace {

bool fitsWindowsVpn(const Task &task)
{
    return task.option.network.startsWith("ipsec-host-site"_L1) && task.place == Place::Client;
}

Snippet snippetFrom(const Task &task, const RemoteProfile &profile, const QString &version, Problems &problems)
{
    const TextValues values{{u"system"_s, {shownName(*task.system)}},
                            {u"peer"_s, {shownName(*task.peer)}},
                            {u"name"_s, {profile.name}},
                            {u"profile"_s, {profile.policyTitle}},
                            {u"own"_s, {task.profile->title}}};
    Snippet snippet = snippetFor(task, u"windows-vpn"_s, {u"snippet.windows-vpn.title"_s, values});
    snippet.option = task.option.network;
    snippet.version = version;
    snippet.badge = powershell::documented(version);
    powershell::addFiles(scriptsFor(profile), snippet, problems);
    snippet.files.insert(1, profileXml(profile, problems));
    const auto remark = [&](const QString &text) {
        snippet.remarks.append({u"snippet.windows-vpn.remark."_s + text, values});
    };
    remark(u"which"_s);
    remark(u"device-tunnel"_s);
    remark(u"certificate"_s);
    if (profile.isSilent)
        snippet.remarks.append({u"snippet.windows-ipsec.remark.silent-profile"_s, values});
    if (!profile.withoutAddresses.isEmpty())
        snippet.remarks.append({u"snippet.strongswan.remark.networks"_s, {{u"networks"_s, profile.withoutAddresses}}});
    if (const std::optional<Saying> assumed = assumedVersion(task))
        snippet.remarks.append(*assumed);
    return snippet;
}

Results<void> makeWindowsVpn(const Task &task, Snippets &made)
{
    const schannel::WindowsRelease release = schannel::windowsReleaseOf(task.product, *task.knowledge);
    const bool isPreshared = task.option.network.endsWith("-psk"_L1);
    if (isPreshared || !release.hasCmdlets) {
        made.omissions.append(omission(task, isPreshared ? u"windows-vpn-psk"_s : u"windows-vpn-old"_s,
                                       {{u"version"_s, {task.product.version}}, {u"peer"_s, {shownName(*task.peer)}}}));
        return {};
    }
    const Results<std::optional<RemoteProfile>> profile = remoteProfileOf(task, made);
    if (!profile)
        return std::unexpected(profile.error());
    const std::optional<RemoteProfile> &found = *profile;
    if (!found)
        return {};
    Problems problems;
    const Snippet snippet = snippetFrom(task, *found, release.version, problems);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    powershell::addOnce(snippet, made);
    return {};
}

} // namespace

Dialect windowsVpnDialect()
{
    return {.target = u"windows-vpn"_s,
            .layer = Layer::Network,
            .products = {u"windows"_s, u"windows-server"_s},
            .fits = &fitsWindowsVpn,
            .make = &makeWindowsVpn};
}

} // namespace safeconduct
