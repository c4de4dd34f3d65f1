// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/archive/archive.h"
#include "app/support/result.h"

namespace safeconduct {

/// Asks the time stamp server at \a url (RFC 3161 over HTTP, 3.4) for a stamp on an event and takes it in: on its signature, or
/// where \a isArchive on all that the event has by now. \a number from 1, or 0 for the last event.
Results<ArchiveEntries> stampedBy(const QString &url, const ArchiveEntries &entries, int number, bool isArchive);

/// The revocation list, or issuer's certificate, that lies at \a url.
Result<QByteArray> revocationListAt(const QString &url);

/// What the OCSP server at \a url (RFC 6960, appendix A) answers about the certificate that signed an event; the issuer's
/// certificate has to be among \a entries.
Result<QByteArray> ocspAnswerFrom(const QString &url, const ArchiveEntries &entries, int number);

} // namespace safeconduct
