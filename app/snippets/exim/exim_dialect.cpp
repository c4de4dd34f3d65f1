// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/exim_dialect.h"

#include "app/snippets/exim/receiving.h"
#include "app/snippets/exim/sending.h"
#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace exim;

namespace {

constexpr auto transports = "/etc/exim4/exim4.conf.template /etc/exim4/conf.d/transport/30_exim4-config_remote_smtp"_L1;
constexpr auto macros = "/etc/exim4/exim4.conf.localmacros"_L1;
constexpr auto firstPart = "/etc/exim4/conf.d/main/000_safeconduct"_L1;

/// What one snippet is written from.
struct Work {
    const Task &task;
    Demands demands;
    Library library = Library::GnuTls;
    QString host; ///< of the system, in the certificate

    bool isDebian() const { return library == Library::GnuTls; }
    bool needsCertificate() const { return demands.isServer() || demands.usesCertificate; }
    QString program() const { return isDebian() ? u"exim4"_s : u"exim"_s; }
    QString place(const QString &name) const { return folderOf(library) + u"/safeconduct"_s + name; }
};

bool fitsExim(const Task &task)
{
    const QString &service = task.connection->service;
    if (task.option.isOff)
        return service == "smtp-submission"_L1;
    return (task.place == Place::Server || task.place == Place::Client)
        && (service == "smtp-relay"_L1 || service == "smtp-submission"_L1);
}

QList<SnippetLine> prerequisiteLines(const Work &work)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"%1 -bV | grep -E '^Support for:.* %2( |$)'"_s.arg(work.program(),
                                                                          work.isDebian() ? u"GnuTLS"_s : u"OpenSSL"_s),
                      {u"snippet.exim.library"_s, {}, {}, u"measured-debian"_s}));
    if (work.demands.usesDane)
        lines.append({line(u"%1 -bV | grep -E '^Support for:.* DANE( |$)'"_s.arg(work.program()),
                           {u"snippet.exim.dane-there"_s, {}, {}, u"measured-debian"_s}),
                      line(u"grep -E '^nameserver (127\\.|::1)' /etc/resolv.conf"_s,
                           {u"snippet.exim.local-resolver"_s, {}, {}, u"doc-exim"_s}),
                      line(u"grep -E '^options .*trust-ad( |$)' /etc/resolv.conf"_s,
                           {u"snippet.exim.trust-ad"_s, {}, {}, u"glibc-trust-ad"_s})});
    if (work.demands.sends && work.isDebian())
        lines.append(
            line(u"! grep -E \"^dc_eximconfig_configtype='(smarthost|satellite)'\" /etc/exim4/update-exim4.conf.conf"_s,
                 {u"snippet.exim.no-smarthost"_s, {}, {}, u"measured-debian"_s}));
    if (work.demands.sends && !work.demands.verifiedHosts.isEmpty())
        lines.append(
            {remark(u"snippet.exim.nexthop"_s, {{u"peer"_s, work.demands.verifiedHosts}}),
             line(u"test -r "_s + trustFile(), {u"snippet.exim.trust-there"_s, {}, {}, u"doc-posix-shell"_s})});
    if (work.needsCertificate())
        lines.append(certificatePrerequisites(work.host));
    return lines;
}

