// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/renewal.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code parameters = u"param(\n    [Parameter(Mandatory = $true)] [string]$OldThumbprint,\n    "
                            u"[Parameter(Mandatory = $true)] [string]$NewThumbprint,\n    [switch]$Apply\n)";

/// Both kinds of connector: send connectors are the organisation's, receive connectors the server's.
struct Kind {
    Code get;
    Code set;
    QString key;
    bool isOfServer = false;
};

QList<Kind> kinds()
{
    return {{u"Get-SendConnector", u"Set-SendConnector", u"send-certificate"_s, false},
            {u"Get-ReceiveConnector", u"Set-ReceiveConnector", u"receive-certificate"_s, true}};
}

/// Those for which \a filter holds: a second run finds none, unless both certificates bear one name. No comparison with an empty name, which every connector without a certificate has.
Call connectors(const Kind &kind, Code filter)
{
    Call get(kind.get);
    if (kind.isOfServer)
        get.with(u"Server", Code(u"$server"));
    get.into(std::move(Call(u"Where-Object").with(u"FilterScript", filter)));
    return get;
}

constexpr Code namesOld = u"{ [string]$_.TlsCertificateName -eq $formerName }";
constexpr Code namesAny = u"{ $_.TlsCertificateName }";

Statement certificate(Code variable, Code thumbprint)
{
    Call get(u"Get-ExchangeCertificate");
    get.with(u"Server", Code(u"$server")).with(u"Thumbprint", thumbprint);
    return Assignment{variable, std::move(get)};
}

void moveToNew(const Kind &kind, const QString &key, Script &script)
{
    const Statement file = oldValuesAt(key);
    Call kept = connectors(kind, namesOld);
    kept.into(std::move(Call(u"Select-Object").with(u"Property", QStringList{u"Identity"_s, u"TlsCertificateName"_s})));
    Call set(kind.set);
    set.with(u"Identity", Code(u"([string]$item.Identity)")).with(u"TlsCertificateName", Code(u"$name")).previewed();
    script.add(
        Statements{file, keepOld(std::move(kept)), ForEach{u"$item", connectors(kind, namesOld), {std::move(set)}}},
        because(u"reason.renewal-connectors"_s, u"ms-exchange-cmdlets"_s, u"N11"_s));
}

void undoMove(const Kind &kind, const QString &key, ServerScripts &scripts)
{
    Call set(kind.set);
    set.with(u"Identity", Code(u"([string]$item.Identity)"))
        .with(u"TlsCertificateName", Code(u"([string]$item.TlsCertificateName)"))
        .previewed();
    const ForEach back{u"$item", std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))), {std::move(set)}};
    scripts.undoBy({oldValuesAt(key), If{{{Code(u"Test-Path -Path $old")}}, {back, forgetOld()}}},
                   because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
}

/// Every name on a connector must be that of a certificate in the server's store.
void checkNames(const Kind &kind, Script &script)
{
    script.add(ForEach{u"$item",
                       connectors(kind, namesAny),
                       {Check{Code(u"[string]$item.Identity"), u"TlsCertificateName",
                              Code(u"[string]($present -contains [string]$item.TlsCertificateName)"), true}}},
               because(u"reason.renewal-check"_s, u"ms-exchange-cmdlets"_s, u"N11"_s));
}

} // namespace

Script renewConnectors(const Server &server, ServerScripts &scripts)
{
    Script script = ServerScripts(server, server.task.system->id, parameters).apply;
    script
        .add(certificate(u"$former", u"$OldThumbprint"),
             because(u"reason.renewal-names"_s, u"ms-exchange-cmdlets"_s, u"N11"_s))
        .add(certificate(u"$fresh", u"$NewThumbprint"))
        .add(Fixed{Code(u"$formerName = '<I>' + $former.Issuer + '<S>' + $former.Subject")})
        .add(Fixed{Code(u"$name = '<I>' + $fresh.Issuer + '<S>' + $fresh.Subject")});
    const Comparison isOver{
        .left = Code(u"$fresh.NotAfter"), .operation = Code(u"-le"), .right = Value(Code(u"$former.NotAfter"))};
    script.add(If{{isOver},
                  {std::move(Call(u"Write-Error")
                                 .with(u"Message",
                                       Literal{u"The new certificate does not last longer than the old one: "
                                               u"are the thumbprints the wrong way round?"_s,
                                               {}}))}},
               because(u"reason.renewal-order"_s, u"method"_s));
    Call present(u"Get-ExchangeCertificate");
    present.with(u"Server", Code(u"$server"))
        .into(std::move(Call(u"ForEach-Object").with(u"Process", Code(u"{ '<I>' + $_.Issuer + '<S>' + $_.Subject }"))));
    scripts.verify.add(Assignment{u"$present", std::move(present)});
    for (const auto all = kinds(); const Kind &kind : all) {
        const QString key = scripts.key(kind.key);
        moveToNew(kind, key, script);
        undoMove(kind, key, scripts);
        checkNames(kind, scripts.verify);
    }
    return script;
}

} // namespace safeconduct::exchange
