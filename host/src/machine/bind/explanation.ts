import type { Ground } from './ground.js';

/** Where an explanation ends: "I'm in a meeting, ..." gives a reason, and may hold values. 0 where there is none. Pure. */
export function explanationIn(ground: Pick<Ground, 'tokens' | 'lexicon'>): number {
  const first = ground.tokens[0];
  if (first === undefined) return 0;
  const stop = ground.tokens.findIndex(
    ({ kind, key }, index) =>
      kind === 'mark' && index > 1 && /[,.:;!，。；：！]/.test(key) && isOrder(ground, index + 1),
  );
  if (stop < 2) return 0;
  const words = ground.tokens.slice(0, stop);
  if (words.some(({ key }) => ground.lexicon.bars.has(key))) return 0;
  const isOfSomething = words.slice(1, MOST_OF_A_NAME).some(({ key }) => STATING.has(key));
  return ground.lexicon.subjects.has(first.key) || (isOfSomething && !isVerbAt(ground, 0)) ? stop : 0;
}

/** Does an order begin here, behind whatever a person says to be polite? */
function isOrder(ground: Pick<Ground, 'tokens' | 'lexicon'>, at: number): boolean {
  for (let from = at; from < Math.min(ground.tokens.length, at + 5); from++) {
    if (isVerbAt(ground, from)) return true;
    const entries = ground.lexicon.entries.get(ground.tokens[from]?.key ?? '') ?? [];
    if (!entries.some(({ meaning }) => meaning.kind === 'filler')) return false;
  }
  return false;
}

/** Does a word for what is done begin here? Pure. */
export function isVerbAt(ground: Pick<Ground, 'tokens' | 'lexicon'>, at: number): boolean {
  return (ground.lexicon.entries.get(ground.tokens[at]?.key ?? '') ?? []).some(
    ({ meaning, words }) =>
      meaning.kind === 'concepts' &&
      meaning.concepts.some(({ kind }) => kind === 'verb') &&
      words.every((word, offset) => ground.tokens[at + offset]?.key === word),
  );
}

/** Words before "is" in "Football is off tomorrow, ...". */
const MOST_OF_A_NAME = 6;

/** What makes a statement of a sentence. */
const STATING = new Set('is are was has can will ist sind hat kann 是'.split(' '));
