import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { alarmOff } from './alarm-off.js';
import { alarmAt, id, switchOf } from './pages.js';

type Values = ValuesOf<typeof alarmOff>;

const turn =
  (which: (hand: Hand, time: string) => string) =>
  ({ time }: Values): Script =>
  async (hand) => {
    await hand.tap(switchOf(which(hand, time)));
    return undefined;
  };

/** Another alarm of the list. */
function other(hand: Hand, time: string): string {
  const times = hand.all(id('alarm_time')).map(({ text }) => text);
  return times.find((text) => text !== time) ?? '';
}

export const alarmOffSolution: Solution<Values> = {
  solve: turn((_hand, time) => time),
  nearMisses: {
    'another alarm': turn(other),
    'deleted instead':
      ({ time }) =>
      async (hand) => {
        await hand.hold(alarmAt(time));
        await hand.tap(id('delete_marked'));
        await hand.tap('id=android:id/button1');
        return undefined;
      },
  },
};
