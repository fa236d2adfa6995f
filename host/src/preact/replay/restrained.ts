import type { ConcreteAction } from '../../actions/index.js';
import type { Decision, Policy, Situation } from '../../agent/index.js';

/** Why an act may not be done where it was decided on; undefined where it may. */
export type WhyNot = (action: ConcreteAction, situation: Situation) => string | undefined | Promise<string | undefined>;

/** A policy each of whose acts is asked about first: one that may not be done is not carried out, and the policy is taken to have given up. */
export function restrained(policy: Policy, whyNot: WhyNot): Policy {
  return {
    kind: policy.kind,
    description: policy.description,
    get cost() {
      return policy.cost;
    },
    decide: async (situation): Promise<Decision> => {
      const decision = await policy.decide(situation);
      if (decision.kind !== 'act') return decision;
      const why = await whyNot(decision.action, situation);
      return why === undefined ? decision : { kind: 'give-up', why };
    },
  };
}
