import { labelOf, type UiNode } from '../../screen/index.js';
import { asks, type Field } from './asks.js';
import { fitOf } from './fits.js';
import { placeNames } from './placing-names.js';
import type { Value } from './values.js';

/** A value and the field it belongs into. */
export interface Placement {
  readonly node: UiNode;
  /** What is typed: all of the value, or the part of a name that the field asks for. */
  readonly text: string;
  readonly value: Value;
  /** The field's label, to say why. */
  readonly label: string;
  /** How what the field shows is compared. */
  readonly as: 'exact' | 'digits';
  /** A whole name was parted by the order in which the goal writes it. */
  readonly isParted?: boolean;
}

/** Where each value belongs that belongs anywhere; or, in a sentence, why nobody can tell: nothing may be typed then. */
export type Placing = { readonly placements: readonly Placement[] } | { readonly doubt: string };

/** What fits as well as this, give or take a word's rank, fits no less. */
const AS_WELL = 0.05;

/** Which value goes into which field: the best pairs first, each once, and only where no other pair would do as well. Pure. */
export function placeValues(
  nodes: readonly UiNode[],
  values: readonly Value[],
  topic?: string,
  called: (node: UiNode) => string = labelOf,
): Placing {
  const fields = nodes.map((node) => asks(node, called(node), topic));
  const parted = placeNames(fields, values);
  if ('doubt' in parted) return parted;
  const placements = [...parted.placements];
  const isFree = (field: Field, value: Value) =>
    !placements.some((placement) => placement.node === field.node || placement.value === value);
  const pairs = fields
    .filter(({ part }) => part === undefined)
    .flatMap((field) => values.map((value) => ({ field, value, score: scoreOf(field, value, topic) })))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.field.node.order - other.field.node.order);
  for (const { field, value, score } of pairs) {
    if (!isFree(field, value)) continue;
    const rival = pairs.find(
      (other) =>
        (other.field === field) !== (other.value === value) &&
        isFree(other.field, other.value) &&
        score - other.score < AS_WELL &&
        (other.field !== field || other.value.text !== value.text),
    );
    if (rival !== undefined)
      return {
        doubt: rival.value === value ? twoFields(value, field, rival.field) : twoValues(value, rival.value, field),
      };
    const as = field.asksPhone ? 'digits' : 'exact';
    placements.push({ node: field.node, text: value.text, value, label: field.label, as });
  }
  const unsure = placements.find(({ value, node, text }) => value.unsure !== undefined && node.text !== text);
  if (unsure?.value.unsure !== undefined) return { doubt: unsure.value.unsure };
  return { placements: placements.sort((one, other) => one.node.order - other.node.order) };
}

/** Of two fields that are alike the one that shows the value already is the value's. */
function scoreOf(field: Field, value: Value, topic: string | undefined): number {
  const score = fitOf(field, value, topic);
  return score > 0 && isShown(field, value) ? score + 0.5 : score;
}

function isShown({ node, asksPhone }: Field, { text }: Value): boolean {
  return asksPhone ? digitsOf(node.text) === digitsOf(text) : node.text === text;
}

/** The digits of a telephone number, however a field writes it. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function twoFields(value: Value, one: Field, other: Field): string {
  return `Nobody can tell whether '${value.text}' belongs into '${one.label}' or into '${other.label}'. Say in the goal what it is.`;
}

function twoValues(one: Value, other: Value, field: Field): string {
  return `Nobody can tell whether '${one.text}' or '${other.text}' belongs into '${field.label}'. Say in the goal what each of them is.`;
}
