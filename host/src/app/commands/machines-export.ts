import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { makeFolder, UsageError } from '../../base/index.js';
import { contains, type Machine, printMachine } from '../../machine/index.js';
import { printEvidence } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { readMachineFile } from '../machine-file.js';
import { keptMachine } from '../machine-source.js';
import { openLibrary } from '../session.js';

export const machinesExport = defineCommand({
  name: 'machines export',
  summary: 'write a kept machine and its evidence as files, to be reviewed and shared (default: statemachines/)',
  arguments: [
    { name: 'machine', summary: 'name of a kept machine', required: true },
    { name: 'folder', summary: 'where the files go, below it by the name of the machine', required: false },
  ],
  flags: [],
  input: z.object({ machine: z.string(), folder: z.string().optional() }),
  async run({ machine: name, folder }, context) {
    await using library = await openLibrary(context);
    const kept = keptMachine(name, library);
    const path = join(folder ?? join(context.cwd, 'statemachines'), name);
    await refuseLoss(`${path}.preact`, kept.machine);
    makeFolder(dirname(path));
    await writeFile(`${path}.preact`, printMachine(kept.machine));
    await writeFile(`${path}.evidence.json`, printEvidence(kept.evidence));
    context.output.say(`${path}.preact and ${path}.evidence.json are written.`);
    context.output.give({ machine: `${path}.preact`, evidence: `${path}.evidence.json` });
    return 0;
  },
});

/** A file that was edited by hand, or that is another machine, is not written over: only what holds all of it may take its place. */
async function refuseLoss(file: string, kept: Machine): Promise<void> {
  if (!existsSync(file)) return;
  const containment = contains(kept, (await readMachineFile(file)).machine);
  if (containment.kind === 'contains') return;
  throw new UsageError(
    'would-lose',
    `${file} is there, and what it knows would be lost (${containment.reason}). Move it away, or name another folder.`,
  );
}
