import { labelOf, type Screen, type UiNode } from '../../screen/index.js';
import { topNodes } from './candidates.js';
import { nameOf } from './controls.js';
import type { ReadGoal } from './goal.js';
import { isSmall } from './small-words.js';
import { commits, isOrder, isVerb, likeness, stem, wordsOf } from './vocabulary.js';

/** Why a goal is not done by what was found: it says more. */
export function notAllOf({ text }: ReadGoal, left: readonly string[]): string {
  return `What was found for "${text}" leaves ${left.map((word) => `'${word}'`).join(', ')} over: it would be done without. Put names and texts in quotes, or leave the rest out.`;
}

/** The way that was taken through an app, by what was tapped on it; and what of a goal neither that nor the page at its end speaks of. */
export class Path {
  readonly #labels: string[] = [];

  tapped(label: string): void {
    this.#labels.push(label);
  }

  wentBack(): void {
    this.#labels.pop();
  }

  /** Words of the goal that would be left over if this control were set now. What a row beside it says is another control's. */
  leftByControl(screen: Screen, goal: ReadGoal, control: UiNode): readonly string[] {
    const shown = topNodes(screen).map(({ text }) => text);
    const title = shown.find((text) => text !== '') ?? '';
    const values = goal.values.filter(({ text }) => !shown.some((other) => other.includes(text)));
    return [...this.#left(goal, [title, nameOf(control)]), ...values.map(({ text }) => text)];
  }

  /** Words of the goal that would be left over if this form were kept now. */
  leftByForm(screen: Screen, goal: ReadGoal): readonly string[] {
    return this.#left(
      goal,
      topNodes(screen).flatMap((node) => [node.editable ? labelOf(node) : node.text, node.contentDesc]),
    );
  }

  #left({ words, values }: ReadGoal, shown: readonly string[]): readonly string[] {
    const said = [...this.#labels, ...shown].flatMap(wordsOf);
    const called = values.flatMap((value) => [...value.called, ...value.cues.slice(0, 1)]);
    return words.filter(
      (word) =>
        !isSmall(word) &&
        word !== stem('setting') &&
        !isVerb(word) &&
        !isOrder(word) &&
        commits(word) === 0 &&
        !called.includes(word) &&
        !said.some((other) => likeness(word, other) > 0),
    );
  }
}
