import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../setup/lock.mjs';
import { runChecksSuite } from './checks-suite.js';
import { runJavaSuite } from './java-suite.js';
import { runMochaSuite } from './mocha-suite.js';
import {
  type AllowedSkip,
  closingLine,
  decideSkips,
  exitCodeOf,
  type SuiteName,
  suiteNames,
  type TestResult,
} from './result.js';
import { endRunning } from './suite-process.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const usage = `usage: npm test -- [--only ${suiteNames.join('|')}] [--grep <words of mocha titles>] [test files] [further arguments for mocha]`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.log(`The test run broke off: ${error instanceof Error ? error.stack : error}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}

/** Runs everything, headless: the checks, the JUnit tests and mocha; then says what failed, why, and how many. */
async function main(argv: readonly string[]): Promise<void> {
  const asked = readArguments(argv);
  if (asked === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      endRunning();
      console.log('Interrupted.\n0 passed, 1 failed');
      process.exit(code);
    });
  }
  const waiting = () => console.log('Another test run is at work in this checkout: waiting for it.');
  const results = await withLock('.reprise/setup/test-lock', waiting, () => runSuites(asked));
  report(results);
}

interface Asked {
  readonly suites: readonly SuiteName[];
  /** Handed to mocha as they are. */
  readonly rest: readonly string[];
}

/** `--grep` and anything else is mocha's, so only mocha runs then. @returns undefined: cannot be understood */
function readArguments(argv: readonly string[]): Asked | undefined {
  const at = argv.indexOf('--only');
  if (at < 0) return { suites: argv.length > 0 ? ['mocha'] : suiteNames, rest: argv };
  const only = suiteNames.find((name) => name === argv[at + 1]);
  const rest = argv.filter((_, index) => index !== at && index !== at + 1);
  return only === undefined || (rest.length > 0 && only !== 'mocha') ? undefined : { suites: [only], rest };
}

/** Two cores: the checks and two mochas fit beside Gradle; the third mocha follows when it has ended. */
async function runSuites({ suites, rest }: Asked): Promise<TestResult[]> {
  const when = async (name: SuiteName, run: () => Promise<TestResult[]>) =>
    suites.includes(name) ? timed(name, run) : [];
  const checks = when('checks', () => runChecksSuite(root));
  const java = when('java', () => runJavaSuite(root));
  const mocha = when('mocha', () => runMochaSuite(root, rest, { beside: java }));
  return (await Promise.all([checks, java, mocha])).flat();
}

async function timed(name: SuiteName, run: () => Promise<TestResult[]>): Promise<TestResult[]> {
  console.log(`${name} ...`);
  const started = performance.now();
  const results = decideSkips(await run(), allowedSkips());
  console.log(`${name}: ${closingLine(results)} after ${Math.round((performance.now() - started) / 1000)} s`);
  return results;
}

function allowedSkips(): AllowedSkip[] {
  return JSON.parse(readFileSync(path.join(root, 'scripts/test/allowed-skips.json'), 'utf8'));
}

function report(results: readonly TestResult[]): void {
  writeFileSync(path.join(root, 'build/test/results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const failed = results.filter((result) => result.state === 'failed');
  for (const [index, { suite, name, reason }] of failed.entries()) {
    console.log(`\n${index + 1}) ${suite}: ${name}\n${(reason ?? '').replace(/^/gm, '   ')}`);
  }
  console.log(`\n${closingLine(results)}`);
  process.exitCode = exitCodeOf(results);
}
