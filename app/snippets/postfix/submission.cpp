// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/submission.h"

#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/postfix/master_cf.h"
#include "app/snippets/postfix/tls_parameters.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

bool isForced(const Option &option)
{
    return option.transport == "tls-required"_L1 || option.transport == "tls-unverified"_L1
        || option.transport == "tls-mutual"_L1;
}

QList<Chosen> submittingHere(const Task &task)
{
    QList<Chosen> found;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->to == task.system->id && chosen.connection->service == "smtp-submission"_L1
            && !chosen.option.isOff)
            found.append(chosen);
    }
    return found;
}

bool allForced(const Task &task)
{
    return std::ranges::all_of(submittingHere(task), [](const Chosen &chosen) { return isForced(chosen.option); });
}

bool allMutual(const Task &task)
{
    return std::ranges::all_of(submittingHere(task),
                               [](const Chosen &chosen) { return chosen.option.transport == "tls-mutual"_L1; });
}

bool anyLogin(const Task &task)
{
    return std::ranges::any_of(submittingHere(task),
                               [](const Chosen &chosen) { return chosen.connection->hasLogin(); });
}

Service serviceFor(const Task &task, const QString &name)
{
    const bool isImplicit = name == "submissions"_L1;
    const bool isEncrypt = isImplicit || allForced(task);
    Service service{name, {{u"syslog_name"_s, u"postfix/"_s + name, {}}}};
    service.options.append({u"smtpd_tls_security_level"_s,
                            isEncrypt ? u"encrypt"_s : u"may"_s,
                            {isEncrypt ? u"snippet.postfix.submission-encrypt"_s : u"snippet.postfix.submission-may"_s,
                             {},
                             u"T4"_s,
                             u"rfc-8314"_s}});
    if (!isEncrypt) // main.cf has the list of enforced TLS alone
        service.options.append({u"smtpd_tls_protocols"_s,
                                protocolValue(policyFor(task, false).protocols.first(), task),
                                {u"snippet.postfix.submission-protocols"_s, {}, u"T4"_s, u"measured-debian"_s}});
    if (isImplicit)
        service.options.append(
            {u"smtpd_tls_wrappermode"_s, u"yes"_s, {u"snippet.postfix.wrappermode"_s, {}, {}, u"rfc-8314"_s}});
    service.options.append(
        {u"smtpd_tls_auth_only"_s, u"yes"_s, {u"snippet.postfix.auth-only"_s, {}, u"T5"_s, u"doc-postfix"_s}});
    if (anyLogin(task))
        service.options.append(
            {u"smtpd_sasl_auth_enable"_s, u"yes"_s, {u"snippet.postfix.sasl"_s, {}, {}, u"doc-postfix"_s}});
    if (allMutual(task) && isEncrypt)
        service.options.append(
            {u"smtpd_tls_req_ccert"_s, u"yes"_s, {u"snippet.postfix.require-certificate"_s, {}, {}, u"doc-postfix"_s}});
    return service;
}

QList<Parameter> parametersFor(const Task &task, const QString &host)
{
    QList<Parameter> parameters{{u"smtpd_tls_chain_files"_s,
                                 keyFile(host) + u", "_s + chainFile(host),
                                 {u"snippet.postfix.chain"_s, {}, {}, u"measured-debian"_s}}};
    QList<Parameter> tls = tlsParameters(Program::Smtpd, task, true);
    // The services force encryption; the list for opportunistic use belongs to port 25.
    tls.removeIf([](const Parameter &parameter) { return parameter.name == "smtpd_tls_protocols"_L1; });
    parameters.append(tls);
    if (allMutual(task))
        parameters.append(
            {u"smtpd_tls_CAfile"_s, trustFile(), {u"snippet.postfix.client-ca"_s, {}, {}, u"doc-postfix"_s}});
    return parameters;
}

QList<SnippetLine> verifyLines(const Task &task, const QString &host)
{
    const TlsPolicy policy = policyFor(task, false);
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    lines.append(handshakeChecks({host, 465, {}}, policy));
    lines.append(handshakeChecks({host, 587, u"smtp"_s}, policy));
    lines.append(line(
        u"{ sleep 2; printf 'EHLO localhost\\r\\n'; sleep 2; printf 'QUIT\\r\\n'; sleep 1; } | nc %1 587"_s.arg(host),
        {u"snippet.postfix.verify-no-auth"_s, {}, u"T5"_s, u"doc-postfix"_s}));
    return lines;
}

} // namespace

Results<void> makeSubmission(const Task &task, Snippets &made)
{
    if (task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    const Result<QString> host =
        hostName(task.system->hosts.first().name, pointerTo(*task.plan, *task.system) + u"/hosts/0/name"_s);
    if (!host)
        return std::unexpected(Problems{host.error()});

    const QList<Parameter> parameters = parametersFor(task, *host);
    const QList<Service> services{serviceFor(task, u"submission"_s), serviceFor(task, u"submissions"_s)};
    Snippet snippet = snippetFor(task, u"postfix"_s,
                                 {u"snippet.postfix.title.submission"_s, {{u"system"_s, {shownName(*task.system)}}}});
    snippet.files.append(script(Step::Prerequisites, scriptHead() + certificatePrerequisites(*host)));
    snippet.files.append(mainCfFragment(parameters));
    snippet.files.append(opensslFiles(task));
    QList<SnippetLine> master{remark(u"snippet.postfix.fragment"_s)};
    QList<SnippetLine> apply = saveCommands(task) + postconfCommands(parameters);
    for (const Service &service : services) {
        master.append(masterCfLines(service));
        apply.append(postconfCommands(service));
    }
    snippet.files.append(configurationFile(u"/etc/postfix/master.cf"_s, u"postfix"_s, master));
    snippet.files.append(script(Step::Apply, apply + reloadCommands()));
    snippet.files.append(script(Step::Verify, verifyLines(task, *host)));
    snippet.files.append(undoScript(task));
    if (!allForced(task))
        snippet.remarks.append({u"snippet.postfix.remark.submission-open"_s, {}});
    snippet.badge = task.proofs->badge(
        snippet.target, {allForced(task) ? u"submission-forced"_s : u"submission-open"_s}, snippet.version);
    made.snippets.append(snippet);
    return {};
}

Results<void> makeSubmissionOff(const Task &task, Snippets &made)
{
    Snippet snippet = snippetFor(
        task, u"postfix"_s, {u"snippet.postfix.title.submission-off"_s, {{u"system"_s, {shownName(*task.system)}}}});
    QList<SnippetLine> apply = saveCommands(task);
    for (const QString &service : {u"submission"_s, u"submissions"_s})
        apply.append(line(u"postconf -M# %1/inet"_s.arg(service)));
    apply[apply.size() - 2].reason = {u"snippet.postfix.service-off"_s, {}};
    apply[apply.size() - 2].rule = u"C6"_s;
    apply[apply.size() - 2].source = u"doc-postfix"_s;
    snippet.files.append(script(Step::Apply, apply + reloadCommands()));
    snippet.files.append(script(
        Step::Verify,
        {line(u"#!/bin/bash"_s),
         line(u"! ss -ltn | grep -E ':(465|587) '"_s, {u"snippet.common.verify-closed"_s, {}, {}, u"doc-ss"_s})}));
    snippet.files.append(undoScript(task));
    snippet.badge = task.proofs->badge(snippet.target, {u"submission-off"_s}, snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::postfix
