// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"
#include "app/snippets/web_site.h"

#include <QList>

#include <functional>

namespace safeconduct {

/// One service that leads through a proxy by its port, for all decided connections that use it. Names and addresses are checked.
struct RelayedService {
    const Connection *connection = nullptr; ///< the first of them in the plan's order
    const Service *service = nullptr;
    const System *behind = nullptr;
    QList<Option> options;
    QStringList ends; ///< addresses of the hosts behind
    QString name; ///< in the certificates behind
    QString group; ///< name of the group of servers behind

    bool isOpen() const; ///< all may go without TLS
    bool isMutual() const; ///< all show a certificate
    /// Ports with TLS from the first byte; where the service has none, those that go on to TLS by STARTTLS.
    QList<int> tlsPorts() const;
    /// The port without TLS, or 0.
    int cleartextPort() const;
};

/// Services of decided connections that lead through the task's system and that \a isMeant holds of, without names. Of services at
/// the same ports that lead to different systems the first one counts.
QList<RelayedService> relayedServices(const Task &task, const std::function<bool(const Service &)> &isMeant);

/// Fills in what \a services are called behind; several hosts are asked by the name \a host of the proxy.
void takeNamesBehind(const Task &task, const QString &host, Quote quote, Values &values,
                     QList<RelayedService> &services);

/// The one of \a services that stands for \a service: itself, or another one at the same ports; null where none does.
const RelayedService *relayedAs(const QList<RelayedService> &services, const Service &service);

} // namespace safeconduct
