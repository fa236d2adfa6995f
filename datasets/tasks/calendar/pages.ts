import type { Hand, Script } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { later, spelled } from '../../../scripts/tasks/parameters/times.js';
import { APP } from './diary.js';
import type { Event } from './event.js';

export const id = idsOf(APP);

/** The rows of a title, from the first. */
export function row(title: string, place = 1): string {
  return `(${xpath`//*[@resource-id='com.simplemobiletools.calendar.pro:id/event_title' and @text=${title}]`})[${place}]`;
}

/** Opens the page of a day, from the month that shows it. */
export async function openDay(hand: Hand, day: string): Promise<void> {
  await hand.tap(
    xpath`//*[@resource-id='com.simplemobiletools.calendar.pro:id/day_cell' and contains(@content-desc, ${spelled(day)})]`,
  );
}

export async function open(hand: Hand, title: string): Promise<void> {
  await hand.reveal(row(title));
  await hand.tap(row(title));
}

/** Writes an event on the page of its day. */
export async function write(hand: Hand, event: Event): Promise<void> {
  await openDay(hand, event.day);
  await hand.tap(id('add'));
  await hand.type(id('title'), event.title);
  if (event.location !== '') await hand.type(id('location'), event.location);
  await hand.type(id('description'), event.description);
  await setTime(hand, 'start_time', event.from);
  await setTime(hand, 'end_time', event.to);
  if (event.isWeekly) {
    await hand.reveal(id('repetition'));
    await hand.tap(id('repetition'));
    await hand.tap("//*[@text='Weekly']");
  }
  await hand.tap(id('save'));
}

/** What a goal says of an event that is to be added; its length is in minutes. */
type Asked = Pick<Event, 'title' | 'description' | 'day' | 'from'> & { readonly length: number };

/** Writes the event that a goal asks for, changed in something where it is to be missed. */
export const add =
  (change: (event: Event) => Partial<Event>) =>
  ({ title, description, day, from, length }: Asked): Script =>
  async (hand) => {
    const event: Event = { title, description, location: '', day, from, to: later(from, length) };
    await write(hand, { ...event, ...change(event) });
    return undefined;
  };

/** Sets one of an event's times in the editor. */
export async function setTime(hand: Hand, field: string, time: string): Promise<void> {
  const [hour = '', minute = ''] = time.split(':');
  await hand.reveal(id(field));
  await hand.tap(id(field));
  await hand.tap('id=android:id/toggle_mode');
  await hand.type('id=android:id/input_hour', String(Number(hour)));
  await hand.type('id=android:id/input_minute', minute);
  await hand.tap('id=android:id/button1');
}

/** Deletes what is on the page that is open, after its question. */
export async function confirm(hand: Hand): Promise<void> {
  await hand.tap(id('delete'));
  await hand.tap('id=android:id/button1');
}

/** What the open page of a day shows: titles, and when each starts, as `14:30`; the rows are from top to bottom. */
export function rowsOfDay(hand: Hand): readonly { readonly title: string; readonly starts: string }[] {
  const titles = hand.all(id('event_title'));
  const times = hand.all(id('event_time'));
  return titles.map(({ text: title }, index) => {
    const [, hour = '', minute = ''] = /(\d{1,2}):(\d{2})/.exec(times[index]?.text ?? '') ?? [];
    return { title, starts: `${hour.padStart(2, '0')}:${minute}` };
  });
}
