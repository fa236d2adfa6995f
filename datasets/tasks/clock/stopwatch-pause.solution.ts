import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { go, id } from './pages.js';
import type { stopwatchPause } from './stopwatch-pause.js';

type Values = ValuesOf<typeof stopwatchPause>;

const press =
  (...buttons: readonly string[]) =>
  (): Script =>
  async (hand) => {
    await go(hand, 'stopwatch');
    for (const button of buttons) await hand.tap(id(button));
    return undefined;
  };

export const stopwatchPauseSolution: Solution<Values> = {
  solve: press('start_pause'),
  nearMisses: {
    'a lap instead': press('lap'),
    'paused and started again': press('start_pause', 'start_pause'),
    'set back, too': press('start_pause', 'reset'),
  },
};
