// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dovecot/settings.h"

#include "app/snippets/dovecot/quote.h"
#include "app/snippets/known_version.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::dovecot {

using namespace Qt::StringLiterals;

namespace {

const QStringList &services()
{
    static const QStringList all{u"imap"_s, u"pop3"_s, u"managesieve"_s, u"lmtp"_s};
    return all;
}

bool isForced(const Option &option)
{
    return option.transport == "tls-required"_L1 || option.transport == "tls-unverified"_L1
        || option.transport == "tls-mutual"_L1;
}

bool logsInWithPassword(const Connection &connection)
{
    return connection.authentication == "cleartext"_L1 || connection.authentication == "basic"_L1;
}

void demand(Demands &demands, const Chosen &chosen)
{
    const QString &service = chosen.connection->service;
    if (chosen.option.isOff) {
        demands.closed.append(service);
        return;
    }
    demands.inUse.append(service);
    if (service != "lmtp"_L1)
        demands.isMutual = demands.isMutual && chosen.option.transport == "tls-mutual"_L1;
    if (isForced(chosen.option))
        return;
    demands.isForced = false;
    demands.unforced.append(shownName(*chosen.connection));
    if (chosen.option.transport.isEmpty() && logsInWithPassword(*chosen.connection))
        demands.allowsCleartextLogin = true;
}

/// Word by generation.
QString by(Generation generation, const QString &older, const QString &newer)
{
    return generation == Generation::V23 ? older : newer;
}

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

QString file(Generation generation, const QString &path)
{
    return by(generation, u'<' + path, path); // 2.3 reads the file at once, 2.4 takes the path
}

void addCertificate(QList<Setting> &settings, Generation generation, const QString &host)
{
    settings.append({by(generation, u"ssl_cert"_s, u"ssl_server_cert_file"_s),
                     file(generation, chainFile(host)),
                     {u"snippet.dovecot.certificate"_s, {}, {}, u"measured-debian"_s}});
    settings.append({by(generation, u"ssl_key"_s, u"ssl_server_key_file"_s), file(generation, keyFile(host)), {}});
}

void addPolicy(QList<Setting> &settings, Generation generation, const Task &task, const TlsPolicy &policy)
{
    settings.append({u"ssl_min_protocol"_s, u"TLSv"_s + policy.protocols.first(),
                     fromPolicy(u"snippet.dovecot.min-protocol"_s, task)});
    if (!policy.cipherList.isEmpty())
        settings.append({u"ssl_cipher_list"_s, policy.cipherList, fromPolicy(u"snippet.dovecot.ciphers"_s, task)});
    if (!policy.cipherSuites.isEmpty())
        settings.append({u"ssl_cipher_suites"_s, policy.cipherSuites, fromPolicy(u"snippet.dovecot.suites"_s, task)});
    if (!policy.groups.isEmpty())
        settings.append(
            {u"ssl_curve_list"_s, policy.groups.join(u':'),
             fromPolicy(policy.isHybridLeftOut ? u"snippet.dovecot.groups-no-hybrid"_s : u"snippet.dovecot.groups"_s,
                        task)});
    if (policy.isServerPreferred)
        settings.append({by(generation, u"ssl_prefer_server_ciphers"_s, u"ssl_server_prefer_ciphers"_s),
                         by(generation, u"yes"_s, u"server"_s), fromPolicy(u"snippet.dovecot.preference"_s, task)});
}

void addClientCertificates(QList<Setting> &settings, Generation generation)
{
    settings.append({by(generation, u"ssl_ca"_s, u"ssl_server_ca_file"_s),
                     file(generation, trustFile()),
                     {u"snippet.dovecot.client-ca"_s, {}, {}, u"measured-debian"_s}});
    settings.append({by(generation, u"ssl_require_crl"_s, u"ssl_server_require_crl"_s),
                     u"no"_s,
                     {u"snippet.dovecot.client-crl"_s, {}, {}, u"measured-debian"_s}});
    settings.append({by(generation, u"ssl_verify_client_cert"_s, u"ssl_server_request_client_cert"_s), u"yes"_s, {}});
    settings.append({u"auth_ssl_require_client_cert"_s,
                     u"yes"_s,
                     {u"snippet.dovecot.client-required"_s, {}, {}, u"measured-debian"_s}});
}

/// Port 0 closes a listener; the setting of one service touches no other.
Setting closed(const QString &service)
{
    const Because because{u"snippet.dovecot.closed"_s, {{u"service"_s, {service}}}, u"C6"_s, u"doc-dovecot"_s};
    // Debian 13 listens for ManageSieve on its old port, too.
    const QStringList listeners = service == "managesieve"_L1 ? QStringList{u"sieve"_s, u"sieve_deprecated"_s}
                                                              : QStringList{service, service + u's'};
    QStringList block;
    for (const QString &listener : listeners)
        block += {u"  inet_listener %1 {"_s.arg(listener), u"    port = 0"_s, u"  }"_s};
    return {u"service %1-login"_s.arg(service), {}, because, block};
}

} // namespace

Generation generationOf(const Task &task)
{
    return versionCan(task, u"settingsOf24"_s) ? Generation::V24 : Generation::V23;
}

Demands demandsOn(const Task &task)
{
    Demands demands;
    demands.isMutual = true;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->to == task.system->id && services().contains(chosen.connection->service))
            demand(demands, chosen);
    }
    demands.closed.removeIf(
        [&](const QString &service) { return demands.inUse.contains(service) || service == "lmtp"_L1; });
    demands.closed.removeDuplicates();
    demands.isMutual = demands.isMutual && demands.isForced && !demands.inUse.isEmpty();
    return demands;
}

QList<Setting> settingsFor(Generation generation, const Demands &demands, const QString &host, const Task &task,
                           const TlsPolicy &policy)
{
    QList<Setting> settings;
    if (!demands.inUse.isEmpty()) {
        settings.append({u"ssl"_s,
                         demands.isForced ? u"required"_s : u"yes"_s,
                         {demands.isForced ? u"snippet.dovecot.required"_s : u"snippet.dovecot.offered"_s,
                          {},
                          u"T4"_s,
                          u"measured-debian"_s}});
        settings.append({by(generation, u"disable_plaintext_auth"_s, u"auth_allow_cleartext"_s),
                         demands.allowsCleartextLogin == (generation == Generation::V24) ? u"yes"_s : u"no"_s,
                         {demands.allowsCleartextLogin ? u"snippet.dovecot.cleartext-login"_s
                                                       : u"snippet.dovecot.no-cleartext-login"_s,
                          {},
                          u"T5"_s,
                          u"measured-debian"_s}});
        addCertificate(settings, generation, host);
        addPolicy(settings, generation, task, policy);
        if (demands.isMutual)
            addClientCertificates(settings, generation);
    }
    for (const QString &service : demands.closed)
        settings.append(closed(service));
    return settings;
}

QList<SnippetLine> linesOf(const QList<Setting> &settings)
{
    QList<SnippetLine> lines;
    for (const Setting &setting : settings) {
        if (setting.block.isEmpty()) {
            lines.append(line(setting.name + u" = "_s + setting.value, setting.because));
            continue;
        }
        lines.append(line(setting.name + u" {"_s, setting.because));
        for (const QString &inner : setting.block)
            lines.append(line(inner));
        lines.append(line(u"}"_s));
    }
    return lines;
}

} // namespace safeconduct::dovecot
