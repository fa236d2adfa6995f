import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { addEvent } from './add-event.js';
import { addEventSolution } from './add-event.solution.js';
import { addOnRelativeDay } from './add-on-relative-day.js';
import { addOnRelativeDaySolution } from './add-on-relative-day.solution.js';
import { addWeekly } from './add-weekly.js';
import { addWeeklySolution } from './add-weekly.solution.js';
import { deleteDay } from './delete-day.js';
import { deleteDaySolution } from './delete-day.solution.js';
import { deleteEvent } from './delete-event.js';
import { deleteEventSolution } from './delete-event.solution.js';
import { eventAtTime } from './event-at-time.js';
import { eventAtTimeSolution } from './event-at-time.solution.js';
import { eventsOnDay } from './events-on-day.js';
import { eventsOnDaySolution } from './events-on-day.solution.js';
import { locationOf } from './location-of.js';
import { locationOfSolution } from './location-of.solution.js';
import { nextEvent } from './next-event.js';
import { nextEventSolution } from './next-event.solution.js';

export const calendarTasks: readonly Solvable[] = [
  solvable(addEvent, addEventSolution),
  solvable(addOnRelativeDay, addOnRelativeDaySolution),
  solvable(addWeekly, addWeeklySolution),
  solvable(deleteEvent, deleteEventSolution),
  solvable(deleteDay, deleteDaySolution),
  solvable(eventsOnDay, eventsOnDaySolution),
  solvable(eventAtTime, eventAtTimeSolution),
  solvable(locationOf, locationOfSolution),
  solvable(nextEvent, nextEventSolution),
];
