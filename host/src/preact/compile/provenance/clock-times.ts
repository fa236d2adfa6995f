import { transforms } from '../../../machine/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import { explain } from '../expressions.js';
import type { Slot } from '../parameters.js';
import { onClock } from './clock.js';
import type { Span } from './spans.js';
import { isTold } from './whole.js';
import { type Writing, writingsOf } from './writings.js';

/** A time of day that was typed in whole, in one field or as its hour and its minute one after the other. */
export interface TypedTime {
  readonly steps: readonly TrajectoryStep[];
  readonly writings: readonly Writing[];
  /** The time itself; one that is made of two values of the goal has no place of its own in it. */
  readonly span: Span;
  /** The goal says when it begins and how long it takes, and this is when it is over. */
  readonly made?: { readonly start: Span; readonly length: Span };
}

/**
 * The times that were typed where the goal says a time and a duration: of an hour and a minute together one can say whether they are when it begins or
 * when it is over; each alone may be many things. None where they may be two. Pure.
 */
export function typedTimes(
  steps: readonly TrajectoryStep[],
  spans: readonly Span[],
  slots: readonly Slot[],
  locales: readonly string[],
): readonly TypedTime[] {
  const moments = momentsOf(spans);
  if (!moments.some(({ made }) => made !== undefined)) return [];
  const found: TypedTime[] = [];
  for (let at = 0; at < steps.length; ) {
    const typed = [steps.slice(at, at + 2), steps.slice(at, at + 1)].flatMap((run) => {
      const [fit, another] = isPutIn(run, slots) ? moments.flatMap((moment) => fitOf(run, moment, locales)) : [];
      return fit === undefined || another !== undefined ? [] : [fit];
    });
    const [longest] = typed;
    if (longest !== undefined) found.push(longest);
    at += longest?.steps.length ?? 1;
  }
  // When it begins is told by the other rules as well; they are needed only where there is another time to tell it from.
  return found.some(({ made }) => made !== undefined) ? found : [];
}

type Moment = Pick<TypedTime, 'span' | 'made'>;

function momentsOf(spans: readonly Span[]): readonly Moment[] {
  const of = (type: Span['type']) => spans.filter((span) => span.type === type);
  const ends = of('time').flatMap((start) =>
    of('duration').flatMap((length): readonly Moment[] => {
      const value = transforms.get('later')?.apply([start.value, length.value]);
      return value === undefined || value === start.value
        ? []
        : [{ span: { ...start, value }, made: { start, length } }];
    }),
  );
  return [...of('time').map((span) => ({ span })), ...ends];
}

function isPutIn(run: readonly TrajectoryStep[], slots: readonly Slot[]): boolean {
  return run.every(({ action }) => action.kind === 'type' && !explain(action.value, slots).explained);
}

/** The time in whole: its hour, then its minute. */
function fitOf(run: readonly TrajectoryStep[], moment: Moment, locales: readonly string[]): readonly TypedTime[] {
  const { span } = moment;
  const writings = run.map(({ action, before }, index) => {
    const shown = action.kind === 'type' ? action.value : '';
    const all = onClock(before, writingsOf(shown, span, locales), locales);
    return all.find(({ options: [pattern = ''] }) =>
      run.length === 1 ? /[Hh]/.test(pattern) && /m/.test(pattern) : (index === 0 ? /^[Hh]+$/ : /^m+$/).test(pattern),
    );
  });
  const known = writings.filter((writing) => writing !== undefined);
  return known.length === run.length && isTold(span, known) ? [{ ...moment, steps: run, writings: known }] : [];
}
