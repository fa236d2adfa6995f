import { agrees, type Field, type FieldOf, formatOf, type Parts, read, write } from './fields.js';
import { DEFAULT_LOCALE, halves, wrongLocale, zeroOf } from './locale.js';
import { none, type Origins, these } from './origins.js';
import { type Transform, thatGive } from './shape.js';

/** `time($start, "h:mm a")`: a time of day as an app writes it. */
export const time: Transform = {
  name: 'time',
  least: 2,
  most: 3,
  takes: ['time'],
  wrong: ([pattern = '', locale = DEFAULT_LOCALE]) => {
    const wrong = wrongLocale(locale);
    if (wrong !== undefined) return wrong;
    if (formatOf(pattern, locale, timeField) !== undefined) return undefined;
    return `'${pattern}' is no pattern of a time. Its letters are H and k, h and K (of 12 hours), m, s and a, as in "h:mm a"; a text stands between apostrophes.`;
  },
  apply: ([value = '', pattern = '', locale = DEFAULT_LOCALE]) => {
    if (value === '') return '';
    const [format, parts] = [formatIn(pattern, locale), timeParts(value)];
    return format === undefined || parts === undefined ? undefined : write(format, parts, zeroOf(locale));
  },
  inverse: (output, given) => {
    if (given.position !== 0) return thatGive(time, output, given);
    const [pattern = '', locale = DEFAULT_LOCALE] = given.others;
    const format = formatIn(pattern, locale);
    if (output === '') return these([''], (value) => value === '');
    return format === undefined ? none : timesThat(read(format, output, zeroOf(locale)));
  },
};

function formatIn(pattern: string, locale: string) {
  return wrongLocale(locale) === undefined ? formatOf(pattern, locale, timeField) : undefined;
}

/** What can be said of a time of day, as numbers; undefined where it is none. */
function timeParts(text: string): Parts | undefined {
  const [whole, hours, minutes, seconds = '0'] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hour = Number(hours);
  return {
    hour,
    hour24: hour === 0 ? 24 : hour,
    hour12: hour % 12 === 0 ? 12 : hour % 12,
    hour11: hour % 12,
    half: hour < 12 ? 0 : 1,
    minute: Number(minutes),
    second: Number(seconds),
  };
}

/** The times of which one of the ways to read a text is true: to the minute, unless the text says seconds. */
function timesThat(ways: readonly Parts[]): Origins {
  const has = (value: string) => {
    const parts = timeParts(value);
    return parts !== undefined && ways.some((said) => agrees(parts, said));
  };
  const seconds = [...new Set(ways.map(({ second }) => second))];
  const listed = seconds.flatMap((second) =>
    MINUTES.map((minute) => (second === undefined ? minute : `${minute}:${two(second)}`)).filter(has),
  );
  return listed.length === 0 ? none : these(listed, has);
}

const MINUTES = Array.from({ length: 24 * 60 }, (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const KEYS: Readonly<Record<string, string>> = {
  H: 'hour',
  k: 'hour24',
  h: 'hour12',
  K: 'hour11',
  m: 'minute',
  s: 'second',
};

const timeField: FieldOf = (letter, width, locale): Field | undefined => {
  if (letter === 'a') return width <= 3 ? { key: 'half', form: { kind: 'words', words: halves(locale) } } : undefined;
  const key = KEYS[letter];
  return key === undefined || width > 2 ? undefined : { key, form: { kind: 'digits', least: width, most: 2 } };
};
