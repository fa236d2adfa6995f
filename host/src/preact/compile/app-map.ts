import type { Machine, NamedElement } from '../../machine/index.js';
import { isCommonId, isPresent, rowOf, type Screen, seen as seenOn, suggest, type UiNode } from '../../screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../trajectory/index.js';
import { slotsFound } from './compile.js';
import { compileInterrupts, isPermissionScreen } from './interrupts.js';
import { normalise } from './normalise.js';
import { freeName, nameFor } from './parameters.js';
import { targetOf } from './target.js';

/** Enough to find one by its id, one by its words and one by its description. */
const MOST_LOOKED_AT = 24;
const MOST_RANKED = 3;

/**
 * The map of an app as runs of its tasks show it: what they acted upon, by name, each with the selectors that find it, the best first; and the permission dialogs that
 * they answered. Each selector names that one thing, on every screen of all runs where it names anything. Rows of lists are somebody's data, and are
 * left out. The same for the same runs in their order. Pure.
 */
export function compileAppMap(runs: readonly Trajectory[]): Machine {
  const screens = [...new Set(runs.flatMap(({ steps }) => steps.flatMap(({ before, after }) => [before, after])))];
  const elements: NamedElement[] = [];
  for (const run of runs) {
    const values = slotsFound(run).flatMap(({ value, words = [] }) => [value, ...words]);
    for (const step of normalise(run.steps.filter(({ before }) => !isPermissionScreen(before)))) {
      const node = targetOf(step);
      if (node === undefined || rowOf(node) !== undefined) continue;
      const selectors = rankedFor(step, node, screens, values);
      const [best] = selectors;
      if (best === undefined || elements.some((known) => known.selectors.includes(best))) continue;
      const name = freeName(
        elementName(node),
        elements.map((known) => known.name),
      );
      elements.push({ name, selectors });
    }
  }
  const app = runs[0]?.app ?? '';
  const asked = runs.flatMap(({ steps }) => steps.filter(({ before }) => isPermissionScreen(before)));
  const { interrupts } = compileInterrupts(asked, screens);
  return {
    name: `${app.split('.').at(-1) || 'app'}/app`,
    ...{ goals: [], app, permissions: [], params: [], states: [], finals: [] },
    ...(elements.length > 0 && { elements }),
    interrupts,
  };
}

/** By what it is called; by its id, where that is nothing but a number. */
function elementName(node: UiNode): string {
  const id = node.resourceId.slice(node.resourceId.lastIndexOf('/') + 1);
  const name =
    /\p{L}/u.test(`${node.text}${node.contentDesc}${node.hint}`) && !/\d/.test(node.text) ? nameFor(node) : id;
  return name.replaceAll(/[^A-Za-z0-9]+/g, '-') || 'element';
}

/** The best selector of a node, and others that say something else of it: another id or other words must not take all of them away at once. */
function rankedFor(
  { before }: TrajectoryStep,
  node: UiNode,
  screens: readonly Screen[],
  avoid: readonly string[],
): readonly string[] {
  const found = suggest(before, node, { screens, avoid, limit: MOST_LOOKED_AT }).filter(
    ({ strength }) => strength === 'own',
  );
  const ranked: string[] = [];
  for (const { selector } of found) {
    if (ranked.length === MOST_RANKED) break;
    if (saysCommonIdAlone(selector) || saysNumber(selector) || !saysTheSame(selector, node, screens)) continue;
    const isOther = ranked.every((known) => saidBy(known).every((said) => !saidBy(selector).includes(said)));
    if (isOther && ranked.every((known) => agree(known, selector, screens))) ranked.push(selector);
  }
  return ranked;
}

/** The id of a dialog's first button is that of every dialog. */
function saysCommonIdAlone(selector: string): boolean {
  const said = saidBy(selector);
  const [, id = ''] = /^@resource-id='([^']*)'$/.exec(said[0] ?? '') ?? [];
  return said.length === 1 && isCommonId(id);
}

/** A time on a button, a day, a count: what was set there, and no name of it. */
function saysNumber(selector: string): boolean {
  return saidBy(selector).some((said) => /^@(?:text|content-desc|hint)=/.test(said) && /\d/.test(said));
}

/** What says Start here and Stop there is not one thing to tap; with other numbers it is. A field holds whatever was typed. */
function saysTheSame(selector: string, node: UiNode, screens: readonly Screen[]): boolean {
  if (node.editable) return true;
  const words = ({ text, contentDesc }: UiNode) => `${text}\n${contentDesc}`.replaceAll(/\d+/g, '');
  const isOther = (other: UiNode) => words(other) !== words(node);
  return !screens.some((screen) => seenOn(screen, selector, {}).some(isOther));
}

/** What of a node a selector says: `@text='Save'`. */
function saidBy(selector: string): readonly string[] {
  return selector.match(/@[\w-]+=(?:'[^']*'|"[^"]*")/g) ?? [];
}

/** Where the second names anything it is what the first names: elsewhere the same words may be another thing's. */
function agree(first: string, second: string, screens: readonly Screen[]): boolean {
  return screens.every((screen) => {
    if (!isPresent(screen, second)) return true;
    const [one, other] = [seenOn(screen, first, {}), seenOn(screen, second, {})];
    return one.length === 1 && other.length === 1 && one[0] === other[0];
  });
}
