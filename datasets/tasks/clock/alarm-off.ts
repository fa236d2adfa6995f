import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, alarm, keepAlarms, otherAlarms, readClock, WEEKDAYS } from './clock.js';

export const alarmOff = task({
  name: 'clock/alarm-off',
  app: APP,
  goals: ['Switch off the alarm at {time}, but keep it', 'I do not want my {time} alarm to ring for now: turn it off'],
  parameters: { time },
  prepare: async (phone, { time }, draws) =>
    keepAlarms(phone, [...otherAlarms(draws, 2, [time]), { time, days: WEEKDAYS, on: true, label: '' }]),
  read: readClock,
  judge: ({ values: { time }, before, after }) => {
    const [on, off] = [true, false].map((on) => alarm({ time, days: WEEKDAYS, on, label: '' })) as [string, string];
    return onlyChanged(before, after, { gone: [on], added: [off] });
  },
});
