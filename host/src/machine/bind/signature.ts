import type { Machine, Param } from '../model.js';
import { type Concept, type Entry, OF_A_MEASURE, TO_SOMETHING } from './lexicon/index.js';
import { longest } from './line-phrases.js';
import { ALSO_CALLED, COUNTS, isBeforeThing, isBehindArticle, isBehindInto, wordsOfName } from './line-places.js';
import { COLON, NONE, OWNER, type Role } from './roles.js';
import type { Place, Signature, Unit } from './signature-parts.js';
import { readTemplate, type Template } from './template.js';

import { mayHoldAnd } from './title.js';

export type { Place, Signature, Unit } from './signature-parts.js';

/** The signatures of a machine's goal lines; several of one line where a word of it says one thing or two. Pure. */
export function signaturesOf(machine: Machine): readonly Signature[] {
  const lines = machine.goals.map((line) => ({ line, template: readTemplate(line, machine.params) }));
  const readings = lines.flatMap(({ line, template }) => readUnits(template).map((read) => ({ line, template, read })));
  const lineWords = new Set(
    lines.flatMap(({ template }) =>
      template.elements.flatMap((element) => (element.kind === 'word' ? [element.key] : [])),
    ),
  );
  return readings.flatMap(({ line, template, read }) => {
    const slots = slotsIn(template);
    if (slots === undefined) return [];
    const places = slots.map((param): Place => {
      // Of another language's lines the parts say nothing: they are told by other words.
      const alike = readings.filter((other) => other.template.language === template.language);
      const roles = new Set(alike.flatMap(({ read: { roles } }) => [...(roles.get(param.name) ?? [])]));
      const labels = new Set(readings.flatMap(({ read: { labels } }) => [...(labels.get(param.name) ?? [])]));
      for (const word of wordsOfName(param.name))
        for (const label of [word, ...(ALSO_CALLED[word] ?? [])]) labels.add(label);
      const sameType = machine.params.filter(({ type }) => type === param.type);
      return {
        param,
        roles,
        labels,
        isOnly: sameType.length === 1,
        isContent: readings.some(({ read: { contents } }) => contents.has(param.name)),
        lineWords,
        things: new Set(
          lines.flatMap(({ template }) =>
            template.elements.flatMap((element) =>
              element.kind === 'slot' && element.param.name === param.name ? (element.thing ?? []) : [],
            ),
          ),
        ),
        isInto: lines.some(({ template }) => isBehindInto(template, param.name)),
        hasArticle: lines.some(({ template }) => isBehindArticle(template, param.name)),
        counts:
          param.type === 'number' &&
          (COUNTS.test(param.name) || lines.some(({ template }) => isBeforeThing(template, param.name))),
        next: read.nexts.get(param.name),
      };
    });
    const nouns = new Set([
      ...read.units.flatMap(({ concepts }) => concepts.filter(({ kind }) => kind !== 'verb').map(({ name }) => name)),
      ...(isTo(read) ? [TO_SOMETHING] : []),
      ...(slots.some(({ type }) => MEASURES.has(type)) ? [OF_A_MEASURE] : []),
    ]);
    const units = read.units.map((unit) => ({
      ...unit,
      concepts: unit.concepts.map((concept) => madeOf(concept, nouns)),
    }));
    return [{ line, language: template.language, units, places, nouns }];
  });
}

/** Does the line say to what? */
function isTo({ units, roles }: Read): boolean {
  return units.some(({ role }) => role === 'to') || [...roles.values()].some((all) => all.has('to'));
}

const MEASURES: ReadonlySet<string> = new Set(['number', 'duration', 'time']);

/** An alarm that is set is made; one that is changed was there before. */
function madeOf(concept: Concept, nouns: ReadonlySet<string>): Concept {
  const isMade =
    concept.kind === 'verb' &&
    concept.name === 'set' &&
    ['alarm', 'timer', 'reminder', 'event'].some((noun) => nouns.has(noun));
  return isMade ? { ...concept, name: 'create' } : concept;
}

/** Undefined where a value stands inside a word: such a line is only read as it stands. */
function slotsIn({ elements }: Template): readonly Param[] | undefined {
  if (elements.some(({ kind }) => kind === 'glued')) return undefined;
  const params = elements.flatMap((element) => (element.kind === 'slot' ? [element.param] : []));
  return [...new Map(params.map((param) => [param.name, param])).values()];
}

interface Read {
  readonly units: readonly Unit[];
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly contents: ReadonlySet<string>;
  readonly nexts: ReadonlyMap<string, string>;
}

