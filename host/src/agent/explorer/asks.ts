import type { UiNode } from '../../screen/index.js';
import { type End, endNamed, type NamePart } from './values.js';
import { isFiller, isVerb, likeness, wordsOf } from './vocabulary.js';

/** A field, and what it asks for. */
export interface Field {
  readonly node: UiNode;
  /** What it is called, to say why. */
  readonly label: string;
  readonly words: readonly string[];
  /** The first or the last name of a person, and nothing of anybody or anything else. */
  readonly part?: NamePart;
  /** What the thing is called that the goal is about, or a person: Name, Contact name, Title; no Company name. */
  readonly asksName: boolean;
  readonly asksPhone: boolean;
  readonly asksMail: boolean;
  readonly asksNumber: boolean;
  readonly asksDate: boolean;
  readonly asksTime: boolean;
  readonly end?: End;
  /** The words of its label that say something, beside what the goal is about. */
  readonly strange: readonly string[];
  /** It says nothing of what belongs into it, or that any text does. */
  readonly isOpen: boolean;
  readonly isSearch: boolean;
}

/** android.text.InputType.TYPE_MASK_CLASS and its classes. */
const CLASS_MASK = 0x0f;
const CLASS_NUMBER = 2;
const CLASS_PHONE = 3;
const CLASS_DATETIME = 4;

/** Words of a label that say nothing of what belongs into the field. */
const NEUTRAL = new Set('enter type your our please here required optional full complete whole display no'.split(' '));
const DATES = new Set(['date', 'day', 'when', 'due']);
const TIMES = new Set(['time', 'hour', 'when', 'o’clock']);
/** Which of somebody's numbers or addresses. The first is the one that is meant where a form has only one. */
const OWNERS: readonly (readonly string[])[] = [
  ['mobile', 'cell'],
  ['home', 'private'],
  ['work', 'office', 'business'],
  ['fax'],
  ['pager'],
];

/** What a field asks for, in a form for what the goal is about. Pure. */
export function asks(node: UiNode, label: string, topic: string | undefined): Field {
  const words = wordsOf(label);
  const inputClass = (node.inputType ?? 0) & CLASS_MASK;
  const isAny = (word: string, ...kinds: readonly string[]) => kinds.some((kind) => likeness(word, kind) > 0);
  const isPlain = (word: string) => isNeutral(word) || (topic !== undefined && likeness(word, topic) > 0);
  const only = (...kinds: readonly string[]) =>
    words.some((word) => isAny(word, ...kinds)) && words.every((word) => isPlain(word) || isAny(word, ...kinds));
  const part = (['first', 'last'] as const).find(
    (each) => only(each, 'name') && words.some((word) => isAny(word, each)),
  );
  const ends = words.flatMap((word) => endNamed(word) ?? []);
  const isNumber =
    words.includes('number') && words.every((word) => isPlain(word) || word === 'number' || isOwner(word));
  const asksMail = words.some((word) => isAny(word, 'mail'));
  return {
    node,
    label,
    words,
    ...(part && { part }),
    asksName: part === undefined && only('name', 'title', 'contact'),
    asksPhone:
      !asksMail &&
      (inputClass === CLASS_PHONE || isNumber || words.some((word) => word !== 'number' && isAny(word, 'phone'))),
    asksMail,
    asksNumber: inputClass === CLASS_NUMBER,
    asksDate: inputClass === CLASS_DATETIME || words.some((word) => DATES.has(word)),
    asksTime: inputClass === CLASS_DATETIME || words.some((word) => TIMES.has(word)),
    ...(ends.length === 1 && ends[0] && { end: ends[0] }),
    strange: words.filter((word) => !isPlain(word)),
    isOpen: words.every((word) => isPlain(word) || isAny(word, 'text')),
    isSearch: words.some((word) => isAny(word, 'search')),
  };
}

function isOwner(word: string): boolean {
  return OWNERS.some((group) => group.includes(word));
}

/** Does a goal's word for a number or an address speak of another of somebody's than a label does: of home, where the label says work, or says nothing? */
export function isOthers(called: readonly string[], label: readonly string[]): boolean {
  const of = (words: readonly string[]) => OWNERS.findIndex((group) => group.some((word) => words.includes(word)));
  const [said, asked] = [of(called), of(label)];
  return said !== -1 && said !== asked && !(said === 0 && asked === -1);
}

/** Words that say nothing of what a value is. */
export function isNeutral(word: string): boolean {
  return NEUTRAL.has(word) || isFiller(word) || isVerb(word);
}
