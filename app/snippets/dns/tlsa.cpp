// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/tlsa.h"

#include "app/snippets/dns/record.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

namespace {

QString owner(const QString &host)
{
    return u"_25._tcp."_s + host;
}

QString nextKeyFile(const QString &host)
{
    return u"/etc/ssl/private/%1.next.key"_s.arg(host);
}

QString nextChainFile(const QString &host)
{
    return u"/etc/ssl/certs/%1.next.pem"_s.arg(host);
}

/// The second half of each pipe: a public key's hash as hexadecimal digits.
QString hashed(const QString &publicKey)
{
    return u"$(%1 -outform DER | openssl dgst -sha256 -r | cut -c1-64)"_s.arg(publicKey);
}

QString publicKeyIn(const QString &certificate)
{
    return u"openssl x509 -in %1 -noout -pubkey | openssl pkey -pubin"_s.arg(certificate);
}

QList<SnippetLine> nextKeyCommands(const QString &host)
{
    return {
        line(u"test -s %1 || (umask 077; openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out %1)"_s.arg(
                 nextKeyFile(host)),
             {u"snippet.dns.next-key"_s,
              {{u"host"_s, {host}}, {u"key"_s, {nextKeyFile(host)}}},
              u"N13"_s,
              u"rfc-7671"_s}),
        line(u"next="_s + hashed(u"openssl pkey -in %1 -pubout"_s.arg(nextKeyFile(host))))};
}

QList<SnippetLine> nextCertificateCommands(const QString &host)
{
    return {line(u"next=$current; test ! -s %1 || next="_s.arg(nextChainFile(host))
                     + hashed(publicKeyIn(nextChainFile(host))),
                 {u"snippet.dns.next-certificate"_s,
                  {{u"host"_s, {host}}, {u"chain"_s, {nextChainFile(host)}}},
                  u"N13"_s,
                  u"rfc-7671"_s})};
}

} // namespace

QString tlsaFile()
{
    return u"safeconduct-tlsa.zone"_s;
}

QList<SnippetLine> tlsaCommands(const QStringList &hosts, NextKey next)
{
    QList<SnippetLine> lines{line(u"set -o pipefail"_s, {u"snippet.dns.pipefail"_s, {}, {}, u"method"_s}),
                             line(u": > "_s + tlsaFile(),
                                  {u"snippet.dns.tlsa-file"_s, {{u"file"_s, {tlsaFile()}}}, {}, u"doc-posix-shell"_s})};
    for (const QString &host : hosts) {
        const TextValues names{{u"host"_s, {host}}};
        lines.append(line(u"current="_s + hashed(publicKeyIn(chainFile(host))),
                          {u"snippet.dns.tlsa-current"_s, names, u"N13"_s, u"rfc-6698"_s}));
        lines.append(next == NextKey::MadeAhead ? nextKeyCommands(host) : nextCertificateCommands(host));
        lines.append(
            line(u"printf '%1. %2 IN TLSA 3 1 1 %s\\n' \"$current\" \"$next\" | sort -u >> %3"_s.arg(owner(host))
                     .arg(timeToLive)
                     .arg(tlsaFile()),
                 {u"snippet.dns.tlsa-lines"_s, names, u"N13"_s, u"rfc-7672"_s}));
    }
    lines.append(line(u"cat "_s + tlsaFile(), {u"snippet.dns.tlsa-publish"_s, {}, u"N13"_s, u"rfc-7671"_s}));
    return lines;
}

QList<SnippetLine> tlsaChecks(const QStringList &hosts)
{
    QList<SnippetLine> lines;
    for (const QString &host : hosts) {
        const TextValues names{{u"host"_s, {host}}};
        lines.append(
            line(u"records=(); while read -r record; do records+=(-dane_tlsa_rrdata \"$record\"); done < <(dig "
                 "+short TLSA %1)"_s.arg(owner(host)),
                 {u"snippet.dns.verify-tlsa-read"_s, names, {}, u"doc-dig"_s}));
        lines.append(line(u"openssl s_client -connect %1:25 -starttls smtp -servername %1 -dane_tlsa_domain %1 "
                          "-dane_ee_no_namechecks \"${records[@]}\" -verify_return_error </dev/null"_s.arg(host),
                          {u"snippet.dns.verify-tlsa"_s, names, u"N13"_s, u"doc-openssl"_s}));
    }
    return lines;
}

} // namespace safeconduct::dns
