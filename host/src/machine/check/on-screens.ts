import { contentHash, parseSelector, type Screen } from '../../screen/index.js';
import { look, screenHolds } from '../holds.js';
import type { Alternative, Check, Machine, SelectorText, State } from '../model.js';
import { alternativePlace, blockPlace, readPlace } from '../place.js';
import { holesOf, loopsWithPlaces } from './parts.js';
import { type Problem, warning } from './problem.js';

/** A screen that was seen, and what to call it. */
export interface KnownScreen {
  readonly name: string;
  readonly screen: Screen;
  /** The first screen after its app was started. */
  readonly isStart: boolean;
}

/**
 * What a machine would meet on screens that were seen: selectors that name several nodes there, states that fit the same screen, finals that hold at
 * the start, a first state that no start shows. Parameters have no value here: a check or selector that holds one is passed over. A run stops at
 * each of these rather than guess, so they are remarks.
 */
export function* checkOnScreens(machine: Machine, screens: readonly KnownScreen[]): Generator<Problem> {
  const different = [...new Map(screens.map((known) => [contentHash(known.screen), known] as const)).values()];
  for (const state of machine.states) yield* checkSelectorsOf(state, different);
  yield* checkUntil(machine, different);
  yield* checkReads(machine, different);
  yield* checkBothFit(machine, different);
  yield* checkStarts(
    machine,
    screens.filter(({ screen }) => screen.package === machine.app || screen.package === ''),
  );
}

function* checkSelectorsOf(state: State, screens: readonly KnownScreen[]): Generator<Problem> {
  const own = screens.filter(({ screen }) => fits(state.checks, screen));
  for (const [index, { alternatives }] of state.steps.entries()) {
    for (const [choice, alternative] of alternatives.entries()) {
      const found = firstSeveral(alternative, own);
      if (found !== undefined) yield warning(alternativePlace(blockPlace('state', state.id), index, choice), found);
    }
  }
}

function firstSeveral({ action, guards }: Alternative, screens: readonly KnownScreen[]): string | undefined {
  if (!('target' in action) || isVaried(action.target)) return undefined;
  const open = screens.filter(({ screen }) =>
    guards.every((guard) => guard.kind !== 'screen' || fits([guard.check], screen)),
  );
  return severalOn(action.target, action.kind, open);
}

function severalOn(
  selector: SelectorText,
  purpose: Parameters<typeof look>[3],
  screens: readonly KnownScreen[],
): string | undefined {
  for (const { name, screen } of screens) {
    const found = look(screen, selector, {}, purpose);
    if (found.kind === 'several')
      return `It names ${found.nodes.length} nodes on ${name}, and a run stops where it cannot tell which is meant. Add what only one of them has.`;
  }
  return undefined;
}

/** Repeats and holes that would be over wherever they begin. */
function* checkUntil(machine: Machine, screens: readonly KnownScreen[]): Generator<Problem> {
  const waiting = [
    ...loopsWithPlaces(machine).flatMap(({ repeat, state, place }) =>
      repeat.kind === 'until' ? [{ checks: repeat.checks, state, place }] : [],
    ),
    ...holesOf(machine).map(({ hole, block, place }) => ({ checks: hole.checks, state: block.id, place })),
  ];
  for (const { checks, state, place } of waiting) {
    const own = screens.filter(({ screen }) =>
      fits(machine.states.find(({ id }) => id === state)?.checks ?? [], screen),
    );
    const areFixed = checks.every(isFixed);
    const [first] = own;
    if (first === undefined || !areFixed || !own.every(({ screen }) => screenHolds(checks, screen, {}))) continue;
    yield warning(
      place,
      `What it waits for is so already on ${own.length === 1 ? first.name : `all ${own.length} stored screens of '${state}'`}: nothing would be done. Write what is seen only when it is over.`,
    );
  }
}

function* checkReads({ finals }: Machine, screens: readonly KnownScreen[]): Generator<Problem> {
  for (const { id, checks, reads } of finals) {
    const own = screens.filter(({ screen }) => fits(checks, screen));
    for (const [index, { selector }] of reads.entries()) {
      const found = isVaried(selector) ? undefined : severalOn(selector, 'see', own);
      if (found !== undefined) yield warning(readPlace(blockPlace('final', id), index), found);
    }
  }
}

function* checkBothFit({ states }: Machine, screens: readonly KnownScreen[]): Generator<Problem> {
  for (const [index, state] of states.entries()) {
    for (const other of states.slice(0, index)) {
      if ([...state.checks, ...other.checks].some(({ kind }) => kind === 'pixel')) continue;
      const both = screens.find(({ screen }) => fits(state.checks, screen) && fits(other.checks, screen));
      if (both === undefined) continue;
      yield warning(
        blockPlace('state', state.id),
        `'${state.id}' and '${other.id}' both fit ${both.name}: a run that loses its place there stops. Verify what only one of them shows.`,
      );
    }
  }
}

function* checkStarts(machine: Machine, screens: readonly KnownScreen[]): Generator<Problem> {
  const [entry] = machine.states;
  const starts = screens.filter(({ isStart }) => isStart);
  const [start] = starts;
  if (entry === undefined || start === undefined) return;
  const later = screens.find(({ screen }) => fits(entry.checks, screen));
  if (!starts.some(({ screen }) => fits(entry.checks, screen)) && later !== undefined)
    yield warning(
      blockPlace('state', entry.id),
      `'${entry.id}' is not what ${machine.app} shows when it is started (${start.name}), but what comes later (${later.name}). Begin with the first screen, and write what leads from there.`,
    );
  for (const { id, checks, probes, reads } of machine.finals) {
    const areFixed = checks.every(isFixed);
    const early = areFixed ? starts.find(({ screen }) => fits(checks, screen)) : undefined;
    if (early === undefined || probes.length > 0 || reads.length > 0) continue;
    yield warning(
      blockPlace('final', id),
      `All that '${id}' verifies holds on ${early.name} already, before anything is done: it proves nothing. Verify what only the end shows, or write a probe.`,
    );
  }
}

/** Do the checks hold, as far as they can be looked up without the values of parameters, and without a picture? One of them must be. */
function fits(checks: readonly Check[], screen: Screen): boolean {
  const fixed = checks.filter(isFixed);
  return fixed.some(({ kind }) => kind !== 'absent' && kind !== 'app') && screenHolds(fixed, screen, {});
}

/** Stored screens have no pictures, and what something comes before is a value. */
function isFixed(check: Check): boolean {
  return !['pixel', 'before', 'after'].includes(check.kind) && !('selector' in check && isVaried(check.selector));
}

function isVaried(selector: SelectorText): boolean {
  const parsed = parseSelector(selector);
  return parsed.kind === 'selector' && parsed.xpath.variables.length > 0;
}
