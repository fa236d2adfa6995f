import type { Hand } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteAll } from './delete-all.js';
import { choose, id, mark, row } from './pages.js';

type Values = ValuesOf<typeof deleteAll>;

const removeMarked = async (hand: Hand) => {
  await hand.tap(id('delete'));
  await hand.tap('id=android:id/button1');
};

const first = (hand: Hand): string => hand.all(id('file_name'))[0]?.text ?? '';

export const deleteAllSolution: Solution<Values> = {
  solve: () => async (hand) => {
    await mark(hand, [first(hand)]);
    await choose(hand, 'Select all');
    await removeMarked(hand);
    return undefined;
  },
  nearMisses: {
    'all but one': () => async (hand) => {
      const last = first(hand);
      await mark(hand, [last]);
      await choose(hand, 'Select all');
      await hand.tap(row(last));
      await removeMarked(hand);
      return undefined;
    },
  },
};
