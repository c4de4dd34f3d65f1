// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/owa_policy.h"

#include "app/snippets/instructions.h"
#include "app/snippets/made_for.h"
#include "app/snippets/powershell/script.h"
#include "app/snippets/snippet_line.h"

#include <algorithm>
#include <optional>

namespace safeconduct::smime {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code parameters = u"param(\n    [string]$Roots,\n    [switch]$Apply\n)";
constexpr Code oldValues = u"$old = Join-Path -Path $folder -ChildPath 'owa-smime.xml'";
constexpr Code keepValues = u"if ($Apply -and -not (Test-Path -Path $old)) {\n"
                            u"    New-Item -Path $folder -ItemType 'Directory' -Force | Out-Null\n"
                            u"    Get-SmimeConfig | Select-Object -Property 'OWASigningAlgorithms', "
                            u"'OWAEncryptionAlgorithms', 'SMIMECertificateIssuingCA' | Export-Clixml -Path $old\n"
                            u"}";
/// The store as text, whether the cmdlet gives bytes or their base64.
constexpr Code storeAsText = u"function ConvertTo-StoreText {\n"
                             u"    param($Store)\n"
                             u"    if ($Store -is [string] -or -not $Store) { [string]$Store } else { "
                             u"[System.Convert]::ToBase64String([byte[]]$Store) }\n"
                             u"}";
constexpr Code trustRoots =
    u"if ($Roots) {\n"
    u"    $store = [System.IO.File]::ReadAllBytes($Roots)\n"
    u"    if ((ConvertTo-StoreText -Store $item.SMIMECertificateIssuingCA) -ne (ConvertTo-StoreText -Store $store)) {\n"
    u"        Set-SmimeConfig -SMIMECertificateIssuingCA $store -WhatIf:$preview\n"
    u"    }\n"
    u"}";
constexpr Code writeBack =
    u"if (Test-Path -Path $old) {\n"
    u"    $kept = Import-Clixml -Path $old\n"
    u"    Set-SmimeConfig -OWASigningAlgorithms $kept.OWASigningAlgorithms -OWAEncryptionAlgorithms "
    u"$kept.OWAEncryptionAlgorithms -WhatIf:$preview\n"
    u"    $store = ConvertTo-StoreText -Store $kept.SMIMECertificateIssuingCA\n"
    u"    if ($store) {\n"
    u"        Set-SmimeConfig -SMIMECertificateIssuingCA ([System.Convert]::FromBase64String($store)) "
    u"-WhatIf:$preview\n"
    u"    }\n"
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
    script.add(Fixed{parameters}, because(u"show-first"_s, {}, u"method"_s))
        .add(Fixed{previewUnlessApplied})
        .add(Fixed{stopAtErrors});
    script.add(Fixed{folderOfOldValues}, because(u"old-values"_s, {}, u"method"_s))
        .add(Fixed{oldValues})
        .add(Fixed{keepValues});
    script.add(Assignment{u"$item", Call(u"Get-SmimeConfig")});
    const QList<Wanted> all = wanted();
    for (const Wanted &value : all) {
        Call set(u"Set-SmimeConfig");
        set.with(value.parameter, own(value.value)).previewed();
        const Comparison differs{.left = value.property, .operation = Code(u"-ne"), .right = Value(own(value.value))};
        script.add(If({differs}, {std::move(set)}), because(value.reason, {}, u"ms-exchange-cmdlets"_s));
    }
    script.add(Fixed{storeAsText}).add(Fixed{trustRoots}, because(u"roots"_s, u"P1"_s, u"ms-exchange-cmdlets"_s));
    script.say(because(u"crl-on-send"_s, u"P6"_s, u"ms-exchange-cmdlets"_s));
    return script;
}

Script verifyScript()
{
    Script script(Step::Verify, u"owa-smime-verify.ps1"_s);
    script.add(Fixed{stopAtErrors}, because(u"where"_s, {}, u"method"_s)).add(Fixed{testValue});
    script.add(Assignment{u"$item", Call(u"Get-SmimeConfig")});
    const QList<Wanted> all = wanted();
    for (const Wanted &value : all)
        script.add(Check{Code(u"'Get-SmimeConfig'"), value.parameter, value.property, own(value.value)});
    return script;
}

Script undoScript()
{
    Script script(Step::Undo, u"owa-smime-undo.ps1"_s);
    script.add(Fixed{applyOrShow}, because(u"write-back"_s, {}, u"method"_s))
        .add(Fixed{previewUnlessApplied})
        .add(Fixed{stopAtErrors});
    script.add(Fixed{folderOfOldValues}).add(Fixed{oldValues}).add(Fixed{storeAsText}).add(Fixed{writeBack});
    return script;
}

/// The Exchange that has the cmdlet: 2013 and later.
std::optional<ProductUse> exchangeOn(const System &system, const Knowledge &knowledge)
{
    for (const ProductUse &use : system.software) {
        const ProductMatch match = knowledge.match(use);
        if (!match.product || match.product->id != "exchange"_L1 || !match.version)
            continue;
        if (match.version->capabilities.value(u"shell"_s).contains("front-end"_L1))
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
        snippet.madeFor = madeFor(there); // not for the mail program that the task is about
        addOnce(snippet, made);
    }
}

} // namespace safeconduct::smime
