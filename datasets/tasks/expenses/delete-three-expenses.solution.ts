import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteThreeExpenses } from './delete-three-expenses.js';
import type { Expense } from './expense.js';
import { remove } from './pages.js';

type Values = ValuesOf<typeof deleteThreeExpenses>;

const drop =
  (which: (expenses: readonly Expense[]) => readonly Expense[]) =>
  ({ expenses }: Values): Script =>
  async (hand) => {
    await remove(
      hand,
      which(expenses).map(({ name }) => name),
    );
    return undefined;
  };

export const deleteThreeExpensesSolution: Solution<Values> = {
  solve: drop((expenses) => expenses),
  nearMisses: {
    'two of them': drop((expenses) => expenses.slice(1)),
    'the first alone': drop((expenses) => expenses.slice(0, 1)),
  },
};
