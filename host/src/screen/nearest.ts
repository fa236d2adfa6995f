import type { Selector } from './selector.js';
import type { UiNode } from './ui-tree.js';
import { type Document, evaluateIn, type Variables } from './xpath/index.js';

/** A node that came close to what was wanted, and what it lacks. */
export interface Near {
  readonly node: UiNode;
  /** Ends a sentence that begins with the node's name. */
  readonly why: string;
}

const AT_MOST = 3;

/** The nodes for which most conditions of the selector's last step hold, though not all; none when not even one holds. */
export function nearest(selector: Selector, document: Document, values: Variables): readonly Near[] {
  const { code } = selector.xpath;
  const step = code.type === 'nodes' ? code.lastStep : undefined;
  if (step === undefined) return [];
  const all = step.conditions.length;
  const met = evaluateIn(selector.xpath, document, values, (context) =>
    document.nodes.map((node) => {
      if (!node.visible || !step.accepts(node)) return { node, count: 0 };
      context.item = node;
      return { node, count: step.conditions.filter((condition) => condition.run(context)).length };
    }),
  );
  const best = Math.max(0, ...met.map(({ count }) => count));
  if (best === 0) return [];
  const why = best === all ? 'meets every condition but its place' : `meets ${best} of ${all} conditions`;
  return met
    .filter(({ count }) => count === best)
    .slice(0, AT_MOST)
    .map(({ node }) => ({ node, why }));
}
