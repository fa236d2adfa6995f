import { z } from 'zod';
import { defineCommand } from '../command.js';
import { keptMachine } from '../machine-source.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';

export const machinesPrune = defineCommand({
  name: 'machines prune',
  summary:
    'delete the older versions of a kept machine for good, or all of it; the only verb that deletes anything kept',
  arguments: [{ name: 'machine', summary: 'name of a kept machine', required: true }],
  flags: [
    { spelling: '--all', summary: 'the current version, too, with its recorded runs: the machine is gone' },
    { spelling: '--yes', summary: 'do it; without, only what would be deleted is told' },
  ],
  input: z.object({ machine: z.string(), all: z.boolean().default(false), yes: z.boolean().default(false) }),
  async run({ machine: name, all, yes }, context) {
    await using library = await openLibrary(context);
    keptMachine(name, library);
    const hashes = library
      .versions(name)
      .filter(({ current }) => all || !current)
      .map(({ hash }) => hash);
    if (yes) await library.prune(name, all ? 'all' : 'older versions');
    const what = `${counted(hashes.length, 'version')} of ${name}${all ? ', with its recorded runs' : ''}`;
    context.output.say(yes ? `Deleted: ${what}.` : `This would delete ${what}. To do it, add --yes.`);
    context.output.give({ machine: name, versions: hashes, deleted: yes });
    return 0;
  },
});
