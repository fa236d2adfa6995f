import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { MochaEvent } from './mocha-event.js';
import type { TestResult } from './result.js';
import { describeEnding, type Ending, runSuiteProcess } from './suite-process.js';
import { type Turn, Turns } from './turns.js';

/** What one mocha runs, with a device of its own. */
interface Lane {
  readonly name: string;
  readonly files: readonly string[];
  readonly ignored?: readonly string[];
}

const commands = ['host/test/app/**/*.test.ts'];
const long = ['host/test/app/many.test.ts', 'host/test/app/stream.test.ts'];
const goals = ['host/test/agent/**/*.test.ts', 'host/test/demo.test.ts', ...long];
/**
 * Three that two cores can run at a time, for a device waits more than it works: what solves whole goals and what takes its time, what starts a
 * command line in every test, and before them all the rest, whatever it is, which takes longest.
 */
const lanes: readonly Lane[] = [
  { name: 'mocha', files: ['host/test/**/*.test.ts', 'scripts/**/*.test.ts'], ignored: [...commands, ...goals] },
  { name: 'mocha-goals', files: goals },
  { name: 'mocha-commands', files: commands, ignored: long },
];

/**
 * Runs mocha with its output shown, and counts from the reporter's events. All tests run in three lanes at a time, told one after the other.
 * @param root absolute path of the checkout
 * @param rest further arguments for mocha, e.g. `--grep x`, or test files in place of all
 * @param options `folder`: where the logs and the events go; `timeoutMs`: of each lane; `beside`: other work, which leaves room for all lanes but
 *   the last until it has ended
 */
export async function runMochaSuite(
  root: string,
  rest: readonly string[],
  {
    folder = path.join(root, 'build/test'),
    timeoutMs = limitMs(),
    echo = true,
    beside = Promise.resolve<unknown>(0),
  } = {},
): Promise<TestResult[]> {
  mkdirSync(folder, { recursive: true });
  const turns = new Turns(echo ? process.stdout : undefined);
  const results = await Promise.all(
    lanesFor(rest).map(async (lane, index, all) => {
      const turn = turns.next();
      if (all.length > 1 && index === all.length - 1) await beside;
      return runLane(lane, { root, rest, folder, timeoutMs, turn });
    }),
  );
  return results.flat();
}

/** `npm run test:full` does thousands of steps. */
function limitMs(): number {
  return (process.env['REPRISE_FULL'] === '1' ? 90 : 20) * 60_000;
}

/** Without further arguments all lanes; else one, so that what was asked for comes in one piece. */
function lanesFor(rest: readonly string[]): readonly Lane[] {
  if (rest.length === 0) return lanes;
  const named = rest.some((argument) => argument.endsWith('.test.ts'));
  return [{ name: 'mocha', files: named ? [] : lanes.flatMap(({ files }) => files) }];
}

async function runLane(
  { name, files, ignored = [] }: Lane,
  run: { root: string; rest: readonly string[]; folder: string; timeoutMs: number; turn: Turn },
): Promise<TestResult[]> {
  const { root, folder, timeoutMs, turn } = run;
  const events = path.join(folder, `${name}-events.ndjson`);
  rmSync(events, { force: true });
  const reporter = ['--reporter', 'scripts/test/mocha-reporter.mjs', '--reporter-option', `events=${events}`];
  // Its output goes through a pipe of ours, so it cannot see for itself whether a terminal is at the end.
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'] ? '--color' : '--no-color';
  const wanted = [...run.rest, ...ignored.flatMap((file) => ['--ignore', file]), ...files];
  const args = [path.join(root, 'node_modules/mocha/bin/mocha.js'), colour, ...reporter, ...wanted];
  const log = path.join(folder, `${name}.log`);
  const ending = await runSuiteProcess(process.execPath, args, { cwd: root, log, show: turn.show, timeoutMs });
  turn.end();
  return countEvents(existsSync(events) ? readFileSync(events, 'utf8') : '', ending, timeoutMs);
}

/** @param ndjson the reporter's events, perhaps cut off */
function countEvents(ndjson: string, ending: Ending, timeoutMs: number): TestResult[] {
  const events = ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MochaEvent);
  const results = events.flatMap((event): TestResult[] => {
    switch (event.kind) {
      case 'pass':
        return [{ suite: 'mocha', name: event.name, state: 'passed' }];
      case 'skip':
        return [{ suite: 'mocha', name: event.name, state: 'skipped' }];
      case 'fail':
        return [{ suite: 'mocha', name: event.name, state: 'failed', reason: event.reason }];
      case 'begin':
      case 'end':
        return [];
      default:
        return event satisfies never;
    }
  });
  return [...results, ...crash(events, results, ending, timeoutMs)];
}

/** Mocha's exit code is the number of failed tests; whatever else it is, it must be explained by a failed test. */
function crash(
  events: readonly MochaEvent[],
  results: readonly TestResult[],
  ending: Ending,
  timeoutMs: number,
): TestResult[] {
  const finished = events.some((event) => event.kind === 'end');
  const explained = ending.code === 0 || results.some((result) => result.state === 'failed');
  if (finished && explained && !ending.timedOut) return [];
  const last = events.at(-1);
  const during = last?.kind === 'begin' ? ` during "${last.name}"` : '';
  const reason = `Mocha ${describeEnding(ending, timeoutMs)}${during}.\n${ending.tail}`;
  return [{ suite: 'mocha', name: 'mocha', state: 'failed', reason }];
}
