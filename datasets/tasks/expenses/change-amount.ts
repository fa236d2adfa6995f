import { onlyChanged } from '../../../scripts/tasks/judge.js';
import type { Parameter } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { dollars, named, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

export const changeAmount = task({
  name: 'expenses/change-amount',
  app: APP,
  goals: [
    'Correct the amount of {expense} in Expenses to {amount}',
    'In the Expenses app, {expense} should cost {amount}: change it',
  ],
  parameters: {
    expense: named,
    amount: { type: 'number', draw: (draws) => draws.int(50_100, 99_999), say: dollars } as Parameter<number>,
  },
  prepare: (phone, { expense }, draws) => fillLedger(phone, [...otherExpenses(draws, 3, [expense]), expense]),
  read: readLedger,
  judge: ({ values: { expense, amount }, before, after }) =>
    onlyChanged(before, after, { gone: [kept(expense)], added: [kept({ ...expense, cents: amount })] }),
});
