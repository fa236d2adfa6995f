import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { enterTimer, id } from './pages.js';
import type { startTimer } from './start-timer.js';

type Values = ValuesOf<typeof startTimer>;

const run =
  (minutes: (values: Values) => number, ...buttons: readonly string[]) =>
  (values: Values): Script =>
  async (hand) => {
    await enterTimer(hand, 0, minutes(values), 0);
    for (const button of buttons) await hand.tap(id(button));
    return undefined;
  };

export const startTimerSolution: Solution<Values> = {
  solve: run(({ minutes }) => minutes, 'start_timer'),
  nearMisses: {
    'not started': run(({ minutes }) => minutes),
    'paused again': run(({ minutes }) => minutes, 'start_timer', 'timer_toggle'),
    'a minute more': run(({ minutes }) => minutes, 'start_timer', 'timer_add'),
  },
};
