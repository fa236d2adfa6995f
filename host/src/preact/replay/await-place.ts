import { until } from '../../device/index.js';
import { type Cursor, type Decision, matchScreen, nextStep } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { answerInterrupt } from './interrupts.js';
import type { Miss } from './report.js';
import type { Place, Run } from './run.js';

/**
 * Waits until the screen is the one of `cursor` (with `untilEnabled`: until its step can be taken), answering interrupts and entering optional
 * states on the way. Another known screen is *not* taken for granted here: what was there before may only not be gone yet.
 */
export async function awaitPlace(
  run: Run,
  cursor: Cursor,
  options: { readonly untilEnabled?: boolean } = {},
): Promise<Place | { readonly kind: 'miss'; readonly miss: Miss }> {
  for (;;) {
    const wait = run.wait(run.pace.screenMs);
    const held = await until(
      run.device,
      (screen) => {
        const match = matchScreen(run.machine, cursor, screen, run.bindings);
        if (match.kind === 'interrupt') return match;
        if (match.kind === 'moved' && match.optional) return match;
        if (match.kind !== 'here') return undefined;
        if (options.untilEnabled !== true) return match;
        return nextStep(run.machine, cursor, screen, run.bindings, run.barred).kind === 'miss' ? undefined : match;
      },
      { deadline: wait },
    );
    if (held.kind === 'timeout') return { kind: 'miss', miss: missAt(run, cursor, held.last, wait.elapsedMs) };
    const { value, screen } = held;
    // A dialog over the app tells nothing of what was so before the run.
    if (value.kind !== 'interrupt') run.firstScreen ??= screen;
    if (run.launchMs === undefined) {
      run.launchMs = run.clock.monotonic() - run.started;
      await run.listener.started?.(screen);
    }
    if (value.kind === 'here') return { kind: 'at', cursor, screen };
    if (value.kind === 'moved') return { kind: 'at', cursor: value.cursor, screen };
    const trouble = await answerInterrupt(run, cursor, value.interrupt, screen);
    if (trouble !== undefined) return { kind: 'miss', miss: trouble };
  }
}

/** What comes next on a screen that is the cursor's own; undefined on any other, where nothing may be done in its name. */
export function stepHere(run: Run, cursor: Cursor, screen: Screen): Decision | undefined {
  const match = matchScreen(run.machine, cursor, screen, run.bindings);
  return match.kind === 'here' ? nextStep(run.machine, cursor, screen, run.bindings, run.barred) : undefined;
}

/** What was wanted at the cursor, and what the screen shows instead. */
function missAt(run: Run, cursor: Cursor, screen: Screen, waitedMs: number): Miss {
  const match = matchScreen(run.machine, cursor, screen, run.bindings);
  const decision = match.kind === 'here' ? nextStep(run.machine, cursor, screen, run.bindings, run.barred) : undefined;
  const { wanted, seen } =
    decision?.kind === 'miss'
      ? decision
      : match.kind === 'lost' || match.kind === 'moved'
        ? match
        : { wanted: [`the screen '${cursor.state}'`], seen: ['something else'] };
  return { at: cursor, wanted, seen, acted: 'no', screen, waitedMs };
}
