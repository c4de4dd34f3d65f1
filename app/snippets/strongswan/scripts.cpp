// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/scripts.h"

#include "app/snippets/pair_name.h"
#include "app/snippets/strongswan/connection_file.h"
#include "app/snippets/tls_checks.h"
#include "app/snippets/way.h"

namespace safeconduct::strongswan {

using namespace Qt::StringLiterals;
using namespace ipsec;

SnippetLine packagesLine(const Task &task, const QString &more)
{
    // Debian 12 has its gcm and openssl plugins in a package that is only recommended (P26).
    const bool areIncluded = hasAbility(*task.system, u"strongswanPlugins"_s, u"yes"_s, *task.knowledge);
    const QString plugins = areIncluded ? QString() : u" libstrongswan-standard-plugins"_s;
    return line(u"dpkg -s strongswan-swanctl charon-systemd%1%2 >/dev/null"_s.arg(
                    plugins, more.isEmpty() ? QString() : u' ' + more),
                {u"snippet.strongswan.packages"_s, {}, {}, u"measured-debian"_s});
}

SnippetLine proofLine(const Task &task, const Association &association, const End &own)
{
    const QString secret = pairSecretFile(*task.plan, *task.system, *task.peer);
    if (association.usesPsk)
        return line(u"test -s "_s + secret,
                    {u"snippet.strongswan.secret-there"_s, {{u"file"_s, {secret}}}, {}, u"doc-posix-shell"_s});
    return line(u"openssl x509 -in /etc/swanctl/x509/%1.crt -noout -checkhost %1 -checkend 604800"_s.arg(own.name),
                {u"snippet.strongswan.certificate-there"_s, {{u"host"_s, {own.name}}}, {}, u"measured-debian"_s});
}

QList<SnippetLine> secretLines(const Task &task, const Association &association)
{
    return {line(u"install -d -m 0700 /etc/swanctl/safeconduct"_s,
                 {u"snippet.strongswan.secret-install"_s, {}, u"I5"_s, u"doc-strongswan"_s}),
            line(u"(umask 077; printf 'secret = \"%s\"\\n' \"$(cat %1)\" > %2)"_s.arg(
                pairSecretFile(*task.plan, *task.system, *task.peer), secretPlace(association)))};
}

void remarkPolicy(Snippet &snippet, const Task &task, const Association &association)
{
    Q_ASSERT(association.profile && association.profile->ike);
    const TextValues titles{{u"profile"_s, {task.profile->title}}, {u"other"_s, {association.profile->title}}};
    if (association.profile->id != task.profile->id)
        snippet.remarks.append({u"snippet.strongswan.remark.silent"_s, titles});
    if (association.profile->ike->verified != "yes"_L1)
        snippet.remarks.append(
            {u"snippet.strongswan.remark.unverified"_s, {{u"profile"_s, {association.profile->title}}}});
    remarkLeftOut(association, snippet);
}

} // namespace safeconduct::strongswan
