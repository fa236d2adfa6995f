import { express, mentions, type Wording } from './express.js';
import { literal } from './selector.js';
import type { UiNode } from './ui-tree.js';
import { isVolatile } from './volatile.js';
import { type Document, INDEXED, type Indexed } from './xpath/index.js';

/** One thing that a selector can say of a node. */
export interface Clause {
  readonly attribute: string;
  /** As a condition: `@text='Save'`. */
  readonly condition: string;
  /** The lower, the longer it will stay true. Compared, never shown. */
  readonly cost: number;
  /** Says which node it is, not only of what kind. */
  readonly identifies: boolean;
  /** What the attribute has to be. */
  readonly value: string;
  /** It is true of this node as well. */
  readonly holdsFor: (other: UiNode) => boolean;
}

const LONGEST_TEXT = 80;

/** What may be said of the node: never its state (checked, focused, enabled), its place, or what was typed into it. The best first. */
export function clausesOf(node: UiNode, wording: Wording): readonly Clause[] {
  const clauses: Clause[] = [];
  const { resourceId } = node;
  if (resourceId !== '' && !mentions(entryOf(resourceId), barred(wording))) {
    const cost = isCommonId(resourceId) ? 4 : 1;
    clauses.push({
      attribute: 'resource-id',
      condition: `@resource-id=${literal(resourceId)}`,
      cost,
      identifies: true,
      value: resourceId,
      holdsFor: (other) => other.resourceId === resourceId,
    });
  }
  for (const words of [
    node.editable ? 'hint' : undefined,
    'content-desc',
    showsItsOwnText(node) ? 'text' : undefined,
  ] as const) {
    const clause = words === undefined ? undefined : worded(node, words, wording);
    if (clause !== undefined) clauses.push(clause);
  }
  const sameClass = (other: UiNode) => other.class === node.class;
  clauses.push({
    attribute: 'class',
    condition: '',
    cost: 3,
    identifies: false,
    value: node.class,
    holdsFor: sameClass,
  });
  for (const [attribute, holdsFor] of KINDS) {
    if (holdsFor(node))
      clauses.push({
        attribute,
        condition: `@${attribute}='true'`,
        cost: 5,
        identifies: false,
        value: 'true',
        holdsFor,
      });
  }
  return clauses.sort((one, other) => one.cost - other.cost);
}

/** The selector step that says these of a node: `*[@text='Save']`, `android.widget.Button[@text='Save']`. */
export function stepOf(node: UiNode, clauses: readonly Clause[], more: readonly string[] = []): string {
  const element = clauses.some(({ attribute }) => attribute === 'class') ? elementName(node) : '*';
  const conditions = [...clauses.map(({ condition }) => condition).filter((condition) => condition !== ''), ...more];
  return conditions.length === 0 ? element : `${element}[${conditions.join(' and ')}]`;
}

/**
 * The nodes that `//` and the step of these clauses name. A machine is made by many thousands of such questions: to compile a selector for each of them
 * takes longer than to look.
 */
export function nodesWith(document: Document, clauses: readonly Clause[]): readonly UiNode[] {
  let nodes = document.nodes;
  for (const { attribute, value } of clauses)
    if (isIndexed(attribute)) {
      const found = document.lookUp(attribute, value);
      if (found.length < nodes.length) nodes = found;
    }
  return nodes.filter((node) => clauses.every(({ holdsFor }) => holdsFor(node)));
}

function isIndexed(attribute: string): attribute is Indexed {
  return (INDEXED as readonly string[]).includes(attribute);
}

/** The class, where it can be written as a step. */
export function elementName(node: UiNode): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*(\$[\p{L}_][\p{L}\p{N}_.]*)*$/u.test(node.class)
    ? node.class
    : `*[@class=${literal(node.class)}]`;
}

/** The framework's and the libraries' own ids name a role in a layout (title, message, button1), not a place in the app. */
export function isCommonId(resourceId: string): boolean {
  return resourceId.startsWith('android:') || COMMON_ID.test(resourceId.slice(resourceId.indexOf('/') + 1));
}

const COMMON_ID =
  /^(alertTitle|title|subtitle|message|summary|text\d?|icon|image|content|container|root|header|footer|list|recycler_?view|scroll_?view|toolbar|app_?bar|action_bar\w*|button\d?|ok|cancel|parentPanel|topPanel|buttonPanel)$/;

/** The id without its package. */
function entryOf(resourceId: string): string {
  return resourceId.slice(resourceId.indexOf('/') + 1).replaceAll('_', ' ');
}

function barred({ avoid = [], parameters = {} }: Wording): readonly string[] {
  return [...avoid, ...Object.values(parameters)];
}

/** A field shows what was typed, a switch whether it is on. */
function showsItsOwnText(node: UiNode): boolean {
  return !node.editable && !node.password && !(node.checkable && /^(on|off)$/i.test(node.text.trim()));
}

const WORDS = {
  hint: { read: (node: UiNode) => node.hint, cost: 2 },
  'content-desc': { read: (node: UiNode) => node.contentDesc, cost: 2 },
  text: { read: (node: UiNode) => node.text, cost: 3 },
} as const;

function worded(node: UiNode, attribute: keyof typeof WORDS, wording: Wording): Clause | undefined {
  const { read, cost } = WORDS[attribute];
  const text = read(node);
  if (text.trim() === '' || text.length > LONGEST_TEXT) return undefined;
  const expression = express(text, wording);
  if (expression === undefined) return undefined;
  // A digit on a key or a day of a calendar is a label; elsewhere it is data. What a field proposes is data, even where it is what the run puts in.
  const isLabel = node.clickable && attribute !== 'hint';
  const isSaid = expression !== literal(text) && attribute !== 'hint';
  const isMoment = isVolatile(text) && !isLabel && !isSaid;
  return {
    attribute,
    condition: `@${attribute}=${expression}`,
    cost: cost + (isMoment ? 6 : text.length > 40 ? 2 : 0),
    identifies: !isMoment,
    value: text,
    holdsFor: (other) => read(other) === text,
  };
}

const KINDS: readonly (readonly [attribute: string, holds: (node: UiNode) => boolean])[] = [
  ['clickable', (node) => node.clickable],
  ['checkable', (node) => node.checkable],
  ['scrollable', (node) => node.scrollable],
  ['editable', (node) => node.editable],
  ['password', (node) => node.password],
];
