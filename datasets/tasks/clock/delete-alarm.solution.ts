import type { Script } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteAlarm } from './delete-alarm.js';
import { id, switchOf } from './pages.js';

type Values = ValuesOf<typeof deleteAlarm>;

const labelled = (label: string): string =>
  xpath`//*[@resource-id='com.google.android.deskclock:id/alarm_label' and @text=${label}]`;

const ask =
  (button: string) =>
  ({ label }: Values): Script =>
  async (hand) => {
    await hand.reveal(labelled(label), id('alarms'));
    await hand.tap(labelled(label));
    await hand.tap(id('delete'));
    await hand.tap(button);
    return undefined;
  };

export const deleteAlarmSolution: Solution<Values> = {
  solve: ask('id=android:id/button1'),
  nearMisses: {
    'it is asked whether to, and not answered with yes': ask('id=android:id/button2'),
    'switched off instead':
      ({ time }) =>
      async (hand) => {
        await hand.reveal(switchOf(time), id('alarms'));
        await hand.tap(switchOf(time));
        return undefined;
      },
  },
};