/// Debian puts its configuration together from parts and overwrites it; our files are included by those parts.
QList<SnippetLine> includeLines(const Work &work)
{
    const QString include = u".include_if_exists "_s + work.place(u".conf"_s);
    QList<SnippetLine> lines{line(u"grep -qxF '%1' %2 2>/dev/null || echo '%1' >>%2"_s.arg(include, macros),
                                  {u"snippet.exim.include"_s, {}, {}, u"measured-debian"_s}),
                             line(u"echo '%1' >%2"_s.arg(include, firstPart),
                                  {u"snippet.exim.include-split"_s, {}, {}, u"measured-debian"_s})};
    if (work.demands.sends)
        lines.append(line(
            u"grep -qF %1 %2 || sed -i '/^remote_smtp:$/,/driver = smtp/ s|^  driver = smtp$|&\\n.include_if_exists %1|' %2"_s
                .arg(work.place(u"-remote_smtp.conf"_s), transports),
            {u"snippet.exim.include-transport"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

QList<SnippetLine> restartLines(const Work &work)
{
    QList<SnippetLine> lines;
    if (work.isDebian())
        lines.append(line(u"update-exim4.conf"_s, {u"snippet.exim.update"_s, {}, {}, u"measured-debian"_s}));
    lines.append(line(work.program() + u" -bV >/dev/null"_s, {u"snippet.exim.check"_s, {}, {}, u"measured-debian"_s}));
    lines.append(line(u"systemctl restart "_s + work.program(), {u"snippet.exim.restart"_s, {}, {}, u"doc-exim"_s}));
    return lines;
}

QList<SnippetLine> applyLines(const Work &work)
{
    QList<SnippetLine> lines = scriptHead();
    if (work.isDebian()) {
        if (work.needsCertificate())
            lines.append(line(u"install -o root -g Debian-exim -m 0640 %1 %2"_s.arg(
                                  keyFile(work.host), ownKeyFile(work.library, work.host)),
                              {u"snippet.exim.key"_s, {}, {}, u"measured-debian"_s}));
        lines.append(includeLines(work));
    } else
        lines.append(remark(u"snippet.exim.include-by-hand"_s));
    return lines + restartLines(work);
}

QList<SnippetLine> undoLines(const Work &work)
{
    QStringList files{work.place(u".conf"_s), work.place(u"-mail.acl"_s), work.place(u"-remote_smtp.conf"_s)};
    if (work.isDebian())
        files.append(firstPart);
    if (work.isDebian() && work.needsCertificate())
        files.append(ownKeyFile(work.library, work.host));
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"rm -f "_s + files.join(u' '), {u"snippet.exim.undo"_s, {}, {}, u"doc-posix-shell"_s}));
    return lines + restartLines(work);
}

/// Ports and what must be seen there.
QList<SnippetLine> serverChecks(const Work &work)
{
    const bool isRelay = work.task.connection->service == "smtp-relay"_L1;
    const Task &task = work.task;
    const TlsPolicy policy =
        opensslPolicy(*task.profile, *task.system, isRelay && work.demands.isReceivingOpen(), *task.knowledge);
    QList<SnippetLine> lines;
    const QList<Listener> listeners = isRelay ? QList<Listener>{{work.host, 25, u"smtp"_s}}
                                              : QList<Listener>{{work.host, 465, {}}, {work.host, 587, u"smtp"_s}};
    for (const Listener &listener : listeners)
        lines.append(handshakeChecks(listener, policy));
    const QString port = isRelay ? u"25"_s : u"587"_s;
    if (isForced(task.option.transport))
        lines.append(line(
            u"{ sleep 2; printf 'EHLO localhost\\r\\n'; sleep 2; printf 'MAIL FROM:<>\\r\\n'; sleep 2; printf 'QUIT\\r\\n'; sleep 1; } | nc %1 %2"_s
                .arg(work.host, port),
            {u"snippet.exim.verify-cleartext"_s,
             {{u"peer"_s, {shownName(*task.peer)}}},
             u"T5"_s,
             u"measured-debian"_s}));
    return lines;
}

/// What Exim logs of a delivery: `X=` names the protocol, `CV=` whether the certificate was verified.
QString expectedLog(const QString &part)
{
    if (isVerified(part))
        return u" X=TLS[^ ]* CV=yes"_s;
    return part == "tls-dane"_L1 ? u" X=TLS[^ ]* CV=dane"_s : u" X=TLS"_s;
}

QList<SnippetLine> verifyLines(const Work &work)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    if (work.task.option.isOff)
        return lines
            + QList<SnippetLine>{
                line(u"! ss -ltn | grep -E ':(465|587) '"_s, {u"snippet.common.verify-closed"_s, {}, {}, u"doc-ss"_s})};
    if (work.task.place == Place::Server)
        return lines + serverChecks(work);
    lines.append(line(
        u"grep -E ' => .*%1' %2"_s.arg(expectedLog(work.task.option.transport),
                                       work.isDebian() ? u"/var/log/exim4/mainlog"_s : u"/var/log/exim/main.log"_s),
        {u"snippet.exim.verify-log"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

QStringList serverForms(const Task &task, const Demands &demands)
{
    if (task.option.isOff)
        return {u"submission-off"_s};
    QStringList forms;
    if (task.connection->service == "smtp-submission"_L1)
        forms.append(demands.isSubmissionForced ? u"submission-forced"_s : u"submission-open"_s);
    else
        forms.append(demands.isReceivingForced ? u"receive-forced"_s : u"receive-opportunistic"_s);
    if (demands.isReceivingOpen() && !demands.forcedClients.isEmpty())
        forms.append(u"receive-by-address"_s);
    if (demands.isMutual || !demands.certifiedClients.isEmpty())
        forms.append(u"receive-certificate"_s);
    return forms;
}

QStringList clientForms(const Demands &demands)
{
    QStringList forms;
    if (demands.usesDane)
        forms.append(u"send-dane"_s);
    else if (!isForced(demands.defaultPart))
        forms.append(u"send-may"_s);
    if (!demands.verifiedHosts.isEmpty() || isVerified(demands.defaultPart))
        forms.append(u"send-verified"_s);
    if (demands.forcedHosts.size() > demands.verifiedHosts.size() || demands.defaultPart == "tls-unverified"_L1)
        forms.append(u"send-forced"_s);
    if (demands.usesCertificate)
        forms.append(u"send-certificate"_s);
    return forms;
}

QStringList formsOf(const Work &work)
{
    QStringList forms =
        work.task.place == Place::Client ? clientForms(work.demands) : serverForms(work.task, work.demands);
    if (!work.isDebian())
        forms.append(u"openssl"_s); // no package of Debian is built so: nobody has proved it
    return forms;
}

void addServerRemarks(Snippet &snippet, const Work &work)
{
    const QString &part = work.task.option.transport;
    const Demands &demands = work.demands;
    const TextValues peer{{u"peer"_s, {shownName(*work.task.peer)}}};
    const bool isRelay = work.task.connection->service == "smtp-relay"_L1;
    if (isRelay && isForced(part) && demands.isReceivingOpen())
        snippet.remarks.append({work.task.peer->hosts.isEmpty() ? u"snippet.exim.remark.no-address"_s
                                                                : u"snippet.exim.remark.by-address"_s,
                                peer});
    if (!isRelay && !demands.isSubmissionForced)
        snippet.remarks.append({u"snippet.exim.remark.submission-open"_s, {}});
    if (!isRelay && part == "tls-mutual"_L1 && !demands.isMutual)
        snippet.remarks.append({u"snippet.exim.remark.certificate-not-forced"_s, {}});
    if (isRelay && part == "tls-dane"_L1)
        snippet.remarks.append({u"snippet.exim.remark.publish-tlsa"_s, {}});
    if (isRelay && part == "tls-mtasts"_L1)
        snippet.remarks.append({u"snippet.exim.remark.publish-mtasts"_s, {}});
}

void addClientRemarks(Snippet &snippet, const Work &work)
{
    const QString &part = work.task.option.transport;
    if (part == "tls-mtasts"_L1)
        snippet.remarks.append({u"snippet.exim.remark.no-mtasts"_s, {}});
    if (!isForced(part))
        snippet.remarks.append({u"snippet.exim.remark.opportunistic"_s, {}});
    if (work.task.peer->hosts.isEmpty() && isForced(part) && !isForced(work.demands.defaultPart))
        snippet.remarks.append({u"snippet.exim.remark.no-destination"_s, {{u"peer"_s, {shownName(*work.task.peer)}}}});
}

void addRemarks(Snippet &snippet, const Work &work)
{
    const TextValues profile{{u"profile"_s, {work.task.profile->title}}};
    if (work.task.place == Place::Client)
        addClientRemarks(snippet, work);
    else
        addServerRemarks(snippet, work);
    if (!work.isDebian()) {
        snippet.remarks.append({u"snippet.exim.remark.openssl"_s, {}});
        snippet.remarks.append({u"snippet.exim.remark.openssl-policy"_s, profile});
    } else if (isHybridLeftOut(*work.task.profile))
        snippet.remarks.append({u"snippet.exim.remark.no-hybrid"_s, profile});
    if (work.isDebian() && work.needsCertificate())
        snippet.remarks.append({u"snippet.exim.remark.renewal"_s, {{u"host"_s, {work.host}}}});
}

QString titleOf(const Task &task)
{
    if (task.option.isOff)
        return u"snippet.exim.title.off"_s;
    if (task.place == Place::Client)
        return u"snippet.exim.title.send"_s;
    return task.connection->service == "smtp-relay"_L1 ? u"snippet.exim.title.receive"_s
                                                       : u"snippet.exim.title.submission"_s;
}

Snippet snippetOf(const Work &work)
{
    const Task &task = work.task;
    Snippet snippet =
        snippetFor(task, u"exim"_s,
                   {titleOf(task), {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files.append(script(Step::Prerequisites, prerequisiteLines(work)));
    snippet.files.append(configurationFile(work.place(u".conf"_s), u"exim"_s,
                                           QList<SnippetLine>{remark(u"snippet.exim.file"_s)}
                                               + linesOf(serverOptions(task, work.demands, work.library, work.host))));
    if (const QList<Statement> statements = mailStatements(work.demands, work.library); !statements.isEmpty())
        snippet.files.append(configurationFile(work.place(u"-mail.acl"_s), u"exim"_s, linesOf(statements)));
    if (work.demands.sends)
        snippet.files.append(
            configurationFile(work.place(u"-remote_smtp.conf"_s), u"exim"_s,
                              linesOf(transportOptions(task, work.demands, work.library, work.host), u"  "_s)));
    snippet.files.append(script(Step::Apply, applyLines(work)));
    snippet.files.append(script(Step::Verify, verifyLines(work)));
    snippet.files.append(script(Step::Undo, undoLines(work)));
    return snippet;
}

Results<void> makeExim(const Task &task, Snippets &made)
{
    Results<Demands> demands = demandsOn(task);
    if (!demands)
        return std::unexpected(demands.error());
    Work work{task, *demands, libraryOf(*task.system, *task.knowledge), {}};
    if (work.needsCertificate() && task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    if (!task.system->hosts.isEmpty()) {
        const Result<QString> host =
            hostName(task.system->hosts.first().name, pointerTo(*task.plan, *task.system) + u"/hosts/0/name"_s);
        if (!host)
            return std::unexpected(Problems{host.error()});
        work.host = host->toLower(); // a name of capital letters could be a macro
    }
    Snippet snippet = snippetOf(work);
    addRemarks(snippet, work);
    snippet.badge = task.proofs->badge(snippet.target, formsOf(work), snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect eximDialect()
{
    return {u"exim"_s, Layer::Transport, {u"exim"_s}, fitsExim, makeExim};
}

} // namespace safeconduct
