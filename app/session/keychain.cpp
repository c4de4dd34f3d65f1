// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychain.h"

#include "app/crypto/token.h"
#include "app/support/text.h"

#include <QFileInfo>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Keys are told apart by where they lie.
QString nameOf(const QString &keyFile)
{
    return u"key:"_s + (isTokenUri(keyFile) ? keyFile : QFileInfo(keyFile).absoluteFilePath());
}

Problem noPassword()
{
    return {.pointer = {},
            .what = Text::tr("The key is protected by a password."),
            .remedy = Text::tr("Type its password."),
            .id = u"key.password"_s};
}

} // namespace

Result<Signer> signerFrom(const SignerFiles &files, const TypedPassword &typed, Keychain &keychain)
{
    bool wasKept = false;
    bool wasNeeded = false;
    Result<Signer> signer = signerFrom(files, [&](const QString &keyFile) -> Result<QByteArray> {
        wasNeeded = true;
        if (!typed.password.isEmpty())
            return QByteArray(typed.password.constData(), typed.password.size()); // a copy that may be wiped
        const std::optional<QByteArray> kept = keychain.password(nameOf(keyFile));
        wasKept = kept.has_value();
        return kept ? Result<QByteArray>(*kept) : std::unexpected(noPassword());
    });
    const QString name = nameOf(files.keyFile());
    if (signer && wasNeeded && typed.shallBeKept && !typed.password.isEmpty())
        keychain.keep(name, typed.password);
    if (!signer && wasKept && signer.error().id == "key.password"_L1)
        keychain.forget(name);
    return signer;
}

} // namespace safeconduct
