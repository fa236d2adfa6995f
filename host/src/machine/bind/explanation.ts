import type { Ground } from './ground.js';
import { stemOf } from './reach.js';

/** What stands before the order. */
export interface Explanation {
  /** Where it ends; 0 where there is none. */
  readonly end: number;
  /**
   * Up to where a word may say nothing of the task. What is told may hold such words; of a question ("How about the song Help? Play it") its opening alone is passed
   * over: what more it says could be why, when or instead of what.
   */
  readonly idle: number;
}

const NONE: Explanation = { end: 0, idle: 0 };

/** What a goal explains: "I'm in a meeting, ..." gives a reason, and may hold values. Pure. */
export function explanationIn(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>): Explanation {
  const first = ground.tokens[0];
  if (first === undefined) return NONE;
  const comma = ground.tokens.findIndex(
    ({ kind, key }, index) =>
      kind === 'mark' && index > 1 && /[,.:;!，。；：！]/.test(key) && isOrder(ground, behindSo(ground, index)),
  );
  if (comma < 2) return questionIn(ground);
  const begin = behindSo(ground, comma);
  const stop = begin === comma + 1 ? comma : begin;
  const told = { end: stop, idle: stop };
  const words = ground.tokens.slice(0, comma);
  const said = words.map(({ key }) => key);
  const text = ground.lexicon.isSigned ? said.join('') : withoutHarmless(` ${said.join(' ')} `, ground);
  if ([...ground.lexicon.bars].some((bar) => text.includes(ground.lexicon.isSigned ? bar : ` ${bar} `))) return NONE;
  // "Should it rain, ...", "Had I known, ...": a condition without a word for it. "On the day that ..." is one, too; "On Monday there is ..." is none.
  if (INVERTED.has(first.key) || (isPlacing(ground, first.key) && !words.some(({ key }) => THERE.has(key))))
    return NONE;
  if (ground.lexicon.subjects.has(first.key)) return told;
  if (/^enough (?:of|with) /.test(said.join(' '))) return told;
  if (isVerbAt(ground, 0)) return NONE;
  // "Phone's ringing, ..."
  if (/['’]s$/.test(first.key) && /ing$/.test(words[1]?.key ?? '')) return told;
  const isOfSomething = words.slice(1, MOST_OF_A_NAME).some(({ key }) => STATING.has(key));
  // "Nobody likes it, delete that recipe": what the order points back to was told before.
  const pointsBack = stop > 2 && ground.tokens.slice(stop + 1).some(({ key }) => BACK.has(key));
  return isOfSomething || pointsBack ? told : NONE;
}

/** ", so extend it": the word between a reason and what follows of it belongs to the reason. */
function behindSo({ tokens }: Pick<Ground, 'tokens'>, comma: number): number {
  return tokens[comma]?.key === ',' && tokens[comma + 1]?.value === 'so' ? comma + 2 : comma + 1;
}

/** "so slowly" joins nothing, and "I want to nap" is a reason unless what is wanted is itself a task of a phone. */
function withoutHarmless(text: string, ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>): string {
  const plain = text.replaceAll(/ so (?=\p{L}+ly |much |many |loud |dark |late |tired |hungry |cold |hot )/gu, ' ');
  const kept = plain.replace(/ no longer (?=need |use |like |watch |read |live |work )/u, ' ');
  const [, verb = ''] = /^ (?:i|we) want to (\p{L}+) /u.exec(kept) ?? [];
  const isTask = ground.lexicon.entries.get(verb)?.some(({ meaning }) => meaning.kind === 'concepts') === true;
  return verb !== '' && (!isTask || REASONS.has(verb)) ? kept.replace(' want to ', ' ') : kept;
}

/** What people want to do themselves, with the phone's help. */
const REASONS = new Set('go see hear watch use reach listen be walk'.split(' '));

/** A question that is answered by an order: "How about the song Hey Jude? Play it". Only where the order points back to it. */
function questionIn(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>): Explanation {
  const stop = ground.tokens.findIndex(({ key }) => /[?？]/.test(key));
  if (stop < 2 || !isOrder(ground, stop + 1) || !ground.tokens.slice(stop + 1).some(({ key }) => BACK.has(key)))
    return NONE;
  const said = ground.tokens.slice(0, stop).map(({ key }) => key);
  const opening = OPENING.exec(said.join(' '))?.[0].split(' ').length;
  return opening === undefined ? NONE : { end: stop, idle: opening };
}

const OPENING = /^(?:how about|what about|what is|what's|was ist mit|wie wäre es mit)(?= )/;

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
  // "I need a new label, call it Bills": it goes on with the name of what is wanted.
  if (/^(?:call|name|title|label)$/.test(ground.tokens[at]?.key ?? '') && ground.tokens[at + 1]?.key === 'it')
    return false;
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
    "told recommended mentioned paid bought ordered should must is are was were has have had can will isn't aren't needs need starts ends begins leaves arrives comes goes got gets texted called wrote sent matters looks sounds " +
    "won't can't cannot doesn't don't didn't hasn't haven't wasn't weren't shouldn't may might shows weighs says wants " +
    'belongs costs cost says said lives moved changed lost forgot owes owe became makes takes feels seems works broke hurts ' +
    'ist sind hat haben war kann wird beginnt fängt kommt geht braucht kostet fährt endet liegt heißt 是 有'
  ).split(' '),
);
