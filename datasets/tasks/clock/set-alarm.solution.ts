import type { Script } from '../../../host/src/agent/index.js';
import { later } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { addAlarm, describeAlarm } from './pages.js';
import type { setAlarm } from './set-alarm.js';

type Values = ValuesOf<typeof setAlarm>;

const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const set =
  (days: readonly string[], at = (time: string) => time) =>
  ({ time, label }: Values): Script =>
  async (hand) => {
    await addAlarm(hand, at(time));
    await describeAlarm(hand, at(time), days, label);
    return undefined;
  };

export const setAlarmSolution: Solution<Values> = {
  solve: set(WORKDAYS),
  nearMisses: {
    'on Saturday, too': set([...WORKDAYS, 'Saturday']),
    'not on Friday': set(WORKDAYS.slice(0, 4)),
    'once, with no days': set([]),
    'a minute late': set(WORKDAYS, (time) => later(time, 1)),
    'another label': (values) => set(WORKDAYS)({ ...values, label: `${values.label} again` }),
  },
};
