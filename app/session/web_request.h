// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>

namespace safeconduct {

/// One question to a server that the user named; nothing else is ever asked on the network.
struct WebRequest {
    QString url; ///< http or https, without a name and password
    QByteArray body; ///< posted; empty: fetched
    QByteArray contentType; ///< of the body
    qsizetype limit = qsizetype{1024} * 1024; ///< bytes that the answer may have
};

/// Whether \a url is an address that can be asked; a fault `web.url` where it is none.
Result<void> checkWebAddress(const QString &url);

/// The answer. Waits for it, at most 30 seconds without a byte. A fault (`web.url`, `web.failed`) where the address is none,
/// the server cannot be reached or proved, says no, or answers with too much.
Result<QByteArray> ask(const WebRequest &request);

} // namespace safeconduct
