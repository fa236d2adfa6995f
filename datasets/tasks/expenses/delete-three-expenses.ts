import { onlyGone } from '../../../scripts/tasks/judge.js';
import { listOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { named, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

export const deleteThreeExpenses = task({
  name: 'expenses/delete-three-expenses',
  app: APP,
  mirrors: ['ExpenseDeleteMultiple', 'ExpenseDeleteMultiple2'],
  goals: ['Delete these from the Expenses app: {expenses}', 'Remove the expenses {expenses}'],
  parameters: { expenses: { ...listOf(named, 3) } },
  prepare: (phone, { expenses }, draws) => {
    const others = otherExpenses(draws, 6, expenses);
    return fillLedger(phone, [...others.slice(0, 2), ...expenses, ...others.slice(2)]);
  },
  read: readLedger,
  judge: ({ values: { expenses }, before, after }) => onlyGone(before, after, expenses.map(kept)),
});
