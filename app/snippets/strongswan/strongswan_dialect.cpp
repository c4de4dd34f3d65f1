// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/strongswan_dialect.h"

#include "app/snippets/shell_script.h"
#include "app/snippets/strongswan/connection_file.h"
#include "app/snippets/strongswan/remote_access_snippet.h"
#include "app/snippets/strongswan/scripts.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace ipsec;
using namespace strongswan;

namespace {

/// Linux hosts get strongSwan installed where they run no IPsec of their own.
bool fitsStrongswan(const Task &task)
{
    if (task.system->runs(u"libreswan"_s))
        return false;
    const bool isInstalled = task.product.product == "strongswan"_L1;
    return task.option.network.startsWith("ipsec-"_L1) && (isInstalled || task.place != Place::Gateway);
}

QString peerProduct(const Task &task)
{
    for (const QString &product : {u"libreswan"_s, u"windows-ras"_s}) {
        if (task.peer->runs(product))
            return product;
    }
    return task.peer->os && task.peer->os->product.startsWith("windows"_L1) ? u"windows"_s : QString();
}

/// What must not wait for the key exchange between two hosts and cannot be told from the plan.
SnippetLine openByHand(const Task &task, const Association &association)
{
    QStringList unknown;
    for (const End &end : {association.local, association.remote}) {
        if (end.addresses.isEmpty())
            unknown.append(end.name);
    }
    return line(
        {},
        {isExempting(association) ? u"snippet.strongswan.exempt-more"_s : u"snippet.strongswan.exempt-by-hand"_s,
         {{u"system"_s, {shownName(*task.system)}},
          {u"peer"_s, {shownName(*task.peer)}},
          {u"hosts"_s, unknown},
          {u"open"_s, {exemptionName(association)}},
          {u"file"_s, {connectionPlace(association)}}},
         u"I8"_s,
         u"doc-strongswan"_s});
}

QList<SnippetLine> prerequisiteLines(const Task &task, const QList<Association> &associations)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(packagesLine(task));
    for (const Association &association : associations)
        lines.append(proofLine(task, association, association.local));
    lines += cutOffGuards(task, associations, {u"mode = pass"_s, u"doc-strongswan"_s, openByHand});
    return lines;
}

QList<SnippetLine> applyLines(const Task &task, const QList<Association> &associations)
{
    QList<SnippetLine> lines = scriptHead();
    for (const Association &association : associations) {
        if (association.usesPsk)
            lines.append(strongswan::secretLines(task, association));
    }
    if (std::ranges::any_of(associations, [](const Association &association) { return !association.isTunnel; }))
        lines.append(remark(u"snippet.strongswan.lock-out"_s));
    lines.append(line(u"swanctl --load-all"_s, {u"snippet.strongswan.load"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

QList<SnippetLine> verifyLines(const QList<Association> &associations)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    for (const Association &association : associations) {
        if (isExempting(association))
            lines.append(line(u"swanctl --list-pols --pass"_s,
                              {u"snippet.strongswan.verify-exempt"_s,
                               {{u"name"_s, {exemptionName(association)}}},
                               u"I8"_s,
                               u"doc-strongswan"_s}));
        const TextValues values{{u"name"_s, {association.name}}, {u"peer"_s, {association.remote.name}}};
        lines.append(line(u"swanctl --initiate --child "_s + association.name,
                          {u"snippet.strongswan.verify-initiate"_s, values, {}, u"measured-debian"_s}));
        lines.append(line(u"swanctl --list-sas --ike "_s + association.name,
                          {u"snippet.strongswan.verify-installed"_s, values, {}, u"measured-debian"_s}));
        lines.append(line(u"swanctl --rekey --child %1; sleep 2; swanctl --list-sas --ike %1"_s.arg(association.name),
                          {u"snippet.strongswan.verify-rekey"_s, values, {}, u"measured-debian"_s}));
    }
    return lines;
}

SnippetFile undoScript(const QList<Association> &associations)
{
    QList<SnippetLine> lines = scriptHead();
    for (const Association &association : associations) {
        lines.append(line(u"rm -f "_s + connectionPlace(association)
                              + (association.usesPsk ? u' ' + secretPlace(association) : QString()),
                          {u"snippet.strongswan.undo"_s, {}, {}, u"measured-debian"_s}));
        lines.append(line(u"swanctl --load-all"_s));
        lines.append(line(u"swanctl --terminate --ike %1 || true"_s.arg(association.name)));
    }
    return script(Step::Undo, lines);
}

/// What the other end, which is written elsewhere or by hand, must say to fit.
void remarkPeer(Snippet &snippet, const Task &task, const Association &association)
{
    Q_ASSERT(association.profile->ike && association.profile->esp);
    const QString product = peerProduct(task);
    const TextValues peer{{u"peer"_s, {shownName(*task.peer)}}};
    if (product == "libreswan"_L1) {
        TextValues values = peer;
        values.insert(u"ike"_s, {association.profile->ike->libreswanProposals().join(u',')});
        values.insert(u"esp"_s, {association.profile->esp->libreswanProposals().join(u',')});
        snippet.remarks.append({u"snippet.strongswan.remark.libreswan"_s, values});
    }
    if (product.startsWith("windows"_L1))
        snippet.remarks.append(
            {association.usesPsk ? u"snippet.strongswan.remark.windows-psk"_s : u"snippet.strongswan.remark.windows"_s,
             peer});
}

void addRemarks(Snippet &snippet, const Task &task, const Association &association)
{
    if (association.isMixed)
        snippet.remarks.append({u"snippet.strongswan.remark.mixed"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (!association.withoutAddresses.isEmpty())
        snippet.remarks.append(
            {u"snippet.strongswan.remark.networks"_s, {{u"networks"_s, association.withoutAddresses}}});
    remarkPolicy(snippet, task, association);
    remarkPeer(snippet, task, association);
}

Results<void> makeStrongswan(const Task &task, Snippets &made)
{
    if (task.option.network.startsWith("ipsec-host-site"_L1))
        return makeRemoteAccess(task, made);
    const Results<QList<Association>> associations = associationsOf(task, ProposalSpelling::Strongswan, made);
    if (!associations)
        return std::unexpected(associations.error());
    if (associations->isEmpty())
        return {};
    const Association &first = associations->first();
    Snippet snippet =
        snippetFor(task, u"strongswan"_s,
                   {first.isTunnel ? u"snippet.strongswan.title.tunnel"_s : u"snippet.strongswan.title.hosts"_s,
                    {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    if (task.product.product != "strongswan"_L1)
        snippet.version.clear(); // the version is that of the operating system
    snippet.files.append(script(Step::Prerequisites, prerequisiteLines(task, *associations)));
    for (const Association &association : *associations)
        snippet.files.append(
            configurationFile(connectionPlace(association), u"swanctl"_s, connectionFile(association)));
    snippet.files.append(script(Step::Apply, applyLines(task, *associations)));
    snippet.files.append(script(Step::Verify, verifyLines(*associations)));
    snippet.files.append(undoScript(*associations));
    addRemarks(snippet, task, first);
    snippet.badge = task.proofs->badge(
        snippet.target,
        {(first.isTunnel ? u"tunnel"_s : u"transport"_s) + (first.usesPsk ? u"-psk"_s : u"-certificate"_s)},
        snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect strongswanDialect()
{
    return {u"strongswan"_s,
            Layer::Network,
            {u"strongswan"_s, u"debian"_s, u"ubuntu"_s, u"rhel"_s, u"almalinux"_s, u"sles"_s},
            fitsStrongswan,
            makeStrongswan};
}

} // namespace safeconduct
