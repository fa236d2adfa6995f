import type { Draws } from '../../../scripts/tasks/draws.js';
import { textOf } from '../../../scripts/tasks/parameters/parameter.js';
import { daysAfter, later, minutes, TODAY, time } from '../../../scripts/tasks/parameters/times.js';

export interface Event {
  readonly title: string;
  readonly location: string;
  readonly description: string;
  /** As `2023-10-20`. */
  readonly day: string;
  /** As `14:30`, and on the same day. */
  readonly from: string;
  readonly to: string;
  /** Weekly, on the weekday of its day. */
  readonly isWeekly?: boolean;
}

const TITLES = [
  'Choir Practice',
  'Dentist',
  'Flat Viewing',
  'Guitar Lesson',
  'Haircut',
  'Lunch with Nadia',
  'Parents Evening',
  'Running Club',
  'Team Review',
  'Tyre Change',
  'Vet',
  'Yoga',
];
const PLACES = ['Room 12', 'Harbour Street 4', 'Town Hall', 'Station Café', 'Old Mill', 'Library'];
const DESCRIPTIONS = [
  'Bring the blue folder.',
  'Ask about the bill.',
  'They will call beforehand.',
  'Take the back entrance.',
  'Parking is free after six.',
];

export const eventTitle = textOf(TITLES);
export const eventDescription = textOf(DESCRIPTIONS);
export const eventPlace = textOf(PLACES);

/** So many events of the coming weeks, of titles that are not among these. */
export function otherEvents(
  draws: Draws,
  count: number,
  taken: readonly string[],
  without: readonly string[] = [],
): readonly Event[] {
  const titles = TITLES.filter((title) => !taken.includes(title));
  const events: Event[] = [];
  while (events.length < count) {
    const day = daysAfter(TODAY, draws.int(1, 24));
    if (without.includes(day)) continue;
    events.push(eventOn(draws, day, draws.pick(titles)));
  }
  return events;
}

/** So many events of one day, of titles that are neither each other's nor one of these. */
export function eventsOn(draws: Draws, day: string, count: number, taken: readonly string[]): readonly Event[] {
  return draws
    .sample(
      TITLES.filter((title) => !taken.includes(title)),
      count,
    )
    .map((title) => eventOn(draws, day, title));
}

function eventOn(draws: Draws, day: string, title: string): Event {
  const from = time.draw(draws);
  const to = later(from, minutes.draw(draws));
  return { title, location: eventPlace.draw(draws), description: eventDescription.draw(draws), day, from, to };
}
