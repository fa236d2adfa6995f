import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { SetupFailure } from './failure.mjs';
import { inRoot, root } from './root.mjs';

const tailLines = 25;

/**
 * Runs a program with its output in a log file of the checkout; each line is also handed to `onLine`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ log: string, environment: NodeJS.ProcessEnv, onLine?: (line: string) => void, cwd?: string }} options
 * @returns {Promise<{ code: number, lines: string[], tail: string, logFile: string }>} `code` is 127 when there is no such program
 */
export async function runProgram(command, args, { log, environment, onLine, cwd = root }) {
  const logFile = inRoot('.reprise/setup', `${log}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  // The log is for afterwards: on a full disk the program's own words, which are kept here, say what is the matter.
  const file = createWriteStream(logFile).on('error', () => {});
  /** @type {string[]} */
  const lines = [];
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`);
      lines.push(line);
      onLine?.(line);
    });
  }
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      lines.push(error.message);
      resolve(127);
    });
    child.on('close', (exitCode, signal) => resolve(exitCode ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  file.end();
  return { code, lines, tail: lines.slice(-tailLines).join('\n'), logFile };
}

/**
 * The same, for a program that must succeed.
 * @param {string} what the sentence's subject, e.g. `The JVM build`
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof runProgram>[2] & { next?: string }} options
 */
export async function mustRun(what, command, args, options) {
  const result = await runProgram(command, args, options);
  if (result.code !== 0) throw failed(what, result, options.next);
  return result;
}

/** @param {string} what @param {Awaited<ReturnType<typeof runProgram>>} result @param {string} [next] */
export function failed(what, { code, tail, logFile }, next = 'see the lines above') {
  const log = path.relative(root, logFile);
  if (/No space left on device|ENOSPC/.test(tail))
    return new SetupFailure(7, `${what} found the disk full: make room, then run this again.`, { log: tail });
  return new SetupFailure(6, `${what} failed (exit ${code}): ${next}; the whole log is ${log}.`, { log: tail });
}

/** @param {string} program @param {NodeJS.ProcessEnv} environment @returns {string | undefined} its file */
export function onPath(program, environment) {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}
