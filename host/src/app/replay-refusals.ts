import { UsageError } from '../base/index.js';
import type { Machine } from '../machine/index.js';
import { refuseUnattended } from './attend.js';
import type { Context } from './command.js';
import { refuseBeside } from './flags-together.js';

/** The flags of a replay that say who does what; `run` gives some of them, and leaves others out. */
export interface ReplayFlags {
  readonly heal: boolean;
  readonly grow: boolean | 'where possible';
  readonly fallback?: string | undefined;
  readonly model?: string | undefined;
  readonly readOnly: boolean;
  readonly dryRun: boolean;
  readonly step?: boolean;
  readonly pause?: boolean;
  readonly until?: string | undefined;
}

/** Refuses flags that cannot stand together, or that need a person where none sits. */
export function refuseFlags(flags: ReplayFlags, context: Context): void {
  const { heal, grow, fallback, model, readOnly, dryRun, step = false, pause = false, until } = flags;
  const policies = [...named('--heal', heal), ...named('--fallback', fallback), ...named('--model', model)];
  const growing = named('--grow', grow === true);
  if (dryRun) {
    const doing = [...named('--step', step), ...named('--pause', pause), ...named('--until', until), ...growing];
    refuseBeside('--dry-run', 'tells what would be done, and does none of it', doing);
  }
  if (readOnly) refuseBeside('--read-only', READ_ONLY, [...policies, ...growing]);
  if (grow === true && policies.length === 0 && !pause) throw new UsageError('grow-alone', GROW_ALONE);
  if (pause) refuseBeside('--pause', 'lets a person mend the screen, which teaches a machine nothing', growing);
  refuseUnattended({ step, pause }, context);
}

function named(flag: string, given: unknown): readonly string[] {
  return given === undefined || given === false ? [] : [flag];
}

const READ_ONLY = 'lets nobody take over at a miss, and changes nothing that is kept';
const GROW_ALONE =
  '--grow adds what was found at a miss, and nobody is to look. Add --heal, --fallback explorer, or --model with a name.';

/** Why a machine cannot be run with nobody to take over: a stretch of it is left to a policy. */
export function whyLeftOpen({ name, states }: Machine): string | undefined {
  for (const { id, steps } of states)
    for (const [index, { hole }] of steps.entries())
      if (hole !== undefined)
        return `Nothing was done: step ${index + 1} of '${id}' of ${name} is left to a policy ("${hole.goal}"), and --read-only asks none. Run it without.`;
  return undefined;
}
