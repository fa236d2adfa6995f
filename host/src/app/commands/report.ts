import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { defineCommand } from '../command.js';
import { writeReport } from '../report/index.js';
import { isRunFolder } from '../run-folder/index.js';
import { runsFolder } from '../session.js';

export const report = defineCommand({
  name: 'report',
  summary: 'draw a run as one HTML page and print its path (default: the newest run)',
  arguments: [{ name: 'folders', summary: 'run folders; several make one page', required: false, many: true }],
  flags: [{ spelling: '-o, --output <folder>', summary: 'where the page goes (default: the first run folder)' }],
  input: z.object({ folders: z.array(z.string()).default([]), output: z.string().optional() }),
  async run({ folders, output }, context) {
    const runs = folders.length > 0 ? folders : [await newestRun(runsFolder(context.cwd))];
    const path = await writeReport(
      runs,
      output ?? (runs[0] as string),
      'Reprise: report',
      runs.length === 1 ? '' : `${runs.length} runs side by side`,
    );
    context.output.say(path);
    context.output.give({ report: path, runs });
    return 0;
  },
});

async function newestRun(folder: string): Promise<string> {
  const names = existsSync(folder)
    ? (await readdir(folder)).filter((name) => isRunFolder(join(folder, name))).sort()
    : [];
  const newest = names.at(-1);
  if (newest === undefined)
    throw new UsageError('no-run', `There is no run in ${folder}. Run something first, or name a run folder.`);
  return join(folder, newest);
}
