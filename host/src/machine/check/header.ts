import { parseSelector } from '../../screen/index.js';
import { paramsOf } from '../expression.js';
import type { Machine } from '../model.js';
import { headerPlace } from '../place.js';
import { wrongLocale } from '../transform/locale.js';
import { expressionsOf, selectorsOf } from './parts.js';
import { error, type Problem } from './problem.js';

/** Values that the header makes, and what it wants of a device. */
export function* checkHeader(machine: Machine): Generator<Problem> {
  yield* checkLets(machine);
  yield* checkDevice(machine);
}

function* checkLets(machine: Machine): Generator<Problem> {
  const lets = machine.lets ?? [];
  const used = namesUsed(machine);
  for (const [index, { name, value }] of lets.entries()) {
    const place = headerPlace.let(name);
    const before = [...machine.params, ...lets.slice(0, index)];
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) || name === '__proto__')
      yield error(place, `'${name}' cannot be a value's name. Use letters, digits, _ and -, a letter first.`);
    if (before.some((other) => other.name === name))
      yield error(place, `There is a '${name}' already. Rename one: both would be $${name}.`);
    const later = paramsOf(value).filter(
      (of) => lets.some((each) => each.name === of) && !before.some((each) => each.name === of),
    );
    for (const of of later) yield error(place, `$${of} is made below. Write its line above this one.`);
    if (paramsOf(value).length === 0)
      yield error(place, `'${name}' is made of no parameter, and is the same in every run. Write it where it is used.`);
    if (!used.has(name)) yield error(place, `Nothing uses the value '${name}'. Use it as $${name}, or remove it.`);
  }
}

/** Variables of selectors and expressions. */
function namesUsed(machine: Machine): ReadonlySet<string> {
  const inSelectors = [...selectorsOf(machine)].flatMap(({ value }) => {
    const parsed = parseSelector(value);
    return parsed.kind === 'selector' ? parsed.xpath.variables : [];
  });
  return new Set([...inSelectors, ...[...expressionsOf(machine)].flatMap(({ value }) => paramsOf(value))]);
}

function* checkDevice({ locales, densities, package: bounds }: Machine): Generator<Problem> {
  for (const locale of locales ?? []) {
    const wrong = wrongLocale(locale);
    if (wrong !== undefined) yield error(headerPlace.locale, wrong);
  }
  for (const density of densities ?? [])
    if (density < 1) yield error(headerPlace.density, `No screen has ${density} dots per inch. Write such as 420.`);
  const [least, most] = (bounds ?? []).reduce(
    ([from, to], { comparison, code }) => [
      Math.max(from, comparison === '>=' || comparison === '=' ? code : comparison === '>' ? code + 1 : from),
      Math.min(to, comparison === '<=' || comparison === '=' ? code : comparison === '<' ? code - 1 : to),
    ],
    [0, Number.MAX_SAFE_INTEGER],
  );
  if (least > most)
    yield error(headerPlace.package, 'No version of the app is within these bounds. Widen one of them.');
}
