// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/stored_signatures.h"

#include "app/crypto/secret.h"
#include "app/crypto/token.h"
#include "app/dossier/dossier_entries.h"
#include "app/session/dossier_files.h"
#include "app/session/made_anew.h"
#include "app/session/proof_servers.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyLimit = qsizetype{1024} * 1024;
constexpr qsizetype trustLimit = qsizetype{4} * 1024 * 1024;
constexpr qsizetype outputLimit = qsizetype{1024} * 1024;

bool isPem(const QByteArray &file)
{
    return file.contains("-----BEGIN ");
}

/// Without a key file, the certificate's file is a PKCS#12 file or a PEM file with both.
Result<Signer> openSigner(const QByteArray &certificate, const QByteArray &key, const QByteArray &password)
{
    if (!isPem(certificate) && key.isEmpty())
        return Signer::fromPkcs12(certificate, password);
    return Signer::fromPem(certificate, key.isEmpty() ? certificate : key, password);
}

/// The certificate may lie on the token as well, or in a file.
Result<Signer> openToken(const SignerFiles &files, const PasswordSource &password)
{
    const bool isOnToken = isTokenUri(files.certificate);
    const Result<QByteArray> certificate = isOnToken ? QByteArray() : readFile(files.certificate, keyLimit);
    if (!certificate)
        return std::unexpected(certificate.error());
    Result<Signer> signer = signerOnToken(files.keyFile(), isOnToken ? files.certificate : QString(), *certificate,
                                          [&] { return password(files.keyFile()); });
    if (!signer)
        signer.error().file = files.keyFile();
    return signer;
}

/// Whether what changed since the approval follows from newer knowledge or another program alone. The knowledge inside counts where
/// it was approved or is that of this program: with any other, somebody may have put words into the record.
template<typename Read>
Verification triedAnew(Verification verification, const Read &readAgain)
{
    if (!verification.isWhole() || verification.changed.isEmpty() || verification.asksForApproval)
        return verification;
    const Results<Dossier> dossier = readAgain();
    verification.isMadeAnew = dossier
        && (!verification.changed.contains(u"knowledge"_s) || dossier->knowledgeFiles == shippedKnowledgeFiles())
        && isMadeAnew(*dossier);
    return verification;
}

/// What another record names the dossier at \a path by; of an empty path nothing.
Results<QString> acceptedHeadOf(const QString &path)
{
    if (path.isEmpty())
        return QString();
    const Results<Dossier> dossier = readDossier(path);
    if (!dossier)
        return std::unexpected(dossier.error());
    const EventChain chain = eventChainOf(*dossier);
    const Result<Life> life = lifeOf(chain, *dossier);
    if (chain.isSound() && life && life->status == Status::Accepted)
        return chain.head();
    return std::unexpected(Problems{{.pointer = {},
                                     .what = Text::tr("No signed events say that this record was accepted."),
                                     .remedy = Text::tr("Name a dossier whose acceptance was signed."),
                                     .id = u"event.not-accepted"_s,
                                     .file = path}});
}

} // namespace

Result<Signer> signerFrom(const SignerFiles &files, const PasswordSource &password)
{
    if (isTokenUri(files.keyFile()))
        return openToken(files, password);
    Result<QByteArray> certificate = readFile(files.certificate, keyLimit);
    if (!certificate)
        return std::unexpected(certificate.error());
    Result<QByteArray> key = files.key.isEmpty() ? QByteArray() : readFile(files.key, keyLimit);
    if (!key)
        return std::unexpected(key.error());
    Result<Signer> signer = openSigner(*certificate, *key, {});
    if (!signer && signer.error().id == "key.password"_L1) {
        Result<QByteArray> secret = password(files.keyFile());
        if (!secret)
            return std::unexpected(secret.error());
        signer = openSigner(*certificate, *key, *secret);
        wipe(*secret);
    }
    wipe(*key);
    wipe(*certificate); // may hold the key as well
    if (!signer)
        signer.error().file = files.keyFile();
    return signer;
}

Results<ArchiveEntries> signStoredDossier(const QString &path, const EventDraft &draft, const Signer &signer)
{
    const Result<StoredDossier> dossier = readStoredDossier(path);
    if (!dossier)
        return std::unexpected(Problems{dossier.error()});
    Results<ArchiveEntries> entries = signEvent(dossier->entries, draft, signer);
    if (!entries)
        return entries;
    if (const Result<void> written = writeStoredDossier(*dossier, *entries); !written)
        return std::unexpected(Problems{written.error()});
    return entries;
}

Results<void> stampStoredDossier(const QString &path, const QString &url)
{
    const Result<StoredDossier> dossier = readStoredDossier(path);
    if (!dossier)
        return std::unexpected(Problems{dossier.error()});
    const Results<ArchiveEntries> entries = stampedBy(url, dossier->entries, 0, false);
    if (!entries)
        return std::unexpected(entries.error());
    if (const Result<void> written = writeStoredDossier(*dossier, *entries); !written)
        return std::unexpected(Problems{written.error()});
    return {};
}

Results<Verification> verifyStoredDossier(const QString &path, const VerificationRequest &request)
{
    if (QFileInfo(path).isDir()) {
        const Result<StoredDossier> folder = readStoredDossier(path);
        if (!folder)
            return std::unexpected(Problems{folder.error()});
        return triedAnew(verifyEntries(folder->entries, request), [&] { return dossierOf(folder->entries, path); });
    }
    const Result<QByteArray> file = readFile(path, dossierLimit);
    if (!file)
        return std::unexpected(Problems{file.error()});
    return triedAnew(verifyDossier(*file, request), [&] { return unpackDossier(*file, path); });
}

Results<OtherCopy> otherCopyAt(const QString &path)
{
    const Results<Dossier> dossier = readDossier(path);
    if (!dossier)
        return std::unexpected(dossier.error());
    OtherCopy copy{.planId = dossier->decision.planId, .chain = eventChainOf(*dossier)};
    if (copy.chain.isSound())
        return copy;
    return std::unexpected(Problems{{.pointer = {},
                                     .what = Text::tr("The events of this copy do not hold themselves."),
                                     .remedy = Text::tr("Compare with an undamaged copy."),
                                     .id = u"verify.copy-damaged"_s,
                                     .file = path}});
}

Results<void> linkRecords(EventDraft &draft, const QString &supersedes, const QString &successor)
{
    const Results<QString> before = acceptedHeadOf(supersedes);
    if (!before)
        return std::unexpected(before.error());
    const Results<QString> after = acceptedHeadOf(successor);
    if (!after)
        return std::unexpected(after.error());
    draft.supersedes = *before;
    draft.successor = *after;
    return {};
}

Result<void> readOutput(EventDraft &draft, const QString &path)
{
    if (path.isEmpty())
        return {};
    return readFile(path, outputLimit).transform([&draft](const QByteArray &output) {
        draft.output = QString::fromUtf8(output);
    });
}

Result<Trust> trustFrom(const QString &path)
{
    if (path.isEmpty())
        return Trust();
    return readFile(path, trustLimit).and_then(readTrust).transform_error([&](Problem problem) {
        problem.file = path;
        return problem;
    });
}

} // namespace safeconduct
