// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/receiving.h"

#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/postfix/tls_parameters.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

const QString clientsFile = u"/etc/postfix/safeconduct_tls_clients"_s;

bool isForced(const Option &option)
{
    return option.transport == "tls-required"_L1 || option.transport == "tls-unverified"_L1
        || option.transport == "tls-mutual"_L1;
}

/// Option of a connection that delivers to this system, or none where nobody has decided.
Option optionOf(const Task &task, const Connection &connection)
{
    const auto found =
        std::ranges::find_if(*task.chosen, [&](const Chosen &chosen) { return chosen.connection == &connection; });
    return found == task.chosen->end() ? Option{} : found->option;
}

QList<const Connection *> deliveringHere(const Task &task)
{
    QList<const Connection *> found;
    for (const Connection &connection : task.plan->connections) {
        if (connection.to == task.system->id && connection.service == "smtp-relay"_L1
            && !optionOf(task, connection).isOff)
            found.append(&connection);
    }
    return found;
}

bool allHere(const Task &task, bool (*holds)(const Option &))
{
    return std::ranges::all_of(deliveringHere(task),
                               [&](const Connection *connection) { return holds(optionOf(task, *connection)); });
}

bool isMutual(const Option &option)
{
    return option.transport == "tls-mutual"_L1;
}

bool anyMutual(const Task &task)
{
    return std::ranges::any_of(deliveringHere(task),
                               [&](const Connection *connection) { return isMutual(optionOf(task, *connection)); });
}

/// Lines `address reject_plaintext_session` for everyone who is decided to be forced.
QList<SnippetLine> forcedClients(const Task &task, Values &values)
{
    QList<SnippetLine> lines;
    for (const auto connections = deliveringHere(task); const Connection *connection : connections) {
        const System *from = task.plan->system(connection->from);
        if (!from || !isForced(optionOf(task, *connection)))
            continue;
        const QString hosts = memberAt(pointerTo(*task.plan, *from), u"hosts"_s);
        for (qsizetype host = 0; host < from->hosts.size(); ++host) {
            for (qsizetype i = 0; i < from->hosts.at(host).addresses.size(); ++i) {
                const QString pointer = itemAt(memberAt(itemAt(hosts, host), u"addresses"_s), i);
                lines.append(line(values.take(address(from->hosts.at(host).addresses.at(i), pointer))
                                      + u" reject_plaintext_session"_s,
                                  {u"snippet.postfix.forced-client"_s,
                                   {{u"peer"_s, {shownName(*from)}}},
                                   u"T4"_s,
                                   u"doc-postfix"_s}));
            }
        }
    }
    return lines;
}

QList<Parameter> certificateParameters(const QString &host)
{
    return {
        {u"smtpd_tls_chain_files"_s,
         keyFile(host) + u", "_s + chainFile(host),
         {u"snippet.postfix.chain"_s, {}, {}, u"measured-debian"_s}},
        {u"smtpd_tls_received_header"_s, u"yes"_s, {u"snippet.postfix.received-header"_s, {}, {}, u"doc-postfix"_s}}};
}

QList<Parameter> mutualParameters(const Task &task)
{
    if (!anyMutual(task))
        return {};
    QList<Parameter> parameters{
        {u"smtpd_tls_CAfile"_s, trustFile(), {u"snippet.postfix.client-ca"_s, {}, {}, u"doc-postfix"_s}},
        {u"smtpd_tls_ask_ccert"_s, u"yes"_s, {u"snippet.postfix.ask-certificate"_s, {}, {}, u"doc-postfix"_s}}};
    if (allHere(task, isMutual))
        parameters.append(
            {u"smtpd_tls_req_ccert"_s, u"yes"_s, {u"snippet.postfix.require-certificate"_s, {}, {}, u"doc-postfix"_s}});
    return parameters;
}

QList<Parameter> parametersFor(const Task &task, const QString &host)
{
    const bool isEncrypt = allHere(task, isForced);
    QList<Parameter> parameters{{u"smtpd_tls_security_level"_s,
                                 isEncrypt ? u"encrypt"_s : u"may"_s,
                                 {isEncrypt ? u"snippet.postfix.level-encrypt"_s : u"snippet.postfix.level-may"_s,
                                  {},
                                  u"T4"_s,
                                  u"rfc-3207"_s}}};
    parameters.append(certificateParameters(host));
    parameters.append(tlsParameters(Program::Smtpd, task, !isEncrypt));
    parameters.append(mutualParameters(task));
    return parameters;
}

