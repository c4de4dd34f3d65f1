// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/trusted_roots/trusted_roots_dialect.h"

#include "app/snippets/facility_tasks.h"
#include "app/snippets/instructions.h"
#include "app/snippets/trusted_roots/root_scripts.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace trusted_roots;

namespace {

bool isOwnWindows(const System &system)
{
    return system.role != SystemRole::Partner && system.role != SystemRole::Cloud && system.os
        && system.os->product.startsWith("windows"_L1);
}

/// Where a directory serves all Windows systems, nothing is done at single machines.
bool isInDirectory(const System &system)
{
    return system.managed && system.directory == "active-directory"_L1;
}

bool fitsTrustedRoots(const FacilityTask &task)
{
    return std::ranges::any_of(task.plan->systems, isOwnWindows);
}

SnippetLine say(const QString &text, const QString &rule, const QString &source, const TextValues &values = {})
{
    return instruction({u"snippet.trusted-roots."_s + text, values, rule, source});
}

Results<void> makeTrustedRoots(const FacilityTask &task, Snippets &made)
{
    QStringList byHand;
    bool hasDirectory = false;
    for (const System &system : task.plan->systems) {
        if (isOwnWindows(system) && isInDirectory(system))
            hasDirectory = true;
        else if (isOwnWindows(system))
            byHand.append(shownName(system));
    }
    Snippet snippet =
        snippetFor(task, u"trusted-roots"_s, {u"snippet.trusted-roots.title"_s, {{u"facility"_s, {shownName(task)}}}});
    Problems problems;
    snippet.files = {
        instructions(Step::Prerequisites, u"root.txt"_s,
                     {say(u"which-file"_s, u"P2"_s, u"ms-adcs"_s), say(u"thumbprint"_s, u"P2"_s, u"method"_s)})};
    if (hasDirectory) {
        snippet.files.append(
            instructions(Step::Apply, u"group-policy.txt"_s,
                         {say(u"group-policy"_s, u"P3"_s, u"ms-adcs"_s), say(u"either"_s, u"P3"_s, u"method"_s)}));
        powershell::addFiles({directoryScript()}, snippet, problems);
    }
    powershell::addFiles(machineScripts(), snippet, problems);
    if (hasDirectory)
        snippet.files.append(instructions(Step::Undo, u"undo-directory.txt"_s,
                                          {say(u"undo-directory"_s, {}, u"public-scripts-adcs"_s)}));
    if (!byHand.isEmpty())
        snippet.remarks.append({u"snippet.trusted-roots.remark.by-hand"_s, {{u"systems"_s, byHand}}});
    snippet.remarks.append({u"snippet.trusted-roots.remark.own-stores"_s, {}});
    snippet.badge = powershell::documented({});
    if (!problems.isEmpty())
        return std::unexpected(problems);
    made.snippets.append(snippet);
    return {};
}

} // namespace

FacilityDialect trustedRootsDialect()
{
    return {.target = u"trusted-roots"_s,
            .kinds = {u"own-ca-small"_s, u"windows-enterprise-ca"_s},
            .fits = &fitsTrustedRoots,
            .make = &makeTrustedRoots};
}

} // namespace safeconduct
