// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/crypto/openssl_pointer.h"

#include <QDateTime>

namespace safeconduct {

using StorePointer = std::unique_ptr<X509_STORE, FreeBy<X509_STORE_free>>;

/// The certificates of \a anchors (PEM) as the ends of chains, judged as of \a when: 112 bits of security at least, and at most
/// ten certificates on the way.
Result<StorePointer> storeOf(const QByteArray &anchors, const QDateTime &when);

inline constexpr int mostCertificates = 10;

} // namespace safeconduct
