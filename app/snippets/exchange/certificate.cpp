// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/certificate.h"

#include "app/snippets/exchange/renewal.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code requestParameters = u"param(\n    [Parameter(Mandatory = $true)] [string]$RequestFile,\n    "
                                   u"[string[]]$MoreNames = @(),\n    [switch]$Apply\n)";
constexpr Code installParameters =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$CertificateFile,\n    [switch]$Apply\n)";

bool usesTlsHere(const Chosen &chosen, const System &system)
{
    const Connection &connection = *chosen.connection;
    const bool sends =
        connection.from == system.id && (connection.service.startsWith("smtp"_L1) || connection.service == "hybrid"_L1);
    return !chosen.option.isOff && chosen.option.transport.startsWith("tls-"_L1)
        && (connection.to == system.id || sends);
}

/// What the certificate is enabled for, in the order in which Exchange shows it.
QStringList servicesOf(const Task &task)
{
    QStringList services;
    const auto takes = [&](const QString &name, auto isFor) {
        const bool isNeeded = std::ranges::any_of(*task.chosen, [&](const Chosen &chosen) {
            return usesTlsHere(chosen, *task.system) && isFor(chosen.connection->service);
        });
        if (isNeeded)
            services.append(name);
    };
    takes(u"IMAP"_s, [](const QString &service) { return service == "imap"_L1; });
    takes(u"POP"_s, [](const QString &service) { return service == "pop3"_L1; });
    takes(u"IIS"_s, [&](const QString &service) { return task.knowledge->services.value(service).isHttp; });
    takes(u"SMTP"_s, [](const QString &service) { return service.startsWith("smtp"_L1) || service == "hybrid"_L1; });
    return services;
}

bool keepsName(const System &system, const Knowledge &knowledge)
{
    const QString &own = system.capabilities.tlsTermination;
    if (abilityOf(system, u"siteGateway"_s, knowledge) == "yes"_L1)
        return false; // a VPN gateway has a name of its own, which no mail client uses
    const QString known = own.isEmpty() ? abilityOf(system, u"tlsTermination"_s, knowledge) : own;
    return known == "passthrough"_L1 || known == "bridge-same-certificate"_L1;
}

/// Names under which clients reach the server through something that passes TLS on or shows the same certificate.
Results<QList<Literal>> publicNames(const Task &task)
{
    QList<Literal> names;
    Problems problems;
    QStringList seen;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->to != task.system->id || !usesTlsHere(chosen, *task.system))
            continue;
        for (const QString &id : chosen.connection->via) {
            const System *system = task.plan->system(id);
            if (!system || seen.contains(id) || !keepsName(*system, *task.knowledge))
                continue;
            seen.append(id);
            const Results<QList<Literal>> found = hostNames(*task.plan, *system);
            if (found)
                names.append(*found);
            else
                problems.append(found.error());
        }
    }
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return names;
}

/// New-ExchangeCertificate knows RSA with 1024, 2048 and 4096 bits only.
int keySize(const Profile &profile)
{
    return profile.minimumBits.value(u"rsa"_s) > 2048 ? 4096 : 2048;
}

Script request(const ServerScripts &common, const Task &task, const QList<Literal> &names)
{
    Script script = common.apply;
    script.add(Assignment{u"$names", Value(names)},
               because(u"reason.certificate-names"_s, u"ms-exchange-certificates"_s));
    Call create(u"New-ExchangeCertificate");
    create.with(u"Server", Code(u"$server"))
        .flag(u"GenerateRequest")
        .with(u"SubjectName", Code(u"('CN=' + $server)"))
        .with(u"DomainName", Code(u"(@($server) + $names + $MoreNames)"))
        .with(u"KeySize", keySize(*task.profile))
        .with(u"PrivateKeyExportable", false)
        .previewed();
    Call save(u"Set-Content");
    save.with(u"Path", Code(u"$RequestFile")).with(u"Value", Code(u"$request"));
    script.add(
        If{{{Code(u"-not (Test-Path -Path $RequestFile)")}},
           {Assignment{u"$request", std::move(create)}, If{{{Code(u"$Apply")}}, {std::move(save)}}}},
        because(u"reason.certificate-request"_s, u"ms-exchange-cmdlets"_s, {},
                {{u"profile"_s, {task.profile->title}}, {u"bits"_s, {QString::number(keySize(*task.profile))}}}));
    return script;
}

/// The file may hold the chain as well; the one that is in the server's store already is not imported again.
constexpr Code readIssued =
    u"$issued = New-Object -TypeName 'System.Security.Cryptography.X509Certificates.X509Certificate2Collection'\n"
    u"$issued.Import([System.IO.File]::ReadAllBytes($CertificateFile))\n"
    u"$thumbprints = @($issued | ForEach-Object -Process { $_.Thumbprint })";
constexpr Code findIssued = u"$certificate = Get-ExchangeCertificate -Server $server | Where-Object -FilterScript { "
                            u"$thumbprints -contains $_.Thumbprint } | Select-Object -First 1";
constexpr Code findMissing = u"$missing = @($services | Where-Object -FilterScript { ([string]$certificate.Services "
                             u"-split ', ') -notcontains $_ })";

