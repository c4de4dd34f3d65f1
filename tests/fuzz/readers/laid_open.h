// SPDX-License-Identifier: GPL-3.0-or-later
// An archive's entries laid open, so that checksums do not stand before what is to be read.
#pragma once

#include "app/archive/archive.h"

#include <algorithm>

namespace safeconduct::fuzz {

/// The entries in \a input, each after a line "=== NAME"; those with a name that no archive may have are left out.
inline ArchiveEntries laidOpen(const QByteArray &input)
{
    ArchiveEntries entries;
    qsizetype begin = 0;
    while (begin >= 0 && begin < input.size()) {
        const qsizetype lineEnd = input.indexOf('\n', begin);
        if (lineEnd < 0)
            break;
        const qsizetype next = input.indexOf("\n=== ", lineEnd);
        const QString name = QString::fromUtf8(input.sliced(begin, lineEnd - begin).replace("=== ", ""));
        const qsizetype end = next < 0 ? input.size() : next;
        if (isSafeEntryName(name))
            entries.insert(name, input.sliced(lineEnd + 1, std::max<qsizetype>(end - lineEnd - 1, 0)));
        begin = next < 0 ? next : next + 1;
    }
    return entries;
}

} // namespace safeconduct::fuzz
