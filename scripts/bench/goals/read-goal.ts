import type { SaidValue } from './suite.js';

const VALUE = /\{(\w+)\|([^{}]+?)(?: => ([^{}]+))?\}/g;

/**
 * The pieces of a goal with its values written in place.
 *
 * @example readGoalText('Set an alarm for {time|7 am => 07:00}') // ['Set an alarm for ', { param: 'time', said: '7 am', meant: '07:00' }]
 */
export function readGoalText(text: string): readonly (string | SaidValue)[] {
  const pieces: (string | SaidValue)[] = [];
  let at = 0;
  for (const match of text.matchAll(VALUE)) {
    const [whole, param = '', said = '', meant = said] = match;
    if (match.index > at) pieces.push(text.slice(at, match.index));
    pieces.push({ param, said, meant });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  const rest = pieces.find((piece) => typeof piece === 'string' && /[{}|]/.test(piece));
  if (rest !== undefined)
    throw new Error(`A value reads {name|said} or {name|said => meant}, and this does not: ${rest}`);
  return pieces;
}
