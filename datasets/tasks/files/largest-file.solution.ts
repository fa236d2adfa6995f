import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { largestFile } from './largest-file.js';
import { choose, id, open } from './pages.js';

type Values = ValuesOf<typeof largestFile>;

/** The name of a row, once the folder is sorted. */
const sorted =
  (by: string, place: number) =>
  ({ from }: Values): Script =>
  async (hand) => {
    await open(hand, from);
    await choose(hand, 'Sort by');
    await hand.tap(`//*[@text='${by}']`);
    return hand.all(id('file_name'))[place]?.text;
  };

export const largestFileSolution: Solution<Values> = {
  solve: sorted('Size, largest first', 0),
  nearMisses: {
    'the second largest': sorted('Size, largest first', 1),
    'the first by name': sorted('Name', 0),
  },
};
