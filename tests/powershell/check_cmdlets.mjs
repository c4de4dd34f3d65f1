#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks what PowerShell scripts call: every command exists, has the parameters given, they belong to one parameter set,
// nothing required is missing, and literal values fit their type or enumeration.
//   node tests/powershell/check_cmdlets.mjs [--exchange 2010|2013|2016|2019|SE|Online] FILE...     ("-" reads standard input)
// --exchange also refuses what that version's documentation does not name.
// Prints file:line:column: message for each fault. Exit status: 0 clean, 1 faults found, 2 cannot run (a script that does
// not parse is check.mjs's business; run that first).
//
// Facts: cmdlets.json (Exchange and Windows modules) and core.json (PowerShell's own cmdlets, programs such as certutil,
// whose arguments are not checked, and values that the vendor's text forgets), each with its source. A command that is in
// neither is a fault: add it to core.json with its source. Functions that the script defines count as known; tables
// splatted with @name are followed where the script builds them once. Aliases of commands are faults on purpose.
// Values known only when the script runs, methods and members of objects are not judged.
import { Facts, faultsOf } from './cmdlets.mjs';
import { isVoid, loadGrammar, read } from './grammar.mjs';
import { readScript } from './script.mjs';

const files = process.argv.slice(2);
const exchange = files[0] === '--exchange' ? files.splice(0, 2)[1] : undefined;
if (files.length === 0) {
  console.error('usage: node check_cmdlets.mjs [--exchange VERSION] FILE...');
  process.exit(2);
}
const parse = await loadGrammar();
const facts = new Facts();
let faulty = 0, unreadable = 0;
for (const file of files) {
  try {
    const text = read(file);
    if (isVoid(text)) continue;
    for (const [at, message] of faultsOf(readScript(parse(text), text), facts, exchange)) {
      console.log(`${file}:${at.row + 1}:${at.column + 1}: ${message}`);
      faulty++;
    }
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    unreadable++;
  }
}
process.exit(unreadable ? 2 : faulty ? 1 : 0);
