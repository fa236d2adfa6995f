import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gradleEnvironment, gradleReason } from '../setup/gradle.mjs';
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
  const ending = await runSuiteProcess('gradle', args, { cwd: root, log, timeoutMs, environment });
  const said = readFileSync(log, 'utf8').replaceAll(`${root}/`, '');
  return withCrash(readReports(root), ending, said);
}

/**
 * Pure. A run that failed without a failed test did not compile, or the JVM died; and one that reports no test at all has not passed.
 * @param said everything that Gradle printed
 */
export function withCrash(results: readonly TestResult[], ending: Ending, said: string): TestResult[] {
  const explained = ending.code === 0 ? results.length > 0 : results.some((result) => result.state === 'failed');
  if (explained && !ending.timedOut) return [...results];
  const what = ending.code === 0 ? 'Gradle reported no test' : `Gradle ${describeEnding(ending, timeoutMs)}`;
  const reason = `${what}.\n${gradleReason(said.split('\n')) || ending.tail}`;
  return [...results, { suite: 'java', name: 'gradle test', state: 'failed', reason }];
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

/** build/test-results/test of every module of the one Gradle build. */
function reportFolders(root: string): string[] {
  const modules = readdirSync(path.join(root, 'android-gradle')).map((name) => path.join(root, 'android-gradle', name));
  return [...modules, path.join(root, 'device-agent')]
    .map((module) => path.join(module, 'build/test-results/test'))
    .filter((folder) => existsSync(folder));
}
