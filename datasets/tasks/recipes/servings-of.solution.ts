import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id, open } from './pages.js';
import type { servingsOf } from './servings-of.js';

type Values = ValuesOf<typeof servingsOf>;

const look =
  (what: string) =>
  ({ recipe: { title } }: Values): Script =>
  async (hand) => {
    await open(hand, title);
    return hand.all(id(what))[0]?.text;
  };

export const servingsOfSolution: Solution<Values> = {
  solve: look('servings'),
  nearMisses: {
    'the time': look('preparation_time'),
    'no answer': look('nothing'),
  },
};
