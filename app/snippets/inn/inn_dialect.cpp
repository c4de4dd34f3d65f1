// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/inn/inn_dialect.h"

#include "app/snippets/inn/quote.h"
#include "app/snippets/inn/settings.h"
#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace inn;

namespace {

const auto configuration = "/etc/news/inn.conf"_L1;
const auto before = "/etc/news/inn.conf.before-safeconduct"_L1;
const auto candidate = "/etc/news/inn.conf.safeconduct"_L1;
const auto ownSettings = "/etc/news/safeconduct.conf"_L1;
const auto service = "safeconduct-nnrpd"_L1;
const auto unitFile = "/etc/systemd/system/safeconduct-nnrpd.service"_L1;
constexpr int tlsPort = 563;
constexpr int cleartextPort = 119;

/// One snippet to write.
struct Work {
    const Task &task;
    Demands demands;
    QString host; ///< empty where nobody reads
    QList<Setting> settings;
    TlsPolicy policy;
};

bool fitsInn(const Task &task)
{
    return task.place == Place::Server && isReading(*task.connection, *task.plan, *task.knowledge)
        && !inn::demandsOn(task).isMutual;
}

/// nnrpd reads the key once it is the user news, and takes only one that this group alone can read.
QString ownKeyFile(const QString &host)
{
    return u"/etc/news/%1.key"_s.arg(host);
}

QList<SnippetLine> prerequisiteLines(const Work &work)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(
        line(u"/usr/lib/news/bin/innconfval -C"_s, {u"snippet.inn.good-before"_s, {}, {}, u"measured-debian"_s}));
    return work.demands.isUsed ? lines + certificatePrerequisites(work.host) : lines;
}

QList<SnippetLine> unitLines()
{
    return {line(u"[Unit]"_s),
            line(u"Description=News readers over TLS (INN's nnrpd on port %1)"_s.arg(tlsPort)),
            line(u"After=inn2.service"_s, {u"snippet.inn.unit-after"_s, {}, {}, u"doc-inn"_s}),
            line(u"Wants=inn2.service"_s),
            line(u"[Service]"_s),
            line(u"ExecStart=/usr/lib/news/bin/nnrpd -D -f -S -p %1"_s.arg(tlsPort),
                 {u"snippet.inn.unit-start"_s, {}, {}, u"measured-debian"_s}),
            line(u"Restart=on-failure"_s),
            line(u"[Install]"_s),
            line(u"WantedBy=multi-user.target"_s)};
}

/// Of two statements with one name INN takes the first, so those that stand there go before ours are added.
QList<SnippetLine> mergeLines(const Work &work)
{
    const QString names = namesOf(work.settings).join(u'|');
    return {
        line(u"test -e %1 || cp -p %2 %1"_s.arg(before, configuration),
             {u"snippet.inn.keep"_s, {}, {}, u"doc-posix-shell"_s}),
        line(
            u"{ sed -E -e '/^[[:space:]]*(%1):[[:space:]]*\\[[^]]*$/,/\\]/d' -e '/^[[:space:]]*(%1):/d' %2; grep -v '^#' %3; } >%4"_s
                .arg(names, configuration, ownSettings, candidate),
            {u"snippet.inn.merge"_s, {}, {}, u"measured-debian"_s}),
        line(u"/usr/lib/news/bin/innconfval -i %1 -C"_s.arg(candidate),
             {u"snippet.inn.check"_s, {}, {}, u"measured-debian"_s}),
        line(u"cat %1 >%2"_s.arg(candidate, configuration), {u"snippet.inn.put"_s, {}, {}, u"doc-posix-shell"_s})};
}

QList<SnippetLine> closeLines()
{
    return {line(u"if systemctl is-enabled --quiet %1; then systemctl disable --now %1; fi"_s.arg(service),
                 {u"snippet.inn.close"_s, {}, u"C6"_s, u"doc-systemd"_s})};
}

QList<SnippetLine> applyLines(const Work &work)
{
    QList<SnippetLine> lines = scriptHead();
    if (work.demands.isUsed)
        lines.append(line(u"install -o root -g news -m 0640 %1 %2"_s.arg(keyFile(work.host), ownKeyFile(work.host)),
                          {u"snippet.inn.key"_s, {}, {}, u"measured-debian"_s}));
    lines.append(mergeLines(work));
    lines.append(line(u"systemctl restart inn2"_s, {u"snippet.inn.restart"_s, {}, {}, u"doc-inn"_s}));
    if (!work.demands.isUsed)
        return lines + closeLines();
    lines.append({line(u"systemctl daemon-reload"_s), line(u"systemctl enable "_s + service),
                  line(u"systemctl restart "_s + service, {u"snippet.inn.restart-readers"_s, {}, {}, u"doc-inn"_s}),
                  line(u"sleep 1 && systemctl is-active "_s + service,
                       {u"snippet.inn.active"_s, {}, {}, u"measured-debian"_s})});
    return lines;
}

