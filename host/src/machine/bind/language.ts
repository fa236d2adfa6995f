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
  const [english, german] = [lexiconOf('en').words, lexiconOf('de').words];
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.filter((word) => one.has(word) && !other.has(word)).length;
  return only(german, english) > only(english, german) ? 'de' : 'en';
}