/// Puts the check before what stands there already, once.
QList<SnippetLine> restrictionCommands()
{
    const QString check = u"check_client_access cidr:"_s + clientsFile;
    return {line(u"case \"$(postconf -h smtpd_client_restrictions)\" in *safeconduct_tls_clients*) ;; *) postconf -e "
                 "\"smtpd_client_restrictions = %1, $(postconf -h smtpd_client_restrictions)\" ;; esac"_s.arg(check),
                 {u"snippet.postfix.restriction"_s, {}, u"T4"_s, u"doc-postfix"_s})};
}

QList<SnippetLine> verifyLines(const Task &task, const QString &host, bool isSelfForced)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    lines.append(handshakeChecks({host, 25, u"smtp"_s}, policyFor(task, !allHere(task, isForced))));
    if (isSelfForced)
        lines.append(line(
            u"{ sleep 2; printf 'EHLO localhost\\r\\n'; sleep 2; printf 'MAIL FROM:<>\\r\\n'; sleep 2; printf 'QUIT\\r\\n'; sleep 1; } | nc %1 25"_s
                .arg(host),
            {u"snippet.postfix.verify-cleartext"_s, {{u"peer"_s, {shownName(*task.peer)}}}, {}, u"doc-postfix"_s}));
    return lines;
}

void addRemarks(Snippet &snippet, const Task &task, bool hasForcedClients)
{
    if (isForced(task.option) && !allHere(task, isForced))
        snippet.remarks.append(
            {hasForcedClients ? u"snippet.postfix.remark.by-address"_s : u"snippet.postfix.remark.no-address"_s,
             {{u"peer"_s, {shownName(*task.peer)}}}});
    if (isMutual(task.option) && !allHere(task, isMutual))
        snippet.remarks.append(
            {u"snippet.postfix.remark.certificate-not-forced"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (task.option.transport == "tls-dane"_L1)
        snippet.remarks.append({u"snippet.postfix.remark.publish-tlsa"_s, {}});
    if (task.option.transport == "tls-mtasts"_L1)
        snippet.remarks.append({u"snippet.postfix.remark.publish-mtasts"_s, {}});
    if (policyFor(task, !allHere(task, isForced)).isLowered)
        snippet.remarks.append({u"snippet.postfix.remark.lowered"_s, {{u"profile"_s, {task.profile->title}}}});
}

QStringList formsOf(const Task &task, bool hasForcedClients)
{
    QStringList forms{allHere(task, isForced) ? u"receive-forced"_s : u"receive-opportunistic"_s};
    if (hasForcedClients)
        forms.append(u"receive-by-address"_s);
    if (anyMutual(task))
        forms.append(u"receive-certificate"_s);
    return forms;
}

} // namespace

Results<void> makeReceiving(const Task &task, Snippets &made)
{
    if (task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    Values values;
    const QString host = values.take(
        hostName(task.system->hosts.first().name, pointerTo(*task.plan, *task.system) + u"/hosts/0/name"_s));
    const QList<SnippetLine> clients = allHere(task, isForced) ? QList<SnippetLine>() : forcedClients(task, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());

    const QList<Parameter> parameters = parametersFor(task, host);
    Snippet snippet = snippetFor(task, u"postfix"_s,
                                 {u"snippet.postfix.title.receive"_s, {{u"system"_s, {shownName(*task.system)}}}});
    snippet.files.append(script(Step::Prerequisites, scriptHead() + certificatePrerequisites(host)));
    snippet.files.append(mainCfFragment(parameters));
    snippet.files.append(opensslFiles(task));
    QList<SnippetLine> apply = saveCommands(task) + postconfCommands(parameters);
    if (!clients.isEmpty()) {
        snippet.files.append(configurationFile(clientsFile, u"postfix"_s, clients));
        apply.append(restrictionCommands());
    }
    snippet.files.append(script(Step::Apply, apply + reloadCommands()));
    snippet.files.append(script(Step::Verify, verifyLines(task, host, isForced(task.option))));
    snippet.files.append(undoScript(task));
    addRemarks(snippet, task, !clients.isEmpty());
    snippet.badge = task.proofs->badge(snippet.target, formsOf(task, !clients.isEmpty()), snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::postfix
