// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/token_certificates.h"

#include <QFuture>

namespace safeconduct {

/// `tokenCertificates` in a thread of the pool: a token takes its time. \a uri is what was typed so far; it may name the token's
/// library.
QFuture<Result<QList<TokenCertificate>>> listTokensInBackground(QString uri);

} // namespace safeconduct
