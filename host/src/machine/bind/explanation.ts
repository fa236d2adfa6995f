import type { Ground } from './ground.js';
import { stemOf } from './reach.js';

/** Where an explanation ends: "I'm in a meeting, ..." gives a reason, and may hold values. 0 where there is none. Pure. */
export function explanationIn(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>): number {
  const first = ground.tokens[0];
  if (first === undefined) return 0;
  const stop = ground.tokens.findIndex(
    ({ kind, key }, index) =>
      kind === 'mark' && index > 1 && /[,.:;!，。；：！]/.test(key) && isOrder(ground, index + 1),
  );
  if (stop < 2) return 0;
  const words = ground.tokens.slice(0, stop);
  const said = words.map(({ key }) => key);
  const text = ground.lexicon.isSigned ? said.join('') : ` ${said.join(' ')} `;
  if ([...ground.lexicon.bars].some((bar) => text.includes(ground.lexicon.isSigned ? bar : ` ${bar} `))) return 0;
  // "Should it rain, ...", "Had I known, ...": a condition without a word for it. "On the day that ..." is one, too; "On Monday there is ..." is none.
  if (INVERTED.has(first.key) || (isPlacing(ground, first.key) && !words.some(({ key }) => THERE.has(key)))) return 0;
  if (ground.lexicon.subjects.has(first.key)) return stop;
  if (isVerbAt(ground, 0)) return 0;
  const isOfSomething = words.slice(1, MOST_OF_A_NAME).some(({ key }) => STATING.has(key));
  // "Nobody likes it, delete that recipe": what the order points back to was told before.
  const pointsBack = stop > 2 && ground.tokens.slice(stop + 1).some(({ key }) => BACK.has(key));
  return isOfSomething || pointsBack ? stop : 0;
}

/** Verbs before which no sentence tells anything: it asks, or sets a condition. */
const INVERTED = new Set(
  'should had were was is are am do does did can could will would may might must have has sollte wäre hätte ist sind hat kann wird werde'.split(
    ' ',
  ),
);

const THERE = new Set("there there's have has is findet habe haben ist gibt".split(' '));

/** "After lunch, ...", "At nine, ...": it says when, and explains nothing. */
function isPlacing(ground: Pick<Ground, 'lexicon'>, key: string): boolean {
  const isMarker = (ground.lexicon.entries.get(key) ?? []).some(({ meaning }) => meaning.kind === 'marker');
  return isMarker || WHEN.has(key) || /^\d/.test(key);
}

const WHEN = new Set(
  'today tomorrow tonight every each next this later then now first heute morgen jeden jede nächste dann later'.split(
    ' ',
  ),
);

/** Words for what was told just before. */
const BACK = new Set('it them that this him her es ihn sie das 它 他 她'.split(' '));

/** Does an order begin here, behind whatever a person says to be polite? */
function isOrder(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>, at: number): boolean {
  for (let from = at; from < Math.min(ground.tokens.length, at + MOST_POLITE); ) {
    if (isVerbAt(ground, from)) return true;
    const fillers = (ground.lexicon.entries.get(ground.tokens[from]?.key ?? '') ?? []).filter(
      ({ meaning, words }) =>
        meaning.kind === 'filler' && words.every((word, offset) => ground.tokens[from + offset]?.key === word),
    );
    const longest = Math.max(0, ...fillers.map(({ words }) => words.length));
    if (longest === 0) return false;
    from += longest;
  }
  return false;
}

/** Does a word for what is done begin here? Pure. */
export function isVerbAt(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>, at: number): boolean {
  if (ground.orders.has(stemOf(ground.tokens[at]?.key ?? ''))) return true;
  return (ground.lexicon.entries.get(ground.tokens[at]?.key ?? '') ?? []).some(
    ({ meaning, words }) =>
      meaning.kind === 'concepts' &&
      meaning.concepts.some(({ kind }) => kind === 'verb') &&
      words.every((word, offset) => ground.tokens[at + offset]?.key === word),
  );
}

/** Words before the verb in "can you please ...". */
const MOST_POLITE = 9;

/** Words before "is" in "Football is off tomorrow, ...". */
const MOST_OF_A_NAME = 6;

/** What makes a statement of a sentence. */
export const STATING: ReadonlySet<string> = new Set(
  (
    "is are was were has have had can will isn't aren't needs need starts ends begins leaves arrives comes goes got gets texted called wrote sent matters looks sounds " +
    "won't can't cannot doesn't don't didn't hasn't haven't wasn't weren't shouldn't may might shows weighs says wants " +
    'belongs costs cost says said lives moved changed lost forgot owes owe became makes takes feels seems works broke hurts ' +
    'ist sind hat haben war kann wird beginnt fängt kommt geht braucht kostet fährt endet liegt heißt 是 有'
  ).split(' '),
);
