// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/outlook_policy.h"

#include "app/snippets/powershell/script.h"

namespace safeconduct::smime {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code parameters = u"param(\n    [switch]$Apply\n)";
constexpr Code stop = u"$ErrorActionPreference = 'Stop'";
constexpr Code preview = u"$preview = -not $Apply";
constexpr Code policyName = u"$policy = 'Safeconduct Outlook S/MIME'";
constexpr Code key = u"$key = 'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\Security'";

struct PolicyValue {
    Code name;
    int value;
    QString reason;
};

QList<PolicyValue> policyValues()
{
    return {{u"MsgFormats", 1, u"snippet.smime.outlook-policy.formats"_s},
            {u"SigStatusNoTrustDecision", 2, u"snippet.smime.outlook-policy.missing-root"_s}};
}

Reason because(const QString &text, const QString &source)
{
    return {.text = text, .source = source, .rule = u"P3"_s};
}

void begin(Script &script, bool changes)
{
    if (changes)
        script.add(Fixed{parameters}, because(u"snippet.smime.outlook-policy.show-first"_s, u"method"_s))
            .add(Fixed{preview});
    script.add(Fixed{stop}, changes ? Reason{} : because(u"snippet.smime.outlook-policy.where"_s, u"method"_s));
    script.add(Fixed{policyName}).add(Fixed{key});
}

Script applyScript()
{
    Script script(Step::Apply, u"outlook-policy.ps1"_s);
    begin(script, true);
    script.add(Fixed{Code(u"if (-not (Get-GPO -Name $policy -ErrorAction SilentlyContinue)) {\n"
                          u"    New-GPO -Name $policy -WhatIf:$preview | Out-Null\n"
                          u"}")},
               because(u"snippet.smime.outlook-policy.own"_s, u"method"_s));
    script.add(
        Fixed{Code(u"$there = Get-GPO -Name $policy -ErrorAction SilentlyContinue")}); // not yet, while previewing
    for (const auto values = policyValues(); const PolicyValue &value : values) {
        Call set(u"Set-GPRegistryValue");
        set.with(u"Name", Code(u"$policy"))
            .with(u"Key", Code(u"$key"))
            .with(u"ValueName", Literal{value.name.text(), {}})
            .with(u"Type", Literal{u"DWord"_s, {}})
            .with(u"Value", value.value)
            .previewed()
            .into(Call(u"Out-Null"));
        script.add(If({Comparison{Code(u"$there")}}, {std::move(set)}), because(value.reason, u"office-templates"_s));
    }
    script.say(because(u"snippet.smime.outlook-policy.link"_s, u"method"_s));
    return script;
}

Script verifyScript()
{
    Script script(Step::Verify, u"outlook-policy-verify.ps1"_s);
    begin(script, false);
    script.add(Fixed{testValue}, because(u"snippet.smime.outlook-policy.test-value"_s, u"method"_s));
    for (const auto values = policyValues(); const PolicyValue &value : values) {
        script.add(Assignment{u"$item",
                              Call(u"Get-GPRegistryValue")
                                  .with(u"Name", Code(u"$policy"))
                                  .with(u"Key", Code(u"$key"))
                                  .with(u"ValueName", Literal{value.name.text(), {}})});
        script.add(Check{Code(u"$policy"), value.name, Code(u"$item.Value"), value.value});
    }
    return script;
}

Script undoScript()
{
    Script script(Step::Undo, u"outlook-policy-undo.ps1"_s);
    begin(script, true);
    script.add(Fixed{Code(u"if (Get-GPO -Name $policy -ErrorAction SilentlyContinue) {\n"
                          u"    Remove-GPO -Name $policy -WhatIf:$preview\n"
                          u"}")},
               because(u"snippet.smime.outlook-policy.undo"_s, u"method"_s));
    return script;
}

} // namespace

bool hasOutlookPolicy(const Task &task, const ProductUse &use)
{
    static const QStringList known{u"2016"_s, u"2019"_s, u"2021"_s, u"2024"_s, u"microsoft-365"_s};
    const ProductMatch match = task.knowledge->match(use);
    return task.system->managed && task.system->directory == "active-directory"_L1 && match.version
        && known.contains(match.version->id);
}

QList<SnippetFile> outlookPolicyFiles()
{
    return {applyScript().file(), verifyScript().file(), undoScript().file()};
}

} // namespace safeconduct::smime
