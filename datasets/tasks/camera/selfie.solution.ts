import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id, press } from './pages.js';
import type { selfie } from './selfie.js';

type Values = ValuesOf<typeof selfie>;

/** After the camera was switched so many times. */
const takeAfter =
  (switches: number): Script =>
  async (hand) => {
    for (let time = 0; time < switches; time += 1) await hand.tap(id('switch_lens'));
    await press(hand);
    return undefined;
  };

export const selfieSolution: Solution<Values> = {
  solve: () => takeAfter(1),
  nearMisses: { 'the back camera': () => takeAfter(0), 'switched there and back': () => takeAfter(2) },
};
