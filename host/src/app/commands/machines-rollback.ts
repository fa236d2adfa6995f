import { z } from 'zod';
import { systemClock, UsageError } from '../../base/index.js';
import { defineCommand } from '../command.js';
import { keptMachine } from '../machine-source.js';
import { openLibrary } from '../session.js';

export const machinesRollback = defineCommand({
  name: 'machines rollback',
  summary: 'go back to the version of a kept machine that was used before; the newer one stays kept',
  arguments: [{ name: 'machine', summary: 'name of a kept machine', required: true }],
  flags: [],
  input: z.object({ machine: z.string() }),
  async run({ machine: name }, context) {
    await using library = await openLibrary(context);
    const from = keptMachine(name, library).hash;
    const to = await library.rollback(name, new Date(systemClock.now()).toISOString());
    if (to === undefined)
      throw new UsageError(
        'no-version',
        `Wanted a version of ${name} from before ${from.slice(0, 12)}, and there is none: it is the first that was used. See reprise machines show ${name} --history.`,
      );
    context.output.say(`${name} is ${to.slice(0, 12)} again, as before ${from.slice(0, 12)}, which stays kept.`);
    context.output.give({ machine: name, from, to });
    return 0;
  },
});
