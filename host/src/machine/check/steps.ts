import { isDeepStrictEqual } from 'node:util';
import { tryEvaluate } from '../expression.js';
import { printAlternative, printGuard } from '../language/write.js';
import type { Alternative, Guard, Machine, Param, Step } from '../model.js';
import { targetsOf } from '../paths.js';
import { alternativePlace } from '../place.js';
import { groupsOf } from '../repeats.js';
import { type Block, blocksOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Steps and alternatives that can never be taken, and states that run out of steps. */
export function* checkSteps(machine: Machine): Generator<Problem> {
  for (const block of blocksOf(machine)) {
    yield* checkOrder(block);
    for (const [index, step] of block.steps.entries()) {
      const placeOf = (choice: number) => alternativePlace(block.place, index, choice);
      if (step.alternatives.length === 0 && step.hole === undefined && step.read === undefined)
        yield error(
          block.place,
          `Step ${index + 1} of '${block.id}' says nothing to do. Write an action, or remove it.`,
        );
      for (const [choice, alternative] of step.alternatives.entries()) {
        const never = neverFires(alternative, step.alternatives.slice(0, choice), machine.params);
        if (never !== undefined) yield error(placeOf(choice), never);
      }
    }
  }
}

function* checkOrder(block: Block): Generator<Problem> {
  const groups = groupsOf(block.steps).filter(({ depth }) => depth === 0);
  /** Behind the repeat that a step lies in, the run is back on its screen. */
  const endOf = (index: number) => groups.find(({ from, to }) => from <= index && index < to)?.to ?? block.steps.length;
  for (let index = 0; index < block.steps.length; ) {
    const [leaving, end] = [index, endOf(index)];
    index += 1;
    if (!alwaysLeaves(block.steps[leaving] as Step)) continue;
    for (; index < end; index++) {
      yield error(
        alternativePlace(block.place, index, 0),
        `Step ${leaving + 1} of '${block.id}' has led away before this can be done. Move it up, or to another state.`,
      );
    }
  }
  const once = block.steps.filter(({ repeats }) => repeats === undefined);
  const mayLead = once.some((step) => targetsOf(step).length > 0);
  if (block.kind === 'state' && mayLead && !once.some(alwaysLeaves)) {
    yield warning(
      block.place,
      `Every step of '${block.id}' that leads away may be skipped, and then nothing leads on.`,
    );
  }
}

/** Cannot be skipped, and whichever way is taken leads to another screen. */
function alwaysLeaves({ optional, alternatives, hole, read }: Step): boolean {
  if (read !== undefined) return false;
  if (hole !== undefined) return hole.targets.length > 0;
  const mayBeSkipped = optional || alternatives.every(({ guards }) => guards.some(({ kind }) => kind === 'param'));
  return !mayBeSkipped && alternatives.every(({ targets }) => targets.length > 0);
}

function neverFires(
  alternative: Alternative,
  before: readonly Alternative[],
  params: readonly Param[],
): string | undefined {
  for (const [index, guard] of alternative.guards.entries()) {
    const sentence = `'when ${printGuard(guard)}' never holds`;
    if (isImpossible(guard, params)) return `${sentence}. Correct it, or remove this way.`;
    const opposed = alternative.guards.slice(0, index).find((other) => contradict(guard, other));
    if (opposed !== undefined) return `${sentence} together with '${printGuard(opposed)}'. Remove one of them.`;
  }
  const first = before.find((earlier) => shadows(earlier, alternative));
  if (first === undefined) return undefined;
  return `This way is never taken: '${printAlternative(first)}' above it comes first whenever it could. Give that one a 'when', or remove this one.`;
}

function isImpossible(guard: Guard, params: readonly Param[]): boolean {
  if (guard.kind === 'screen') return false;
  const [left, right] = [tryEvaluate(guard.left, {}), tryEvaluate(guard.right, {})];
  if (left.kind === 'value' && right.kind === 'value')
    return (left.value === right.value) !== (guard.comparison === '=');
  if (isDeepStrictEqual(guard.left, guard.right)) return guard.comparison === '!=';
  if (guard.comparison === '!=') return false;
  const [side, literal] = guard.left.kind === 'param' ? [guard.left, right] : [guard.right, left];
  const param = side.kind === 'param' ? params.find(({ name }) => name === side.name) : undefined;
  const isClosed = param?.type === 'enum' && literal.kind === 'value';
  return isClosed && literal.value !== param.default && !(param.choices ?? []).includes(literal.value);
}

function contradict(one: Guard, other: Guard): boolean {
  if (one.kind === 'screen' || other.kind === 'screen') {
    if (one.kind !== 'screen' || other.kind !== 'screen') return false;
    const kinds = [one.check.kind, other.check.kind].sort().join();
    return (
      kinds === 'absent,present' &&
      'selector' in one.check &&
      'selector' in other.check &&
      one.check.selector === other.check.selector
    );
  }
  if (!isDeepStrictEqual(one.left, other.left)) return false;
  const isSame = isDeepStrictEqual(one.right, other.right);
  if (one.comparison !== other.comparison) return isSame;
  const isLiteral = one.right.kind === 'literal' && other.right.kind === 'literal';
  return one.comparison === '=' && isLiteral && !isSame;
}

/** Whenever the later one could be taken, the earlier one is: it needs no more guards, and names the same node or none at all. */
function shadows(earlier: Alternative, later: Alternative): boolean {
  const needsNoMore = earlier.guards.every((guard) => later.guards.some((other) => isDeepStrictEqual(guard, other)));
  if (!needsNoMore) return false;
  if (!('target' in earlier.action)) return true;
  return 'target' in later.action && earlier.action.target === later.action.target;
}
