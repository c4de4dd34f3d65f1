// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_signatures.h"

#include "app/crypto/secret.h"
#include "app/session/dossier_files.h"
#include "app/session/web_request.h"
#include "app/support/text.h"

#include <QtConcurrentRun>

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

Problem noPassword()
{
    return {.pointer = {},
            .what = Text::tr("The key is protected by a password."),
            .remedy = Text::tr("Type its password."),
            .id = u"key.password"_s};
}

/// With what the files of \a request say.
Results<EventDraft> completeDraft(const SigningRequest &request)
{
    EventDraft draft = request.draft;
    if (!request.stampServer.isEmpty()) {
        if (const Result<void> checked = checkWebAddress(request.stampServer); !checked)
            return std::unexpected(Problems{checked.error()});
    }
    if (const Results<void> linked = linkRecords(draft, request.supersedes, request.successor); !linked)
        return std::unexpected(linked.error());
    if (const Result<void> read = readOutput(draft, request.output); !read)
        return std::unexpected(Problems{read.error()});
    return draft;
}

SigningEnd signAt(const QString &path, const SigningRequest &request)
{
    const Results<EventDraft> draft = completeDraft(request);
    if (!draft)
        return {.done = std::unexpected(draft.error())};
    bool neededPassword = false;
    const Result<Signer> signer = signerFrom(request.files, [&](const QString &) -> Result<QByteArray> {
        neededPassword = true;
        if (request.password.isEmpty()) // a token would count it as a wrong one
            return std::unexpected(noPassword());
        return QByteArray(request.password.constData(), request.password.size()); // a copy that may be wiped
    });
    if (!signer)
        return {.done = std::unexpected(Problems{signer.error()}), .neededPassword = neededPassword};
    SigningEnd end{.done = signStoredDossier(path, *draft, *signer).transform([](const ArchiveEntries &) { }),
                   .isKeyOpen = true,
                   .neededPassword = neededPassword,
                   .subject = signer->certificate().subject};
    if (end.done && !request.stampServer.isEmpty())
        end.stamped = stampStoredDossier(path, request.stampServer);
    return end;
}

SigningEnd signAndWipe(const QString &path, SigningRequest &request)
{
    SigningEnd end = signAt(path, request);
    wipe(request.password);
    return end;
}

Results<Verification> verifyAt(const QString &path, const QString &trustPath, const QDate &today)
{
    const Result<Trust> trust = trustFrom(trustPath);
    if (!trust)
        return std::unexpected(Problems{trust.error()});
    return verifyStoredDossier(path, {.trust = *trust, .head = {}, .today = today});
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

QFuture<SigningEnd> signInBackground(const Session &session, SigningRequest request)
{
    if (!isStoredAsDossier(session)) {
        wipe(request.password);
        return QtFuture::makeReadyValueFuture(SigningEnd{.done = std::unexpected(Problems{notStored()})});
    }
    // As arguments they would be copied on their way, and a copy is not what is wiped.
    return QtConcurrent::run(
        [path = session.path(), request = std::move(request)]() mutable { return signAndWipe(path, request); });
}

QFuture<Results<Verification>> verifyInBackground(const Session &session, const QString &trustPath)
{
    if (!isStoredAsDossier(session))
        return QtFuture::makeReadyValueFuture(Results<Verification>(std::unexpected(Problems{notStored()})));
    return QtConcurrent::run(&verifyAt, session.path(), trustPath, session.today());
}

} // namespace safeconduct
