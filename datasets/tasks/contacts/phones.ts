import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'com.google.android.contacts';

/** Every phone number that the provider has, as `name: digits`, sorted. */
export async function readPhones(phone: Phone): Promise<readonly string[]> {
  const rows = await phone.provided('content://com.android.contacts/data/phones', ['display_name', 'data1']);
  return rows.map((row) => `${row['display_name']}: ${digits(row['data1'] ?? '')}`).sort();
}

export function digits(number: string): string {
  return number.replace(/[^\d+]/g, '');
}
