import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../demo/free-port.js';
import { benchDevice } from './device.js';
import { benchReplays } from './replays.js';
import type { Figure } from './statistics.js';
import { table } from './table.js';

/** `npm run bench [-- --runs N] [device|replays]`: figures side by side, as a table and as JSON in .reprise/bench. */
async function main(argv: readonly string[]): Promise<void> {
  const at = argv.indexOf('--runs');
  const runs = at === -1 ? 20 : Number(argv[at + 1]);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`Wanted --runs and a whole number, found '${argv[at + 1]}'.`);
  const only = argv.filter((word) => word === 'device' || word === 'replays');
  const home = await mkdtemp(join(tmpdir(), 'reprise-bench-'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ANDROID_ADB_SERVER_PORT: String(await freePort()),
    REPRISE_HOME: home,
  };
  delete env['ANDROID_SERIAL'];
  const log = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const figures: Figure[] = [];
    if (only.length === 0 || only.includes('device')) figures.push(...(await benchDevice(env, home, log)));
    if (only.length === 0 || only.includes('replays')) figures.push(...(await benchReplays(env, home, runs, log)));
    await report(figures, ['npm run bench --', ...argv].join(' '));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function report(figures: readonly Figure[], command: string): Promise<void> {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const folder = join(process.cwd(), '.reprise', 'bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify({ command, machine, figures }, undefined, 2)}\n`);
  process.stdout.write(`${command}\n${machine}\n\n${table(figures)}\n\n${file}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`The bench stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
