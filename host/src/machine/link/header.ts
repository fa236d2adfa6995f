import { acceptValue } from '../bind/types.js';
import { paramsOf } from '../expression.js';
import type { Expression, Machine, Param, Use } from '../model.js';
import { namesRead } from '../text-read.js';
import { Substitution } from './substitute.js';

/** What stands for the parameters, values, items and read texts of a used machine where it is used. */
export function substitutionOf(use: Use, used: Machine): Substitution {
  const values = new Map<string, Expression>();
  for (const param of used.params) {
    const given = use.given.find(({ name }) => name === param.name)?.value;
    if (given !== undefined) values.set(param.name, given);
    else if (param.default !== undefined) values.set(param.name, { kind: 'literal', value: param.default });
  }
  const items = [...used.states]
    .flatMap(({ steps }) => steps.flatMap(({ repeats = [] }) => repeats))
    .flatMap((repeat) => (repeat.kind === 'items' ? [repeat.item] : []));
  for (const name of [...items, ...namesRead(used)]) values.set(name, { kind: 'param', name: `${use.name}-${name}` });
  const put = new Substitution(use.name, values);
  for (const { name, value } of used.lets ?? []) {
    const made = `${use.name}-${name}`;
    put.lets.push({ name: made, value: put.expression(value) });
    values.set(name, { kind: 'param', name: made });
  }
  return put;
}

/** What is wrong with the values that a used machine is given. */
export function* givenProblems(machine: Machine, use: Use, used: Machine): Generator<string> {
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(use.name))
    yield `'${use.name}' cannot be the name by which a machine is used. Use letters, digits, _ and -, a letter first.`;
  for (const [index, { name, value }] of use.given.entries()) {
    const param = used.params.find((each) => each.name === name);
    if (param === undefined) {
      const has = used.params.map((each) => each.name).join(', ');
      yield `${used.name} has no parameter '${name}'. ${has === '' ? 'It has none.' : `Its parameters are ${has}.`}`;
      continue;
    }
    if (use.given.findIndex((each) => each.name === name) < index) yield `'${name}' is given twice. Give it once.`;
    yield* valueProblems(machine, used, param, value);
  }
  for (const { name, default: fallback } of used.params)
    if (fallback === undefined && !use.given.some((each) => each.name === name))
      yield `${used.name} needs '${name}', and nothing gives it. Write: use ${use.name}: ${used.name} with ${name} = $${name}`;
}

function* valueProblems(machine: Machine, used: Machine, param: Param, value: Expression): Generator<string> {
  const known = [...machine.params, ...(machine.lets ?? [])].map(({ name }) => name);
  for (const name of paramsOf(value))
    if (!known.includes(name)) yield `$${name} is not declared. Write in the header: param ${name}: ${param.type}`;
  if (value.kind === 'literal') {
    const accepted = acceptValue(param, value.value);
    if (accepted.kind === 'refused') yield accepted.reason;
    if (param.type === 'secret')
      yield `'${param.name}' of ${used.name} is a secret, and would stand in the machine. Declare a parameter and give that.`;
    return;
  }
  if (value.kind !== 'param' || param.type === 'text') return;
  const own = machine.params.find(({ name }) => name === value.name);
  if (own !== undefined && own.type !== param.type)
    yield `'${param.name}' of ${used.name} is a ${param.type}, and $${own.name} is a ${own.type}. Declare: param ${own.name}: ${param.type}`;
}

/** What the header of a used machine wants and the one that uses it does not say. */
export function* headerProblems(machine: Machine, _use: Use, used: Machine): Generator<string> {
  for (const permission of used.permissions)
    if (!machine.permissions.includes(permission))
      yield `${used.name} may grant ${permission}. Where that is meant here too, write: permissions ${permission}`;
  const wants = [
    ['package', used.package, machine.package],
    ['locale', used.locales, machine.locales],
    ['density', used.densities, machine.densities],
  ] as const;
  for (const [word, theirs, ours] of wants)
    if (theirs !== undefined && JSON.stringify(theirs) !== JSON.stringify(ours))
      yield `${used.name} is made for a certain ${word}, and this machine says another one, or none. Write the same ${word} line.`;
  if (used.package !== undefined && used.app !== machine.app)
    yield `${used.name} is made for certain versions of ${used.app}, and this machine starts ${machine.app}: nothing would look at them.`;
}
