// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/receiving.h"

#include "app/snippets/tls_checks.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct::exim {

using namespace Qt::StringLiterals;

namespace {

constexpr auto inCleartext = "condition = ${if eq{$tls_in_cipher}{}}"_L1;

/// Debian's configuration sets some options by macros of its own, and Exim refuses a name that is set twice.
QString named(Library library, const QString &macro, const QString &option)
{
    return library == Library::GnuTls ? macro : option;
}

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

QList<Option> certificateOptions(Library library, const QString &host)
{
    QList<Option> options;
    if (library == Library::GnuTls)
        options.append({u"MAIN_TLS_ENABLE"_s, u"yes"_s, {u"snippet.exim.enable"_s, {}, {}, u"measured-debian"_s}});
    options.append({named(library, u"MAIN_TLS_CERTIFICATE"_s, u"tls_certificate"_s),
                    chainFile(host),
                    {u"snippet.exim.certificate"_s, {}, {}, u"measured-debian"_s}});
    options.append({named(library, u"MAIN_TLS_PRIVATEKEY"_s, u"tls_privatekey"_s), ownKeyFile(library, host), {}});
    options.append({named(library, u"MAIN_TLS_ADVERTISE_HOSTS"_s, u"tls_advertise_hosts"_s),
                    u"*"_s,
                    {u"snippet.exim.advertise"_s, {}, {}, u"measured-debian"_s}});
    options.append({u"auth_advertise_hosts"_s,
                    u"${if eq{$tls_in_cipher}{}{}{*}}"_s,
                    {u"snippet.exim.auth-only"_s, {}, u"T5"_s, u"measured-debian"_s}});
    return options;
}

/// By port where the one takes what the others must not.
QString serverCiphers(const Task &task, const Demands &demands, Library library)
{
    QString strict = strictCiphers(task, library);
    if (!demands.isReceivingOpen())
        return strict;
    QString wide = wideCiphers(library);
    if (!demands.takesSubmissions || strict.isEmpty())
        return wide;
    return u"${if eq{$received_port}{25}{%1}{%2}}"_s.arg(wide, strict);
}

QList<Option> policyOptions(const Task &task, const Demands &demands, Library library)
{
    QList<Option> options;
    if (const QString ciphers = serverCiphers(task, demands, library); !ciphers.isEmpty())
        options.append(
            {u"tls_require_ciphers"_s, ciphers,
             fromPolicy(demands.isReceivingOpen() ? u"snippet.exim.ciphers-open"_s : u"snippet.exim.ciphers"_s, task)});
    if (library == Library::GnuTls)
        return options;
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, demands.isReceivingOpen(), *task.knowledge);
    options.append(
        {u"openssl_options"_s,
         u"+no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1"_s + (policy.offers12() ? QString() : u" +no_tlsv1_2"_s),
         fromPolicy(u"snippet.exim.protocols"_s, task)});
    if (const QString curve = curveOf(task); !curve.isEmpty() && !demands.isReceivingOpen())
        options.append({u"tls_eccurve"_s, curve, fromPolicy(u"snippet.exim.curve"_s, task)});
    return options;
}

QList<Option> listenerOptions(const Demands &demands)
{
    if (!demands.takesSubmissions && !demands.isSubmissionClosed)
        return {};
    if (demands.isSubmissionClosed)
        return {{u"daemon_smtp_ports"_s, u"25"_s, {u"snippet.exim.ports-closed"_s, {}, u"C6"_s, u"doc-exim"_s}}};
    return {{u"daemon_smtp_ports"_s, u"25 : 587 : 465"_s, {u"snippet.exim.ports"_s, {}, {}, u"rfc-8314"_s}},
            {u"tls_on_connect_ports"_s, u"465"_s, {u"snippet.exim.implicit"_s, {}, {}, u"rfc-8314"_s}}};
}

QList<Option> clientCertificateOptions(const Demands &demands, Library library)
{
    if (!demands.isMutual && demands.certifiedClients.isEmpty())
        return {};
    return {{named(library, u"MAIN_TLS_VERIFY_CERTIFICATES"_s, u"tls_verify_certificates"_s),
             trustFile(),
             {u"snippet.exim.client-ca"_s, {}, {}, u"measured-debian"_s}},
            {named(library, u"MAIN_TLS_VERIFY_HOSTS"_s, u"tls_verify_hosts"_s),
             demands.isMutual ? u"*"_s : list(demands.certifiedClients),
             {u"snippet.exim.client-required"_s, {}, {}, u"measured-debian"_s}}};
}

} // namespace

QString folderOf(Library library)
{
    return library == Library::GnuTls ? u"/etc/exim4"_s : u"/etc/exim"_s;
}

QString ownKeyFile(Library library, const QString &host)
{
    return library == Library::GnuTls ? u"/etc/exim4/%1.key"_s.arg(host) : keyFile(host);
}

QList<Option> serverOptions(const Task &task, const Demands &demands, Library library, const QString &host)
{
    QList<Option> options;
    if (demands.isServer()) {
        options = certificateOptions(library, host);
        options.append(policyOptions(task, demands, library));
        if (!mailStatements(demands, library).isEmpty())
            options.append({named(library, u"MAIN_ACL_CHECK_MAIL"_s, u"acl_smtp_mail"_s),
                            folderOf(library) + u"/safeconduct-mail.acl"_s,
                            {u"snippet.exim.acl"_s, {}, {}, u"measured-debian"_s}});
        options.append(clientCertificateOptions(demands, library));
    }
    options.append(listenerOptions(demands));
    return options;
}

QList<Statement> mailStatements(const Demands &demands, Library library)
{
    QList<Statement> statements;
    const QString refusal = u"message = Session encryption is required"_s;
    const bool isSubmissionRefused = demands.takesSubmissions && demands.isSubmissionForced;
    if (demands.isServer() && (demands.isReceivingForced && (!demands.takesSubmissions || isSubmissionRefused)))
        statements.append(
            {u"deny"_s, {refusal, inCleartext}, {u"snippet.exim.force-all"_s, {}, u"T4"_s, u"measured-debian"_s}});
    else {
        if (isSubmissionRefused)
            statements.append({u"deny"_s,
                               {refusal, u"condition = ${if eq{$received_port}{587}}"_s, inCleartext},
                               {u"snippet.exim.force-submission"_s, {}, u"T4"_s, u"rfc-8314"_s}});
        if (demands.receives && demands.isReceivingForced)
            statements.append({u"deny"_s,
                               {refusal, u"condition = ${if eq{$received_port}{25}}"_s, inCleartext},
                               {u"snippet.exim.force-receiving"_s, {}, u"T4"_s, u"measured-debian"_s}});
        else if (!demands.forcedClients.isEmpty())
            statements.append({u"deny"_s,
                               {refusal, u"hosts = "_s + list(demands.forcedClients), inCleartext},
                               {u"snippet.exim.force-clients"_s, {}, u"T4"_s, u"measured-debian"_s}});
    }
    if (statements.isEmpty())
        return {};
    if (library == Library::GnuTls)
        statements.append(
            {u"require"_s, {u"acl = acl_check_mail"_s}, {u"snippet.exim.own-acl"_s, {}, {}, u"measured-debian"_s}});
    statements.append({u"accept"_s, {}, {}});
    return statements;
}

} // namespace safeconduct::exim
