// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_ipsec/association_scripts.h"

#include "app/snippets/powershell/machine_certificates.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace safeconduct::windows_ipsec {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code withCertificate = u"param(\n    [Parameter(Mandatory = $true)] [string]$AuthorityName,\n"
                                 u"    [ValidateSet('RSA', 'ECDSA256', 'ECDSA384')] [string]$Signing = 'RSA',\n"
                                 u"    [string[]]$ExemptAddress = @(),\n    [string[]]$DnsServer = @(),\n"
                                 u"    [string[]]$DomainController = @(),\n"
                                 u"    [string]$PolicyStore = 'PersistentStore',\n    [switch]$Apply\n)";
constexpr Code withSecret = u"param(\n    [Parameter(Mandatory = $true)] [string]$SecretFile,\n"
                            u"    [string[]]$ExemptAddress = @(),\n    [string[]]$DnsServer = @(),\n"
                            u"    [string[]]$DomainController = @(),\n    [switch]$Apply\n)";
constexpr Code applyOnly = u"param(\n    [string]$PolicyStore = 'PersistentStore',\n    [switch]$Apply\n)";
constexpr Code stopIfThere =
    u"if (Get-NetIPsecRule -IPsecRuleName $name -PolicyStore $PolicyStore -ErrorAction SilentlyContinue) {\n"
    u"    Write-Error -Message ('{0} is there already: run undo.ps1 first' -f $name)\n"
    u"}";
constexpr Code stopWithoutAssociation =
    u"$protected = @(Get-NetIPsecQuickModeSA | Where-Object -FilterScript { $remote -contains $_.RemoteEndpoint })\n"
    u"if ($protected.Count -eq 0) {\n"
    u"    Write-Error -Message 'No quick mode association with the other end: demanding protection now would cut it "
    u"off'\n"
    u"}";
constexpr std::array<Code, 4> mainModeVariables{Code(u"$mainMode1"), Code(u"$mainMode2"), Code(u"$mainMode3"),
                                                Code(u"$mainMode4")};
constexpr std::array<Code, 4> quickModeVariables{Code(u"$quickMode1"), Code(u"$quickMode2"), Code(u"$quickMode3"),
                                                 Code(u"$quickMode4")};
constexpr int longestLifetime = 2879; ///< minutes that Windows accepts

Reason because(const QString &text, const QString &source, const QString &rule = {}, const TextValues &values = {})
{
    return {.text = u"snippet.windows-ipsec.reason."_s + text, .source = source, .rule = rule, .values = values};
}

int minutes(const std::optional<int> &hours, int otherwise)
{
    return hours ? std::min(*hours * 60, longestLifetime) : otherwise;
}

QList<WindowsProposal> proposals(const IpsecPolicy &policy)
{
    const QList<WindowsProposal> all = policy.windowsProposals();
    return all.first(std::min<qsizetype>(4, all.size()));
}

/// `@($mainMode1, $mainMode2)`
Expression listOf(const std::array<Code, 4> &variables, qsizetype count)
{
    Expression list = Code(u"@(");
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        list = i == 0 ? list + variables.at(i) : list + Code(u", ") + variables.at(i);
    return list + Code(u")");
}

/// Name, shown name and group, the same for all objects of one association.
Call named(Code cmdlet)
{
    return std::move(Call(cmdlet)
                         .with(u"Name", Code(u"$name"))
                         .with(u"DisplayName", Code(u"$name"))
                         .with(u"Group", Code(u"$group"))
                         .with(u"PolicyStore", Code(u"$PolicyStore")));
}

void begin(Script &script, const Association &association, std::optional<Code> parameters)
{
    if (parameters)
        script.add(Fixed{*parameters}, because(u"show-first"_s, u"ms-netipsec"_s)).add(Fixed{previewUnlessApplied});
    script.add(Fixed{stopAtErrors});
    script.add(Assignment{u"$name", own(association.name)}, because(u"names"_s, u"method"_s))
        .add(Assignment{u"$group", own(u"Safeconduct"_s)});
    script.add(Assignment{u"$local", Value(association.localAddresses)})
        .add(Assignment{u"$remote", Value(association.remoteAddresses)});
}

