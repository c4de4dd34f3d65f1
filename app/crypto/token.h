// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/signer.h"

#include <QString>

#include <functional>

namespace safeconduct {

/// A key or certificate on a token, as RFC 7512 names it: `pkcs11:token=Ada;object=sign?module-path=/usr/lib/….so`. Without
/// `module-path` it is looked for on all tokens that p11-kit knows.
bool isTokenUri(const QString &text);

/// Gets the token's PIN. Asked once, and only where the token wants one.
using PinSource = std::function<Result<QByteArray>()>;

/// A signer whose key stays on its token, through OpenSSL's provider for PKCS#11. \a keyUri names the key, \a certificates (PEM)
/// begin with its certificate; where they are empty, the certificate is looked for on the token under \a certificateUri. Problem
/// `key.password`: the PIN is wrong. A URI with a PIN in it is a fault: others could read it.
Result<Signer> signerOnToken(const QString &keyUri, const QString &certificateUri, const QByteArray &certificates,
                             const PinSource &pin);

} // namespace safeconduct
