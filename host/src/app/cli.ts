import { z } from 'zod';
import { RepriseError, systemRefusal, UsageError } from '../base/index.js';
import { repriseHome } from '../device/index.js';
import { askOnTerminal, chooseOnTerminal } from './ask.js';
import type { Context } from './command.js';
import { dispatch } from './dispatch.js';
import { type Output, terminalOutput } from './output.js';

// A command validates a handful of values: to compile a validator takes longer than to do without.
z.config({ jitless: true });

/** 128 + SIGINT: the run was interrupted, and what it held is given back. */
const INTERRUPTED = 130;

/** Runs one command line and resolves to the exit code; never throws. `argv` without node and script. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const output = terminalOutput(argv.includes('--json'), process.stdout, process.stderr);
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort(new UsageError('interrupted', 'Interrupted.'));
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  process.stdout.on('error', onOutputGone);
  try {
    const { signal } = interrupt;
    const isAttended = process.stdin.isTTY && process.stderr.isTTY;
    const asking: Pick<Context, 'ask' | 'choose'> = isAttended
      ? {
          ask: (question) => askOnTerminal(question, signal),
          choose: (question, answers) => chooseOnTerminal(question, answers, signal),
        }
      : {};
    return await dispatch(argv, { output, env, cwd: process.cwd(), signal, ...asking });
  } catch (error) {
    if (interrupt.signal.aborted) {
      output.fail({
        code: 'interrupted',
        message: 'Interrupted; the device is free again, and the app stands where it was.',
        exitCode: INTERRUPTED,
      });
      return INTERRUPTED;
    }
    return explain(firstOf(error), output, env);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

/** Whoever reads (`| head`) has enough: the command goes on to its end, unheard. */
function onOutputGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** What was thrown first, where giving things back afterwards failed as well. */
function firstOf(error: unknown): unknown {
  return error instanceof Error && 'suppressed' in error ? firstOf(error.suppressed) : error;
}

/** What ended a command, in one sentence, and its exit code. What the disk or a lock refused is nobody's fault here. */
function explain(error: unknown, output: Output, env: NodeJS.ProcessEnv): number {
  if (error instanceof RepriseError) {
    output.fail({ code: error.code, message: error.message, exitCode: error.exitCode, verdict: error.verdict });
    return error.exitCode;
  }
  const refusal = systemRefusal(error);
  if (refusal !== undefined) {
    const { code, meaning, path } = refusal;
    const elsewhere = path?.startsWith(repriseHome(env)) ? ', or name another place with REPRISE_HOME' : '';
    output.fail({
      code: 'system',
      message: `${path ?? 'A file'} cannot be used (${code}): ${meaning}. Mend that${elsewhere}, and run this again.`,
      exitCode: 7,
      verdict: 'infrastructure',
    });
    return 7;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.fail({ code: 'internal', message: `This is a fault of reprise: ${message}`, exitCode: 6, verdict: 'ours' });
  return 6;
}
