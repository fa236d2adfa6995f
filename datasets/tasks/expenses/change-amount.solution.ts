import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { changeAmount } from './change-amount.js';
import { id, open, write } from './pages.js';

type Values = ValuesOf<typeof changeAmount>;

const change =
  (amount: (amount: number) => number) =>
  (values: Values): Script =>
  async (hand) => {
    await open(hand, values.expense.name);
    await hand.tap(id('edit'));
    await hand.type(id('edit_amount'), (amount(values.amount) / 100).toFixed(2));
    await hand.tap(id('save'));
    return undefined;
  };

export const changeAmountSolution: Solution<Values> = {
  solve: change((amount) => amount),
  nearMisses: {
    'a cent more': change((amount) => amount + 1),
    'ten times as much': change((amount) => amount * 10),
    'a new one beside the old':
      ({ expense, amount }) =>
      async (hand) => {
        await write(hand, { ...expense, cents: amount });
        return undefined;
      },
  },
};
