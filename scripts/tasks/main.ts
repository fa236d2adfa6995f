import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdbServer } from '../../host/src/device/index.js';
import { freePort } from '../../host/test/free-port.js';
import { type Arguments, readArguments } from './arguments.js';
import { type Checked, checkTask } from './check.js';
import { type Explored, exploreTask } from './explore.js';
import { checkedLines, exploredLines, resets } from './report.js';
import { keepClean } from './set.js';
import { openStage, type Stage } from './stage.js';

/** Goes through tasks, one after the other, on a device of its own. */
async function main(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  const home = await mkdtemp(join(tmpdir(), 'reprise-tasks-'));
  const env = { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: home };
  try {
    await using stage = await openStage(env, home);
    await keepClean(stage);
    return await (asked.policy === 'script' ? check(stage, asked) : explore(stage, asked));
  } finally {
    await new AdbServer({ env }).kill();
    await rm(home, { recursive: true, force: true });
  }
}

async function check(stage: Stage, { chosen, seed, out }: Arguments): Promise<number> {
  const all: Checked[] = [];
  for (const one of chosen) {
    const checked = await checkTask(stage, one, seed);
    all.push(checked);
    process.stdout.write(checkedLines(checked));
  }
  const right = all.filter(({ wrong }) => wrong.length === 0).length;
  const resetMs = all.flatMap(({ attempts }) => attempts.map((one) => one.resetMs));
  process.stdout.write(
    resets(
      all.map(({ setMs }) => setMs),
      resetMs,
    ),
  );
  process.stdout.write(`${right} of ${all.length} tasks are solvable, and pass with nothing less.\n`);
  await keep(out, { seed, policy: 'script', tasks: all });
  return right === all.length ? 0 : 1;
}

/** There is no mark to reach: whatever the explorer does is told. */
async function explore(stage: Stage, { chosen, seed, out }: Arguments): Promise<number> {
  const all: Explored[] = [];
  for (const one of chosen) {
    const explored = await exploreTask(stage, one, seed);
    all.push(explored);
    process.stdout.write(exploredLines(explored));
  }
  process.stdout.write(`The explorer reached ${all.filter(({ reached }) => reached).length} of ${all.length} goals.\n`);
  await keep(out, { seed, policy: 'explorer', tasks: all });
  return 0;
}

async function keep(out: string | undefined, results: unknown): Promise<void> {
  if (out !== undefined) await writeFile(out, `${JSON.stringify(results, undefined, 2)}\n`);
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
