import { isDeepStrictEqual } from 'node:util';
import { type Alternative, GRANTS, type Interrupt, type Machine, type State, type Step } from '../../machine/index.js';

/** Another name, id or place of an element: what does the same as the old ways did. */
export interface LearntWay {
  readonly kind: 'way';
  /** The selectors by which the element was named. */
  readonly old: readonly string[];
  readonly way: Alternative;
  /** It stands before the old ones: its guard tells where it applies. */
  readonly isFirst: boolean;
}

/** Screens that now come up before another one, and lead on to it. */
export interface LearntScreens {
  readonly kind: 'screens';
  /** The act that leads to the first of them in place of that one; absent where they may come up on any way there. */
  readonly act?: Alternative;
  /** The one that they lead on to, as its machine knows it. */
  readonly before: Pick<State, 'id' | 'checks'>;
  /** The first of them comes up first. */
  readonly states: readonly State[];
}

/** A dialog that may come up anywhere in the app. */
export interface LearntInterrupt {
  readonly kind: 'interrupt';
  readonly interrupt: Interrupt;
}

export type Learnt = LearntWay | LearntScreens | LearntInterrupt;

/** What a machine has learnt of its app since an older version of it, as far as it can be of use to others. Pure. */
export function learntSince(machine: Machine, old: Machine): readonly Learnt[] {
  return [...waysSince(machine, old), ...screensSince(machine, old), ...interruptsSince(machine, old)];
}

function waysSince(machine: Machine, old: Machine): readonly LearntWay[] {
  return pairsOf(machine, old).flatMap(({ now, before }) =>
    now.flatMap((way, index): readonly LearntWay[] => {
      if (before.some((each) => isGrown(way, each))) return [];
      // One that leads elsewhere is another way to go, and no other name of the same thing.
      const same = before.filter(
        (each) => each.action.kind === way.action.kind && isDeepStrictEqual(each.targets, way.targets),
      );
      const named = same.flatMap(({ action }) => ('target' in action ? [action.target] : []));
      if (named.length === 0 || !('target' in way.action)) return [];
      const [first] = before;
      const isFirst = first !== undefined && now.slice(index + 1).some((each) => isGrown(each, first));
      return [{ kind: 'way', old: named, way, isFirst }];
    }),
  );
}

function screensSince(machine: Machine, old: Machine): readonly LearntScreens[] {
  const added = machine.states.filter(({ id }) => !old.states.some((state) => state.id === id));
  const stateOf = (id: string) => old.states.find((state) => state.id === id);
  const named = new Set(machine.states.flatMap(({ steps }) => steps.flatMap(targetsOf)));
  const onTheWay = added
    .filter(({ id, optional }) => optional && !named.has(id))
    .flatMap(({ id, steps }): readonly LearntScreens[] =>
      [...new Set(steps.flatMap(targetsOf))].flatMap((target) => {
        const before = stateOf(target);
        const states = before && wayBack(added, id, target);
        return before === undefined || states === undefined ? [] : [{ kind: 'screens', before, states }];
      }),
    );
  const instead = pairsOf(machine, old).flatMap(({ now, before: ways }) =>
    ways.flatMap((act) => {
      const grown = now.find((way) => isGrown(way, act));
      const [target, another] = act.targets;
      if (grown === undefined || target === undefined || another !== undefined) return [];
      return grown.targets.flatMap((id): readonly LearntScreens[] => {
        const before = stateOf(target);
        const states = act.targets.includes(id) || before === undefined ? undefined : wayBack(added, id, target);
        return before === undefined || states === undefined ? [] : [{ kind: 'screens', act, before, states }];
      });
    }),
  );
  return [...onTheWay, ...instead];
}

/** The added states from one on, the first of them first, where all ways out of them lead to the target; undefined where any leads elsewhere. */
function wayBack(added: readonly State[], from: string, target: string): readonly State[] | undefined {
  const found: State[] = [];
  const pending = [from];
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    if (id === target || found.some((state) => state.id === id)) continue;
    const state = added.find((each) => each.id === id);
    if (state === undefined || state.steps.some(({ hole }) => hole !== undefined)) return undefined;
    found.push(state);
    pending.push(...state.steps.flatMap(targetsOf));
  }
  return found.length === 0 ? undefined : found;
}

function interruptsSince(machine: Machine, old: Machine): readonly LearntInterrupt[] {
  return machine.interrupts
    .filter(({ checks }) => !old.interrupts.some((each) => isDeepStrictEqual(each.checks, checks)))
    .filter((interrupt) => !grants(interrupt))
    .map((interrupt) => ({ kind: 'interrupt', interrupt }));
}

/** What one machine may grant is said in its header, and is nothing for another. */
function grants({ steps }: Interrupt): boolean {
  return steps.some(({ alternatives }) =>
    alternatives.some(({ action }) => 'target' in action && GRANTS.test(action.target)),
  );
}

/** The ways of each step now, and of the step that it was. */
function pairsOf(machine: Machine, old: Machine) {
  return machine.states.flatMap((state) => {
    const steps = old.states.find(({ id }) => id === state.id)?.steps ?? [];
    return state.steps.flatMap(({ alternatives: now }) => {
      const before = steps.find(
        ({ alternatives }) =>
          alternatives.length > 0 && alternatives.every((each) => now.some((way) => isGrown(way, each))),
      );
      return before === undefined ? [] : [{ now, before: before.alternatives }];
    });
  });
}

function targetsOf({ alternatives }: Step): readonly string[] {
  return alternatives.flatMap(({ targets }) => targets);
}

/** Is it the same way, which leads to where it led, and perhaps to more? */
function isGrown({ targets, ...way }: Alternative, { targets: before, ...old }: Alternative): boolean {
  return isDeepStrictEqual(way, old) && before.every((target) => targets.includes(target));
}
