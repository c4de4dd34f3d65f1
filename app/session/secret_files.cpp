// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secret_files.h"

#include "app/crypto/secret.h"
#include "app/support/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Problem unwritable(const QString &path, const QString &reason)
{
    return {.pointer = {},
            .what = Text::tr("The key cannot be written: %1.").arg(reason),
            .remedy = Text::tr("Check the folder, your rights and the space left."),
            .id = u"secret.unwritable"_s,
            .file = path};
}

/// A new file only: whoever put one, or a link, in its place meanwhile keeps it.
Result<void> makeKey(const QString &path)
{
    Result<QByteArray> key = randomPresharedKey();
    if (!key)
        return std::unexpected(key.error());
    QFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
    const bool isWritten = isOpen && file.write(*key + '\n') == key->size() + 1 && file.flush();
    wipe(*key);
    if (isWritten)
        return {};
    const QString reason = file.errorString();
    if (isOpen)
        file.remove();
    return std::unexpected(unwritable(path, reason));
}

} // namespace

Result<QList<SecretFile>> makeSecretFiles(const QString &folder, const QList<NeededSecret> &secrets)
{
    QList<SecretFile> files;
    if (!secrets.isEmpty() && !QDir().mkpath(folder))
        return std::unexpected(unwritable(folder, Text::tr("the folder cannot be made")));
    for (const NeededSecret &secret : secrets) {
        SecretFile file{.secret = secret, .path = QDir(folder).filePath(secret.file)};
        const QFileInfo present(file.path);
        file.isNew = !present.exists() && !present.isSymLink();
        if (file.isNew) {
            if (const Result<void> made = makeKey(file.path); !made)
                return std::unexpected(made.error());
            file.bits = presharedKeyBytes * 8;
        }
        files.append(file);
    }
    return files;
}

} // namespace safeconduct
