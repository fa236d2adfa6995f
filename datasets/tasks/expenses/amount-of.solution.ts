import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { amountOf } from './amount-of.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof amountOf>;

const look =
  (what: string) =>
  ({ expense: { name } }: Values): Script =>
  async (hand) => {
    await open(hand, name);
    return hand.all(id(what))[0]?.text;
  };

export const amountOfSolution: Solution<Values> = {
  solve: look('amount'),
  nearMisses: { 'its note': look('note'), 'no answer': look('nothing') },
};
