// SPDX-License-Identifier: GPL-3.0-or-later
// Judges how a script changes things: what a run without -Apply does, and what a second run does.

// Commands by their verbs; what only reads or makes a value in memory is none.
const CHANGING = /^(Add|Clear|Disable|Enable|Import|Install|New|Register|Remove|Rename|Restart|Restore|Set|Start|Stop|Uninstall|Unregister)-/i;
const HARMLESS = new Set([
  'add-type', 'import-clixml', 'import-csv', 'import-module', 'new-object', 'new-timespan', 'set-location', 'set-strictmode',
  'new-netipsecauthproposal', 'new-netipsecmainmodecryptoproposal', 'new-netipsecquickmodecryptoproposal',
]);
const PROGRAMS = /^(auditpol|certreq|certutil|iisreset|netsh|reg|setspn)(\.exe)?$/i;
const CHANGES_BY_PROGRAM = /(^|\s)['"]?([-/](accept|backup|crl|delreg|dspublish|restore|revoke|set|setreg|submit)|add|delete|set)\b/i;
// The same state whenever it is done again: a folder, the same certificate at the same place.
const SAME_AGAIN = [/^New-Item\b.*-ItemType 'Directory' -Force\b/i, /^certutil -dspublish -f\b/i];

const textOf = (node) => node.text.replace(/\s*`\s*\n\s*/g, ' ').trim();

function* ancestors(node) {
  for (let above = node.parent; above; above = above.parent) yield above;
}

function descend(node, visit) {
  visit(node);
  for (const child of node.children) descend(child, visit);
}

const nameOf = (command) => command.children.find((child) => /^command_name/.test(child.type))?.text ?? '';
const conditionOf = (node) => node.children.find((child) => child.type === 'pipeline')?.text ?? '';
const ofType = (node, type) => node.children.filter((child) => child.type === type);

// Conditions that decide whether `command` runs: of `if`, of its later branches all that come before.
function conditionsOver(command) {
  const conditions = [];
  let below = command;
  for (const node of ancestors(command)) {
    if (node.type === 'if_statement' && below.type !== 'pipeline') {
      conditions.push(conditionOf(node));
      if (below.type === 'else_clause') {
        for (const clauses of ofType(node, 'elseif_clauses')) conditions.push(...clauses.children.map(conditionOf));
      }
    }
    if (node.type === 'elseif_clause' && below.type !== 'pipeline') conditions.push(conditionOf(node));
    below = node;
  }
  return conditions;
}

const asksWhetherToApply = (condition) => /\$(Apply|preview)\b/i.test(condition);
// What the administrator gave to the script says nothing about what is there.
const looksAtWhatIsThere = (condition, given) => condition.replace(/\$(\w+)\b/g, (variable, name) => (given.has(name.toLowerCase()) ? '' : variable))
  .replace(/-(not|and|or)\b/gi, '').replace(/[()\s]/g, '') !== '';

// Parameters of the script itself, in lower case, and what is made of -Apply alone.
function givenVariables(root) {
  const given = new Set(['preview']);
  for (const block of ofType(root, 'param_block')) {
    descend(block, (node) => {
      if (node.type === 'script_parameter') given.add(node.children.find((child) => child.type === 'variable').text.slice(1).toLowerCase());
    });
  }
  return given;
}

// `if (Get-… ) { Write-Error … }` at the outermost level: whoever runs the script again stops there.
function stopsAgain(root, command) {
  const statements = ofType(root, 'statement_list').flatMap((list) => list.children);
  return statements.some((statement) => statement.type === 'if_statement' && statement.endIndex <= command.startIndex
    && /\bGet-/.test(conditionOf(statement)) && !asksWhetherToApply(conditionOf(statement)) && !/^-not\b/.test(conditionOf(statement).trim())
    && statement.children.some((child) => child.type === 'statement_block' && /\bWrite-Error\b/.test(child.text)));
}

// What is taken away one by one, as it is found, is not found again; nor is what no longer has the property by which it was found.
function changesWhatIsFound(command, name) {
  const loops = [...ancestors(command)].filter((node) => node.type === 'foreach_statement');
  if (/^(Remove|Disable)-/i.test(name)) return loops.length > 0;
  const filters = loops.map(conditionOf).filter((source) => /\bWhere-Object\b/i.test(source));
  const parameters = (command.children.find((child) => child.type === 'command_elements')?.children ?? [])
    .filter((child) => child.type === 'command_parameter').map((child) => child.text.slice(1));
  return filters.some((filter) => parameters.some((parameter) => filter.includes(`$_.${parameter} `)));
}

function isChanging(command, name, ownFunctions) {
  if (ownFunctions.has(name.toLowerCase())) return true;
  if (PROGRAMS.test(name)) return CHANGES_BY_PROGRAM.test(textOf(command).slice(name.length));
  return CHANGING.test(name) && !HARMLESS.has(name.toLowerCase());
}

// Functions of the script that change something: name in lower case.
function changingFunctions(root) {
  const found = new Set();
  descend(root, (node) => {
    if (node.type !== 'function_statement') return;
    let changes = false;
    descend(node, (inner) => { changes ||= inner.type === 'command' && isChanging(inner, nameOf(inner), found); });
    if (changes) found.add(node.children.find((child) => child.type === 'function_name').text.toLowerCase());
  });
  return found;
}

// [place, message] of each command that changes something without -Apply, or again at a second run.
export function changeFaults(tree) {
  const faults = [];
  const ownFunctions = changingFunctions(tree.rootNode);
  const given = givenVariables(tree.rootNode);
  descend(tree.rootNode, (command) => {
    if (command.type !== 'command') return;
    const name = nameOf(command);
    if (!isChanging(command, name, ownFunctions)) return;
    const conditions = conditionsOver(command);
    const isWithinFunction = [...ancestors(command)].some((node) => node.type === 'function_statement');
    const isPreviewed = /\s-WhatIf:\$preview\b/i.test(command.text) || conditions.some(asksWhetherToApply) || ownFunctions.has(name.toLowerCase());
    if (!isPreviewed) faults.push([command.startPosition, `${name} has no -WhatIf:$preview and does not wait for -Apply`]);
    const comparesFirst = isWithinFunction || conditions.some((condition) => looksAtWhatIsThere(condition, given)) || stopsAgain(tree.rootNode, command)
      || changesWhatIsFound(command, name) || SAME_AGAIN.some((form) => form.test(textOf(command)));
    if (!comparesFirst) faults.push([command.startPosition, `${name} would run again at a second run: nothing is compared before`]);
  });
  return faults;
}
