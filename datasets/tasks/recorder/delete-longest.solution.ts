import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteLongest } from './delete-longest.js';
import { enter, id, row, YES } from './pages.js';

type Values = ValuesOf<typeof deleteLongest>;

/** Deletes the one at a place of the list, sorted as an entry of its menu says. */
const removeAt =
  (order: string, place: number): Script =>
  async (hand) => {
    await enter(hand);
    await hand.tap(id('recordings'));
    await hand.tap('desc=More options');
    await hand.tap("//*[@text='Sort by']");
    await hand.tap(`//*[@text='${order}']`);
    await hand.tap(row(hand.all(id('row_name'))[place]?.text ?? ''));
    await hand.tap(id('delete'));
    await hand.tap(YES);
    return undefined;
  };

export const deleteLongestSolution: Solution<Values> = {
  solve: () => removeAt('Longest first', 0),
  nearMisses: { 'the second longest': () => removeAt('Longest first', 1) },
};