/** The elements of a line, longest phrases first; one reading for each way in which its phrases say several concepts. */
function readUnits(template: Template): readonly Read[] {
  const { elements, language } = template;
  const keys = elements.map((element) => (element.kind === 'word' ? element.key : ''));
  const taken = new Map<number, readonly Entry[] | 'rest'>();
  for (let at = 0; at < keys.length; at++) {
    if (taken.has(at) || keys[at] === '') continue;
    const found = longest(keys, at, language, elements);
    if (found === undefined) continue;
    const [first] = found;
    for (let offset = 0; offset < first.entry.words.length; offset++) taken.set(at + offset, 'rest');
    for (let offset = 0; offset < first.entry.particle.length; offset++) taken.set(first.particleAt + offset, 'rest');
    const primary = found.filter(({ entry }) => entry.primary);
    const others = found.filter(({ entry: { meaning } }) => !isVerb(meaning));
    taken.set(
      at,
      (primary.length > 0 ? [...primary, ...others] : found).map(({ entry }) => entry),
    );
  }
  const frames = [...taken.values()].flatMap((entries) => (entries === 'rest' ? [] : [waysOf(entries)]));
  const choices = frames.reduce<readonly (readonly number[])[]>(
    (chosen, ways) => chosen.flatMap((path) => ways.map((_, index) => [...path, index])).slice(0, MOST_WAYS),
    [[]],
  );
  return choices.map((choice) => readWay(template, taken, choice));
}

function isVerb(meaning: Entry['meaning']): boolean {
  return meaning.kind === 'concepts' && meaning.concepts.length === 1 && meaning.concepts[0]?.kind === 'verb';
}

/** More ways than that to read a line tell nothing any more. */
const MOST_WAYS = 12;

function readWay(
  template: Template,
  taken: ReadonlyMap<number, readonly Entry[] | 'rest'>,
  choice: readonly number[],
): Read {
  const units: Unit[] = [];
  const roles = new Map<string, Set<Role>>();
  const labels = new Map<string, Set<string>>();
  const contents = new Set<string>();
  const nexts = new Map<string, string>();
  let role: Role = NONE;
  let [phrase, verb] = [0, ''];
  let open: number[] = [];
  let isFirst = true;
  for (const [at, element] of template.elements.entries()) {
    if (element.kind === 'mark') {
      if (/[:：]/.test(element.key)) role = COLON;
      continue;
    }
    if (element.kind === 'slot') {
      const { param } = element;
      add(roles, param.name, element.owns && role === NONE ? OWNER : role);
      for (const index of open) {
        const unit = units[index];
        if (unit === undefined) continue;
        for (const { kind, name } of unit.concepts) if (kind !== 'verb') add(labels, param.name, name);
        if (unit.literal !== '') add(labels, param.name, unit.literal);
        if (unit.role !== NONE) units[index] = { ...unit, isLabel: true };
      }
      const says = role === 'says' || role === COLON || (verb === 'remind' && role !== 'at');
      // "Text {name}: ...": who gets a message is none.
      const told =
        mayHoldAnd(param) &&
        [...(labels.get(param.name) ?? []), ...wordsOfName(param.name)].some((label) => CONTENTS.has(label));
      // "Unfollow the topic {topic}": what is there already is named, and not written at will.
      if (param.type === 'text' && (says || (told && !NAMING.has(verb)))) contents.add(param.name);
      const next = template.elements[at + 1];
      if (param.type === 'text' && next?.kind === 'slot' && next.param.type === 'text')
        nexts.set(param.name, next.param.name);
      [role, open] = [NONE, []];
      continue;
    }
    if (element.kind === 'glued') continue;
    const entries = taken.get(at);
    if (entries === 'rest') continue;
    if (entries === undefined) {
      if (element.filler) continue;
      const unit = {
        concepts: [],
        literal: element.key,
        role,
        isLabel: false,
        plural: true,
        isOrder: isFirst && !NO_ORDERS.has(element.key),
      };
      const index = units.push(unit) - 1;
      if (!isFirst) open.push(index);
      isFirst = false;
      continue;
    }
    const ways = waysOf(entries);
    const way = ways[choice[phrase++] ?? 0] ?? ways[0] ?? [];
    const marker = entries.find(({ meaning }) => meaning.kind === 'marker')?.meaning;
    // "on" places what follows; where nothing does, it is a state.
    const isLast = template.elements.slice(at + 1).every(({ kind }) => kind === 'mark');
    if (marker?.kind === 'marker' && !isLast) {
      [role, open] = [marker.role, []];
      continue;
    }
    if (way.length === 0 || entries.some(({ meaning }) => meaning.kind === 'filler')) continue;
    // "Log a run": behind an article no word is a verb, whatever else it may be.
    const behind = template.elements[at - 1];
    const isArticled = !isFirst && behind?.kind === 'word' && behind.filler;
    if (isArticled && element.kind === 'word' && way.every((all) => all.every(({ kind }) => kind === 'verb'))) {
      const unit = { concepts: [], literal: element.key, role, isLabel: false, plural: false, isOrder: false };
      open.push(units.push(unit) - 1);
      continue;
    }
    // "Water the {zone}": a line that begins with a thing, and goes on as behind an order, orders by it.
    if (isFirst && isOrderLike(template, at) && way.every((all) => all.every(({ kind }) => kind === 'noun'))) {
      units.push({ concepts: [], literal: element.key, role, isLabel: false, plural: true, isOrder: true });
      isFirst = false;
      continue;
    }
    for (const alternatives of way) {
      const verbs = alternatives.filter(({ kind }) => kind === 'verb');
      const others = alternatives.filter(({ kind }) => kind !== 'verb');
      const concepts =
        (isFirst && verbs.length > 0) || others.length === 0
          ? isFirst && isMakingOne(template, at)
            ? madeNew(verbs)
            : verbs
          : verb === '' && role === NONE
            ? alternatives
            : others;
      if (concepts.some(({ kind }) => kind === 'verb'))
        verb = concepts.find(({ name }) => MAKING.has(name))?.name ?? concepts[0]?.name ?? '';
      // What is created is new, whether that is said or not.
      if (concepts.some(({ name }) => name === 'new') && MAKING.has(verb)) {
        // "Make a new folder" makes one, and takes or sets none that was there.
        const [order] = units;
        const making = order?.concepts.filter(({ kind, name }) => kind === 'verb' && MAKING.has(name)) ?? [];
        if (order !== undefined && making.length > 0) units[0] = { ...order, concepts: making };
        continue;
      }
      const plural = entries.some((entry) => entry.plural);
      const index = units.push({ concepts, literal: '', role, isLabel: false, plural, isOrder: false }) - 1;
      if (concepts.some(({ kind }) => kind !== 'verb')) open.push(index);
      isFirst = false;
    }
  }
  return { units, roles, labels, contents, nexts };
}

