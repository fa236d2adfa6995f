import type { Hand, Script } from '../../host/src/agent/index.js';
import { CATEGORIES, type Expense } from '../tasks/expenses/expense.js';
import { id, row, write } from '../tasks/expenses/pages.js';
import { openApp } from './launcher.js';
import { listed, namesAtTheEnd } from './listed.js';
import { read } from './notes.js';
import { endSearch, search, textsOf } from './rows.js';
import type { WorldSolution, WorldSolutions } from './solution.js';

/** What an expense's page says, part by part. */
const PARTS = ['name', 'kind', 'amount', 'category', 'date', 'note'];
/** What marks an expense in a list for somebody else to pay; it is no part of what the expense's note says. */
const MARK = /\.?\s*Reimbursable\.?$/;

function expensesIn(text: string): readonly Expense[] {
  return listed(text, 'name').map((fields) => ({
    name: fields['name'] ?? '',
    cents: Math.round(Number((fields['amount_dollars'] ?? '').replace('$', '')) * 100),
    category: categoryOf(fields['category_name'] ?? ''),
    note: fields['note'] ?? '',
  }));
}

function categoryOf(word: string): Expense['category'] {
  const known = CATEGORIES.find((category) => category === word);
  if (known === undefined) throw new Error(`Expenses has no category ${word}.`);
  return known;
}

const addNamed: WorldSolution =
  ({ goal }): Script =>
  async (hand) => {
    await openApp(hand, 'Expenses');
    for (const expense of expensesIn(goal)) await write(hand, expense);
    return undefined;
  };

async function deleteOpen(hand: Hand): Promise<void> {
  await hand.tap(id('delete'));
  await hand.tap('id=android:id/button1');
}

const deleteNamed: WorldSolution =
  ({ goal }): Script =>
  async (hand) => {
    await openApp(hand, 'Expenses');
    for (const name of namesAtTheEnd(goal)) {
      await search(hand, id('search'), name);
      await hand.tap(row(name));
      await deleteOpen(hand);
      await endSearch(hand);
    }
    return undefined;
  };

function pageOf(hand: Hand): string {
  return PARTS.map((part) => hand.all(id(part))[0]?.text ?? '').join('\n');
}

const deleteDuplicate: WorldSolution = () => async (hand) => {
  await openApp(hand, 'Expenses');
  for (const name of await textsOf(hand, id('row_name'), id('expenses'))) {
    await search(hand, id('search'), name);
    const before: string[] = [];
    for (let place = 1; hand.sees(row(name, 2)) && hand.sees(row(name, place)); place += 1) {
      await hand.tap(row(name, place));
      const page = pageOf(hand);
      if (before.includes(page)) {
        await deleteOpen(hand);
        return undefined;
      }
      before.push(page);
      await hand.key('back');
    }
    await endSearch(hand);
  }
  return undefined;
};

export const expenses: WorldSolutions = {
  ExpenseAddSingle: addNamed,
  ExpenseAddMultiple: addNamed,
  ExpenseAddMultipleFromMarkor: () => async (hand) => {
    await openApp(hand, 'Notes');
    const found = expensesIn(await read(hand, 'my_expenses.txt')).filter(({ note }) => MARK.test(note));
    await openApp(hand, 'Expenses');
    for (const expense of found) await write(hand, { ...expense, note: expense.note.replace(MARK, '') });
    return undefined;
  },
  ExpenseDeleteSingle: deleteNamed,
  ExpenseDeleteMultiple: deleteNamed,
  ExpenseDeleteMultiple2: deleteNamed,
  ExpenseDeleteDuplicates: deleteDuplicate,
  ExpenseDeleteDuplicates2: deleteDuplicate,
};
