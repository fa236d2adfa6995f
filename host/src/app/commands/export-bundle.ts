import { createPrivateKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { fingerprint, publicKeyOf, writeBundle } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { keptMachine } from '../machine-source.js';
import { counted } from '../report/index.js';
import { writeWhole } from '../run-folder/index.js';
import { openLibrary } from '../session.js';
import { SigningKeys } from '../signing-keys.js';

export const exportBundle = defineCommand({
  name: 'export bundle',
  summary: 'write machines with all their versions, evidence, counts and recorded runs into one signed file',
  arguments: [
    { name: 'file', summary: 'where it goes; nothing is written over', required: true },
    { name: 'machines', summary: 'names of kept machines (default: all)', required: false, many: true },
  ],
  flags: [
    {
      spelling: '--no-runs',
      summary:
        'without the recorded runs, which hold what was on the screens; whoever has none cannot grow the machine by them',
    },
  ],
  input: z.object({ file: z.string(), machines: z.array(z.string()).default([]), runs: z.boolean().default(true) }),
  async run({ file, machines, runs }, context) {
    if (existsSync(file))
      throw new UsageError('file-there', `${file} is there already. Move it away, or name another.`);
    await using library = await openLibrary(context);
    const names = machines.length > 0 ? machines : library.list().map(({ machine }) => machine.name);
    for (const name of names) keptMachine(name, library);
    if (names.length === 0) throw new UsageError('no-machine', 'No machine is kept yet, so there is nothing to write.');
    const holdings = library.holdings([...new Set(names)]);
    const key = new SigningKeys(context.env).own();
    await writeWhole(file, writeBundle({ ...holdings, ...(!runs && { trajectories: [] }) }, key));
    const signer = fingerprint(publicKeyOf(createPrivateKey(key)));
    context.output.say(
      `${file}: ${counted(names.length, 'machine')} in ${counted(holdings.versions.length, 'version')}, signed by ${signer}.`,
    );
    if (runs)
      context.output.say(
        `It holds ${counted(holdings.trajectories.length, 'recorded run')}: what was typed, and what was on the screens (--no-runs leaves them out).`,
      );
    context.output.give({ file, machines: names, versions: holdings.versions.length, runs, signer });
    return 0;
  },
});
