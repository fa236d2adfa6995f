import type { Screen } from '../../../screen/index.js';
import { give, type Writing } from './writings.js';

/**
 * A 9 may be an hour of twelve or of twenty-four. Where a time of twelve hours is put in, the screen has to ask for the half of the day, and shows its
 * word; where it shows none, hours are of twenty-four. Other writings stay as they are. Pure.
 */
export function onClock(screen: Screen, writings: readonly Writing[], locales: readonly string[]): readonly Writing[] {
  if (writings.length < 2 || writings.some((writing) => writing.function !== 'time')) return writings;
  const halves = locales.flatMap((locale) =>
    ['9:00', '15:00'].map((time) => give({ function: 'time', options: ['a', locale] }, time)),
  );
  const isOfTwelve = screen.tree.nodes.some(
    ({ visible, text, contentDesc }) => visible && (halves.includes(text) || halves.includes(contentDesc)),
  );
  return writings.filter(
    ({ options: [pattern = ''] }) => !/[Hh]/.test(pattern) || pattern.includes('H') !== isOfTwelve,
  );
}
