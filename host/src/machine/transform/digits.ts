import { none, whatever } from './origins.js';
import { ofText, type Transform } from './shape.js';

/** The digits of a number however it is written: what a keypad, or a field that puts brackets in, is given. */
export const digitsOf: Transform = ofText('digits', digits, (output) =>
  /^[0-9]*$/.test(output) ? whatever((value) => digits(value) === output) : none,
);

/** The decimal digits of a text, those of other scripts as ASCII: `+1 (555) 01` -> `155501`. */
export function digits(text: string): string {
  let found = '';
  for (const character of text) if (/\p{Nd}/u.test(character)) found += decimal(character);
  return found;
}

/** Unicode keeps the ten decimal digits of a script in one run that begins at its zero. */
function decimal(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
