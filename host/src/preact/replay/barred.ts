import type { Decision, Policy, Situation } from '../../agent/index.js';
import { actName, type Cursor, inSameRound } from '../../machine/index.js';
import { resolve, type Screen, type UiNode } from '../../screen/index.js';
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
      if (decision.kind !== 'act' || !('target' in decision.action)) return decision;
      const { target } = decision.action;
      if (!barredNodes(run, at, situation.screen).some((node) => node.order === target.order)) return decision;
      return { kind: 'give-up', why: 'What is left would be to do again what may have happened and cannot be undone.' };
    },
  };
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
