import { RepriseError } from '../../host/src/base/index.js';

/** 128 + SIGINT, as the command line has it. */
const INTERRUPTED = 130;
const OURS = 6;

/**
 * Runs the main function of a script and sets the exit code. What was thrown is one sentence; Ctrl-C aborts the signal, and the script ends once
 * what it opened is given back. A second Ctrl-C ends it at once.
 */
export async function runCommand(
  main: (argv: readonly string[], signal: AbortSignal) => Promise<number>,
): Promise<void> {
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort(new Error('Interrupted.'));
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    process.exitCode = await main(process.argv.slice(2), interrupt.signal);
  } catch (error) {
    const isInterrupted = interrupt.signal.aborted;
    const sentence = isInterrupted ? 'Interrupted; what was opened is closed.' : sentenceOf(error);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = isInterrupted ? INTERRUPTED : codeOf(error);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

/** What was thrown first, where giving things back afterwards failed as well. */
function firstOf(error: unknown): unknown {
  return error instanceof Error && 'suppressed' in error ? firstOf(error.suppressed) : error;
}

/** A fault of ours is told with where it was. */
function sentenceOf(error: unknown): string {
  const first = firstOf(error);
  if (first instanceof RepriseError) return first.message;
  return first instanceof Error ? (first.stack ?? first.message) : String(first);
}

function codeOf(error: unknown): number {
  const first = firstOf(error);
  return first instanceof RepriseError ? first.exitCode : OURS;
}
