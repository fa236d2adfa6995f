import { lexiconOf } from './lexicon/index.js';
import type { Template } from './template.js';

/** "in the {room}": a line has the value behind an article. Pure. */
export function isBehindArticle({ elements }: Template, name: string): boolean {
  return elements.some((element, at) => {
    const before = elements[at - 1];
    return element.kind === 'slot' && element.param.name === name && before?.kind === 'word' && before.filler;
  });
}

/** "into {course}": who is taken out of it is none of the line's. Pure. */
export function isBehindInto({ elements }: Template, name: string): boolean {
  return elements.some((element, at) => {
    if (element.kind !== 'slot' || element.param.name !== name) return false;
    const words = elements.slice(Math.max(0, at - 3), at).map((each) => (each.kind === 'word' ? each.key : ''));
    return words.some((word) => /^(?:into|onto|ins)$/.test(word));
  });
}

/** Names of numbers of things. */
export const COUNTS = /count|quantity|people|persons|guests|tickets|seats|servings|copies|pieces|many/i;

/** "{count} tickets": the word behind it is a thing of which there are several. */
export function isBeforeThing({ elements, language }: Template, name: string): boolean {
  return elements.some((element, at) => {
    const behind = elements[at + 1];
    if (element.kind !== 'slot' || element.param.name !== name || behind?.kind !== 'word') return false;
    return (lexiconOf(language).entries.get(behind.key) ?? []).some(({ plural }) => plural);
  });
}

/** What a value is called, by the name of its parameter. */
export const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  url: ['page', 'address'],
  link: ['page', 'address'],
  site: ['page', 'address'],
  phone: ['number'],
  email: ['e-mail-address'],
  title: ['name'],
  recipient: ['contact'],
};

/** The words that the name of a parameter is made of. Pure. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word.length > 2);
}
