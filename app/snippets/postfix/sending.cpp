// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/sending.h"

#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/postfix/sending_policy.h"
#include "app/snippets/postfix/tls_parameters.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

const QString policyFile = u"/etc/postfix/safeconduct_tls_policy"_s;
const QString mtaStsHelper = u"socketmap:inet:127.0.0.1:8461:postfix"_s;

Parameter policyMaps(const SendingPolicy &policy)
{
    QStringList maps;
    if (!policy.destinations.isEmpty())
        maps.append(u"texthash:"_s + policyFile);
    if (policy.usesMtaSts)
        maps.append(mtaStsHelper);
    return {u"smtp_tls_policy_maps"_s, maps.join(u", "_s),
            policy.usesMtaSts ? Because{u"snippet.postfix.policy-maps-mtasts"_s, {}, {}, u"doc-mta-sts-daemon"_s}
                              : Because{u"snippet.postfix.policy-maps"_s, {}, {}, u"measured-debian"_s}};
}

QList<Parameter> parametersFor(const Task &task, const SendingPolicy &policy, const QString &ownHost)
{
    const QString level = policy.defaultLevel();
    QList<Parameter> parameters{{u"smtp_tls_security_level"_s,
                                 level,
                                 {u"snippet.postfix.send-level."_s + level, {}, u"T4"_s, u"measured-debian"_s}}};
    if (policy.usesDane)
        parameters.append(
            {u"smtp_dns_support_level"_s, u"dnssec"_s, {u"snippet.postfix.dnssec"_s, {}, {}, u"measured-debian"_s}});
    if (policy.checksCertificates)
        parameters.append(
            {u"smtp_tls_CAfile"_s, trustFile(), {u"snippet.postfix.trust"_s, {}, {}, u"measured-debian"_s}});
    if (!policy.destinations.isEmpty() || policy.usesMtaSts)
        parameters.append(policyMaps(policy));
    if (policy.usesCertificate)
        parameters.append({u"smtp_tls_chain_files"_s,
                           keyFile(ownHost) + u", "_s + chainFile(ownHost),
                           {u"snippet.postfix.own-certificate"_s, {}, {}, u"doc-postfix"_s}});
    parameters.append(tlsParameters(Program::Smtp, task, policy.mayBeCleartext));
    return parameters;
}

QString expectedLog(const Task &task)
{
    const QString level = levelOf(task.option.transport);
    return level == "secure"_L1 || level == "dane"_L1 ? u"Verified"_s : u"Untrusted|Trusted|Anonymous|Verified"_s;
}

QList<SnippetLine> verifyLines(const Task &task, const SendingPolicy &policy)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    const QString level = levelOf(task.option.transport);
    for (const Host &host : task.peer->hosts) {
        if (hostName(host.name, {}))
            lines.append(line(u"posttls-finger -c -l %1 -F %2 '[%3]'"_s.arg(level, trustFile(), host.name),
                              {u"snippet.postfix.verify-finger"_s, {{u"peer"_s, {host.name}}}, {}, u"doc-postfix"_s}));
    }
    if (policy.usesMtaSts)
        lines.append(line(u"postmap -q example.org "_s + mtaStsHelper,
                          {u"snippet.postfix.verify-mtasts"_s, {}, {}, u"doc-mta-sts-daemon"_s}));
    lines.append(line(
        u"journalctl -u 'postfix*' --since -1h | grep -E '(%1) TLS connection established to'"_s.arg(expectedLog(task)),
        {u"snippet.postfix.verify-log"_s, {{u"words"_s, {expectedLog(task)}}}, {}, u"measured-debian"_s}));
    return lines;
}

QList<SnippetLine> prerequisiteLines(const Task &task, const SendingPolicy &policy, const QString &ownHost)
{
    QList<SnippetLine> lines = scriptHead();
    if (policy.checksCertificates)
        lines.append(
            line(u"test -r "_s + trustFile(), {u"snippet.postfix.trust-there"_s, {}, {}, u"doc-posix-shell"_s}));
    if (!task.peer->hosts.isEmpty() && task.option.transport != "tls-mtasts"_L1)
        lines.append(line(
            u"postconf -h relayhost default_transport transport_maps"_s,
            {u"snippet.postfix.nexthop"_s, {{u"peer"_s, {task.peer->hosts.first().name}}}, {}, u"measured-debian"_s}));
    if (policy.usesDane)
        lines.append(line(u"grep -E '^nameserver (127\\.|::1)' /etc/resolv.conf"_s,
                          {u"snippet.postfix.local-resolver"_s, {}, {}, u"doc-postfix"_s}));
    if (policy.usesMtaSts)
        lines.append(line(u"ss -ltn | grep -F '127.0.0.1:8461 '"_s,
                          {u"snippet.postfix.helper-there"_s, {}, {}, u"doc-mta-sts-daemon"_s}));
    if (policy.usesCertificate)
        lines.append(certificatePrerequisites(ownHost));
    return lines;
}

