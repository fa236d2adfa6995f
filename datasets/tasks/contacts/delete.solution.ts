import type { Hand, Script } from '../../../host/src/agent/index.js';
import { type Person, person as people } from '../../../scripts/tasks/parameters/people.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteContact } from './delete.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof deleteContact>;

/** Deletes whom the list shows so many places after somebody. */
const remove =
  (answer: string, whom: (hand: Hand, person: Person) => Person | undefined) =>
  ({ person }: Values): Script =>
  async (hand) => {
    await open(hand, whom(hand, person) ?? person);
    await hand.tap('desc=More options');
    await hand.tap("//*[@text='Delete']");
    await hand.tap(answer);
    return undefined;
  };

/** Somebody else of the list. */
function other(hand: Hand, person: Person): Person | undefined {
  const names = hand.all(id('name')).map(({ text }) => text);
  const [first = '', last = ''] = names.find((name) => name !== people.say(person))?.split(' ') ?? [];
  return { first, last };
}

export const deleteSolution: Solution<Values> = {
  solve: remove('id=android:id/button1', () => undefined),
  nearMisses: {
    'somebody else': remove('id=android:id/button1', other),
    'asked, and answered with no': remove('id=android:id/button2', () => undefined),
  },
};
