// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/owa_policy.h"

#include "app/snippets/instructions.h"
#include "app/snippets/powershell/script.h"
#include "app/snippets/snippet_line.h"

#include <algorithm>
#include <optional>

namespace safeconduct::smime {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code parameters = u"param(\n    [string]$Roots,\n    [switch]$Apply\n)";
constexpr Code undoParameters = u"param(\n    [switch]$Apply\n)";
constexpr Code preview = u"$preview = -not $Apply";
constexpr Code stop = u"$ErrorActionPreference = 'Stop'";
constexpr Code folder = u"$folder = Join-Path -Path $env:ProgramData -ChildPath 'Safeconduct'";
constexpr Code oldValues = u"$old = Join-Path -Path $folder -ChildPath 'owa-smime.xml'";
constexpr Code keepValues = u"if ($Apply -and -not (Test-Path -Path $old)) {\n"
                            u"    New-Item -Path $folder -ItemType 'Directory' -Force | Out-Null\n"
                            u"    Get-SmimeConfig | Select-Object -Property 'OWASigningAlgorithms', "
                            u"'OWAEncryptionAlgorithms' | Export-Clixml -Path $old\n"
                            u"}";
constexpr Code trustRoots =
    u"if ($Roots) {\n"
    u"    Set-SmimeConfig -SMIMECertificateIssuingCA ([System.IO.File]::ReadAllBytes($Roots)) -WhatIf:$preview\n"
    u"}";
constexpr Code writeBack =
    u"if (Test-Path -Path $old) {\n"
    u"    $kept = Import-Clixml -Path $old\n"
    u"    Set-SmimeConfig -OWASigningAlgorithms $kept.OWASigningAlgorithms -OWAEncryptionAlgorithms "
    u"$kept.OWAEncryptionAlgorithms -WhatIf:$preview\n"
    u"    Remove-Item -Path $old -WhatIf:$preview\n"
    u"}";

Reason because(const QString &text, const QString &rule, const QString &source)
{
    return {.text = u"snippet.owa-smime."_s + text, .source = source, .rule = rule};
}

/// Identifiers of algorithms as Set-SmimeConfig takes them, the first one preferred.
struct Wanted {
    Code property;
    Code parameter;
    QString value;
    QString reason;
};

QList<Wanted> wanted()
{
    return {{u"$item.OWASigningAlgorithms", u"OWASigningAlgorithms", u"800E;800D;800C"_s, u"signing"_s},
            {u"$item.OWAEncryptionAlgorithms", u"OWAEncryptionAlgorithms", u"6610;660E"_s, u"encryption"_s}};
}

Script applyScript()
{
    Script script(Step::Apply, u"owa-smime.ps1"_s);
    script.add(Fixed{parameters}, because(u"show-first"_s, {}, u"method"_s)).add(Fixed{preview}).add(Fixed{stop});
    script.add(Fixed{folder}, because(u"old-values"_s, {}, u"method"_s)).add(Fixed{oldValues}).add(Fixed{keepValues});
    script.add(Assignment{u"$item", Call(u"Get-SmimeConfig")});
    const QList<Wanted> all = wanted();
    for (const Wanted &value : all) {
        Call set(u"Set-SmimeConfig");
        set.with(value.parameter, own(value.value)).previewed();
        const Comparison differs{.left = value.property, .operation = Code(u"-ne"), .right = Value(own(value.value))};
        script.add(If({differs}, {std::move(set)}), because(value.reason, {}, u"ms-exchange-cmdlets"_s));
    }
    script.add(Fixed{trustRoots}, because(u"roots"_s, u"P1"_s, u"ms-exchange-cmdlets"_s));
    script.say(because(u"crl-on-send"_s, u"P6"_s, u"ms-exchange-cmdlets"_s));
    return script;
}

Script verifyScript()
{
    Script script(Step::Verify, u"owa-smime-verify.ps1"_s);
    script.add(Fixed{stop}, because(u"where"_s, {}, u"method"_s)).add(Fixed{testValue});
    script.add(Assignment{u"$item", Call(u"Get-SmimeConfig")});
    const QList<Wanted> all = wanted();
    for (const Wanted &value : all)
        script.add(Check{Code(u"'Get-SmimeConfig'"), value.parameter, value.property, own(value.value)});
    return script;
}

Script undoScript()
{
    Script script(Step::Undo, u"owa-smime-undo.ps1"_s);
    script.add(Fixed{undoParameters}, because(u"write-back"_s, {}, u"method"_s)).add(Fixed{preview}).add(Fixed{stop});
    script.add(Fixed{folder}).add(Fixed{oldValues}).add(Fixed{writeBack});
    return script;
}

/// The Exchange that has the cmdlet: 2013 and later.
std::optional<ProductUse> exchangeOn(const System &system, const Knowledge &knowledge)
{
    for (const ProductUse &use : system.software) {
        const ProductMatch match = knowledge.match(use);
        if (!match.product || match.product->id != "exchange"_L1 || !match.version)
            continue;
        const QStringList releases{u"2013"_s, u"2016"_s, u"2019"_s, u"se"_s};
        if (releases.contains(match.version->id.section(u'-', 0, 0)))
            return use;
    }
    return std::nullopt;
}

bool servesOwa(const Plan &plan, const System &system)
{
    return system.role == SystemRole::Server
        && std::ranges::any_of(plan.connections, [&system](const Connection &connection) {
               return connection.to == system.id && connection.service == "owa"_L1;
           });
}

} // namespace

void addOwaPolicies(const Task &task, Snippets &made)
{
    for (const System &system : task.plan->systems) {
        const std::optional<ProductUse> exchange = exchangeOn(system, *task.knowledge);
        if (!exchange || !servesOwa(*task.plan, system))
            continue;
        Task there = task;
        there.system = &system;
        there.product = *exchange;
        Snippet snippet =
            snippetFor(there, u"smime"_s, {u"snippet.owa-smime.title"_s, {{u"system"_s, {shownName(system)}}}});
        snippet.files = {
            instructions(Step::Prerequisites, u"owa-smime.txt"_s,
                         {instruction({u"snippet.owa-smime.control"_s, {}, u"M4"_s, u"general-knowledge"_s}),
                          instruction({u"snippet.owa-smime.store"_s, {}, u"P1"_s, u"ms-exchange-cmdlets"_s})})};
        Problems none; // nothing of the plan stands in these scripts
        addFiles({applyScript(), verifyScript(), undoScript()}, snippet, none);
        snippet.remarks = {{u"snippet.owa-smime.remark.rules"_s, {}}};
        snippet.badge = documented(exchange->version);
        addOnce(snippet, made);
    }
}

} // namespace safeconduct::smime
