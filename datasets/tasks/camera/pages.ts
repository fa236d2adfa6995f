import type { Hand } from '../../../host/src/agent/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { APP } from './album.js';

export const id = idsOf(APP);

/** The shutter, as soon as it is ready for the next picture. */
export const READY = "//*[@resource-id='com.android.camera2:id/shutter' and @enabled='true']";

/** Presses the shutter, so many times, until the last photo lies where photos lie. */
export async function press(hand: Hand, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await hand.tap(READY);
  await hand.until('the shutter', () => hand.sees(READY));
}

/** Records a video until the time that is shown has come. */
export async function film(hand: Hand, elapsed: string): Promise<void> {
  await hand.tap(id('video_mode'));
  await hand.tap(READY);
  await hand.until(`${elapsed} of video`, () => (hand.all(id('elapsed'))[0]?.text ?? '') >= elapsed);
  await hand.tap(READY);
}
