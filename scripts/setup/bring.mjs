import { withLock } from './lock.mjs';

/**
 * Runs the stages one after the other, with one process at a time in this checkout.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {{ yes: boolean, command: string | undefined }} asked
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<NodeJS.ProcessEnv>} what the command runs with
 */
export async function bring(stages, asked, progress) {
  /** @type {import('./stages.mjs').Setting} */
  const setting = { ...asked, environment: process.env };
  const wait = () => progress.waiting();
  await withLock('.reprise/setup/lock', wait, async () => {
    for (const stage of stages) {
      const step = progress.begin(stage.title);
      step.done(await stage.bring(setting, step));
    }
  });
  return setting.environment;
}
