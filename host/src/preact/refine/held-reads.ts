import { isDeepStrictEqual } from 'node:util';
import {
  type Alternative,
  type Bindings,
  type Expression,
  type Machine,
  paramsOf,
  stepAt,
  tryEvaluate,
  unreadNames,
} from '../../machine/index.js';
import { literalsOf } from '../compile/expressions.js';
import type { Slot } from '../compile/parameters.js';
import { textsOf } from '../compile/texts-of.js';
import { holdsWords } from '../compile/whole-word.js';
import type { Detour } from '../replay/index.js';

/** Shorter texts stand in many a selector by chance. */
const SHORTEST = 3;

/** What a run had read, and what the header made of it: names and values. Pure. */
export function readsOf(machine: Machine, bindings: Bindings): Bindings {
  const read = unreadNames(machine, {});
  return Object.fromEntries(Object.entries(bindings).filter(([name]) => read.has(name)));
}

/** The same as the compiler's other rules take it: nothing is made of it, and no check or name holds it. Pure. */
export function readSlots(machine: Machine, bindings: Bindings): readonly Slot[] {
  return Object.entries(readsOf(machine, bindings)).flatMap(([name, value]) =>
    value.trim() === ''
      ? []
      : [{ param: { name, type: 'text' as const }, value, start: 0, end: 0, isAhead: true as const }],
  );
}

/**
 * The machine's own way of the missed step, where a rule put in elsewhere what that way puts in of what was read: the rule took it from the machine, and not
 * off the screen, so that it is that value in every run. Undefined where anybody else did it, or two ways put in the same by chance. Pure.
 */
export function wayPutIn(machine: Machine, { isHeal, miss, steps }: Detour, bindings: Bindings): TypeWay | undefined {
  const [step, another] = steps;
  if (!isHeal || another !== undefined || step?.action.kind !== 'type') return undefined;
  const { value: put } = step.action;
  const read = unreadNames(machine, {});
  const ways = (stepAt(machine, miss.at)?.alternatives ?? []).flatMap(({ action }): readonly TypeWay[] => {
    if (action.kind !== 'type' || !paramsOf(action.value).some((name) => read.has(name))) return [];
    const value = tryEvaluate(action.value, bindings);
    return value.kind === 'value' && value.value === put ? [action] : [];
  });
  const [own, ...others] = ways;
  return others.every(({ value }) => isDeepStrictEqual(value, own?.value)) ? own : undefined;
}

type TypeWay = Extract<Alternative['action'], { readonly kind: 'type' }>;

/**
 * Why what was added to a machine would put the text that this run had read into every run: it stands there as it was. Of what was put in, a part of
 * it and another writing of it count, too. Undefined where nothing of the kind was added. Pure.
 */
export function whyHoldsRead(grown: Machine, old: Machine, bindings: Bindings): string | undefined {
  const reads = Object.entries(readsOf(old, bindings)).filter(([, value]) => value.trim() !== '');
  if (reads.length === 0) return undefined;
  const [put, texts] = [added(putIn(grown), putIn(old)), added(shownIn(grown), shownIn(old))];
  for (const [name, value] of reads) {
    const literal = put.find((text) => isOf(text, value));
    const text = value.length < SHORTEST ? undefined : texts.find((each) => holdsWords(each, value));
    const held = literal ?? text;
    if (held !== undefined)
      return `'${held}' would stand in the machine, and in another run $${name} reads otherwise than '${value}'. Write the new way by hand, with $${name} in it, or compile a run of the changed app.`;
  }
  return undefined;
}

/** Is a text that was put in made of one that was read: in whole, a part of it, more around it, or the same written otherwise? */
function isOf(put: string, read: string): boolean {
  const [one, other] = [plain(put), plain(read)];
  if (put === read || (one !== '' && one === other)) return true;
  return (read.length >= SHORTEST && holdsWords(put, read)) || (put.length >= SHORTEST && holdsWords(read, put));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What one list has more often than another. */
function added(now: readonly string[], before: readonly string[]): readonly string[] {
  const left = [...before];
  return now.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function putIn(machine: Machine): readonly string[] {
  return [...machine.states, ...machine.interrupts].flatMap(({ steps }) =>
    steps.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ action }) => ('value' in action ? literalsOf(action.value as Expression) : [])),
    ),
  );
}

function shownIn({ states, interrupts, finals }: Machine): readonly string[] {
  return [...textsOf([states, interrupts, finals])];
}
