import { isDeepStrictEqual } from 'node:util';
import type { Cursor } from './cursor.js';
import { type Bindings, valueOfParam } from './expression.js';
import { itemsOf } from './list.js';
import type { Machine, Repeat, Step } from './model.js';
import { targetsOf } from './paths.js';

/** A repeat, and where it lies: steps of one state, and the states that a round goes through until it is back. */
export interface Loop {
  readonly repeat: Repeat;
  /** The state whose steps are repeated. */
  readonly state: string;
  /** Its first step, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** The states that a round leads through; empty where it stays on its screen. */
  readonly body: ReadonlySet<string>;
  /** 0 for a repeat of its own, 1 for one within another's rounds. Deeper ones are refused by `checkMachine`. */
  readonly depth: number;
}

const known = new WeakMap<Machine, readonly Loop[]>();

/** The repeats of a machine, outer ones before those within them. Pure. */
export function loopsOf(machine: Machine): readonly Loop[] {
  const found = known.get(machine) ?? findLoops(machine);
  known.set(machine, found);
  return found;
}

/** The repeats that a cursor is in the middle of, the outermost first. */
export function loopsAt(machine: Machine, { state, step }: Pick<Cursor, 'state' | 'step'>): readonly Loop[] {
  return loopsOf(machine).filter((loop) =>
    loop.state === state ? loop.from <= step && step < loop.to : loop.body.has(state),
  );
}

/** Which round of a repeat a cursor in it is in, from 0. */
export function roundOf(
  { depth }: Pick<Loop, 'depth'>,
  { iteration, turn = 0 }: Omit<Cursor, 'state' | 'step'>,
): number {
  return depth === 0 ? iteration : turn;
}

/** The items that a repeat goes through; undefined for one that ends by a check, or where its list has no value that is one. */
export function itemsToRepeat(repeat: Repeat, bindings: Bindings): readonly string[] | undefined {
  const value = repeat.kind === 'items' ? valueOfParam(repeat.list, bindings) : undefined;
  return value === undefined ? undefined : itemsOf(value);
}

/** The values at a place of a run: those of the whole run, and the item of each repeat that the place lies in. Pure. */
export function bindingsAt(machine: Machine, cursor: Cursor, bindings: Bindings): Bindings {
  let all = bindings;
  for (const loop of loopsAt(machine, cursor)) {
    const value = itemsToRepeat(loop.repeat, bindings)?.[roundOf(loop, cursor)];
    if (loop.repeat.kind === 'items' && value !== undefined) all = { ...all, [loop.repeat.item]: value };
  }
  return all;
}

/** Steps of one list that are repeated together: `to` is behind the last. */
export interface Group {
  readonly repeat: Repeat;
  readonly from: number;
  readonly to: number;
  /** How many others it lies in. */
  readonly depth: number;
}

/** The groups of steps that are repeated together, outer ones before those within them. Pure. */
export function groupsOf(steps: readonly Step[]): readonly Group[] {
  const found: { repeat: Repeat; from: number; to: number; depth: number }[] = [];
  for (const [index, { repeats = [] }] of steps.entries()) {
    const before = steps[index - 1]?.repeats ?? [];
    for (const [depth, repeat] of repeats.entries()) {
      const isSame = isDeepStrictEqual(repeats.slice(0, depth + 1), before.slice(0, depth + 1));
      const open = isSame ? found.findLast((group) => group.depth === depth && group.to === index) : undefined;
      if (open === undefined) found.push({ repeat, from: index, to: index + 1, depth });
      else open.to = index + 1;
    }
  }
  return found.sort((a, b) => a.depth - b.depth || a.from - b.from);
}

function findLoops(machine: Machine): readonly Loop[] {
  const flat = machine.states.flatMap((state) =>
    groupsOf(state.steps).map((group) => ({
      ...group,
      state: state.id,
      body: bodyOf(machine, state.id, state.steps.slice(group.from, group.to)),
    })),
  );
  const isAround = (state: string) => flat.some(({ body, state: home }) => home !== state && body.has(state));
  return flat
    .map((loop) => ({ ...loop, depth: loop.depth + (isAround(loop.state) ? 1 : 0) }))
    .sort((a, b) => a.depth - b.depth);
}

/** The states and finals that steps lead to before they are back at their own. */
function bodyOf(machine: Machine, home: string, steps: readonly Step[]): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = steps.flatMap(targetsOf);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === home || found.has(id)) continue;
    found.add(id);
    pending.push(...(machine.states.find((state) => state.id === id)?.steps ?? []).flatMap(targetsOf));
  }
  return found;
}
