// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/tls_checks.h"

#include "app/snippets/snippet_line.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString connectTo(const Listener &listener)
{
    const QString starttls = listener.starttls.isEmpty() ? QString() : u" -starttls "_s + listener.starttls;
    return u"openssl s_client -connect %1:%2%3 -servername %1"_s.arg(listener.host).arg(listener.port).arg(starttls);
}

TextValues where(const Listener &listener)
{
    return {{u"host"_s, {listener.host}}, {u"port"_s, {QString::number(listener.port)}}};
}

QString option(const QString &protocol)
{
    return u"-tls"_s + QString(protocol).replace(u'.', u'_');
}

} // namespace

QString chainFile(const QString &host)
{
    return u"/etc/ssl/certs/%1.pem"_s.arg(host);
}

QString keyFile(const QString &host)
{
    return u"/etc/ssl/private/%1.key"_s.arg(host);
}

QString trustFile()
{
    return u"/etc/ssl/certs/ca-certificates.crt"_s;
}

QList<SnippetLine> scriptHead()
{
    return {line(u"#!/bin/bash"_s),
            line(u"set -eu"_s, {u"snippet.common.stop-at-fault"_s, {}, {}, u"doc-posix-shell"_s})};
}

QList<SnippetLine> certificatePrerequisites(const QString &host)
{
    const TextValues names{{u"host"_s, {host}}, {u"chain"_s, {chainFile(host)}}, {u"key"_s, {keyFile(host)}}};
    return {
        remark(u"snippet.common.certificate-place"_s, names),
        line(u"openssl x509 -in %1 -noout -checkhost %2 -checkend 604800"_s.arg(chainFile(host), host),
             {u"snippet.common.certificate-check"_s, names, {}, u"doc-openssl"_s}),
        line(u"test \"$(openssl x509 -in %1 -noout -pubkey)\" = \"$(openssl pkey -in %2 -pubout)\""_s.arg(
                 chainFile(host), keyFile(host)),
             {u"snippet.common.key-check"_s, names, {}, u"measured-debian"_s}),
    };
}

QList<SnippetLine> handshakeChecks(const Listener &listener, const TlsPolicy &policy)
{
    QList<SnippetLine> lines{remark(u"snippet.common.from-elsewhere"_s)};
    for (const QString &protocol : policy.protocols) {
        TextValues values = where(listener);
        values.insert(u"protocol"_s, {protocol});
        lines.append(line(u"%1 -verify_hostname %2 -verify_return_error %3 </dev/null"_s.arg(
                              connectTo(listener), listener.host, option(protocol)),
                          {u"snippet.common.handshake-good"_s, values, {}, u"doc-openssl"_s}));
    }
    lines.append(line(u"! %1 -tls1_1 -cipher DEFAULT:@SECLEVEL=0 </dev/null"_s.arg(connectTo(listener)),
                      {u"snippet.common.handshake-refused"_s, where(listener), {}, u"measured-debian"_s}));
    if (!policy.offers12())
        lines.append(line(u"! %1 -tls1_2 </dev/null"_s.arg(connectTo(listener)),
                          {u"snippet.common.handshake-refused-12"_s, where(listener), {}, u"measured-debian"_s}));
    return lines;
}

} // namespace safeconduct
