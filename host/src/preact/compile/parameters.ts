import type { Bindings, Param, ParamType } from '../../machine/index.js';
import { labelOf, type UiNode } from '../../screen/index.js';
import { momentsIn } from './provenance/spans.js';
import { wholeWords } from './whole-word.js';

/** A value of the goal that became a parameter: where in the goal it came from is its provenance. */
export interface Slot {
  readonly param: Param;
  /** The value as recorded. */
  readonly value: string;
  /** Character span in the goal. */
  readonly start: number;
  readonly end: number;
  /** How it is said elsewhere, other than as its value: of `2023-10-30` the goal's "October 30, 2023", the month and the weekday. No literal holds these. */
  readonly words?: readonly string[];
  /** A whole day, or the time of a row, with which a label begins, and what stands there behind it: the rest of the label is another one tomorrow. */
  readonly between?: string;
  /** It is read later in the run: here nothing may be made of it, and no literal may hold it. */
  readonly isAhead?: true;
}

/** A value that was put into the app or picked in it, and the node that took it. */
export interface UsedValue {
  readonly value: string;
  /** As the goal has it, where that differs in case: "weekly" of the choice Weekly. */
  readonly said?: string;
  readonly node: UiNode;
  /** What it is called, where not as its node is. */
  readonly name?: string;
  /** The words that it was chosen among, where there are no more. */
  readonly choices?: readonly string[] | undefined;
}

/** Words of a field's label that do not tell it from another field. */
const GENERIC = new Set([
  'name',
  'field',
  'enter',
  'your',
  'the',
  'a',
  'new',
  'type',
  'add',
  'optional',
  'here',
  'of',
  'for',
  'to',
]);

/**
 * Parameters by provenance: every value that was put in and stands in the goal, as a word of it, becomes one; its name comes from the field's
 * label, its type from the value's shape and the field. The longest values are placed first, so that 'Ada' is not found inside 'Adam'; nor is 10 found
 * inside 2023-10-30, which is one day and not three numbers; a text that speaks of 6 PM is found whole. Pure.
 */
export function findSlots(goal: string, used: readonly UsedValue[]): readonly Slot[] {
  const slots: Slot[] = [];
  const moments = momentsIn(goal);
  const values = [...new Map(used.map((each) => [each.value, each])).values()];
  for (const { value, said = value, node, name: called, choices } of values.sort(
    (one, other) => other.value.length - one.value.length,
  )) {
    const isOther = (moment: (typeof moments)[number]) =>
      moment.value !== value && goal.slice(moment.start, moment.end) !== value;
    const start = findWord(goal, said, slots, moments.filter(isOther));
    if (start === undefined) continue;
    const name = freeName(
      called ?? nameFor(node),
      slots.map(({ param }) => param.name),
    );
    const param: Param = choices === undefined ? { name, type: typeOf(value, node) } : { name, type: 'enum', choices };
    slots.push({ param, value, start, end: start + said.length });
  }
  return slots.sort((one, other) => one.start - other.start);
}

/** Values that are known, as slots that came from nowhere in the goal; none of what has no value. */
export function boundSlots(params: readonly Param[], bindings: Bindings): readonly Slot[] {
  return params.flatMap((param) => {
    const value = bindings[param.name];
    return value === undefined || value === '' ? [] : [{ param, value, start: 0, end: 0 }];
  });
}

/** The goal with a slot in place of each value. */
export function goalTemplate(goal: string, slots: readonly Slot[]): string {
  let template = '';
  let at = 0;
  for (const { start, end, param } of slots) {
    template += `${goal.slice(at, start)}{${param.name}}`;
    at = end;
  }
  return template + goal.slice(at);
}

type Place = Pick<Slot, 'start' | 'end'>;

/** Where it takes nothing of what is taken already, and cuts no moment in two. */
function findWord(goal: string, value: string, taken: readonly Place[], moments: readonly Place[]): number | undefined {
  for (const at of wholeWords(goal, value)) {
    const end = at + value.length;
    const meets = (other: Place) => at < other.end && other.start < end;
    const holds = (other: Place) => at <= other.start && other.end <= end && value.length > other.end - other.start;
    if (!taken.some(meets) && moments.every((moment) => !meets(moment) || holds(moment))) return at;
  }
  return undefined;
}

/** A plain dump tells no hint, and the words beside a field may be anything's: there its id says what it is for. */
function calledBy(node: UiNode): string {
  const isTold = node.inputType !== undefined || node.hint !== '' || node.contentDesc !== '';
  const id = node.resourceId.slice(node.resourceId.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return !isTold && node.editable && id !== '' ? id : labelOf(node);
}

/** A name for what a field is given, from what it is called. */
export function nameFor(node: UiNode): string {
  const words = (
    calledBy(node)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).filter((word) => /^[a-z]/.test(word));
  const telling = words.filter((word) => !GENERIC.has(word));
  return (telling.length > 0 ? telling : words).slice(0, 2).join('_') || 'value';
}

/** A name that is not taken yet. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** android.text.InputType: the class is in the low four bits; 2 number, 3 phone; variation 0x20 of text is an e-mail address. */
function typeOf(value: string, node: UiNode): ParamType {
  const inputType = node.inputType ?? 0;
  if (node.password) return 'secret';
  // Before the phone numbers: a date is digits and dashes too.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(value)) return 'time';
  if ((inputType & 0xf) === 3 || /^\+?[\d ()/-]{5,}$/.test(value)) return 'phone';
  if ((inputType & 0xfff) === 0x21 || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'email';
  if (/^[^\s/]+\.(?:[a-z]{2,4}|mp[34]|7z)$/i.test(value)) return 'file';
  if ((inputType & 0xf) === 2 || /^-?\d+(?:\.\d+)?%?$/.test(value)) return 'number';
  return 'text';
}
