// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/scripts.h"

#include "app/snippets/tls_checks.h"

namespace safeconduct::apache {

using namespace Qt::StringLiterals;

QList<SnippetLine> versionCheck()
{
    return {line(
        uR"x(test "$(printf '%s\n' 2.4.36 "$(apache2 -v | sed -n 's|.*Apache/\([0-9.]*\).*|\1|p')" | sort -V | head -n 1)" = 2.4.36)x"_s,
        {u"snippet.apache.version"_s, {}, {}, u"policy-tlsref"_s})};
}

QList<SnippetLine> trialAndReload()
{
    return {
        line(u"apache2ctl configtest"_s, {u"snippet.apache.check"_s, {}, {}, u"measured-debian"_s}),
        line(
            u"(set +u; . /etc/apache2/envvars; trial=$(mktemp -d); export APACHE_RUN_DIR=$trial APACHE_LOCK_DIR=$trial APACHE_LOG_DIR=$trial APACHE_PID_FILE=$trial/pid; unshare --net timeout 3 apache2 -D FOREGROUND || test $? = 124)"_s,
            {u"snippet.apache.trial"_s, {}, {}, u"measured-debian"_s}),
        line(u"systemctl reload apache2"_s, {u"snippet.apache.reload"_s, {}, {}, u"doc-apache"_s})};
}

QList<SnippetLine> enableSite(const QString &name, const QStringList &modules, const QString &why)
{
    QList<SnippetLine> lines = scriptHead();
    if (!modules.isEmpty())
        lines.append(line(u"a2enmod -q "_s + modules.join(u' '), {why, {}, {}, u"measured-debian"_s}));
    lines.append(
        {line(u"trap 'a2dissite -q %1' ERR"_s.arg(name), {u"snippet.apache.take-off"_s, {}, {}, u"doc-posix-shell"_s}),
         line(u"a2ensite -q "_s + name)});
    return lines + trialAndReload();
}

QList<SnippetLine> removeSite(const QString &name, const QString &place, const QString &why)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append({line(u"a2dissite -q "_s + name, {why, {}, {}, u"measured-debian"_s}),
                  line(u"apache2ctl configtest"_s), line(u"systemctl reload apache2"_s), line(u"rm -f "_s + place)});
    return lines;
}

} // namespace safeconduct::apache
