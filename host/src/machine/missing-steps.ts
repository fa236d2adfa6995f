import { transitionName } from './cursor.js';
import type { Bindings } from './expression.js';
import type { Witness } from './finish.js';
import type { Machine, State, Step } from './model.js';
import { leadsSoonTo, type StepRef, targetsOf } from './paths.js';
import { itemsToRepeat, type Loop, loopsOf, roundOf } from './repeats.js';

/** A step that nobody saw done; `round`: of the repeat that it lies in. */
export interface MissingStep extends StepRef {
  readonly round?: number;
}

/**
 * The steps that nobody witnessed on the way from one state to another place that lacks the fewest; undefined when no way leads there at all. A repeat
 * on the way must be done round by round: for every item of its list, or as often as it took until its check held. Pure.
 */
export function missingSteps(
  machine: Machine,
  from: string,
  to: string,
  witnessed: readonly Witness[],
  bindings: Bindings,
): readonly MissingStep[] | undefined {
  return new Ways(machine, bindings).least(from, (id) => id === to, { witnessed });
}

/** Where ways are looked for: in the whole machine, or in one round of a repeat. */
interface Scope {
  readonly witnessed: readonly Witness[];
  readonly loop?: Loop;
}

type Departure = readonly [target: string, missing: readonly MissingStep[]];

class Ways {
  constructor(
    private readonly machine: Machine,
    private readonly bindings: Bindings,
  ) {}

  least(from: string, isEnd: (id: string) => boolean, scope: Scope): readonly MissingStep[] | undefined {
    const best = new Map<string, readonly MissingStep[]>();
    const settled = new Set<string>();
    const extend = (id: string, soFar: readonly MissingStep[]) => {
      for (const [target, more] of this.#departures(id, scope)) {
        const total = [...soFar, ...more];
        const known = best.get(target);
        if (known === undefined || total.length < known.length) best.set(target, total);
      }
    };
    if (scope.loop === undefined) best.set(from, []);
    else extend(from, []);
    for (;;) {
      const [next] = [...best].filter(([id]) => !settled.has(id)).sort((a, b) => a[1].length - b[1].length);
      if (next === undefined || isEnd(next[0])) return next?.[1];
      settled.add(next[0]);
      extend(next[0], next[1]);
    }
  }

  /** Where a state leads, and which of its steps up to there nobody witnessed. */
  #departures(id: string, scope: Scope): readonly Departure[] {
    const state = this.machine.states.find((candidate) => candidate.id === id);
    if (state === undefined) return [];
    const { first, end } = this.#stretch(state, scope);
    const found: Departure[] = [];
    const before: MissingStep[] = [];
    for (let index = first; index < end; index++) {
      const inner = this.#loopFrom(state, index, scope);
      if (inner !== undefined) {
        // Nothing leads on out of a repeat but behind it.
        before.push(...this.#missingRounds(inner, scope));
        index = inner.to - 1;
        continue;
      }
      const missing = state.optional ? [] : before;
      for (const [target, isSeen] of this.#targets(state, index, scope))
        found.push([target, [...missing, ...(isSeen || state.optional ? [] : [{ state: id, step: index }])]]);
      if (!this.#isDone(state, index, scope)) before.push({ state: id, step: index });
    }
    // A round that stays on its screen is over behind its last step; one that a step led away from is not.
    if (scope.loop?.state === id && !this.#hasLeft(state, first, end, scope)) found.push([id, before]);
    return found;
  }

  /** Was any of these steps, which lie in no inner repeat, seen to lead away? */
  #hasLeft({ id, steps }: State, first: number, end: number, { witnessed }: Scope): boolean {
    return witnessed.some((it) => {
      const ways = it.state === id && first <= it.step && it.step < end ? waysOf(steps[it.step]) : 0;
      return this.#reachedBy(it, ways).length > 0;
    });
  }

  /** The steps of a state that belong to a scope. */
  #stretch(state: State, { loop }: Scope): { readonly first: number; readonly end: number } {
    return loop?.state === state.id ? { first: loop.from, end: loop.to } : { first: 0, end: state.steps.length };
  }

  /** The outermost repeat that begins here, of those within the scope. */
  #loopFrom(state: State, step: number, { loop: around }: Scope): Loop | undefined {
    return loopsOf(this.machine).find(
      (loop) => loop.state === state.id && loop.from === step && (around === undefined || loop.depth > around.depth),
    );
  }

