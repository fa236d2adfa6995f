import { isByValue, readAnswers } from '../../machine/index.js';
import { isAround, isList, type Screen, suggest, touchableWindows, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { isByChance } from './by-chance.js';
import { mayBeCode, saysCode } from './code-words.js';
import type { Slot } from './parameters.js';
import { lasts, wordsOf as textOf } from './reads.js';
import { sameScreen } from './segments.js';
import { parametersOf, wordsOf } from './selectors.js';
import { targetOf } from './target.js';
import { withoutPreviews } from './text-previews.js';
import { titleOf } from './title.js';
import { holdsWords } from './whole-word.js';

/** What was typed, of which the goal says nothing, and which step of the run did. */
export interface Typed {
  readonly text: string;
  readonly step: TrajectoryStep;
  readonly index: number;
  /** A whole text that was put in among others: the form that the like of it has. It may be what the field itself held. */
  readonly form?: string;
}

/** A node that shows a text, on the screen before a step. */
export interface Spot {
  readonly node: UiNode;
  readonly at: TrajectoryStep;
  readonly when: number;
}

export interface Place extends Spot {
  readonly selector: string;
}

export type PlaceFound =
  | { readonly kind: 'place'; readonly place: Place }
  /** It stood nowhere, or nothing that lasts names where. */
  | { readonly kind: 'none' }
  /** Only what else was read in one of these places can tell. Without a reason it stays as it is, if nothing does. */
  | { readonly kind: 'doubtful'; readonly spots: readonly Spot[]; readonly reason?: string };

/**
 * The one place on the way that showed what was typed. Every other that showed it is a reason to refuse, the whole text and a part of one alike, and one
 * that nothing names, too: in another run they may show two things. Only a page that was gone to for nothing else is meant before any other, and a
 * single word in a field may be there from the beginning. A number of few digits was read only where it is called a code. Pure.
 */
export function placeOf(
  typed: Typed,
  steps: readonly TrajectoryStep[],
  naming: Naming,
  idle: ReadonlySet<TrajectoryStep>,
): PlaceFound {
  const spots = withoutPreviews(meant(typed, spotsOf(typed, steps), steps, idle));
  if (mayBeCode(typed.text) && !spots.some(({ node }) => saysCode(node, typed.text))) return { kind: 'none' };
  if (isByChance(typed.text) && spots.length > 0 && spots.every(({ node }) => node.editable))
    return { kind: 'doubtful', spots };
  const named = spots.map((spot) => ({ ...spot, selector: naming(spot) }));
  const first = named.find(({ selector }) => selector !== undefined);
  // The last time that it was seen there before it was put in is the one that another run has as well.
  const last = named.at(-1);
  if (first?.selector === undefined || last === undefined) return { kind: 'none' };
  const other = named.find(({ selector }) => selector !== first.selector);
  if (other !== undefined)
    return doubtful(
      spots,
      `'${typed.text}' was put in and stood in two places before, ${first.selector} and ${other.selector ?? `one on ${pageOf(other)} that nothing which lasts names`}`,
    );
  const apart = named.find((spot, index) => index > 0 && !isOnePage(named[index - 1] ?? spot, spot));
  if (apart !== undefined)
    return doubtful(
      spots,
      `'${typed.text}' was put in and ${first.selector} showed it more than once before, on ${pageOf(first)} and on ${pageOf(apart)}`,
    );
  return { kind: 'place', place: { ...last, selector: first.selector } };
}

/** Whoever went to a page and back, and did nothing there, read there; a single word may stand there by chance. */
function meant(
  { text }: Typed,
  spots: readonly Spot[],
  steps: readonly TrajectoryStep[],
  idle: ReadonlySet<TrajectoryStep>,
): readonly Spot[] {
  const visited = spots.filter(({ at, when }) => {
    const before = steps[when - 1];
    // What the turn began on is where it came back to.
    return before !== undefined && idle.has(before) && idle.has(at);
  });
  return visited.length > 0 && !isByChance(text) ? visited : spots;
}

/** All that showed it, first to last; what is around another that does says no more than that. */
function spotsOf({ text, step, index, form }: Typed, steps: readonly TrajectoryStep[]): readonly Spot[] {
  const field = form === undefined ? (targetOf(step)?.resourceId ?? '') : '';
  const typedBefore = (until: number) =>
    steps.slice(0, until).some(({ action }) => action.kind === 'type' && holdsWords(action.value, text));
  return steps.slice(0, index + 1).flatMap((at, when): readonly Spot[] => {
    // What the run itself had put in was not read.
    if (typedBefore(when)) return [];
    const { tree } = at.before;
    const windows = touchableWindows(tree);
    const nodes = tree.nodes.filter(
      (node) =>
        windows.some((window) => tree.windows[node.window] === window) &&
        canBeRead(node, field) &&
        holdsWords(textOf(node), text),
    );
    return nodes
      .filter((node) => !nodes.some((other) => isAround(node, other)))
      .map((node): Spot => ({ node, at, when }));
  });
}

/** A button says what it does, and not what there is. Pure. */
export function canBeRead(node: UiNode, field: string): boolean {
  if (!node.visible || node.password || node.checkable || /Button$/.test(node.class)) return false;
  return field === '' || node.resourceId !== field;
}

/** Was nothing else shown between, or the very same again? A page of the same kind that was come to later is another one. */
function isOnePage(one: Spot, other: Spot): boolean {
  if (textsAround(one) === textsAround(other)) return true;
  return other.when - one.when <= 1 && sameScreen(one.at.before, other.at.before);
}

function textsAround({ node, at }: Spot): string {
  const { activity, tree } = at.before;
  const said = tree.nodes.filter(({ window, visible }) => window === node.window && visible).map(textOf);
  return [activity, ...said].join('\n');
}

function pageOf({ at }: Spot): string {
  const title = titleOf(at.before);
  return title === '' ? 'a page without a title' : `the page '${title}'`;
}

/** The selector that names a node on the screen before a step, and lasts. */
export type Naming = (spot: Spot) => string | undefined;

/** Several values may have been read off one node: it is looked for once. */
export function namingIn(
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  seen: readonly Screen[],
  avoid: readonly string[],
): Naming {
  const found = new Map<UiNode, string | undefined>();
  return ({ at, node }) => {
    if (found.has(node)) return found.get(node);
    const slots = slotsAt(at);
    const shown = textOf(node);
    const options = {
      ...{ screens: seen, parameters: parametersOf(slots) },
      avoid: [...avoid, shown, ...wordsOf(slots)],
    };
    const selector = suggest(at.before, node, options).find(
      (each) => lasts(each) && (isByValue(each.selector) || !isInScrolledList(node)),
    )?.selector;
    const isIt = selector !== undefined && namesIt(selector, at.before, slots, shown);
    found.set(node, isIt ? selector : undefined);
    return found.get(node);
  };
}

/** The one row in sight of a list that has more of them is one of many; a value of the goal tells which. */
function isInScrolledList(node: UiNode): boolean {
  for (let around = node.parent; around !== undefined; around = around.parent)
    if (around.scrollable && isList(around)) return true;
  return false;
}

function namesIt(selector: string, screen: Screen, slots: readonly Slot[], text: string): boolean {
  const final = { id: 'end', checks: [], probes: [], reads: [{ name: 'text', selector }] };
  const found = readAnswers(final, screen, parametersOf(slots));
  return found.kind === 'answers' && found.values['text'] === text;
}

function doubtful(spots: readonly Spot[], what: string): PlaceFound {
  return {
    kind: 'doubtful',
    spots,
    reason: `${what}: nothing tells which of them it was read from, and another run may show two things there. Solve the task where they differ, or say it in the goal.`,
  };
}
