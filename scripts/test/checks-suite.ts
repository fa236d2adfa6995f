import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDeps } from '../checks/deps.js';
import { checkFileRules } from '../checks/file-rules.js';
import { checkMachineFiles } from '../checks/machine-files.js';
import type { TestResult } from './result.js';
import { runSuiteProcess } from './suite-process.js';

const timeoutMs = 5 * 60_000;
const shownLines = 40;

/** Each of them is one test, and names all that is wrong in its reason. */
export async function runChecksSuite(root: string): Promise<TestResult[]> {
  return [
    await byProgram(root, 'types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false']),
    await byProgram(root, 'lint', '@biomejs/biome/bin/biome', ['check', '--colors=off', '--max-diagnostics=20', '.']),
    bySentences('deps', () => checkDeps(root)),
    bySentences('file rules', () => checkFileRules(root)),
    bySentences('machine files', () => checkMachineFiles(root)),
  ];
}

async function byProgram(root: string, name: string, script: string, args: readonly string[]): Promise<TestResult> {
  const log = path.join(root, `build/test/${name}.log`);
  const command = [path.join(root, 'node_modules', script), ...args];
  const ending = await runSuiteProcess(process.execPath, command, { cwd: root, log, timeoutMs });
  if (ending.code === 0) return { suite: 'checks', name, state: 'passed' };
  const said = readFileSync(log, 'utf8').trim().split('\n');
  return { suite: 'checks', name, state: 'failed', reason: firstOf(said) || `ended with exit code ${ending.code}` };
}

function firstOf(lines: readonly string[]): string {
  const more = lines.length > shownLines ? [`... and ${lines.length - shownLines} more lines`] : [];
  return [...lines.slice(0, shownLines), ...more].join('\n');
}

function bySentences(name: string, check: () => string[]): TestResult {
  try {
    const problems = check();
    if (problems.length === 0) return { suite: 'checks', name, state: 'passed' };
    return { suite: 'checks', name, state: 'failed', reason: firstOf(problems) };
  } catch (error) {
    // A check that crashes has not passed, and the other suites are still worth running.
    return {
      suite: 'checks',
      name,
      state: 'failed',
      reason: error instanceof Error ? (error.stack ?? '') : String(error),
    };
  }
}
