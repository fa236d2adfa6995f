import { labelOf, type Screen, type UiNode } from '../../screen/index.js';

/**
 * What fields are called, over a run. A plain dump tells neither hint nor input type: an empty field shows its hint as its text, and nothing tells
 * it from a content. Where a field is told so little of, the last text that was not put in by us stands for its name.
 */
export class FieldLabels {
  readonly #seen = new Map<string, string>();

  /** Looks at what the fields show, before anything is put into them. */
  see(screen: Screen, fields: readonly UiNode[], isOurs: (text: string) => boolean): void {
    for (const node of fields)
      if (!isTold(node) && node.text !== '' && !isOurs(node.text)) this.#seen.set(keyOf(screen, node), node.text);
  }

  of(screen: Screen, node: UiNode): string {
    return (isTold(node) ? undefined : this.#seen.get(keyOf(screen, node))) ?? labelOf(node);
  }
}

/** Does the source tell of this field more than its text? */
function isTold(node: UiNode): boolean {
  return node.inputType !== undefined || node.hint !== '' || node.contentDesc !== '';
}

function keyOf({ activity }: Screen, node: UiNode): string {
  return `${activity}|${node.resourceId}|${node.class}|${node.path.join('.')}`;
}
