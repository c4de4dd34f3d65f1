// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

#include <QStringList>

namespace safeconduct::exim {

/// What all decided connections of one Exim ask of it. Its files follow from all of them, so every snippet of the system holds the
/// same ones. Names and addresses are quoted.
struct Demands {
    bool receives = false; ///< mail from other servers
    bool isReceivingForced = true; ///< every connection that delivers here is decided to be encrypted
    QStringList forcedClients; ///< addresses of those who are, where not everybody is
    QStringList certifiedClients; ///< addresses of those who show a certificate

    bool takesSubmissions = false;
    bool isSubmissionForced = true;
    bool isSubmissionClosed = false; ///< nobody needs it
    bool isMutual = false; ///< everybody who connects shows a certificate

    bool sends = false;
    QString defaultPart; ///< transport part for systems without hosts: the weakest of them
    QStringList forcedHosts; ///< only with TLS
    QStringList verifiedHosts; ///< and only with a certificate that carries their name
    bool usesDane = false;
    bool usesCertificate = false;

    bool isServer() const { return receives || takesSubmissions; }
    /// Somebody may deliver without TLS.
    bool isReceivingOpen() const { return receives && !isReceivingForced; }
};

/// Problems are addresses and names that no list can hold.
Results<Demands> demandsOn(const Task &task);

bool isForced(const QString &part);
/// tls-required and tls-mutual: the certificate of the server counts.
bool isVerified(const QString &part);

/// Whether \a connection delivers by SMTP from \a system.
bool isSending(const Connection &connection, const System &system);

} // namespace safeconduct::exim
