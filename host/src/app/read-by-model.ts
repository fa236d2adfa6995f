import { bindByModel, type Kept } from '../preact/index.js';
import type { Context } from './command.js';
import { hostDay } from './device-day.js';
import { modelOf } from './policies.js';
import type { Spent } from './spent.js';

/** What came of asking; `machine` where the goal is bound. */
export interface ReadByModel {
  readonly spent: Spent;
  readonly machine?: string;
  /** The goal as rules read it now. */
  readonly goal?: string;
}

/** A goal that no machine takes by rule, read with the help of the model that the flag or REPRISE_MODEL names; undefined where none is named. */
export async function readByModel(
  machines: readonly Kept[],
  goal: string,
  name: string | undefined,
  { env, output, signal }: Context,
): Promise<ReadByModel | undefined> {
  const model = modelOf(name, env);
  if (model === undefined) return undefined;
  const bound = await bindByModel(machines, goal, model, hostDay(), signal);
  const spent = { by: model.description, ...model.cost };
  if (bound.kind === 'refused') {
    if (spent.modelCalls > 0)
      output.say(`The ${spent.by} was asked which of the goal's words are values: ${bound.reason}`);
    return { spent };
  }
  output.say(`Read by the ${spent.by} as: ${bound.goal}`);
  return { spent, machine: bound.kept.machine.name, goal: bound.goal };
}
