// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/keychain.h"
#include "app/session/session_signatures.h"

#include <QFutureWatcher>
#include <QObject>

namespace safeconduct {

/// Signs in the background, with a key that may be protected. It is opened by what was typed, else by what the keychain holds,
/// which is asked only then; a password that opens it is kept where that was wanted, and one that was kept and does not open it
/// is forgotten.
class SigningRun : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the run.
    SigningRun(const Session &session, Keychain &keychain, QObject *parent = nullptr);
    ~SigningRun() override;

    /// Begins; not while it is running. \a shallBeKept: the password of \a request, if it opens the key.
    void start(SigningRequest request, bool shallBeKept);
    bool isRunning() const { return m_isRunning; }
    /// Ends it as if the keychain held nothing, where only that is waited for: it may ask a person who does not answer. Else nothing.
    void giveUp();
    /// How the last one ended.
    const SigningEnd &end() const { return m_end; }

signals:
    void finished();

private:
    /// Where the password comes from that is being tried.
    enum class Source { Nowhere, Person, Keychain };

    void launch(QByteArray password);
    void take();
    void askKeychain();
    void tryKept(const std::optional<QByteArray> &kept);
    void finish();
    bool wasRefused() const;
    QString keyName() const { return keychainName(m_request.files.keyFile()); }

    const Session &m_session;
    Keychain &m_keychain;
    QFutureWatcher<SigningEnd> m_run;
    SigningRequest m_request; ///< without its password
    QByteArray m_toKeep; ///< a password that was typed; empty: none is to be kept
    Source m_source = Source::Nowhere;
    SigningEnd m_end;
    bool m_isRunning = false;
    bool m_isAsking = false; ///< the keychain is waited for
    int m_question = 0; ///< to the keychain, counted: an answer to an earlier one does not count
};

} // namespace safeconduct
