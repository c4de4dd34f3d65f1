// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/exchange_dialect.h"

#include "app/snippets/exchange/certificate.h"
#include "app/snippets/exchange/directories.h"
#include "app/snippets/exchange/internal.h"
#include "app/snippets/exchange/mailbox_protocols.h"
#include "app/snippets/exchange/receive_connector.h"
#include "app/snippets/exchange/send_connector.h"
#include "app/snippets/exchange/switch_off.h"
#include "app/snippets/omissions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace exchange;

namespace {

bool isSmtp(const QString &service)
{
    return service == "smtp-relay"_L1 || service == "smtp-submission"_L1;
}

bool isBetweenServers(const QString &service)
{
    return isSmtp(service) || service == "hybrid"_L1 || service == "exchange-internal"_L1
        || service == "exchange-replication"_L1;
}

bool fitsExchange(const Task &task)
{
    static const QStringList services{u"smtp-relay"_s,
                                      u"smtp-submission"_s,
                                      u"hybrid"_s,
                                      u"exchange-internal"_s,
                                      u"exchange-replication"_s,
                                      u"imap"_s,
                                      u"pop3"_s,
                                      u"owa"_s,
                                      u"ecp"_s,
                                      u"ews"_s,
                                      u"activesync"_s,
                                      u"oab"_s,
                                      u"autodiscover"_s,
                                      u"mapi-http"_s,
                                      u"outlook-anywhere"_s,
                                      u"mapi-rpc"_s,
                                      u"remote-powershell"_s,
                                      u"webdav"_s,
                                      u"nntp"_s};
    if (task.place == Place::Client)
        return isBetweenServers(task.connection->service);
    return task.place == Place::Server && services.contains(task.connection->service);
}

/// Two servers of one organisation: an Edge server and a Mailbox server prove themselves to each other without connectors of ours.
bool isWithinOrganisation(const Task &task)
{
    return task.connection->service == "exchange-internal"_L1
        || (isSmtp(task.connection->service) && task.peer->runs(u"exchange"_s)
            && task.peer->role != SystemRole::Partner);
}

QString byHand(const QString &service, const Knowledge &knowledge)
{
    if (service == "imap"_L1 || service == "pop3"_L1 || service == "nntp"_L1)
        return u"exchange-old-mailbox"_s;
    if (service == "mapi-rpc"_L1)
        return u"exchange-old-rpc"_s;
    if (service == "exchange-internal"_L1)
        return u"exchange-old-internal"_s;
    return knowledge.services.value(service).isHttp ? u"exchange-old-http"_s : u"exchange-old-smtp"_s;
}

void omitOldRelease(const Task &task, const Release &release, Snippets &made)
{
    const QString text = task.option.isOff ? u"exchange-old-off"_s : byHand(task.connection->service, *task.knowledge);
    made.omissions.append(omission(
        task, text, {{u"version"_s, {release.version}}, {u"service"_s, {properName(task.connection->service)}}}));
}

Results<void> forHttp(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    const std::optional<Directory> directory = directoryOf(task.connection->service, server.release);
    if (!directory) {
        made.omissions.append(omission(
            task, u"exchange-has-not"_s,
            {{u"service"_s, {properName(task.connection->service)}}, {u"version"_s, {server.release.version}}}));
        return {};
    }
    if (task.option.transport == "tls-opportunistic"_L1) {
        made.omissions.append(omission(task, u"exchange-http-beside"_s));
        return {};
    }
    return requireTls(server, *directory, made);
}

Results<void> forService(const Server &server, Snippets &made)
{
    const QString &service = server.task.connection->service;
    if (isWithinOrganisation(server.task))
        return checkInternalTransport(server, made);
    if (service == "exchange-replication"_L1)
        return server.task.place == Place::Server ? encryptReplication(server, made) : Results<void>();
    if (service == "hybrid"_L1)
        return checkHybrid(server, made);
    if (service == "mapi-rpc"_L1)
        return encryptRpc(server, made);
    if (service == "remote-powershell"_L1)
        return checkRemotePowerShell(server, made);
    if (service == "imap"_L1 || service == "pop3"_L1)
        return requireTlsForMailbox(server, made);
    if (isSmtp(service))
        return server.task.place == Place::Client ? sendByTls(server, made) : receiveByTls(server, made);
    return forHttp(server, made);
}

/// TLS with a certificate that somebody checks, or might: the product's own protection needs none.
bool needsCertificate(const Task &task)
{
    return task.option.transport.startsWith("tls-"_L1) && !isWithinOrganisation(task)
        && task.connection->service != "remote-powershell"_L1
        && (task.place == Place::Server || task.option.transport == "tls-mutual"_L1
            || task.connection->service == "hybrid"_L1);
}

Results<void> makeExchange(const Task &task, Snippets &made)
{
    const Release release = releaseOf(task);
    if (!release.hasCmdlets()) {
        omitOldRelease(task, release, made);
        return {};
    }
    const Results<QList<powershell::Literal>> hosts = powershell::hostNames(*task.plan, *task.system);
    if (!hosts)
        return std::unexpected(hosts.error());
    if (hosts->isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    const Server server{task, release, *hosts};
    if (task.option.isOff)
        return switchOff(server, made);
    const Results<void> done = forService(server, made);
    if (!done || !needsCertificate(task))
        return done;
    return serverCertificate(server, made);
}

} // namespace

Dialect exchangeDialect()
{
    return {.target = u"exchange"_s,
            .layer = Layer::Transport,
            .products = {u"exchange"_s},
            .fits = &fitsExchange,
            .make = &makeExchange};
}

} // namespace safeconduct
