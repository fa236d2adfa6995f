import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addExpense } from './add-expense.js';
import type { Expense } from './expense.js';
import { write } from './pages.js';

type Values = ValuesOf<typeof addExpense>;

const add =
  (change: (expense: Expense) => Partial<Expense>) =>
  ({ expense }: Values): Script =>
  async (hand) => {
    await write(hand, { ...expense, ...change(expense) });
    return undefined;
  };

export const addExpenseSolution: Solution<Values> = {
  solve: add(() => ({})),
  nearMisses: {
    'a cent less': add(({ cents }) => ({ cents: cents - 1 })),
    'another category': add(({ category }) => ({ category: category === 'Food' ? 'Housing' : 'Food' })),
    'no note': add(() => ({ note: '' })),
  },
};
