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

function isCapital({ value }: Token): boolean {
  return /^\p{Lu}/u.test(value);
}
