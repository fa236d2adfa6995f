import type { Span } from './spans.js';
import { likeness } from './vocabulary.js';

/** What is known of a value where it stands in a goal. */
interface Standing {
  readonly span: Span;
  /** What is said between the value before it, or the beginning, and this one. */
  readonly before: string;
  /** It stands at words that say what it is: `a note Plan`, `called Plan`. */
  readonly isLabelled: boolean;
  readonly isFollowed: boolean;
  readonly topic: string | undefined;
}

/**
 * Why a value is not to be put in as it was read from a goal, in a sentence; undefined where nothing speaks against it. It may be a piece of something
 * longer (Photos of Photos2023, shopping of "called shopping list"), or name what there is already ("the last name of Anna Smith"). Pure.
 */
export function whyUnsure(goal: string, standing: Standing): string | undefined {
  const { span } = standing;
  const { text } = span.entity;
  if (isPiece(goal, span) || hasWordBehind(goal, standing))
    return `Nobody can tell where '${text}' begins and ends in the goal. Put the whole of it in quotes.`;
  if (isOwner(goal, standing))
    return `'${text}' names what the goal is to change, and nobody can tell what of it is to be put in where. Let a model do it (--model).`;
  return ADDS.test(goal) && goal.split(/["“”]/).some((said, at) => at % 2 === 0 && INTO.test(said))
    ? `The goal adds '${text}' to what is there already, or that to it: the explorer only puts in what is new. Let a model do it (--model).`
    : undefined;
}

const BEGINS = /(?:^|\s|\p{L}[:=])[([{"“„'‘]*[$€£¥₹]?$/u;
const ENDS = /^[$€£¥₹%]?[)\]}"”'’.,;:!?]*(?:\s|$)/u;
const DASH_BEFORE = /[-–—]$/u;
const DASH_BEHIND = /^[-–—]/u;

/** Does something stand right at it, or is it somebody's that has a thing (Anna Smith's)? */
function isPiece(goal: string, { start, end, entity: { kind, text } }: Span): boolean {
  const [before, behind] = [goal.slice(0, start), goal.slice(end)];
  const isWhen = kind === 'date' || kind === 'time';
  const begins = BEGINS.test(before) || (isWhen && DASH_BEFORE.test(before));
  const ends = ENDS.test(behind) || (isWhen && DASH_BEHIND.test(behind));
  return !begins || !ends || (kind === 'name' && /['’]s$/u.test(text));
}

/** Words that may stand behind a name and are none of it. */
const GOES_ON = new Set(
  `a an the my his her its their our your to at on in into onto under by as is are was were be do does did of for with and or but has have having whose which who whom that from
  until then please saying says containing contains reading reads including includes stating about via using inside within between before after when where
  while so it should must can will also over next today tomorrow tonight now instead again app und oder mit`.split(
    /\s+/,
  ),
);
/** What the next value may be called. */
const LABELS = 'phone mail first last note contact text title name date time address amount company birthday'.split(
  ' ',
);

/** Is a name in letters that are small from there on: Anna of "for Anna smith"? */
function hasWordBehind(goal: string, { span, isLabelled, isFollowed, topic }: Standing): boolean {
  if (span.entity.kind !== 'name' || !isLabelled) return false;
  const word = /^[^\S\n]+(\p{Ll}[\p{L}\p{N}'’-]*)/u.exec(goal.slice(span.end))?.[1];
  if (word === undefined || GOES_ON.has(word)) return false;
  const isLabel = isFollowed && LABELS.some((label) => likeness(word, label) > 0);
  return !isLabel && (topic === undefined || likeness(word, topic) === 0);
}

const CHANGES = /^\W*(?:please\s+)?(?:change|edit|update|modify|set|replace|correct|fix|alter|rename)\b/iu;
const OF = /\bof\s+(?:(?:the|my|a|an)\s+)?(?:\p{L}+\s+)?$/u;

/** Is it what something is changed of: Anna Smith of "Change the last name of Anna Smith to Jones"? */
function isOwner(goal: string, { before }: Standing): boolean {
  return CHANGES.test(goal) && OF.test(before);
}

const ADDS = /^\W*(?:please\s+)?(?:add|append|insert|put|write|attach)\b/iu;
/** To the note Groceries, into my list "Groceries". */
const INTO = /\b(?:to|into|onto)\s+(?:the|my|our)\s+(?:\p{L}+\s+)?(?:$|\p{Lu}\p{L}*)/u;
