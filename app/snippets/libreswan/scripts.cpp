// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/libreswan/scripts.h"

#include "app/snippets/pair_name.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::libreswan {

using namespace Qt::StringLiterals;
using namespace ipsec;

namespace {

Because why(const QString &text, const TextValues &values = {}, const QString &source = u"doc-libreswan"_s)
{
    return {u"snippet.libreswan."_s + text, values, {}, source};
}

QString secretFile(const Scripts &scripts)
{
    return pairSecretFile(*scripts.task.plan, *scripts.task.system, *scripts.task.peer);
}

QStringList ownNames(const Scripts &scripts)
{
    if (scripts.access)
        return {scripts.access->gateway.name};
    QStringList names;
    for (const Association &association : scripts.associations) {
        if (!names.contains(association.local.name))
            names.append(association.local.name);
    }
    return names;
}

/// What must not wait for the key exchange between two hosts and cannot be told from the plan.
SnippetLine openByHand(const Task &task, const Association &association)
{
    return line({},
                {u"snippet.libreswan.exempt-more"_s,
                 {{u"system"_s, {shownName(*task.system)}},
                  {u"peer"_s, {shownName(*task.peer)}},
                  {u"name"_s, {association.name}},
                  {u"file"_s, {connectionPlace(association.name)}}},
                 u"I8"_s,
                 u"doc-libreswan"_s});
}

/// Who could be cut off, and a way back.
QList<SnippetLine> guardLines(const Scripts &scripts)
{
    if (scripts.access)
        return gatewayGuard(scripts.task, u"doc-libreswan"_s);
    return cutOffGuards(scripts.task, scripts.associations, {u"type=passthrough"_s, u"doc-libreswan"_s, openByHand});
}

QList<SnippetLine> prerequisiteLines(const Scripts &scripts)
{
    const Association &policy = scripts.associations.first();
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"ipsec version"_s, why(u"version"_s)));
    if (policy.usesPsk)
        lines.append(line(
            u"test -s "_s + secretFile(scripts),
            {u"snippet.strongswan.secret-there"_s, {{u"file"_s, {secretFile(scripts)}}}, {}, u"doc-posix-shell"_s}));
    const QStringList certified = policy.usesPsk ? QStringList() : ownNames(scripts);
    for (const QString &name : certified)
        lines.append(line(u"certutil -L -d sql:/var/lib/ipsec/nss -n "_s + name,
                          why(u"certificate-there"_s, {{u"host"_s, {name}}})));
    const auto proposals = [](const QString &kind, const QStringList &texts) {
        return u"ipsec algparse -v2 '%1=%2'"_s.arg(kind, texts.join(u','));
    };
    lines += {line(proposals(u"ike"_s, policy.ikeProposals), why(u"algparse"_s, {}, u"measured-debian"_s)),
              line(proposals(u"esp"_s, policy.espProposals))};
    if (scripts.access)
        lines.append(line(u"test \"$(cat /proc/sys/net/ipv4/ip_forward)\" = 1"_s,
                          {u"snippet.strongswan.remote-forwarding"_s, {}, {}, u"doc-libreswan"_s}));
    lines += guardLines(scripts);
    return lines;
}

/// `@gw-a @gw-b : PSK "…"`, the key read from the file that the administrator has brought.
SnippetLine secretLine(const Scripts &scripts, const Association &association)
{
    QStringList identities;
    if (scripts.access) {
        identities.append(u'@' + scripts.access->gateway.name);
        for (const End &device : scripts.access->devices)
            identities.append(u'@' + device.name);
    } else {
        identities = {u'@' + association.local.name, u'@' + association.remote.name};
    }
    return line(u"(umask 077; printf '%1 : PSK \"%s\"\\n' \"$(cat %2)\" > %3)"_s.arg(
                    identities.join(u' '), secretFile(scripts), secretPlace(association.name)),
                {u"snippet.strongswan.secret-install"_s, {}, u"I5"_s, u"doc-libreswan"_s});
}

