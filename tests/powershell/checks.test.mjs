// SPDX-License-Identifier: GPL-3.0-or-later
// The checkers find what is wrong and let pass what is right.
//   node --test tests/powershell
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { changeFaults } from './changes.mjs';
import { Facts, faultsOf } from './cmdlets.mjs';
import { loadGrammar, syntaxFaults } from './grammar.mjs';
import { readScript } from './script.mjs';

const parse = await loadGrammar();
const facts = new Facts();
const placed = ([at, message]) => `-:${at.row + 1}:${at.column + 1}: ${message}`;
const syntax = (text) => syntaxFaults(parse(text).rootNode).map(placed).join('\n');
const commands = (text, exchange) => faultsOf(readScript(parse(text), text), facts, exchange).map(placed).join('\n');
const changes = (text) => changeFaults(parse(text)).map(placed).join('\n');

function run(program, script, ...options) {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...options, '-'], { input: script, encoding: 'utf8' });
  return { status, said: stdout.trim(), stderr };
}

const GOOD = String.raw`
# What this does
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$old = Get-ReceiveConnector -Identity 'EX1\Default' | Select-Object -Property Name, Fqdn, AuthMechanism
$old | Export-Clixml -LiteralPath 'C:\Safeconduct\before.xml'
Set-ReceiveConnector -Identity 'EX1\Default' -AuthMechanism Tls, BasicAuth, BasicAuthRequireTLS -RequireTLS $true -Fqdn:mail.example.org -WhatIf
Get-OwaVirtualDirectory -Server 'EX1' | Where-Object { $_.Name -like 'owa*' } | Set-OwaVirtualDirectory -BasicAuthentication:$false -ErrorAction Stop
$path = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server'
if (-not (Test-Path -LiteralPath $path)) { New-Item -Path $path -Force | Out-Null }
New-ItemProperty -LiteralPath $path -Name 'Enabled' -PropertyType DWord -Value 0 -Force | Out-Null
$values = @{ Identity = 'EX1\Default'; RequireTLS = $true }
Set-ReceiveConnector @values -Confirm:$false
New-NetIPsecRule -DisplayName "Mail $name" -RemoteAddress @('192.0.2.1', '192.0.2.2') -KeyModule IKEv2 -InboundSecurity Require -OutboundSecurity Require
certutil -dspublish -f 'C:\ca.crl'
foreach ($server in Get-ExchangeServer) { Write-Output "$server" }
Restart-Service -Name 'W3SVC'
`;

test('lets pass what is right', () => {
  for (const program of ['check.mjs', 'check_cmdlets.mjs']) assert.deepEqual(run(program, GOOD), { status: 0, said: '', stderr: '' });
});

for (const [what, script, place] of [
  ['a brace that stays open', 'if ($true) {\n Get-Date\n', '-:2:'],
  ['a text that stays open', "Get-Date\nWrite-Output 'x\n", '-:2:'],
  ['a closing bracket too many', 'Write-Output (Get-Date))', '-:1:'],
]) {
  test(`syntax: finds ${what}`, () => {
    assert.ok(syntax(script).startsWith(place), syntax(script));
  });
}

