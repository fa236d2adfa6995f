import type { Hand } from '../../host/src/agent/index.js';
import { daysAfter, later, spelled } from '../../scripts/tasks/parameters/times.js';
import { APP } from '../tasks/calendar/diary.js';
import { id, openDay, setTime } from '../tasks/calendar/pages.js';
import { writtenDay } from './days.js';
import { openApp } from './launcher.js';

/** An event as the list of the calendar shows it. */
export interface Listed {
  readonly title: string;
  readonly day: string;
  readonly starts: string;
}

export interface NewEvent {
  readonly title: string;
  readonly description: string;
  readonly day: string;
  readonly from: string;
  readonly minutes: number;
  /** As the goal says it: daily, weekly. */
  readonly repeats?: string;
}

/** Opens the calendar; the result is the day that it calls today. */
export async function openCalendar(hand: Hand): Promise<string> {
  await openApp(hand, 'Calendar');
  await hand.tap(id('view_day'));
  const today = writtenDay(hand.all(id('date_title'))[0]?.text ?? '');
  await hand.tap(id('view_month'));
  return today;
}

/** What begins on a day, by its time; the calendar stands on its month again. */
export async function eventsOf(hand: Hand, day: string): Promise<readonly Listed[]> {
  await openDay(hand, day);
  const found = new Map<string, Listed>();
  do for (const event of begunOn(hand, day)) found.set(`${event.starts} ${event.title}`, event);
  while (await hand.advance(id('events')));
  await hand.tap(id('view_month'));
  return [...found.values()].sort((a, b) => (a.starts < b.starts ? -1 : 1));
}

/** The shown events of a day's page, without those that go on from the day before: their time tells the days, as "Oct 19, 23:59 – Oct 20, 00:14". */
function begunOn(hand: Hand, day: string): readonly Listed[] {
  const times = hand.all(id('event_time')).map(({ text }) => text);
  return hand.all(id('event_title')).flatMap(({ text: title }, index) => {
    const [, date, starts] = /^(?:[A-Z][a-z]+ (\d{1,2}), )?(\d{1,2}:\d{2})/.exec(times[index] ?? '') ?? [];
    const isBegun = date === undefined || Number(date) === Number(day.slice(8));
    return starts !== undefined && isBegun ? [{ title, day, starts: starts.padStart(5, '0') }] : [];
  });
}

const ROW = `//*[${['day_head', 'event_title', 'event_time'].map((part) => `@resource-id='${APP}:id/${part}'`).join(' or ')}]`;

/** The first event of the list, which begins with today, that is wanted. */
export async function nextEvent(hand: Hand, isWanted: (event: Listed) => boolean): Promise<Listed | undefined> {
  await hand.tap(id('view_list'));
  let day = '';
  do {
    let title = '';
    for (const { resourceId, text } of hand.all(ROW)) {
      if (resourceId.endsWith('day_head')) day = writtenDay(text);
      if (resourceId.endsWith('event_title')) title = text;
      if (!resourceId.endsWith('event_time') || text.includes('now')) continue;
      const [starts = ''] = /\d{1,2}:\d{2}/.exec(text) ?? [];
      const event = { title, day, starts: starts.padStart(5, '0') };
      if (title !== '' && day !== '' && isWanted(event)) return event;
    }
  } while (await hand.advance(id('events')));
  return undefined;
}

/** Writes an event on the page of its day. */
export async function writeEvent(hand: Hand, event: NewEvent): Promise<void> {
  await openDay(hand, event.day);
  await hand.tap(id('add'));
  await hand.type(id('title'), event.title);
  await hand.type(id('description'), event.description);
  await setTime(hand, 'start_time', event.from);
  const until = later(event.from, event.minutes);
  await setTime(hand, 'end_time', until);
  await setEndDay(hand, until < event.from ? daysAfter(event.day, 1) : event.day);
  if (event.repeats !== undefined) {
    await hand.reveal(id('repetition'));
    await hand.tap(id('repetition'));
    await hand.tap(`//*[@text='${event.repeats.charAt(0).toUpperCase()}${event.repeats.slice(1)}']`);
  }
  await hand.tap(id('save'));
}

/** The end goes with the start, past midnight too: where that is not the day that is wanted, it is picked. */
async function setEndDay(hand: Hand, day: string): Promise<void> {
  if (writtenDay(hand.all(id('end_date'))[0]?.text ?? '') === day) return;
  await hand.tap(id('end_date'));
  const [, month = '', date = '', year = ''] = /(\w+) (\d+), (\d+)/.exec(spelled(day)) ?? [];
  const cell = `//*[@content-desc='${date.padStart(2, '0')} ${month} ${year}']`;
  if (!hand.sees(cell)) await hand.tap('id=android:id/next');
  await hand.tap(cell);
  await hand.tap('id=android:id/button1');
}
