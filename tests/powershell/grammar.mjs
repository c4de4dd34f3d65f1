// SPDX-License-Identifier: GPL-3.0-or-later
// Reads PowerShell with the tree-sitter grammar, for check.mjs and check_cmdlets.mjs. `tests/powershell/install` fetches it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// The grammar rejects digits in parameter names (-IPv4Address) and 'Name, Value': both are rewritten, each position kept.
const prepared = (text) => text.replace(/(?<=\s)-[A-Za-z_]\w*/g, (name) => name.replace(/\d/g, 'x')).replace(/,( +)(?=\S)/g, '$1,') + '\n';

// Valid for PowerShell, yet without the statement that the grammar demands.
export const isVoid = (text) => text.replace(/<#[^]*?#>/g, '').replace(/^\s*#.*$/gm, '').trim() === '';

// Text of a file, or of standard input for "-", without a byte order mark.
export const read = (file) => readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');

// A function from text to syntax tree. Ends the program with status 2 where the grammar is missing.
export async function loadGrammar() {
  setFlagsFromString('--liftoff-only'); // else the grammar is optimised for four seconds, and then runs for a moment
  try {
    const { Parser, Language } = await import('web-tree-sitter');
    await Parser.init();
    const parser = new Parser();
    const file = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
    parser.setLanguage(await Language.load(file));
    return (text) => parser.parse(prepared(text));
  } catch (error) {
    console.error(`cannot load the grammar (run tests/powershell/install): ${error.message}`);
    process.exit(2);
  }
}

// All syntax errors as [place, message]: the outermost faulty node of each place; healthy subtrees are skipped.
export function syntaxFaults(node, found = []) {
  if (node.isMissing && node.type.trim() === '') return found; // the grammar wants a space in 'Name,Value'; PowerShell does not
  if (node.isMissing) found.push([node.startPosition, `missing ${node.type}`]);
  else if (node.isError) found.push([node.startPosition, `unexpected input: ${node.text.trim().split('\n', 1)[0].slice(0, 40)}`]);
  else if (node.hasError) for (const child of node.children) syntaxFaults(child, found);
  return found;
}
