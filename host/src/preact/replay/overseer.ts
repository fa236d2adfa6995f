import { namesRead, screenHolds } from '../../machine/index.js';
import type { Reading } from '../probe.js';
import type { WitnessedStep } from './report.js';
import type { Run } from './run.js';

/** An act that cannot be undone, and where the run stands right before it. */
export interface CommittingAct {
  /** The machine's own, by a way of a step; or what a policy does that has taken over at a miss. */
  readonly by:
    | (StandingPlace & { readonly kind: 'machine'; readonly alternative: number })
    | { readonly kind: 'policy' };
  readonly sentence: string;
  readonly standing: Standing;
}

/** All that another process needs to know of a run to go on behind an act that cannot be undone, without doing it again. */
export interface Standing {
  /** What the probes of all finals read before the run, and before the last such act. */
  readonly baseline: readonly Reading[];
  readonly beforeAct: readonly Reading[];
  readonly steps: readonly StandingStep[];
  /** Finals whose checks held on the first screen already; absent where the run has not stood on one that it knew. */
  readonly heldAtStart?: readonly string[];
  /** What was read on the way; absent where nothing was. */
  readonly read?: Readonly<Record<string, string>>;
}

/** A witnessed step without its screens. */
export type StandingStep = StandingPlace & Pick<WitnessedStep, 'transition' | 'how'> & { readonly target?: string };

/** A step of a machine, and the rounds of the repeats around it. */
export type StandingPlace = Pick<WitnessedStep, 'state' | 'step' | 'iteration' | 'turn'>;

/** What became of an act; `seen`: its effect was there. */
export type Became = 'no' | 'yes' | 'unknown' | 'seen';

/** Has a say before an act that cannot be undone, and is told what became of it: a journal, a person, the gate where it cannot put a device back. */
export interface Overseer {
  /** Why the act may not be done; undefined where it may, once all that must outlive a kill is kept. */
  before(act: CommittingAct): Promise<string | undefined>;
  after?(became: Became): Promise<void>;
  /** A step later than the first such act. */
  stepped?(standing: Standing): Promise<void>;
}

/** Several: who refuses first has refused, and nobody behind it is asked. */
export function overseers(...all: readonly Overseer[]): Overseer {
  return {
    before: async (act) => {
      for (const each of all) {
        const refused = await each.before(act);
        if (refused !== undefined) return refused;
      }
      return undefined;
    },
    after: async (became) => {
      for (const each of all) await each.after?.(became);
    },
    stepped: async (standing) => {
      for (const each of all) await each.stepped?.(standing);
    },
  };
}

/** Where a run stands, as it can be kept. */
export function standingOf(run: Run): Standing {
  const { machine, bindings, firstScreen, baseline, beforeAct } = run;
  const held = firstScreen && machine.finals.filter(({ checks }) => screenHolds(checks, firstScreen, bindings));
  const heldAtStart = run.heldAtStart ?? held?.map(({ id }) => id);
  const steps = run.steps.map(({ transition, state, step, iteration, turn, target, how }) => ({
    ...{ transition, state, step, iteration, turn, how },
    ...(target !== undefined && { target }),
  }));
  const read = Object.entries(bindings).filter(([name]) => namesRead(machine).has(name));
  return {
    ...{ baseline, beforeAct, steps: [...run.earlier, ...steps] },
    ...(heldAtStart && { heldAtStart }),
    ...(read.length > 0 && { read: Object.fromEntries(read) }),
  };
}
