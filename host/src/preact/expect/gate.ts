import { UsageError } from '../../base/index.js';
import {
  type Bindings,
  type Check,
  canonicalHash,
  checkMachine,
  type Expectation,
  hiddenParams,
  type Machine,
  paramsOf,
  screenHolds,
} from '../../machine/index.js';
import { parseSelector, type Screen } from '../../screen/index.js';
import { type Evidence, sealEvidence } from '../evidence.js';
import type { KnownRun } from './run.js';

/** Why a check is not what a sentence says, or says nothing; undefined where it may be kept. */
export function whyNotExpected(
  machine: Machine,
  slots: readonly string[],
  checks: readonly Check[],
  runs: readonly KnownRun[],
): string | undefined {
  const said = new Set(slots);
  const used = [...new Set(checks.flatMap(variablesOf))];
  const strange = used.find((name) => !isMadeOf(machine, name, said));
  if (strange !== undefined) return `The check asks for $${strange}, which the sentence does not say.`;
  const unasked = slots.find((slot) => !used.some((name) => isMadeOf(machine, name, new Set([slot]))));
  if (unasked !== undefined) return `The sentence says {${unasked}}, and nothing in the check asks for it.`;
  for (const run of runs) {
    if (!screenHolds(checks, run.end, run.bindings)) return `It does not hold where ${run.name} ended.`;
    if (screenHolds(checks, run.start, run.bindings))
      return `It holds where ${run.name} began, before anything was done: it would tell nothing.`;
    const blind = used.find((name) => !tells(checks, run, name));
    if (blind !== undefined) return `It would hold for another value of '${blind}' as well, as ${run.name} shows.`;
  }
  return undefined;
}

/** Is a variable of the check a slot of the sentence, or made of such alone? */
function isMadeOf(machine: Machine, name: string, slots: ReadonlySet<string>): boolean {
  if (slots.has(name)) return true;
  const made = machine.lets?.find((each) => each.name === name);
  const from = made === undefined ? [] : paramsOf(made.value);
  return from.length > 0 && from.every((each) => slots.has(each) || isMadeOf(machine, each, slots));
}

/** Does the check say something else of some screen of the run, when this value is another? For every other that is tried. */
function tells(checks: readonly Check[], { bindings, end, start, between }: KnownRun, name: string): boolean {
  const value = bindings[name] ?? '';
  return others(value).every((other) =>
    [end, start, ...between].some((screen) => differs(checks, screen, bindings, { ...bindings, [name]: other })),
  );
}

/** Longer, shorter, and one that begins otherwise: who looks for a part of the value takes one of them for it. */
function others(value: string): readonly string[] {
  const signs = [...value];
  const [first = '', last = ''] = [signs.at(0), signs.at(-1)];
  // A sign at its ends that is no part of a word says nothing: 1 555 0100 is +1 555 0100.
  const shorter = [
    ...(IN_WORD.test(last) ? [signs.slice(0, -1).join('')] : []),
    ...(IN_WORD.test(first) ? [signs.slice(1).join('')] : []),
  ];
  return [`${value}q`, `q${value}`, ...shorter].filter((other) => other.trim() !== '');
}

const IN_WORD = /[\p{L}\p{N}]/u;

function differs(checks: readonly Check[], screen: Screen, one: Bindings, other: Bindings): boolean {
  return screenHolds(checks, screen, one) !== screenHolds(checks, screen, other);
}

function variablesOf(check: Check): readonly string[] {
  if (!('selector' in check)) return [];
  const parsed = parseSelector(check.selector);
  return parsed.kind === 'selector' ? parsed.xpath.variables : [];
}

export type GatedExpectation =
  | { readonly kind: 'kept'; readonly machine: Machine; readonly evidence?: Evidence }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The machine that expects this as well, once the kept runs have shown it: it holds where they ended, not where they began, and for no other values.
 * What the gate saw of the machine stays seen, for an expectation does nothing: it can only make a run fail that would have passed. Pure.
 */
export function gateExpectation(
  machine: Machine,
  expectation: Expectation,
  slots: readonly string[],
  runs: readonly KnownRun[],
  before: Evidence | undefined,
  at: string,
): GatedExpectation {
  const secret = slots.find((slot) => hiddenParams(machine).has(slot));
  if (secret !== undefined)
    return { kind: 'refused', reason: `'${secret}' is told nowhere, and a sentence would tell it.` };
  const why = whyNotExpected(machine, slots, expectation.checks, runs);
  if (why !== undefined) return { kind: 'refused', reason: why };
  const finals = machine.finals.map((each) => ({ ...each, expects: [...(each.expects ?? []), expectation] }));
  const expecting = { ...machine, finals };
  const [problem] = checkMachine(expecting).filter(({ severity }) => severity === 'error');
  if (problem !== undefined) return { kind: 'refused', reason: problem.sentence };
  if (before === undefined) return { kind: 'kept', machine: expecting };
  return { kind: 'kept', machine: expecting, evidence: stillSeen(before, machine, expecting, at) };
}

/**
 * The evidence of a machine, for one that differs from it in what it expects and in nothing else. Pure.
 *
 * @throws UsageError where it differs in more, or the evidence is another machine's
 */
export function stillSeen(evidence: Evidence, before: Machine, now: Machine, at: string): Evidence {
  const isSame =
    evidence.body.hash === canonicalHash(before) &&
    canonicalHash(expectingNothing(before)) === canonicalHash(expectingNothing(now));
  if (!isSame)
    throw new UsageError('evidence-mismatch', `The evidence is for another text of ${now.name}. Gate it again.`);
  return sealEvidence({ ...evidence.body, hash: canonicalHash(now), gatedAt: at });
}

function expectingNothing(machine: Machine): Machine {
  return { ...machine, finals: machine.finals.map(({ expects: _, ...final }) => final) };
}
