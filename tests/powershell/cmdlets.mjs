// SPDX-License-Identifier: GPL-3.0-or-later
// Judges one command against the facts of cmdlets.json and core.json.
import { readFileSync } from 'node:fs';
import { literals } from './script.mjs';

const readFacts = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const lower = (text) => text.toLowerCase();
const commas = new Intl.ListFormat('en', { type: 'disjunction' });

// Every cmdlet has these (PowerShell's about_CommonParameters).
const COMMON = {
  Debug: 'SwitchParameter', Verbose: 'SwitchParameter', ErrorVariable: 'String', WarningVariable: 'String', InformationVariable: 'String',
  OutVariable: 'String', OutBuffer: 'Int32', PipelineVariable: 'String',
  ...Object.fromEntries(['ErrorAction', 'WarningAction', 'InformationAction'].map((name) =>
    [name, { type: 'ActionPreference', values: ['Stop', 'Continue', 'SilentlyContinue', 'Ignore', 'Inquire', 'Suspend', 'Break'] }])),
};

// One parameter set from the reference's notation: "[-Path] <String[]> [-Force] -Name <String>".
const PARAMETER = /(\[?)(\[?)-(\w+)(\]?)(?: <([\w[\]]+)>)?(\]?)/g;
function parseSyntax({ module, syntax, values = {}, pipeline = [] }) {
  const cmdlet = { module, sets: [], parameters: {} };
  for (const [index, text] of syntax.entries()) {
    const set = { name: `set${index}`, mandatory: [], parameters: [] };
    let position = 0;
    for (const [, first, second, name, closed, type = 'SwitchParameter'] of text.matchAll(PARAMETER)) {
      const isPositional = closed !== '' && type !== 'SwitchParameter';
      set.parameters.push(name);
      if (first === '' || (isPositional && second === '')) set.mandatory.push(name);
      cmdlet.parameters[name] ??= { type, values: values[name], pipeline: pipeline.includes(name) };
      if (isPositional) cmdlet.parameters[name].position ??= position++;
    }
    cmdlet.sets.push(set);
  }
  return cmdlet;
}

export class Facts {
  constructor() {
    const core = readFacts('core.json');
    const vendor = readFacts('cmdlets.json');
    const own = Object.entries(core.cmdlets).map(([name, cmdlet]) => [name, parseSyntax(cmdlet)]);
    this.cmdlets = new Map();
    for (const [name, cmdlet] of [...own, ...Object.entries(vendor.cmdlets)]) this.cmdlets.set(lower(name), this.#prepared(name, cmdlet));
    for (const { cmdlet, parameter, values } of core.alsoAccepted) this.cmdlets.get(lower(cmdlet)).find(parameter).values.push(...values);
    this.programs = new Set(core.programs.map(({ name }) => lower(name)));
  }

  #prepared(name, { parameters, ...rest }) {
    const known = new Map();
    for (const [own, given] of Object.entries({ ...COMMON, ...parameters })) {
      const parameter = typeof given === 'string' ? { type: given } : structuredClone(given);
      for (const spelling of [own, ...(parameter.aliases ?? [])]) known.set(lower(spelling), Object.assign(parameter, { name: own, isCommon: own in COMMON }));
    }
    return { name, ...rest, known, find: (spelling) => known.get(lower(spelling)) };
  }
}

function valueFault(parameter, value) {
  const values = literals(value);
  if (!values) return null; // known only when it runs
  const bare = parameter.type.replace(/\[\]$/, '');
  const shown = values.map(({ text }) => text).join(', ');
  if (bare === 'Boolean' || bare === 'SwitchParameter') {
    const fits = values.length === 1 && (values[0].kind === 'variable' ? values[0].text !== '$null' : /^[01]$/.test(values[0].text) && values[0].kind === 'word');
    return fits ? null : `-${parameter.name} takes $true or $false, not ${shown}`;
  }
  if (/^U?Int(16|32|64)$/.test(bare)) {
    return values.every(({ text }) => /^-?(\d+([KMGT]B)?|0x[0-9a-f]+)$/i.test(text)) ? null : `-${parameter.name} takes a whole number, not ${shown}`;
  }
  if (!parameter.values) return null;
  const accepted = new Set(parameter.values.map(lower));
  const parts = values.flatMap(({ text }) => text.split(',').map((part) => part.trim()));
  const wrong = parts.find((part) => !accepted.has(lower(part)) && lower(part) !== '$null');
  return wrong === undefined ? null : `-${parameter.name} does not take ${wrong}: it takes ${commas.format(parameter.values)}`;
}

