import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, AT_ZERO, RUNS, readClock } from './clock.js';

export const stopwatchRun = task({
  name: 'clock/stopwatch-run',
  app: APP,
  mirrors: ['ClockStopWatchRunning'],
  goals: ['Start the stopwatch', 'Let the stopwatch of the Clock app run'],
  parameters: {},
  read: readClock,
  judge: ({ before, after }) => onlyChanged(before, after, { gone: [AT_ZERO], added: [RUNS] }),
});