Script prerequisites(const Association &association)
{
    Script script(Step::Prerequisites, u"prerequisites.ps1"_s);
    script.add(Call(u"Get-Service").with(u"Name", QStringList{u"MpsSvc"_s, u"IKEEXT"_s, u"PolicyAgent"_s}),
               because(u"services"_s, u"ms-netipsec"_s));
    script.add(Call(u"Get-NetIPsecRule")
                   .with(u"PolicyStore", own(u"ActiveStore"_s))
                   .into(Call(u"Format-Table")
                             .with(u"Property",
                                   QStringList{u"DisplayName"_s, u"Enabled"_s, u"KeyModule"_s, u"InboundSecurity"_s,
                                               u"OutboundSecurity"_s})),
               because(u"rules-now"_s, u"ms-netipsec"_s));
    if (!association.usesPresharedKey)
        script.add(listMachineCertificates(), because(u"machine-certificate"_s, u"strongswan-windows"_s, u"I5"_s));
    return script;
}

QList<Literal> ofFamily(const QList<Literal> &addresses, bool isIpv6)
{
    QList<Literal> found;
    std::ranges::copy_if(addresses, std::back_inserter(found),
                         [&](const Literal &address) { return address.text.contains(u':') == isIpv6; });
    return found;
}

/// A rule of the group that lets traffic pass as it is.
Call exemption(Code name)
{
    return std::move(Call(u"New-NetIPsecRule")
                         .with(u"IPsecRuleName", name)
                         .with(u"DisplayName", name)
                         .with(u"Group", Code(u"$group"))
                         .with(u"PolicyStore", Code(u"$PolicyStore"))
                         .with(u"InboundSecurity", Code(u"None"))
                         .with(u"OutboundSecurity", Code(u"None")));
}

void exemptPing(Script &script, const Association &association, bool isIpv6, const Reason &reason)
{
    const QList<Literal> local = ofFamily(association.localAddresses, isIpv6);
    const QList<Literal> remote = ofFamily(association.remoteAddresses, isIpv6);
    if (local.isEmpty() || remote.isEmpty())
        return;
    Call rule = exemption(isIpv6 ? Code(u"($name + '-icmp6')") : Code(u"($name + '-icmp4')"));
    rule.with(u"Protocol", isIpv6 ? Code(u"ICMPv6") : Code(u"ICMPv4"))
        .with(u"LocalAddress", local)
        .with(u"RemoteAddress", remote)
        .previewed();
    script.add(rule, reason);
}

/// Name resolution by both protocols, to those servers only.
void exemptNames(Script &script)
{
    Call overUdp = exemption(u"($name + '-dns-udp')");
    Call overTcp = exemption(u"($name + '-dns-tcp')");
    overUdp.with(u"Protocol", Code(u"UDP"));
    overTcp.with(u"Protocol", Code(u"TCP"));
    for (Call *rule : {&overUdp, &overTcp})
        rule->with(u"RemoteAddress", Code(u"$DnsServer")).with(u"RemotePort", own(u"53"_s)).previewed();
    script.add(If{{{Code(u"$DnsServer")}}, {std::move(overUdp), std::move(overTcp)}},
               because(u"exempt-dns"_s, u"ms-netipsec"_s, u"I8"_s));
}

void exemptAddresses(Script &script, Code addresses, Code name, const QString &reason)
{
    Call rule = exemption(name);
    rule.with(u"RemoteAddress", addresses).previewed();
    script.add(If{{{addresses}}, {std::move(rule)}}, because(reason, u"ms-netipsec"_s, u"I8"_s));
}

/// What must never wait for a key exchange: diagnosis by ping, names, logins at the domain, and the way back in for the administrator.
void exempt(Script &script, const Association &association)
{
    const Reason ping = because(u"exempt-icmp"_s, u"ms-netipsec"_s, u"I8"_s);
    exemptPing(script, association, false, ping);
    exemptPing(script, association, true, ping);
    exemptNames(script);
    exemptAddresses(script, u"$DomainController", u"($name + '-domain')", u"exempt-domain"_s);
    exemptAddresses(script, u"$ExemptAddress", u"($name + '-session')", u"exempt-session"_s);
}

void authenticate(Script &script, const Association &association)
{
    Call proposal(u"New-NetIPsecAuthProposal");
    proposal.flag(u"Machine");
    if (association.usesPresharedKey) {
        script.add(Fixed{Code(u"$secret = (Get-Content -Path $SecretFile -Raw).Trim()")},
                   because(u"secret"_s, u"method"_s, u"I5"_s));
        proposal.with(u"PreSharedKey", Code(u"$secret"));
    } else {
        proposal.flag(u"Cert")
            .with(u"Authority", Code(u"$AuthorityName"))
            .with(u"AuthorityType", Code(u"Root"))
            .with(u"Signing", Code(u"$Signing"));
    }
    script.add(Assignment{u"$authentication", std::move(proposal)},
               because(association.usesPresharedKey ? u"psk"_s : u"certificate"_s, u"ms-netipsec"_s, u"I5"_s));
    script.add(named(u"New-NetIPsecPhase1AuthSet").with(u"Proposal", Code(u"$authentication")).previewed());
}

