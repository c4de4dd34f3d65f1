// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/schannel_dialect.h"

#include "app/snippets/omissions.h"
#include "app/snippets/schannel/registry_values.h"
#include "app/snippets/schannel/schannel_scripts.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/tls_policy.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace schannel;

namespace {

bool fitsSchannel(const Task &task)
{
    return !task.option.isOff
        && (task.place == Place::Client || task.place == Place::Server || task.place == Place::Proxy)
        && task.option.transport.startsWith("tls-"_L1) && usesSchannel(*task.system, *task.knowledge);
}

/// Protocols that the profile lists and this system has. A mail server keeps TLS 1.2 even where the profile is stricter: mail that
/// finds no common protocol goes in clear, and the vendor describes no Exchange without it.
Policy policyFor(const Task &task, const WindowsRelease &release)
{
    const Tls13 tls13 = tls13Of(*task.system, release, *task.knowledge);
    Policy policy{.profile = *task.profile, .tls13 = tls13};
    for (const auto protocols = task.profile->protocolsToOffer(); const QString &protocol : protocols) {
        if (protocol != "1.3"_L1 || tls13 == Tls13::On)
            policy.offered.append(protocol);
    }
    if (!policy.offered.contains("1.2"_L1) && (task.system->runs(u"exchange"_s) || policy.offered.isEmpty())) {
        policy.offered.append(u"1.2"_s);
        policy.isLowered = true;
    }
    std::ranges::sort(policy.offered);
    for (const PolicyEntry &group : task.profile->groups) {
        if (group.kind == "classical"_L1)
            policy.curves.append(emitted({group}, Spelling::Schannel));
    }
    if (policy.offered.contains("1.3"_L1))
        policy.suites.append(emitted(task.profile->suites13, Spelling::Schannel));
    if (policy.offered.contains("1.2"_L1))
        policy.suites.append(suites12(*task.profile, Spelling::Schannel, *task.knowledge));
    return policy;
}

/// Why nothing is written for this system, or an empty text.
QString notHere(const Task &task, const WindowsRelease &release)
{
    if (!release.isKnown)
        return u"schannel-no-version"_s;
    if (!release.hasTls12)
        return u"schannel-old"_s;
    return needsOldTls(*task.system, *task.knowledge) ? u"schannel-old-exchange"_s : QString();
}

/// Said once for a system, at the first of its connections.
void omitOnce(const Task &task, const QString &text, Snippets &made)
{
    const Omission reason = omission(task, text, {{u"version"_s, {task.product.version}}});
    const bool isSaid = std::ranges::any_of(made.omissions, [&](const Omission &other) {
        return other.system == reason.system && other.reason.text == reason.reason.text;
    });
    if (!isSaid)
        made.omissions.append(reason);
}

Results<void> makeSchannel(const Task &task, Snippets &made)
{
    const WindowsRelease release = windowsReleaseOf(task.product, *task.knowledge);
    if (const QString reason = notHere(task, release); !reason.isEmpty()) {
        omitOnce(task, reason, made);
        return {};
    }
    Snippet snippet =
        snippetFor(task, u"schannel"_s, {u"snippet.schannel.title"_s, {{u"system"_s, {shownName(*task.system)}}}});
    snippet.connection.clear();
    snippet.option.clear();
    snippet.version = release.version;
    return makeSchannel(task, release, policyFor(task, release), snippet, made);
}

} // namespace

Dialect schannelDialect()
{
    return {.target = u"schannel"_s,
            .layer = Layer::Transport,
            .products = {u"windows"_s, u"windows-server"_s},
            .fits = &fitsSchannel,
            .make = &makeSchannel};
}

} // namespace safeconduct
