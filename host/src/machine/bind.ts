import { keyOfValues } from './bind/article.js';
import { leavesTextsWhole } from './bind/line-gaps.js';
import { MAX_GOAL } from './bind/longest.js';
import { readParaphrase } from './bind/paraphrase.js';
import { withQuotes } from './bind/quoted-spans.js';
import { mayTake, reachOf, saidIn, signatureOf } from './bind/reach.js';
import { readGoal } from './bind/reading.js';
import type { Reading } from './bind/reading-parts.js';
import { shownParams } from './bind/shown-params.js';
import { readTemplate } from './bind/template.js';
import { acceptValue } from './bind/types.js';
import { type Bindings, valueOfParam } from './expression.js';
import type { Machine, Param } from './model.js';

export type Bound =
  /** Every parameter has a value; those that nothing gave have their default. */
  | {
      readonly kind: 'bound';
      readonly values: Bindings;
      /** It is written by none of the goal lines, but in other words or in another order: as good as it can be told, which is not for sure. */
      readonly isParaphrase?: true;
    }
  | {
      readonly kind: 'refused';
      /** The words of the goal that nothing took. */
      readonly leftover: readonly string[];
      /** Why, and what to write instead. */
      readonly reason: string;
    };

type Refused = Extract<Bound, { kind: 'refused' }>;

/**
 * Binds a goal to a machine by reading it against the machine's `goal` lines. Bound only when every word of the goal is one of the template, a
 * slot's value or a filler of the closed list, every word and slot of the template is said, and there is one way to read it (law 4). What is written by
 * none of the lines is read once more as a paraphrase of them, and marked as one: a person is to see what it is read as.
 *
 * Values: a quoted text is always one value. Bare text holds no punctuation and none of the words that join, negate, place or command ("and then
 * call her" is never a name), but between names where nothing else can be meant. Of texts side by side, as in `{first} {last}`, each but the last takes one word. `given` values come from the user
 * besides the goal and win over it.
 *
 * @example bindGoal(machine, 'please create a contact Grace Hopper with number +1 555 0199')
 * // { kind: 'bound', values: { first: 'Grace', last: 'Hopper', phone: '+1 555 0199' } }
 */
export function bindGoal(machine: Machine, goal: string, given: Bindings = {}, today?: string): Bound {
  if (machine.goals.length === 0)
    return refused(`The machine ${machine.name} has no goal line to read it by. ${writeValues(machine)}`);
  if (goal.length > MAX_GOAL)
    return refused(`The goal has ${goal.length} characters, and ${MAX_GOAL} are read at most. ${writeValues(machine)}`);
  const readings = machine.goals.map((template) => readOne(machine, template, goal, given, today));
  const bound = readings.flatMap(({ bound }) => (bound.kind === 'bound' ? [bound] : []));
  const [first, ...others] = bound;
  if (first !== undefined) {
    const agreed = others.every(({ values }) => JSON.stringify(values) === JSON.stringify(first.values));
    if (agreed) return first;
    return refused(`The goal lines of ${machine.name} read different values from it. ${writeValues(machine)}`);
  }
  // Where a line reads it in several ways, a freer look at it settles nothing.
  if (readings.some(({ cost }) => cost === 0)) return readings.find(({ cost }) => cost === 0)?.bound as Bound;
  const paraphrased = readFreely(machine, goal, given, today);
  if (paraphrased !== undefined) return paraphrased;
  const [best] = readings.sort((a, b) => a.cost - b.cost);
  return best?.bound ?? refused(`The machine ${machine.name} cannot be bound.`);
}

/** The same by goal lines alone: for where nobody is there to say whether a goal in other words means what it is read as. */
export function bindByLine(machine: Machine, goal: string, given: Bindings = {}, today?: string): Bound {
  const bound = bindGoal(machine, goal, given, today);
  if (bound.kind === 'refused' || bound.isParaphrase !== true) return bound;
  return refused(`The goal is in other words than those of ${machine.name}. ${writeValues(machine)}`);
}

/**
 * Binds values that were given by name, as by `-p first=Ada`. Refuses what is missing, unknown, or not of its type.
 *
 * @example bindExplicit(machine, { first: '雷', last: '李', phone: '+86 138 0000 0000' })
 */
export function bindExplicit(machine: Machine, given: Bindings): Bound {
  const unknown = Object.keys(given).filter((name) => !machine.params.some((param) => param.name === name));
  if (unknown.length > 0) {
    const known = machine.params.map(({ name }) => name).join(', ');
    const has = known === '' ? 'It has none.' : `Its parameters are ${known}.`;
    return refused(`${machine.name} has no parameter ${inQuotes(unknown)}. ${has}`);
  }
  const values: [string, string][] = [];
  const missing: Param[] = [];
  for (const param of machine.params) {
    const value = valueOfParam(param.name, given);
    if (value === undefined) {
      if (param.default === undefined) missing.push(param);
      else values.push([param.name, param.default]);
      continue;
    }
    const accepted = acceptValue(param, value);
    if (accepted.kind === 'refused') return refused(accepted.reason);
    values.push([param.name, accepted.value]);
  }
  if (missing.length > 0) {
    const write = missing.map(({ name }) => `-p ${name}=...`).join(' ');
    return refused(
      `${machine.name} needs ${inQuotes(missing.map(({ name }) => name))}, and nothing gives it a value. Write ${write}`,
    );
  }
  return { kind: 'bound', values: Object.fromEntries(values) };
}

