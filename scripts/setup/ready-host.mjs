import { bring } from './bring.mjs';
import { explained, SetupFailure } from './failure.mjs';
import { hostBuild } from './host-build.mjs';
import { missingNpmPackages } from './npm-packages.mjs';
import { Progress } from './progress.mjs';
import { childEnvironment, hostStages } from './stages.mjs';
import { isFresh } from './stamp.mjs';

/**
 * Makes the command line runnable from a clone: npm packages and compiled host, both only when they are not as they should be.
 * Leaves the environment as children need it.
 * @returns {Promise<number | undefined>} undefined: go on; else the exit code to end with, after the reason was told on stderr
 */
export async function readyHost() {
  Object.assign(process.env, childEnvironment(process.env));
  if (missingNpmPackages().length === 0 && isFresh(hostBuild)) return undefined;
  const progress = new Progress(process.stderr, process.env);
  try {
    await bring(hostStages, { yes: false, command: undefined }, progress);
    return undefined;
  } catch (cause) {
    const error = explained(cause);
    progress.fail(error);
    return error instanceof SetupFailure ? error.exitCode : 6;
  }
}
