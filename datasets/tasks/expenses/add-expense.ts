import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { expense, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

export const addExpense = task({
  name: 'expenses/add-expense',
  app: APP,
  mirrors: ['ExpenseAddSingle'],
  goals: ['Note this in Expenses:\n{expense}', 'I have spent money. Please add it to the Expenses app:\n{expense}'],
  parameters: { expense },
  prepare: (phone, { expense }, draws) => fillLedger(phone, otherExpenses(draws, 4, [expense])),
  read: readLedger,
  judge: ({ values: { expense }, before, after }) => onlyAdded(before, after, [kept(expense)]),
});
