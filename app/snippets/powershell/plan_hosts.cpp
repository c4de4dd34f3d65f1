// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/plan_hosts.h"

#include "app/snippets/plan_value.h"
#include "app/support/json_pointer.h"

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

namespace {

/// Which host of the plan this is: by the first label, because a computer does not always know its domain.
constexpr Code thisHost =
    u"$server = $hosts | Where-Object -FilterScript { $_.Split('.')[0] -eq [System.Net.Dns]::GetHostName() } |"
    u" Select-Object -First 1";
constexpr Code stopElsewhere =
    u"if (-not $server) {\n"
    u"    Write-Error -Message ('{0} is none of: {1}' -f [System.Net.Dns]::GetHostName(), ($hosts -join ', '))\n"
    u"}";

} // namespace

Results<QList<Literal>> hostNames(const Plan &plan, const System &system)
{
    QList<Literal> names;
    Problems problems;
    const QString hosts = memberAt(pointerTo(plan, system), u"hosts"_s);
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const QString pointer = memberAt(itemAt(hosts, i), u"name"_s);
        if (system.hosts.at(i).name.isEmpty())
            continue;
        if (const Result<QString> name = hostName(system.hosts.at(i).name, pointer))
            names.append({*name, pointer});
        else
            problems.append(name.error());
    }
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return names;
}

Results<QList<Literal>> hostAddresses(const Plan &plan, const System &system)
{
    QList<Literal> addresses;
    Problems problems;
    const QString hosts = memberAt(pointerTo(plan, system), u"hosts"_s);
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const QString list = memberAt(itemAt(hosts, i), u"addresses"_s);
        for (qsizetype j = 0; j < system.hosts.at(i).addresses.size(); ++j) {
            if (const Result<QString> found = address(system.hosts.at(i).addresses.at(j), itemAt(list, j)))
                addresses.append({*found, itemAt(list, j)});
            else
                problems.append(found.error());
        }
    }
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return addresses;
}

Statements findThisHost(const QList<Literal> &hosts)
{
    return {Assignment{u"$hosts", Value(hosts)}, Fixed{thisHost}, Fixed{stopElsewhere}};
}

} // namespace safeconduct::powershell
