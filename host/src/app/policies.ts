import { Explorer, Model, type ModelOptions, ModelPolicy, type Policy } from '../agent/index.js';
import { UsageError } from '../base/index.js';
import type { Fallback } from '../preact/index.js';
import type { Context } from './command.js';

export interface PolicyFlags {
  readonly model?: string | undefined;
  readonly fallback?: 'explorer' | 'model' | undefined;
  readonly policy?: 'explorer' | 'model' | undefined;
}

/** Steps that whoever takes over may take before it is stopped. */
const DETOUR_STEPS = 20;

/** The policy that the flags name: the model when one is named, else the explorer. */
export function policyOf(flags: PolicyFlags, { env }: Context): Policy {
  const kind = flags.policy ?? (flags.model === undefined ? 'explorer' : 'model');
  return kind === 'explorer' ? new Explorer() : modelPolicy(flags.model, env);
}

/** Who takes over at a miss; undefined when nobody was asked for. */
export function fallbackOf(flags: PolicyFlags, goal: string, { env }: Context): Fallback | undefined {
  const kind = flags.fallback ?? (flags.model === undefined ? undefined : 'model');
  if (kind === undefined) return undefined;
  const policy = kind === 'explorer' ? new Explorer() : modelPolicy(flags.model, env);
  return { policy, goal, maxSteps: DETOUR_STEPS };
}

function modelPolicy(model: string | undefined, env: NodeJS.ProcessEnv): Policy {
  return new ModelPolicy(modelOptions(model, env));
}

/** A model for single questions, where one is named by flag or by REPRISE_MODEL; undefined where none is. */
export function modelOf(model: string | undefined, env: NodeJS.ProcessEnv): Model | undefined {
  const isNamed = model !== undefined || env['REPRISE_MODEL'] !== undefined;
  return isNamed ? new Model(modelOptions(model, env)) : undefined;
}

/** Any server that speaks OpenAI's chat protocol: OPENAI_BASE_URL, OPENAI_API_KEY, and the model's name by flag or REPRISE_MODEL. */
function modelOptions(model: string | undefined, env: NodeJS.ProcessEnv): ModelOptions {
  const name = model ?? env['REPRISE_MODEL'];
  const baseUrl = env['OPENAI_BASE_URL'];
  if (name === undefined || baseUrl === undefined) {
    throw new UsageError(
      'model',
      'A model needs a name (--model or REPRISE_MODEL) and a server (OPENAI_BASE_URL, and OPENAI_API_KEY where it wants one).',
    );
  }
  const apiKey = env['OPENAI_API_KEY'];
  return { model: name, baseUrl, ...(apiKey !== undefined && { apiKey }) };
}
