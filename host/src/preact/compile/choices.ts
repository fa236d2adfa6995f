import { LEVEL_WORDS } from '../../actions/index.js';
import { isList, rowOf, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';

/** What is chosen by a tap, and stays chosen: of a list of radio buttons, of a spinner. */
const CHOICE_CLASS = /(RadioButton|CheckedTextView)$/;

/**
 * The words that a value was chosen among, where it was one of the few that an app offers and no more: none lies out of sight, and of all of them one alone
 * is chosen. undefined where it was a row of somebody's data. Pure.
 */
export function choicesAround(step: TrajectoryStep, node: UiNode, value: string): readonly string[] | undefined {
  const choice = choiceIn(node);
  const row = choice && (rowOf(choice) ?? choice);
  const group = row?.parent;
  if (choice === undefined || group === undefined || (isList(group) && group.scrollable)) return undefined;
  const choices = group.children.flatMap((child) => choiceIn(child) ?? []);
  const words = choices.map(({ text }) => text);
  const isOneOf =
    choice.text === value && words.length > 1 && !words.includes('') && new Set(words).size === words.length;
  return isOneOf && isSingle(step, choices) ? words : undefined;
}

function choiceIn(node: UiNode): UiNode | undefined {
  if (CHOICE_CLASS.test(node.class)) return node;
  const inside = node.children.flatMap((child) => choiceIn(child) ?? []);
  return inside.length === 1 ? inside[0] : undefined;
}

/** The words for levels of a slider, where it was set by one of them: any other word would be no level. */
export function levelsBeside(value: string): readonly string[] | undefined {
  return LEVEL_WORDS.includes(value) ? LEVEL_WORDS : undefined;
}

/** Where several may be ticked, the list is of things and not of choices. */
function isSingle({ after }: TrajectoryStep, choices: readonly UiNode[]): boolean {
  const words = new Set(choices.map(({ text }) => text));
  const ticked = after.tree.nodes.filter(
    (node) => node.visible && node.checked && CHOICE_CLASS.test(node.class) && words.has(node.text),
  );
  return ticked.length <= 1 && choices.filter(({ checked }) => checked).length <= 1;
}
