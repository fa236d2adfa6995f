import { type Bindings, itemsOf } from '../machine/index.js';
import { rowOf, type UiNode } from '../screen/index.js';
import type { Trajectory } from '../trajectory/index.js';

/**
 * For each value that was picked as a row of a list: what the other rows said there, in their order. A made-up value names no row; these are on the device
 * in the state in which the run began. What two rows say is left out. Pure.
 */
export function rowsBeside({ steps }: Trajectory, recorded: Bindings): Readonly<Record<string, readonly string[]>> {
  const beside: Record<string, readonly string[]> = {};
  for (const { before, action } of steps) {
    if (action.kind !== 'tap' && action.kind !== 'hold') continue;
    const node = before.tree.nodes[action.target];
    const row = node && rowOf(node);
    if (row?.parent === undefined) continue;
    for (const [name, value] of Object.entries(recorded)) {
      const values = valuesIn(value);
      const part = partsOf(row).find(({ text }) => values.includes(text));
      if (part === undefined) continue;
      const said = row.parent.children.flatMap((other) => (other === row ? [] : partLike(other, row, part)));
      const others = said.filter((text) => !values.includes(text) && said.indexOf(text) === said.lastIndexOf(text));
      const known = beside[name];
      beside[name] = known === undefined ? others : known.filter((text) => others.includes(text));
    }
  }
  return beside;
}

/** A value, and the items of one that is a list. */
function valuesIn(value: string): readonly string[] {
  return [value, ...((value.startsWith('[') && itemsOf(value)) || [])];
}

/** What another row says in the part of it that is built as this one, and stands at its place among those. */
function partLike(other: UiNode, row: UiNode, part: UiNode): readonly string[] {
  const alike = (of: UiNode) =>
    partsOf(of).filter((node) => node.class === part.class && node.resourceId === part.resourceId);
  const said = alike(other)[alike(row).indexOf(part)]?.text ?? '';
  return said === '' ? [] : [said];
}

function partsOf(node: UiNode): readonly UiNode[] {
  return [node, ...node.children.flatMap(partsOf)];
}