function readOne(
  machine: Machine,
  text: string,
  goal: string,
  given: Bindings,
  today: string | undefined,
): { readonly cost: number; readonly bound: Bound } {
  const template = readTemplate(text, machine.params, () => shownParams(machine));
  const reading = readGoal(template, goal, given, today);
  if (reading.cost > 0) return { cost: reading.cost, bound: refuseReading(machine, text, goal, reading) };
  const [way, other] = reading.ways;
  if (way === undefined || other !== undefined) return { cost: 0, bound: refuseChoice(machine, reading.ways) };
  const values = new Map<string, string>();
  for (const [name, value] of way) {
    if ((values.get(name) ?? value) !== value)
      return { cost: 0, bound: refused(`The goal gives '${name}' two values. ${writeValues(machine)}`) };
    values.set(name, value);
  }
  return { cost: 0, bound: bindExplicit(machine, { ...Object.fromEntries(values), ...given }) };
}

/** The goal as a paraphrase; undefined where it is none of this machine's. */
function readFreely(machine: Machine, goal: string, given: Bindings, today: string | undefined): Bound | undefined {
  const said = saidIn(goal);
  if (!mayTake(reachOf(machine), said)) return undefined;
  const all = signatureOf(machine);
  // A line of another language says it only where none of this one does.
  const own = all.filter(({ language }) => language === said.language);
  const read = (own.length > 0 ? own : all).flatMap((signature) =>
    readParaphrase(signature, machine, goal, said.language, today, given),
  );
  const least = Math.min(...read.map(({ cost }) => cost));
  const isWhole = read.length === 0 ? () => true : leavesTextsWhole(machine, goal, given, today);
  const ways = new Map(
    read.filter(({ cost }) => cost === least).map(({ values }) => [keyOfValues(values), values] as const),
  );
  const [only, other] = [...ways.values()];
  if (only === undefined || !isWhole(only)) return undefined;
  if (other !== undefined)
    return refuseChoice(
      machine,
      [only, other].map((values) => Object.entries(values)),
    );
  const bound = bindExplicit(machine, { ...only, ...given });
  if (bound.kind === 'refused') return undefined;
  return isInItsWords(machine, goal, given, today, bound.values) ? bound : { ...bound, isParaphrase: true };
}

/**
 * Does one of its goal lines say exactly this, with these values, where nothing tells but a second look where a bare text ends? Of two names that are joined it does not tell
 * whether they are one: "the song Hello and Yesterday".
 */
function isInItsWords(machine: Machine, goal: string, given: Bindings, today: string | undefined, values: Bindings) {
  const texts = machine.params.filter(({ name, type }) => type === 'text' && given[name] === undefined);
  const bare = texts.flatMap(({ name, default: usual }) => {
    const value = values[name] ?? '';
    return value === usual || goal.includes(`"${value}"`) ? [] : [value];
  });
  const quoted = withQuotes(goal, bare);
  if (quoted.kind === 'refused' || bare.some((value) => JOINED.test(value))) return false;
  return machine.goals.some((line) => {
    const { bound } = readOne(machine, line, quoted.goal, given, today);
    return bound.kind === 'bound' && keyOfValues(bound.values) === keyOfValues(values);
  });
}

const JOINED = /\p{Lu}\S* (?:and|und|&) \p{Lu}/u;

function refuseChoice(machine: Machine, ways: readonly (readonly (readonly [string, string])[])[]): Refused {
  const told = ways.map((values) => values.map(([name, value]) => `${name} '${value}'`).join(', ')).join(', or as ');
  return refused(`The goal can be read as ${told}. ${writeValues(machine)}`);
}

function refuseReading(machine: Machine, template: string, goal: string, { leftover, missing }: Reading): Refused {
  const reasons: string[] = [];
  if (leftover.length > 0) reasons.push(`nothing in it takes ${inQuotes(phrases(goal, leftover))}`);
  const words = missing.flatMap((element) => (element.kind === 'word' || element.kind === 'mark' ? [element.key] : []));
  const slots = missing.flatMap((element) =>
    element.kind === 'slot' ? [element.param] : element.kind === 'glued' ? element.params : [],
  );
  if (words.length > 0) reasons.push(`it wants ${inQuotes(words)}`);
  if (slots.length > 0) reasons.push(`it finds no ${slots.map(({ name }) => name).join(', no ')}`);
  const quoteIt =
    leftover.length > 0 && machine.params.some(({ type }) => type === 'text')
      ? ' If that is part of a value, put the value in quotes.'
      : '';
  return {
    kind: 'refused',
    leftover: leftover.map(({ value }) => value),
    reason: `This is not the goal of ${machine.name} ("${template}"): ${reasons.join('; ')}.${quoteIt}`,
  };
}

/** Leftover words that stand side by side, as they stand in the goal. */
function phrases(goal: string, tokens: Reading['leftover']): readonly string[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = spans.at(-1);
    if (last !== undefined && /^\s*$/.test(goal.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => goal.slice(start, end));
}

function writeValues(machine: Machine): string {
  if (machine.params.length === 0) return 'Name the machine itself.';
  return `Write the values: ${machine.params.map(({ name }) => `-p ${name}=...`).join(' ')}`;
}

function inQuotes(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

function refused(reason: string): Refused {
  return { kind: 'refused', leftover: [], reason };
}
