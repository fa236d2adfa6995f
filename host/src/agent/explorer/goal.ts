import type { Irreversible } from '../../actions/index.js';
import { languageOf } from './languages.js';
import { isThing } from './small-words.js';
import { type Entity, spansIn } from './spans.js';
import { type Value, valuesIn } from './values.js';
import { dangersAskedFor, dangersIn, isFiller, isOrder, isVerb, stem, wantsToSee, wordsOf } from './vocabulary.js';

/** A goal as the explorer understands it. */
export interface ReadGoal {
  readonly text: string;
  /** The words that are neither values nor filler: what to look for on the screens. */
  readonly words: readonly string[];
  /** What the goal is about: the first thing that it names by its kind, `note` of "Create a note with text ...". */
  readonly topic?: string;
  readonly entities: readonly Entity[];
  /** The same values as a form is given them: a name, a day or a time as one each, with what is said of it. */
  readonly values: readonly Value[];
  /** In which it is written, where its words say so. */
  readonly language?: string;
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

/** Reads a goal: values by their shape, on/off and levels by their words, the rest are the words to look for. Pure. */
export function readGoal(text: string): ReadGoal {
  const taken = spansIn(text);
  const toggle = toggleIn(text);
  const more = moreIn(blank(text, taken), toggle);
  const level = levelIn(
    text,
    taken.map(({ entity }) => entity),
  );
  const isNoLevel = ({ kind }: Pick<Entity, 'kind'>) =>
    level === undefined || (kind !== 'percent' && kind !== 'number');
  const named = contentWords(blank(text, taken));
  const topic = named.find((word) => isThing(word) && !isVerb(word) && dangersIn(word).size === 0);
  // What is written in Chinese has no names that can be told by their letters.
  const language = languageOf(
    blank(
      text,
      taken.filter(({ entity }) => !/\p{Script=Han}/u.test(entity.text) || entity.kind !== 'name'),
    ),
  );
  return {
    text,
    ...(language !== undefined && { language }),
    words: [...named, ...(toggle !== undefined || level !== undefined ? [stem('setting')] : [])],
    entities: taken.map(({ entity }) => entity).filter(isNoLevel),
    values: valuesIn(text, topic).filter(isNoLevel),
    ...(topic !== undefined && { topic }),
    ...(toggle && { toggle }),
    ...(level !== undefined && { level }),
    ...(more !== undefined && { more }),
    seeing: wantsToSee(text),
    dangers: dangersAskedFor(blank(text, taken)),
  };
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
