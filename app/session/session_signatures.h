// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/session/stored_signatures.h"

#include <QFuture>

#include <optional>

namespace safeconduct {

/// What a person wants to sign and with which key, as it was typed. What files say is read where it is signed.
struct SigningRequest {
    EventDraft draft;
    QString output = {}; ///< file of what the verify step printed (`implemented`), or empty
    QString supersedes = {}; ///< accepted dossier that this one is to replace (`propose`), file or folder, or empty
    QString successor = {}; ///< accepted dossier that replaces this one (`supersede`), file or folder, or empty
    SignerFiles files = {};
    QByteArray password = {}; ///< of the key; empty: there is none to try
    QString stampServer = {}; ///< of a time stamp authority, asked once it is signed; empty: nobody is asked
};

/// How signing ended.
struct SigningEnd {
    Results<void> done;
    bool isKeyOpen = false; ///< false: the key is at fault, or what was to be read before it
    bool neededPassword = false;
    QString subject = {}; ///< of the certificate, once the key is open
    std::optional<Results<void>> stamped = {}; ///< how asking the time stamp server ended; none: it was not asked
};

/// Whether the work of \a session lies on the disk as a dossier, without changes since: what can be signed.
bool isStoredAsDossier(const Session &session);

/// Signs one more event on the stored dossier of \a session (`signEvent`).
Results<void> sign(const Session &session, const EventDraft &draft, const Signer &signer);

/// What the stored dossier of \a session proves today.
Results<Verification> verificationOf(const Session &session, const Trust &trust);

/// Signs as \a request says, in a thread of the pool: all files are read there, the key is opened there, which takes its time where
/// it is protected or on a token, and the request's password is wiped. Problem `key.password`: it is missing or does not open the key.
/// A time stamp server that does not stamp leaves the event signed without; what is no address of one is found before.
QFuture<SigningEnd> signInBackground(const Session &session, SigningRequest request);
/// What the stored dossier proves, likewise. Trust is read from the file \a trustPath, none where that is empty.
QFuture<Results<Verification>> verifyInBackground(const Session &session, const QString &trustPath);

} // namespace safeconduct
