import { isDeepStrictEqual } from 'node:util';
import { type ConcreteAction, tellable } from '../actions/index.js';
import { describeNode, type Screen, shownLabel } from '../screen/index.js';
import { arrive } from './arrive.js';
import { type Cursor, entryCursor, transitionName } from './cursor.js';
import { derive } from './derive.js';
import type { Bindings } from './expression.js';
import { holeFilled } from './hole.js';
import { matchScreen } from './match.js';
import type { Alternative, Hole, Machine } from './model.js';
import { type ActDecision, type Decision, interruptStep, nextStep } from './next.js';
import { bindingsAt } from './repeats.js';
import { advance, enter } from './rounds.js';
import { isSameAct } from './same-act.js';

/** A run as it was recorded: what was on the screen, what was done to it, what was there then. Nodes are those of `before`. */
export interface RecordedRun {
  readonly bindings: Bindings;
  readonly steps: readonly RecordedStep[];
}

export interface RecordedStep {
  readonly before: Screen;
  readonly action: ConcreteAction;
  readonly after: Screen;
}

/** A transition that a machine took over recorded screens. */
export interface Taken {
  /** As `transitionName` gives it. */
  readonly transition: string;
  readonly way: Alternative;
  readonly state: string;
  readonly target: string | undefined;
  /** What was acted upon read so; absent for a key. */
  readonly read?: string;
}

export type Acceptance =
  | { readonly kind: 'accepted'; readonly final: string; readonly transitions: readonly Taken[] }
  /** `at`: index of the recorded step at which it would do something else; their number when it ends in no final. */
  | { readonly kind: 'refused'; readonly at: number; readonly reason: string; readonly stood?: Stood };

/** Where a machine stood when it would not have done what was recorded. */
export interface Stood {
  readonly cursor: Cursor;
  /** The way that it would have taken, too; the act did not lead where it should have. */
  readonly way?: number;
}

/**
 * Would a machine have done what was recorded? Replays it on paper: over the recorded screens it must take, step by step, the recorded actions on
 * the recorded nodes, see their effects, and end in a final. Pure.
 *
 * @param from where it begins; at its entry where that is not said
 */
export function accepts(machine: Machine, run: RecordedRun, from?: Cursor): Acceptance {
  if (machine.states.length === 0) return { kind: 'refused', at: 0, reason: 'The machine is empty.' };
  const derived = derive(machine, run.bindings);
  if (derived.kind === 'refused') return { kind: 'refused', at: 0, reason: derived.reason };
  return new PaperRun(machine, { ...run, bindings: derived.bindings }, from).result();
}

/** What a machine reads over a recorded run, as far as it goes its way, with the values of the run and what the header makes of both. Pure. */
export function boundOnPaper(machine: Machine, run: RecordedRun): Bindings {
  const derived = derive(machine, run.bindings);
  if (machine.states.length === 0 || derived.kind === 'refused') return run.bindings;
  const paper = new PaperRun(machine, { ...run, bindings: derived.bindings });
  paper.result();
  return paper.bindings;
}

/**
 * Does a machine take the same transitions over a recorded run as an older one: the same ways from the same states to the same targets (law 2)?
 * Alternatives that were added before others do not count as other ways.
 */
export function takesSame(machine: Machine, old: Machine, run: RecordedRun): Acceptance {
  const [now, before] = [accepts(machine, run), accepts(old, run)];
  if (now.kind === 'refused' || before.kind === 'refused') return now;
  const differs = before.transitions.findIndex((taken, index) => {
    const other = now.transitions[index];
    return other === undefined || !isDeepStrictEqual(essence(taken), essence(other));
  });
  if (differs === -1 && now.transitions.length === before.transitions.length) return now;
  const at = differs === -1 ? before.transitions.length : differs;
  const [was, is] = [before.transitions[at]?.transition ?? 'its end', now.transitions[at]?.transition ?? 'its end'];
  return { kind: 'refused', at, reason: `Where the older machine takes ${was}, this one takes ${is}.` };
}

function essence({ state, target, way }: Taken) {
  return { state, target, action: way.action, guards: way.guards };
}

type Stop = Extract<Acceptance, { kind: 'refused' }>;

class PaperRun {
  #cursor: Cursor;
  #at = 0;
  #final: string | undefined;
  #inHole: { readonly hole: Hole; readonly acts: number } | undefined;
  readonly #taken: Taken[] = [];
  /** The values of the run, with what was read on the way. */
  #bindings: Bindings;

