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

function beginsWish(tokens: readonly Token[], language: Language): boolean {
  const first = tokens[0];
  if (first?.kind !== 'word') return false;
  const all = [languages[language], languages.en].flatMap(({ orders, nexts }) => [...orders, ...nexts]);
  if (language !== 'zh') return all.includes(first.key);
  const text = tokens.map(({ key }) => key).join('');
  return all.some((phrase) => first.key === phrase || (/\p{Script=Han}/u.test(phrase) && text.startsWith(phrase)));
}
