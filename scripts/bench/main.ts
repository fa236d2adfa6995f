import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openOwnHome } from '../stage/own-home.js';
import { benchClients } from './clients.js';
import { benchDevice } from './device.js';
import { benchGoals } from './goals/bench-goals.js';
import { benchRetrieval } from './goals/bench-retrieval.js';
import { benchMany } from './many.js';
import { benchReplays } from './replays.js';
import type { Figure } from './statistics.js';
import { benchStreams } from './streams.js';
import { table, verdict } from './table.js';
import { type Tallied, tallyTable, tallyVerdict } from './tally.js';

const usage =
  'npm run bench -- [--runs <number>] [device] [replays] [clients] [many] [streams] [retrieval] [goals [--seed <text>] [--near <number>] [--show]]';

interface Options {
  readonly runs: number;
  readonly seed: string;
  readonly near: number;
  readonly show: boolean;
}

type Bench = (env: NodeJS.ProcessEnv, home: string, options: Options) => Promise<readonly Figure[]> | Promise<Tallied>;

const parts: Readonly<Record<string, Bench>> = {
  device: (env, home) => benchDevice(env, home, log),
  replays: (env, home, { runs }) => benchReplays(env, home, runs, log),
  clients: (env, home, { runs }) => benchClients(env, home, runs, log),
  many: (env, home, { runs }) => benchMany(env, home, runs, log),
  streams: (env, home, { runs }) => benchStreams(env, home, runs, log),
  retrieval: () => benchRetrieval(log),
  goals: (env, _home, options) => benchGoals({ ...options, env, log }),
};

/** Figures side by side, with the command that measures each part again: as tables, and as JSON in .reprise/bench. */
async function main(argv: readonly string[]): Promise<void> {
  const { wanted, ...options } = readArguments(argv);
  const loadBefore = loadavg();
  const measured: Part[] = [];
  for (const name of wanted) {
    const found = await onOwnHome(async (env, home) => parts[name]?.(env, home, options) ?? []);
    const command = commandOf(name, options);
    measured.push('tallies' in found ? { command, figures: [], tallied: found } : { command, figures: found });
  }
  await report(measured, { before: loadBefore, after: loadavg() });
}

interface Part {
  readonly command: string;
  readonly figures: readonly Figure[];
  readonly tallied?: Tallied;
}

/** What measures it again. */
function commandOf(name: string, { runs, seed, near }: Options): string {
  if (name === 'device' || name === 'many' || name === 'retrieval') return `npm run bench -- ${name}`;
  return name === 'goals'
    ? `npm run bench -- goals --seed ${seed} --near ${near}`
    : `npm run bench -- --runs ${runs} ${name}`;
}

function readArguments(argv: readonly string[]): Options & { readonly wanted: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      near: { type: 'string', default: '500' },
      show: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { seed, show } = values;
  const [runs, near] = [Number(values.runs), Number(values.near)];
  const unknown = positionals.find((word) => parts[word] === undefined);
  if (unknown !== undefined) throw new Error(`Wanted ${usage}, found '${unknown}'.`);
  for (const [name, count] of Object.entries({ runs, near })) {
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`Wanted ${usage}, found --${name} ${values[name as 'runs' | 'near']}.`);
  }
  return {
    runs,
    seed,
    near,
    show,
    wanted: Object.keys(parts).filter((name) => positionals.length === 0 || positionals.includes(name)),
  };
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
  const sections = measured.map(({ command, figures, tallied }) =>
    tallied === undefined
      ? `    ${command}\n\n${table(figures)}\n\n${verdict(figures)}\n`
      : `    ${command}\n\n${[tallyTable(tallied.tallies), '', ...tallied.notes, tallyVerdict(tallied.tallies)].join('\n')}\n`,
  );
  process.stdout.write(
    `${machine}; load of the last minute before and after: ${was}, ${is}\n\n${sections.join('\n')}\n${file}\n`,
  );
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`The bench stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
