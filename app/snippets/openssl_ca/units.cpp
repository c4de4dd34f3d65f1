// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/units.h"

#include "app/snippets/shell_script.h"

#include <cmath>

namespace safeconduct::openssl_ca {

using namespace Qt::StringLiterals;

namespace {

constexpr double minutesPerHour = 60;

SnippetFile unit(const QString &name, const QList<SnippetLine> &lines)
{
    return configurationFile(u"/etc/systemd/system/"_s + name, u"systemd"_s, lines);
}

SnippetLine lineFor(const QString &code, const QString &text, const QString &rule, const TextValues &values = {})
{
    return line(code, {u"snippet.openssl-ca."_s + text, values, rule, u"doc-systemd"_s});
}

} // namespace

QList<SnippetFile> unitFiles(const Authority &authority)
{
    const auto minutes = std::llround(authority.lists.schedule.period * minutesPerHour);
    const QString folder = issuingFolder();
    return {unit(u"safeconduct-crl.service"_s,
                 {line(u"[Unit]"_s), line(u"Description=Publish the revocation list"_s), line(u"[Service]"_s),
                  line(u"Type=oneshot"_s), line(u"ExecStart="_s + inFolder(u"publish-list.sh"_s))}),
            unit(u"safeconduct-crl.timer"_s,
                 {line(u"[Unit]"_s), line(u"Description=Publish the revocation list by its period"_s),
                  line(u"[Timer]"_s), line(u"OnActiveSec=1min"_s),
                  lineFor(u"OnUnitActiveSec=%1min"_s.arg(minutes), u"period"_s, u"P7"_s, authority.lists.values()),
                  line(u"[Install]"_s), line(u"WantedBy=timers.target"_s)}),
            unit(u"safeconduct-ocsp.service"_s,
                 {line(u"[Unit]"_s), line(u"Description=Answer whether certificates are revoked"_s),
                  line(u"After=network.target"_s), line(u"[Service]"_s),
                  line(u"ExecStart=/usr/bin/openssl ocsp -index %1/index.txt -port 2560 -CA %1/issuing.pem -rsigner "
                       "%1/ocsp.pem -rkey %1/ocsp.key -nmin 60 -ignore_err"_s.arg(folder),
                       {u"snippet.openssl-ca.responder"_s, {}, u"P6"_s, u"doc-openssl-ca"_s}),
                  line(u"Restart=always"_s), line(u"[Install]"_s), line(u"WantedBy=multi-user.target"_s)})};
}

} // namespace safeconduct::openssl_ca
