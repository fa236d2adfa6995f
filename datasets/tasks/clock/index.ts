import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { addCity } from './add-city.js';
import { addCitySolution } from './add-city.solution.js';
import { alarmOff } from './alarm-off.js';
import { alarmOffSolution } from './alarm-off.solution.js';
import { deleteAlarm } from './delete-alarm.js';
import { deleteAlarmSolution } from './delete-alarm.solution.js';
import { removeCity } from './remove-city.js';
import { removeCitySolution } from './remove-city.solution.js';
import { setAlarm } from './set-alarm.js';
import { setAlarmSolution } from './set-alarm.solution.js';
import { startTimer } from './start-timer.js';
import { startTimerSolution } from './start-timer.solution.js';
import { stopwatchPause } from './stopwatch-pause.js';
import { stopwatchPauseSolution } from './stopwatch-pause.solution.js';
import { stopwatchRun } from './stopwatch-run.js';
import { stopwatchRunSolution } from './stopwatch-run.solution.js';
import { timerEntry } from './timer-entry.js';
import { timerEntrySolution } from './timer-entry.solution.js';

export const clockTasks: readonly Solvable[] = [
  solvable(setAlarm, setAlarmSolution),
  solvable(alarmOff, alarmOffSolution),
  solvable(deleteAlarm, deleteAlarmSolution),
  solvable(stopwatchRun, stopwatchRunSolution),
  solvable(stopwatchPause, stopwatchPauseSolution),
  solvable(timerEntry, timerEntrySolution),
  solvable(startTimer, startTimerSolution),
  solvable(addCity, addCitySolution),
  solvable(removeCity, removeCitySolution),
];
