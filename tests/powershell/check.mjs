#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Syntax check of PowerShell scripts that does not depend on the code that generated them.
//   node tests/powershell/check.mjs FILE...     ("-" reads standard input)
// Prints file:line:column: message for each syntax error. Exit status: 0 clean, 1 errors found, 2 cannot run.
// The grammar is narrower than PowerShell: end each switch clause with a line break or ';'.
// It is wider too: it lets pass a try without catch, and a trailing comma in 'Cmd -A 1,'.
import { isVoid, loadGrammar, read, syntaxFaults } from './grammar.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node check.mjs FILE...');
  process.exit(2);
}

const parse = await loadGrammar();
let faulty = 0, unreadable = 0;
for (const file of files) {
  try {
    const text = read(file);
    if (isVoid(text)) continue;
    const tree = parse(text);
    for (const [at, message] of syntaxFaults(tree.rootNode)) {
      console.log(`${file}:${at.row + 1}:${at.column + 1}: ${message}`);
      faulty++;
    }
    tree.delete();
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    unreadable++;
  }
}
process.exit(unreadable ? 2 : faulty ? 1 : 0);
