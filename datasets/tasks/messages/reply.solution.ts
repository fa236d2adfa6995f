import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { open, send, titles } from './pages.js';
import type { reply } from './reply.js';

type Values = ValuesOf<typeof reply>;

const answer =
  (whom: (hand: Hand, number: string) => string) =>
  ({ number, text }: Values): Script =>
  async (hand) => {
    await open(hand, whom(hand, number));
    await send(hand, text);
    return undefined;
  };

export const replySolution: Solution<Values> = {
  solve: answer((_hand, number) => number),
  nearMisses: {
    'another conversation': answer(
      (hand, number) => titles(hand).find((title) => title.replace(/[^\d+]/g, '') !== number) ?? '',
    ),
    twice: (values) => async (hand) => {
      await open(hand, values.number);
      await send(hand, values.text);
      await send(hand, values.text);
      return undefined;
    },
  },
};
