import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';

/** How a runner ended. `timedOut`: it was ended by us. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  /** The last lines of its output, kept for the case that it has no report. */
  readonly tail: string;
}

const tailCharacters = 4000;
const graceMs = 5000;
/** What a runner wrote just before its end has arrived by then. */
const drainMs = 1000;
const running = new Set<ChildProcess>();

/**
 * Runs a test runner as a process group of its own, so that its children can be ended with it.
 * @param options `log`: a file for all of its output; `show`: gets it as well
 */
export function runSuiteProcess(
  command: string,
  args: readonly string[],
  options: {
    cwd: string;
    log: string;
    show?: (chunk: Buffer) => void;
    timeoutMs: number;
    environment?: NodeJS.ProcessEnv;
  },
): Promise<Ending> {
  mkdirSync(path.dirname(options.log), { recursive: true });
  // A log that cannot be written (a full disk) is no reason to lose the run's own results.
  const log = createWriteStream(options.log).on('error', () => {});
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.environment ?? process.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let tail = '';
  const take = (chunk: Buffer) => {
    log.write(chunk);
    options.show?.(chunk);
    tail = (tail + chunk.toString('utf8')).slice(-tailCharacters);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  let timedOut = false;
  const watch = setTimeout(() => {
    timedOut = true;
    end(child);
  }, options.timeoutMs);
  return new Promise((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(watch);
      running.delete(child);
      log.end(() => resolve({ code, signal, timedOut, tail: tail.trim() }));
    };
    child.on('error', (error) => {
      tail += error.message;
      finish(127, null);
    });
    child.on('close', finish);
    // A device that a test left behind keeps the pipes open, and must not keep us waiting.
    child.on('exit', (code, signal) => setTimeout(() => finish(code, signal), drainMs));
  });
}

/** Ends every runner that is still at work: the person has pressed Ctrl-C. */
export function endRunning(): void {
  for (const child of running) end(child);
}

/** The whole group; those that do not listen are killed. */
function end(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs).unref();
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // ESRCH: the whole group is gone, which is what was wanted.
  }
}

/** One sentence for a runner that ended without saying what became of its tests. */
export function describeEnding({ code, signal, timedOut }: Ending, timeoutMs: number): string {
  if (timedOut) return `was still running after ${Math.round(timeoutMs / 60_000)} minutes and was ended`;
  return signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
}
