import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteLast } from './delete-last.js';
import { id } from './pages.js';

type Values = ValuesOf<typeof deleteLast>;

/** Deletes so many, beginning at a place of the album. */
const removeFrom =
  (place: number, count = 1): Script =>
  async (hand) => {
    await hand.tap(id('thumbnail'));
    for (let step = 0; step < place; step += 1) await hand.tap(id('older'));
    for (let time = 0; time < count; time += 1) {
      await hand.tap(id('delete'));
      await hand.tap('id=android:id/button1');
    }
    return undefined;
  };

export const deleteLastSolution: Solution<Values> = {
  solve: () => removeFrom(0),
  nearMisses: { 'the one before': () => removeFrom(1), 'the one before as well': () => removeFrom(0, 2) },
};
