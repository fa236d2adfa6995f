import readline from 'node:readline/promises';
import { SetupFailure } from './failure.mjs';

/**
 * Asks before anything of the system is changed. `--yes` and CI go ahead; without a terminal to ask on, the way out is told.
 * @param {{ yes: boolean, question: string, otherwise: string }} what
 * @param {import('./progress.mjs').Step} step
 * @param {{ input: NodeJS.ReadStream, output: NodeJS.WriteStream }} [terminal]
 */
export async function consent(
  { yes, question, otherwise },
  step,
  terminal = { input: process.stdin, output: process.stderr },
) {
  if (yes) return;
  if (!terminal.input.isTTY) throw new SetupFailure(7, `There is no terminal to ask on: ${otherwise}`);
  step.pause();
  const prompt = readline.createInterface(terminal);
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new SetupFailure(7, `Nothing was installed: ${otherwise}`);
  step.resume();
}
