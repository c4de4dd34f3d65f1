// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/register/address.h"
#include "app/session/keychain.h"

#include <QObject>

namespace safeconduct {

/// The password of the server that a register lies on: what was typed, else what the keychain holds, which is asked once a server
/// wants one. It stays here while the program runs; it is kept longer only where that was wanted and the server took it, and one that
/// was kept and is refused is forgotten.
class RegisterPassword : public QObject {
    Q_OBJECT

public:
    /// \a keychain must outlive it.
    explicit RegisterPassword(Keychain &keychain, QObject *parent = nullptr);
    ~RegisterPassword() override;

    /// Of \a address, as far as it is known by now; else empty.
    QByteArray of(const RegisterAddress &address) const;
    /// The server of \a address refused \a tried, which of() had given. Tells by found() or missing(), maybe at once.
    void refuse(const RegisterAddress &address, const QByteArray &tried);
    /// What somebody typed for \a address; \a shallBeKept: if the server takes it. Tells by found().
    void give(const RegisterAddress &address, const QByteArray &password, bool shallBeKept);
    /// The server of \a address took what of() gave.
    void confirm(const RegisterAddress &address);

signals:
    void found(); ///< there is one to try
    void missing(const QString &address); ///< somebody has to type it

private:
    /// Where it comes from.
    enum class Source { Nowhere, Person, Keychain };

    void askKeychain();
    void takeKept(const std::optional<QByteArray> &kept);
    void set(const QByteArray &password, Source source);

    Keychain &m_keychain;
    QString m_address; ///< that it is of
    QByteArray m_password;
    Source m_source = Source::Nowhere;
    bool m_shallBeKept = false;
    bool m_isAsking = false; ///< the keychain is waited for
    int m_question = 0; ///< to the keychain, counted: an answer to an earlier one does not count
};

} // namespace safeconduct
