// SPDX-License-Identifier: GPL-3.0-or-later
// What a PowerShell script calls: commands with their arguments as written, and what is known of variables and functions.

// The values of an argument that is a literal or a list of literals: {kind: word | string | variable, text}. Else null.
const LITERAL = /\s*(?:'((?:[^']|'')*)'|"([^"$`]*)"|(\$(?:true|false|null)\b)|([^\s,'"$@(){};|&<>`]+))\s*(?:,|$)/iy;
export function literals(source) {
  const text = source.trim().replace(/^@?\(([^]*)\)$/, '$1');
  const values = [];
  LITERAL.lastIndex = 0;
  while (LITERAL.lastIndex < text.length) {
    const found = LITERAL.exec(text);
    if (!found) return null;
    const [, single, double, variable, word] = found;
    if (single !== undefined || double !== undefined) values.push({ kind: 'string', text: (single ?? double).replace(/''/g, "'") });
    else values.push(variable ? { kind: 'variable', text: variable.toLowerCase() } : { kind: 'word', text: word });
  }
  return values;
}

function descend(node, visit) {
  visit(node);
  for (const child of node.children) descend(child, visit);
}

const sourceOf = (node, text) => text.slice(node.startIndex, node.endIndex);

// Elements of a command in the order written: {parameter, attached, at} or {value, at}. Pieces of one list are put together.
function elements(node, text) {
  const found = [];
  let separator = ' ', open = null;
  for (const child of node?.children ?? []) {
    if (child.type === 'command_argument_sep') separator = child.text;
    else if (child.type === 'command_parameter') {
      found.push(open = { parameter: sourceOf(child, text).slice(1), at: child.startPosition });
    } else if (child.type !== 'redirection') {
      const joined = open?.value !== undefined && (separator === '' || child.text.startsWith(',') || /,\s*$/.test(open.value));
      if (joined) open.value = text.slice(open.start, child.endIndex);
      else found.push(open = { value: sourceOf(child, text), start: child.startIndex, at: child.startPosition, attached: separator === ':' });
    }
    if (child.type !== 'command_argument_sep') separator = '';
  }
  return found;
}

// Tables of named arguments that the script builds: name → [{key, value}], null where it also changes them later.
function splattedTables(root, text) {
  const tables = new Map();
  descend(root, (node) => {
    if (node.type !== 'assignment_expression') return;
    const target = sourceOf(node.children[0], text).trim();
    const table = /^@\{([^]*)\}$/.test(sourceOf(node.children.at(-1), text).trim()) && node.children.at(-1);
    const name = /^\$(\w+)(.*)$/s.exec(target);
    if (!name) return;
    if (!table || name[2] !== '' || tables.has(name[1].toLowerCase())) return void tables.set(name[1].toLowerCase(), null);
    tables.set(name[1].toLowerCase(), hashEntries(table, text));
  });
  return tables;
}

function hashEntries(node, text) {
  const entries = [];
  const visit = (inner, outermost) => {
    if (inner.type === 'hash_entry') {
      const [key, value] = [inner.children.find((child) => child.type === 'key_expression'), inner.children.filter((child) => child.isNamed).at(-1)];
      entries.push({ parameter: sourceOf(key, text).replace(/^['"]|['"]$/g, ''), value: sourceOf(value, text), at: inner.startPosition });
    } else if (outermost || inner.type !== 'hash_literal_expression') {
      for (const child of inner.children) visit(child, outermost && inner.type !== 'hash_literal_expression');
    }
  };
  visit(node, true);
  return entries;
}

// Names of the functions that the script defines, in lower case, each with its parameters: {name, isSwitch}.
function definedFunctions(root, text) {
  const functions = new Map();
  descend(root, (node) => {
    if (node.type !== 'function_statement') return;
    const name = sourceOf(node.children.find((child) => child.type === 'function_name'), text);
    const parameters = [];
    descend(node, (inner) => {
      if (inner.type !== 'script_parameter') return;
      const variable = inner.children.find((child) => child.type === 'variable');
      parameters.push({ name: sourceOf(variable, text).slice(1), isSwitch: /\[switch\]/i.test(sourceOf(inner, text)) });
    });
    functions.set(name.toLowerCase(), parameters);
  });
  return functions;
}

// {commands: [{name, isDynamic, isPiped, elements, at}], tables, functions}
export function readScript(tree, text) {
  const commands = [];
  descend(tree.rootNode, (node) => {
    if (node.type !== 'command') return;
    const named = node.children.find((child) => /^command_name/.test(child.type));
    if (!named) return;
    const name = sourceOf(named, text).replace(/^['"]|['"]$/g, '');
    if (/^\d+\.\.\d+$/.test(name)) return; // a range, which the grammar takes for a command
    const siblings = node.parent.children.filter((child) => child.isNamed);
    commands.push({
      name: name.replace(/^.*[\\/]/, ''),
      isDynamic: /^\$|\$\(|\$\w+$/.test(name) || name === '',
      isPiped: siblings.findIndex((child) => child.startIndex === node.startIndex) > 0,
      elements: elements(node.children.find((child) => child.type === 'command_elements'), text),
      at: named.startPosition,
    });
  });
  return { commands, tables: splattedTables(tree.rootNode, text), functions: definedFunctions(tree.rootNode, text) };
}
