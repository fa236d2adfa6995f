import { lexiconOf } from './lexicon/index.js';
import type { Language } from './words.js';

/** "Make 中文 the language of the phone": it begins and goes on in English. */
function isAroundHan(words: readonly string[]): boolean {
  const plain = words.filter((word) => /^[a-z']+$/.test(word));
  return /^[a-z']+$/.test(words[0] ?? '') && plain.filter((word) => lexiconOf('en').words.has(word)).length > 2;
}

/** The language of a goal's own words: Chinese by its signs, German where more of them are only German than only English, else English. Pure. */
export function languageOf(words: readonly string[]): Language {
  if (words.some((word) => /\p{Script=Han}/u.test(word)) && !isAroundHan(words)) return 'zh';
  return sidesOf(words) < 0 ? 'de' : 'en';
}

/** Is there a word by which the language can be told? "Sauge {rooms}" has none, so that the goal's own words tell how it is read. Pure. */
export function tellsLanguage(words: readonly string[]): boolean {
  return words.some((word) => /\p{Script=Han}/u.test(word)) || sidesOf(words) !== 0;
}

/** How many more of the words are only English than only German. */
function sidesOf(words: readonly string[]): number {
  const [english, german] = [lexiconOf('en').words, lexiconOf('de').words];
  return words.reduce((sum, word) => {
    if (ONLY_GERMAN.has(word)) return sum - 1;
    return sum + Number(english.has(word) && !german.has(word)) - Number(german.has(word) && !english.has(word));
  }, 0);
}

/** "und" stands in no list of things or orders, and joins in no other language. */
const ONLY_GERMAN = new Set(
  'und montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember uhr'.split(
    ' ',
  ),
);
