import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { listOf, unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { FOLDER } from '../notes/notebook.js';
import { expense, otherExpenses } from './expense.js';
import { APP, fillLedger, kept, readLedger } from './ledger.js';

/** What a line of the note ends with that is to be paid back. */
export const PAID_BACK = 'to be paid back';

export const addFromNote = task({
  name: 'expenses/add-from-note',
  app: APP,
  mirrors: ['ExpenseAddMultipleFromMarkor'],
  goals: [
    'My note {note} in Notes lists what I have spent: enter in Expenses what is to be paid back, and nothing else of it',
    'Look through {note} in Notes, and add the expenses that are "to be paid back" to the Expenses app',
  ],
  parameters: { note: fileName('txt'), expenses: unsaid(listOf(expense, 4)) },
  prepare: async (phone, { note, expenses }, draws) => {
    await fillLedger(phone, otherExpenses(draws, 2, expenses));
    const lines = expenses.map((one, index) => `${expense.say(one)}\n${isPaidBack(index) ? PAID_BACK : 'my own'}\n`);
    await phone.write(`${FOLDER}/${note}`, lines.join('\n'));
  },
  read: readLedger,
  judge: ({ values: { expenses }, before, after }) =>
    onlyAdded(before, after, expenses.filter((_one, index) => isPaidBack(index)).map(kept)),
});

function isPaidBack(index: number): boolean {
  return index % 2 === 1;
}