void mainMode(Script &script, const Association &association)
{
    const QList<WindowsProposal> offered = proposals(association.ike);
    Reason reason = because(u"main-mode"_s, u"crypto-windows"_s, {}, {{u"profile"_s, {association.policyTitle}}});
    for (qsizetype i = 0; i < offered.size(); ++i) {
        Call proposal(u"New-NetIPsecMainModeCryptoProposal");
        proposal.with(u"Encryption", own(offered.at(i).encryption))
            .with(u"Hash", own(offered.at(i).hash))
            .with(u"KeyExchange", own(offered.at(i).keyExchange));
        script.add(Assignment{mainModeVariables.at(static_cast<std::size_t>(i)), std::move(proposal)}, reason);
        reason = {};
    }
    const int lifetime = minutes(association.ike.lifetimeHours, 480);
    script.add(named(u"New-NetIPsecMainModeCryptoSet")
                   .with(u"Proposal", listOf(mainModeVariables, offered.size()))
                   .with(u"MaxMinutes", lifetime)
                   .previewed(),
               because(u"main-mode-lifetime"_s, u"crypto-windows"_s, {},
                       {{u"minutes"_s, {numberReference(Decimal::whole(lifetime))}}}));
    script.add(named(u"New-NetIPsecMainModeRule")
                   .with(u"LocalAddress", Code(u"$local"))
                   .with(u"RemoteAddress", Code(u"$remote"))
                   .with(u"MainModeCryptoSet", Code(u"$name"))
                   .with(u"Phase1AuthSet", Code(u"$name"))
                   .previewed());
}

void quickMode(Script &script, const Association &association)
{
    const QList<WindowsProposal> offered = proposals(association.esp);
    const int lifetime = minutes(association.esp.lifetimeHours, 60);
    Reason reason = because(u"quick-mode"_s, u"crypto-windows"_s, u"I1"_s, {{u"profile"_s, {association.policyTitle}}});
    for (qsizetype i = 0; i < offered.size(); ++i) {
        Call proposal(u"New-NetIPsecQuickModeCryptoProposal");
        proposal.with(u"Encapsulation", Code(u"ESP"))
            .with(u"Encryption", own(offered.at(i).encryption))
            .with(u"ESPHash", own(offered.at(i).hash))
            .with(u"MaxMinutes", lifetime);
        script.add(Assignment{quickModeVariables.at(static_cast<std::size_t>(i)), std::move(proposal)}, reason);
        reason = {};
    }
    Call set = named(u"New-NetIPsecQuickModeCryptoSet");
    set.with(u"Proposal", listOf(quickModeVariables, offered.size()));
    if (!offered.isEmpty() && !offered.first().perfectForwardSecrecyGroup.isEmpty())
        set.with(u"PerfectForwardSecrecyGroup", own(offered.first().perfectForwardSecrecyGroup));
    set.previewed();
    script.add(set);
}

Script ask(const Association &association)
{
    Script script(Step::Apply, u"apply-1-request.ps1"_s);
    begin(script, association, association.usesPresharedKey ? withSecret : withCertificate);
    if (association.usesPresharedKey) // in a group policy every computer of the domain could read the key
        script.add(Assignment{u"$PolicyStore", own(u"PersistentStore"_s)}, because(u"psk-here-only"_s, u"method"_s));
    script.add(Fixed{stopIfThere}, because(u"not-twice"_s, u"method"_s));
    exempt(script, association);
    authenticate(script, association);
    mainMode(script, association);
    quickMode(script, association);
    Call rule(u"New-NetIPsecRule");
    rule.with(u"IPsecRuleName", Code(u"$name"))
        .with(u"DisplayName", Code(u"$name"))
        .with(u"Group", Code(u"$group"))
        .with(u"PolicyStore", Code(u"$PolicyStore"))
        .with(u"Mode", Code(u"Transport"))
        .with(u"LocalAddress", Code(u"$local"))
        .with(u"RemoteAddress", Code(u"$remote"))
        .with(u"KeyModule", own(association.usesPresharedKey ? u"IKEv1"_s : u"IKEv2"_s))
        .with(u"Phase1AuthSet", Code(u"$name"))
        .with(u"QuickModeCryptoSet", Code(u"$name"))
        .with(u"InboundSecurity", Code(u"Request"))
        .with(u"OutboundSecurity", Code(u"Request"))
        .previewed();
    script.add(rule, because(u"request-first"_s, u"ms-netipsec"_s, u"I4"_s));
    return script;
}

