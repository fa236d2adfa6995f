import { describeTrust, type JournalNote, mayCommit, type Overseer } from '../preact/index.js';
import type { Context } from './command.js';
import type { Sourced } from './machine-file.js';

/** What happens before an act that cannot be undone, of a machine that the gate has not run live. */
export type Irreversible = 'ask' | 'refuse' | 'allow';

/** Lets a trusted machine do what cannot be undone; for another one asks the person at the terminal, or refuses. What a policy does is whoever's who named it. */
export function trustOverseer(
  { machine, level, trust }: Sourced,
  irreversible: Irreversible,
  { ask, output }: Pick<Context, 'ask' | 'output'>,
): Overseer {
  const agreed = new Set<string>();
  return {
    before: async ({ by, sentence }) => {
      if (by.kind === 'policy' || irreversible === 'allow' || mayCommit(level) || agreed.has(sentence))
        return undefined;
      const why = `"${sentence}" cannot be undone, and ${machine.name} is ${describeTrust(level)}`;
      const nobody = irreversible === 'refuse' || ask === undefined || output.json;
      if (!nobody && (await ask(`${why}. Do it?`))) {
        agreed.add(sentence);
        return undefined;
      }
      return `Stopped: ${why} (${trust.replace(/\.$/, '')}). ${nobody ? 'To let it do that, add --irreversible allow.' : 'You said no.'}`;
    },
  };
}

/** What an earlier run may have done that would be done again, and what to do about it. */
export function describeUnsettled({ acts, startedAt }: JournalNote): string {
  const last = acts.filter(({ became }) => became !== 'no').at(-1);
  return `The run of ${startedAt} with these values came to "${last?.sentence ?? ''}", which cannot be undone, and did not pass.`;
}

/** What to do where it cannot be gone on with. */
export const LOOK_AND_AGAIN =
  'Look at the device whether it was done; if it was not, or is to be done once more, add --again.';
