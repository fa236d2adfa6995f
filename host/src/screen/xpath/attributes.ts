import { printBounds } from '../print.js';
import type { UiNode } from '../ui-tree.js';
import { refuse } from './refusal.js';

/** An attribute as XPath sees it: always text. */
export interface AttributeDefinition {
  readonly name: string;
  /** undefined: the node does not have it. */
  readonly read: (node: UiNode) => string | undefined;
  /** Every node has it, so asking whether it exists says nothing. */
  readonly always: boolean;
  readonly isBoolean: boolean;
  /** Place in document order among a node's attributes. */
  readonly place: number;
}

type Row = readonly [name: string, read: (node: UiNode) => string | undefined, kind: 'text' | 'boolean' | 'optional'];

const truth = (claim: boolean): string => (claim ? 'true' : 'false');
const optional = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

const ROWS: readonly Row[] = [
  ['index', (node) => String(node.index), 'text'],
  ['text', (node) => node.text, 'text'],
  ['resource-id', (node) => node.resourceId, 'text'],
  ['class', (node) => node.class, 'text'],
  ['package', (node) => node.package, 'text'],
  ['content-desc', (node) => node.contentDesc, 'text'],
  ['hint', (node) => node.hint, 'text'],
  ['checkable', (node) => truth(node.checkable), 'boolean'],
  ['checked', (node) => truth(node.checked), 'boolean'],
  ['clickable', (node) => truth(node.clickable), 'boolean'],
  ['enabled', (node) => truth(node.enabled), 'boolean'],
  ['focusable', (node) => truth(node.focusable), 'boolean'],
  ['focused', (node) => truth(node.focused), 'boolean'],
  ['scrollable', (node) => truth(node.scrollable), 'boolean'],
  ['long-clickable', (node) => truth(node.longClickable), 'boolean'],
  ['password', (node) => truth(node.password), 'boolean'],
  ['selected', (node) => truth(node.selected), 'boolean'],
  ['visible-to-user', (node) => truth(node.visible), 'boolean'],
  ['editable', (node) => truth(node.editable), 'boolean'],
  ['bounds', (node) => printBounds(node.bounds), 'text'],
  ['drawing-order', (node) => optional(node.drawingOrder), 'optional'],
  ['input-type', (node) => optional(node.inputType), 'optional'],
  ['max-text-length', (node) => optional(node.maxTextLength), 'optional'],
  ['range-min', (node) => optional(node.range?.min), 'optional'],
  ['range-max', (node) => optional(node.range?.max), 'optional'],
  ['range-current', (node) => optional(node.range?.current), 'optional'],
  ['error', (node) => node.error, 'optional'],
];

/** Every attribute of the documented subset, in document order. */
export const ATTRIBUTES: readonly AttributeDefinition[] = ROWS.map(([name, read, kind], place) => ({
  name,
  read,
  always: kind !== 'optional',
  isBoolean: kind === 'boolean',
  place,
}));

const BY_NAME: ReadonlyMap<string, AttributeDefinition> = new Map(ATTRIBUTES.map((one) => [one.name, one]));

/** What other tools call it. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    displayed: 'visible-to-user',
    visible: 'visible-to-user',
    desc: 'content-desc',
    description: 'content-desc',
    contentDescription: 'content-desc',
    'content-description': 'content-desc',
    content_desc: 'content-desc',
    id: 'resource-id',
    resourceId: 'resource-id',
    resource_id: 'resource-id',
    'view-id': 'resource-id',
    longClickable: 'long-clickable',
    long_clickable: 'long-clickable',
    className: 'class',
    label: 'text',
    value: 'text',
    name: 'content-desc',
  }),
);

/** @throws Refused, with the name that was probably meant. */
export function attributeNamed(name: string, offset: number): AttributeDefinition {
  const known = BY_NAME.get(name);
  if (known !== undefined) return known;
  const meant = OTHER_NAMES.get(name);
  const suggestion =
    meant === undefined ? `The attributes are ${ATTRIBUTES.map((one) => one.name).join(', ')}.` : `Write @${meant}.`;
  return refuse(`There is no attribute '${name}'.`, offset, suggestion);
}
