import { type Bindings, type Expression, type Guard, type Param, printExpression } from '../../machine/index.js';
import { holdsWords } from '../compile/whole-word.js';
import { featureIn, featuresOf } from './features.js';

/** What tells runs apart that went two ways. */
export type Telling =
  /** By a value: `now` holds for the new way, `before` for the old one. */
  | { readonly kind: 'value'; readonly now: Guard; readonly before: Guard }
  /** By something that the screen shows on the new way alone. */
  | { readonly kind: 'screen'; readonly now: Guard };

export interface Ways {
  readonly params: readonly Param[];
  /** The values of the runs that went the old way, and of the one that went the new way. */
  readonly before: readonly Bindings[];
  readonly now: Bindings;
  /** What stands on what was acted upon, on either way: who taps "Plain text (.txt)" does so for a txt. */
  readonly labels: readonly string[];
  /** A node that stood on the screen of the new way alone. */
  readonly mark: string | undefined;
}

/**
 * The simplest that tells the new way from the old one in all runs: a value of which what was tapped speaks, else the only value, or the only mark of the
 * screen, that differs. Where several would do as well nothing is guessed: the reason says what to run next. Pure.
 */
export function tellingOf({ params, before, now, labels, mark }: Ways): Telling | string {
  const differing = featuresOf(params).filter((feature) => {
    const value = featureIn(feature, now);
    const others = before.map((bindings) => featureIn(feature, bindings));
    return value !== undefined && before.length > 0 && others.every((other) => other !== undefined && other !== value);
  });
  const spoken = differing.filter((feature) =>
    [now, ...before].some((bindings) => labels.some((label) => speaksOf(label, featureIn(feature, bindings) ?? ''))),
  );
  const [feature, ...rivals] = spoken.length > 0 ? spoken : differing;
  if (feature === undefined && mark === undefined)
    return 'Nothing in the goals or on the screens tells when which way is to be taken. Solve it with goals that say what was meant.';
  if (feature === undefined && mark !== undefined)
    return { kind: 'screen', now: { kind: 'screen', check: { kind: 'present', selector: mark } } };
  if (feature === undefined) throw new RangeError('There is a value or a mark.');
  const isMarked = mark !== undefined && spoken.length === 0;
  if (rivals.length > 0 || isMarked) {
    const reasons = [
      ...[feature, ...rivals].map((each) => `${printExpression(each)} is '${featureIn(each, now)}'`),
      ...(isMarked ? [`the screen shows ${mark}`] : []),
    ];
    return `The other way may have been taken because ${reasons.join(', or because ')}, and these runs do not tell which. Solve it once more with only one of them as it was there.`;
  }
  return {
    kind: 'value',
    now: equals(feature, '=', featureIn(feature, now)),
    before: beforeGuard(feature, before, now),
  };
}

function beforeGuard(feature: Expression, before: readonly Bindings[], now: Bindings): Guard {
  const values = new Set(before.map((bindings) => featureIn(feature, bindings)));
  const [only] = values;
  return values.size === 1 ? equals(feature, '=', only) : equals(feature, '!=', featureIn(feature, now));
}

function equals(left: Expression, comparison: '=' | '!=', value: string | undefined): Guard {
  return { kind: 'param', left, comparison, right: { kind: 'literal', value: value ?? '' } };
}

function speaksOf(label: string, value: string): boolean {
  return value !== '' && holdsWords(label.toLowerCase(), value.toLowerCase());
}
