import type { Hand } from '../../host/src/agent/index.js';
import { xpath } from '../../host/src/screen/index.js';
import { id } from '../tasks/contacts/pages.js';
import { openApp } from './launcher.js';
import { text, type WorldSolutions } from './solution.js';

async function write(hand: Hand, first: string, last: string, phone: string): Promise<void> {
  await openApp(hand, 'Contacts');
  await hand.tap(id('add'));
  await hand.type(id('first_name'), first);
  await hand.type(id('last_name'), last);
  await hand.type(id('phone'), phone, 'digits');
}

export const contacts: WorldSolutions = {
  ContactsAddContact: (task) => async (hand) => {
    const [first = '', ...rest] = text(task, 'name').split(' ');
    await write(hand, first, rest.join(' '), text(task, 'number'));
    await hand.tap(id('save'));
    return undefined;
  },
  ContactsNewContactDraft: (task) => async (hand) => {
    await write(hand, text(task, 'first'), text(task, 'last'), text(task, 'phone'));
    await hand.tap(id('phone_label'));
    await hand.tap(xpath`//*[@resource-id='android:id/text1' and @text=${text(task, 'phone_label')}]`);
    return undefined;
  },
};
