import { writeList } from '../../list.js';
import { tokensOf } from '../tokens.js';
import type { Language } from '../words.js';

/** The items of a list as it is said, `milk, eggs and bread`, as a parameter has them. Undefined where one is empty, or may be two. Pure. */
export function readItems(text: string, language: Language): string | undefined {
  const tokens = tokensOf(text, language === 'zh').filter(({ kind }) => kind === 'quoted');
  const quoted = tokens.map(({ value }) => value);
  const plain = tokens.reduceRight(
    (rest, { start, end }, index) => `${rest.slice(0, start)}\ue000${index}\ue001${rest.slice(end)}`,
    text,
  );
  const { comma, last } = SEPARATORS[language];
  const parts = plain.split(comma);
  const ends = parts.at(-1)?.split(last) ?? [];
  // "Salt and Pepper, Queen" may be two or three.
  if (parts.length > 1 && parts.slice(0, -1).some((part) => last.test(part))) return undefined;
  // "Ada, Bob & Carol" may be two or three, too.
  if (parts.length > 1 && ends.length === 1 && /\s&\s/.test(ends[0] ?? '')) return undefined;
  const said = [...parts.slice(0, -1), ...ends];
  // "Suppe und Brot" in an English goal may be a name, or two.
  if (said.some((item) => JOINS.test(item))) return undefined;
  const items = said.map((item) =>
    item.trim().replaceAll(/\ue000(\d+)\ue001/g, (_, index: string) => quoted[Number(index)] ?? ''),
  );
  // "Thunder, Rain and lock the door": what is written otherwise than the rest is no item.
  const large = items.filter((item) => /^\p{Lu}/u.test(item)).length;
  const isMixed = language !== 'zh' && quoted.length === 0 && large > 0 && large < items.length;
  return isMixed || items.some((item) => item === '') ? undefined : writeList(items);
}

/** What joins two in whichever language a goal may be written in part. */
const JOINS = /\s(?:and|und|sowie|or|oder)\s/iu;

const SEPARATORS: Readonly<Record<Language, { readonly comma: RegExp; readonly last: RegExp }>> = {
  en: { comma: /,\s*and\s+|,\s+|;\s+/i, last: /\s+and\s+/i },
  de: { comma: /,\s*und\s+|,\s+|;\s+/i, last: /\s+(?:und|sowie)\s+/i },
  zh: { comma: /[、，,]\s*(?:和|以及|还有)?/u, last: /和|以及|还有|跟/u },
};
