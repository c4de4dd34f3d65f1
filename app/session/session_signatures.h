// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/session/stored_signatures.h"

namespace safeconduct {

/// Whether the work of \a session lies on the disk as a dossier, without changes since: what can be signed.
bool isStoredAsDossier(const Session &session);

/// Signs one more event on the stored dossier of \a session (`signEvent`).
Results<void> sign(const Session &session, const EventDraft &draft, const Signer &signer);

/// What the stored dossier of \a session proves today.
Results<Verification> verificationOf(const Session &session, const Trust &trust);

} // namespace safeconduct