  #targets({ id, steps }: State, index: number, { witnessed }: Scope): readonly (readonly [string, boolean])[] {
    const step = steps[index];
    if (step === undefined) return [];
    const here = witnessed.filter((it) => it.state === id && it.step === index);
    const reached = new Set(here.flatMap((witness) => this.#reachedBy(witness, waysOf(step))));
    const isDetour = here.some(({ how }) => how === 'detour');
    const targets = targetsOf(step);
    return [...new Set([...targets, ...reached])].map((target) => {
      const isSeen = reached.has(target) || (isDetour && targets.includes(target)) || this.#passesOver(reached, target);
      return [target, isSeen];
    });
  }

  #isDone({ id, steps }: State, index: number, { witnessed }: Scope): boolean {
    if (steps[index]?.optional === true) return true;
    return witnessed.some((it) => it.how !== 'interrupt' && it.state === id && it.step === index);
  }

  /** The states and finals that a witness names as reached. */
  #reachedBy(witness: Witness, ways: number): readonly string[] {
    if (witness.how !== 'acted' && witness.how !== 'already') return [];
    const places = [...this.machine.states, ...this.machine.finals].map(({ id }) => id);
    return places.filter((id) =>
      [...Array(ways).keys()].some((way) => transitionName(witness, way, id) === witness.transition),
    );
  }

  /** An optional target that did not come up, and what lay behind it did; then the witness names what lay behind. */
  #passesOver(reached: ReadonlySet<string>, target: string): boolean {
    const isOptional = this.machine.states.some(({ id, optional }) => id === target && optional);
    return isOptional && [...leadsSoonTo(this.machine, target)].some((id) => reached.has(id));
  }

  /** What of a repeat nobody saw done, over all of its rounds. */
  #missingRounds(loop: Loop, scope: Scope): readonly MissingStep[] {
    const within = scope.witnessed.filter(
      ({ state, step }) => loop.body.has(state) || (state === loop.state && step >= loop.from && step < loop.to),
    );
    const rounds = this.#roundsWanted(loop, within);
    if (rounds === undefined) return [{ state: loop.state, step: loop.from }];
    return [...Array(rounds).keys()].flatMap((round) => {
      const witnessed = within.filter((it) => roundOf(loop, rounded(it)) === round && it.how !== 'interrupt');
      const missing = this.least(loop.state, (id) => id === loop.state, { witnessed, loop });
      return (missing ?? [{ state: loop.state, step: loop.from }]).map((ref) => ({ ...ref, round }));
    });
  }

  /** How many rounds there must have been; undefined when nobody saw that it was over. */
  #roundsWanted({ repeat, ...loop }: Loop, witnessed: readonly Witness[]): number | undefined {
    if (repeat.kind === 'items') return itemsToRepeat(repeat, this.bindings)?.length;
    const at = witnessed.filter(({ state, step }) => state === loop.state && step === loop.from);
    const over =
      at.findLast(({ transition }) => transition === overName(loop)) ?? at.findLast(({ how }) => how === 'detour');
    return over && roundOf(loop, rounded(over));
  }
}

/** By what a run witnesses that a repeat is over: its check holds, or its items are done. */
export function overName({ state, from, depth }: Pick<Loop, 'state' | 'from' | 'depth'>): string {
  return `${state}.${from} over${depth === 0 ? '' : ' within'}`;
}

/** A hole is one way. */
function waysOf(step: Step | undefined): number {
  return step?.hole === undefined ? (step?.alternatives.length ?? 0) : 1;
}

function rounded({ iteration = 0, turn = 0 }: Witness): { readonly iteration: number; readonly turn: number } {
  return { iteration, turn };
}
