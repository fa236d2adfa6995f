import fc from 'fast-check';
import type { ParamType } from '../../src/machine/index.js';

const two = (number: number) => String(number).padStart(2, '0');
const said = (text: string) => text.trim() !== '';
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom('Ada', 'lovelace', 'ß', ' ', '  ', ',', ', ', 'É', '١', '7'), { maxLength: 6 })
      .map((all) => all.join('')),
  )
  .filter(said);

const plain = text.map((it) => it.trim()).filter(said);

/** Values of each type, as parameters have them; texts of every kind. */
export const values: Readonly<Record<ParamType, fc.Arbitrary<string>>> = {
  text,
  secret: text,
  phone: fc.stringMatching(/^\+?\d{2,4}([ /.-]\d{1,4}){0,3}$/),
  email: fc.stringMatching(/^[a-z]{1,5}@[a-z]{1,5}\.[a-z]{2,3}$/),
  date: fc.oneof(
    day,
    fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
  ),
  time: fc
    .tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59)), fc.boolean())
    .map(
      ([hour, minute, second, padded]) =>
        `${padded ? two(hour) : hour}:${two(minute)}${second === null ? '' : `:${two(second)}`}`,
    ),
  duration: fc.oneof(
    fc.tuple(fc.nat(120), fc.nat(59), fc.nat(59)).map(([hours, minutes, seconds]) => `${hours}h${minutes}m${seconds}s`),
    fc.nat(10_000).map((minutes) => `${minutes} min`),
  ),
  number: fc
    .tuple(fc.constantFrom('', '-', '+'), fc.nat(), fc.option(fc.nat(9999)))
    .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === null ? '' : `.${decimals}`}`),
  enum: fc.constant(''),
  file: fc
    .array(fc.constantFrom('/', 'a', '.', 'md', 'to do', 'É'), { minLength: 1, maxLength: 7 })
    .map((parts) => parts.join(''))
    .filter(said),
  list: fc.array(plain, { minLength: 1, maxLength: 4 }).map((items) => JSON.stringify(items)),
};
