import type { Resolution } from '../screen/index.js';
import { type Bindings, tryEvaluate } from './expression.js';
import type { Expression, OrderCheck } from './model.js';
import { transforms } from './transform.js';

const DAY_MS = 86_400_000;

/** What can be compared: days with days alone. */
type Scale = 'day' | 'time' | 'number';

/** What a text shows on a scale, from its least to its most: a month is all of its days. */
export interface Shown {
  readonly scale: Scale;
  readonly from: number;
  readonly to: number;
}

interface Placed {
  readonly scale: Scale;
  readonly at: number;
}

type Found = Resolution | { readonly kind: 'refused'; readonly reason: string };

/** What there is in place of something that comes before a value, or after it, as the end of "saw ..."; undefined where it is so. Pure. */
export function orderInstead(check: OrderCheck, found: Found, bindings: Bindings): string | undefined {
  const said = textOf(found);
  if (typeof said !== 'string') return said.instead;
  const [shown, wanted] = [shownAs(check.value, said), placeOf(check.value, bindings)];
  if (shown === undefined) return `'${said}', which does not read as one that comes before or after another`;
  if (wanted === undefined) return 'a value that has no place before or after others';
  if (shown.scale !== wanted.scale) return `'${said}', which is no ${wanted.scale}`;
  const holds = check.kind === 'before' ? shown.to < wanted.at : shown.from > wanted.at;
  return holds ? undefined : `'${said}'`;
}

/** Has what a node shows come nearer to the value by an act, and not gone past it? The end of "saw ..." where it has not. Pure. */
export function nearerInstead(check: OrderCheck, before: Found, after: Found, bindings: Bindings): string | undefined {
  const [then, now] = [textOf(before), textOf(after)];
  if (typeof now !== 'string') return now.instead;
  const [from, to] = [typeof then === 'string' ? shownAs(check.value, then) : undefined, shownAs(check.value, now)];
  const wanted = placeOf(check.value, bindings);
  if (from === undefined || to === undefined || from.scale !== to.scale || to.scale !== wanted?.scale)
    return `'${now}', which nobody can compare`;
  const hasMoved = check.kind === 'before' ? to.from > from.to : to.to < from.from;
  if (!hasMoved) return `'${now}', as far from it as before`;
  const isPast = check.kind === 'before' ? to.from > wanted.at : to.to < wanted.at;
  return isPast ? `'${now}', which is past it` : undefined;
}

/** Can anything be told to come before or after a value that is written so? Pure. */
export function isOrdered(value: Expression, typeOf: (name: string) => string | undefined): boolean {
  switch (value.kind) {
    case 'literal':
      return placed(value.value) !== undefined;
    case 'param':
      return ORDERED.includes(typeOf(value.name) ?? 'number');
    case 'call':
      return ORDERED.includes(value.function);
    default:
      return value satisfies never;
  }
}

const ORDERED = ['number', 'date', 'time'];

/** What a text shows, read as a value is written; undefined where it does not read so, or may be of any year. Pure. */
export function shownAs(value: Expression, text: string): Shown | undefined {
  const said = text.trim();
  const origins = value.kind === 'call' ? originsOf(value, said) : [said];
  const places = (origins ?? []).map(placed);
  const [first] = places;
  if (first === undefined || places.some((place) => place?.scale !== first.scale)) return undefined;
  const all = places.map((place) => place?.at ?? first.at);
  return { scale: first.scale, from: Math.min(...all), to: Math.max(...all) };
}

function originsOf(value: Extract<Expression, { kind: 'call' }>, said: string): readonly string[] | undefined {
  const options = value.arguments.slice(1).map((each) => (each.kind === 'literal' ? each.value : ''));
  const transform = ORDERED.includes(value.function) ? transforms.get(value.function) : undefined;
  return transform?.inverse(said, { type: value.function as 'date', position: 0, others: options }).values;
}

function placeOf(value: Expression, bindings: Bindings): Placed | undefined {
  const [first] = value.kind === 'call' ? value.arguments : [value];
  const wanted = first && tryEvaluate(first, bindings);
  return wanted?.kind === 'value' ? placed(wanted.value) : undefined;
}

/** A day, a time of day or a number on a scale of its own. */
function placed(text: string): Placed | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
    return Number.isNaN(day) ? undefined : { scale: 'day', at: day };
  }
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours !== undefined) return { scale: 'time', at: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? { scale: 'number', at: Number(text) } : undefined;
}

/** What the one node says that a selector names. */
function textOf(found: Found): string | { readonly instead: string } {
  switch (found.kind) {
    case 'one':
      return found.node.text || found.node.contentDesc;
    case 'none':
      return { instead: 'nothing of it' };
    case 'several':
      return { instead: `${found.nodes.length} of it` };
    case 'refused':
      return { instead: found.reason };
    default:
      return found satisfies never;
  }
}
