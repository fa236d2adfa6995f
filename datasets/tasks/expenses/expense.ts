import type { Draws } from '../../../scripts/tasks/draws.js';
import type { Parameter } from '../../../scripts/tasks/parameters/parameter.js';

/** In the order of the numbers that the app keeps for them, from 1. */
export const CATEGORIES = [
  'Others',
  'Income',
  'Food',
  'Housing',
  'Social',
  'Entertainment',
  'Transportation',
  'Clothes',
  'Health Care',
  'Education',
  'Donation',
] as const;

export interface Expense {
  readonly name: string;
  readonly cents: number;
  readonly category: (typeof CATEGORIES)[number];
  readonly note: string;
}

const NAMES = [
  'Bus Pass',
  'Concert Ticket',
  'Dentist',
  'Flower Bouquet',
  'Gas Bill',
  'Language Course',
  'Lunch Menu',
  'New Boots',
  'Rent Share',
  'Swimming Pool',
  'Tool Box',
  'Winter Coat',
];
const NOTES = [
  'paid in cash',
  'half of it is for Jonas',
  'keep the receipt',
  'monthly',
  'a gift',
  'cheaper than last year',
];

/** An expense as a person would dictate it. */
export const expense: Parameter<Expense> = {
  type: 'text',
  draw: (draws) => ({
    name: draws.pick(NAMES),
    cents: draws.int(105, 49_999),
    // Not what a new one is anyway, and nothing that comes in.
    category: draws.pick(CATEGORIES.slice(2)),
    note: draws.pick(NOTES),
  }),
  say: ({ name, cents, category, note }) =>
    `Expense: ${name}\nAmount: ${dollars(cents)}\nCategory: ${category}\nNote: ${note}`,
};

/** The name alone is said. */
export const named: Parameter<Expense> = {
  type: 'text',
  draw: (draws) => expense.draw(draws),
  say: ({ name }) => name,
};

export function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

/** So many expenses of names that are neither each other's nor one of these. */
export function otherExpenses(draws: Draws, count: number, taken: readonly Expense[]): readonly Expense[] {
  const names = NAMES.filter((name) => !taken.some((one) => one.name === name));
  return draws.sample(names, count).map((name) => ({ ...expense.draw(draws), name }));
}