for (const [what, script, message] of [
  ['a cmdlet that does not exist', 'Set-RecieveConnector -Identity x', 'Set-RecieveConnector is no command'],
  ['an alias', "Get-ExchangeServer | ? { $_.Name -eq 'x' }", '? is no command'],
  ['a parameter that does not exist', "Set-ReceiveConnector -Identity 'x' -RequireSSL $true", 'has no parameter -RequireSSL'],
  ['a parameter within a block', "Get-ExchangeServer | ForEach-Object { Set-OwaVirtualDirectory -Identity 'x' -Basic $true }", 'has no parameter -Basic'],
  ['a parameter in a splatted table', "$p = @{ Identity = 'x'; RequireSSL = $true }\nSet-ReceiveConnector @p", 'has no parameter -RequireSSL'],
  ['a value in a splatted table', "$p = @{ Identity = 'x'; RequireTLS = 'yes' }\nSet-ReceiveConnector @p", '-RequireTLS takes $true or $false, not yes'],
  ['a required parameter that is missing', 'Set-ReceiveConnector -RequireTLS $true', '-Identity is required'],
  ['parameters of two sets', "New-ItemProperty -Path 'HKLM:\\x' -LiteralPath 'HKLM:\\x' -Name a", 'does not go with the others'],
  ['a parameter given twice', "Get-Date -Format s -Format u", '-Format is given twice'],
  ['a parameter without its value', 'Set-ReceiveConnector -Identity -RequireTLS $true', '-Identity lacks its value'],
  ['a value too many', "Restart-Service -Name 'W3SVC' 'now'", "there is no place for 'now'"],
  ['a word where true or false is due', "Set-ReceiveConnector -Identity 'x' -RequireTLS True", 'takes $true or $false, not True'],
  ['a word where a number is due', "Set-ReceiveConnector -Identity 'x' -MaxHopCount many", 'takes a whole number, not many'],
  ['a value outside the enumeration', "Set-ReceiveConnector -Identity 'x' -AuthMechanism Tls, Basic", 'does not take Basic'],
  ['a wrong value in a quoted list', "Set-ReceiveConnector -Identity 'x' -AuthMechanism 'Tls, Basic'", 'does not take Basic'],
  ['a wrong value attached with a colon', "New-NetIPsecRule -DisplayName x -KeyModule:IKEv3", 'does not take IKEv3'],
  ['a wrong registry type', "New-ItemProperty -Path 'HKLM:\\x' -Name a -PropertyType Dword32 -Value 1", 'does not take Dword32'],
  ['a switch with a separate value', "Export-Clixml -Path 'x' -InputObject $a -Force $true", 'there is no place for $true'],
  ['a command that only its run names', "& $command -Force", 'shows only when it runs'],
  ["an unknown parameter of the script's own function", "function Set-It {\n  param([string]$Name)\n  Write-Output $Name\n}\nSet-It -Nam 'x'", 'has no parameter -Nam'],
]) {
  test(`commands: finds ${what}`, () => {
    assert.ok(commands(script).includes(message), commands(script));
  });
}

test('commands: what a pipe gives is not missing', () => {
  assert.equal(commands("Get-ReceiveConnector | Set-ReceiveConnector -RequireTLS $true"), '');
});

test('commands: a table that the script changes later is not judged', () => {
  const script = "$p = @{ RequireTLS = $true }\n$p.Identity = 'x'\nSet-ReceiveConnector @p";
  assert.equal(commands(script), '');
});

test('commands: knows what an Exchange version lacks', () => {
  const script = "Set-ReceiveConnector -Identity 'x' -AuthTarpitInterval 00:00:05";
  assert.equal(commands(script, '2019'), '');
  assert.match(commands(script, '2013'), /no -AuthTarpitInterval in Exchange 2013/);
});

const HEAD = 'param(\n    [string]$Roots,\n    [switch]$Apply\n)\n$preview = -not $Apply\n';
for (const [what, script] of [
  ['a comparison around it', "if ([string]$item.A -ne 'x') {\n  Set-PopSettings -Server 'e' -WhatIf:$preview\n}"],
  ['the second half of a comparison', "if ($item.A -eq 'x') {\n  Get-Date\n} else {\n  if ($Apply) { Restart-Service -Name 'a' }\n}"],
  ['a file that is written once', "if ($Apply -and -not (Test-Path -Path $old)) { auditpol /set /success:enable }"],
  ['what it takes away as it is found', "foreach ($item in @(Get-OwaVirtualDirectory)) {\n  Remove-OwaVirtualDirectory -Identity $item -WhatIf:$preview\n}"],
  ['what no longer has the old value', "foreach ($item in @(Get-SendConnector | Where-Object -FilterScript { $_.Fqdn -eq $old })) {\n  Set-SendConnector -Identity $item -Fqdn $name -WhatIf:$preview\n}"],
  ['an end where it is there already', "if (Get-NetIPsecRule -Name $name) {\n  Write-Error -Message 'there'\n}\nNew-NetIPsecRule -DisplayName $name -WhatIf:$preview"],
  ['a folder', "New-Item -Path $folder -ItemType 'Directory' -Force -WhatIf:$preview"],
  ['its own function behind a comparison', "function Set-It {\n  Set-PopSettings -Server 'e' -WhatIf:$preview\n}\nif ((Get-It) -ne 'x') { Set-It }"],
  ['nothing but looking', "$item = Get-PopSettings -Server 'e'\nnetsh http show sslcert\ncertutil -getreg CA"],
]) {
  test(`changes: lets pass ${what}`, () => {
    assert.equal(changes(HEAD + script), '');
  });
}

