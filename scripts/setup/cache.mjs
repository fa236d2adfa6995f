import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where large downloads lie, shared by all checkouts. The Gradle build looks in the same place.
 * @param {NodeJS.ProcessEnv} environment
 */
export function cacheFolder(environment) {
  const folder =
    environment['REPRISE_CACHE'] ||
    path.join(environment['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'reprise');
  return path.resolve(folder);
}