Script demand(const Association &association)
{
    Script script(Step::Apply, u"apply-2-require.ps1"_s);
    begin(script, association, applyOnly);
    script.add(Fixed{stopWithoutAssociation}, because(u"look-first"_s, u"ms-netipsec"_s));
    Call rule(u"Get-NetIPsecRule");
    rule.with(u"IPsecRuleName", Code(u"$name")).with(u"PolicyStore", Code(u"$PolicyStore"));
    Call set(u"Set-NetIPsecRule");
    set.with(u"IPsecRuleName", Code(u"$name"))
        .with(u"PolicyStore", Code(u"$PolicyStore"))
        .with(u"InboundSecurity", Code(u"Require"))
        .with(u"OutboundSecurity", Code(u"Require"))
        .previewed();
    const auto isNotDemanded = [](Code found) {
        return Comparison{.left = found, .operation = Code(u"-ne"), .right = Value(own(u"Require"_s))};
    };
    script.add(Assignment{u"$rule", std::move(rule)}, because(u"require"_s, u"ms-netipsec"_s, u"I1"_s));
    script.add(If{{isNotDemanded(u"[string]$rule.InboundSecurity"), isNotDemanded(u"[string]$rule.OutboundSecurity")},
                  {std::move(set)}});
    return script;
}

Script verify(const Association &association)
{
    Script script(Step::Verify, u"verify.ps1"_s);
    begin(script, association, {});
    script.add(Fixed{testValue}, because(u"test-value"_s, u"method"_s));
    const Literal keyModule = own(association.usesPresharedKey ? u"IKEv1"_s : u"IKEv2"_s);
    const Statements rows{Check{Code(u"$item.DisplayName"), u"KeyModule", Code(u"[string]$item.KeyModule"), keyModule},
                          Check{Code(u"$item.DisplayName"), u"InboundSecurity", Code(u"[string]$item.InboundSecurity"),
                                own(u"Require"_s)},
                          Check{Code(u"$item.DisplayName"), u"OutboundSecurity",
                                Code(u"[string]$item.OutboundSecurity"), own(u"Require"_s)}};
    Call rule(u"Get-NetIPsecRule");
    rule.with(u"IPsecRuleName", Code(u"$name")).with(u"PolicyStore", own(u"ActiveStore"_s));
    script.add(ForEach{u"$item", std::move(rule), rows}, because(u"check-rule"_s, u"ms-netipsec"_s));
    script.add(Call(u"Get-NetIPsecMainModeSA").into(Call(u"Format-List").with(u"Property", QStringList{u"*"_s})),
               because(u"check-main-mode"_s, u"crypto-windows"_s));
    script.add(Call(u"Get-NetIPsecQuickModeSA").into(Call(u"Format-List").with(u"Property", QStringList{u"*"_s})),
               because(u"check-quick-mode"_s, u"crypto-windows"_s, u"I1"_s));
    return script;
}

Script undo(const Association &association)
{
    Script script(Step::Undo, u"undo.ps1"_s);
    begin(script, association, applyOnly);
    const auto remove = [](Code cmdlet, Code parameter, Code names) {
        return std::move(Call(cmdlet)
                             .with(parameter, names)
                             .with(u"PolicyStore", Code(u"$PolicyStore"))
                             .with(u"ErrorAction", Code(u"SilentlyContinue"))
                             .previewed());
    };
    script.add(
        remove(u"Remove-NetIPsecRule", u"IPsecRuleName",
               u"@($name, ($name + '-icmp4'), ($name + '-icmp6'), ($name + '-dns-udp'), ($name + '-dns-tcp'), ($name + "
               u"'-domain'), ($name + '-session'))"),
        because(u"remove"_s, u"ms-netipsec"_s));
    script.add(remove(u"Remove-NetIPsecMainModeRule", u"Name", u"$name"));
    script.add(remove(u"Remove-NetIPsecQuickModeCryptoSet", u"Name", u"$name"));
    script.add(remove(u"Remove-NetIPsecMainModeCryptoSet", u"Name", u"$name"));
    script.add(remove(u"Remove-NetIPsecPhase1AuthSet", u"Name", u"$name"));
    return script;
}

} // namespace

QList<Script> scriptsFor(const Association &association)
{
    return {prerequisites(association), ask(association), demand(association), verify(association), undo(association)};
}

} // namespace safeconduct::windows_ipsec
