import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, PAUSED, RUNS, readClock, runStopwatch } from './clock.js';

export const stopwatchPause = task({
  name: 'clock/stopwatch-pause',
  app: APP,
  goals: ['Pause the stopwatch', 'Halt the stopwatch of the Clock app where it is'],
  parameters: {},
  prepare: runStopwatch,
  read: readClock,
  judge: ({ before, after }) => onlyChanged(before, after, { gone: [RUNS], added: [PAUSED] }),
});
