import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { dollars, named, otherExpenses } from './expense.js';
import { APP, fillLedger, readLedger } from './ledger.js';

export const amountOf = task({
  name: 'expenses/amount-of',
  app: APP,
  goals: [
    'What did I pay for {expense}, by the Expenses app? Answer with the amount alone.',
    'Look up {expense} in Expenses: how much was it? Just the number.',
  ],
  parameters: { expense: named },
  prepare: (phone, { expense }, draws) => fillLedger(phone, [...otherExpenses(draws, 5, [expense]), expense]),
  read: readLedger,
  judge: ({ values: { expense }, before, after, answer }) => {
    if ((answer ?? '').replace(/[^\d.]/g, '') !== (expense.cents / 100).toFixed(2))
      return `The answer is ${JSON.stringify(answer ?? '')} instead of ${dollars(expense.cents)}.`;
    return onlyAdded(before, after, []);
  },
});
