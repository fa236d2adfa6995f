import type { Screen } from '../../screen/index.js';
import type { Decision } from '../policy.js';
import { candidates, fields, isOverlaid } from './candidates.js';
import { FieldLabels } from './field-labels.js';
import { type Placement, placeEntities } from './fields.js';
import type { Entity, ReadGoal } from './goal.js';
import type { Tried } from './tried.js';
import { keeps } from './vocabulary.js';

/** The goal's values on their way into the app's forms: one form, or several that follow each other. */
export class Form {
  readonly #tried: Tried;
  /** Stands in a field, or did in a form that was ended. */
  readonly #placed: Set<Entity>;
  /** Was in a form that was ended and is gone: the app has it, and no later form is given it again. */
  readonly #given = new Set<Entity>();
  readonly #labels = new FieldLabels();
  /** Nothing was typed since the last form was ended. */
  #ended = false;

  constructor(tried: Tried, placed: readonly Entity[]) {
    this.#tried = tried;
    this.#placed = new Set(placed);
  }

  /** Sees whether the form that was ended is gone. Before anything else is asked. */
  look(screen: Screen): void {
    if (!this.#ended || isOverlaid(screen)) return;
    const texts = new Set(fields(screen).map(({ text }) => text));
    const standing = [...this.#placed].some((entity) => partsOf(entity).some((part) => texts.has(part)));
    if (!standing) for (const entity of this.#placed) this.#given.add(entity);
  }

  /** The next value into its field; when all stand, the form's end. */
  fill(screen: Screen, goal: ReadGoal): Decision | undefined {
    const placements = this.#placements(screen, goal);
    if (placements.length === 0) return undefined;
    for (const placement of placements) if (shows(placement)) this.#placed.add(placement.entity);
    const open = placements.filter((placement) => !shows(placement));
    const next = open.find(({ label }) => this.#tried.mark(screen, `type ${label}`));
    if (next !== undefined) {
      this.#ended = false;
      return {
        kind: 'act',
        action: {
          kind: 'type',
          target: next.node,
          value: next.value,
          as: next.entity.kind === 'phone' ? 'digits' : 'exact',
        },
        why: `'${next.value}' is what the goal says for '${next.label}'.`,
      };
    }
    // A field that did not take its value: a form that is ended now would keep something else than the goal says.
    if (open.length > 0) return undefined;
    // What is saved now is saved without the values that found no place; a form that only leads to the next may have one for them.
    const isWhole = this.missing(goal).length === 0;
    const end = candidates(screen, goal)
      .filter(({ commits, key }) => commits > 0 && !this.#tried.has(screen, key))
      .filter(({ label }) => isWhole || !keeps(label))
      .sort((one, other) => other.commits - one.commits)[0];
    if (end === undefined) return undefined;
    this.#tried.mark(screen, end.key);
    this.#ended = true;
    const why = `The form is filled in; '${end.label}' ends it.`;
    return { kind: 'act', action: { kind: 'tap', target: end.node }, why };
  }

  /** Every value was put in, and the form was ended: it is gone, or stays as an editor does, and complains of nothing. */
  finished(screen: Screen, goal: ReadGoal): string | undefined {
    if (!this.#ended || isOverlaid(screen)) return undefined;
    if (!goal.entities.every((entity) => this.#placed.has(entity))) return undefined;
    const left = this.#placements(screen, goal);
    if (left.length === 0) return 'Every value of the goal was put in, and the form is closed.';
    const complains = fields(screen).some(({ error }) => error !== undefined && error !== '');
    return !complains && left.every(shows) ? 'Every value of the goal was put in and kept.' : undefined;
  }

  missing(goal: ReadGoal): readonly Entity[] {
    return goal.entities.filter((entity) => !this.#placed.has(entity));
  }

  /** The form was left without its end: what stood in it is lost. */
  abandon(): void {
    for (const entity of this.#placed) if (!this.#given.has(entity)) this.#placed.delete(entity);
  }

  /** Another app knows nothing of what this one was given. */
  restart(): void {
    this.#placed.clear();
    this.#given.clear();
    this.#ended = false;
  }

  #placements(screen: Screen, goal: ReadGoal): readonly Placement[] {
    const shown = fields(screen);
    this.#labels.see(screen, shown, (text) => goal.entities.some((entity) => isValueOf(text, entity)));
    return placeEntities(
      shown,
      goal.entities.filter((entity) => !this.#given.has(entity)),
      (node) => this.#labels.of(screen, node),
    );
  }
}

function shows({ node, value, entity }: Placement): boolean {
  // A password field shows dots.
  if (node.password) return node.text !== '';
  if (entity.kind !== 'phone') return node.text === value;
  return node.text.replace(/\D/g, '') === value.replace(/\D/g, '');
}

/** Is this text a value of the goal, or a part of it, however the field writes it? */
function isValueOf(text: string, entity: Entity): boolean {
  if (partsOf(entity).some((part) => part.toLowerCase() === text.toLowerCase())) return true;
  const digits = entity.text.replace(/\D/g, '');
  return entity.kind === 'phone' && digits.startsWith(text.replace(/\D/g, '') || ' ') && /^[\d ()+./-]+$/.test(text);
}

function partsOf({ text, kind }: Entity): readonly string[] {
  const words = text.split(/\s+/);
  return kind === 'name' ? [text, words[0] ?? '', words.slice(1).join(' ')].filter(Boolean) : [text];
}
