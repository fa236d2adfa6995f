import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addEmail } from './add-email.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof addEmail>;

const add =
  ({ person, email }: Values): Script =>
  async (hand) => {
    await open(hand, person);
    await hand.tap(id('edit'));
    await hand.reveal(id('email'));
    await hand.type(id('email'), email);
    await hand.tap(id('save'));
    return undefined;
  };

export const addEmailSolution: Solution<Values> = {
  solve: add,
  nearMisses: {
    'another ending': (values) => add({ ...values, email: `${values.email}g` }),
    'not saved':
      ({ person, email }) =>
      async (hand) => {
        await open(hand, person);
        await hand.tap(id('edit'));
        await hand.reveal(id('email'));
        await hand.type(id('email'), email);
        return undefined;
      },
  },
};
