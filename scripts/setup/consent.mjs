import readline from 'node:readline/promises';
import { SetupFailure } from './failure.mjs';

/** @typedef {{ input: NodeJS.ReadableStream & { isTTY?: boolean }, output: NodeJS.WritableStream }} Terminal */

/**
 * Asks before anything of the system is changed. `--yes` and CI go ahead; without a terminal to ask on, the way out is told.
 * @param {{ yes: boolean, question: string, otherwise: string }} what
 * @param {import('./progress.mjs').Step} step
 * @param {Terminal} terminal
 */
export async function consent({ yes, question, otherwise }, step, terminal) {
  if (yes) return;
  if (!terminal.input.isTTY) throw new SetupFailure(7, `There is no terminal to ask on: ${otherwise}`);
  step.pause();
  const prompt = readline.createInterface(terminal);
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new SetupFailure(7, `Nothing was installed: ${otherwise}`);
  step.resume();
}
