// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/outlook_policy.h"

#include "app/snippets/known_version.h"
#include "app/snippets/made_for.h"
#include "app/snippets/powershell/script.h"
#include "app/snippets/snippet_line.h"

namespace safeconduct::smime {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

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
        script.add(Fixed{applyOrShow}, because(u"snippet.smime.outlook-policy.show-first"_s, u"method"_s))
            .add(Fixed{previewUnlessApplied});
    script.add(Fixed{stopAtErrors}, changes ? Reason{} : because(u"snippet.smime.outlook-policy.where"_s, u"method"_s));
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
        Call get(u"Get-GPRegistryValue");
        get.with(u"Name", Code(u"$policy"))
            .with(u"Key", Code(u"$key"))
            .with(u"ValueName", Literal{value.name.text(), {}})
            .with(u"ErrorAction", Code(u"SilentlyContinue"));
        Call set(u"Set-GPRegistryValue");
        set.with(u"Name", Code(u"$policy"))
            .with(u"Key", Code(u"$key"))
            .with(u"ValueName", Literal{value.name.text(), {}})
            .with(u"Type", Literal{u"DWord"_s, {}})
            .with(u"Value", value.value)
            .previewed()
            .into(Call(u"Out-Null"));
        const Comparison differs{.left = Code(u"$item.Value"), .operation = Code(u"-ne"), .right = Value(value.value)};
        script.add(
            If({Comparison{Code(u"$there")}}, {Assignment{u"$item", std::move(get)}, If({differs}, {std::move(set)})}),
            because(value.reason, u"office-templates"_s));
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

bool isOutlook(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    return match.product && match.product->id == "outlook"_L1;
}

Snippet policySnippet(const Task &task)
{
    Snippet snippet = snippetFor(task, u"smime"_s,
                                 {u"snippet.smime.outlook-policy.title"_s, {{u"system"_s, {shownName(*task.system)}}}});
    snippet.connection.clear(); // one policy for all messages of these people
    snippet.option.clear();
    Problems none; // nothing of the plan stands in these scripts
    addFiles({applyScript(), verifyScript(), undoScript()}, snippet, none);
    if (const std::optional<Saying> assumed = assumedVersion(task))
        snippet.remarks.append(*assumed);
    snippet.badge = documented(task.product.version);
    snippet.madeFor = madeFor(task);
    return snippet;
}

} // namespace

void addOutlookPolicy(const Task &task, Snippets &made)
{
    if (!task.system->managed || task.system->directory != "active-directory"_L1)
        return;
    for (const ProductUse &use : task.system->software) {
        Task there = task;
        there.product = use;
        if (isOutlook(use, *task.knowledge) && versionCan(there, u"outlookPolicies"_s))
            addOnce(policySnippet(there), made);
    }
}

} // namespace safeconduct::smime
