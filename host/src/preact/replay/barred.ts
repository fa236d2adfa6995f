import { type ConcreteAction, isIrreversibleLabel } from '../../actions/index.js';
import { actionSentence, goesBack, type Policy } from '../../agent/index.js';
import {
  type Alternative,
  actName,
  type Check,
  type Cursor,
  inSameRound,
  type Machine,
  type StepRef,
  screenHolds,
} from '../../machine/index.js';
import { labelOf, resolve, type Screen, type UiNode } from '../../screen/index.js';
import { heldBack } from './attendant.js';
import { standingOf } from './overseer.js';
import { restrained } from './restrained.js';
import type { Run } from './run.js';

/**
 * A policy that cannot do again what has happened, or may have, and cannot be undone: whatever it decides, an act on the node of such a step, by
 * any of the step's ways, is not carried out, and the policy is taken to have given up. It may still close dialogs around it.
 */
export function withBarred(policy: Policy, run: Run, at: Cursor): Policy {
  return restrained(policy, async (action, { screen }) => {
    const target = 'target' in action ? action.target : undefined;
    if (barredNodes(run, at, screen).some(({ order }) => order === target?.order))
      return 'What is left would be to do again what may have happened and cannot be undone.';
    if (doneNodes(run, at, screen).some(({ order }) => order === target?.order))
      return 'What comes next would be to do again what was done and cannot be undone.';
    const held = await heldBack(run, actionSentence(action));
    if (held !== undefined) return held;
    return mayCommit(run, action) ? refusal(run, actionSentence(action)) : undefined;
  });
}

/**
 * May this be an act that cannot be undone? What says so; and, where the machine has such an act, whatever is pressed, for here it may be what does it
 * by another name: only what turns away or leads back is none.
 */
function mayCommit({ machine }: Run, action: ConcreteAction): boolean {
  if (action.kind === 'key') return action.key === 'enter';
  if (action.kind !== 'tap' && action.kind !== 'hold') return false;
  const label = labelOf(action.target);
  if (isIrreversibleLabel(label)) return true;
  if (goesBack(label)) return false;
  const ways = machine.states.flatMap(({ steps }) => steps.flatMap(({ alternatives }) => alternatives));
  return ways.some(({ irreversible }) => irreversible);
}

/** Why a policy may not do what cannot be undone. What became of it nobody is told: until a probe says so, nobody knows. */
async function refusal(run: Run, sentence: string): Promise<string | undefined> {
  const refused = await run.deadline.without(async () =>
    run.overseer?.before({ by: { kind: 'policy' }, sentence, standing: standingOf(run) }),
  );
  if (refused === undefined) run.hasCommitted = true;
  return refused;
}

/** What the barred steps would act upon on this screen. */
function barredNodes(run: Run, at: Cursor, screen: Screen): readonly UiNode[] {
  return stepsOf(run.machine)
    .filter((ref) => ref.ways.some((_, index) => run.barred.has(actName(inSameRound(run.machine, at, ref), index))))
    .flatMap((ref) => nodesOf(run, at, screen, ref));
}

/**
 * What the steps would act upon on this screen that cannot be undone and that this run was seen to do on such a screen, in this round. Where one that is still
 * to be done would act upon the same, nobody can say which it is: then it may be.
 */
function doneNodes(run: Run, at: Cursor, screen: Screen): readonly UiNode[] {
  const done = new Set(run.steps.flatMap((step) => (step.how === 'acted' ? [actName(step, step.alternative)] : [])));
  const committing = stepsOf(run.machine).filter(({ ways }) => ways.some(({ irreversible }) => irreversible));
  const isDone = (ref: Ref) => ref.ways.some((_, index) => done.has(actName(inSameRound(run.machine, at, ref), index)));
  const again = committing
    .filter((ref) => isDone(ref) && screenHolds(ref.checks, screen, run.at(at)))
    .flatMap((ref) => nodesOf(run, at, screen, ref));
  if (again.length === 0) return [];
  const pending = committing.filter((ref) => !isDone(ref)).flatMap((ref) => nodesOf(run, at, screen, ref));
  return again.filter(({ order }) => !pending.some((node) => node.order === order));
}

/** A step, its ways, and what its screen is known by. */
interface Ref extends StepRef {
  readonly ways: readonly Alternative[];
  readonly checks: readonly Check[];
}

function stepsOf({ states }: Machine): readonly Ref[] {
  return states.flatMap(({ id, checks, steps }) =>
    steps.map(({ alternatives: ways }, step) => ({ state: id, step, ways, checks })),
  );
}

/** All that the ways of a step name on a screen. */
function nodesOf(run: Run, at: Cursor, screen: Screen, { ways }: Ref): readonly UiNode[] {
  return ways.flatMap(({ action }) => {
    if (!('target' in action)) return [];
    const found = resolve(screen, action.target, run.at(at), 'see');
    if (found.kind === 'none') return [];
    return found.kind === 'one' ? [found.node, found.target] : found.nodes;
  });
}
