import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openOwnHome } from '../stage/own-home.js';
import { benchClients } from './clients.js';
import { benchDevice } from './device.js';
import { benchMany } from './many.js';
import { benchReplays } from './replays.js';
import type { Figure } from './statistics.js';
import { benchStreams } from './streams.js';
import { table, verdict } from './table.js';

const usage = 'npm run bench -- [--runs <number>] [device] [replays] [clients] [many] [streams]';

const parts: Readonly<Record<string, typeof benchReplays>> = {
  device: (env, home, _runs, log) => benchDevice(env, home, log),
  replays: benchReplays,
  clients: benchClients,
  many: benchMany,
  streams: benchStreams,
};

/** Figures side by side, with the command that measures each part again: as tables, and as JSON in .reprise/bench. */
async function main(argv: readonly string[]): Promise<void> {
  const { runs, wanted } = readArguments(argv);
  const loadBefore = loadavg();
  const measured: Part[] = [];
  for (const name of wanted) {
    const command =
      name === 'device' || name === 'many' ? `npm run bench -- ${name}` : `npm run bench -- --runs ${runs} ${name}`;
    measured.push({ command, figures: await onOwnHome((env, home) => parts[name]?.(env, home, runs, log) ?? []) });
  }
  await report(measured, { before: loadBefore, after: loadavg() });
}

interface Part {
  readonly command: string;
  readonly figures: readonly Figure[];
}

function readArguments(argv: readonly string[]): { readonly runs: number; readonly wanted: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { runs: { type: 'string', default: '20' } },
    allowPositionals: true,
  });
  const runs = Number(values.runs);
  const unknown = positionals.find((word) => parts[word] === undefined);
  if (!Number.isInteger(runs) || runs < 1 || unknown !== undefined)
    throw new Error(`Wanted ${usage}, found ${unknown === undefined ? `--runs ${values.runs}` : `'${unknown}'`}.`);
  return { runs, wanted: Object.keys(parts).filter((name) => positionals.length === 0 || positionals.includes(name)) };
}

async function onOwnHome<T>(measure: (env: NodeJS.ProcessEnv, home: string) => T | Promise<T>): Promise<T> {
  await using home = await openOwnHome('bench');
  return await measure(home.env, home.folder);
}

async function report(
  measured: readonly Part[],
  load: { readonly before: readonly number[]; readonly after: readonly number[] },
): Promise<void> {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const folder = join(process.cwd(), '.reprise', 'bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify({ machine, load, measured }, undefined, 2)}\n`);
  const [was, is] = [load.before, load.after].map(([minute = 0]) => minute.toFixed(1));
  const sections = measured.map(({ command, figures }) => `    ${command}\n\n${table(figures)}\n`);
  const closing = verdict(measured.flatMap(({ figures }) => figures));
  process.stdout.write(
    `${machine}; load of the last minute before and after: ${was}, ${is}\n\n${sections.join('\n')}\n${closing}\n${file}\n`,
  );
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`The bench stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
