/** One sentence of the table of screens. A target is a text or description (`…` stands for the rest of it), `#id` or `.Class`; `#id 2` is the second one. */
export type Step =
  | { readonly kind: 'shows' | 'gone'; readonly target: string }
  | { readonly kind: 'checked' | 'unchecked' | 'selected' | 'enabled' | 'disabled'; readonly target: string }
  | { readonly kind: 'holds'; readonly target: string; readonly text: string }
  | { readonly kind: 'tap' | 'long-press' | 'scroll-to'; readonly target: string }
  | { readonly kind: 'type'; readonly target: string; readonly text: string }
  | { readonly kind: 'set'; readonly target: string; readonly value: number }
  | { readonly kind: 'press'; readonly key: 'back' | 'enter' | 'home' }
  | { readonly kind: 'start'; readonly activity: string };

/** A screen of the app, and what is done and must show there, in order. */
export interface ScreenCase {
  /** The activity, without the app's package. */
  readonly activity: string;
  readonly steps: readonly Step[];
}

const forms: ReadonlyArray<readonly [RegExp, (words: string, second: string) => Step]> = [
  [/^shows (.+)$/, (target) => ({ kind: 'shows', target })],
  [/^gone (.+)$/, (target) => ({ kind: 'gone', target })],
  [/^checked (.+)$/, (target) => ({ kind: 'checked', target })],
  [/^unchecked (.+)$/, (target) => ({ kind: 'unchecked', target })],
  [/^selected (.+)$/, (target) => ({ kind: 'selected', target })],
  [/^enabled (.+)$/, (target) => ({ kind: 'enabled', target })],
  [/^disabled (.+)$/, (target) => ({ kind: 'disabled', target })],
  [/^([#.]\S+(?: \d+)?) holds (.*)$/, (target, text) => ({ kind: 'holds', target, text })],
  [/^tap (.+)$/, (target) => ({ kind: 'tap', target })],
  [/^long press (.+)$/, (target) => ({ kind: 'long-press', target })],
  [/^scroll to (.+)$/, (target) => ({ kind: 'scroll-to', target })],
  [/^type (.+) into (.+)$/, (text, target) => ({ kind: 'type', target, text })],
  [/^set (.+) to (\d+)$/, (target, value) => ({ kind: 'set', target, value: Number(value) })],
  [/^press (back|enter|home)$/, (key) => ({ kind: 'press', key: key as 'back' | 'enter' | 'home' })],
  [/^start (\S+)$/, (activity) => ({ kind: 'start', activity })],
];

/** Reads the rows of two columns: "| `activity` | sentence; sentence |". */
export function screenCases(markdown: string): ScreenCase[] {
  return [...markdown.matchAll(/^\| `([\w.$]+)` \| ([^|]+) \|$/gm)].map(([, activity = '', words = '']) => ({
    activity,
    steps: words.split('; ').map((sentence) => parseStep(sentence, activity)),
  }));
}

function parseStep(sentence: string, activity: string): Step {
  for (const [form, make] of forms) {
    const found = form.exec(sentence);
    if (found) return make(found[1] ?? '', found[2] ?? '');
  }
  throw new Error(`The table of screens says "${sentence}" for ${activity}, which is no step.`);
}
