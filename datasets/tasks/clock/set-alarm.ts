import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, alarm, keepAlarms, label, otherAlarms, readClock, WEEKDAYS } from './clock.js';

export const setAlarm = task({
  name: 'clock/set-alarm',
  app: APP,
  goals: [
    'Set an alarm for {time} from Monday to Friday and label it "{label}"',
    'In the Clock app, add an alarm that rings at {time} on all five weekdays, with the label {label}',
  ],
  parameters: { time, label },
  prepare: async (phone, values, draws) => keepAlarms(phone, otherAlarms(draws, 2, [values.time])),
  read: readClock,
  judge: ({ values: { time, label }, before, after }) =>
    onlyAdded(before, after, [alarm({ time, days: WEEKDAYS, on: true, label })]),
});
