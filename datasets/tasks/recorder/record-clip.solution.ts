import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { enter, recordSome, save } from './pages.js';
import type { recordClip } from './record-clip.js';

type Values = ValuesOf<typeof recordClip>;

const recordTimes =
  (times: number): Script =>
  async (hand) => {
    await enter(hand);
    for (let time = 0; time < times; time += 1) {
      await recordSome(hand);
      await save(hand);
    }
    return undefined;
  };

export const recordClipSolution: Solution<Values> = {
  solve: () => recordTimes(1),
  nearMisses: {
    'two of them': () => recordTimes(2),
    'recorded and not saved': () => async (hand) => {
      await enter(hand);
      await recordSome(hand);
      return undefined;
    },
  },
};
