import { readDuration, writeDuration } from '../duration.js';
import { type FieldOf, type Format, formatOf, type Parts, read, write } from './fields.js';
import { none, these, whatever } from './origins.js';
import { ofText, type Transform, thatGive } from './shape.js';

/**
 * `duration($length, "HHmmss")`: how long something takes, as an app writes it. The largest unit of the pattern takes all that is above it: an hour
 * and a half is 90 of "m". A letter that is doubled has two digits. A pattern that would drop seconds or digits has no answer.
 */
export const duration: Transform = {
  name: 'duration',
  least: 2,
  most: 2,
  takes: ['duration'],
  wrong: ([pattern = '']) =>
    formatIn(pattern) === undefined
      ? `'${pattern}' is no pattern of a duration. Its letters are H, m and s, as in "H:mm:ss" or "mm:ss"; a text stands between apostrophes.`
      : undefined,
  apply: ([value = '', pattern = '']) => {
    if (value === '') return '';
    const [format, seconds] = [formatIn(pattern), readDuration(value)];
    if (format === undefined || seconds === undefined) return undefined;
    const parts = partsIn(format, seconds);
    return secondsOf(parts) === seconds ? write(format, parts, '0') : undefined;
  },
  inverse: (output, given) => {
    if (given.position !== 0) return thatGive(duration, output, given);
    if (output === '') return these([''], (value) => value === '');
    const format = formatIn(given.others[0] ?? '');
    const all = format === undefined ? [] : read(format, output, '0').map(secondsOf);
    const found = [...new Set(all)].filter(
      (seconds) => duration.apply([writeDuration(seconds), ...given.others]) === output,
    );
    return found.length === 0
      ? none
      : these(found.map(writeDuration), (value) => found.includes(readDuration(value) ?? Number.NaN));
  },
};

export const hours: Transform = part('hours', (seconds) => Math.floor(seconds / 3600));
export const minutes: Transform = part('minutes', (seconds) => Math.floor(seconds / 60) % 60, 59);
export const seconds: Transform = part('seconds', (all) => all % 60, 59);

/** One part of a duration as a number, for wheels and fields that take each alone. */
function part(name: string, of: (seconds: number) => number, most = Number.POSITIVE_INFINITY): Transform {
  const apply = ([value = '']: readonly string[]) => {
    const seconds = readDuration(value);
    return value === '' ? '' : seconds === undefined ? undefined : String(of(seconds));
  };
  return {
    ...ofText(
      name,
      (value) => value,
      () => none,
    ),
    takes: ['duration'],
    apply,
    inverse: (output) =>
      output === '' || (/^(?:0|[1-9]\d{0,6})$/.test(output) && Number(output) <= most)
        ? whatever((value) => apply([value]) === output)
        : none,
  };
}

const UNITS: readonly (readonly [letter: string, key: string, seconds: number])[] = [
  ['H', 'hour', 3600],
  ['m', 'minute', 60],
  ['s', 'second', 1],
];

const durationField: FieldOf = (letter, width) => {
  const unit = UNITS.find(([of]) => of === letter);
  return unit && width <= 2
    ? { key: unit[1], form: { kind: 'digits', least: width, most: width === 2 ? 2 : MOST_DIGITS } }
    : undefined;
};

/** Of the largest unit: a hundred hours in seconds have six digits. */
const MOST_DIGITS = 8;

function formatIn(pattern: string): Format | undefined {
  const format = formatOf(pattern, '', durationField);
  return format?.some((piece) => typeof piece !== 'string') ? format : undefined;
}

/** So much of each unit of the format, the largest taking all that is above it. */
function partsIn(format: Format, seconds: number): Parts {
  const asked = new Set(format.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.key])));
  const parts: Record<string, number> = {};
  let left = seconds;
  for (const [, key, size] of UNITS) {
    if (!asked.has(key)) continue;
    parts[key] = Math.floor(left / size);
    left %= size;
  }
  return parts;
}

function secondsOf(parts: Parts): number {
  return UNITS.reduce((all, [, key, size]) => all + (parts[key] ?? 0) * size, 0);
}
