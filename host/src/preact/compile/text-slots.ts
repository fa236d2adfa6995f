import type { Step } from '../../machine/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Slot } from './parameters.js';
import type { TextSource } from './text-sources.js';

/** Every value that was read, as the compiler's other rules take values. Pure. */
export function textsRead(sources: readonly TextSource[]): readonly Slot[] {
  return sources.flatMap(({ values }) => values.map(({ slot }) => slot));
}

/** None of them is known yet. Pure. */
export function textsAhead(sources: readonly TextSource[]): readonly Slot[] {
  return textsRead(sources).map((slot) => ({ ...slot, isAhead: true }));
}

/** What is known of them where a step is done: what was read before it. Of two that happen to be the same, the one that this step put in. Pure. */
export function textsAt(
  sources: readonly TextSource[],
  steps: readonly TrajectoryStep[],
  step: TrajectoryStep,
): readonly Slot[] {
  const own = sources.flatMap(({ values }) => values.filter(({ used }) => used === step));
  const now = steps.indexOf(step);
  return sources.flatMap(({ at, values }) =>
    values.map(({ slot, used }): Slot => {
      const isRead = steps.indexOf(at) <= now;
      const isMeant = used === step || (own.length === 0 && isAlone(slot, sources));
      return isRead && isMeant ? slot : { ...slot, isAhead: true };
    }),
  );
}

/** What is known where the run ends: of two that happen to be the same nobody can say there which one is meant. Pure. */
export function textsAtEnd(sources: readonly TextSource[]): readonly Slot[] {
  return textsRead(sources).map((slot) => (isAlone(slot, sources) ? slot : { ...slot, isAhead: true }));
}

/** The step that reads them. Pure. */
export function readStep({ read }: TextSource): Step {
  return { optional: false, alternatives: [], read };
}

function isAlone({ value }: Slot, sources: readonly TextSource[]): boolean {
  return textsRead(sources).filter((other) => other.value === value).length === 1;
}
