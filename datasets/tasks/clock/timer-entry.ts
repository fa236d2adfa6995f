import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, entered, readClock } from './clock.js';

export const timerEntry = task({
  name: 'clock/timer-entry',
  app: APP,
  mirrors: ['ClockTimerEntry'],
  goals: [
    'Enter a timer of {hours} hours, {minutes} minutes and {seconds} seconds, but do not start it',
    'Put {hours} h {minutes} min {seconds} s into the timer of the Clock app and leave it unstarted',
  ],
  parameters: { hours: wholeNumber(0, 23), minutes: wholeNumber(0, 59), seconds: wholeNumber(1, 59) },
  read: readClock,
  judge: ({ values: { hours, minutes, seconds }, before, after }) => {
    const digits = `${hours * 10_000 + minutes * 100 + seconds}`;
    return onlyChanged(before, after, { gone: [entered('')], added: [entered(digits)] });
  },
});
