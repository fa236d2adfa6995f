import { actionSentence } from '../../agent/index.js';
import type { Clock } from '../../base/index.js';
import { type Device, quote } from '../../device/index.js';
import {
  type Bindings,
  describeScreen,
  type Machine,
  nextStep,
  type PlannedStep,
  planOf,
  screenHolds,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Foreign } from '../languages.js';
import { readBaseline } from './baseline.js';
import { whyUnfit } from './fit.js';
import { Run } from './run.js';
import { untoldOf, whyNoEnd } from './told-behind.js';

/** What a run would do, told without doing any of it. */
export interface Foreseen {
  /** Why it would do nothing. */
  readonly refused?: string;
  /** The state that it would begin on, after a cold start of the app. */
  readonly begins: string | undefined;
  readonly screen: {
    /** What the screen shows now, in words. */
    readonly shows: string;
    /** The states and finals of the machine that it is. */
    readonly is: readonly string[];
  };
  readonly steps: readonly ForeseenStep[];
  readonly finals: readonly string[];
  /** Those of them that do not count on a phone in this language: a run by the machine alone that ends there has not passed. */
  readonly uncounted?: readonly string[];
}

export interface ForeseenStep extends PlannedStep {
  /** What it would do on the screen as it is now, where that is its own; or what it lacks there. */
  readonly now?: string;
  /** What of it cannot be undone, and is not begun on a phone in this language: the run hands over before it, or stops. */
  readonly untold?: string;
}

/** Looks at a device, and tells what a machine would do on it with these values: nothing is started, pressed or written. */
export async function dryRun(options: {
  readonly machine: Machine;
  readonly bindings: Bindings;
  readonly device: Device;
  readonly clock: Clock;
  readonly isForeign?: Foreign;
  readonly signal?: AbortSignal;
}): Promise<Foreseen> {
  const run = new Run(options);
  const { machine, bindings } = run;
  const screen = await run.device.observe(run.signal);
  const blocks = [...machine.states, ...machine.finals];
  const is = blocks.filter(({ checks }) => screenHolds(checks, screen, bindings)).map(({ id }) => id);
  const refused = await whyNot(run);
  const uncounted = machine.finals.filter((final) => whyNoEnd(run, final) !== undefined).map(({ id }) => id);
  return {
    ...(refused !== undefined && { refused }),
    begins: machine.states[0]?.id,
    screen: { shows: describeScreen(screen), is },
    steps: planOf(machine, bindings).map((step) => {
      const now = is.includes(step.state) ? nowOf(run, step, screen) : undefined;
      const untold = untoldOf(run, step);
      return { ...step, ...(now !== undefined && { now }), ...(untold !== undefined && { untold }) };
    }),
    finals: machine.finals.map(({ id }) => id),
    ...(uncounted.length > 0 && { uncounted }),
  };
}

/** Why a run would do nothing: in the words in which it would say so. */
async function whyNot(run: Run): Promise<string | undefined> {
  const unfit = run.unmade ?? (await whyUnfit(run));
  if (unfit !== undefined) return unfit;
  const { app } = run.machine;
  const { exitCode, stdout } = await run.device.shell(`pm path ${quote(app)}`, run.signal);
  if (exitCode !== 0 || stdout.trim() === '') return `${app} is not on the device: install it.`;
  return (await readBaseline(run))?.replace(/^Nothing was done: /, '');
}

function nowOf(run: Run, step: PlannedStep, screen: Screen): string | undefined {
  if (step.isLeftOut || step.repeats.length > 0) return undefined;
  const at = { state: step.state, step: step.step, iteration: 0 };
  const decision = nextStep(run.machine, at, screen, run.bindings);
  switch (decision.kind) {
    case 'act':
      return actionSentence(decision.action);
    case 'already':
    case 'skip':
    case 'read':
      return decision.sentence;
    case 'miss':
      return `saw ${decision.seen.join(', ')}`;
    case 'over':
    case 'hole':
      return undefined;
    default:
      return decision satisfies never;
  }
}
