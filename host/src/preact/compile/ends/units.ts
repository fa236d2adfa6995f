import type { Writing } from '../provenance/index.js';

const LETTERS = ['H', 'm', 's'] as const;

/**
 * How a text writes a duration with its units: "20m 05s" as m'm 'ss's'. It begins with its first part and has all behind that one; none where it does not tell
 * whether a small part has two digits, as "20m 15s": of five seconds it would say 5s or 05s. Pure.
 * @param places hours, minutes and seconds of the value, two digits each
 */
export function unitsIn(text: string, places: string): Writing | undefined {
  const parts = [...text.matchAll(/(\d+)(\D*)/g)].map(([, digits = '', unit = '']) => ({ digits, unit }));
  const values = [places.slice(0, 2), places.slice(2, 4), places.slice(4)];
  const hidden = values.length - parts.length;
  if (!/^\d/.test(text) || parts.length < 2 || hidden < 0) return undefined;
  const said = [...values.slice(0, hidden).map(() => '0'), ...parts.map(({ digits }) => digits)];
  if (!said.every((digits, index) => digits.length <= 2 && Number(digits) === Number(values[index]))) return undefined;
  const behind = parts.slice(1).map(({ digits }) => digits);
  const isPadded = parts.some(({ digits }) => /^0\d/.test(digits));
  const isShort = behind.some((digits) => digits.length === 1);
  if (isPadded === isShort) return undefined;
  const letters = LETTERS.slice(hidden);
  const pieces = parts.map(({ unit }, index) => {
    const letter = letters[index] ?? '';
    return `${isPadded && index > 0 ? letter.repeat(2) : letter}${unit === '' ? '' : `'${unit}'`}`;
  });
  return { function: 'duration', options: [pieces.join('')] };
}
