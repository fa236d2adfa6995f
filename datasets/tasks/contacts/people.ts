import { quote } from '../../../host/src/device/index.js';
import type { Draws } from '../../../scripts/tasks/draws.js';
import { type Person, person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'com.google.android.contacts';

const KINDS = { 'vnd.android.cursor.item/phone_v2': 'phone', 'vnd.android.cursor.item/email_v2': 'email' } as const;

/** What is known of somebody, as {@link readPeople} says it. */
export function entry(who: Person, kind: 'phone' | 'email' | 'name', value: string): string {
  const plain = kind === 'phone' ? value.replace(/[^\d+]/g, '') : value;
  return `${person.say(who)} ${kind} ${plain}`.trim();
}

/** That somebody is a favourite, as {@link readPeople} says it. */
export function starred(who: Person): string {
  return `${person.say(who)} starred`;
}

/** Every name, number and address that the contacts provider has, and who is a favourite. */
export async function readPeople(phone: Phone): Promise<readonly string[]> {
  const data = await phone.provided('content://com.android.contacts/data', ['display_name', 'mimetype', 'data1']);
  const contacts = await phone.provided('content://com.android.contacts/contacts', ['display_name', 'starred']);
  return [
    ...data.flatMap((row) => {
      const kind = KINDS[row['mimetype'] as keyof typeof KINDS];
      const value = row['data1'] ?? '';
      return kind === undefined
        ? []
        : [`${row['display_name']} ${kind} ${kind === 'phone' ? value.replace(/[^\d+]/g, '') : value}`];
    }),
    ...contacts.map((row) => `${row['display_name']} name`),
    ...contacts.filter((row) => row['starred'] === '1').map((row) => `${row['display_name']} starred`),
  ].sort();
}

/** Lets the provider have these people, and some around them of other names. */
export async function addPeople(
  phone: Phone,
  people: readonly { readonly who: Person; readonly number: string }[],
  draws: Draws,
  others: number,
): Promise<void> {
  const taken = new Set(people.map(({ who }) => person.say(who)));
  const all = [...people];
  while (all.length < people.length + others) {
    const who = person.draw(draws);
    if (taken.has(person.say(who))) continue;
    taken.add(person.say(who));
    all.push({ who, number: phoneNumber.draw(draws) });
  }
  for (const one of all) await addOne(phone, one.who, one.number);
}

async function addOne(phone: Phone, who: Person, number: string): Promise<void> {
  await phone.shell(
    'content insert --uri content://com.android.contacts/raw_contacts --bind account_type:s: --bind account_name:s:',
  );
  const rows = await phone.provided('content://com.android.contacts/raw_contacts', ['_id']);
  const raw = Math.max(...rows.map((row) => Number(row['_id'])));
  const data = 'content insert --uri content://com.android.contacts/data';
  const name = `--bind mimetype:s:vnd.android.cursor.item/name --bind data2:s:${quote(who.first)} --bind data3:s:${quote(who.last)} --bind data1:s:${quote(person.say(who))}`;
  await phone.shell(`${data} --bind raw_contact_id:i:${raw} ${name}`);
  await phone.shell(
    `${data} --bind raw_contact_id:i:${raw} --bind mimetype:s:vnd.android.cursor.item/phone_v2 --bind data1:s:${quote(number)} --bind data2:i:2`,
  );
}
