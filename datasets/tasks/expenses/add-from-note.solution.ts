import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openApp } from '../launcher.js';
import { readNote } from '../notes/pages.js';
import { type addFromNote, PAID_BACK } from './add-from-note.js';
import { CATEGORIES, type Expense } from './expense.js';
import { write } from './pages.js';

type Values = ValuesOf<typeof addFromNote>;

const copy =
  (some: (entries: readonly string[]) => readonly string[]) =>
  ({ note }: Values): Script =>
  async (hand) => {
    const text = await readNote(hand, note);
    await openApp(hand, 'Expenses');
    for (const entry of some(text.trim().split('\n\n'))) await write(hand, expenseOf(entry));
    return undefined;
  };

/** An expense as the note has it, a line for each of its parts. */
function expenseOf(entry: string): Expense {
  const parts = new Map(entry.split('\n').map((line) => line.split(/: (.*)/, 2) as [string, string]));
  const part = (name: string) => parts.get(name) ?? '';
  return {
    name: part('Expense'),
    cents: Math.round(Number(part('Amount').slice(1)) * 100),
    category: CATEGORIES.find((word) => word === part('Category')) ?? 'Others',
    note: part('Note'),
  };
}

const isPaidBack = (entry: string) => entry.endsWith(PAID_BACK);

export const addFromNoteSolution: Solution<Values> = {
  solve: copy((entries) => entries.filter(isPaidBack)),
  nearMisses: {
    'all of it': copy((entries) => entries),
    'the first of them alone': copy((entries) => entries.filter(isPaidBack).slice(0, 1)),
  },
};
