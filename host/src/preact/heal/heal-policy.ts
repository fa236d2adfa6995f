import type { ConcreteAction } from '../../actions/index.js';
import type { Decision, Policy, Situation } from '../../agent/index.js';
import {
  type Alternative,
  advance,
  type Bindings,
  bindingsAt,
  type Cursor,
  enter,
  isByValue,
  type Machine,
  nextStep,
  type RecordedRun,
  screenHolds,
  stepAt,
  tryEvaluate,
} from '../../machine/index.js';
import { counterpart, keptShare, type Screen, targetOf, topWindow } from '../../screen/index.js';
import { passBy } from './pass-by.js';
import { seenScreen, seenWay } from './seen-way.js';

/** So much of a screen must still be there for it to be the same one, changed. Other screens of one app share at most 0.4 (see compile/segments). */
const SAME_SCREEN = 0.6;

/**
 * Goes on along a machine where a screen or a button is no longer what it was: by what it looked like in the recorded runs. A rule and no model.
 * It presses nothing that cannot be undone, puts a value only where the value stood, and gives up rather than choose.
 */
export class HealPolicy implements Policy {
  readonly kind = 'rule';
  readonly description = 'what it looked like before';
  readonly cost = { modelCalls: 0, tokens: 0 };
  readonly #machine: Machine;
  readonly #bindings: Bindings;
  readonly #runs: readonly RecordedRun[];
  readonly #isAsked: boolean;
  #at: Cursor;
  #stoodOn: Screen | undefined;
  /** How much was past when the machine's own step was decided on; undefined while something in the way is passed by. */
  #decided: { readonly way: Alternative; readonly past: number } | undefined;

  /** @param isAsked the run's own act led to where it does not know its way */
  constructor(machine: Machine, bindings: Bindings, runs: readonly RecordedRun[], at: Cursor, isAsked: boolean) {
    this.#machine = machine;
    this.#bindings = bindings;
    this.#runs = runs;
    this.#at = at;
    this.#isAsked = isAsked;
  }

  /** The first screen that it knew by its likeness. */
  get stoodOn(): Screen | undefined {
    return this.#stoodOn;
  }

  async decide({ screen, past }: Situation): Promise<Decision> {
    const decided = this.#decided;
    if (decided !== undefined && past.length > decided.past && past.at(-1)?.done) this.#goOn(decided.way);
    this.#decided = undefined;
    if (!this.#isKnown(screen)) return this.#pass(screen);
    this.#stoodOn ??= screen;
    for (;;) {
      const decision = nextStep(this.#machine, this.#at, screen, this.#bindings);
      switch (decision.kind) {
        case 'already':
        case 'skip':
          this.#at = advance(this.#machine, this.#at);
          continue;
        case 'over':
          this.#at = decision.cursor;
          continue;
        case 'act':
          return this.#act(decision.transition, decision.action, past.length, 'the step is as it was');
        case 'read':
          return { kind: 'give-up', why: 'What comes next is read, and a rule that goes by likeness reads nothing.' };
        case 'hole':
          return { kind: 'give-up', why: 'What comes next is for a policy, and for no rule.' };
        case 'miss':
          return this.#byLikeness(screen, past.length);
        default:
          return decision satisfies never;
      }
    }
  }

  /** Is this the screen of the state that it stands in, as it was seen before, whatever has changed on it? */
  #isKnown(screen: Screen): boolean {
    const then = seenScreen(this.#machine, this.#at.state, this.#runs);
    if (then === undefined || then.activity !== screen.activity) return false;
    if (topWindow(then.tree)?.type !== topWindow(screen.tree)?.type) return false;
    const checks = this.#machine.states.find(({ id }) => id === this.#at.state)?.checks ?? [];
    // Whose screen it is, a value says: that of somebody else is as like as any.
    const byValue = checks.filter((check) => 'selector' in check && isByValue(check.selector));
    if (byValue.length > 0 && !screenHolds(byValue, screen, this.#here)) return false;
    return keptShare(then, screen) >= SAME_SCREEN;
  }

  /** The values here, with the item of a repeat. */
  get #here(): Bindings {
    return bindingsAt(this.#machine, this.#at, this.#bindings);
  }

  #pass(screen: Screen): Decision {
    const target = passBy(screen, this.#isAsked);
    if (target === undefined || screen.package !== this.#machine.app)
      return { kind: 'give-up', why: 'The screen is not one that it was seen on.' };
    return { kind: 'act', action: { kind: 'tap', target }, why: 'It stood in the way, and this leaves it.' };
  }

  #byLikeness(screen: Screen, past: number): Decision {
    const ways = stepAt(this.#machine, this.#at)?.alternatives ?? [];
    for (const [index, way] of ways.entries()) {
      const action = this.#likeAction(way, index, screen);
      if (action !== undefined) return this.#act(way, action, past, 'It stands where it stood, and is like it.');
    }
    return { kind: 'give-up', why: 'Nothing there is enough like what was there.' };
  }

  #likeAction(way: Alternative, index: number, screen: Screen): ConcreteAction | undefined {
    if (way.action.kind === 'key') return undefined;
    const seen = seenWay(this.#machine, this.#at, index, this.#runs);
    if (seen === undefined) return undefined;
    const label = seen.isByValue ? seen.labelFor(this.#here) : undefined;
    // Named by a value that it does not show itself, it could be anybody's.
    if (seen.isByValue && label === undefined) return undefined;
    const found = counterpart(seen.screen, seen.node, screen, label);
    if (found.kind === 'none') return undefined;
    const fit = targetOf(screen, found.node, way.action.kind);
    if (fit.kind !== 'target') return undefined;
    if (way.action.kind !== 'type' && way.action.kind !== 'set') return { ...way.action, target: fit.node };
    const value = tryEvaluate(way.action.value, this.#here);
    if (value.kind === 'refused' || fit.node.password) return undefined;
    return { ...way.action, target: fit.node, value: value.value };
  }

  #act(way: Alternative, action: ConcreteAction, past: number, why: string): Decision {
    if (way.irreversible) return { kind: 'give-up', why: 'What comes next cannot be undone; no rule may do it.' };
    this.#decided = { way, past };
    return { kind: 'act', action, why };
  }

  #goOn({ targets }: Alternative): void {
    const [next] = targets;
    this.#at = next === undefined ? advance(this.#machine, this.#at) : enter(this.#machine, this.#at, next);
  }
}
