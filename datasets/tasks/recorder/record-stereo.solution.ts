import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { choose, enter, recordSome, save } from './pages.js';
import type { recordStereo } from './record-stereo.js';

type Values = ValuesOf<typeof recordStereo>;

const recordWith =
  (choices: readonly string[]) =>
  ({ name }: Values): Script =>
  async (hand) => {
    await enter(hand);
    await choose(hand, ...choices);
    await recordSome(hand);
    await save(hand, name);
    return undefined;
  };

export const recordStereoSolution: Solution<Values> = {
  solve: recordWith(['stereo', 'wav']),
  nearMisses: { 'one channel': recordWith(['wav']), 'another format': recordWith(['stereo']) },
};
