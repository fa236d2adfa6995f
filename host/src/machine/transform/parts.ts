import { none, whatever } from './origins.js';
import { ofText, type Transform, thatGive } from './shape.js';

/** `word($name, 1)`, `word($name, -1)`: a word of a text, counted from 1, from the end where the number is negative. */
export const word: Transform = numbered('word', wordsOf, (output) => /^\S+$/u.test(output));

/** `character($code, 2)`: one character of a text, for keypads that take one at a time; '' where there is none: a shorter value needs fewer keys. */
export const character: Transform = {
  name: 'character',
  least: 2,
  most: 2,
  wrong: ([number]) => wrongNumber('character', number),
  apply: characterAt,
  inverse: (output, given) =>
    given.position === 0 && [...output].length > 1 ? none : thatGive({ apply: characterAt }, output, given),
};

function characterAt([text = '', number]: readonly string[]): string | undefined {
  return atNumber([...text], number) ?? (isPlace(number) ? '' : undefined);
}

function isPlace(number: string | undefined): boolean {
  return number !== undefined && /^-?[1-9]\d{0,5}$/.test(number);
}

/** What follows the first word; '' when nothing does. */
export const rest: Transform = ofText('rest', restOf, (output) =>
  output === output.trim() ? whatever((text) => restOf(text) === output) : none,
);

/** Why `text` cannot say which one of several is meant; undefined when it can. */
export function wrongNumber(name: string, text: string | undefined): string | undefined {
  return isPlace(text) ? undefined : `'${name}' wants a number that says which one: 1 is the first, '-1' the last.`;
}

/** One of several by its number, from 1, or from -1 at the end. */
export function atNumber(items: readonly string[], number: string | undefined): string | undefined {
  if (!isPlace(number)) return undefined;
  const at = Number(number);
  return items.at(at > 0 ? at - 1 : at);
}

function numbered(
  name: string,
  itemsOf: (text: string) => readonly string[],
  canBeItem: (output: string) => boolean,
): Transform {
  const transform: Transform = {
    name,
    least: 2,
    most: 2,
    wrong: ([number]) => wrongNumber(name, number),
    apply: ([text, number]) => atNumber(itemsOf(text ?? ''), number),
    inverse: (output, given) =>
      given.position === 0 && !canBeItem(output) ? none : thatGive(transform, output, given),
  };
  return transform;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((part) => part !== '');
}

function restOf(text: string): string {
  return /^\s*\S+\s+(.*)$/su.exec(text)?.[1]?.trimEnd() ?? '';
}
