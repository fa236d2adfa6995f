import { parseSelector } from '../../screen/index.js';
import { slotsOf } from '../bind/template.js';
import { acceptValue } from '../bind/types.js';
import { paramsOf } from '../expression.js';
import type { Machine, Param } from '../model.js';
import { headerPlace, probePlace } from '../place.js';
import { loopsOf } from '../repeats.js';
import { namesRead } from '../text-read.js';
import { transforms } from '../transform.js';
import { functionProblems } from './functions.js';
import { alternativesOf, blocksOf, expressionsOf, loopsWithPlaces, selectorsOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Every parameter declared, used, and of a type that can be run; every function known. */
export function* checkParams(machine: Machine): Generator<Problem> {
  yield* checkDeclarations(machine);
  yield* checkGoals(machine);
  yield* checkUses(machine);
  for (const { value, place } of expressionsOf(machine)) {
    for (const sentence of functionProblems(value, machine.params)) yield error(place, sentence);
  }
  yield* checkValues(machine);
}

function* checkDeclarations(machine: Machine): Generator<Problem> {
  for (const param of machine.params) {
    const place = headerPlace.param(param.name);
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(param.name) || param.name === '__proto__') {
      yield error(place, `'${param.name}' cannot be a parameter's name. Use letters, digits, _ and -, a letter first.`);
    }
    if (param.type === 'enum' && (param.choices ?? []).length === 0) {
      yield error(
        place,
        `The enum '${param.name}' has no words to choose from. Write: param ${param.name}: enum 'one', 'two'`,
      );
    }
    if (param.type !== 'enum' && param.choices !== undefined) {
      yield error(place, `Only an enum has words to choose from, and '${param.name}' is a ${param.type}.`);
    }
    for (const sentence of typeProblems(param)) yield error(place, sentence);
    if (param.default === undefined || param.default === '') continue;
    const accepted = acceptValue(param, param.default);
    if (accepted.kind === 'refused') yield error(place, `The default does not fit: ${accepted.reason}`);
  }
}

/** Of what a list is, and where the words of an enum were read. */
function* typeProblems({ name, type, items, from }: Param): Generator<string> {
  if (type === 'list' && items === undefined)
    yield `It is not said what '${name}' is a list of. Write: param ${name}: list of text`;
  if (type !== 'list' && items !== undefined) yield `Only a list is of something, and '${name}' is a ${type}.`;
  if (from === undefined) return;
  if (type !== 'enum') yield `Only an enum has words that a screen lists, and '${name}' is a ${type}.`;
  const parsed = parseSelector(from);
  if (parsed.kind !== 'selector') yield `${from} is no selector: ${parsed.message} ${parsed.suggestion}`.trimEnd();
  else if (parsed.xpath.variables.length > 0)
    yield `The words of '${name}' are known before a run begins: the selector behind 'from' holds no parameter.`;
}

function* checkGoals(machine: Machine): Generator<Problem> {
  const declared = new Set(machine.params.map(({ name }) => name));
  for (const [index, goal] of machine.goals.entries()) {
    const place = headerPlace.goal(index);
    const slots = slotsOf(goal);
    for (const name of slots) {
      if (!declared.has(name)) yield error(place, `{${name}} is no parameter. Declare it: param ${name}: text`);
    }
    const unsaid = machine.params.filter((param) => param.default === undefined && !slots.includes(param.name));
    for (const { name } of unsaid)
      yield warning(place, `This goal does not say '${name}', which has no default: it binds only with -p ${name}=...`);
    if (machine.goals.indexOf(goal) < index) yield warning(place, 'This goal line is there already. Remove it.');
  }
}

function* checkUses(machine: Machine): Generator<Problem> {
  const declared = new Set([...machine.params, ...(machine.lets ?? [])].map(({ name }) => name));
  const used = new Set<string>();
  const all = loopsOf(machine).flatMap(({ repeat }) => (repeat.kind === 'items' ? [repeat.item] : []));
  const read = namesRead(machine);
  const isKnown = (name: string, items: readonly string[]) =>
    declared.has(name) || read.has(name) || items.includes(name);
  for (const { value, place, items } of selectorsOf(machine)) {
    const parsed = parseSelector(value);
    const variables = parsed.kind === 'selector' ? parsed.xpath.variables : [];
    for (const name of variables) {
      used.add(name);
      if (!isKnown(name, items)) yield undeclared(place, name, all);
    }
  }
  for (const { value, place, items } of expressionsOf(machine)) {
    for (const name of paramsOf(value)) {
      used.add(name);
      if (!isKnown(name, items)) yield undeclared(place, name, all);
    }
  }
  for (const { repeat, place } of loopsWithPlaces(machine)) {
    if (repeat.kind === 'items' && !used.has(repeat.item))
      yield error(
        place,
        `Nothing uses $${repeat.item}: each round would do the same. Use it in the steps that are repeated.`,
      );
  }
  for (const { name } of machine.params) {
    if (used.has(name)) continue;
    yield error(
      headerPlace.param(name),
      `Nothing uses the parameter '${name}': the machine would do the same whatever its value. Use it, or remove it.`,
    );
  }
}

function undeclared(place: string, name: string, items: readonly string[]): Problem {
  if (items.includes(name))
    return error(
      place,
      `$${name} is known only within its repeat: in the steps between 'repeat' and 'end', and on the screens that they lead through.`,
    );
  return error(place, `$${name} is not declared. Write in the header: param ${name}: text`);
}

/** Values that no run could use. */
function* checkValues(machine: Machine): Generator<Problem> {
  for (const { alternative, place } of alternativesOf(machine)) {
    const { action } = alternative;
    if (action.kind !== 'set' || action.value.kind !== 'literal') continue;
    if (!/^(?:max|min|-?\d+(?:\.\d+)?%?)$/i.test(action.value.value.trim())) {
      yield error(
        place,
        `A slider cannot be set to '${action.value.value}'. Write max, min, a number or a percentage.`,
      );
    }
  }
  for (const block of blocksOf(machine)) {
    for (const [index, probe] of block.probes.entries()) {
      if (probe.kind !== 'content') continue;
      for (const { column, operator, value } of probe.where) {
        if (!/^[A-Za-z_]\w*$/.test(column))
          yield error(
            probePlace(block.place, index),
            `'${column}' is no column of a content provider. Write its name: letters, digits and _, as in display_name.`,
          );
        const isUnary = value.kind === 'call' && transforms.get(value.function)?.most === 1;
        if (operator !== '~' || isUnary) continue;
        yield error(
          probePlace(block.place, index),
          `${column} ~ compares both sides through one function, as in ${column} ~ digits($phone). Name one, or write =.`,
        );
      }
    }
  }
}
