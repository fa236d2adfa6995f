import type { Alternative, Expression, Let } from '../../../machine/index.js';
import { resolve, type Screen } from '../../../screen/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import { targetOf } from '../target.js';
import type { Span } from './spans.js';
import { give } from './writings.js';

/** Taps on the digits of a keypad, one after the other, that put in a duration of the goal. */
export interface Keyed {
  readonly span: Span;
  readonly steps: readonly TrajectoryStep[];
  /** How a key is told from the others, with the digit left out. */
  readonly selectorOf: (digit: string) => string;
}

/** Hours, minutes and seconds, two digits each. */
const PLACES = 6;

/** The writing that a keypad of a timer takes, from the first digit that is not 0. */
export const KEYPAD = { function: 'duration', options: ['HHmmss'] } as const;

/** The runs of taps on a keypad that put in the digits of a duration, of which there is one alone that has them. Pure. */
export function keyedIn(steps: readonly TrajectoryStep[], spans: readonly Span[]): readonly Keyed[] {
  return runsOf(steps).flatMap((run): readonly Keyed[] => {
    const digits = run.map(digitOf).join('');
    const meant = spans.filter((span) => span.type === 'duration' && keysFor(span) === digits);
    const [span] = meant;
    const selectorOf = SELECTORS.find((selector) => run.every((step) => names(selector(`'${digitOf(step)}'`), step)));
    return span === undefined || meant.length > 1 || selectorOf === undefined ? [] : [{ span, steps: run, selectorOf }];
  });
}

/** The values that a keypad's taps are made of: the digits without zeros before them, and each place of them, '' where there is none. */
export function letsFor(param: string, nameOf: (name: string) => string): readonly [keys: Let, ...places: Let[]] {
  const keys = nameOf('keys');
  const digits = call('duration', { kind: 'param', name: param }, 'HHmmss');
  const places = Array.from({ length: PLACES }, (_, place): Let => {
    const value = call('character', { kind: 'param', name: keys }, String(place - PLACES));
    return { name: nameOf(`key_${place + 1}`), value };
  });
  return [{ name: keys, value: call('number', digits, '0') }, ...places];
}

/** One tap a place, left out where the value has no digit there. The last one leads where the last tap led. Pure. */
export function tapsFor(
  { selectorOf }: Keyed,
  places: readonly Let[],
  targets: readonly string[],
): readonly Alternative[] {
  return places.map(({ name }, place) => ({
    guards: [
      {
        kind: 'param',
        left: { kind: 'param', name },
        comparison: '!=',
        right: { kind: 'literal', value: '' },
      } as const,
    ],
    action: { kind: 'tap', target: selectorOf(`$${name}`) },
    targets: place === places.length - 1 ? targets : [],
    irreversible: false,
    effects: [],
  }));
}

const SELECTORS: readonly ((digit: string) => string)[] = [
  (digit) => `//*[@text=${digit}]`,
  (digit) => `//android.widget.Button[@text=${digit}]`,
  (digit) => `//*[@content-desc=${digit}]`,
];

function call(name: string, of: Expression, option: string): Expression {
  return { kind: 'call', function: name, arguments: [of, { kind: 'literal', value: option }] };
}

/** '' for a duration that a keypad does not take: one of a hundred hours, or of none. */
function keysFor(span: Span): string {
  const digits = give(KEYPAD, span.value) ?? '';
  return digits.length === PLACES ? digits.replace(/^0+/, '') : '';
}

function names(selector: string, step: TrajectoryStep): boolean {
  const found = resolve(step.before, selector, {}, 'tap');
  return found.kind === 'one' && found.target === targetOf(step);
}

/** Two taps or more, one after the other, on digits of a keypad. */
function runsOf(steps: readonly TrajectoryStep[]): readonly (readonly TrajectoryStep[])[] {
  const runs: TrajectoryStep[][] = [[]];
  for (const step of steps) {
    if (digitOf(step) !== undefined && isKeypad(step.before)) runs.at(-1)?.push(step);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function digitOf(step: TrajectoryStep): string | undefined {
  const node = step.action.kind === 'tap' ? targetOf(step) : undefined;
  const said = node?.text || node?.contentDesc || '';
  return /^\d$/.test(said) ? said : undefined;
}

function isKeypad(screen: Screen): boolean {
  const keys = new Set(
    screen.tree.nodes
      .filter(({ clickable, visible }) => clickable && visible)
      .map((key) => key.text || key.contentDesc),
  );
  return [...'0123456789'].every((digit) => keys.has(digit));
}
