import type { Screen } from '../../screen/index.js';
import type { Decision } from '../policy.js';
import { candidates, fields, isOverlaid, topNodes } from './candidates.js';
import { FieldLabels } from './field-labels.js';
import type { ReadGoal } from './goal.js';
import { notAllOf } from './left-over.js';
import { namesOf } from './person-names.js';
import { digitsOf, type Placement, type Placing, placeValues } from './placing.js';
import type { Tried } from './tried.js';
import type { Value } from './values.js';
import { adds, isVerb, keeps, likeness, wordsOf } from './vocabulary.js';

/** The goal's values on their way into the app's forms: one form, or several that follow each other. */
export class Form {
  readonly #tried: Tried;
  /** Stands in a field, or did in a form that was ended. */
  readonly #placed: Set<Value>;
  /** Was in a form that was ended and is gone: the app has it, and no later form is given it again. */
  readonly #given = new Set<Value>();
  readonly #labels = new FieldLabels();
  /** A whole name that was put in as its parts, by the order in which the goal writes it. */
  #parted: Value | undefined;
  /** Nothing was typed since the last form was ended. */
  #ended = false;
  /** The form in front has all that it has a place for, and nothing on it is known to end it. */
  #isFull = false;

  constructor(tried: Tried, placed: readonly Value[]) {
    this.#tried = tried;
    this.#placed = new Set(placed);
  }

  /** Sees whether the form that was ended is gone. Before anything else is asked. */
  look(screen: Screen): void {
    if (!this.#ended || isOverlaid(screen)) return;
    const texts = new Set(fields(screen).map(({ text }) => text));
    const standing = [...this.#placed].some((value) => partsOf(value).some((part) => texts.has(part)));
    if (!standing) for (const value of this.#placed) this.#given.add(value);
  }

  /** The next value into its field; when all stand, the form's end, unless words of the goal would be left over. */
  fill(screen: Screen, goal: ReadGoal, leftOver: () => readonly string[] = () => []): Decision | undefined {
    this.#isFull = false;
    const placing = this.#placing(screen, goal);
    if ('doubt' in placing) return { kind: 'give-up', why: placing.doubt };
    const { placements } = placing;
    if (placements.length === 0) return undefined;
    for (const placement of placements) if (shows(placement)) this.#placed.add(placement.value);
    const open = placements.filter((placement) => !shows(placement));
    const next = open.find(({ label }) => this.#tried.mark(screen, `type ${label}`));
    if (next !== undefined) {
      this.#ended = false;
      if (next.isParted) this.#parted = next.value;
      const { node, text, label, as } = next;
      return {
        kind: 'act',
        action: { kind: 'type', target: node, value: text, as },
        why: `'${text}' is what the goal says for '${label}'.`,
      };
    }
    // A field that did not take its value: a form that is ended now would keep something else than the goal says.
    if (open.length > 0) return undefined;
    // What is saved now is saved without the values that found no place; a form that only leads to the next may have one for them.
    const isWhole = this.missing(goal).length === 0;
    const end = candidates(screen, goal)
      .filter(({ commits, key }) => commits > 0 && !this.#tried.has(screen, key))
      .filter(({ label }) => (isWhole || !keeps(label)) && !this.#addsField(label, screen, goal.topic))
      .sort((one, other) => other.commits - one.commits)[0];
    this.#isFull = end === undefined;
    if (end === undefined) return undefined;
    const left = isWhole ? leftOver() : [];
    if (left.length > 0) return { kind: 'give-up', why: notAllOf(goal, left) };
    this.#tried.mark(screen, end.key);
    this.#ended = true;
    const why = `The form is filled in; '${end.label}' ends it.`;
    return { kind: 'act', action: { kind: 'tap', target: end.node }, why };
  }

  /** "Add phone" under a field for one makes the form longer, and ends nothing. */
  #addsField(label: string, screen: Screen, topic: string | undefined): boolean {
    const named = fields(screen).flatMap((node) => wordsOf(this.#labels.of(screen, node)));
    const isOfField = (word: string) =>
      word !== topic && !isVerb(word) && named.some((other) => likeness(word, other) > 0);
    return adds(label) && wordsOf(label).some(isOfField);
  }

  /** Every value was put in, and the form was ended: it is gone, or stays as an editor does, and complains of nothing. */
  finished(screen: Screen, goal: ReadGoal): Decision | undefined {
    if (!this.#ended || isOverlaid(screen)) return undefined;
    if (!goal.values.every((value) => this.#placed.has(value))) return undefined;
    const other = this.#parted && shownOtherwise(screen, this.#parted.text);
    if (other !== undefined)
      return { kind: 'give-up', why: `The app shows '${other}', and the goal says '${this.#parted?.text}'.` };
    const left = this.#placing(screen, goal);
    if ('doubt' in left) return undefined;
    if (left.placements.length === 0)
      return { kind: 'done', why: 'Every value of the goal was put in, and the form is closed.' };
    const complains = fields(screen).some(({ error }) => error !== undefined && error !== '');
    const isKept = !complains && left.placements.every(shows);
    return isKept ? { kind: 'done', why: 'Every value of the goal was put in and kept.' } : undefined;
  }

  /** Something was put in, and nothing is known to end it, or to take the rest: what else is found elsewhere would be another thing's. */
  isHalfDone(goal: ReadGoal): boolean {
    return this.#isFull || (this.missing(goal).length > 0 && this.#given.size > 0);
  }

  missing(goal: ReadGoal): readonly Value[] {
    return goal.values.filter((value) => !this.#placed.has(value));
  }

  /** The form was left without its end: what stood in it is lost. */
  abandon(): void {
    for (const value of this.#placed) if (!this.#given.has(value)) this.#placed.delete(value);
  }

  #placing(screen: Screen, goal: ReadGoal): Placing {
    const shown = fields(screen);
    this.#labels.see(screen, shown, (text) => goal.values.some((value) => isValueOf(text, value)));
    const values = goal.values.filter((value) => !this.#given.has(value));
    return placeValues(shown, values, goal.topic, (node) => this.#labels.of(screen, node));
  }
}

function shows({ node, text, as }: Placement): boolean {
  // A password field shows dots.
  if (node.password) return node.text !== '';
  return as === 'exact' ? node.text === text : digitsOf(node.text) === digitsOf(text);
}

/** Is this text a value of the goal, or a part of it, however the field writes it? */
function isValueOf(text: string, value: Value): boolean {
  if (partsOf(value).some((part) => part.toLowerCase() === text.toLowerCase())) return true;
  const isNumber = /^[\d ()+./-]+$/.test(text) && /^[\d ()+./-]+$/.test(value.text);
  return isNumber && digitsOf(value.text).startsWith(digitsOf(text) || ' ');
}

function partsOf(value: Value): readonly string[] {
  const [first = '', ...rest] = value.kind === 'name' ? value.text.split(/\s+/) : [];
  return [value.text, ...(namesOf(value) ?? []), first, rest.join(' ')].filter(Boolean);
}

/** What the screen calls somebody of this name, with its words in another order; undefined where it does not. A comma says that the order is another. */
function shownOtherwise(screen: Screen, name: string): string | undefined {
  const words = wordsIn(name);
  const sorted = words.toSorted().join(' ');
  return topNodes(screen)
    .flatMap(({ text, contentDesc }) => [text, contentDesc])
    .find((shown) => {
      const others = wordsIn(shown);
      return !shown.includes(',') && others.toSorted().join(' ') === sorted && others.join(' ') !== words.join(' ');
    });
}

function wordsIn(text: string): readonly string[] {
  return text.trim().toLowerCase().split(/\s+/);
}
