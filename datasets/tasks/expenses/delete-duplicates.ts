import { onlyGone } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { type Expense, expense, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

export const deleteDuplicates = task({
  name: 'expenses/delete-duplicates',
  app: APP,
  mirrors: ['ExpenseDeleteDuplicates', 'ExpenseDeleteDuplicates2'],
  goals: [
    'Something is in Expenses twice, equal in everything: delete one of the two',
    'Delete all but one of exact duplicates in the Expenses app',
  ],
  parameters: { twice: unsaid(expense) },
  prepare: (phone, { twice }, draws) => {
    // Of one name, and another expense all the same.
    const namesake: Expense = { ...twice, note: 'Not the same at all.' };
    return fillLedger(phone, [twice, namesake, twice, ...otherExpenses(draws, 3, [twice])]);
  },
  read: readLedger,
  judge: ({ values: { twice }, before, after }) => onlyGone(before, after, [kept(twice)]),
});
