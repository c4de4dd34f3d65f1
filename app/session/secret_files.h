// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/needed_secrets.h"

namespace safeconduct {

/// A file with a preshared key. The key itself is nowhere but in the file.
struct SecretFile {
    NeededSecret secret;
    QString path;
    bool isNew = false; ///< made now; an existing one is never overwritten
    int bits = 0; ///< of entropy in a key made now; of one that was there nobody knows
};

/// Makes in \a folder, which is made where it is missing, the key of each pair that has none yet: one line of text from the system's
/// random source, with as many bits as randomPresharedKey() gives, readable by the owner only (mode 0600). A fault ends the work; what
/// was made stays.
Result<QList<SecretFile>> makeSecretFiles(const QString &folder, const QList<NeededSecret> &secrets);

} // namespace safeconduct
