import { ModelError } from '../../base/index.js';
import type { Decision, Policy, PolicyCost, Situation } from '../policy.js';
import { promptFor, SYSTEM } from './prompt.js';
import { decisionOf, tools } from './tools.js';

export interface ModelOptions {
  readonly model: string;
  /** Address of a server that speaks OpenAI's chat protocol, `/v1` included. */
  readonly baseUrl: string;
  readonly apiKey?: string;
}

/** How often a model may answer with something unusable at one step before it is given up. */
const UNUSABLE = 3;

/** The policy of a language model: one call a step, the screen as an outline, one tool an action. */
export class ModelPolicy implements Policy {
  readonly kind = 'model';
  readonly description: string;
  readonly #options: ModelOptions;
  #calls = 0;
  #tokens = 0;

  constructor(options: ModelOptions) {
    this.description = `model ${options.model}`;
    this.#options = options;
  }

  get cost(): PolicyCost {
    return { modelCalls: this.#calls, tokens: this.#tokens };
  }

  async decide(situation: Situation): Promise<Decision> {
    let complaint = '';
    for (let attempt = 1; attempt <= UNUSABLE; attempt += 1) {
      const call = await this.#ask(`${promptFor(situation)}${complaint}`, situation.signal);
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

  async #ask(prompt: string, signal: AbortSignal | undefined) {
    // Loaded with the first question: most runs ask no model, and these are slow to load.
    const { generateText } = await import('ai');
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const { model, baseUrl, apiKey } = this.#options;
    const server = { name: 'openai-compatible', baseURL: baseUrl, ...(apiKey !== undefined && { apiKey }) };
    try {
      const answer = await generateText({
        model: createOpenAICompatible(server)(model),
        system: SYSTEM,
        prompt,
        tools,
        maxRetries: 2,
        ...(signal && { abortSignal: signal }),
      });
      this.#calls += 1;
      this.#tokens += answer.usage.totalTokens ?? 0;
      return answer.toolCalls[0];
    } catch (cause) {
      signal?.throwIfAborted();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ModelError(
        'model',
        `${this.description} did not answer: ${reason} Check OPENAI_BASE_URL, the key and the model's name.`,
        { cause },
      );
    }
  }
}
