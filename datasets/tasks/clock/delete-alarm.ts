import { onlyGone } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, alarm, keepAlarms, label, otherAlarms, readClock, WEEKDAYS } from './clock.js';

export const deleteAlarm = task({
  name: 'clock/delete-alarm',
  app: APP,
  goals: ['Delete the alarm "{label}"', 'Remove the alarm labelled {label} from the Clock app'],
  parameters: { label, time: unsaid(time) },
  prepare: async (phone, { label, time }, draws) =>
    keepAlarms(phone, [...otherAlarms(draws, 3, [time]), { time, days: WEEKDAYS, on: true, label }]),
  read: readClock,
  judge: ({ values: { time, label }, before, after }) =>
    onlyGone(before, after, [alarm({ time, days: WEEKDAYS, on: true, label })]),
});