void addRemarks(Snippet &snippet, const Task &task, const SendingPolicy &policy)
{
    const QString level = levelOf(task.option.transport);
    if (task.peer->hosts.isEmpty() && policy.defaultConnection != task.connection
        && policy.defaultPart != task.option.transport)
        snippet.remarks.append({u"snippet.postfix.remark.no-destination"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (level == "may"_L1)
        snippet.remarks.append({u"snippet.postfix.remark.opportunistic"_s, {}});
    if (policy.usesMtaSts)
        snippet.remarks.append({u"snippet.postfix.remark.helper"_s, {}});
    if (policyFor(task, policy.mayBeCleartext).isLowered)
        snippet.remarks.append({u"snippet.postfix.remark.lowered"_s, {{u"profile"_s, {task.profile->title}}}});
}

/// The form of each level in use; what of it was proved is known by level.
QStringList formsOf(const Task &task, const SendingPolicy &policy)
{
    QStringList forms{u"send-"_s + levelOf(task.option.transport), u"send-"_s + policy.defaultLevel()};
    if (policy.usesMtaSts)
        forms.append(u"send-mtasts"_s);
    if (policy.usesCertificate)
        forms.append(u"send-certificate"_s);
    forms.removeDuplicates();
    return forms;
}

} // namespace

Results<void> makeSending(const Task &task, Snippets &made)
{
    const Results<SendingPolicy> policy = sendingPolicy(task);
    if (!policy)
        return std::unexpected(policy.error());
    if (policy->usesCertificate && task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    Values values;
    const QString ownHost = task.system->hosts.isEmpty()
        ? QString()
        : values.take(
              hostName(task.system->hosts.first().name, pointerTo(*task.plan, *task.system) + u"/hosts/0/name"_s));
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());

    const QList<Parameter> parameters = parametersFor(task, *policy, ownHost);
    Snippet snippet = snippetFor(task, u"postfix"_s,
                                 {u"snippet.postfix.title.send"_s,
                                  {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files.append(script(Step::Prerequisites, prerequisiteLines(task, *policy, ownHost)));
    snippet.files.append(mainCfFragment(parameters));
    snippet.files.append(opensslFiles(task));
    if (!policy->destinations.isEmpty())
        snippet.files.append(configurationFile(policyFile, u"postfix"_s, policy->destinations));
    snippet.files.append(script(Step::Apply, saveCommands(task) + postconfCommands(parameters) + reloadCommands()));
    snippet.files.append(script(Step::Verify, verifyLines(task, *policy)));
    snippet.files.append(undoScript(task));
    addRemarks(snippet, task, *policy);
    snippet.badge = task.proofs->badge(snippet.target, formsOf(task, *policy), snippet.version);
    made.snippets.append(snippet);
    return {};
}

Results<void> makeDelivering(const Task &task, Snippets &made)
{
    // One level for all mailbox servers: the weakest that is decided.
    QString level = u"verify"_s;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->from != task.system->id || chosen.connection->service != "lmtp"_L1)
            continue;
        const QString own = levelOf(chosen.option.transport);
        if (own == "may"_L1 || (own == "encrypt"_L1 && level == "verify"_L1))
            level = own;
    }
    QList<Parameter> parameters{{u"lmtp_tls_security_level"_s,
                                 level,
                                 {u"snippet.postfix.lmtp-level."_s + level, {}, u"T4"_s, u"doc-postfix"_s}}};
    if (level == "verify"_L1)
        parameters.append(
            {u"lmtp_tls_CAfile"_s, trustFile(), {u"snippet.postfix.trust"_s, {}, {}, u"measured-debian"_s}});
    parameters.append(tlsParameters(Program::Lmtp, task, level == "may"_L1));
    Snippet snippet = snippetFor(task, u"postfix"_s,
                                 {u"snippet.postfix.title.lmtp"_s,
                                  {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files.append(mainCfFragment(parameters));
    snippet.files.append(opensslFiles(task));
    snippet.files.append(script(Step::Apply, saveCommands(task) + postconfCommands(parameters) + reloadCommands()));
    snippet.files.append(
        script(Step::Verify,
               {line(u"#!/bin/bash"_s),
                line(u"journalctl -u 'postfix*' --since -1h | grep -E 'postfix/lmtp.*TLS connection established to'"_s,
                     {u"snippet.postfix.verify-lmtp"_s, {}, {}, u"measured-debian"_s})}));
    snippet.files.append(undoScript(task));
    snippet.badge = task.proofs->badge(snippet.target, {u"lmtp-"_s + level}, snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::postfix
