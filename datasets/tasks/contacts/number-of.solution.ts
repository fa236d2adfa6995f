import type { Hand, Script } from '../../../host/src/agent/index.js';
import { type Person, person as people } from '../../../scripts/tasks/parameters/people.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { numberOf } from './number-of.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof numberOf>;

const look =
  (whom: (hand: Hand, person: Person) => Person) =>
  ({ person }: Values): Script =>
  async (hand) => {
    await open(hand, whom(hand, person));
    return hand.all(id('value'))[0]?.text;
  };

export const numberOfSolution: Solution<Values> = {
  solve: look((_hand, person) => person),
  nearMisses: {
    "somebody else's": look((hand, person) => {
      const names = hand.all(id('name')).map(({ text }) => text);
      const [first = '', last = ''] = names.find((name) => name !== people.say(person))?.split(' ') ?? [];
      return { first, last };
    }),
    'no answer':
      ({ person }) =>
      async (hand) => {
        await open(hand, person);
        return undefined;
      },
  },
};
