import { SetupFailure } from './failure.mjs';
import { gradleEnvironment } from './gradle.mjs';
import { runProgram } from './program.mjs';
import { inRoot } from './root.mjs';

/**
 * Where Gradle would look for a jar: asked of Gradle itself, so that a mirror in the user's init scripts counts here too.
 * REPRISE_MAVEN_URL goes before it.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string[]>}
 */
export async function mavenUrls(environment) {
  const own = environment['REPRISE_MAVEN_URL'];
  if (own) return [own];
  const args = ['-p', inRoot('scripts/setup/maven-url'), '-q', '--no-daemon', 'mavenUrls'];
  const result = await runProgram('gradle', args, { log: 'maven-urls', environment: gradleEnvironment(environment) });
  const urls = result.lines
    .filter((line) => line.startsWith('maven-url '))
    .map((line) => line.slice('maven-url '.length));
  if (result.code === 0 && urls.length > 0) return urls;
  throw new SetupFailure(
    6,
    'Gradle could not say where Maven artifacts come from: see the lines above, or set REPRISE_MAVEN_URL.',
    { log: result.tail },
  );
}
