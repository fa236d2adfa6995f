import type { Phone } from '../../../scripts/tasks/phone.js';
import { insertion } from '../../../scripts/tasks/sql.js';
import { CATEGORIES, dollars, type Expense } from './expense.js';

export const APP = 'com.arduia.expense';
const DATABASE = `/data/data/${APP}/databases/accounting.db`;
/** The evening before the tasks begin. */
const LATEST_MS = Date.UTC(2023, 9, 14, 18);
const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/** Every expense that the app keeps, as {@link kept} says it. */
export async function readLedger(phone: Phone): Promise<readonly string[]> {
  const rows = await phone.rows(DATABASE, 'SELECT name, amount, category, note FROM expense ORDER BY expense_id');
  return rows.map(({ name, amount, category, note }) =>
    kept({
      name: String(name),
      cents: Number(amount),
      category: CATEGORIES[Number(category) - 1] ?? 'Others',
      note: String(note),
    }),
  );
}

export function kept({ name, cents, category, note }: Expense): string {
  return [name, dollars(cents), category, note].join(' | ');
}

/** Has the app keep these expenses and no others, the first of them the latest. */
export async function fillLedger(phone: Phone, expenses: readonly Expense[]): Promise<void> {
  const rows = expenses.map(({ name, cents, category, note }, index) => {
    const spentMs = LATEST_MS - index * HALF_DAY_MS;
    const number = CATEGORIES.indexOf(category) + 1;
    return insertion('expense', {
      name,
      amount: cents,
      category: number,
      note,
      created_date: spentMs,
      modified_date: spentMs,
    });
  });
  await phone.change(APP, DATABASE, ['DELETE FROM expense', ...rows]);
}
