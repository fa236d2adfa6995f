import { readAnswers, type TextRead } from '../../machine/index.js';
import { extractor, type Screen, type Suggestion, suggest, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { explain } from './expressions.js';
import { freeName, nameFor, type Slot } from './parameters.js';
import { lasts, wordsOf as textOf } from './reads.js';
import { parametersOf, wordsOf } from './selectors.js';
import { targetOf } from './target.js';
import { patternOver } from './text-pattern.js';
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

/** Shorter texts stand on many a screen by chance; beside longer ones that were read off the same text they count. */
const SHORTEST = 3;

/**
 * Where what was typed, and the goal does not say, was read: the one place on an earlier screen that shows it and that something which lasts names, its
 * whole text before a part of one, a node that says itself what it is before one beside a value of the goal, a page that was gone to for nothing else before any other. Two such places are a reason to refuse: in
 * another run they may show two things. What nothing explains stays as it is. Pure.
 * @param idle steps that did nothing but go to a page and back
 */
export function findTextSources(
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  seen: readonly Screen[],
  taken: readonly string[],
  idle: ReadonlySet<TrajectoryStep> = new Set(),
): TextSources {
  const unsaid = typedUnsaid(steps, slotsAt);
  const avoid = unsaid.map(({ text }) => text).filter((text) => text.length >= SHORTEST);
  const naming = namingIn(slotsAt, seen, avoid);
  const places: Place[] = [];
  for (const typed of unsaid) {
    if (typed.text.length < SHORTEST || places.some((place) => place.texts.includes(typed))) continue;
    const found = placesOf(typed, steps, naming);
    const best = Math.min(...found.map(({ rank }) => rank));
    const [first, ...others] = meant(
      found.filter(({ rank }) => rank === best),
      steps,
      idle,
    );
    if (first === undefined) continue;
    const other = others.find(({ selector }) => selector !== first.selector);
    if (other !== undefined)
      return {
        kind: 'refused',
        reason: `'${typed.text}' was put in and stood in two places before, ${first.selector} and ${other.selector}: nothing tells which of them it was read from, and another run may show two things there. Solve the task where they differ, or say it in the goal.`,
      };
    // The last time that it was seen there before it was put in is the one that another run has as well.
    const { selector, node, at } = others.at(-1) ?? first;
    const same = places.find((place) => place.selector === selector && place.at === at);
    if (same === undefined) places.push({ selector, node, at, texts: [typed] });
    else same.texts.push(typed);
  }
  return sourcesOf(places, unsaid, steps, slotsAt, taken);
}

/** Whoever went to a page and back, and did nothing there, read there. */
function meant(
  found: readonly Candidate[],
  steps: readonly TrajectoryStep[],
  idle: ReadonlySet<TrajectoryStep>,
): readonly Candidate[] {
  const visited = found.filter(({ at }) => {
    const before = steps[steps.indexOf(at) - 1];
    // What the turn began on is where it came back to.
    return before !== undefined && idle.has(before) && idle.has(at);
  });
  return visited.length > 0 ? visited : found;
}

interface Typed {
  readonly text: string;
  readonly step: TrajectoryStep;
  readonly index: number;
}

interface Place {
  readonly selector: string;
  readonly node: UiNode;
  readonly at: TrajectoryStep;
  readonly texts: Typed[];
}

/** What was typed of which no part is the goal's, nor what the run had typed before. */
function typedUnsaid(
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
): readonly Typed[] {
  return steps.flatMap((step, index): readonly Typed[] => {
    if (step.action.kind !== 'type' || targetOf(step)?.password === true) return [];
    const { value: text } = step.action;
    return text.trim() === '' || explain(text, slotsAt(step)).explained ? [] : [{ text, step, index }];
  });
}

interface Candidate extends Omit<Place, 'texts'> {
  readonly rank: number;
}

function placesOf(
  { text, step, index }: Typed,
  steps: readonly TrajectoryStep[],
  naming: Naming,
): readonly Candidate[] {
  const field = targetOf(step)?.resourceId ?? '';
  const typedBefore = (value: string, until: number) =>
    steps.slice(0, until).some(({ action }) => action.kind === 'type' && action.value.includes(value));
  return steps.slice(0, index + 1).flatMap((at, when): readonly Candidate[] => {
    // What the run itself had put in was not read.
    if (typedBefore(text, when)) return [];
    return at.before.tree.nodes.flatMap((node): readonly Candidate[] => {
      const shown = textOf(node);
      if (!canBeRead(node, field) || !holdsWords(shown, text)) return [];
      const best = naming(at, node, shown);
      if (best === undefined) return [];
      return [
        { selector: best.selector, node, at, rank: (shown === text ? 0 : 2) + (best.strength === 'own' ? 0 : 1) },
      ];
    });
  });
}

/** What names a node on the screen before a step, and lasts. */
type Naming = (at: TrajectoryStep, node: UiNode, shown: string) => Suggestion | undefined;

/** Several values may have been read off one node: it is looked for once. */
function namingIn(
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  seen: readonly Screen[],
  avoid: readonly string[],
): Naming {
  const found = new Map<UiNode, Suggestion | undefined>();
  return (at, node, shown) => {
    if (found.has(node)) return found.get(node);
    const slots = slotsAt(at);
    const options = {
      ...{ screens: seen, parameters: parametersOf(slots) },
      avoid: [...avoid, shown, ...wordsOf(slots)],
    };
    const best = suggest(at.before, node, options).find(lasts);
    const isIt = best !== undefined && namesIt(best.selector, at.before, slots, shown);
    found.set(node, isIt ? best : undefined);
    return found.get(node);
  };
}

/** A button says what it does, and not what there is. */
function canBeRead(node: UiNode, field: string): boolean {
  if (!node.visible || node.password || node.checkable || /Button$/.test(node.class)) return false;
  return field === '' || node.resourceId !== field;
}

function namesIt(selector: string, screen: Screen, slots: readonly Slot[], text: string): boolean {
  const final = { id: 'end', checks: [], probes: [], reads: [{ name: 'text', selector }] };
  const found = readAnswers(final, screen, parametersOf(slots));
  return found.kind === 'answers' && found.values['text'] === text;
}

/** Each place with all that was put in of it, short texts and those that stand there twice, too: their places in it tell them apart. */
function sourcesOf(
  places: readonly Place[],
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
        typed.text.length < SHORTEST &&
        holdsWords(shown, typed.text) &&
        !places.some((place) => place.texts.includes(typed)),
    );
    const all = [...texts, ...others].sort((one, other) => one.index - other.index);
    const [only] = all;
    const isWhole = all.every(({ text }) => text === shown);
    const parts = isWhole && only !== undefined ? [only] : all;
    const pattern = isWhole
      ? shapeOf(shown)
      : patternOver(
          shown,
          parts.map(({ text }) => text),
          slotsAt(at),
        );
    if (pattern === undefined)
      return {
        kind: 'refused',
        reason: `${parts.map(({ text }) => `'${text}'`).join(', ')} stood among other words on a screen, and nothing tells where in another text the like begins and ends. Say it in the goal.`,
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

/** A number in whole is no other text in another run. */
function shapeOf(text: string): { readonly pattern: string; readonly order?: readonly number[] } {
  return { pattern: /^\d+$/.test(text) ? '^([0-9]+)$' : '' };
}

function slotOf(name: string, value: string): Slot {
  const type = /^\+?[\d ()/-]{5,}$/.test(value) ? 'phone' : 'text';
  return { param: { name, type }, value, start: 0, end: 0 };
}

function isReadSo({ names, pattern }: TextRead, text: string, slots: readonly Slot[]): boolean {
  const compiled = pattern === undefined ? undefined : extractor(pattern);
  const parts = compiled === undefined ? [text] : compiled.kind === 'extractor' ? compiled.extractAll(text) : [];
  return names.every((name, index) => {
    const value = parts?.[index];
    return value !== undefined && value === slots.find(({ param }) => param.name === name)?.value;
  });
}
