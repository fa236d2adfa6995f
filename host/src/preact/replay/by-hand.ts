import { settled } from '../../device/index.js';
import { matchScreen } from '../../machine/index.js';
import { contentHash } from '../../screen/index.js';
import { rejoin, witnessDetour } from './handover.js';
import { describeMiss, whatIsKnown } from './ladder.js';
import type { Detour, Miss } from './report.js';
import type { Place, Run } from './run.js';

/**
 * Asks whoever sits beside the run what is to be done about a miss. Where they say to go on, the run goes on from what the screen shows then, if it is
 * a place from which it can; else they are told so, and asked again. A person who may have acted is a detour: such a run is no replay.
 */
export async function pause(run: Run, miss: Miss): Promise<Place | 'hand over' | 'stop' | undefined> {
  const { attendant } = run;
  if (attendant?.atMiss === undefined) return undefined;
  const started = run.clock.monotonic();
  const canHandOver = run.fallback !== undefined || run.heal.length > 0;
  run.rungs.push({ kind: 'paused', at: miss.at });
  for (let sentence = describeMiss(miss); ; ) {
    const asked = sentence;
    const answer = await run.deadline.without(async () => attendant.atMiss?.({ sentence: asked, miss, canHandOver }));
    if (answer !== 'go on') return answer ?? 'stop';
    const screen = await settled(run.device, undefined, run.wait(run.pace.screenMs));
    const found = await rejoin(run, miss, screen, contentHash(screen) === contentHash(miss.screen) ? [] : undefined);
    if (found === undefined) {
      const match = matchScreen(run.machine, miss.at, screen, run.bindings, whatIsKnown(run, miss));
      const seen = 'seen' in match ? match.seen.join(', ') : 'that the step cannot be taken yet';
      sentence = `It cannot be gone on from there: wanted '${miss.at.state}', or a screen behind it; saw ${seen}.`;
      continue;
    }
    const detour: Detour = {
      miss,
      policy: 'a person',
      isHeal: false,
      isByHand: true,
      steps: [],
      rejoined: found.place,
      why: 'A person looked at it, and said to go on.',
      tookMs: run.clock.monotonic() - started,
    };
    run.detours.push(detour);
    run.events.push({ kind: 'detour', detour });
    run.listener.rejoined?.(detour);
    if (found.place.kind === 'state' && found.passed.length === 0) run.firstScreen ??= screen;
    await witnessDetour(run, detour, found.passed, screen);
    return found.place.kind === 'final'
      ? { kind: 'final', id: found.place.id, screen }
      : { kind: 'at', cursor: found.place.cursor, screen };
  }
}
