import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tasks } from '../../datasets/tasks/index.js';
import { AdbServer } from '../../host/src/device/index.js';
import { freePort } from '../../host/test/free-port.js';
import { checkTask } from './check.js';
import { keepClean } from './set.js';
import type { Solvable } from './solvable.js';
import { openStage } from './stage.js';

const usage = 'npm run tasks -- [--seed <number>] [<name or part of one> ...]';

/** Checks tasks, one after the other, on a device of its own. */
async function main(argv: readonly string[]): Promise<number> {
  const { seed, chosen } = readArguments(argv);
  const home = await mkdtemp(join(tmpdir(), 'reprise-tasks-'));
  const env = { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: home };
  try {
    await using stage = await openStage(env, home);
    await keepClean(stage);
    let wrong = 0;
    for (const one of chosen) {
      const checked = await checkTask(stage, one, seed);
      if (checked.wrong.length > 0) wrong += 1;
      const runs = checked.attempts.map(
        ({ what, steps, resetMs, tookMs, wrong }) =>
          `    ${what}: ${steps} steps, reset ${resetMs.toFixed(0)} ms, ${tookMs.toFixed(0)} ms${wrong === undefined ? '' : `; ${wrong}`}`,
      );
      process.stdout.write(
        [
          `${checked.wrong.length > 0 ? 'WRONG' : 'right'} ${checked.name} (set in ${checked.setMs.toFixed(0)} ms): ${checked.goal}`,
          ...runs,
          ...checked.wrong.map((what) => `    ! ${what}`),
          '',
        ].join('\n'),
      );
    }
    process.stdout.write(
      `${chosen.length - wrong} of ${chosen.length} tasks are solvable, and pass with nothing less.\n`,
    );
    return wrong === 0 ? 0 : 1;
  } finally {
    await new AdbServer({ env }).kill();
    await rm(home, { recursive: true, force: true });
  }
}

function readArguments(argv: readonly string[]): { readonly seed: number; readonly chosen: readonly Solvable[] } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`Wanted ${usage}, found --seed ${values.seed}.`);
  const unknown = positionals.find((part) => !tasks.some(({ task }) => task.name.includes(part)));
  if (unknown !== undefined)
    throw new Error(`No task is called '${unknown}'. There are ${tasks.map(({ task }) => task.name).join(', ')}.`);
  return {
    seed,
    chosen: tasks.filter(
      ({ task }) => positionals.length === 0 || positionals.some((part) => task.name.includes(part)),
    ),
  };
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
