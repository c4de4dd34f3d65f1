// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/password.h"
#include "app/cli/register_actions.h"
#include "app/crypto/secret.h"
#include "app/support/text.h"

#include <QTimeZone>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Action {
    QLatin1StringView name;
    ExitStatus (*run)(const RegisterCall &call) = nullptr;
    Register::Opening onFile = Register::Opening::Existing;
    Register::Opening onServer = Register::Opening::Existing;
};

constexpr auto making = Register::Opening::MakeWhereMissing;

/// Only what fills a register makes one: a search in one that is not there is a mistyped name. On a server making is a step of
/// its own, for it needs more rights.
constexpr std::array actions{
    Action{"init"_L1, initRegister, making, making},
    Action{"add"_L1, addRecords, making},
    Action{"restore"_L1, restoreRegister, making},
    Action{"update"_L1, updateRecord},
    Action{"supersede"_L1, supersedeRecord},
    Action{"erase"_L1, erasePerson},
    Action{"list"_L1, listRecords},
    Action{"find"_L1, listRecords},
    Action{"due"_L1, listDue},
    Action{"show"_L1, showRecord},
    Action{"history"_L1, showHistory},
    Action{"statistics"_L1, showStatistics},
    Action{"check"_L1, checkRegister},
    Action{"seal"_L1, sealRegister},
    Action{"backup"_L1, backUpRegister},
    Action{"lint"_L1, lintRegister},
    Action{"export"_L1, exportRegister},
};

/// Opens the register; the password comes from a descriptor, or is asked for once the server wants one that libpq does not
/// find itself (PGPASSFILE, ~/.pgpass).
Result<Register> openRegister(const RegisterAddress &address, Register::Opening opening,
                              const RegisterArguments &arguments)
{
    if (arguments.databasePassword >= 0) {
        Result<QByteArray> password = passwordFrom(arguments.databasePassword);
        if (!password)
            return std::unexpected(password.error());
        Result<Register> records = Register::open(address, opening, *password);
        wipe(*password);
        return records;
    }
    Result<Register> records = Register::open(address, opening);
    if (records || records.error().id != "register.password"_L1)
        return records;
    Result<QByteArray> password = askPassword(Text::tr("Password for %1:").arg(address.text));
    if (!password)
        return records; // what the server said tells more
    records = Register::open(address, opening, *password);
    wipe(*password);
    return records;
}

} // namespace

RegisterAction RegisterCall::action() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate day = context.arguments.date.isValid() ? context.arguments.date : now.date();
    const passwd *login = ::getpwuid(::geteuid()); // NOLINT(concurrency-mt-unsafe): the only thread that asks
    const bool isFile = !arguments.database.contains("://"_L1) && !arguments.database.startsWith("service="_L1);
    const QString by =
        arguments.by.isEmpty() && isFile && login ? QString::fromLocal8Bit(login->pw_name) : arguments.by;
    return {by, QDateTime(day, QTime(now.time().hour(), now.time().minute(), now.time().second()), QTimeZone::UTC)};
}

ExitStatus refused(const Problems &problems, const CommandContext &context)
{
    const bool isConflict =
        std::ranges::any_of(problems, [](const Problem &problem) { return problem.id == "register.conflict"_L1; });
    const ExitStatus status = refuse(problems, context);
    return isConflict ? ExitStatus::CheckFailed : status;
}

ExitStatus run(const RegisterArguments &arguments, const CommandContext &context)
{
    if (arguments.onlyStatements) {
        for (const QStringList statements = Register::roleStatements(); const QString &statement : statements)
            context.terminal.answer(statement + u";\n"_s);
        return ExitStatus::Done;
    }
    const auto action = std::ranges::find(actions, arguments.action, &Action::name);
    const Result<RegisterAddress> address = registerAddress(arguments.database);
    Q_ASSERT(action != actions.end() && address); // the command line takes no other
    Result<Register> records = openRegister(*address, address->isFile() ? action->onFile : action->onServer, arguments);
    if (!records)
        return refused({records.error()}, context);
    return action->run({*records, arguments, context});
}

} // namespace safeconduct
