import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, readClock, timer } from './clock.js';

export const startTimer = task({
  name: 'clock/start-timer',
  app: APP,
  goals: ['Start a timer of {minutes} minutes', 'Set a timer in the Clock app for {minutes} minutes and let it run'],
  parameters: { minutes: wholeNumber(6, 55) },
  read: readClock,
  judge: ({ values: { minutes }, before, after }) => onlyAdded(before, after, [timer(minutes * 60, true)]),
});