/// What a reader in cleartext hears: whoever may only read in TLS is sent away before a word.
SnippetLine cleartextCheck(const QString &host)
{
    return line(u"! { sleep 2; printf 'LIST\\r\\nQUIT\\r\\n'; sleep 1; } | nc %1 %2 | grep -E '^2'"_s.arg(host).arg(
                    cleartextPort),
                {u"snippet.inn.verify-cleartext"_s, {}, u"T5"_s, u"measured-debian"_s});
}

QList<SnippetLine> verifyLines(const Work &work)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    if (!work.demands.isUsed) {
        lines.append(
            line(u"! ss -ltn | grep ':%1 '"_s.arg(tlsPort), {u"snippet.common.verify-closed"_s, {}, {}, u"doc-ss"_s}));
        return lines;
    }
    lines.append(handshakeChecks({work.host, tlsPort, {}}, work.policy));
    if (work.demands.isForced)
        lines.append(cleartextCheck(work.host));
    else
        lines.append(handshakeChecks({work.host, cleartextPort, u"nntp"_s}, work.policy));
    return lines;
}

QList<SnippetLine> undoLines(const Work &work)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"test ! -e %1 || mv %1 %2"_s.arg(before, configuration),
                      {u"snippet.inn.undo"_s, {}, {}, u"doc-posix-shell"_s}));
    QStringList files{ownSettings, candidate};
    if (work.demands.isUsed) {
        lines.append(line(u"systemctl disable --now "_s + service));
        files += {unitFile, ownKeyFile(work.host)};
    }
    lines.append(line(u"rm -f "_s + files.join(u' ')));
    lines.append(line(u"systemctl restart inn2"_s));
    return lines;
}

void addRemarks(Snippet &snippet, const Work &work)
{
    if (!work.demands.isUsed) {
        snippet.remarks.append({u"snippet.inn.remark.feeds"_s, {}});
        return;
    }
    snippet.remarks.append({u"snippet.inn.remark.access"_s, {}});
    if (work.demands.isForced)
        snippet.remarks.append({u"snippet.inn.remark.local-posting"_s, {}});
    else
        snippet.remarks.append({u"snippet.inn.remark.unforced"_s, {{u"connections"_s, work.demands.unforced}}});
    snippet.remarks.append({u"snippet.inn.remark.renewal"_s, {{u"host"_s, {work.host}}}});
}

QString formOf(const Demands &demands)
{
    if (!demands.isUsed)
        return u"closed"_s;
    return demands.isForced ? u"forced"_s : u"open"_s;
}

Snippet snippetOf(const Work &work)
{
    Snippet snippet = snippetFor(work.task, u"inn"_s,
                                 {work.demands.isUsed ? u"snippet.inn.title"_s : u"snippet.inn.title.off"_s,
                                  {{u"system"_s, {shownName(*work.task.system)}}}});
    snippet.files.append(script(Step::Prerequisites, prerequisiteLines(work)));
    snippet.files.append(configurationFile(ownSettings, u"ini"_s,
                                           QList<SnippetLine>{remark(u"snippet.inn.file"_s)} + linesOf(work.settings)));
    if (work.demands.isUsed)
        snippet.files.append(configurationFile(unitFile, u"ini"_s, unitLines()));
    snippet.files.append(script(Step::Apply, applyLines(work)));
    snippet.files.append(script(Step::Verify, verifyLines(work)));
    snippet.files.append(script(Step::Undo, undoLines(work)));
    addRemarks(snippet, work);
    if (work.demands.isUsed)
        snippet.remarks.append(nearestAllowed(*work.task.profile, work.policy));
    snippet.badge = work.task.proofs->badge(snippet.target, {formOf(work.demands)}, snippet.version);
    return snippet;
}

Results<void> makeInn(const Task &task, Snippets &made)
{
    Work work{task, inn::demandsOn(task), {}, {}, {}};
    if (work.demands.isUsed && task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    Values values;
    QString chain;
    QString key;
    if (work.demands.isUsed) {
        const QString pointer = pointerTo(*task.plan, *task.system) + u"/hosts/0/name"_s;
        work.host = values.take(hostName(task.system->hosts.first().name, pointer));
        chain = values.take(quoted(chainFile(work.host), pointer));
        key = values.take(quoted(ownKeyFile(work.host), pointer));
    }
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    work.policy = opensslPolicy(*task.profile, *task.system, !work.demands.isForced, *task.knowledge);
    work.settings = settingsFor(task, work.demands, work.policy, chain, key);
    made.snippets.append(snippetOf(work));
    return {};
}

} // namespace

Dialect innDialect()
{
    return {u"inn"_s, Layer::Transport, {u"inn2"_s}, fitsInn, makeInn};
}

} // namespace safeconduct
