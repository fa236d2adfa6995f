import { describeNode, rowOf, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { WhyNot } from './picks.js';
import { textsOf } from './target.js';

/** What is shorter stands on many a row by chance. */
const SHORTEST = 3;

/**
 * A row that was picked is not the one that another run would pick: it holds somebody's data, the goal does not say which row is meant, and the machine
 * would name it by what it said in the recorded run. Rows are data where the run itself changed what they tell of: outside the screen, or in the list.
 * Pure.
 */
export const whyDataRow: WhyNot = ({ step, node, selector }, steps) => {
  const row = rowOf(node);
  if (row === undefined || !saysWords(selector) || !isDataRow(row, step, steps)) return undefined;
  return `${describeNode(node)} is a row of somebody's data, and the goal does not say that it is meant: the machine would pick the same for everyone. Say in the goal which one is meant.`;
};

/** Is a row somebody's data: did the run itself change what it tells of? Pure. */
export function isDataRow(row: UiNode, step: TrajectoryStep, steps: readonly TrajectoryStep[]): boolean {
  return isToldOutside(row, steps) || isOfChangedList(row, step, steps);
}

/** Does a selector hold words as they were, other than ids? */
function saysWords(selector: string): boolean {
  const words = selector.replaceAll(/@(?:resource-id|class)=(?:'[^']*'|"[^"]*")/g, '');
  return /'[^']*\p{L}[^']*'|"[^"]*\p{L}[^"]*"/u.test(words.replaceAll(/='true'|='false'/g, ''));
}

/** Does what the run changed outside the screen tell of it, by its name or its number? */
function isToldOutside(row: UiNode, steps: readonly TrajectoryStep[]): boolean {
  const told = new Set(
    steps.flatMap(({ outside }) =>
      outside.flatMap((change) => {
        if (change.kind === 'row') return Object.values(change.row);
        return change.kind === 'file' ? change.path.split('/') : [];
      }),
    ),
  );
  return [...textsOf(row)].some((text) => text.length >= SHORTEST && told.has(text));
}

/** Was it no more in its list, on a later screen that showed the list? Where something was scrolled, nobody can tell. */
function isOfChangedList(row: UiNode, step: TrajectoryStep, steps: readonly TrajectoryStep[]): boolean {
  const list = row.parent;
  if (list === undefined || list.resourceId === '' || steps.some(({ action }) => action.kind === 'scroll'))
    return false;
  const said = wordsOf(row);
  const later = steps.slice(steps.indexOf(step)).map(({ after }) => after);
  return later.some((screen) => {
    if (screen.activity !== step.before.activity) return false;
    const same = screen.tree.nodes.find(
      (node) => node.visible && node.class === list.class && node.resourceId === list.resourceId,
    );
    return same !== undefined && same.children.length > 0 && !same.children.some((other) => wordsOf(other) === said);
  });
}

/** What a row is called: the first that it says. Its switch and its summary may change. */
function wordsOf(row: UiNode): string {
  return [...textsOf(row)].find((text) => text !== '') ?? '';
}
