import { blockOf } from './cursor.js';
import type { Machine, Step } from './model.js';

/** A step of a machine, by its place. */
export interface StepRef {
  readonly state: string;
  readonly step: number;
}

/** A way along a machine: the steps that lie on it, the one that leads to its end included. */
export type Way = readonly StepRef[];

/** The states and finals that the steps of a state lead to, at once. Nothing for an id that is no state's. */
export function onwardFrom(machine: Machine, id: string): ReadonlySet<string> {
  const state = machine.states.find((candidate) => candidate.id === id);
  return new Set((state?.steps ?? []).flatMap(targetsOf));
}

/** Optional states to which no step leads: an app that has changed may show one of them in place of the entry. */
export function otherEntries(machine: Machine): readonly string[] {
  const named = new Set([...machine.states, ...machine.interrupts].flatMap(({ steps }) => steps.flatMap(targetsOf)));
  return machine.states.slice(1).flatMap(({ id, optional }) => (optional && !named.has(id) ? [id] : []));
}

/** The states and finals that a state leads to, at once or by way of others. Itself only when a way leads back. */
export function leadsTo(machine: Machine, id: string): ReadonlySet<string> {
  return closure(machine, id, () => true);
}

/** The states and finals that a state leads to, at once or by way of optional states, which need not come up. */
export function leadsSoonTo(machine: Machine, id: string): ReadonlySet<string> {
  return closure(machine, id, (next) => machine.states.some((state) => state.id === next && state.optional));
}

/** May a run that stands in a state come to another state or final yet? An optional one that no step names comes up on the way to what it leads to. */
export function canComeTo(machine: Machine, from: string, to: string): boolean {
  const ahead = leadsTo(machine, from);
  if (ahead.has(to)) return true;
  const isOptionalState = machine.states.some(({ id, optional }) => id === to && optional);
  return isOptionalState && [...leadsSoonTo(machine, to)].some((id) => id === from || ahead.has(id));
}

export function targetsOf({ alternatives, hole }: Step): readonly string[] {
  return [...alternatives.flatMap(({ targets }) => targets), ...(hole?.targets ?? [])];
}

export function stepAt(machine: Machine, { state, step }: StepRef): Step | undefined {
  return blockOf(machine, state)?.steps[step];
}

/** The steps of one state from `from` to before `to`. */
export function stepsBetween(state: string, from: number, to: number): Way {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ state, step: from + index }));
}

/** May the step be passed over? It is optional, or its whole state is. */
export function isOptional(machine: Machine, ref: StepRef): boolean {
  const state = machine.states.find(({ id }) => id === ref.state);
  return state?.optional === true || stepAt(machine, ref)?.optional === true;
}

/** For each state and final ahead of a step, the way there that weighs the least. */
export function waysFrom(machine: Machine, from: StepRef, weigh: (ref: StepRef) => number): ReadonlyMap<string, Way> {
  const ways = new Map<string, { readonly way: Way; readonly weight: number }>();
  const settled = new Set<string>();
  const extend = (state: string, first: number, soFar: Way, weight: number) => {
    for (const [index, step] of (blockOf(machine, state)?.steps ?? []).entries()) {
      if (index < first) continue;
      const stretch = stepsBetween(state, first, index + 1);
      const total = stretch.reduce((sum, ref) => sum + weigh(ref), weight);
      for (const target of targetsOf(step)) {
        const known = ways.get(target);
        if (known === undefined || total < known.weight)
          ways.set(target, { way: [...soFar, ...stretch], weight: total });
      }
    }
  };
  extend(from.state, from.step, [], 0);
  for (;;) {
    const [next] = [...ways].filter(([id]) => !settled.has(id)).sort((a, b) => a[1].weight - b[1].weight);
    if (next === undefined) return new Map([...ways].map(([id, { way }]) => [id, way]));
    settled.add(next[0]);
    extend(next[0], 0, next[1].way, next[1].weight);
  }
}

/** The steps from a place in a machine to a state or final ahead: those of the way that leaves out the fewest that are not optional. */
export function wayTo(machine: Machine, from: StepRef, id: string): Way | undefined {
  return waysFrom(machine, from, (ref) => (isOptional(machine, ref) ? 1 : 1_000)).get(id);
}

function closure(machine: Machine, id: string, goesOn: (next: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...onwardFrom(machine, id)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (goesOn(next)) pending.push(...onwardFrom(machine, next));
  }
  return found;
}
