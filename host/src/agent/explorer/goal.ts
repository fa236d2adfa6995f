import type { Irreversible } from '../../actions/index.js';
import { dangersAskedFor, dangersIn, isFiller, isOrder, isVerb, stem, wantsToSee, wordsOf } from './vocabulary.js';

export type EntityKind = 'quoted' | 'phone' | 'email' | 'file' | 'percent' | 'number' | 'name';

/** Something in the goal that is a value, not a word of it: who, what number, which file. */
export interface Entity {
  readonly text: string;
  readonly kind: EntityKind;
  /** The words before it that say what it is, nearest first: `with number` -> ['number']. */
  readonly cues: readonly string[];
}

/** A goal as the explorer understands it. */
export interface ReadGoal {
  readonly text: string;
  /** The words that are neither values nor filler: what to look for on the screens. */
  readonly words: readonly string[];
  /** What the goal is about: the first thing that it names by its kind, `note` of "Create a note with text ...". */
  readonly topic?: string;
  readonly entities: readonly Entity[];
  /** Turn something on or off. */
  readonly toggle?: 'on' | 'off';
  /** A slider's value: max, min, 40%, 40. */
  readonly level?: string;
  /** What comes after the first thing: `and then call her`. */
  readonly more?: string;
  /** It wants a screen to be there: open, show, go to. */
  readonly seeing: boolean;
  /** What cannot be taken back and the goal itself asks for; a value that speaks of it ("Delete old mail" as a note's name) asks for nothing. */
  readonly dangers: ReadonlySet<Irreversible>;
}

/** In this order: what is taken by one is not looked at by the next. */
const SHAPES: readonly { readonly kind: EntityKind; readonly shape: RegExp }[] = [
  // One word, whatever it is, and what is written as a name behind it: "called Ada Lovelace".
  {
    kind: 'name',
    shape: /(?<=\b(?:[Nn]amed|[Cc]alled|[Tt]itled) )(?![^\s"“']+\.\w)[^\s,.;"“']+(?:[^\S\n]+\p{Lu}[\p{L}'’-]*)*/gu,
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

/** Reads a goal: values by their shape, on/off and levels by their words, the rest are the words to look for. Pure. */
export function readGoal(text: string): ReadGoal {
  const taken: { readonly start: number; readonly end: number; readonly entity: Entity }[] = [];
  for (const { kind, shape } of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const order = kind === 'name' ? orderBefore(text, match.index, match[0]) : 0;
      const value = (match.slice(1).find((group) => group !== undefined) ?? match[0]).slice(order).trim();
      const start = match.index + order;
      const end = match.index + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      if (kind === 'name' && (isPlainWord(text, start, value) || isCalledOff(text, start))) continue;
      taken.push({ start, end, entity: { text: value, kind, cues: cuesBefore(text.slice(0, start)) } });
    }
  }
  taken.sort((one, other) => one.start - other.start);
  const toggle = toggleIn(text);
  const more = moreIn(blank(text, taken), toggle);
  const level = levelIn(
    text,
    taken.map(({ entity }) => entity),
  );
  const entities = taken
    .map(({ entity }) => entity)
    .filter(({ kind }) => level === undefined || (kind !== 'percent' && kind !== 'number'));
  const named = contentWords(blank(text, taken));
  const topic = named.find((word) => !isVerb(word) && dangersIn(word).size === 0);
  return {
    text,
    words: [...named, ...(toggle !== undefined || level !== undefined ? [stem('setting')] : [])],
    entities,
    ...(topic !== undefined && { topic }),
    ...(toggle && { toggle }),
    ...(level !== undefined && { level }),
    ...(more !== undefined && { more }),
    seeing: wantsToSee(text),
    dangers: dangersAskedFor(blank(text, taken)),
  };
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
  return wordsOf(clause)
    .filter((word) => !isVerb(word) && !['the', 'a', 'an', 'to', 'as', 'is', 'of', 'for', 'with', 'and'].includes(word))
    .slice(-3)
    .reverse();
}

function blank(text: string, taken: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = text;
  for (const { start, end } of taken) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

function contentWords(text: string): readonly string[] {
  const words = wordsOf(text).filter(
    (word) =>
      !isFiller(word) && !['off', 'max', 'maximum', 'min', 'minimum', 'full', 'enable', 'disable'].includes(word),
  );
  return [...new Set(words)];
}

/**
 * What is asked for after the first thing: what comes after a "then", what another verb behind an "and" asks for, and of a goal that switches
 * something anything behind an "and". On the way to a thing ("open ... and ..."), and where it is named or kept, there is one thing.
 */
function moreIn(text: string, toggle: 'on' | 'off' | undefined): string | undefined {
  const next = /\b(?:and then|then|after that|afterwards|and also)\b.*$/is.exec(text)?.[0];
  const switched = toggle && /\b(?:turn|switch|(?:de)?activate|enable|disable)\b.*?(\band\b.*$)/is.exec(text)?.[1];
  return (next ?? switched ?? secondOrderIn(text))?.trim();
}

/** Words that are orders elsewhere, and behind an "and" another part of the same thing, or its end. */
const SAME_THING = new Set('call name title save keep confirm text mail email message note'.split(' '));

function secondOrderIn(text: string): string | undefined {
  if (wantsToSee(text)) return undefined;
  const behind = [...text.matchAll(/\band\s+(?:please\s+)?(\p{L}+)/giu)];
  const second = behind.find(([, word = '']) => isOrder(word) && !SAME_THING.has(word.toLowerCase()));
  return second && text.slice(second.index);
}

function toggleIn(text: string): 'on' | 'off' | undefined {
  if (/\b(?:turn|switch)\b.*\bon\b|\benable\b|\bactivate\b/i.test(text)) return 'on';
  if (/\b(?:turn|switch)\b.*\boff\b|\bdisable\b|\bdeactivate\b/i.test(text)) return 'off';
  return undefined;
}

function levelIn(text: string, entities: readonly Entity[]): string | undefined {
  if (/\b(max|maximum|full|highest|brightest|loudest)\b/i.test(text)) return 'max';
  if (/\b(min|minimum|lowest|darkest|quietest)\b/i.test(text)) return 'min';
  const percent = entities.find(({ kind }) => kind === 'percent');
  return percent?.text.replace(' ', '');
}
