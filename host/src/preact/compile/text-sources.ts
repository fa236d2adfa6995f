import type { TextRead } from '../../machine/index.js';
import { extractor, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { isTooShort, SHORTEST } from './by-chance.js';
import { mayBeCode } from './code-words.js';
import { explain } from './expressions.js';
import type { Joined } from './joined.js';
import { freeName, nameFor, type Slot } from './parameters.js';
import { wordsOf as textOf } from './reads.js';
import { targetOf } from './target.js';
import { isPhone, PHONE, patternOver, type TextPattern } from './text-pattern.js';
import { namingIn, type Place, type PlaceFound, placeOf, type Typed } from './text-places.js';
import { holdsWords } from './whole-word.js';

/** A text that the run read off a screen: where, and each value that was put in later, with the step that did. */
export interface TextSource {
  readonly read: TextRead;
  /** Read before this one is done, on its screen. */
  readonly at: TrajectoryStep;
  readonly values: readonly { readonly slot: Slot; readonly used: TrajectoryStep }[];
}

export type TextSources =
  | { readonly kind: 'sources'; readonly sources: readonly TextSource[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** So many other parts of one text, each of which stood nowhere else, are no chance. */
const COPIED = 2;

/** With all that was put in of it. */
interface Source extends Place {
  readonly texts: Typed[];
}

/**
 * Where what was typed, and the goal does not say, was read: the one place on an earlier screen that shows it and that something which lasts names, on
 * a page that was gone to for nothing else before any other. Two such places are a reason to refuse: in another run they may show two things. What nothing
 * explains stays as it is. Pure.
 * @param idle steps that did nothing but go to a page and back
 * @param joined what was put together of whole texts: each of them has to be found
 */
export function findTextSources(
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  seen: readonly Screen[],
  taken: readonly string[],
  idle: ReadonlySet<TrajectoryStep> = new Set(),
  joined: readonly Joined[] = [],
): TextSources {
  const unsaid = typedUnsaid(steps, slotsAt, joined);
  const avoid = unsaid.map(({ text }) => text).filter((text) => text.length >= SHORTEST);
  const naming = namingIn(slotsAt, seen, avoid);
  const sources: Source[] = [];
  const doubts: (Extract<PlaceFound, { kind: 'doubtful' }> & { readonly typed: Typed })[] = [];
  for (const typed of unsaid) {
    // Beside longer texts that were read off the same one they count.
    if (isTooShort(typed.text) && !mayBeCode(typed.text)) continue;
    const found = placeOf(typed, steps, naming, idle);
    if (typed.form !== undefined && (found.kind !== 'place' || textOf(found.place.node).trim() !== typed.text.trim()))
      return { kind: 'refused', reason: notPlaced(typed.text, found) };
    if (found.kind === 'none') continue;
    if (found.kind === 'doubtful') {
      doubts.push({ ...found, typed });
      continue;
    }
    const { selector, at } = found.place;
    const same = sources.find((source) => source.selector === selector && source.at === at);
    if (same === undefined) sources.push({ ...found.place, texts: [typed] });
    else same.texts.push(typed);
  }
  // What was copied part by part was read there in all its parts, whatever else shows one of them.
  const copied = sources.filter(({ texts }) => new Set(texts.map(({ text }) => text)).size >= COPIED);
  for (const { typed, spots, reason } of doubts) {
    const [source, another] = copied.filter(({ node }) => spots.some((spot) => spot.node === node));
    if (source !== undefined && another === undefined) source.texts.push(typed);
    else if (reason !== undefined) return { kind: 'refused', reason };
  }
  return sourcesOf(sources, unsaid, steps, slotsAt, taken);
}

/** What was typed of which no part is the goal's, nor what the run had typed before. */
function typedUnsaid(
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  joined: readonly Joined[],
): readonly Typed[] {
  return steps.flatMap((step, index): readonly Typed[] => {
    if (step.action.kind !== 'type' || targetOf(step)?.password === true) return [];
    const { value: text } = step.action;
    const parts = joined.find((each) => each.step === step)?.reads;
    if (parts !== undefined) return parts.map(({ text, pattern: form }) => ({ text, step, index, form }));
    return text.trim() === '' || explain(text, slotsAt(step)).explained ? [] : [{ text, step, index }];
  });
}

/** Each place with all that was put in of it, short texts and those that stand there twice, too: their places in it tell them apart. */
function sourcesOf(
  places: readonly Source[],
  unsaid: readonly Typed[],
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  taken: readonly string[],
): TextSources {
  const sources: TextSource[] = [];
  const names = [...taken];
  for (const { selector, node, at, texts } of places) {
    const shown = textOf(node);
    const from = steps.indexOf(at);
    const others = unsaid.filter(
      (typed) =>
        typed.index >= from &&
        isTooShort(typed.text) &&
        holdsWords(shown, typed.text) &&
        !places.some((place) => place.texts.includes(typed)),
    );
    const all = [...texts, ...others].sort((one, other) => one.index - other.index);
    const [only] = all;
    const isWhole = all.every(({ text, form }) => text === shown || (form !== undefined && text === shown.trim()));
    const parts = isWhole && only !== undefined ? [only] : all;
    const words = parts.map(({ text }) => text);
    const form = texts.find((typed) => typed.form !== undefined)?.form;
    if (form !== undefined && !isWhole)
      return {
        kind: 'refused',
        reason: `${inQuotes(all.map(({ text }) => text))} were put in of one text on a screen, once the whole of it and once a part: nothing tells what another run reads there. Solve it with one of the two.`,
      };
    const pattern =
      form !== undefined ? { pattern: form } : isWhole ? shapeOf(shown) : patternOver(shown, words, slotsAt(at));
    if (pattern === undefined)
      return {
        kind: 'refused',
        reason: `${inQuotes(words)} stood among other words on a screen, and nothing tells where in another text the like begins and ends. Say it in the goal.`,
      };
    const chance = pattern.lone?.map((index) => parts[index]).find((typed) => typed && others.includes(typed));
    if (chance !== undefined)
      return {
        kind: 'refused',
        reason: `'${chance.text}' was put in and stands in the text that ${inQuotes(texts.map(({ text }) => text))} was read off: so short as it is, nothing tells whether it was read there, too. Say it in the goal.`,
      };
    const values = parts.map(({ text, step }) => {
      const field = targetOf(step);
      const name = freeName(field === undefined ? 'text' : nameFor(field), names);
      names.push(name);
      return { slot: slotOf(name, text), used: step };
    });
    const order = pattern.order ?? [0];
    const read: TextRead = {
      names: order.map((index) => values[index]?.slot.param.name ?? ''),
      selector,
      ...(pattern.pattern !== '' && { pattern: pattern.pattern }),
    };
    if (
      !isReadSo(
        read,
        shown,
        values.map(({ slot }) => slot),
      )
    )
      continue;
    sources.push({ read, at, values });
  }
  return { kind: 'sources', sources };
}

function notPlaced(text: string, found: PlaceFound): string {
  if (found.kind === 'doubtful' && found.reason !== undefined) return found.reason;
  return `'${text}' was read off a screen and put in among other words: the machine would put in the same for everyone, for nothing that lasts tells where on a screen it is to be read. Say it in the goal.`;
}

/** A number in whole is no other text in another run. */
function shapeOf(text: string): Partial<TextPattern> & Pick<TextPattern, 'pattern'> {
  if (/^\d+$/.test(text)) return { pattern: '^([0-9]+)$' };
  return { pattern: isPhone(text) ? `^${PHONE}$` : '' };
}

function slotOf(name: string, value: string): Slot {
  const type = /^\d{5,}$/.test(value) || isPhone(value) ? 'phone' : 'text';
  return { param: { name, type }, value, start: 0, end: 0 };
}

function inQuotes(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

function isReadSo({ names, pattern }: TextRead, text: string, slots: readonly Slot[]): boolean {
  const compiled = pattern === undefined ? undefined : extractor(pattern);
  const parts = compiled === undefined ? [text] : compiled.kind === 'extractor' ? compiled.extractAll(text) : [];
  return names.every((name, index) => {
    const value = parts?.[index];
    return value !== undefined && value === slots.find(({ param }) => param.name === name)?.value;
  });
}
