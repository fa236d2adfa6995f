import { readFileSync, realpathSync } from 'node:fs';
import { onPath } from './system-packages.mjs';

/**
 * Ubuntu 22.04's Gradle 4.4.1 does not yet open java.lang to itself, as Debian's later one does, and fails on JDK 17 without.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function gradleEnvironment(environment) {
  const program = onPath('gradle', environment);
  if (program === undefined) return environment;
  const script = realpathSync(program);
  const opensNothing = script.startsWith('/usr/share/gradle/') && !readFileSync(script, 'utf8').includes('--add-opens');
  return opensNothing
    ? { ...environment, JDK_JAVA_OPTIONS: '--add-opens=java.base/java.lang=ALL-UNNAMED' }
    : environment;
}
