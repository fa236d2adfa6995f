import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { addEvent } from './add-event.js';
import { addEventSolution } from './add-event.solution.js';
import { addOnRelativeDay } from './add-on-relative-day.js';
import { addOnRelativeDaySolution } from './add-on-relative-day.solution.js';
import { addWeekly } from './add-weekly.js';
import { addWeeklySolution } from './add-weekly.solution.js';
import { between } from './between.js';
import { betweenSolution } from './between.solution.js';
import { deleteDay } from './delete-day.js';
import { deleteDaySolution } from './delete-day.solution.js';
import { deleteEvent } from './delete-event.js';
import { deleteEventSolution } from './delete-event.solution.js';
import { eventAtTime } from './event-at-time.js';
import { eventAtTimeSolution } from './event-at-time.solution.js';
import { eventsOnDay } from './events-on-day.js';
import { eventsOnDaySolution } from './events-on-day.solution.js';
import { firstAfter } from './first-after.js';
import { firstAfterSolution } from './first-after.solution.js';
import { locationOf } from './location-of.js';
import { locationOfSolution } from './location-of.solution.js';
import { moveEvent } from './move-event.js';
import { moveEventSolution } from './move-event.solution.js';
import { nextEvent } from './next-event.js';
import { nextEventSolution } from './next-event.solution.js';
import { nextMeetingWith } from './next-meeting-with.js';
import { nextMeetingWithSolution } from './next-meeting-with.solution.js';
import { nextWeek } from './next-week.js';
import { nextWeekSolution } from './next-week.solution.js';

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
  solvable(firstAfter, firstAfterSolution),
  solvable(between, betweenSolution),
  solvable(nextWeek, nextWeekSolution),
  solvable(nextMeetingWith, nextMeetingWithSolution),
  solvable(moveEvent, moveEventSolution),
];
