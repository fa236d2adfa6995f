import { labelOf, type UiNode } from '../../screen/index.js';
import type { Entity } from './goal.js';
import { likeness, wordsOf } from './vocabulary.js';

/** A value and the field it belongs into. */
export interface Placement {
  readonly node: UiNode;
  readonly value: string;
  readonly entity: Entity;
  /** The field's label, to say why. */
  readonly label: string;
}

/** android.text.InputType.TYPE_MASK_CLASS and its phone class. */
const CLASS_MASK = 0x0f;
const CLASS_PHONE = 3;
const CLASS_NUMBER = 2;

/** Which value goes into which field: the best pairs first, a field and a value at most once, but a person's name may fill two fields. Pure. */
export function placeEntities(
  nodes: readonly UiNode[],
  entities: readonly Entity[],
  called: (node: UiNode) => string = labelOf,
): readonly Placement[] {
  const fields = nodes.map((node) => ({ node, label: called(node), words: wordsOf(called(node)) }));
  const pairs = fields.flatMap((field) =>
    entities.map((entity) => ({ field, entity, score: affinity(field, entity) })),
  );
  pairs.sort((one, other) => other.score - one.score || one.field.node.order - other.field.node.order);
  const byField = new Map<Field, Entity>();
  const used = new Set<Entity>();
  for (const { field, entity, score } of pairs) {
    if (score <= 0 || byField.has(field) || (used.has(entity) && !isNamePart(field))) continue;
    if (used.has(entity) && !(entity.kind === 'name' && /\s/.test(entity.text))) continue;
    byField.set(field, entity);
    used.add(entity);
  }
  return [...byField]
    .map(([field, entity]) => ({
      node: field.node,
      entity,
      label: field.label,
      value: valueFor(field, entity, [...byField.keys()]),
    }))
    .filter((placement): placement is Placement => placement.value !== undefined)
    .sort((one, other) => one.node.order - other.node.order);
}

/** A field, and the words of what it is called. */
interface Field {
  readonly node: UiNode;
  readonly label: string;
  readonly words: readonly string[];
}

/** The part of a name that a field asks for; the whole value where it asks for all of it. */
function valueFor(field: Field, entity: Entity, fields: readonly Field[]): string | undefined {
  if (entity.kind !== 'name' || !isNamePart(field)) return entity.text;
  const parts = entity.text.split(/\s+/);
  if (asksFor(field, 'first')) return fields.some((other) => asksFor(other, 'last')) ? parts[0] : entity.text;
  return parts.length > 1 ? parts.slice(1).join(' ') : undefined;
}

function isNamePart(field: Field): boolean {
  return asksFor(field, 'first') || asksFor(field, 'last');
}

function asksFor({ words }: Field, part: string): boolean {
  return words.some((word) => likeness(word, part) > 0);
}

/** How well a value fits a field: by what the goal calls it, by its shape, by what the field takes. 0 = not at all. */
function affinity({ node, words: label }: Field, entity: Entity): number {
  // What is typed there is looked for, and kept nowhere.
  const searches = label.some((word) => likeness(word, 'search') > 0);
  if (searches && !entity.cues.some((word) => likeness(word, 'search') > 0)) return 0;
  const inputClass = (node.inputType ?? 0) & CLASS_MASK;
  const asksPhone = inputClass === CLASS_PHONE || label.some((word) => likeness(word, 'phone') > 0);
  const asksMail = label.some((word) => likeness(word, 'mail') > 0);
  const asksName = label.some((word) => ['name', 'first', 'last', 'title'].some((name) => likeness(word, name) > 0));
  if (entity.kind === 'phone') return asksPhone ? 3 : 0;
  if (entity.kind === 'email') return asksMail ? 3 : 0;
  if (asksPhone || asksMail || inputClass === CLASS_NUMBER) return entity.kind === 'number' && !asksMail ? 1 : 0;
  if (node.password) return 0;
  const cue = Math.max(
    0,
    ...entity.cues.map((word, index) => Math.max(0, ...label.map((other) => likeness(word, other))) * (1 - index / 10)),
  );
  if (entity.kind === 'name') return asksName ? 2 + cue : cue;
  if (entity.kind === 'file') return (asksName ? 2 : 0) + cue;
  return cue + 0.3;
}
