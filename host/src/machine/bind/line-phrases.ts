import { type Entry, lexiconOf } from './lexicon/index.js';
import type { Template } from './template.js';
import type { Language } from './words.js';

/** A phrase of a line, and where its other half stands; -1 where it has none. */
export interface Found {
  readonly entry: Entry;
  readonly particleAt: number;
}

/** The longest phrases that begin at a word of a line; none of those that are only said in goals. Pure. */
export function longest(
  keys: readonly string[],
  at: number,
  language: Language,
  elements: Template['elements'],
): readonly [Found, ...Found[]] | undefined {
  const found = (lexiconOf(language).entries.get(keys[at] ?? '') ?? []).flatMap((entry): readonly Found[] => {
    if (entry.isForm && language === 'en') return [];
    if (!entry.words.every((word, offset) => keys[at + offset] === word)) return [];
    if (entry.particle.length === 0) return [{ entry, particleAt: -1 }];
    for (let from = at + entry.words.length; from < keys.length; from++)
      if (
        entry.particle.every((word, offset) => keys[from + offset] === word) &&
        // "on {day}" places the day.
        (entry.then !== undefined || !isPlaced(keys, elements, from + entry.particle.length, language))
      )
        return [{ entry, particleAt: from }];
    return [];
  });
  const length = ({ entry }: Found) => entry.words.length + entry.particle.length;
  const most = Math.max(0, ...found.map(length));
  const [first, ...rest] = found.filter((each) => length(each) === most);
  if (first === undefined) return undefined;
  return [first, ...rest.filter(({ particleAt }) => particleAt === first.particleAt)];
}

/** "on my wish list", "on {day}": what stands before a value or a thing places it, and is no half of a verb. */
function isPlaced(keys: readonly string[], elements: Template['elements'], at: number, language: Language): boolean {
  const element = elements[at];
  if (element?.kind === 'slot') return true;
  if (element?.kind !== 'word') return false;
  const { entries } = lexiconOf(language);
  const kinds = (entries.get(keys[at] ?? '') ?? []).map(({ meaning }) => meaning.kind);
  return !kinds.includes('marker');
}
