import { itemsOf, writeList } from '../list.js';
import { none, these, whatever } from './origins.js';
import { atNumber, wrongNumber } from './parts.js';
import { type Transform, thatGive } from './shape.js';

/** `join($items, ', ')`: the items of a list as one text. */
export const join: Transform = {
  name: 'join',
  least: 2,
  most: 2,
  takes: ['list'],
  apply: ([list, separator]) => itemsOf(list ?? '')?.join(separator ?? ''),
  inverse: (output, given) => {
    const [separator = ''] = given.others;
    if (given.position !== 0 || separator === '' || output === '' || output.includes(separator))
      return thatGive(join, output, given);
    return these([writeList([output])], (list) => isList(list, [output]));
  },
};

/** `split($text, ', ')`: a text as a list. Of an empty text nothing is left. */
export const split: Transform = {
  name: 'split',
  least: 2,
  most: 2,
  wrong: ([separator]) => (separator === '' ? "'split' wants the text that stands between the items." : undefined),
  apply: ([text, separator]) => writeList(text === '' ? [] : (text ?? '').split(separator ?? '')),
  inverse: (output, given) => {
    const [separator = ''] = given.others;
    const items = itemsOf(output);
    if (given.position !== 0) return thatGive(split, output, given);
    const text = items?.join(separator);
    return text === undefined || split.apply([text, separator]) !== output
      ? none
      : these([text], (value) => value === text);
  },
};

/** `nth($items, 2)`: an item of a list, counted from 1, from the end where the number is negative. */
export const nth: Transform = {
  name: 'nth',
  least: 2,
  most: 2,
  takes: ['list'],
  wrong: ([number]) => wrongNumber('nth', number),
  apply: ([list, number]) => {
    const items = itemsOf(list ?? '');
    return items === undefined ? undefined : atNumber(items, number);
  },
  inverse: (output, given) =>
    given.position === 0 ? whatever((list) => nth.apply([list, ...given.others]) === output) : none,
};

/** `without($items, 1)`: a list without one of its items, counted as `nth` counts. */
export const without: Transform = {
  name: 'without',
  least: 2,
  most: 2,
  takes: ['list'],
  wrong: ([number]) => wrongNumber('without', number),
  apply: ([list, number]) => {
    const items = itemsOf(list ?? '');
    const at = Number(number);
    if (items === undefined || atNumber(items, number) === undefined) return undefined;
    return writeList(items.toSpliced(at > 0 ? at - 1 : at, 1));
  },
  inverse: (output, given) =>
    given.position === 0 ? whatever((list) => without.apply([list, ...given.others]) === output) : none,
};

function isList(list: string, items: readonly string[]): boolean {
  const found = itemsOf(list);
  return found !== undefined && writeList(found) === writeList(items);
}
