import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteNewest } from './delete-newest.js';
import { choose, id, mark } from './pages.js';

type Values = ValuesOf<typeof deleteNewest>;

/** Deletes the note at a place of the list, the newest first. */
const removeAt =
  (place: number): Script =>
  async (hand) => {
    await choose(hand, 'Sort by');
    await hand.tap("//*[@text='Date']");
    const names = hand.all(id('file_name')).map(({ text }) => text);
    await mark(hand, [names[place] ?? '']);
    await hand.tap(id('delete'));
    await hand.tap('id=android:id/button1');
    return undefined;
  };

export const deleteNewestSolution: Solution<Values> = {
  solve: () => removeAt(0),
  nearMisses: {
    'the second newest': () => removeAt(1),
  },
};
