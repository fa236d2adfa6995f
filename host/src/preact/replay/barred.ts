import { type ConcreteAction, isIrreversibleLabel } from '../../actions/index.js';
import { actionSentence, type Decision, goesBack, type Policy, type Situation } from '../../agent/index.js';
import { actName, type Cursor, inSameRound } from '../../machine/index.js';
import { labelOf, resolve, type Screen, type UiNode } from '../../screen/index.js';
import { heldBack } from './attendant.js';
import { standingOf } from './overseer.js';
import type { Run } from './run.js';

/**
 * A policy that cannot do again what may have happened already and cannot be undone: whatever it decides, an act on the node of a barred step, by
 * any of the step's ways, is not carried out, and the policy is taken to have given up. It may still close dialogs around it.
 */
export function withBarred(policy: Policy, run: Run, at: Cursor): Policy {
  return {
    kind: policy.kind,
    description: policy.description,
    get cost() {
      return policy.cost;
    },
    decide: async (situation: Situation): Promise<Decision> => {
      const decision = await policy.decide(situation);
      if (decision.kind !== 'act') return decision;
      const target = 'target' in decision.action ? decision.action.target : undefined;
      if (barredNodes(run, at, situation.screen).some(({ order }) => order === target?.order))
        return {
          kind: 'give-up',
          why: 'What is left would be to do again what may have happened and cannot be undone.',
        };
      const held = await heldBack(run, actionSentence(decision.action));
      if (held !== undefined) return { kind: 'give-up', why: held };
      const refused = mayCommit(run, decision.action) ? await refusal(run, actionSentence(decision.action)) : undefined;
      return refused === undefined ? decision : { kind: 'give-up', why: refused };
    },
  };
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
  return run.machine.states.flatMap(({ id, steps }) =>
    steps.flatMap(({ alternatives }, step) => {
      const isBarred = alternatives.some((_, index) =>
        run.barred.has(actName(inSameRound(run.machine, at, { state: id, step }), index)),
      );
      if (!isBarred) return [];
      return alternatives.flatMap(({ action }) => {
        if (!('target' in action)) return [];
        const found = resolve(screen, action.target, run.at(at), 'see');
        if (found.kind === 'none') return [];
        return found.kind === 'one' ? [found.node, found.target] : found.nodes;
      });
    }),
  );
}
