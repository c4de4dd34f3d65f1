// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"
#include "app/import/import_kind.h"

namespace safeconduct {

/// How a file writes settings that can be compared one by one.
enum class SettingSyntax {
    Parameters, ///< Postfix: main.cf, master.cf, and what postconf prints
    Blocks, ///< Dovecot and strongSwan: `name = value`, in blocks with braces
    Directives, ///< nginx
};

/// That of what is imported as \a kind; none where that has no settings to be written into a file again.
std::optional<SettingSyntax> settingSyntax(ImportKind kind);

/// One setting as a file tells it.
struct ToldSetting {
    QStringList path; ///< the blocks around it from the outermost, its name last
    QString value; ///< without quotes and comments; what nginx is told several times, joined by "; "
    QString meaning; ///< what is compared: order and marks that do not count are gone, references replaced
    int line = 0;
    bool isHidden = false; ///< the file only says that there is a value
};

/// A `server` of nginx, which has no name of its own.
struct ToldServer {
    QStringList path; ///< of its settings, the last for the server itself: "server mail.example.org (443)"
    QStringList names; ///< lower case
    QList<int> ports;
};

struct ToldSettings {
    QList<ToldSetting> settings; ///< in the order of the file, each path once: where one comes again, the last counts
    QList<ToldServer> servers;
};

/// What \a file tells, read as the import reads it, but whole files of configuration as well. The block `http` of nginx is left out of
/// the paths: what it includes stands without it. An error names the line that breaks the syntax; more than 50,000 settings are one, and
/// so is the line at which Postfix' parameters, with what they refer to, become longer than ten million characters.
Result<ToldSettings> readSettings(SettingSyntax syntax, const ImportFile &file);

} // namespace safeconduct