Script install(const ServerScripts &common, const Release &release, const QStringList &services)
{
    Script script = common.apply;
    Call kept(u"Get-ExchangeCertificate");
    kept.with(u"Server", Code(u"$server"))
        .into(std::move(Call(u"Select-Object").with(u"Property", QStringList{u"Thumbprint"_s, u"Services"_s})));
    script.add(Statements{oldValuesAt(common.key(u"certificates"_s)), keepOld(std::move(kept))},
               because(u"reason.certificate-keep"_s, u"ms-exchange-cmdlets"_s));
    Call import(u"Import-ExchangeCertificate");
    import.with(u"Server", Code(u"$server"))
        .with(u"FileData", Code(u"([System.IO.File]::ReadAllBytes($CertificateFile))"))
        .previewed();
    if (release.takesEccCertificates)
        script.say(because(u"reason.certificate-ecc"_s, u"css-exchange-ecc"_s));
    script.add(Statements{Fixed{readIssued}, Fixed{findIssued},
                          If{{{Code(u"-not $certificate")}}, {Assignment{u"$certificate", std::move(import)}}}},
               because(u"reason.certificate-import"_s, u"ms-exchange-cmdlets"_s));
    Call enable(u"Enable-ExchangeCertificate");
    enable.with(u"Server", Code(u"$server"))
        .with(u"Thumbprint", Code(u"$certificate.Thumbprint"))
        .with(u"Services", Literal{services.join(u", "_s), {}})
        .flag(u"DoNotRequireSsl")
        .previewed();
    script.add(Statements{Assignment{u"$services", Value(services)}, Fixed{findMissing},
                          If{{{Code(u"$certificate -and $missing")}}, {std::move(enable)}}},
               because(u"reason.certificate-enable"_s, u"ms-exchange-cmdlets"_s));
    return script;
}

/// The certificate of server-to-server authentication has a life of its own; without a valid one web access and shell fail.
void checkAuthCertificate(ServerScripts &scripts)
{
    Call config(u"Get-AuthConfig");
    config.into(std::move(Call(u"Format-List")
                              .with(u"Property",
                                    QStringList{u"CurrentCertificateThumbprint"_s, u"NextCertificateThumbprint"_s,
                                                u"NextCertificateEffectiveDate"_s})));
    scripts.verify.add(config, because(u"reason.auth-certificate"_s, u"css-exchange"_s));
}

void verifyAndUndo(ServerScripts &scripts)
{
    Call list(u"Get-ExchangeCertificate");
    list.with(u"Server", Code(u"$server"))
        .into(std::move(Call(u"Format-Table")
                            .with(u"Property",
                                  QStringList{u"Thumbprint"_s, u"Services"_s, u"Status"_s, u"NotAfter"_s,
                                              u"PublicKeySize"_s, u"Subject"_s})));
    scripts.verify.add(list, because(u"reason.certificate-list"_s, u"ms-exchange-cmdlets"_s));
    Call soon(u"Get-ExchangeCertificate");
    soon.with(u"Server", Code(u"$server"))
        .into(
            std::move(Call(u"Where-Object").with(u"FilterScript", Code(u"{ $_.NotAfter -lt (Get-Date).AddDays(60) }"))))
        .into(std::move(
            Call(u"Format-Table").with(u"Property", QStringList{u"Thumbprint"_s, u"Services"_s, u"NotAfter"_s})));
    scripts.verify.add(soon, because(u"reason.certificate-renewal"_s, u"css-exchange"_s));
    Call enable(u"Enable-ExchangeCertificate");
    enable.with(u"Server", Code(u"$server"))
        .with(u"Thumbprint", Code(u"$item.Thumbprint"))
        .with(u"Services", Code(u"([string]$item.Services)"))
        .flag(u"DoNotRequireSsl")
        .previewed();
    const Comparison isUsed{
        .left = Code(u"[string]$item.Services"), .operation = Code(u"-ne"), .right = Literal{u"None"_s, {}}};
    scripts.undoBy({oldValuesAt(scripts.key(u"certificates"_s)),
                    ForEach{u"$item",
                            std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))),
                            {If{{isUsed}, {std::move(enable)}}}},
                    forgetOld()},
                   because(u"reason.certificate-back"_s, u"ms-exchange-cmdlets"_s));
}

} // namespace

Results<void> serverCertificate(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    const QStringList services = servicesOf(task);
    const Results<QList<Literal>> names = publicNames(task);
    if (!names)
        return std::unexpected(names.error());
    if (services.isEmpty())
        return {};
    const ServerScripts forRequest(server, task.system->id, requestParameters);
    ServerScripts scripts(server, task.system->id, installParameters);
    const Script asked = request(forRequest, task, *names);
    const Script installed = install(scripts, server.release, services);
    verifyAndUndo(scripts);
    if (server.release.hasFrontEnd())
        checkAuthCertificate(scripts);
    QList<Script> steps{asked.named(u"apply-1-request.ps1"_s), installed.named(u"apply-2-install.ps1"_s)};
    if (server.release.hasFrontEnd() && services.contains("SMTP"_L1))
        steps.append(renewConnectors(server, scripts).named(u"apply-3-connectors.ps1"_s));

    Snippet snippet = serverSnippet(server, u"title.certificate"_s);
    snippet.connection.clear();
    snippet.option.clear();
    snippet.title.values.remove(u"connection"_s);
    snippet.remarks.first().values.remove(u"connection"_s);
    snippet.remarks.append({u"snippet.exchange.remark.certificate"_s, {{u"services"_s, {services.join(u", "_s)}}}});
    if (steps.size() > 2)
        snippet.remarks.append({u"snippet.exchange.remark.renewal"_s, {}});
    const Results<void> added = scripts.addTo(snippet, steps);
    if (added)
        addOnce(snippet, made);
    return added;
}

} // namespace safeconduct::exchange
