import { lexiconOf } from './lexicon/index.js';
import type { Token } from './tokens.js';

/** "Toll of last year", "Soup from yesterday", "Mei Lin a taxi": behind a name, words that are written small point at something else. Pure. */
export function goesOnSmall(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (before === undefined || token.kind !== 'word') return false;
    if (token.value === 'the' && INSTANTS.test(after?.value ?? '')) return true;
    if (WHEN_GONE.has(token.value) && index > 0 && /^(?:of|from|in|for|since)$/.test(before.value)) return true;
    return (
      /^(?:an?|my|your|eine?[nmrs]?)$/.test(token.value) &&
      isCapital(before) &&
      after !== undefined &&
      /^(?!de[rnm]$|das$)\p{Ll}/u.test(after.value)
    );
  });
}

/** "Call Ada Friday", "Berlin 7 pm": behind a name with which a goal ends, a day or a time may be when, although a name may end with it ("Black Friday"). Pure. */
export function endsWithWhen(all: readonly Token[], at: number, end: number): boolean {
  const isEnd = all.slice(end).every(({ kind, key }) => kind === 'mark' || key === 'please' || key === 'bitte');
  const [before, last] = [all[end - 2]?.key ?? '', all[end - 1]?.key ?? ''];
  if (!isEnd || end - at < 2) return false;
  return WHEN.test(last) || (/^\d/.test(before) && /^(?:[ap]\.?m\.?|o'clock|uhr|h)$/.test(last));
}

const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|tonight|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|\d{1,2}:\d{2}|\d{1,2}(?:[:.]\d{2})?[ap]m)$/;

/** "the moment Eva arrives" */
const INSTANTS = /^(?:moment|minute|second|instant|hour|day|week|month|year|time)$/;

const WHEN_GONE = new Set(
  'last this next today yesterday tomorrow letzter letztem letzten diesem dieser gestern heute morgen'.split(' '),
);

/** "the text of quotes.txt", "the text that she sent", "saying what I wrote": another text is told, and none is said. Pure. */
export function tellsText(tokens: readonly Token[]): boolean {
  return TELLS_TEXT.test(
    tokens
      .slice(0, 2)
      .map(({ value }) => value)
      .join(' '),
  );
}

const TELLS_TEXT =
  /^of |^(?:what|which|whatever|where|when|how|who|that|as) (?:i|I|I'm|I've|she|he|we|they|you|she's|he's|they're|we're|my|his|her|our|their|your)$|^(?:that|which) \p{Ll}/u;

/** "Ada – urgent", "Lunch - Tell Ada": behind such a sign a name goes on large, and orders nothing. Pure. */
export function goesOnBehindDash(tokens: readonly Token[]): boolean {
  return tokens.some(({ value }, index) => {
    const after = tokens[index + 1];
    if (index === 0 || !/^[-–]$/.test(value)) return false;
    return after === undefined || !/^[\p{Lu}\d]/u.test(after.value) || isOrder(after);
  });
}

function isOrder({ key }: Token): boolean {
  const entries = lexiconOf('en').entries.get(key) ?? [];
  return entries.some(
    ({ words, meaning }) => words.length === 1 && meaning.kind === 'concepts' && meaning.concepts[0]?.kind === 'verb',
  );
}

function isCapital({ value }: Token): boolean {
  return /^\p{Lu}/u.test(value);
}
