// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/postfix/main_cf.h"

namespace safeconduct::postfix {

/// How one Postfix delivers, from all decided connections that begin at it: a level for everybody, and lines for destinations
/// whose hosts the plan names.
struct SendingPolicy {
    QString defaultPart; ///< transport part of the connections to systems without hosts; the weakest of them
    const Connection *defaultConnection = nullptr;
    QList<SnippetLine> destinations; ///< `[host] secure match=host`
    bool usesMtaSts = false;
    bool usesDane = false;
    bool usesCertificate = false; ///< some destination wants to see our certificate
    bool checksCertificates = false;
    bool mayBeCleartext = true; ///< the level for everybody can end in cleartext

    QString defaultLevel() const;
};

/// Problems are host names that no table can hold.
Results<SendingPolicy> sendingPolicy(const Task &task);

/// `may`, `encrypt`, `dane`, `secure` for a transport part.
QString levelOf(const QString &part);

/// Whether \a connection delivers by SMTP from \a system.
bool isSending(const Connection &connection, const System &system);

} // namespace safeconduct::postfix