// Sorts a command's elements into named arguments and positional ones, telling what is wrong with each.
function bind(cmdlet, elements, tables, say) {
  const bound = { named: new Map(), positional: [], isOpen: false };
  const give = (spelling, at, value) => {
    const parameter = cmdlet.find(spelling);
    if (!parameter) return say(at, `${cmdlet.name} has no parameter -${spelling}`);
    if (bound.named.has(parameter)) say(at, `-${parameter.name} is given twice`);
    bound.named.set(parameter, at);
    const fault = value === undefined ? null : valueFault(parameter, value);
    if (fault) say(at, fault);
  };
  for (let at = 0; at < elements.length; at++) {
    const { parameter: spelling, value, at: place } = elements[at];
    const next = elements[at + 1];
    if (spelling === undefined) {
      const splat = /^@(\w+)$/.exec(value);
      const table = splat && tables.get(lower(splat[1]));
      if (!splat) bound.positional.push({ value, at: place });
      else if (table) for (const entry of table) give(entry.parameter, entry.at, entry.value);
      else bound.isOpen = true;
      continue;
    }
    const takes = cmdlet.find(spelling)?.type !== 'SwitchParameter' || next?.attached;
    const has = takes && next?.value !== undefined && !/^@\w+$/.test(next.value);
    if (takes && !has && cmdlet.find(spelling)) say(place, `-${spelling} lacks its value`);
    give(spelling, place, has ? next.value : undefined);
    if (has) at++;
  }
  return bound;
}

// Why the arguments do not fit a parameter set: '' where they do.
function setFault(cmdlet, set, bound, isPiped) {
  const inSet = (parameter) => parameter.isCommon || set.parameters === 'all' || set.parameters.includes(parameter.name);
  const stranger = [...bound.named.keys()].find((parameter) => !inSet(parameter));
  if (stranger) return `-${stranger.name} does not go with the others`;
  const free = [...new Set(cmdlet.known.values())]
    .filter((parameter) => parameter.position !== undefined && inSet(parameter) && !bound.named.has(parameter))
    .sort((one, other) => one.position - other.position);
  if (bound.positional.length > free.length) return `there is no place for ${bound.positional[free.length].value}`;
  const filled = free.slice(0, bound.positional.length);
  for (const [index, parameter] of filled.entries()) {
    const fault = valueFault(parameter, bound.positional[index].value);
    if (fault) return fault;
  }
  const lacking = bound.isOpen ? undefined : set.mandatory.find((name) => {
    const parameter = cmdlet.find(name);
    return !bound.named.has(parameter) && !filled.includes(parameter) && !(isPiped && parameter.pipeline);
  });
  return lacking ? `-${lacking} is required` : '';
}

function checkCmdlet(cmdlet, command, tables, exchange, say) {
  const bound = bind(cmdlet, command.elements, tables, say);
  const faults = cmdlet.sets.map((set) => setFault(cmdlet, set, bound, command.isPiped));
  if (!faults.includes('')) say(command.at, `${cmdlet.name}: ${[...new Set(faults)].join('; or ')}`);
  if (!exchange || !cmdlet.applicable) return;
  if (!cmdlet.applicable.includes(exchange)) say(command.at, `${cmdlet.name} is not in Exchange ${exchange}`);
  for (const [parameter, at] of bound.named) {
    if (parameter.applicable && !parameter.applicable.includes(exchange)) say(at, `${cmdlet.name} has no -${parameter.name} in Exchange ${exchange}`);
  }
}

function checkFunction(parameters, command, say) {
  for (const { parameter, at } of command.elements) {
    if (parameter !== undefined && !parameters.some(({ name }) => lower(name) === lower(parameter))) say(at, `${command.name} has no parameter -${parameter}`);
  }
}

// All faults of a script as [place, message]. `exchange` is a version such as '2016', or undefined for any.
export function faultsOf(script, facts, exchange) {
  const found = [];
  const say = (at, message) => found.push([at, message]);
  for (const command of script.commands) {
    const name = lower(command.name);
    const cmdlet = facts.cmdlets.get(name);
    if (command.isDynamic) say(command.at, 'which command this is shows only when it runs: name it');
    else if (script.functions.has(name)) checkFunction(script.functions.get(name), command, say);
    else if (cmdlet) checkCmdlet(cmdlet, command, script.tables, exchange, say);
    else if (!facts.programs.has(name)) say(command.at, `${command.name} is no command that the facts know`);
  }
  return found;
}
