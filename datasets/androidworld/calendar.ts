import type { Hand, Script } from '../../host/src/agent/index.js';
import { xpath } from '../../host/src/screen/index.js';
import { daysAfter } from '../../scripts/tasks/parameters/times.js';
import { confirm, id, openDay, row } from '../tasks/calendar/pages.js';
import { eventsOf, type Listed, nextEvent, openCalendar, writeEvent } from './calendar-pages.js';
import { dayMeant, timeMeant } from './days.js';
import { search } from './rows.js';
import { type AskedTask, text, type WorldSolution, type WorldSolutions } from './solution.js';

/** The goals give a day as year, month and day. */
function dayNamed(task: AskedTask): string {
  return ['year', 'month', 'day'].map((part) => text(task, part).padStart(2, '0')).join('-');
}

function hourNamed(task: AskedTask): string {
  return `${text(task, 'hour').padStart(2, '0')}:00`;
}

const add =
  (dayOf: (task: AskedTask, today: string) => string): WorldSolution =>
  (task): Script =>
  async (hand) => {
    const today = await openCalendar(hand);
    await writeEvent(hand, {
      title: text(task, 'event_title'),
      description: text(task, 'event_description'),
      day: dayOf(task, today),
      from: hourNamed(task),
      minutes: Number(text(task, 'duration_mins')),
      ...('repeat_rule' in task.said && { repeats: text(task, 'repeat_rule') }),
    });
    return undefined;
  };

const clear =
  (dayOf: (task: AskedTask, today: string) => string): WorldSolution =>
  (task): Script =>
  async (hand) => {
    const today = await openCalendar(hand);
    await openDay(hand, dayOf(task, today));
    await hand.hold(row(hand.all(id('event_title'))[0]?.text ?? ''));
    if (hand.sees(id('select_all'))) await hand.tap(id('select_all'));
    else {
      await hand.tap('desc=More options');
      await hand.tap("//*[@text='Select all']");
    }
    await confirm(hand);
    return undefined;
  };

/** The titles of a day's events that are asked for. */
const titles =
  (isWanted: (event: Listed, task: AskedTask) => boolean, most = Number.POSITIVE_INFINITY): WorldSolution =>
  (task): Script =>
  async (hand) => {
    const today = await openCalendar(hand);
    const events = await eventsOf(hand, dayMeant(text(task, 'date'), today));
    return answer(events.filter((event) => isWanted(event, task)).slice(0, most));
  };

function answer(events: readonly Listed[]): string {
  return events.map(({ title }) => title).join(', ');
}

function isToCome({ day, starts }: Listed, today: string, now: string): boolean {
  return day > today || (day === today && starts >= now);
}

/** `October 20 2023 17:20` */
function moment({ day, starts }: Listed): string {
  const month = new Date(day).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' });
  return `${month} ${Number(day.slice(8))} ${day.slice(0, 4)} ${starts}`;
}

async function nextWeek(hand: Hand): Promise<string> {
  const today = await openCalendar(hand);
  const monday = dayMeant('Monday', today);
  const events: Listed[] = [];
  for (let day = 0; day < 7; day += 1) events.push(...(await eventsOf(hand, daysAfter(monday, day))));
  return answer(events);
}

export const calendar: WorldSolutions = {
  SimpleCalendarAddOneEvent: add(dayNamed),
  SimpleCalendarAddOneEventInTwoWeeks: add((_task, today) => daysAfter(today, 14)),
  SimpleCalendarAddOneEventRelativeDay: add((task, today) => dayMeant(text(task, 'day_of_week'), today)),
  SimpleCalendarAddOneEventTomorrow: add((_task, today) => daysAfter(today, 1)),
  SimpleCalendarAddRepeatingEvent: add(dayNamed),
  SimpleCalendarDeleteEvents: clear(dayNamed),
  SimpleCalendarDeleteEventsOnRelativeDay: clear((task, today) => dayMeant(text(task, 'day_of_week'), today)),
  SimpleCalendarDeleteOneEvent: (task) => async (hand) => {
    await openCalendar(hand);
    await openDay(hand, dayNamed(task));
    const named = row(text(task, 'event_title'));
    await hand.reveal(named, id('events'));
    await hand.tap(named);
    await confirm(hand);
    return undefined;
  },
  SimpleCalendarAnyEventsOnDate: titles(() => true),
  SimpleCalendarEventsOnDate: titles(() => true),
  SimpleCalendarEventOnDateAtTime: titles(({ starts }, task) => starts === timeMeant(text(task, 'time'))),
  SimpleCalendarFirstEventAfterStartTime: titles(({ starts }, task) => starts >= timeMeant(text(task, 'time')), 1),
  SimpleCalendarEventsInTimeRange: titles(
    ({ starts }, task) => starts >= timeMeant(text(task, 'start_time')) && starts <= '20:00',
  ),
  SimpleCalendarEventsInNextWeek: () => nextWeek,
  SimpleCalendarNextEvent:
    ({ now }) =>
    async (hand) => {
      const today = await openCalendar(hand);
      return (await nextEvent(hand, (event) => isToCome(event, today, now)))?.title;
    },
  SimpleCalendarNextMeetingWithPerson: (task) => async (hand) => {
    const today = await openCalendar(hand);
    const isWith = (event: Listed) => event.title.includes(text(task, 'person')) && isToCome(event, today, task.now);
    const found = await nextEvent(hand, isWith);
    return found && moment(found);
  },
  SimpleCalendarLocationOfEvent: (task) => async (hand) => {
    const title = text(task, 'title');
    await openCalendar(hand);
    await search(hand, id('search'), title);
    await hand.tap(xpath`//*[@resource-id='com.simplemobiletools.calendar.pro:id/event_title' and @text=${title}]`);
    return hand.all(id('details_location'))[0]?.text;
  },
};
