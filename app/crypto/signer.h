// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate.h"
#include "app/support/result.h"

#include <QByteArray>

#include <memory>

namespace safeconduct {

/// A private key with the certificate that belongs to it, ready to sign. A value; copies share the key, which is wiped with
/// the last of them.
class Signer {
public:
    /// From PEM texts. \a certificates begins with the signer's own; what follows (the authorities) goes into each signature.
    /// Problem `key.password`: the key is encrypted, and \a password is not its password.
    static Result<Signer> fromPem(const QByteArray &certificates, const QByteArray &key,
                                  const QByteArray &password = {});
    /// From a PKCS#12 file. Problem `key.password` as above.
    static Result<Signer> fromPkcs12(const QByteArray &file, const QByteArray &password);

    const CertificateFacts &certificate() const { return m_facts; }

    struct Key; ///< internal to crypto
    const Key &key() const { return *m_key; }
    /// Internal to crypto: \a key with \a certificates (PEM).
    static Result<Signer> fromKey(Key key, const QByteArray &certificates);

private:
    static Result<Signer> from(Key key);

    std::shared_ptr<const Key> m_key;
    CertificateFacts m_facts;
};

} // namespace safeconduct
