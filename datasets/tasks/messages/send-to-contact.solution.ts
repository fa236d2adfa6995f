import type { Hand, Script } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { person as people } from '../../../scripts/tasks/parameters/people.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id, send } from './pages.js';
import type { sendToContact } from './send-to-contact.js';

type Values = ValuesOf<typeof sendToContact>;

const write =
  (whom: (hand: Hand, name: string) => string) =>
  ({ person, text }: Values): Script =>
  async (hand) => {
    await hand.tap(id('new_conversation'));
    const row = xpath`//*[@resource-id='com.simplemobiletools.smsmessenger:id/person_name' and @text=${whom(hand, people.say(person))}]`;
    await hand.reveal(row);
    await hand.tap(row);
    await hand.tap(id('confirm'));
    await send(hand, text);
    return undefined;
  };

export const sendToContactSolution: Solution<Values> = {
  solve: write((_hand, name) => name),
  nearMisses: {
    'somebody else': write((hand, name) => hand.all(id('person_name')).find(({ text }) => text !== name)?.text ?? ''),
    'not sent':
      ({ text }) =>
      async (hand) => {
        await hand.tap(id('new_conversation'));
        await hand.tap(`(//*[@resource-id='com.simplemobiletools.smsmessenger:id/person_name'])[1]`);
        await hand.tap(id('confirm'));
        await hand.type(id('message'), text);
        return undefined;
      },
  },
};
