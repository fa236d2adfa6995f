import { labelOf } from './label.js';
import { roleOf } from './role.js';
import type { UiNode } from './ui-tree.js';

/** Longer texts are cut: a description is one line. */
const MAX_LABEL = 60;

/** A node in short words for people: `button 'Save'`, `field 'First name' (shows 'Ada')`. Never what a password field holds. */
export function describeNode(node: UiNode): string {
  const state = stateOf(node);
  return `${nameOf(node)}${state.length === 0 ? '' : ` (${state.join(', ')})`}`;
}

/** Role and label, without state. */
export function nameOf(node: UiNode): string {
  const label = labelOf(node);
  if (label !== '') return `${roleOf(node)} ${quote(label)}`;
  const entry = node.resourceId.split('/').at(-1) ?? '';
  return entry === '' ? `${roleOf(node)} without a label` : `${roleOf(node)} with id ${entry}`;
}

/** What is not as usual: content, on or off, level, disabled. */
export function stateOf(node: UiNode): string[] {
  const state: string[] = [];
  if (node.editable) state.push(shown(node));
  if (node.checkable) state.push(node.checked ? 'on' : 'off');
  if (node.range !== undefined) state.push(`${node.range.current} of ${node.range.min} to ${node.range.max}`);
  if (node.selected) state.push('selected');
  if (!node.enabled) state.push('disabled');
  if (node.error !== undefined && node.error !== '') state.push(`error: ${quote(node.error)}`);
  return state;
}

function shown(node: UiNode): string {
  if (node.text === '') return 'empty';
  return node.password ? 'filled, hidden' : `shows ${quote(node.text)}`;
}

/** In single quotes, on one line, cut where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `'${characters.length > MAX_LABEL ? `${characters.slice(0, MAX_LABEL - 1).join('')}…` : line}'`;
}
