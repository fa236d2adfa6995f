import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { enterTimer, go, id } from './pages.js';
import type { stopwatchRun } from './stopwatch-run.js';

type Values = ValuesOf<typeof stopwatchRun>;

const press =
  (...buttons: readonly string[]): Script =>
  async (hand) => {
    await go(hand, 'stopwatch');
    for (const button of buttons) await hand.tap(id(button));
    return undefined;
  };

export const stopwatchRunSolution: Solution<Values> = {
  solve: () => press('start_pause'),
  nearMisses: {
    'looked at alone': () => press(),
    'paused again': () => press('start_pause', 'start_pause'),
    'a timer instead': () => async (hand) => {
      await enterTimer(hand, 0, 5, 0);
      await hand.tap(id('start_timer'));
      return undefined;
    },
  },
};
