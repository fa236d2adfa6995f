import { parseSelector } from '../../screen/index.js';
import { slotsOf } from '../bind/template.js';
import { acceptValue } from '../bind/types.js';
import { paramsOf } from '../expression.js';
import type { Expression, Machine } from '../model.js';
import { headerPlace, probePlace } from '../place.js';
import { transforms } from '../transform.js';
import { alternativesOf, blocksOf, expressionsOf, selectorsOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Every parameter declared, used, and of a type that can be run; every function known. */
export function* checkParams(machine: Machine): Generator<Problem> {
  yield* checkDeclarations(machine);
  yield* checkGoals(machine);
  yield* checkUses(machine);
  for (const { value, place } of expressionsOf(machine)) {
    for (const sentence of functionProblems(value)) yield error(place, sentence);
  }
  yield* checkValues(machine);
}

function* checkDeclarations(machine: Machine): Generator<Problem> {
  for (const param of machine.params) {
    const place = headerPlace.param(param.name);
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(param.name) || param.name === '__proto__') {
      yield error(place, `'${param.name}' cannot be a parameter's name. Use letters, digits, _ and -, a letter first.`);
    }
    if (param.type === 'list' || param.type === 'secret') {
      yield error(place, `A ${param.type} parameter is part of the language but this version cannot run it.`);
      continue;
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
    if (param.default === undefined || param.default === '') continue;
    const accepted = acceptValue(param, param.default);
    if (accepted.kind === 'refused') yield error(place, `The default does not fit: ${accepted.reason}`);
  }
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
  const declared = new Set(machine.params.map(({ name }) => name));
  const used = new Set<string>();
  for (const { value, place } of selectorsOf(machine)) {
    const parsed = parseSelector(value);
    const variables = parsed.kind === 'selector' ? parsed.xpath.variables : [];
    for (const name of variables) {
      used.add(name);
      if (!declared.has(name)) yield undeclared(place, name);
    }
  }
  for (const { value, place } of expressionsOf(machine)) {
    for (const name of paramsOf(value)) {
      used.add(name);
      if (!declared.has(name)) yield undeclared(place, name);
    }
  }
  for (const { name } of machine.params) {
    if (used.has(name)) continue;
    yield error(
      headerPlace.param(name),
      `Nothing uses the parameter '${name}': the machine would do the same whatever its value. Use it, or remove it.`,
    );
  }
}

function undeclared(place: string, name: string): Problem {
  return error(place, `$${name} is not declared. Write in the header: param ${name}: text`);
}

function* functionProblems(expression: Expression): Generator<string> {
  if (expression.kind !== 'call') return;
  const transform = transforms.get(expression.function);
  const count = expression.arguments.length;
  if (transform === undefined) {
    yield `There is no function '${expression.function}'. The functions are ${[...transforms.keys()].join(', ')}.`;
  } else if (count < transform.least || count > transform.most) {
    yield `'${transform.name}' takes ${transform.most === transform.least ? transform.least : `${transform.least} or more`} values, and is given ${count}.`;
  }
  for (const argument of expression.arguments) yield* functionProblems(argument);
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
