import { z } from 'zod';
import { systemClock } from '../../base/index.js';
import { defineCommand } from '../command.js';
import { sourceMachine } from '../machine-source.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';

export const machinesUnquarantine = defineCommand({
  name: 'machines unquarantine',
  summary: 'let a machine be used again where it failed too often in a row; what was counted stays',
  arguments: [{ name: 'machine', summary: 'name of a machine, or a .preact file', required: true }],
  flags: [],
  input: z.object({ machine: z.string() }),
  async run({ machine: wanted }, context) {
    await using library = await openLibrary(context);
    const { machine, hash } = await sourceMachine(wanted, library, context.cwd);
    const places = await library.release(machine.name, hash, new Date(systemClock.now()).toISOString());
    context.output.say(
      places === 0
        ? `${machine.name} has failed nowhere since it last held: there is nothing to take away.`
        : `${machine.name} can be used again: its row of failures has ended in ${counted(places, 'place')}.`,
    );
    context.output.give({ machine: machine.name, hash, places });
    return 0;
  },
});
