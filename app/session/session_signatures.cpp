// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_signatures.h"

#include "app/session/dossier_files.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem notStored()
{
    return {.pointer = {},
            .what = Text::tr("Only a stored dossier can be signed, and this work is not stored as it is here."),
            .remedy = Text::tr("Save it as a dossier first."),
            .id = u"session.not-stored"_s};
}

} // namespace

bool isStoredAsDossier(const Session &session)
{
    return !session.path().isEmpty() && !session.isModified() && isStoredDossier(session.path());
}

Results<void> sign(const Session &session, const EventDraft &draft, const Signer &signer)
{
    if (!isStoredAsDossier(session))
        return std::unexpected(Problems{notStored()});
    return signStoredDossier(session.path(), draft, signer).transform([](const ArchiveEntries &) { });
}

Results<Verification> verificationOf(const Session &session, const Trust &trust)
{
    if (!isStoredAsDossier(session))
        return std::unexpected(Problems{notStored()});
    return verifyStoredDossier(session.path(), {.trust = trust, .head = {}, .today = session.today()});
}

} // namespace safeconduct
