#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks scripts that change something: without -Apply each change is only shown (-WhatIf:$preview, or a condition that asks
// for -Apply), and a second run changes nothing, because each change stands in a condition that looks at what is there, takes
// away what it finds, or comes after the script has stopped. What is called within a function of the script's own counts where the
// function is called.
//   node tests/powershell/check_changes.mjs FILE...     ("-" reads standard input)
// Prints file:line:column: message for each fault. Exit status: 0 clean, 1 faults found, 2 cannot run (a script that does
// not parse is check.mjs's business; run that first).
import { changeFaults } from './changes.mjs';
import { isVoid, loadGrammar, read } from './grammar.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node check_changes.mjs FILE...');
  process.exit(2);
}
const parse = await loadGrammar();
let faulty = 0, unreadable = 0;
for (const file of files) {
  try {
    const text = read(file);
    if (isVoid(text)) continue;
    const tree = parse(text);
    for (const [at, message] of changeFaults(tree)) {
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
