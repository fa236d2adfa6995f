import type { ToolSet } from 'ai';
import { ModelError } from '../../base/index.js';
import type { PolicyCost } from '../policy.js';

export interface ModelOptions {
  readonly model: string;
  /** Address of a server that speaks OpenAI's chat protocol, `/v1` included. */
  readonly baseUrl: string;
  readonly apiKey?: string;
}

/** One question: what it is told once, what it is asked, and the tools of which it is to call one. */
export interface Question {
  readonly system: string;
  readonly prompt: string;
  readonly tools: ToolSet;
}

export interface ToolCall {
  readonly toolName: string;
  readonly input: unknown;
}

/** Who answers questions by calling a tool. */
export interface Asked {
  /** What it is, said plainly to the user. */
  readonly description: string;
  readonly cost: PolicyCost;
  /** The tool that it calls; undefined where it calls none. */
  ask(question: Question, signal?: AbortSignal): Promise<ToolCall | undefined>;
}

/** A language model behind a server, and what it has cost so far. */
export class Model implements Asked {
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

  async ask({ system, prompt, tools }: Question, signal?: AbortSignal): Promise<ToolCall | undefined> {
    // Loaded with the first question: most runs ask no model, and these are slow to load.
    const { generateText } = await import('ai');
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const { model, baseUrl, apiKey } = this.#options;
    const server = { name: 'openai-compatible', baseURL: baseUrl, ...(apiKey !== undefined && { apiKey }) };
    try {
      const answer = await generateText({
        model: createOpenAICompatible(server)(model),
        system,
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
