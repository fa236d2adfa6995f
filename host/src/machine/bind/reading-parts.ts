import { type Bindings, valueOfParam } from '../expression.js';
import type { Param } from '../model.js';
import { withoutArticle } from './article.js';
import { type Element, isColon } from './template.js';
import type { Token } from './tokens.js';

/** Values by the names of their parameters, in the order of the goal. */
export type Values = readonly (readonly [name: string, value: string])[];

/** The best that a template can make of a goal. */
export interface Reading {
  /** Words of the goal that nothing takes, and words and slots of the template that the goal lacks. 0: every word is accounted for. */
  readonly cost: number;
  /** Words of the template that the goal says. */
  readonly matched: number;
  readonly leftover: readonly Token[];
  readonly missing: readonly Element[];
  /** Ways to read the values that are as good as each other; two are enough to know that there is a choice. */
  readonly ways: readonly Values[];
}

/** Of a goal and a template that are both at their end. */
export const NOTHING_LEFT: Reading = { cost: 0, matched: 0, leftover: [], missing: [], ways: [[]] };

/** Of ways that differ in what was given besides, or in an article before a name, one; two at most. Pure. */
export function distinctWays(ways: readonly Values[], given: Bindings): readonly Values[] {
  const byValues = new Map<string, Values>();
  for (const way of ways) {
    const asked = way.filter(([name]) => valueOfParam(name, given) === undefined);
    const key = JSON.stringify(asked.map(([name, value]) => [name, withoutArticle(value)]));
    const known = byValues.get(key);
    if (known === undefined || lengthOf(known) < lengthOf(way)) byValues.set(key, way);
  }
  return [...byValues.values()].slice(0, 2);
}

function lengthOf(way: Values): number {
  return way.reduce((sum, [, value]) => sum + value.length, 0);
}

/** A word of the goal that nothing takes, before the rest. Pure. */
export function leaving(token: Token, rest: Reading): Reading {
  return { ...rest, cost: rest.cost + 1, leftover: [token, ...rest.leftover] };
}

/** A piece of the template that the goal lacks, before the rest. Pure. */
export function lacking(element: Element, rest: Reading): Reading {
  return { ...rest, cost: rest.cost + 1, missing: [element, ...rest.missing] };
}

/** Values taken, before the rest. Pure. */
export function taking(values: Values, rest: Reading): Reading {
  return { ...rest, ways: rest.ways.map((way) => [...values, ...way]) };
}

/** Groups and brackets of a phone number, words of a choice, a day, a time; no real one has as many. */
export const MOST_TOKENS: Readonly<Record<Exclude<Param['type'], 'text' | 'list'>, number>> = {
  phone: 12,
  enum: 12,
  duration: 12,
  date: 8,
  time: 12,
  number: 6,
  email: 1,
  file: 5,
  secret: 1,
};

/** States of a thing, which place nothing where the goal ends with them. */
const STATES = new Set(['on', 'off', 'an', 'aus', 'ein']);
/** What stands between the items of a list. */
export const SEPARATORS = new Set([',', '，', '、', ';', '；', 'and', 'und', 'sowie', '和']);

/** The reading that leaves less over, and of such that which says more of the template; of equals the ways of both. Pure. */
export function betterOf(best: Reading | undefined, option: Reading, given: Bindings): Reading {
  if (best === undefined || option.cost < best.cost) return option;
  if (option.cost > best.cost || option.matched < best.matched) return best;
  if (option.matched > best.matched) return option;
  return { ...best, ways: distinctWays([...best.ways, ...option.ways], given) };
}

/** "Turn Bluetooth on": where the goal ends with the word, it places nothing. Pure. */
export function isStateAt(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at);
  return STATES.has(rest[0]?.key ?? '') && rest.slice(1).every(({ kind }) => kind === 'mark');
}

/** Is the text behind the last colon before this one in quotes? Pure. */
export function isQuotedAt(tokens: readonly Token[], at: number): boolean {
  const colon = tokens.findLastIndex((token, index) => index < at && isColon(token));
  return tokens[colon + 1]?.kind === 'quoted';
}
