import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Finds a JDK 17, whatever Java is the system's default: Debian's Gradle does not start on newer ones, and the device ends hung app
 * threads by `Thread.stop`, which Java 20 took away.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {readonly string[]} [folders] where JDKs are installed side by side
 * @returns {{ home: string, version: string } | undefined}
 */
export function findJdk17(environment = process.env, folders = usualFolders()) {
  for (const home of candidates(environment, folders)) {
    const version = jdkVersion(home);
    if (version !== undefined && /^17(\.|$)/.test(version)) return { home, version };
  }
  return undefined;
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv} with JAVA_HOME, and its programs first in PATH; unchanged where there is no JDK 17
 */
export function withJdk(environment) {
  const jdk = findJdk17(environment);
  if (jdk === undefined) return environment;
  return { ...environment, JAVA_HOME: jdk.home, PATH: `${path.join(jdk.home, 'bin')}:${environment['PATH'] ?? ''}` };
}

/** @param {NodeJS.ProcessEnv} environment @param {readonly string[]} folders @returns {Generator<string>} */
function* candidates(environment, folders) {
  if (environment['JAVA_HOME']) yield environment['JAVA_HOME'];
  for (const folder of (environment['PATH'] ?? '').split(':')) {
    const javac = path.join(folder, 'javac');
    if (folder !== '' && existsSync(javac)) yield path.dirname(path.dirname(realpathSync(javac)));
  }
  for (const folder of folders) {
    if (existsSync(folder)) for (const name of readdirSync(folder).sort()) yield path.join(folder, name);
  }
}

const usualFolders = () => [
  '/usr/lib/jvm',
  path.join(homedir(), '.sdkman/candidates/java'),
  path.join(homedir(), '.jdks'),
];

/** @param {string} home @returns {string | undefined} e.g. `17.0.15`; undefined: no JDK there (a JRE does not count) */
function jdkVersion(home) {
  const release = path.join(home, 'release');
  if (!existsSync(release) || !existsSync(path.join(home, 'bin/javac'))) return undefined;
  return /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, 'utf8'))?.[1];
}
