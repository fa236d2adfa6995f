import type { Key as DeviceKey } from '../../../host/src/device/index.js';
import type { Screen, UiNode } from '../../../host/src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../../host/src/trajectory/index.js';
import { elementFor, elementsOf, type FlatSelector, firstHit, keys, shownFor } from './element.js';

/** What the published replayer can be told to do. */
export type ProgramAct =
  | { readonly kind: 'click' | 'long-press'; readonly target: FlatSelector }
  | { readonly kind: 'type'; readonly target: FlatSelector; readonly text: string }
  | { readonly kind: 'type'; readonly target: FlatSelector; readonly parameter: string }
  | { readonly kind: 'scroll'; readonly target: FlatSelector; readonly direction: 'forward' | 'backward' }
  | { readonly kind: 'key'; readonly key: DeviceKey };

/** A state, by the one element that must be there, and the one edge that leaves it. */
export interface ProgramEdge {
  readonly expect: FlatSelector;
  readonly timeoutMs: number;
  readonly act: ProgramAct;
}

/** A run as the published method keeps it: one state after the other. Its last state has no check, so whoever comes there has succeeded. */
export interface LinearProgram {
  readonly app: string;
  readonly edges: readonly ProgramEdge[];
}

export type MadeProgram =
  | { readonly kind: 'program'; readonly program: LinearProgram }
  | { readonly kind: 'refused'; readonly why: string };

/** The published rules for how long a state may take to come: after a launch, on another page, on the same one. */
const TIMEOUTS = { launch: 5_000, page: 3_000, same: 2_000 } as const;

/**
 * Writes a run down as the published method's rules have it: a state for each screen, known by one element, most often the one that is acted on; ids
 * before descriptions before texts; typed text that is a value of the goal becomes a parameter. A model writes these programs there; here the rules
 * do, and kindly: each selector is tried on the recorded screen until its first hit is the element that was meant, and a selector of
 * an element that shows a value of the goal has that value for a parameter. Pure.
 *
 * @param said the values of the goal, by their names
 */
export function linearProgram({ app, steps }: Trajectory, said: Readonly<Record<string, string>>): MadeProgram {
  const edges: ProgramEdge[] = [];
  for (const [at, step] of steps.entries()) {
    const act = actOf(step, said);
    if (typeof act === 'string') return { kind: 'refused', why: act };
    const expect = 'target' in act ? act.target : anyOf(step.before, said);
    edges.push({ expect, timeoutMs: timeoutOf(steps[at - 1], step), act });
  }
  return { kind: 'program', program: { app, edges } };
}

/** The act, or why there is none for it. */
function actOf({ before, action }: TrajectoryStep, said: Readonly<Record<string, string>>): ProgramAct | string {
  if (action.kind === 'key') return action;
  if (action.kind === 'set') return 'Its actions move no slider.';
  const node = before.tree.nodes[action.target];
  const element = node && elementFor(before, node, (text) => nameOfValue(text, said) !== undefined);
  if (element === undefined) return 'What was acted on is no element of the flat list.';
  const target = selectorFor(before, element, said);
  switch (action.kind) {
    case 'tap':
      return { kind: 'click', target };
    case 'hold':
      return { kind: 'long-press', target };
    case 'scroll':
      return { kind: 'scroll', target, direction: action.direction };
    case 'type': {
      const parameter = nameOfValue(action.value, said);
      return parameter === undefined
        ? { kind: 'type', target, text: action.value }
        : { kind: 'type', target, parameter };
    }
    default:
      return action satisfies never;
  }
}

/** The shortest selector of which the first hit on this screen is the element; its place in the list where there is none. */
function selectorFor(screen: Screen, element: UiNode, said: Readonly<Record<string, string>>): FlatSelector {
  const elements = elementsOf(screen);
  const pairs = keys.flatMap((key) => {
    const value = shownFor(element, key);
    const parameter = nameOfValue(value, said);
    return value === '' ? [] : [{ key, value: parameter === undefined ? value : `\${${parameter}}`, parameter }];
  });
  const needed = pairs.filter(({ parameter }) => parameter !== undefined);
  const more = pairs.filter(({ parameter }) => parameter === undefined);
  for (let count = needed.length === 0 ? 1 : 0; count <= more.length; count += 1) {
    const selector = [...needed, ...more.slice(0, count)].map(({ key, value }) => [key, value] as const);
    if (firstHit(elements, selector, said) === element) return selector;
  }
  return [['index', String(elements.indexOf(element))]];
}

/** What tells a screen on which nothing is named: the first element that says anything. */
function anyOf(screen: Screen, said: Readonly<Record<string, string>>): FlatSelector {
  const first = elementsOf(screen).find((element) => shownFor(element, 'text') !== '' || element.resourceId !== '');
  return first === undefined ? [['index', '0']] : selectorFor(screen, first, said);
}

function nameOfValue(value: string, said: Readonly<Record<string, string>>): string | undefined {
  return value === '' ? undefined : Object.keys(said).find((name) => said[name]?.toLowerCase() === value.toLowerCase());
}

function timeoutOf(previous: TrajectoryStep | undefined, { before }: TrajectoryStep): number {
  if (previous === undefined) return TIMEOUTS.launch;
  return previous.before.activity === before.activity ? TIMEOUTS.same : TIMEOUTS.page;
}
