// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: settings in blocks with braces, as Dovecot and strongSwan write them.
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// `name = value` inside of blocks; a line that includes another file is one, too, called after its word.
struct BlockSetting {
    QStringList
        path; ///< {"service imap-login", "inet_listener imap", "port"}: the blocks from the outermost, then the name
    QString value; ///< without its quotes
    int line = 0;

    bool includes() const { return path.constLast() == u"include" || path.constLast().startsWith(u"!include"); }
};

/// What a fault of such a file is called, and what to do about it.
struct BlockFault {
    QString id;
    QString remedy;
};

/// The settings of \a file in its order. An error names the line where braces do not match, and what is no setting.
/// A value that `doveconf` hides begins with `# hidden`.
Result<QList<BlockSetting>> readBlocks(const ImportFile &file, const BlockFault &fault);

/// That the line has \a words, which are no setting.
Problem noSetting(const BlockFault &fault, const QString &file, int line, const QString &words);

} // namespace safeconduct
