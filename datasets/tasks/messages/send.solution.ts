import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { begin, id, send } from './pages.js';
import type { send as task } from './send.js';

type Values = ValuesOf<typeof task>;

const write =
  (change: (values: Values) => Partial<Values>) =>
  (values: Values): Script =>
  async (hand) => {
    const { number, text } = { ...values, ...change(values) };
    await begin(hand, number);
    await send(hand, text);
    return undefined;
  };

export const sendSolution: Solution<Values> = {
  solve: write(() => ({})),
  nearMisses: {
    'another number': write(({ number }) => ({
      number: number.endsWith('0') ? `${number.slice(0, -1)}1` : `${number.slice(0, -1)}0`,
    })),
    'a word left out': write(({ text }) => ({ text: text.split(' ').slice(1).join(' ') })),
    'written and not sent':
      ({ number, text }) =>
      async (hand) => {
        await begin(hand, number);
        await hand.type(id('message'), text);
        return undefined;
      },
  },
};
