// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_ipsec/windows_ipsec_dialect.h"

#include "app/snippets/known_version.h"
#include "app/snippets/omissions.h"
#include "app/snippets/schannel/windows_release.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/windows_ipsec/association_scripts.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace windows_ipsec;

namespace {

bool fitsWindowsIpsec(const Task &task)
{
    const bool isRemoteAccess = task.option.network.startsWith("ipsec-host-site"_L1);
    return task.option.network.startsWith("ipsec-"_L1) && (!isRemoteAccess || task.place == Place::Gateway);
}

bool isWindows(const System &system)
{
    return system.os && (system.os->product == "windows"_L1 || system.os->product == "windows-server"_L1);
}

/// Why there is nothing for this place, or an empty text.
QString notHere(const Task &task, const schannel::WindowsRelease &release)
{
    if (task.option.network.startsWith("ipsec-site-site"_L1))
        return u"windows-ipsec-site"_s;
    if (task.option.network.startsWith("ipsec-host-site"_L1))
        return u"windows-ipsec-gateway"_s;
    if (!release.hasCmdlets)
        return u"windows-ipsec-old"_s;
    const bool isPreshared = task.option.network.endsWith("-psk"_L1);
    return isPreshared && !isWindows(*task.peer) ? u"windows-ipsec-psk-mixed"_s : QString();
}

void addRemarks(const Task &task, const Association &association, Snippet &snippet)
{
    const TextValues values{{u"system"_s, {shownName(*task.system)}},
                            {u"peer"_s, {shownName(*task.peer)}},
                            {u"profile"_s, {association.policyTitle}},
                            {u"own"_s, {task.profile->title}}};
    const auto remark = [&](const QString &text) {
        snippet.remarks.append({u"snippet.windows-ipsec.remark."_s + text, values});
    };
    remark(u"both-ends"_s);
    remark(association.usesPresharedKey ? u"psk"_s : u"certificate"_s);
    if (!association.usesPresharedKey)
        remark(u"group-policy"_s);
    if (association.isSilent)
        remark(u"silent-profile"_s);
    if (task.system->count > task.system->hosts.size() || task.peer->count > task.peer->hosts.size())
        remark(u"more-hosts"_s);
}

/// The snippet by which the same pair of systems is protected already.
const Snippet *covered(const Snippet &snippet, const Snippets &made)
{
    const auto found = std::ranges::find_if(made.snippets, [&](const Snippet &other) {
        return other.target == snippet.target && other.system == snippet.system && other.option == snippet.option
            && other.title == snippet.title;
    });
    return found == made.snippets.end() ? nullptr : &*found;
}

Results<void> makeWindowsIpsec(const Task &task, Snippets &made)
{
    const schannel::WindowsRelease release = schannel::windowsReleaseOf(task.product, *task.knowledge);
    if (const QString text = notHere(task, release); !text.isEmpty()) {
        made.omissions.append(
            omission(task, text, {{u"version"_s, {task.product.version}}, {u"peer"_s, {shownName(*task.peer)}}}));
        return {};
    }
    const Results<Association> association = associationOf(task);
    if (!association)
        return std::unexpected(association.error());
    if (association->localAddresses.isEmpty() || association->remoteAddresses.isEmpty()) {
        made.omissions.append(
            missingFact(task, association->localAddresses.isEmpty() ? *task.system : *task.peer, u"address"_s));
        return {};
    }
    Snippet snippet = snippetFor(task, u"windows-ipsec"_s,
                                 {u"snippet.windows-ipsec.title"_s,
                                  {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.option = task.option.network;
    snippet.version = release.version;
    if (const Snippet *covering = covered(snippet, made)) {
        const Connection &other = *task.plan->connection(covering->connection);
        if (other.id != task.connection->id) // a system's own hosts are both ends of it
            made.omissions.append(omission(task, u"windows-ipsec-covered"_s, {{u"other"_s, {shownName(other)}}}));
        return {};
    }
    snippet.badge = powershell::documented(release.version);
    addRemarks(task, *association, snippet);
    if (const std::optional<Saying> assumed = assumedVersion(task))
        snippet.remarks.append(*assumed);
    if (Results<void> added = powershell::addFiles(scriptsFor(*association), snippet); !added)
        return added;
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect windowsIpsecDialect()
{
    return {.target = u"windows-ipsec"_s,
            .layer = Layer::Network,
            .products = {u"windows"_s, u"windows-server"_s},
            .fits = &fitsWindowsIpsec,
            .make = &makeWindowsIpsec,
            .asksFirst = true};
}

} // namespace safeconduct