const AGAIN = 'would run again at a second run';
const UNASKED = 'does not wait for -Apply';
for (const [what, script, message] of [
  ['a value that is set whatever it was', "Set-PopSettings -Server 'e' -WhatIf:$preview", AGAIN],
  ['a restart in any case', "if ($Apply) { Restart-Service -Name 'certsvc' }", AGAIN],
  ['a condition on what was given alone', "if ($Roots) {\n  Set-SmimeConfig -SMIMECertificateIssuingCA $Roots -WhatIf:$preview\n}", AGAIN],
  ['a program that changes', 'if ($Apply) { certutil -CRL }', AGAIN],
  ['a loop that sets', "foreach ($item in @(Get-SendConnector)) {\n  Set-SendConnector -Identity $item -Fqdn 'x' -WhatIf:$preview\n}", AGAIN],
  ['its own function in any case', "function Set-It {\n  Set-PopSettings -Server 'e' -WhatIf:$preview\n}\nSet-It", AGAIN],
  ['a condition that changes itself', "if (Set-PopSettings -Server 'e' -WhatIf:$preview) { Get-Date }", AGAIN],
  ['a change without -WhatIf', "if ($item.A -ne 'x') {\n  Set-PopSettings -Server 'e'\n}", UNASKED],
  ['another -WhatIf', "if ($item.A -ne 'x') {\n  Set-PopSettings -Server 'e' -WhatIf:$false\n}", UNASKED],
  ['a program without asking', "if (Test-Path -Path $old) { auditpol /set /success:enable }", UNASKED],
  ['a function that does not ask', "function Set-It {\n  Set-PopSettings -Server 'e'\n}\nif ($a -ne 'x') { Set-It }", UNASKED],
]) {
  test(`changes: finds ${what}`, () => {
    assert.ok(changes(HEAD + script).includes(message), changes(HEAD + script));
  });
}

test('the programs tell place and status', () => {
  const script = "Get-Date\nSet-ReceiveConnector -Identity 'x' -RequireSSL $true";
  assert.deepEqual(run('check_cmdlets.mjs', script), { status: 1, said: '-:2:36: Set-ReceiveConnector has no parameter -RequireSSL', stderr: '' });
  assert.equal(run('check_cmdlets.mjs', "Set-ReceiveConnector -Identity 'x' -AuthTarpitInterval 1", '--exchange', '2013').status, 1);
  assert.deepEqual(run('check_changes.mjs', "Set-PopSettings -Server 'e' -WhatIf:$preview"),
    { status: 1, said: '-:1:1: Set-PopSettings would run again at a second run: nothing is compared before', stderr: '' });
  const { status, said } = run('check.mjs', 'Write-Output (Get-Date))');
  assert.equal(status, 1);
  assert.match(said, /^-:1:\d+: /);
});

test('an empty script is right', () => {
  for (const program of ['check.mjs', 'check_cmdlets.mjs', 'check_changes.mjs']) assert.equal(run(program, '# nothing\n').status, 0);
});

test('a file that cannot be read is no success', () => {
  const path = fileURLToPath(new URL('check_cmdlets.mjs', import.meta.url));
  assert.equal(spawnSync(process.execPath, [path, 'there-is-no-such-file.ps1']).status, 2);
});
