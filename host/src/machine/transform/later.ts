import { readDuration, writeDuration } from '../duration.js';
import { none, these } from './origins.js';
import type { Transform } from './shape.js';

/** `later($start, $length)`: the time of day at which something is over that lasts so long. One that would be on another day has no answer. */
export const later: Transform = {
  name: 'later',
  least: 2,
  most: 2,
  takes: ['time'],
  apply: ([start = '', length = '']) => {
    if (start === '') return '';
    const [from, lasts] = [readTime(start), readDuration(length)];
    return from === undefined || lasts === undefined ? undefined : writeTime(from + lasts);
  },
  inverse: (output, { position, others: [other = ''] }) => {
    if (output === '' && position === 0) return these([''], (value) => value === '');
    const end = readTime(output);
    if (end === undefined || output !== writeTime(end)) return none;
    if (position === 0) {
      const lasts = readDuration(other);
      const start = lasts === undefined ? undefined : writeTime(end - lasts);
      return start === undefined ? none : these([start], (value) => readTime(value) === end - (lasts ?? 0));
    }
    const from = readTime(other);
    if (from === undefined || from > end) return none;
    return these([writeDuration(end - from)], (value) => readDuration(value) === end - from);
  },
};

const DAY = 86_400;

/** Seconds since midnight. */
function readTime(text: string): number | undefined {
  const [whole, hours, minutes, seconds = '0'] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** With seconds only where there are some. */
function writeTime(seconds: number): string | undefined {
  if (seconds < 0 || seconds >= DAY) return undefined;
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const minute = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minute : `${minute}:${two(seconds % 60)}`;
}