  constructor(
    private readonly machine: Machine,
    private readonly run: RecordedRun,
    from: Cursor = entryCursor(machine),
  ) {
    this.#cursor = from;
    this.#bindings = run.bindings;
  }

  get bindings(): Bindings {
    return this.#bindings;
  }

  result(): Acceptance {
    for (const [index, recorded] of this.run.steps.entries()) {
      this.#at = index;
      if (this.#final !== undefined) return this.#refuse(`It has ended in '${this.#final}', and more was done.`);
      const stop = this.#follow(recorded, this.run.steps[index + 1]?.before);
      if (stop !== undefined) return stop;
    }
    this.#at = this.run.steps.length;
    const last = this.run.steps.at(-1)?.after;
    if (this.#final === undefined && last !== undefined) this.#passAlready(last);
    if (this.#final === undefined) return this.#refuse(`It ends in '${this.#cursor.state}', which is no final.`);
    return { kind: 'accepted', final: this.#final, transitions: this.#taken };
  }

  /** Takes one recorded step, on its screen. */
  #follow(recorded: RecordedStep, next: Screen | undefined): Stop | undefined {
    const { before, action } = recorded;
    // Each turn moves on by a step or to another state; a machine that could go on for ever does not take the recorded step.
    for (let turns = 0; turns < MOST_TURNS; turns++) {
      if (this.#inHole !== undefined) return this.#fill(this.#inHole, recorded.after);
      const match = matchScreen(this.machine, this.#cursor, before, this.#bindings, { acted: false });
      if (match.kind === 'interrupt') return this.#answer(match.interrupt.id, recorded);
      if (match.kind === 'moved' && match.optional) {
        this.#cursor = match.cursor;
        continue;
      }
      if (match.kind === 'moved' || match.kind === 'lost')
        return this.#refuse(`It would want ${match.wanted.join(' and ')}; there was ${match.seen.join(', ')}.`);
      const decision = nextStep(this.machine, this.#cursor, before, this.#bindings);
      if (decision.kind === 'miss')
        return this.#refuse(`It would want ${decision.wanted.join(' and ')}; there was ${decision.seen.join(', ')}.`);
      if (decision.kind === 'hole') {
        const isFilled = holeFilled(this.machine, decision.hole, before, this.#here);
        if (isFilled.kind === 'filled') this.#moveTo(isFilled.target);
        else this.#inHole = { hole: decision.hole, acts: 0 };
        continue;
      }
      if (decision.kind === 'read') {
        const stop = this.#read(decision.values);
        if (stop !== undefined) return stop;
        continue;
      }
      if (decision.kind === 'act') {
        if (!isSameAct(decision.action, action))
          return this.#refuse(`It would ${inWords(decision.action)}; what was done is: ${inWords(action)}.`);
        return this.#land(decision, recorded, next);
      }
      this.#pass(decision);
      // What it need not do was done all the same, and changed nothing.
      if (decision.kind === 'already' && isSameAct(decision.action, action)) return undefined;
      if (this.#final !== undefined) return this.#refuse(`It would have ended in '${this.#final}', and more was done.`);
    }
    return this.#refuse('It would go round without doing what was done.');
  }

  #read(values: Bindings): Stop | undefined {
    for (const [name, value] of Object.entries(values)) {
      const before = Object.hasOwn(this.#bindings, name) ? this.#bindings[name] : undefined;
      if (before !== undefined && before !== value)
        return this.#refuse(`It would want $${name} to read '${before}', as it did before; there was '${value}'.`);
    }
    const derived = derive(this.machine, { ...this.#bindings, ...values });
    if (derived.kind === 'refused') return this.#refuse(derived.reason);
    this.#bindings = derived.bindings;
    this.#moveTo(undefined);
    return undefined;
  }

  /** Whatever was done belongs to the hole, until what it is for is so. */
  #fill({ hole, acts }: { readonly hole: Hole; readonly acts: number }, after: Screen): Stop | undefined {
    const isFilled = holeFilled(this.machine, hole, after, this.#here);
    this.#inHole = isFilled.kind === 'filled' ? undefined : { hole, acts: acts + 1 };
    if (isFilled.kind === 'filled') this.#moveTo(isFilled.target);
    else if (acts + 1 >= hole.most)
      return this.#refuse(
        `"${hole.goal}" would have ended after ${hole.most} acts: wanted ${isFilled.wanted.join(' and ')}.`,
      );
    return undefined;
  }

  /** The recorded act belongs to a dialog that may come up anywhere. */
  #answer(id: string, { before, action }: RecordedStep): Stop | undefined {
    const interrupt = this.machine.interrupts.find((candidate) => candidate.id === id);
    if (interrupt === undefined) return this.#refuse(`There is no interrupt '${id}'.`);
    const decision = interruptStep(this.machine, interrupt, before, this.#bindings);
    if (decision.kind === 'miss')
      return this.#refuse(
        `On '${id}' it would want ${decision.wanted.join(' and ')}; there was ${decision.seen.join(', ')}.`,
      );
    if (!isSameAct(decision.action, action))
      return this.#refuse(`On '${id}' it would ${inWords(decision.action)}; what was done is: ${inWords(action)}.`);
    this.#taken.push({ transition: `on ${id}`, way: decision.transition, state: id, target: undefined });
    return undefined;
  }

  /** Where the act led: seen on the screen after it, or on the next one, when a dialog stood in between. */
  #land(decision: ActDecision, { before, after }: RecordedStep, next: Screen | undefined): Stop | undefined {
    const screens = next === undefined ? [after] : [after, next];
    for (const screen of screens) {
      const arrival = arrive(this.machine, decision, before, screen, this.#here);
      if (arrival.kind === 'at') {
        this.#take(decision, arrival.target);
        return undefined;
      }
      const match = matchScreen(this.machine, this.#cursor, screen, this.#bindings, { acted: true });
      const isOnTheWay =
        match.kind === 'moved' &&
        match.optional &&
        match.leadsTo.some((id) => decision.transition.targets.includes(id));
      if (!isOnTheWay) continue;
      this.#take(decision, match.cursor.state);
      this.#cursor = match.cursor;
      return undefined;
    }
    const arrival = arrive(this.machine, decision, before, after, this.#here);
    const { wanted, seen } = arrival.kind === 'at' ? { wanted: [], seen: [] } : arrival;
    return this.#refuse(
      `After "${inWords(decision.action)}" it would want ${wanted.join(' and ')}; there was ${seen.join(', ')}.`,
      decision.alternative,
    );
  }

  #take({ alternative, transition, node }: ActDecision, target: string | undefined): void {
    this.#taken.push({
      transition: transitionName(this.#cursor, alternative, target),
      way: transition,
      state: this.#cursor.state,
      target,
      ...(node && { read: shownLabel(node) }),
    });
    this.#moveTo(target);
  }

  #moveTo(target: string | undefined): void {
    if (target === undefined) this.#cursor = advance(this.machine, this.#cursor);
    else if (this.machine.finals.some(({ id }) => id === target)) this.#final = target;
    else this.#cursor = enter(this.machine, this.#cursor, target);
  }

  #pass(decision: Extract<Decision, { kind: 'already' | 'skip' | 'over' }>): void {
    if (decision.kind === 'over') this.#cursor = decision.cursor;
    else this.#moveTo(decision.kind === 'already' ? decision.target : undefined);
  }

  /** The values where it stands: in a repeat, with the item of this round. */
  get #here(): Bindings {
    return bindingsAt(this.machine, this.#cursor, this.#bindings);
  }

  /** Steps behind the last recorded one that need not be done. */
  #passAlready(screen: Screen): void {
    for (let turns = 0; turns < MOST_TURNS && this.#final === undefined; turns++) {
      const decision = nextStep(this.machine, this.#cursor, screen, this.#bindings);
      if (decision.kind === 'read' && this.#read(decision.values) === undefined) continue;
      if (decision.kind !== 'already' && decision.kind !== 'skip' && decision.kind !== 'over') return;
      this.#pass(decision);
    }
  }

  #refuse(reason: string, way?: number): Stop {
    const stood = { cursor: this.#cursor, ...(way !== undefined && { way }) };
    return { kind: 'refused', at: this.#at, reason, stood };
  }
}

/** More steps than any machine has between two acts. */
const MOST_TURNS = 1_000;

function inWords(action: ConcreteAction): string {
  const told = tellable(action);
  return action.kind === 'key'
    ? `key ${action.key}`
    : `${action.kind} ${describeNode(action.target)}${'value' in told ? ` '${told.value}'` : ''}`;
}
