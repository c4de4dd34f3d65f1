#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Syntax check of PowerShell scripts that does not depend on the code that generated them.
//   node tests/powershell/check.mjs FILE...     ("-" reads standard input)
// Prints file:line:column: message for each syntax error. Exit status: 0 clean, 1 errors found, 2 cannot run.
// The grammar is narrower than PowerShell: end each switch clause with a line break or ';'.
// It is wider too: it lets pass a try without catch, and a trailing comma in 'Cmd -A 1,'.
import { isVoid, loadGrammar, read } from './grammar.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node check.mjs FILE...');
  process.exit(2);
}

// Only the outermost faulty node of each place is reported; healthy subtrees are skipped.
function faults(node, found) {
  if (node.isMissing && node.type.trim() === '') return found; // the grammar wants a space in 'Name,Value'; PowerShell does not
  if (node.isMissing) found.push([node.startPosition, `missing ${node.type}`]);
  else if (node.isError) found.push([node.startPosition, `unexpected input: ${node.text.trim().split('\n', 1)[0].slice(0, 40)}`]);
  else if (node.hasError) for (const child of node.children) faults(child, found);
  return found;
}

const parse = await loadGrammar();
let faulty = 0, unreadable = 0;
for (const file of files) {
  try {
    const text = read(file);
    if (isVoid(text)) continue;
    const tree = parse(text);
    for (const [at, message] of faults(tree.rootNode, [])) {
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
