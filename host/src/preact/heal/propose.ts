import { isDeepStrictEqual } from 'node:util';
import {
  type Alternative,
  alternativePlace,
  blockPlace,
  commentKey,
  contains,
  type Machine,
  type StepRef,
} from '../../machine/index.js';
import { parseSelector } from '../../screen/index.js';

/** Another way by which a machine finds what it found by its old ones: the element has another name, id or place. */
export interface HealedWay {
  /** The selectors by which it was named. */
  readonly old: readonly string[];
  readonly way: Alternative;
  /** It stands before the old ones: its guard tells where it applies. */
  readonly isFirst: boolean;
}

/** A machine with ways of another one added, which was not tried yet. */
export interface Proposal {
  readonly machine: Machine;
  /** The ways that were added, by their places. */
  readonly added: readonly AddedWay[];
}

export interface AddedWay extends StepRef {
  readonly alternative: number;
  readonly healed: HealedWay;
}

/** What a machine has learnt of its app's elements since an older version of it: ways that do the same to what is named otherwise. Pure. */
export function healedWays(machine: Machine, old: Machine): readonly HealedWay[] {
  return machine.states.flatMap((state) => {
    const before = old.states.find(({ id }) => id === state.id)?.steps ?? [];
    return state.steps.flatMap(({ alternatives }) => {
      const step = before.find((each) => each.alternatives.length > 0 && has(alternatives, each.alternatives));
      if (step === undefined) return [];
      return alternatives.flatMap((way, index): readonly HealedWay[] => {
        if (step.alternatives.some((each) => isDeepStrictEqual(each, way))) return [];
        // One that leads elsewhere is another way to go, and no other name of the same thing.
        const same = step.alternatives.filter(
          (each) => each.action.kind === way.action.kind && isDeepStrictEqual(each.targets, way.targets),
        );
        const named = same.flatMap(({ action }) => ('target' in action ? [action.target] : []));
        if (named.length === 0 || !('target' in way.action)) return [];
        const isFirst = alternatives.slice(index + 1).some((each) => has([each], step.alternatives.slice(0, 1)));
        return [{ old: named, way, isFirst }];
      });
    });
  });
}

/**
 * Another machine of the same app with these ways, wherever it names one of these elements in the same words; undefined where it names none, or knows
 * them all. It only adds: what it does with the old app it does as before. Pure.
 */
export function propose(ways: readonly HealedWay[], other: Machine, remark: string): Proposal | undefined {
  const proposed = withWays(
    other,
    other.states.flatMap(({ id, steps }) =>
      steps.flatMap(({ alternatives }, step) =>
        ways.filter((healed) => names(alternatives, healed, other)).map((healed) => ({ state: id, step, healed })),
      ),
    ),
    remark,
  );
  return proposed.added.length === 0 || contains(proposed.machine, other).kind === 'loses' ? undefined : proposed;
}

/** The machine with these ways at these steps. Pure. */
export function withWays(
  machine: Machine,
  places: readonly (StepRef & { readonly healed: HealedWay })[],
  remark: string,
): Proposal {
  return places.reduce<Proposal>(
    ({ machine: grown, added }, { state, step, healed }) => {
      const alternatives = grown.states.find(({ id }) => id === state)?.steps[step]?.alternatives ?? [];
      const own = ownWay(alternatives, healed);
      if (own === undefined) return { machine: grown, added };
      const alternative = healed.isFirst ? 0 : alternatives.length;
      const place = alternativePlace(blockPlace('state', state), step, alternative);
      return {
        machine: {
          ...replaced(grown, { state, step }, alternatives.toSpliced(alternative, 0, own)),
          comments: { ...grown.comments, [commentKey.beside(place)]: remark },
        },
        added: [...added.map((each) => moved(each, state, step, alternative)), { state, step, alternative, healed }],
      };
    },
    { machine, added: [] },
  );
}

/** Does the step name the element as it was named, and not yet as it is named now? Variables that it does not have nobody could put in. */
function names(alternatives: readonly Alternative[], { old, way }: HealedWay, other: Machine): boolean {
  if (!('target' in way.action)) return false;
  const { kind, target } = way.action;
  const targets = alternatives.flatMap(({ action }) =>
    'target' in action && action.kind === kind ? [action.target] : [],
  );
  const known = new Set([...other.params, ...(other.lets ?? [])].map(({ name }) => name));
  const parsed = parseSelector(target);
  const isKnown = parsed.kind === 'selector' && parsed.xpath.variables.every((name) => known.has(name));
  return isKnown && targets.some((each) => old.includes(each)) && !targets.includes(target);
}

/** The machine's own way, to what is named otherwise. */
function ownWay(alternatives: readonly Alternative[], { old, way }: HealedWay): Alternative | undefined {
  const own = alternatives.find(
    ({ action }) => 'target' in action && action.kind === way.action.kind && old.includes(action.target),
  );
  if (own === undefined || !('target' in own.action) || !('target' in way.action)) return undefined;
  return {
    ...own,
    guards: [...own.guards, ...way.guards.filter(({ kind }) => kind === 'screen')],
    action: { ...own.action, target: way.action.target },
    irreversible: own.irreversible || way.irreversible,
  };
}

function replaced(machine: Machine, at: StepRef, alternatives: readonly Alternative[]): Machine {
  const states = machine.states.map((state) =>
    state.id !== at.state
      ? state
      : { ...state, steps: state.steps.map((step, index) => (index === at.step ? { ...step, alternatives } : step)) },
  );
  return { ...machine, states };
}

function moved(each: AddedWay, state: string, step: number, alternative: number): AddedWay {
  const isBehind = each.state === state && each.step === step && each.alternative >= alternative;
  return isBehind ? { ...each, alternative: each.alternative + 1 } : each;
}

function has(all: readonly Alternative[], some: readonly Alternative[]): boolean {
  return some.every((each) => all.some((other) => isDeepStrictEqual(other, each)));
}
