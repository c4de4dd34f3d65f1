// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace safeconduct {

/// Where passwords of keys and registers are kept from one run to the next. It is asked in the window's thread, which goes on meanwhile: the
/// desktop may first ask the person to unlock it.
class Keychain {
public:
    /// Takes a password; nothing where none is kept, or the keychain is locked or missing: that is no fault, one asks the person.
    using Answer = std::function<void(const std::optional<QByteArray> &)>;

    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    /// Calls \a answer once, after this has returned; not where \a context is gone by then.
    virtual void ask(const QString &name, QObject *context, const Answer &answer) = 0;
    /// Comes to nothing where it cannot be kept, as does forget().
    virtual void keep(const QString &name, const QByteArray &password) = 0;
    virtual void forget(const QString &name) = 0;
};

/// The one of the desktop (Secret Service, KWallet), by Qt Keychain.
std::unique_ptr<Keychain> systemKeychain();

/// What the password of \a keyFile, a path or a URI on a token, is kept under: keys are told apart by where they lie.
QString keychainName(const QString &keyFile);
/// What the password of the server at \a address is kept under.
QString registerKeychainName(const QString &address);

} // namespace safeconduct
