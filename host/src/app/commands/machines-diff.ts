import { z } from 'zod';
import { contains, diffMachines } from '../../machine/index.js';
import { defineCommand } from '../command.js';
import { sourceMachine } from '../machine-source.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';

export const machinesDiff = defineCommand({
  name: 'machines diff',
  summary:
    'in what a machine differs from an old one, and whether it still does all that the old one did (else exit code 1)',
  arguments: [
    { name: 'old', summary: 'name of a kept machine, or a .preact file', required: true },
    { name: 'new', summary: 'the one to compare with it', required: true },
  ],
  flags: [],
  input: z.object({ old: z.string(), new: z.string() }),
  async run({ old: before, new: now }, context) {
    await using library = await openLibrary(context);
    const old = (await sourceMachine(before, library, context.cwd)).machine;
    const machine = (await sourceMachine(now, library, context.cwd)).machine;
    const differences = diffMachines(machine, old);
    const containment = contains(machine, old);
    const { say } = context.output;
    for (const { change, sentence } of differences) say(`${SIGNS[change]} ${sentence}`);
    const much = differences.length === 0 ? 'They do the same' : counted(differences.length, 'difference');
    say(
      containment.kind === 'contains'
        ? `${much}: the new one does all that the old one did.`
        : `${much}: the new one does not do all that the old one did, for ${containment.reason}.`,
    );
    context.output.give({
      differences,
      contains: containment.kind === 'contains',
      ...(containment.kind === 'loses' && { reason: containment.reason }),
    });
    return containment.kind === 'contains' ? 0 : 1;
  },
});

const SIGNS = { added: '+', changed: '~', gone: '-' } as const;
