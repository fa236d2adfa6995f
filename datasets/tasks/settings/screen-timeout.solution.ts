import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { choose, open } from './pages.js';
import type { screenTimeout } from './screen-timeout.js';

type Values = ValuesOf<typeof screenTimeout>;

const choice =
  (of: (time: string) => string) =>
  ({ time }: Values): Script =>
  async (hand) => {
    await choose(hand, 'Screen timeout', of(time));
    return undefined;
  };

export const screenTimeoutSolution: Solution<Values> = {
  solve: choice((time) => time),
  nearMisses: {
    'another time': choice(() => '5 minutes'),
    'the choices looked at alone': () => async (hand) => {
      await open(hand, 'Display', 'Screen timeout');
      return undefined;
    },
  },
};
