// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exim/ciphers.h"
#include "app/snippets/exim/demands.h"
#include "app/snippets/exim/option.h"

namespace safeconduct::exim {

/// Folder of Exim's configuration: Debian's for GnuTLS builds, the usual one elsewhere.
QString folderOf(Library library);
/// The key as Exim reads it: its user, not root, opens the file.
QString ownKeyFile(Library library, const QString &host);

/// Exim as a server: options of the main part (on Debian macros, where its configuration sets an option by one).
QList<Option> serverOptions(const Task &task, const Demands &demands, Library library, const QString &host);

/// What is refused at MAIL, for there is one list for all ports: cleartext on 587 and from those who must not. Empty where
/// nothing is.
QList<Statement> mailStatements(const Demands &demands, Library library);

} // namespace safeconduct::exim