/// What is let pass comes first.
Because whyRouted(const QString &name, const QList<ConnSection> &connections)
{
    if (name == negotiated(connections).value(0))
        return why(u"route"_s);
    if (name == loaded(connections).value(0))
        return {u"snippet.ipsec.exempt-first"_s, {}, u"I8"_s, u"doc-libreswan"_s};
    return {};
}

QList<SnippetLine> routeLines(const Scripts &scripts)
{
    QList<SnippetLine> lines;
    for (const QList<ConnSection> &connections : scripts.connections) {
        for (const auto names = loaded(connections); const QString &name : names)
            lines.append(
                line((scripts.release.hasKeyexchange ? u"ipsec ondemand "_s : u"ipsec auto --ondemand "_s) + name,
                     whyRouted(name, connections)));
    }
    return lines;
}

QList<SnippetLine> applyLines(const Scripts &scripts)
{
    QList<SnippetLine> lines = scriptHead();
    if (scripts.access) {
        lines += {line(u"[[ ${1-} =~ ^[0-9.]+/[0-9]+$ ]]"_s, why(u"pool-given"_s)),
                  line(u"printf 'conn %1\\n    rightaddresspool=%s\\n' \"$1\" > %2"_s.arg(
                      poolName(scripts.associations.first().name), poolPlace(scripts.associations.first().name)))};
    }
    for (const Association &association : scripts.associations) {
        if (association.usesPsk)
            lines.append(secretLine(scripts, association));
    }
    if (!scripts.associations.first().isTunnel)
        lines.append(remark(u"snippet.strongswan.lock-out"_s));
    lines += {line(u"ipsec addconn --config /etc/ipsec.conf --checkconfig"_s,
                   why(u"checkconfig"_s, {}, u"measured-debian"_s)),
              line(u"ipsec secrets"_s, why(u"reread"_s))};
    bool isFirst = true;
    for (const QList<ConnSection> &connections : scripts.connections) {
        for (const auto names = loaded(connections); const QString &name : names) {
            lines.append(line(scripts.release.add + u' ' + name, isFirst ? why(u"load"_s) : Because{}));
            isFirst = false;
        }
    }
    return scripts.access ? lines : lines + routeLines(scripts);
}

QList<SnippetLine> verifyLines(const Scripts &scripts)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    if (!scripts.access) {
        for (const QList<ConnSection> &connections : scripts.connections) {
            for (const auto names = negotiated(connections); const QString &name : names)
                lines.append(line(scripts.release.up + u' ' + name, why(u"verify-up"_s, {{u"name"_s, {name}}})));
        }
    }
    lines.append(line(u"ipsec trafficstatus"_s, why(u"verify-traffic"_s)));
    return lines;
}

QList<SnippetLine> undoLines(const Scripts &scripts)
{
    QList<SnippetLine> lines = scriptHead();
    bool isFirst = true;
    for (qsizetype i = 0; i < scripts.associations.size(); ++i) {
        for (const auto names = loaded(scripts.connections.at(i)); const QString &name : names) {
            lines.append(
                line(scripts.release.remove + u' ' + name + u" || true"_s, isFirst ? why(u"undo"_s) : Because{}));
            isFirst = false;
        }
        const Association &association = scripts.associations.at(i);
        QString files = connectionPlace(association.name);
        if (association.usesPsk)
            files += u' ' + secretPlace(association.name);
        if (scripts.access)
            files += u' ' + poolPlace(association.name);
        lines.append(line(u"rm -f "_s + files));
    }
    lines.append(line(u"ipsec secrets"_s));
    return lines;
}

} // namespace

QList<SnippetFile> filesOf(const Scripts &scripts)
{
    QList<SnippetFile> files{script(Step::Prerequisites, prerequisiteLines(scripts))};
    for (qsizetype i = 0; i < scripts.associations.size(); ++i)
        files.append(configurationFile(connectionPlace(scripts.associations.at(i).name), u"ipsec"_s,
                                       linesOf(scripts.connections.at(i))));
    files += {script(Step::Apply, applyLines(scripts)), script(Step::Verify, verifyLines(scripts)),
              script(Step::Undo, undoLines(scripts))};
    return files;
}

} // namespace safeconduct::libreswan
