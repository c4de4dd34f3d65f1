// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QDateTime>

namespace safeconduct {

/// A request (RFC 3161, DER) for a time stamp on \a contents: SHA-512, with a nonce, asking for the authority's certificate.
Result<QByteArray> timeStampRequest(const QByteArray &contents);

/// The time (UTC) that \a reply (a TimeStampResp in DER) names for exactly these \a contents. Whose time that is stays open.
Result<QDateTime> readTimeStamp(const QByteArray &contents, const QByteArray &reply);

/// The same, proved: signed by a time stamp authority whose certificate leads to one of \a anchors (PEM) and was valid
/// at the stamped time.
Result<QDateTime> checkTimeStamp(const QByteArray &contents, const QByteArray &reply, const QByteArray &anchors);

} // namespace safeconduct
