// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to the command `register`: one function for each of its actions.
#pragma once

#include "app/cli/commands.h"
#include "app/register/register.h"

namespace safeconduct {

/// What every action has at hand.
struct RegisterCall {
    Register &records;
    const RegisterArguments &arguments;
    const CommandContext &context;

    /// Who acts, and when: the day of `--date`, the time of the clock.
    RegisterAction action() const;
    qint64 number(qsizetype place = 0) const { return arguments.words.value(place).toLongLong(); }
};

/// As refuse(); where another has changed the record meanwhile, the check has failed.
ExitStatus refused(const Problems &problems, const CommandContext &context);

// register_changes.cpp
ExitStatus addRecords(const RegisterCall &call);
ExitStatus updateRecord(const RegisterCall &call);
ExitStatus supersedeRecord(const RegisterCall &call);
ExitStatus erasePerson(const RegisterCall &call);

// register_lists.cpp
ExitStatus listRecords(const RegisterCall &call);
ExitStatus listDue(const RegisterCall &call);
ExitStatus showRecord(const RegisterCall &call);
ExitStatus showHistory(const RegisterCall &call);
ExitStatus showStatistics(const RegisterCall &call);

// register_care.cpp
ExitStatus initRegister(const RegisterCall &call);
ExitStatus checkRegister(const RegisterCall &call);
ExitStatus sealRegister(const RegisterCall &call);
ExitStatus backUpRegister(const RegisterCall &call);
ExitStatus restoreRegister(const RegisterCall &call);

// register_together.cpp
ExitStatus lintRegister(const RegisterCall &call);
ExitStatus exportRegister(const RegisterCall &call);

/// `safeconduct-register/1`.
Json entriesJson(const QList<RegisterEntry> &entries);

} // namespace safeconduct
