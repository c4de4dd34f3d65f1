// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/stored_signatures.h"

#include <memory>
#include <optional>

namespace safeconduct {

/// Where passwords of keys are kept from one run to the next.
class Keychain {
public:
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    /// Nothing where none is kept, or the keychain is locked or missing: that is no fault, one asks the person.
    virtual std::optional<QByteArray> password(const QString &name) = 0;
    /// False where it could not be kept.
    virtual bool keep(const QString &name, const QByteArray &password) = 0;
    virtual void forget(const QString &name) = 0;
};

/// The one of the desktop (Secret Service, KWallet), by Qt Keychain.
std::unique_ptr<Keychain> systemKeychain();

/// What a person typed for a key.
struct TypedPassword {
    QByteArray password; ///< empty: nothing was typed
    bool shallBeKept = false;
};

/// The signer of \a files. An encrypted key is opened by what was typed, else by what \a keychain holds; a password that opens
/// it is kept where that was asked for, one that is kept and does not open it is forgotten. Problem `key.password`: none opens it.
Result<Signer> signerFrom(const SignerFiles &files, const TypedPassword &typed, Keychain &keychain);

} // namespace safeconduct
