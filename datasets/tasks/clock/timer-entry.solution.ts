import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { enterTimer, id } from './pages.js';
import type { timerEntry } from './timer-entry.js';

type Values = ValuesOf<typeof timerEntry>;

const enter =
  (...buttons: readonly string[]) =>
  ({ hours, minutes, seconds }: Values): Script =>
  async (hand) => {
    await enterTimer(hand, hours, minutes, seconds);
    for (const button of buttons) await hand.tap(id(button));
    return undefined;
  };

export const timerEntrySolution: Solution<Values> = {
  solve: enter(),
  nearMisses: {
    'and started': enter('start_timer'),
    'the last digit taken away': enter('delete_digit'),
    'a second less': (values) => enter()({ ...values, seconds: values.seconds - 1 }),
  },
};
