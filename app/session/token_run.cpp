// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/token_run.h"

#include "app/crypto/token.h"

#include <QtConcurrentRun>

#include <utility>

namespace safeconduct {

QFuture<Result<QList<TokenCertificate>>> listTokensInBackground(QString uri)
{
    if (!isTokenUri(uri))
        uri.clear(); // a file's path
    return QtConcurrent::run(&tokenCertificates, std::move(uri));
}

} // namespace safeconduct
