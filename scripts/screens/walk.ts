import { runPolicy, ScriptPolicy } from '../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import { outline } from '../../host/src/screen/index.js';
import type { Stage } from '../stage/stage.js';
import { Draws } from '../tasks/draws.js';
import { dress, type Look } from './look.js';
import type { Tour } from './tour.js';

const TIMEOUT_MS = 120_000;
const MAX_STEPS = 100;
const BEGINS = '101515342023.00';
const CLEAN = 'screens-clean';

export async function keepClean({ device }: Stage): Promise<void> {
  await device.saveSnapshot(CLEAN);
}

/** Walks a tour with a look, from a clean phone, and gives the pictures that it takes (PNG). @throws Error where the tour does not come to its end */
export async function walk({ device, phone }: Stage, tour: Tour, look: Look): Promise<readonly Buffer[]> {
  await device.restoreSnapshot(CLEAN);
  await phone.shell(`date ${BEGINS} && ${dress(look)}`);
  await tour.prepare?.(phone, new Draws(tour.name));
  const deadline = new Deadline(systemClock, TIMEOUT_MS);
  const launched = await device.launch(tour.app, { cold: true }, deadline.signal);
  if (!launched.done) throw new Error(`${tour.app} could not be started: ${launched.reason}`);
  const pictures: Buffer[] = [];
  const show = async () => {
    pictures.push(await device.screenshot());
  };
  const policy = new ScriptPolicy(async (hand) => {
    await tour.walk(hand, show);
    return undefined;
  });
  const ran = await runPolicy({ device, policy, goal: tour.name, clock: systemClock, deadline, maxSteps: MAX_STEPS });
  if (ran.outcome !== 'done')
    throw new Error(
      `The tour of ${tour.name} (${look.name}) ended ${ran.outcome} after ${ran.steps.length} steps: ${ran.why}\n${outline(ran.last)}`,
    );
  return pictures;
}
