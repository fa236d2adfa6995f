import { rowOf } from './lists.js';
import type { UiNode } from './ui-tree.js';

/** What a person would call it. */
export type Role =
  | 'field'
  | 'switch'
  | 'checkbox'
  | 'radio button'
  | 'slider'
  | 'progress bar'
  | 'drop-down'
  | 'tab'
  | 'button'
  | 'row'
  | 'list'
  | 'image'
  | 'text'
  | 'view';

/** By class name, the framework's and the libraries' alike; by what the node can do where the class says nothing. First match wins. */
const BY_CLASS: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/(Switch|SwitchCompat|SwitchMaterial|ToggleButton)$/, 'switch'],
  [/(CheckBox|CheckedTextView)$/, 'checkbox'],
  [/RadioButton$/, 'radio button'],
  [/(SeekBar|RatingBar|Slider)$/, 'slider'],
  [/ProgressBar$/, 'progress bar'],
  [/Spinner$/, 'drop-down'],
  [/(\$Tab|TabView|\.Tab)$/, 'tab'],
  [/(Button|Chip)$/, 'button'],
];

export function roleOf(node: UiNode): Role {
  if (node.editable) return 'field';
  const known = BY_CLASS.find(([pattern]) => pattern.test(node.class));
  if (known !== undefined) return known[1];
  if (node.checkable) return 'checkbox';
  if (node.range !== undefined) return 'slider';
  if (node.clickable || node.longClickable) return rowOf(node) === node && node.children.length > 0 ? 'row' : 'button';
  if (node.scrollable) return 'list';
  if (node.text !== '') return 'text';
  if (/ImageView$/.test(node.class)) return 'image';
  return node.contentDesc === '' ? 'view' : 'image';
}

/** Can something be done to it? */
export function isInteractive(node: UiNode): boolean {
  return (
    node.clickable || node.longClickable || node.editable || node.checkable || node.scrollable || isAdjustable(node)
  );
}

/** A slider, where the source tells its range or the class says so. */
export function isAdjustable(node: UiNode): boolean {
  return (
    /(SeekBar|RatingBar|Slider)$/.test(node.class) || (node.range !== undefined && !/ProgressBar$/.test(node.class))
  );
}
