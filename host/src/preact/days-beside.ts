import { type Bindings, transforms } from '../machine/index.js';
import type { UiNode } from '../screen/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { headBy, localesOf, seenBy, type Writing } from './compile/provenance/index.js';
import { targetOf } from './compile/target.js';

/**
 * For each day that was picked by a label that says it in whole: the days that the labels beside it said, later ones first. With another day, which
 * that screen did not show, a machine would stop there. Pure.
 */
export function daysBeside(
  { steps, goal }: Trajectory,
  recorded: Bindings,
): Readonly<Record<string, readonly string[]>> {
  const beside: Record<string, readonly string[]> = {};
  const locales = localesOf(goal);
  for (const step of steps) {
    const node = step.action.kind === 'tap' || step.action.kind === 'hold' ? targetOf(step) : undefined;
    if (node === undefined) continue;
    for (const [name, value] of Object.entries(recorded)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) continue;
      const span = { type: 'date', value, start: 0, end: 0 } as const;
      const [seen] = [...seenBy(node, [span], locales), ...headBy(step.before, node, [span], locales)];
      if (seen === undefined) continue;
      const alike = step.before.tree.nodes.filter(
        (other) => other.visible && other.enabled && other.class === node.class && other.resourceId === node.resourceId,
      );
      const days = alike.flatMap((other) => dayOf(other, seen.writing, 'between' in seen ? String(seen.between) : ''));
      const known = beside[name];
      beside[name] = [...days.filter((day) => day > value), ...days.filter((day) => day < value)].filter(
        (day) => known?.includes(day) ?? true,
      );
    }
  }
  return beside;
}

/** The one day that a label says in this writing, in whole or before a sign. */
function dayOf({ contentDesc, text }: UiNode, { function: of, options }: Writing, between: string): readonly string[] {
  for (const said of [contentDesc, text]) {
    for (let at = between === '' ? said.length : said.indexOf(between); at > 0; at = said.indexOf(between, at + 1)) {
      const days = transforms
        .get(of)
        ?.inverse(said.slice(0, at), { type: 'date', position: 0, others: options }).values;
      if (days?.length === 1) return days;
      if (between === '') break;
    }
  }
  return [];
}
