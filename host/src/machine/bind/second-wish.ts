import type { Token } from './tokens.js';
import { type Language, languages } from './words.js';

const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '。', '！', '？', '；']);

/**
 * Does a text behind a colon hold a sentence that may be a second wish: "... with the text: Buy milk. Share it with Ada"? Nobody can tell it from a text
 * that says so, unless the text is in quotes. Its first sentence is the text's own, whatever it orders. Pure.
 */
export function holdsSecondWish(tokens: readonly Token[], language: Language): boolean {
  return tokens.some(
    (token, index) =>
      token.kind === 'mark' && SENTENCE_ENDS.has(token.key) && beginsWish(tokens.slice(index + 1), language),
  );
}

/** "..: "Back at nine", or rather leave it": the quotes end the text, and what is joined to them is meant for whoever reads the goal. Pure. */
export function goesOnBehindQuotes([first, ...rest]: readonly Token[], language: Language): boolean {
  if (first?.kind !== 'quoted') return false;
  const next = rest.find(({ kind }) => kind === 'word');
  if (next === undefined) return false;
  if (rest[0] === next) return true;
  const all = [languages[language], languages.en].flatMap(({ joiners, orders, nexts }) => [
    ...joiners,
    ...orders,
    ...nexts,
  ]);
  return all.includes(next.key) || SECOND_THOUGHT.has(next.key);
}

/** What somebody says who changes their mind. */
const SECOND_THOUGHT = new Set(
  'wait stop no nope actually sorry oops forget scratch never nevermind halt nein doch warte stopp'.split(' '),
);

function beginsWish(tokens: readonly Token[], language: Language): boolean {
  const first = tokens[0];
  if (first?.kind !== 'word') return false;
  const all = [languages[language], languages.en].flatMap(({ orders, nexts }) => [...orders, ...nexts]);
  if (language !== 'zh') return all.includes(first.key);
  const text = tokens.map(({ key }) => key).join('');
  return all.some((phrase) => first.key === phrase || (/\p{Script=Han}/u.test(phrase) && text.startsWith(phrase)));
}
