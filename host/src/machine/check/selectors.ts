import { extractor, parseSelector } from '../../screen/index.js';
import type { Bindings } from '../expression.js';
import type { Expression, Machine } from '../model.js';
import { readPlace } from '../place.js';
import { blocksOf, expressionsOf, literalsOf, selectorsOf } from './parts.js';
import { error, type Problem } from './problem.js';

/** Every selector within the subset, every pattern safe to run. */
export function* checkSelectors(machine: Machine): Generator<Problem> {
  for (const { value, place } of selectorsOf(machine)) {
    const parsed = parseSelector(value);
    if (parsed.kind === 'selector') continue;
    yield error(
      place,
      `${value} is no selector (at ${parsed.offset + 1}): ${parsed.message} ${parsed.suggestion}`.trimEnd(),
    );
  }
  for (const block of blocksOf(machine)) {
    for (const [index, { name, pattern }] of block.reads.entries()) {
      if (pattern === undefined) continue;
      const compiled = extractor(pattern);
      if (compiled.kind === 'refused')
        yield error(
          readPlace(block.place, index),
          `The pattern of '${name}': ${compiled.message} ${compiled.suggestion}`.trimEnd(),
        );
    }
  }
}

/**
 * No value of one run left in the text: a literal that equals a default, or a value that the caller knows (those of the recorded run). A machine
 * that holds one would do the same for everyone.
 */
export function* checkLiterals(machine: Machine, recorded: Bindings): Generator<Problem> {
  const values = new Map<string, string>();
  for (const { name, default: fallback } of machine.params) if (isTelling(fallback)) values.set(folded(fallback), name);
  for (const [name, value] of Object.entries(recorded)) if (isTelling(value)) values.set(folded(value), name);
  if (values.size === 0) return;

  for (const { value, place } of selectorsOf(machine)) {
    const parsed = parseSelector(value);
    for (const literal of parsed.kind === 'selector' ? parsed.xpath.literals : []) {
      const name = values.get(folded(literal));
      if (name !== undefined)
        yield error(place, `The selector holds '${literal}', a value of '${name}'. Write $${name} in its place.`);
    }
  }
  for (const { value, place, compared } of expressionsOf(machine)) {
    for (const literal of literalsOf(value)) {
      const name = values.get(folded(literal));
      if (name !== undefined && !isChoiceOf(machine, name, compared ?? value))
        yield error(place, `'${literal}' is a value of '${name}'. Write $${name} in its place.`);
    }
  }
}

/** Is a value no run's own, but one of the words that a way is chosen by: `when $kind = 'md'`, `among($kind, 'md', 'txt')`? */
function isChoiceOf({ params, lets = [] }: Pick<Machine, 'params' | 'lets'>, name: string, by: Expression): boolean {
  if (by.kind === 'param') {
    const made = lets.find((each) => each.name === by.name)?.value;
    if (made !== undefined) return isChoiceOf({ params, lets: [] }, name, made);
    return by.name === name && params.some((param) => param.name === name && param.type === 'enum');
  }
  const [first] = by.kind === 'call' && by.function === 'among' ? by.arguments : [];
  return first?.kind === 'param' && first.name === name;
}

/** One sign stands everywhere, by chance. */
function isTelling(value: string | undefined): value is string {
  return value !== undefined && value.trim().length > 1;
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
