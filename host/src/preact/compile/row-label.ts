import { isByValue } from '../../machine/index.js';
import { isInside, isShown, rowOf, type Screen, seen as seenOn, type UiNode } from '../../screen/index.js';

/** A node that is told by a text that a value of the goal explains: `*[@text=$name]`, `*[@text=concat($first,' ',$last)]`. */
const BY_VALUE = /(\*|[\w.$]+)\[@text=(\$[\w-]+|concat\((?:'[^']*'|"[^"]*"|\$[\w-]+|,)+\))\]/;

/**
 * The selector of a row that a value tells, with what its label is called beside the value: another row that has the name in its note is not meant. As it is, where the row
 * has no such label, or its label no id. Pure.
 */
export function withLabelId(
  selector: string,
  screen: Screen,
  node: UiNode,
  parameters: Readonly<Record<string, string>>,
): string {
  const row = rowOf(node);
  const [by, element = '*', value = ''] = BY_VALUE.exec(selector) ?? [];
  if (row === undefined || by === undefined || !isByValue(`//*[@text=${value}]`)) return selector;
  const labels = seenOn(screen, `//*[@text=${value}]`, parameters).filter((each) => isInside(row, each));
  const [label] = labels;
  // A row that is nothing but its words has no note.
  if (label === undefined || label === row || labels.length > 1 || !/^[^']+$/.test(label.resourceId)) return selector;
  const named = selector.replace(by, () => `${element}[@resource-id='${label.resourceId}' and @text=${value}]`);
  const found = seenOn(screen, named, parameters).filter((each) => isShown(screen, each));
  return found.length === 1 && found[0] === node ? named : selector;
}
