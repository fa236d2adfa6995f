import { isDeepStrictEqual } from 'node:util';
import { settled } from '../../device/index.js';
import type { Cursor, Decision } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { stepHere } from './await-place.js';
import type { Run } from './run.js';

/** What is reported of a window comes every 100 ms at most: what says nothing for so long, ms, behind a moment of rest, is taken to be all there. */
const REST_MS = 300;

export interface StillRead {
  readonly screen: Screen;
  readonly decision: Decision | undefined;
  /** It never came to rest: what stands there may be half of it, or not there yet. */
  readonly isRestless: boolean;
}

/**
 * What is to be read, on a screen that is at rest: the same in two looks between which nothing was reported. Half a text is a text, too. Where nothing is
 * to be read there any more, that.
 */
export async function stillRead(run: Run, cursor: Cursor): Promise<StillRead> {
  const wait = run.wait(run.pace.screenMs);
  for (;;) {
    const screen = await settled(run.device, undefined, wait);
    const decision = stepHere(run, cursor, screen);
    if (decision?.kind !== 'read') return { screen, decision, isRestless: false };
    const moved = await run.device.changed(screen.generation, Math.min(REST_MS, run.deadline.remainingMs), run.signal);
    const next = await run.device.observe(run.signal);
    const again = stepHere(run, cursor, next);
    const isSame = again?.kind === 'read' && isDeepStrictEqual(again.values, decision.values);
    if (!moved && next.generation === screen.generation && isSame)
      return { screen: next, decision: again, isRestless: false };
    if (wait.over) return { screen: next, decision: again, isRestless: true };
  }
}
