import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../base/index.js';
import { recoverLibrary } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { projectFolder } from '../session.js';

export const machinesRecover = defineCommand({
  name: 'machines recover',
  summary: 'make a damaged library anew from the files that lie beside it; the damaged one is moved aside',
  arguments: [],
  flags: [],
  input: z.object({}),
  async run(_input, { env, cwd, output }) {
    const at = new Date(systemClock.now()).toISOString();
    const recovered = await recoverLibrary(join(projectFolder(env, cwd), 'library'), at);
    const { damage, machines, movedTo, unread } = recovered;
    if (damage !== undefined) output.say(`The library was damaged (${damage}). It is kept as ${movedTo}.`);
    if (machines.length === 0) output.say('Nothing was missing that lies beside the library.');
    else {
      output.say(`Kept again, with all versions, evidence and recorded runs: ${machines.join(', ')}.`);
      output.say(
        'Counts since each was last kept are lost; so is what killed runs had begun: look before you repeat one.',
      );
    }
    for (const file of unread) output.complain(`${file} cannot be read, and is left as it is.`);
    output.give(recovered);
    return 0;
  },
});
