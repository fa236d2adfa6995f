import { UsageError } from '../base/index.js';
import { type AtMiss, type Attendant, describeMiss } from '../preact/index.js';
import type { Context } from './command.js';

/** At which moments a run is to ask. */
export interface Attending {
  /** Before each act. */
  readonly step: boolean;
  /** At each miss. */
  readonly pause: boolean;
}

/** Refuses flags that ask a person where none can be asked. */
export function refuseUnattended({ step, pause }: Attending, { ask, output }: Pick<Context, 'ask' | 'output'>): void {
  if (ask !== undefined && !output.json) return;
  const why = output.json ? 'with --json nobody is asked' : 'nobody sits at a terminal here';
  if (step) throw new UsageError('no-terminal', `--step asks before each step, and ${why}: leave it out. ${TELLS}`);
  if (pause) throw new UsageError('no-terminal', `--pause asks at each miss, and ${why}: leave it out.`);
}

const TELLS = '--dry-run tells the steps.';

/** The person at the terminal, as a run asks them; undefined where none is to be asked. */
export function attendantOf(
  { step, pause }: Attending,
  { ask, choose, output }: Pick<Context, 'ask' | 'choose' | 'output'>,
): Attendant | undefined {
  if (!step && !pause) return undefined;
  return {
    ...(step &&
      ask && {
        beforeStep: async (sentence) =>
          (await ask(`  next: ${sentence}. Do it?`)) ? undefined : `Stopped before "${sentence}": you said no.`,
      }),
    ...(pause &&
      choose && {
        atMiss: async ({ sentence, miss, canHandOver }) => {
          // The miss itself is told already.
          if (sentence !== describeMiss(miss)) output.complain(`  ${sentence}`);
          const answers: readonly [...AtMiss[], AtMiss] = canHandOver
            ? ['go on', 'hand over', 'stop']
            : ['go on', 'stop'];
          return choose('  Look at the screen, mend it by hand where it needs that, and say how:', answers);
        },
      }),
  };
}

/** Refuses the name of a state that a machine has none of. */
export function refuseUnknownState(until: string, machine: { readonly name: string } & States): void {
  const known = [...machine.states, ...machine.finals].map(({ id }) => id);
  if (known.includes(until)) return;
  throw new UsageError('no-state', `${machine.name} has no state '${until}'. There is ${known.join(', ')}.`);
}

interface States {
  readonly states: readonly { readonly id: string }[];
  readonly finals: readonly { readonly id: string }[];
}
