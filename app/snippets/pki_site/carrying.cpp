// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/pki_site/carrying.h"

#include "app/snippets/instructions.h"
#include "app/snippets/openssl_ca/authority.h"
#include "app/snippets/powershell/script.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::pki_site {

using namespace Qt::StringLiterals;

namespace {

constexpr auto account = "safeconduct-pki"_L1;
constexpr powershell::Code publishParameters =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$Folder,\n    [switch]$Apply\n)";
constexpr powershell::Code addPlace =
    u"$place = Join-Path -Path $Folder -ChildPath '<CaName><CRLNameSuffix><DeltaCRLAllowed>.crl'\n"
    u"$changed = $false\n"
    u"if (-not (Get-CACrlDistributionPoint | Where-Object -FilterScript { $_.Uri -eq $place })) {\n"
    u"    Add-CACrlDistributionPoint -Uri $place -PublishToServer -Force -WhatIf:$preview | Out-Null\n"
    u"    $changed = $true\n"
    u"}";
constexpr powershell::Code publishNow =
    u"if ($Apply -and $changed) {\n    Restart-Service -Name 'certsvc'\n    certutil -CRL\n}";

Because carryReason(const QString &text, const QString &source, const TextValues &values = {})
{
    return {u"snippet.pki-site."_s + text, values, u"P5"_s, source};
}

TextValues valuesOf(const Carrying &carrying)
{
    TextValues values = carrying.lists.values();
    values.insert(u"host"_s, {carrying.published.host});
    values.insert(u"system"_s, {carrying.shownServer});
    values.insert(u"server"_s, {carrying.webServer});
    values.insert(u"folder"_s, {carrying.folder});
    values.insert(u"account"_s, {account});
    return values;
}

bool isBySftp(const Carrying &carrying)
{
    return carrying.isNeeded && carrying.published.isOpenssl && carrying.product != WebProduct::Iis;
}

SnippetFile prepareFolder(const Carrying &carrying)
{
    return {
        Step::Apply,
        u"prepare-folder.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{
                line(u"id %1 2>/dev/null || useradd --system --create-home --shell /usr/sbin/nologin %1"_s.arg(account),
                     carryReason(u"account"_s, u"method"_s, valuesOf(carrying))),
                line(u"install -d -m 0755 -o %1 %2"_s.arg(account, carrying.folder),
                     carryReason(u"account-folder"_s, u"method"_s))}};
}

/// Certificates before the lists that name them. A file appears in one moment: sftp's rename replaces what is there.
SnippetFile push(const Carrying &carrying)
{
    QString commands = u"sftp -q -b - %1@%2 <<'END'\n"_s.arg(account, carrying.webServer);
    for (const auto files = QStringList{u"root.cer"_s, u"issuing.cer"_s, u"root.crl"_s, u"issuing.crl"_s};
         const QString &file : files)
        commands += u"put %1 %2/%1.new\nrename %2/%1.new %2/%1\n"_s.arg(file, carrying.folder);
    const QString name = u"push-lists.sh"_s;
    return {Step::Apply, name, openssl_ca::inFolder(name), u"bash"_s,
            scriptHead()
                + QList<SnippetLine>{
                    line(u"cd "_s + openssl_ca::webFolder(), carryReason(u"push"_s, u"method"_s, valuesOf(carrying))),
                    line(commands + u"END"_s, carryReason(u"push-rename"_s, u"doc-openssh"_s))}};
}

SnippetFile unit(const QString &name, const QList<SnippetLine> &lines)
{
    return configurationFile(u"/etc/systemd/system/"_s + name, u"systemd"_s, lines);
}

QList<SnippetFile> units()
{
    return {
        unit(u"safeconduct-pki-push.service"_s,
             {line(u"[Unit]"_s), line(u"Description=Carry lists and certificates to the web server"_s),
              line(u"After=network-online.target"_s), line(u"[Service]"_s), line(u"Type=oneshot"_s),
              line(u"ExecStart="_s + openssl_ca::inFolder(u"push-lists.sh"_s)),
              line(u"Restart=on-failure"_s, carryReason(u"again"_s, u"doc-systemd"_s)), line(u"RestartSec=5min"_s)}),
        unit(u"safeconduct-pki-push.path"_s,
             {line(u"[Unit]"_s), line(u"Description=Carry each list when it is published"_s), line(u"[Path]"_s),
              line(u"PathChanged=%1/issuing.crl"_s.arg(openssl_ca::webFolder()),
                   carryReason(u"when-published"_s, u"doc-systemd"_s)),
              line(u"PathChanged=%1/root.crl"_s.arg(openssl_ca::webFolder())), line(u"[Install]"_s),
              line(u"WantedBy=multi-user.target"_s)})};
}

