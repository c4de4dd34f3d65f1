// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/old_values.h"
#include "app/snippets/powershell/script.h"

#include <optional>

namespace safeconduct::exchange {

/// A property of an object and the value it must have; the parameter that sets it has the same name.
struct Wanted {
    powershell::Code property;
    powershell::Value value;
};

/// Properties of all objects that a cmdlet returns, and how they are set: the old values are kept in a file, what differs is set in
/// one command (some values are refused alone), each value can be checked, and the old ones are written back.
struct Change {
    QString key; ///< part of the name of the file with the old values
    powershell::Call get; ///< `Get-OwaVirtualDirectory -Server $server`
    powershell::Code set; ///< `Set-OwaVirtualDirectory`
    QList<Wanted> wanted;
    powershell::Reason reason;
    powershell::Code selector = u"Identity"; ///< parameter that names the object
    powershell::Expression selected = powershell::Code(u"([string]$item.Identity)");
    std::optional<powershell::Code> mark = {}; ///< variable that becomes `$true` where something is set
};

powershell::Statements keep(const Change &change);
powershell::Statement apply(const Change &change);
powershell::Statement check(const Change &change);
powershell::Statements undo(const Change &change);

} // namespace safeconduct::exchange
