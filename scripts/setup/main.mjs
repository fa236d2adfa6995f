import { bring } from './bring.mjs';
import { commands, splitArguments } from './commands.mjs';
import { explained, SetupFailure } from './failure.mjs';
import { handOver } from './hand-over.mjs';
import { Progress } from './progress.mjs';
import { stages } from './stages.mjs';

/**
 * Sets up what is missing, then becomes the command: its output, exit code and signals are the command's own.
 * All of the setup's own words go to stderr, so that a command's JSON stays JSON.
 * @param {readonly string[]} argv e.g. `['demo', '--yes', '--model', 'x']`
 * @returns {Promise<void>}
 */
export async function main(argv) {
  const { command, yes, rest } = splitArguments(argv);
  const progress = new Progress(process.stderr, process.env);
  try {
    if (command !== undefined && !(command in commands)) {
      throw new SetupFailure(2, `Unknown command "${command}": it is one of ${Object.keys(commands).join(', ')}.`);
    }
    const environment = await bring(stages, { yes, command }, progress);
    progress.finish();
    if (command !== undefined) await handOver(commands[command] ?? [], rest, environment);
  } catch (cause) {
    const error = explained(cause);
    progress.fail(error);
    // A test run that never began has not passed: whoever reads only the last line must see that.
    if (command === 'test') console.log('0 passed, 1 failed');
    process.exitCode = error instanceof SetupFailure ? error.exitCode : 6;
  }
}
