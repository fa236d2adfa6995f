import { isOrder, isVerb, ownWordsOf } from './vocabulary.js';

/** A date and a time are told only where they are asked for (`WHOLE_SHAPES`): elsewhere they are numbers. */
export type EntityKind = 'quoted' | 'phone' | 'email' | 'file' | 'percent' | 'number' | 'name' | 'date' | 'time';

/** Something in the goal that is a value, not a word of it: who, what number, which file. */
export interface Entity {
  readonly text: string;
  readonly kind: EntityKind;
  /** The words before it that say what it is, nearest first: `with number` -> ['number']. */
  readonly cues: readonly string[];
}

/** A value, and where it stands in the goal. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

type Shapes = readonly { readonly kind: EntityKind; readonly shape: RegExp }[];

/** In this order: what is taken by one is not looked at by the next. */
const SHAPES: Shapes = [
  // One word, whatever it is, and what is written as a name behind it: "called Ada Lovelace".
  {
    kind: 'name',
    shape: /(?<=\b(?:[Nn]amed|[Cc]alled|[Tt]itled) )(?![^\s"“']+\.\w)[^\s,.;()"“']+(?:[^\S\n]+\p{Lu}[\p{L}'’-]*)*/gu,
  },
  { kind: 'quoted', shape: /"([^"]+)"|“([^”]+)”|'([^']+)'(?=\W|$)/gu },
  { kind: 'email', shape: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { kind: 'phone', shape: /\+?\d[\d ()/-]{4,}\d/gu },
  { kind: 'file', shape: /[\p{L}\p{N}_-]+\.(?:md|txt|pdf|jpg|png|csv|json|mp3|mp4)\b/gu },
  { kind: 'percent', shape: /\b\d{1,3} ?%/gu },
  { kind: 'number', shape: /\b\d+(?:\.\d+)?\b/gu },
  {
    kind: 'name',
    shape: /\p{Lu}[\p{L}'’-]*(?:[^\S\n]+\p{Lu}[\p{L}'’-]*)*|[\p{Script=Han}]+(?:[^\S\n]+[\p{Script=Han}]+)*/gu,
  },
];

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

const WHEN: Shapes = [
  {
    kind: 'date',
    shape: new RegExp(
      `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}([./])\\d{1,2}\\1\\d{2,4}\\b|\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?|\\b\\d{1,2}(?:st|nd|rd|th|\\.)? ${MONTH}\\b(?:,? \\d{4}\\b)?`,
      'gu',
    ),
  },
  { kind: 'time', shape: /\b\d{1,2}:\d{2}(?::\d{2})?\b(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?/giu },
];

const NAME = "\\p{Lu}[\\p{L}'’-]*";

/** A full stop within a name ends no sentence. */
const WITH_STOPS: Shapes = [
  {
    kind: 'name',
    shape: new RegExp(
      `\\b(?:Dr|Prof|Mr|Mrs|Ms)\\.(?: ${NAME})+|${NAME}(?: \\p{Lu}\\.)+(?: ${NAME})+|(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\. ?)+${NAME}`,
      'gu',
    ),
  },
];

/** With days, times, and names with a full stop in them as one value each; not within quotes. */
export const WHOLE_SHAPES: Shapes = [
  ...SHAPES.slice(1, 3),
  ...WITH_STOPS,
  ...SHAPES.slice(0, 1),
  ...WHEN,
  ...SHAPES.slice(3),
];

/** The values of a goal by their shape, in their order. Pure. */
export function spansIn(text: string, shapes: Shapes = SHAPES): readonly Span[] {
  const taken: Span[] = [];
  for (const { kind, shape } of shapes) {
    for (const match of text.matchAll(shape)) {
      const order = kind === 'name' ? orderBefore(text, match.index, match[0]) : 0;
      const inside = kind === 'quoted' ? match.slice(1).find((group) => group !== undefined) : undefined;
      const value = (inside ?? match[0]).slice(order).trim();
      const start = match.index + order;
      const end = match.index + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      if (kind === 'name' && (isPlainWord(text, start, value) || isCalledOff(text, start))) continue;
      taken.push({ start, end, entity: { text: value, kind, cues: cuesBefore(text.slice(0, start)) } });
    }
  }
  return taken.sort((one, other) => one.start - other.start);
}

/** How much of a match is the verb that the sentence begins with: "Disable " of "Disable Bluetooth". */
function orderBefore(text: string, start: number, match: string): number {
  const [, verb = ''] = /^([^\s]+\s+)\S/.exec(match) ?? [];
  return isFirst(text, start) && isOrder(verb.trim()) ? verb.length : 0;
}

function isFirst(text: string, start: number): boolean {
  return start === 0 || /[.!?]\s*$/.test(text.slice(0, start));
}

/** A capital letter at the start of a sentence, or of a word the vocabulary of phones knows (Wi-Fi, Bluetooth), makes no name. */
function isPlainWord(text: string, start: number, value: string): boolean {
  if (/^(wi-?fi|bluetooth|gps|nfc|hotspot|ok|i|sms)$/i.test(value)) return true;
  if (/\b(?:named|called|titled) $/i.test(text.slice(0, start))) return false;
  return isFirst(text, start) && !/\s/.test(value);
}

/** What is called off has no name. */
function isCalledOff(text: string, start: number): boolean {
  return /\b(?:is|are|was|were|been|be) called $/.test(text.slice(0, start)) && /^off\b/.test(text.slice(start));
}

function cuesBefore(text: string): readonly string[] {
  const clause = text.split(/[,.;]/).at(-1) ?? '';
  return ownWordsOf(clause)
    .filter((word) => !isVerb(word) && !['the', 'a', 'an', 'to', 'as', 'is', 'of', 'for', 'with', 'and'].includes(word))
    .slice(-3)
    .reverse();
}
