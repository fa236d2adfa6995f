import type { Script } from '../../../host/src/agent/index.js';
import { person } from '../../../scripts/tasks/parameters/people.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { beginWith, id, openTitled, send } from './pages.js';
import type { receivedAddress } from './received-address.js';

type Values = ValuesOf<typeof receivedAddress>;

const pass =
  (to: 0 | 1, change: (text: string) => string = (text) => text) =>
  ({ people }: Values): Script =>
  async (hand) => {
    const [first, second] = people.map((one) => person.say(one));
    await openTitled(hand, second ?? '');
    const text = hand.all(id('message_body'))[0]?.text ?? '';
    if (to === 0) {
      await hand.key('back');
      await beginWith(hand, first ?? '');
    }
    await send(hand, change(text));
    return undefined;
  };

export const receivedAddressSolution: Solution<Values> = {
  solve: pass(0),
  nearMisses: {
    'back to whom it came from': pass(1),
    'without the number of the house': pass(0, (text) => text.replace(/^\d+ /, '')),
  },
};
