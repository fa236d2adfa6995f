import { onlyGone } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { named, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

export const deleteExpense = task({
  name: 'expenses/delete-expense',
  app: APP,
  mirrors: ['ExpenseDeleteSingle'],
  goals: ['Delete {expense} from the Expenses app', 'The expense {expense} was a mistake: remove it'],
  parameters: { expense: named },
  prepare: (phone, { expense }, draws) => {
    const others = otherExpenses(draws, 8, [expense]);
    return fillLedger(phone, [...others.slice(0, 5), expense, ...others.slice(5)]);
  },
  read: readLedger,
  judge: ({ values: { expense }, before, after }) => onlyGone(before, after, [kept(expense)]),
});
