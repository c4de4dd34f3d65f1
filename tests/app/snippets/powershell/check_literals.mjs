#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether each line of a script gives a variable one string in single quotes, and does nothing else.
//   node tests/app/snippets/powershell/check_literals.mjs FILE
// Prints file:line: message for each other line. Exit status: 0 clean, 1 such lines found, 2 cannot run.
// The grammar does not know that typographic single quotes end a string too.
import { loadGrammar, read } from '../../../powershell/grammar.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node check_literals.mjs FILE');
  process.exit(2);
}
const text = read(file);
const sourceOf = (node) => text.slice(node.startIndex, node.endIndex);

// What a line's statement gives the variable where it is one string. Else nothing.
function stringOf(statement) {
  if (!statement || statement.hasError) return undefined;
  const strings = statement.descendantsOfType('string_literal');
  return strings.length === 1 ? sourceOf(strings[0]) : undefined;
}

const parse = await loadGrammar();
const statements = parse(text).rootNode.children.flatMap((list) => list.children);
let faulty = 0;
for (const [at, line] of text.trimEnd().split('\n').entries()) {
  const string = stringOf(statements[at]);
  if (sourceOf(statements[at] ?? { startIndex: 0, endIndex: 0 }) === line && string === line.slice(line.indexOf("'"))) continue;
  console.log(`${file}:${at + 1}: not one string: ${line}`);
  faulty++;
}
process.exit(faulty ? 1 : 0);
