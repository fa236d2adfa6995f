import type { Check } from '../../../machine/index.js';
import { isShown, literal, type Screen, type UiNode } from '../../../screen/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import type { Span } from '../provenance/spans.js';
import type { Turn } from './find-turns.js';

/** What has an id of its own, and says something. Pure. */
export function displaysOf(screen: Screen): readonly UiNode[] {
  return screen.tree.nodes.filter(
    (node) => node.resourceId !== '' && node.text !== '' && !node.editable && isShown(screen, node),
  );
}

/** What the one node says that has this id; undefined where there are more of it. Pure. */
export function saidBy(screen: Screen, resourceId: string): string | undefined {
  const [node, another] = screen.tree.nodes.filter((each) => each.resourceId === resourceId && isShown(screen, each));
  return another === undefined ? node?.text : undefined;
}

/**
 * That the month of a cell is shown where the run saw it: by the display that was turned to it, or by each that has an id of its own. The head of the next
 * month, in sight below this one, says the month as well, and its days are others. By the text alone where nothing that shows it has such an id. Pure.
 */
export function monthShown(
  { at, shown, span, turns }: { at: TrajectoryStep; shown: string; span: Span; turns: readonly Turn[] },
  name: string,
): readonly Check[] {
  const says = (selector: string): Check => ({
    kind: 'present',
    selector: selector.replace(/]$/, ` and @text=$${name}]`),
  });
  const turn = turns.find((each) => each.next === at && each.span === span && each.shown === shown);
  if (turn !== undefined) return [says(turn.display)];
  const ids = displaysOf(at.before).flatMap(({ resourceId, text }) =>
    text === shown && saidBy(at.before, resourceId) === shown ? [resourceId] : [],
  );
  return ids.length === 0
    ? [{ kind: 'present', selector: `//*[@text=$${name}]` }]
    : ids.map((id) => says(`//*[@resource-id=${literal(id)}]`));
}
