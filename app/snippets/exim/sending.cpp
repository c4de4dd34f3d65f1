// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/sending.h"

#include "app/snippets/exim/receiving.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::exim {

using namespace Qt::StringLiterals;

namespace {

/// Hosts for which TLS is forced get the profile's list, others anything good.
QString clientCiphers(const Task &task, const Demands &demands, Library library)
{
    QString strict = strictCiphers(task, library);
    if (isForced(demands.defaultPart))
        return strict;
    QString wide = wideCiphers(library);
    if (demands.forcedHosts.isEmpty() || strict.isEmpty())
        return wide;
    return u"${if inlist{$host}{%1}{%2}{%3}}"_s.arg(list(demands.forcedHosts), strict, wide);
}

} // namespace

QList<Option> transportOptions(const Task &task, const Demands &demands, Library library, const QString &ownHost)
{
    if (!demands.sends)
        return {};
    QList<Option> options;
    const bool isForcedForAll = isForced(demands.defaultPart);
    const bool isVerifiedForAll = isVerified(demands.defaultPart);
    if (isForcedForAll || !demands.forcedHosts.isEmpty())
        options.append({u"hosts_require_tls"_s,
                        isForcedForAll ? u"*"_s : list(demands.forcedHosts),
                        {u"snippet.exim.require-tls"_s, {}, u"T4"_s, u"measured-debian"_s}});
    if (isVerifiedForAll || !demands.verifiedHosts.isEmpty()) {
        options.append({u"tls_verify_hosts"_s,
                        isVerifiedForAll ? u"*"_s : list(demands.verifiedHosts),
                        {u"snippet.exim.verify"_s, {}, u"C4"_s, u"measured-debian"_s}});
        options.append({u"tls_verify_cert_hostnames"_s, u"*"_s, {}});
        options.append({u"tls_verify_certificates"_s, trustFile(), {}});
    }
    if (demands.usesDane)
        options.append({u"hosts_try_dane"_s, u"*"_s, {u"snippet.exim.dane"_s, {}, {}, u"doc-exim"_s}});
    if (demands.usesCertificate) {
        options.append(
            {u"tls_certificate"_s, chainFile(ownHost), {u"snippet.exim.own-certificate"_s, {}, {}, u"doc-exim"_s}});
        options.append({u"tls_privatekey"_s, ownKeyFile(library, ownHost), {}});
    }
    if (const QString ciphers = clientCiphers(task, demands, library); !ciphers.isEmpty())
        options.append({u"tls_require_ciphers"_s,
                        ciphers,
                        {isForcedForAll ? u"snippet.exim.client-ciphers"_s : u"snippet.exim.client-ciphers-open"_s,
                         {{u"profile"_s, {task.profile->title}}},
                         {},
                         task.profile->sources.value(0)}});
    return options;
}

} // namespace safeconduct::exim
