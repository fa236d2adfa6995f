import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { MochaEvent } from './mocha-reporter.js';
import type { TestResult } from './result.js';
import { describeEnding, type Ending, runSuiteProcess } from './suite-process.js';

const everyTest = ['host/test/**/*.test.ts', 'scripts/**/*.test.ts'];

/**
 * Runs mocha with its output shown, and counts from the reporter's events.
 * @param root absolute path of the checkout
 * @param rest further arguments for mocha, e.g. `--grep x`, or test files in place of all
 * @param options `folder`: where the log and the events go; `timeoutMs`: of the whole run
 */
export async function runMochaSuite(
  root: string,
  rest: readonly string[],
  { folder = path.join(root, 'build/test'), timeoutMs = 20 * 60_000, echo = true } = {},
): Promise<TestResult[]> {
  const events = path.join(folder, 'mocha-events.ndjson');
  mkdirSync(folder, { recursive: true });
  rmSync(events, { force: true });
  const reporter = ['--reporter', 'scripts/test/mocha-reporter.ts', '--reporter-option', `events=${events}`];
  const files = rest.some((argument) => argument.endsWith('.test.ts')) ? [] : everyTest;
  // Its output goes through a pipe of ours, so it cannot see for itself whether a terminal is at the end.
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'] ? '--color' : '--no-color';
  const args = [path.join(root, 'node_modules/mocha/bin/mocha.js'), colour, ...reporter, ...rest, ...files];
  const log = path.join(folder, 'mocha.log');
  const ending = await runSuiteProcess(process.execPath, args, { cwd: root, log, echo, timeoutMs });
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
