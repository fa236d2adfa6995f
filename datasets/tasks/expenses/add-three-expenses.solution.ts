import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addThreeExpenses } from './add-three-expenses.js';
import type { Expense } from './expense.js';
import { write } from './pages.js';

type Values = ValuesOf<typeof addThreeExpenses>;

const add =
  (expenses: readonly Expense[]): Script =>
  async (hand) => {
    for (const expense of expenses) await write(hand, expense);
    return undefined;
  };

export const addThreeExpensesSolution: Solution<Values> = {
  solve: ({ expenses }) => add(expenses),
  nearMisses: {
    'two of them': ({ expenses }) => add(expenses.slice(1)),
    'one of them twice': ({ expenses }) => add([...expenses, ...expenses.slice(2)]),
  },
};
