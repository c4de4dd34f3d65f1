// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/sign_event.h"
#include "app/dossier/verification.h"

#include <functional>

namespace safeconduct {

/// Where a person's key lies: a PKCS#12 file, or PEM files of certificate and key, or one PEM file with both, or on a token.
struct SignerFiles {
    QString certificate; ///< path, or URI on a token (RFC 7512)
    QString key; ///< path, or URI on a token; empty: in the certificate's file, or on its token
    const QString &keyFile() const { return key.isEmpty() ? certificate : key; }
};

/// Gets the password of a key file: from a terminal, a descriptor, a keychain, a dialog.
using PasswordSource = std::function<Result<QByteArray>(const QString &keyFile)>;

/// The signer of \a files. \a password is asked only where the key is encrypted; what it returns is wiped afterwards.
Result<Signer> signerFrom(const SignerFiles &files, const PasswordSource &password);

/// Signs one more event on the dossier at \a path (file or folder) and stores it there. Returns the new entries.
Results<ArchiveEntries> signStoredDossier(const QString &path, const EventDraft &draft, const Signer &signer);

/// Has the last event of the dossier at \a path stamped by the time stamp server at \a url, and stores the stamp there.
Results<void> stampStoredDossier(const QString &path, const QString &url);

/// Judges the dossier at \a path: of a file its packing, too. Where newer knowledge or another program is all that changed since it
/// was approved, it advises and writes again to see whether that gives what is there; this takes as long as a review.
Results<Verification> verifyStoredDossier(const QString &path, const VerificationRequest &request);

/// The events of the dossier at \a path (file or folder), to compare another copy with. A fault where that one is damaged itself.
Results<OtherCopy> otherCopyAt(const QString &path);

/// Names in \a draft the records in the dossiers at \a supersedes and \a successor, empty paths aside, by the heads of their chains
/// of events. A fault where one was never accepted, or is in force no more.
Results<void> linkRecords(EventDraft &draft, const QString &supersedes, const QString &successor);

/// Takes into \a draft what a configured system said: the file at \a path, UTF-8, 1 MiB at most. An empty path says nothing.
Result<void> readOutput(EventDraft &draft, const QString &path);

/// Certificates, or a signed trust list, of the file at \a path; an empty path is no trust at all.
Result<Trust> trustFrom(const QString &path);

} // namespace safeconduct