/** "Make an appointment": what has "a" before it was not there, so that nothing is set, changed or marked. */
function isMakingOne({ elements }: Template, at: number): boolean {
  const next = elements[at + 1];
  return next?.kind === 'word' && /^(?:an?|eine?[nm]?)$/.test(next.key);
}

function madeNew(verbs: readonly Concept[]): readonly Concept[] {
  if (!verbs.some(({ name }) => name === 'create')) return verbs;
  return verbs.filter(({ name }) => !CHANGING.has(name));
}

const CHANGING = new Set(['set', 'change', 'turn', 'mark', 'put', 'rename', 'move', 'log']);

/** An article or a value stands right behind it. */
function isOrderLike({ elements, language }: Template, at: number): boolean {
  const next = elements[at + 1];
  if (language === 'zh' || next === undefined) return false;
  return next.kind === 'slot' || (next.kind === 'word' && next.filler);
}

/** What a line may begin with that tells, and orders nothing. */
const NO_ORDERS = new Set('i we you he she they it ich wir du er sie es 我 我们'.split(' '));

/** Verbs whose object was there before. */
const NAMING = new Set(
  'delete clear cancel open show play subscribe unsubscribe mute unmute pin unpin block unblock archive hide like rate print join leave download install uninstall'.split(
    ' ',
  ),
);

/** Verbs whose object was not there before. */
export const MAKING: ReadonlySet<string> = new Set(['create', 'write', 'save', 'log']);

const CONTENTS = new Set(
  'text message subject reference query search term question keyword keywords caption description content body comment phrase sentence'.split(
    ' ',
  ),
);

/** What a phrase of a line can say: its single concepts are one way, each of its frames another. No concept: one way that says none. */
function waysOf(entries: readonly Entry[]): readonly (readonly (readonly Concept[])[])[] {
  const lists = entries.flatMap(({ meaning }) => (meaning.kind === 'concepts' ? [meaning.concepts] : []));
  const singles = lists.filter((list) => list.length === 1).flat();
  const frames = lists.filter((list) => list.length > 1).map((list) => list.map((concept) => [concept]));
  const ways = [...(singles.length > 0 ? [[singles]] : []), ...frames];
  return ways.length === 0 ? [[]] : ways;
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
