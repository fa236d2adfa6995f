import { among } from './transform/among.js';
import { date } from './transform/date.js';
import { digitsOf } from './transform/digits.js';
import { duration, hours, minutes, seconds } from './transform/duration.js';
import { later } from './transform/later.js';
import { join, nth, split, without } from './transform/lists.js';
import { number, ordinal } from './transform/number.js';
import { character, rest, word } from './transform/parts.js';
import { basename, extension, stem } from './transform/paths.js';
import type { Transform } from './transform/shape.js';
import { capitalised, concat, lower, trim, upper } from './transform/text.js';
import { time } from './transform/time.js';

export { digits } from './transform/digits.js';
export type { Origins } from './transform/origins.js';
export { type Given, howMany, type Transform } from './transform/shape.js';

/**
 * Everything that an expression may call, by name. Each is also a provenance that the compiler may find: a value that was typed is the goal's value,
 * or one of these of it; and a way back, from what a screen shows to the values that it can have come from.
 */
export const transforms: ReadonlyMap<string, Transform> = new Map(
  [
    concat,
    digitsOf,
    upper,
    lower,
    capitalised,
    trim,
    word,
    rest,
    character,
    basename,
    extension,
    stem,
    date,
    time,
    later,
    duration,
    hours,
    minutes,
    seconds,
    number,
    ordinal,
    join,
    split,
    nth,
    without,
    among,
  ].map((transform) => [transform.name, transform]),
);
