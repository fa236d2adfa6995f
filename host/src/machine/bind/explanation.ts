import type { Ground } from './ground.js';
import { stemOf } from './reach.js';
import type { Token } from './tokens.js';

/** Where an explanation ends: "I'm in a meeting, ..." gives a reason, and may hold values. 0 where there is none. Pure. */
export function explanationIn(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>): number {
  const first = ground.tokens[0];
  if (first === undefined) return 0;
  const comma = ground.tokens.findIndex(
    ({ kind, key }, index) =>
      kind === 'mark' && index > 1 && /[,.:;!，。；：！]/.test(key) && isOrder(ground, behindSo(ground, index)),
  );
  if (comma < 2) return endOfQuestion(ground);
  const begin = behindSo(ground, comma);
  const stop = begin === comma + 1 ? comma : begin;
  const words = ground.tokens.slice(0, comma);
  const said = words.map(({ key }) => key);
  const text = ground.lexicon.isSigned ? said.join('') : withoutHarmless(` ${said.join(' ')} `, ground);
  if ([...ground.lexicon.bars].some((bar) => text.includes(ground.lexicon.isSigned ? bar : ` ${bar} `))) return 0;
  // "Should it rain, ...", "Had I known, ...": a condition without a word for it. "On the day that ..." is one, too; "On Monday there is ..." is none.
  if (INVERTED.has(first.key) || (isPlacing(ground, first.key) && !words.some(({ key }) => THERE.has(key)))) return 0;
  if (ground.lexicon.subjects.has(first.key)) return stop;
  if (/^enough (?:of|with) /.test(said.join(' '))) return stop;
  if (isVerbAt(ground, 0)) return 0;
  if (ground.tokens[comma]?.key === ':' && words.length <= MOST_OF_A_NAME && words.every(isOfTopic)) return stop;
  // "Phone's ringing, ..."
  if (/['’]s$/.test(first.key) && /ing$/.test(words[1]?.key ?? '')) return stop;
  const isOfSomething = words.slice(1, MOST_OF_A_NAME).some(({ key }) => STATING.has(key));
  // "Nobody likes it, delete that recipe": what the order points back to was told before.
  const pointsBack = stop > 2 && ground.tokens.slice(stop + 1).some(({ key }) => BACK.has(key));
  return isOfSomething || pointsBack ? stop : 0;
}

/** ", so extend it": the word between a reason and what follows of it belongs to the reason. */
function behindSo({ tokens }: Pick<Ground, 'tokens'>, comma: number): number {
  return tokens[comma]?.key === ',' && tokens[comma + 1]?.value === 'so' ? comma + 2 : comma + 1;
}

/** "Porto Alegre, tomorrow: ...", "Sakura at 7 pm, please: ...": a name or a time, and what stands with it. */
function isOfTopic({ kind, key, value }: Token): boolean {
  if (/^(?:not?|never|don't|nicht|nie|kein\p{L}*|only|nur)$/u.test(key)) return false;
  return kind !== 'word' || /^[\p{Lu}\d]/u.test(value) || TOPICAL.test(key);
}

const TOPICAL =
  /^(?:at|on|in|for|from|to|of|the|am|pm|please|tomorrow|today|tonight|account|bitte|morgen|heute|um|uhr|in)$/;

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

/**
 * Where a question ends that is answered by an order: "How about the song Hey Jude? Play it". Only where the order points back to it and says nothing else; whoever asks whether
 * something was done or is so sets a condition.
 */
function endOfQuestion(ground: Pick<Ground, 'tokens' | 'lexicon' | 'orders'>): number {
  const stop = ground.tokens.findIndex(({ kind, key }) => kind === 'mark' && /[?？]/.test(key));
  if (stop < 3 || !isOrder(ground, stop + 1) || ground.lexicon.isSigned) return 0;
  const order = ground.tokens.slice(stop + 1).filter(({ kind }) => kind === 'word');
  if (order.length > MOST_OF_AN_ANSWER || !order.some(({ key }) => BACK.has(key))) return 0;
  const text = ground.tokens
    .slice(0, stop)
    .map(({ key }) => key)
    .join(' ');
  return ASKED.test(text) && !UNSURE.test(text) ? stop : 0;
}

const ASKED =
  /^(?:how about|what about|how much is|what is|what's|is it possible|can (?:i|we)|could (?:i|we)|where can (?:i|we)|was ist mit|wie wäre es mit) /;

const UNSURE = /\b(?:if|when|whether|or|not|no|unless|until|already|ever|anybody|anyone|wenn|ob|oder|nicht|schon)\b/;

/** Words of "could you please add it for me". */
const MOST_OF_AN_ANSWER = 6;

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
