/** Fewer digits are a count, a year or a house number. */
const LEAST_DIGITS = 5;

/**
 * What reads as a time, a day, or an address of the net: no number that anybody is called by. Where more digits follow, it is a part of a number; so are
 * four pairs with dots between them.
 */
const NO_NUMBERS: readonly RegExp[] = [
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/gu,
  /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日/gu,
  /(?<![\p{L}\d]|\d[-./ ])\d{4}([-./])\d{1,2}\1\d{1,2}(?![-./ ]*\d)/gu,
  /(?<![\p{L}\d]|\d[-./ ])\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})(?![-./ ]*\d)/gu,
  /(?<![\d.])(?!\d\d(?:\.\d\d){3}(?!\d))(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])/gu,
];

/**
 * The digits of what a text shows that reads as a telephone number, wherever in the text. Pure.
 *
 * @example shownNumbers('Mobile 0 555-0101') // ['05550101']
 */
export function shownNumbers(text: string): readonly string[] {
  // Signs that nobody sees set the direction in which a number is read.
  const seen = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s/gu, ' ');
  const rest = NO_NUMBERS.reduce((left, each) => left.replaceAll(each, ';'), seen);
  return (rest.match(/[+(]?\d[\d ()+./\u2010-\u2015-]*/gu) ?? [])
    .map((run) => run.replaceAll(/\D/g, ''))
    .filter((digits) => digits.length >= LEAST_DIGITS);
}
