import type { Decision, Policy, Situation } from '../../../host/src/agent/index.js';
import { fingerprint, type Screen, type UiNode } from '../../../host/src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../../host/src/trajectory/index.js';

/** How often in a row nothing may be found to do before it gives up: a screen may only be late. */
const MOST_WAITS = 5;

/** So much of the last screen must be there for the way to have ended. */
const ALIKE = 0.8;

/**
 * Stands for a model that takes over in the middle: it has the run of a script that did the whole task on this very phone, with the same values.
 * On a screen it knows what was done there, and goes on from the screen that is most like it.
 */
export class DemonstratedPolicy implements Policy {
  readonly kind = 'script';
  readonly cost = { modelCalls: 0, tokens: 0 };
  readonly description = 'the way that a script took here';
  readonly #steps: readonly TrajectoryStep[];
  readonly #answer: string | undefined;
  readonly #end: Screen | undefined;
  /** The step that was decided on last, and how much was past then. */
  #last: { readonly index: number; readonly past: number } | undefined;
  #waits = 0;

  constructor({ steps, answer }: Trajectory) {
    this.#steps = steps;
    this.#answer = answer;
    this.#end = steps.at(-1)?.after;
  }

  async decide({ screen, past }: Situation): Promise<Decision> {
    const index = this.#next(screen, past.length);
    const step = this.#steps[index];
    if (index === this.#steps.length)
      return {
        kind: 'done',
        why: 'the way ends here',
        ...(this.#answer !== undefined && { answer: this.#answer }),
      };
    const action = step && actionOn(step, screen);
    if (action === undefined) {
      this.#waits += 1;
      if (this.#waits > MOST_WAITS) return { kind: 'give-up', why: 'the way does not lead over this screen' };
      return { kind: 'wait', why: 'a screen of the way' };
    }
    this.#waits = 0;
    this.#last = { index, past: past.length };
    return { kind: 'act', action, why: 'it was done here on the way' };
  }

  /** The step behind the last one where its screen came up, else that of the screen most like this one; -1 where none is. */
  #next(screen: Screen, past: number): number {
    const last = this.#last;
    if (last !== undefined && past > last.past) {
      const following = this.#steps[last.index + 1];
      if (following === undefined) return this.#steps.length;
      if (fingerprint(following.before) === fingerprint(screen) && actionOn(following, screen) !== undefined)
        return last.index + 1;
    }
    return this.#mostAlike(screen);
  }

  #mostAlike(screen: Screen): number {
    const shown = wordsOf(screen);
    const kind = fingerprint(screen);
    const end = this.#end;
    const endLikeness = end?.activity === screen.activity ? shared(shown, wordsOf(end)) : 0;
    // Where the way ends as it began, whoever begins has not been there yet.
    let best = { index: -1, likeness: 0 };
    for (const [index, step] of this.#steps.entries()) {
      const { before } = step;
      if (before.activity !== screen.activity || actionOn(step, screen) === undefined) continue;
      const likeness = shared(shown, wordsOf(before)) + (fingerprint(before) === kind ? 1 : 0);
      if (likeness > best.likeness) best = { index, likeness };
    }
    const isEnd =
      end !== undefined && endLikeness > ALIKE && endLikeness + (fingerprint(end) === kind ? 1 : 0) > best.likeness;
    return isEnd ? this.#steps.length : best.index;
  }
}

/** What a step did, on this screen; undefined where its node is not there. */
function actionOn({ before, action }: TrajectoryStep, screen: Screen) {
  if (action.kind === 'key') return action;
  const done = before.tree.nodes[action.target];
  const target = done && sameOn(screen, done);
  return target && { ...action, target };
}

/** The node of the same place and the same words; else the only one with the same id and words. */
function sameOn(screen: Screen, node: UiNode): UiNode | undefined {
  const alike = screen.tree.nodes.filter(
    (other) =>
      other.visible &&
      other.resourceId === node.resourceId &&
      other.class === node.class &&
      labelOn(other) === labelOn(node),
  );
  return alike.find(({ path }) => path.join() === node.path.join()) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** What stays the same of a node whatever is typed into it. */
function labelOn({ editable, text, contentDesc }: UiNode): string {
  return editable ? contentDesc : `${text}/${contentDesc}`;
}

function wordsOf({ tree }: Screen): ReadonlySet<string> {
  const visible = tree.nodes.filter(({ visible }) => visible);
  return new Set(
    visible.map(({ resourceId, text, contentDesc, checked }) => `${resourceId}/${text}/${contentDesc}/${checked}`),
  );
}

/** Of all that is on two screens, the part that is on both. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}