SnippetFile commands(Step step, const QString &name, const QList<SnippetLine> &lines)
{
    return {step, name, {}, u"bash"_s, scriptHead() + lines};
}

SnippetFile startPushing()
{
    return commands(
        Step::Apply, u"start-push.sh"_s,
        {line(u"systemctl daemon-reload"_s, carryReason(u"start-push"_s, u"doc-systemd"_s)),
         line(u"systemctl start safeconduct-pki-push.service"_s, carryReason(u"first-push"_s, u"doc-systemd"_s)),
         line(u"systemctl enable --now safeconduct-pki-push.path"_s)});
}

/// AD CS writes each list to one place more by itself: a folder here or a share.
powershell::Script publishThere(const Carrying &carrying)
{
    using namespace powershell;
    const auto why = [&carrying](const QString &text) {
        return Reason{.text = u"snippet.pki-site."_s + text,
                      .source = u"ms-adcs"_s,
                      .rule = u"P5"_s,
                      .values = valuesOf(carrying)};
    };
    Script script(Step::Apply, u"publish-lists.ps1"_s);
    script.add(Fixed{publishParameters}, why(u"publish-there"_s))
        .add(Fixed{previewUnlessApplied})
        .add(Fixed{stopAtErrors})
        .add(Fixed{addPlace}, why(u"publish-place"_s))
        .add(Fixed{publishNow}, why(u"publish-now"_s));
    return script;
}

} // namespace

SnippetFile carryingPrerequisites(const Carrying &carrying)
{
    const TextValues values = valuesOf(carrying);
    QList<SnippetLine> lines{instruction(carryReason(u"name"_s, u"rfc-5280"_s, values))};
    if (isBySftp(carrying))
        lines.append({instruction(carryReason(u"two-machines"_s, u"method"_s, values)),
                      instruction(carryReason(u"sftp-only"_s, u"doc-openssh"_s, values))});
    return instructions(Step::Prerequisites, u"machines.txt"_s, lines);
}

QList<SnippetFile> carryingFiles(const Carrying &carrying, Problems &problems)
{
    if (!carrying.isNeeded)
        return {};
    if (isBySftp(carrying))
        return QList<SnippetFile>{prepareFolder(carrying), push(carrying)} + units()
            + QList<SnippetFile>{startPushing()};
    const TextValues values = valuesOf(carrying);
    if (carrying.published.isOpenssl || carrying.product != WebProduct::Iis)
        return {
            instructions(Step::Apply, u"carry-lists.txt"_s,
                         {instruction(carryReason(u"carry"_s, u"method"_s, values)),
                          instruction(carryReason(carrying.published.isOpenssl ? u"carry-openssl"_s : u"carry-ad-cs"_s,
                                                  u"method"_s, values)),
                          instruction(carryReason(u"carry-when"_s, u"s5100"_s, values))})};
    const powershell::Script script = publishThere(carrying);
    problems.append(script.problems());
    return {script.file(),
            instructions(Step::Apply, u"carry-certificate.txt"_s,
                         {instruction(carryReason(u"carry-certificate"_s, u"ms-adcs"_s, values))})};
}

QList<SnippetFile> carryingUndo(const Carrying &carrying)
{
    if (!isBySftp(carrying))
        return {};
    return {commands(
        Step::Undo, u"stop-push.sh"_s,
        {line(u"systemctl disable --now safeconduct-pki-push.path"_s, carryReason(u"stop-push"_s, u"method"_s)),
         line(u"rm -f /etc/systemd/system/safeconduct-pki-push.service "
              "/etc/systemd/system/safeconduct-pki-push.path"_s),
         line(u"systemctl daemon-reload"_s)})};
}

} // namespace safeconduct::pki_site
