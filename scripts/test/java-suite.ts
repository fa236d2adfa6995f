import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gradleEnvironment } from '../setup/gradle.mjs';
import { parseJunitXml } from './junit-xml.js';
import type { TestResult } from './result.js';
import { describeEnding, type Ending, runSuiteProcess } from './suite-process.js';

const timeoutMs = 20 * 60_000;

/**
 * Runs the JUnit tests of all Gradle modules and reads their reports. Always runs them, whatever Gradle thinks is up to date.
 * @param root absolute path of the checkout
 */
export async function runJavaSuite(root: string): Promise<TestResult[]> {
  for (const folder of reportFolders(root)) rmSync(folder, { recursive: true, force: true });
  const args = ['-p', 'android-gradle', '--no-daemon', '--console=plain', '--continue', 'cleanTest', 'test'];
  const log = path.join(root, 'build/test/gradle.log');
  const environment = gradleEnvironment(process.env);
  const ending = await runSuiteProcess('gradle', args, { cwd: root, log, echo: false, timeoutMs, environment });
  return [...readReports(root), ...crash(root, ending)];
}

function readReports(root: string): TestResult[] {
  const files = reportFolders(root).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => path.join(folder, name)),
  );
  return files.flatMap((file) => {
    try {
      return parseJunitXml(readFileSync(file, 'utf8'));
    } catch (error) {
      const reason = `The report cannot be read: ${error instanceof Error ? error.message : error}`;
      return [{ suite: 'java' as const, name: path.relative(root, file), state: 'failed' as const, reason }];
    }
  });
}

/** A run that failed without a failed test: it did not compile, the JVM died, or there was no test at all. */
function crash(root: string, ending: Ending): TestResult[] {
  const results = readReports(root);
  const explained = ending.code === 0 ? results.length > 0 : results.some((result) => result.state === 'failed');
  if (explained && !ending.timedOut) return [];
  const what = ending.code === 0 ? 'Gradle reported no test' : `Gradle ${describeEnding(ending, timeoutMs)}`;
  return [{ suite: 'java', name: 'gradle test', state: 'failed', reason: `${what}.\n${lastWords(root, ending)}` }];
}

/** Gradle explains itself between "What went wrong" and "Try"; compilers do it in lines with "error:". */
function lastWords(root: string, ending: Ending): string {
  const log = readFileSync(path.join(root, 'build/test/gradle.log'), 'utf8').split('\n');
  const errors = log.filter((line) => / error: /.test(line)).map((line) => line.replace(`${root}/`, ''));
  const start = log.findIndex((line) => line.startsWith('* What went wrong'));
  if (start < 0) return ending.tail;
  const length = log.slice(start).findIndex((line) => line.startsWith('* Try'));
  return [...errors.slice(0, 10), ...log.slice(start + 1, start + Math.max(length, 2))].join('\n').trim();
}

/** build/test-results/test of every module of the one Gradle build. */
function reportFolders(root: string): string[] {
  const modules = readdirSync(path.join(root, 'android-gradle')).map((name) => path.join(root, 'android-gradle', name));
  return [...modules, path.join(root, 'device-agent')]
    .map((module) => path.join(module, 'build/test-results/test'))
    .filter((folder) => existsSync(folder));
}
