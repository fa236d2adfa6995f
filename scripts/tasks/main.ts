import { runCommand } from '../stage/command.js';
import { openOwnHome } from '../stage/own-home.js';
import { openStage, type Stage } from '../stage/stage.js';
import { type Arguments, readArguments } from './arguments.js';
import { type Checked, checkTask } from './check.js';
import { type Explored, exploreTask } from './explore.js';
import { keep } from './keep.js';
import { checkedLines, exploredLines, resets } from './report.js';
import { keepClean } from './set.js';

/** Goes through tasks, one after the other, on a device of its own. */
async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readArguments(argv);
  await using home = await openOwnHome('tasks');
  await using stage = await openStage(home, signal);
  await keepClean(stage);
  return asked.policy === 'script' ? await check(stage, asked) : await explore(stage, asked);
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
  if (out !== undefined) await keep(out, { seed, policy: 'script', tasks: all });
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
  if (out !== undefined) await keep(out, { seed, policy: 'explorer', tasks: all });
  return 0;
}

await runCommand(main);
