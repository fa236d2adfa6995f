import { type Field, isNeutral, isOthers } from './asks.js';
import { isPerson } from './person-names.js';
import type { Value } from './values.js';
import { likeness } from './vocabulary.js';

/** A label's word that nothing in the goal explains makes a field the less likely one of two. */
const UNEXPLAINED = 0.1;

/**
 * How well a value fits a field: by what the goal calls it, by its shape, by what the field takes. 0 = not at all, and where either says something that
 * the other does not: an order number in a telephone's field, a person as the name of a company. Which part of a person's name belongs where is not
 * asked about here. Pure.
 */
export function fitOf(field: Field, value: Value, topic: string | undefined): number {
  // What is typed there is looked for, and kept nowhere.
  if (field.isSearch && !value.cues.some((word) => likeness(word, 'search') > 0)) return 0;
  const isAtEnd = field.end !== undefined && value.end !== undefined;
  if (isAtEnd && field.end !== value.end) return 0;
  const fits = affinity(field, value, topic);
  if (fits === 0) return 0;
  const unexplained = field.strange.filter((word) => !value.cues.some((cue) => likeness(cue, word) > 0));
  return fits + (isAtEnd ? 2 : 0) - UNEXPLAINED * Math.min(unexplained.length, 2);
}

function affinity(field: Field, value: Value, topic: string | undefined): number {
  const { kind } = value;
  const cue = cueOf(field, value, topic);
  const atEnd = field.end !== undefined && field.end === value.end ? 1 : 0;
  if (kind === 'email' || (field.asksMail && MAIL.test(value.text)))
    return (field.asksMail || atEnd > 0) && !isOthers(value.called, field.words) ? 3 + cue : 0;
  if (kind === 'phone' || (field.asksPhone && saysPhone(value) && DIGITS.test(value.text)))
    return field.asksPhone && isPhone(field, value, topic) ? 3 + cue : 0;
  if (field.asksPhone || field.asksMail || field.node.password) return 0;
  if (kind === 'date' || kind === 'time') return whenIn(field, value, cue);
  if (kind === 'number' || kind === 'percent') return cue > 0 ? 1 + cue : Number(field.asksNumber && field.isOpen) / 2;
  if (field.asksNumber) return 0;
  const named = isCalledNothingElse(field, value, topic) ? nameAsked(field) : 0;
  if (kind === 'name') return named > 0 ? named + cue + (value.isTitle ? 0.5 : 0) : Math.max(cue, atEnd);
  if (kind === 'file') return Math.max(named, field.words.includes('file') ? 2 : 0) + cue;
  if (named > 0 && value.isTitle) return named + cue;
  if (cue > 0 || atEnd > 0) return 0.3 + Math.max(cue, atEnd);
  return field.isOpen && !field.asksDate && !field.asksTime ? 0.3 : 0;
}

/** 2 where a name is asked for, less where a title is, which may be one of a person, too. */
function nameAsked({ asksName, words }: Field): number {
  if (!asksName) return 0;
  return words.includes('name') || words.includes('filename') ? 2 : 1.9;
}

/** Words that many fields have in common: by such a one alone nothing is known that is called by more words. */
const COMMON = new Set(['name', 'number', 'address', 'date', 'time', 'text', 'title']);

/** How much of a label the goal says of a value: the nearest word counts most. */
function cueOf(field: Field, value: Value, topic: string | undefined): number {
  const { called } = value;
  // "A note called Plan": that it is of a note does not put it into the field for the note.
  const cues = value.cues.filter((cue) => !value.isTitle || topic === undefined || likeness(cue, topic) === 0);
  const matched = field.words.filter((word) => cues.some((cue) => likeness(cue, word) > 0));
  if (matched.every((word) => COMMON.has(word))) {
    const isOdd = called.some((word) => says(word, topic) && !field.words.some((other) => likeness(word, other) > 0));
    if (isOdd || field.strange.some((word) => !matched.includes(word))) return 0;
  }
  const nearest = cues.map(
    (cue, index) => Math.max(0, ...field.words.map((word) => likeness(cue, word))) * (1 - index / 10),
  );
  return Math.max(0, ...nearest) + Math.max(0, matched.length - 1) * 0.3;
}

/** Does a word say anything, beside what the goal is about? */
function says(word: string, topic: string | undefined): boolean {
  return !isNeutral(word) && !isPerson(word) && (topic === undefined || likeness(word, topic) === 0);
}

/** Does the goal call a value nothing that its field does not: Acme of "company Acme" is no name of a contact? */
function isCalledNothingElse({ words }: Field, { called, isTitle }: Value, topic: string | undefined): boolean {
  return isTitle || called.every((word) => !says(word, topic) || words.some((other) => likeness(word, other) > 0));
}

const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const DIGITS = /^\+?\d[\d ()/-]*$/;

function saysPhone({ called }: Value): boolean {
  return called.some((word) => likeness(word, 'phone') > 0);
}

/** Is a number one that is called? It is not where the goal calls it by another word, as in "order number 4455667". */
function isPhone({ words }: Field, { called }: Value, topic: string | undefined): boolean {
  if (isOthers(called, words)) return false;
  return called.every(
    (word, index) =>
      // A contact number is called; a customer 4455667 is not.
      (!says(word, topic) && (!isPerson(word) || word === topic || index < called.length - 1)) ||
      likeness(word, 'phone') > 0 ||
      CALLED_BY.has(word) ||
      words.some((other) => likeness(word, other) > 0),
  );
}

/** What a telephone number is called beside "number", whoever's it is. */
const CALLED_BY = new Set(
  'home private work office business fax pager main other call dial reach reachable emergency line'.split(' '),
);

/** A date or a time where one is asked for; not over one that is written in another way. */
function whenIn(field: Field, { kind, text }: Value, cue: number): number {
  const { asksDate, asksTime, end, node } = field;
  const isAsked = kind === 'date' ? asksDate : asksTime;
  const isOther = kind === 'date' ? asksTime && !asksDate : asksDate && !asksTime;
  if (isOther || (node.text !== '' && shapeOf(node.text) !== shapeOf(text))) return 0;
  return isAsked ? 1.5 + cue : cue > 0 || end !== undefined ? 1 + cue : 0;
}

function shapeOf(text: string): string {
  return text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');
}
