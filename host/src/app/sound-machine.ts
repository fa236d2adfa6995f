import { UsageError } from '../base/index.js';
import { isInLanguageOf, type Library } from '../preact/index.js';
import { refuseUnknownState } from './attend.js';
import type { Context } from './command.js';
import { expectingToo } from './expecting.js';
import { refuseUnsound, type Sourced } from './machine-file.js';
import { sourceMachine } from './machine-source.js';
import { ofItsGoals } from './own-language.js';
import { openLibrary } from './session.js';

/** What is wanted of a run of a machine, besides its values. */
export interface Wanted {
  readonly expect: readonly string[];
  readonly until?: string | undefined;
}

/**
 * A machine by its name, once what is wrong with it, or with what is wanted of it, is said: before a device is asked for. What only the machine for
 * another language has a state for, or words, is no mistake yet: which of them is run the device tells.
 */
export async function soundMachine(
  name: string,
  wanted: Wanted,
  readOnly: boolean,
  context: Pick<Context, 'env' | 'cwd'>,
): Promise<Sourced> {
  await using library = await openLibrary(context, { readOnly });
  const source = await sourceMachine(name, library, context.cwd);
  refuseUnsound(source);
  try {
    await refuseUnwanted(source, wanted, library);
  } catch (error) {
    if (!(error instanceof UsageError) || source.file?.name === name) throw error;
    const spoken = (await ofItsGoals(source.machine, library, context.cwd)).filter(({ machine }) =>
      isInLanguageOf(machine, source.machine),
    );
    const fits = await Promise.all(
      spoken.map((own) =>
        refuseUnwanted(own, wanted, library).then(
          () => true,
          (cause: unknown) => {
            if (cause instanceof UsageError) return false;
            throw cause;
          },
        ),
      ),
    );
    if (!fits.includes(true)) throw error;
  }
  return source;
}

/** Refuses what a machine has no state for, and what it can never be seen to bring about. */
async function refuseUnwanted({ machine }: Pick<Sourced, 'machine'>, { expect, until }: Wanted, library: Library) {
  if (until !== undefined) refuseUnknownState(until, machine);
  await expectingToo(machine, expect, library);
}
