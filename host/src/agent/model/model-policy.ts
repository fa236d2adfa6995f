import type { Decision, Policy, PolicyCost, Situation } from '../policy.js';
import { Model, type ModelOptions } from './model.js';
import { promptFor, SYSTEM } from './prompt.js';
import { decisionOf, tools } from './tools.js';

/** How often a model may answer with something unusable at one step before it is given up. */
const UNUSABLE = 3;

/** The policy of a language model: one call a step, the screen as an outline, one tool an action. */
export class ModelPolicy implements Policy {
  readonly kind = 'model';
  readonly #model: Model;

  constructor(options: ModelOptions) {
    this.#model = new Model(options);
  }

  get description(): string {
    return this.#model.description;
  }

  get cost(): PolicyCost {
    return this.#model.cost;
  }

  async decide(situation: Situation): Promise<Decision> {
    let complaint = '';
    for (let attempt = 1; attempt <= UNUSABLE; attempt += 1) {
      const call = await this.#model.ask(
        { system: SYSTEM, prompt: `${promptFor(situation)}${complaint}`, tools },
        situation.signal,
      );
      const decision =
        call === undefined
          ? ({ kind: 'unusable', why: 'No tool was called.' } as const)
          : decisionOf(call.toolName, call.input, situation.screen);
      if (decision.kind !== 'unusable') return decision;
      complaint = `\n\nYour last answer could not be used: ${decision.why} Call exactly one tool.`;
    }
    return {
      kind: 'give-up',
      why: `The model's answers could not be used ${UNUSABLE} times in a row.${complaint.trim()}`,
    };
  }
}
