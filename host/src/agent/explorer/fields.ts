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
export function placeEntities(fields: readonly UiNode[], entities: readonly Entity[]): readonly Placement[] {
  const pairs = fields.flatMap((node) => entities.map((entity) => ({ node, entity, score: affinity(node, entity) })));
  pairs.sort((one, other) => other.score - one.score || one.node.order - other.node.order);
  const byField = new Map<UiNode, Entity>();
  const used = new Set<Entity>();
  for (const { node, entity, score } of pairs) {
    if (score <= 0 || byField.has(node) || (used.has(entity) && !isNamePart(node))) continue;
    if (used.has(entity) && !(entity.kind === 'name' && /\s/.test(entity.text))) continue;
    byField.set(node, entity);
    used.add(entity);
  }
  return [...byField]
    .map(([node, entity]) => ({
      node,
      entity,
      label: labelOf(node),
      value: valueFor(node, entity, [...byField.keys()]),
    }))
    .filter((placement): placement is Placement => placement.value !== undefined)
    .sort((one, other) => one.node.order - other.node.order);
}

/** The part of a name that a field asks for; the whole value where it asks for all of it. */
function valueFor(node: UiNode, entity: Entity, fields: readonly UiNode[]): string | undefined {
  if (entity.kind !== 'name' || !isNamePart(node)) return entity.text;
  const parts = entity.text.split(/\s+/);
  if (asksFor(node, 'first')) return fields.some((other) => asksFor(other, 'last')) ? parts[0] : entity.text;
  return parts.length > 1 ? parts.slice(1).join(' ') : undefined;
}

function isNamePart(node: UiNode): boolean {
  return asksFor(node, 'first') || asksFor(node, 'last');
}

function asksFor(node: UiNode, part: string): boolean {
  return wordsOf(labelOf(node)).some((word) => likeness(word, part) > 0);
}

/** How well a value fits a field: by what the goal calls it, by its shape, by what the field takes. 0 = not at all. */
function affinity(node: UiNode, entity: Entity): number {
  const label = wordsOf(labelOf(node));
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
