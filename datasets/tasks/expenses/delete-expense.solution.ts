import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteExpense } from './delete-expense.js';
import { id, remove } from './pages.js';

type Values = ValuesOf<typeof deleteExpense>;

/** The name of another expense that is shown. */
function other(hand: Hand, name: string): string {
  return hand.all(id('row_name')).find(({ text }) => text !== name)?.text ?? '';
}

const drop =
  (names: (hand: Hand, name: string) => readonly string[]) =>
  ({ expense: { name } }: Values): Script =>
  async (hand) => {
    await remove(hand, names(hand, name));
    return undefined;
  };

export const deleteExpenseSolution: Solution<Values> = {
  solve: drop((_hand, name) => [name]),
  nearMisses: {
    'another one': drop((hand, name) => [other(hand, name)]),
    'one too many': drop((hand, name) => [other(hand, name), name]),
  },
};
