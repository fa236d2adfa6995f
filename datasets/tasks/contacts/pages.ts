import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { type Person, person } from '../../../scripts/tasks/parameters/people.js';
import { APP } from './people.js';

export const id = idsOf(APP);

/** Opens somebody's page from the list. */
export async function open(hand: Hand, who: Person): Promise<void> {
  const row = xpath`//*[@resource-id='com.google.android.contacts:id/contacts']//*[@text=${person.say(who)}]`;
  await hand.reveal(row, id('contacts'));
  await hand.tap(row);
}

/** Writes somebody down, from the list. */
export async function save(hand: Hand, { first, last }: Person, number: string): Promise<void> {
  await hand.tap(id('add'));
  await hand.type(id('first_name'), first);
  await hand.type(id('last_name'), last);
  await hand.type(id('phone'), number, 'digits');
  await hand.tap(id('save'));
}
