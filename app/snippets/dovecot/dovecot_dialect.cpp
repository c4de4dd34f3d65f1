// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dovecot/dovecot_dialect.h"

#include "app/snippets/dovecot/settings.h"
#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using dovecot::Demands;
using dovecot::Generation;

constexpr auto place = "/etc/dovecot/conf.d/99-safeconduct.conf"_L1;

bool fitsDovecot(const Task &task)
{
    const QString &service = task.connection->service;
    const bool isLogin = service == "imap"_L1 || service == "pop3"_L1 || service == "managesieve"_L1;
    return task.place == Place::Server && (isLogin || (service == "lmtp"_L1 && !task.option.isOff));
}

QList<Listener> listenersOf(const QString &service, const QString &host)
{
    if (service == "imap"_L1)
        return {{host, 993, {}}, {host, 143, u"imap"_s}};
    if (service == "pop3"_L1)
        return {{host, 995, {}}, {host, 110, u"pop3"_s}};
    if (service == "managesieve"_L1)
        return {{host, 4190, u"sieve"_s}};
    return {{host, 24, u"lmtp"_s}};
}

QList<SnippetLine> verifyLines(const Task &task, const QString &host, const TlsPolicy &policy, const Demands &demands)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    const QString &service = task.connection->service;
    for (const auto listeners = listenersOf(service, host); const Listener &listener : listeners)
        lines.append(handshakeChecks(listener, policy));
    if (service == "imap"_L1 && !demands.allowsCleartextLogin)
        lines.append(line(
            u"{ printf 'a LOGIN nobody wrong\\r\\n'; sleep 2; printf 'b LOGOUT\\r\\n'; sleep 1; } | nc %1 143"_s.arg(
                host),
            {u"snippet.dovecot.verify-imap-cleartext"_s, {}, u"T5"_s, u"measured-debian"_s}));
    if (service == "pop3"_L1 && !demands.allowsCleartextLogin)
        lines.append(
            line(u"{ printf 'USER nobody\\r\\n'; sleep 2; printf 'QUIT\\r\\n'; sleep 1; } | nc %1 110"_s.arg(host),
                 {u"snippet.dovecot.verify-pop3-cleartext"_s, {}, u"T5"_s, u"doc-dovecot"_s}));
    return lines;
}

QList<SnippetLine> verifyClosed(const QString &service)
{
    const QString ports = service == "imap"_L1 ? u"143|993"_s : service == "pop3"_L1 ? u"110|995"_s : u"4190|2000"_s;
    return {
        line(u"#!/bin/bash"_s),
        line(u"! ss -ltn | grep -E ':(%1) '"_s.arg(ports), {u"snippet.common.verify-closed"_s, {}, {}, u"doc-ss"_s})};
}

QList<SnippetLine> applyLines()
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"doveconf -n >/dev/null"_s, {u"snippet.dovecot.check"_s, {}, {}, u"measured-debian"_s}));
    lines.append(line(u"systemctl restart dovecot"_s, {u"snippet.dovecot.restart"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

SnippetFile undoScript()
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"rm -f "_s + place, {u"snippet.dovecot.undo"_s, {}, {}, u"doc-posix-shell"_s}));
    lines.append(line(u"doveconf -n >/dev/null"_s));
    lines.append(line(u"systemctl restart dovecot"_s));
    return script(Step::Undo, lines);
}

QStringList formsOf(const Task &task, const Demands &demands)
{
    QStringList forms;
    if (!task.option.isOff)
        forms.append(task.connection->service + (demands.isForced ? u"-forced"_s : u"-open"_s));
    if (demands.isMutual)
        forms.append(u"certificate"_s);
    if (!demands.closed.isEmpty())
        forms.append(u"closed"_s);
    return forms;
}

void addRemarks(Snippet &snippet, const Task &task, const Demands &demands)
{
    if (!task.option.isOff && !demands.isForced)
        snippet.remarks.append({u"snippet.dovecot.remark.unforced"_s, {{u"connections"_s, demands.unforced}}});
    if (task.option.transport == "tls-mutual"_L1 && !demands.isMutual)
        snippet.remarks.append({u"snippet.dovecot.remark.certificate-not-forced"_s, {}});
    if (task.connection->service == "lmtp"_L1)
        snippet.remarks.append({u"snippet.dovecot.remark.lmtp"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (task.product.version.isEmpty())
        snippet.remarks.append({u"snippet.dovecot.remark.version"_s, {}});
    snippet.remarks.append({u"snippet.dovecot.remark.loopback"_s, {}});
    if (task.system->runs(u"docker-mailserver"_s))
        snippet.remarks.append({u"snippet.common.remark.container"_s, {{u"system"_s, {shownName(*task.system)}}}});
}

/// A lowest TLS version can be set from 2.3 on (`ssl_min_protocol`); listeners could be closed before.
bool isTooOld(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    return match.version && match.version->capabilities.value(u"settingsOf23"_s).contains("no"_L1);
}

Results<void> makeDovecot(const Task &task, Snippets &made)
{
    const Demands demands = dovecot::demandsOn(task);
    if (isTooOld(task) && !demands.inUse.isEmpty()) {
        made.omissions.append(omission(task, u"dovecot-too-old"_s, {{u"version"_s, {task.product.version}}}));
        return {};
    }
    if (task.system->hosts.isEmpty() && !demands.inUse.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    Values values;
    const QString host = task.system->hosts.isEmpty()
        ? QString()
        : values.take(
              hostName(task.system->hosts.first().name, pointerTo(*task.plan, *task.system) + u"/hosts/0/name"_s));
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());

    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, !demands.isForced, *task.knowledge);
    const Generation generation = dovecot::generationOf(task);
    const QString title = task.option.isOff ? u"snippet.dovecot.title.off"_s : u"snippet.dovecot.title"_s;
    Snippet snippet = snippetFor(
        task, u"dovecot"_s,
        {title, {{u"system"_s, {shownName(*task.system)}}, {u"connection.service"_s, {task.connection->service}}}});
    if (!task.option.isOff)
        snippet.files.append(script(Step::Prerequisites, scriptHead() + certificatePrerequisites(host)));
    snippet.files.append(configurationFile(
        place, u"dovecot"_s, dovecot::linesOf(dovecot::settingsFor(generation, demands, host, task, policy))));
    snippet.files.append(script(Step::Apply, applyLines()));
    snippet.files.append(
        script(Step::Verify,
               task.option.isOff ? verifyClosed(task.connection->service) : verifyLines(task, host, policy, demands)));
    snippet.files.append(undoScript());
    addRemarks(snippet, task, demands);
    if (!demands.inUse.isEmpty())
        snippet.remarks.append(nearestAllowed(*task.profile, policy));
    snippet.badge = task.proofs->badge(snippet.target, formsOf(task, demands), snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect dovecotDialect()
{
    return {u"dovecot"_s, Layer::Transport, {u"dovecot"_s}, fitsDovecot, makeDovecot};
}

} // namespace safeconduct
