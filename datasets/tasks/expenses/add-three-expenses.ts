import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { listOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { expense, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

export const addThreeExpenses = task({
  name: 'expenses/add-three-expenses',
  app: APP,
  mirrors: ['ExpenseAddMultiple'],
  goals: ['Note these in Expenses:\n{expenses}', 'Three more for the Expenses app, please:\n{expenses}'],
  parameters: {
    expenses: { ...listOf(expense, 3), say: (values) => values.map((one) => expense.say(one)).join('\n\n') },
  },
  prepare: (phone, { expenses }, draws) => fillLedger(phone, otherExpenses(draws, 2, expenses)),
  read: readLedger,
  judge: ({ values: { expenses }, before, after }) => onlyAdded(before, after, expenses.map(kept)),
});
