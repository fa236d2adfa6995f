import type { Action } from '../../actions/action.js';
import type { Expression, Machine, SelectorText } from '../model.js';
import { alternativePlace } from '../place.js';
import { checksOfPlace } from '../value.js';
import { covers } from './covers.js';
import { alternativesOf, type Block, blocksOf } from './parts.js';
import { type Problem, warning } from './problem.js';

/**
 * Steps of which nothing says that they did what they are for: only that something on the screen changed, which a clock does too. The compiler
 * writes such steps where the recorded screens show no more, so these are remarks.
 */
export function* checkEffects(machine: Machine): Generator<Problem> {
  const isProven = machine.finals.some(({ probes }) => probes.length > 0);
  for (const { alternative, place, block } of alternativesOf(machine)) {
    const { action, targets, effects, irreversible } = alternative;
    if (block.kind !== 'state' || effects.length > 0 || hasValue(action)) continue;
    const same = targets.find((id) => covers(block.checks, checksOfPlace(machine, id)));
    const final = machine.finals.find(({ id }) => id === same);
    if (same !== undefined && (final === undefined || (final.probes.length === 0 && final.reads.length === 0)))
      yield warning(
        place,
        `'${same}' verifies nothing that does not hold in '${block.id}' already, so that any change of the screen counts as this step's effect. Verify what the step brings about, or write it behind the step: then <check>.`,
      );
    if (targets.length === 0 && 'offset' in action)
      yield warning(
        place,
        'What draws itself seldom shows in the tree that it was touched, and the step would miss. Write where it leads (-> ...), or what it brings about: then <check>.',
      );
    if (targets.length === 0 && irreversible && !isProven)
      yield warning(
        place,
        'It cannot be taken back, and any change of the screen counts as its effect. Write where it leads (-> ...), or what it brings about: then <check>.',
      );
  }
  for (const block of blocksOf(machine)) yield* checkTypedOver(block);
}

/** Its value is seen in place, wherever the step leads. */
function hasValue({ kind }: Action<SelectorText, Expression>): boolean {
  return kind === 'type' || kind === 'set';
}

/** A value that the very next step replaces. */
function* checkTypedOver(block: Block): Generator<Problem> {
  for (const [index, step] of block.steps.entries()) {
    const [here, next] = [step.alternatives, block.steps[index + 1]?.alternatives ?? []];
    const [one, other] = [here[0], next[0]];
    if (one === undefined || other === undefined || here.length > 1 || next.length > 1) continue;
    if (one.guards.length > 0 || other.guards.length > 0 || one.targets.length > 0) continue;
    const isReplaced =
      (one.action.kind === 'type' || one.action.kind === 'set') &&
      one.action.kind === other.action.kind &&
      one.action.target === other.action.target;
    if (isReplaced)
      yield warning(
        alternativePlace(block.place, index, 0),
        `What this puts in, step ${index + 2} of '${block.id}' puts something else over at once. Remove one of them.`,
      );
  }
}
