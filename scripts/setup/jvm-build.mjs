import { existsSync, readFileSync } from 'node:fs';
import { jarFolder } from './android-jars.mjs';
import { gradleEnvironment, gradleReason } from './gradle.mjs';
import { findJdk17 } from './jdk.mjs';
import { failed, runProgram } from './program.mjs';
import { inRoot, root } from './root.mjs';
import { filesBelow, isFresh, stamping } from './stamp.mjs';

/**
 * Builds everything of the JVM: the embedded device, its apps, the device agent. Gradle is not even started when nothing changed.
 * @param {import('./stages.mjs').Setting} setting
 * @param {import('./progress.mjs').Step} step
 */
export async function buildJvm({ environment }, step) {
  if (isJvmFresh(environment)) return '';
  const build = jvmBuild(environment);
  const stamp = stamping(build);
  step.update('Gradle starts');
  // No daemon: it would keep half a gigabyte for hours on a computer that only wanted to see a demo.
  const args = ['-p', inRoot('android-gradle'), '--no-daemon', '--console=plain', ...tasks];
  const onLine = (/** @type {string} */ line) => step.update(line.replace(/^Download .*\//, 'downloading '));
  const result = await runProgram('gradle', args, {
    log: 'gradle',
    environment: gradleEnvironment(environment),
    onLine,
  });
  if (result.code !== 0) {
    const unreachable = result.lines.some((line) => /Could not (GET|HEAD|resolve) /.test(line));
    const next = unreachable ? 'look at the network or the proxy, then run this again' : 'see the lines above';
    throw failed('The JVM build', { ...result, tail: gradleReason(result.lines) || result.tail }, next);
  }
  stamp();
  return 'built';
}

/** `assemble` makes jars and APKs; the others what the host starts: the device's command line and archive of classes, and the device agent as dex. */
const tasks = ['assemble', 'deviceArgs', 'classArchive', 'agentJar'];
const deviceArgs = 'android-gradle/embedded/build/device.args';

/**
 * The device's command line names jars outside of the checkout, in Gradle's own cache: a user may have emptied that.
 * @param {NodeJS.ProcessEnv} environment
 */
export function isJvmFresh(environment) {
  if (!isFresh(jvmBuild(environment)) || !existsSync(inRoot(deviceArgs))) return false;
  const lines = readFileSync(inRoot(deviceArgs), 'utf8').split('\n');
  const classPath = lines[lines.indexOf('"-cp"') + 1] ?? '';
  return classPath
    .replaceAll('"', '')
    .split(':')
    .every((file) => existsSync(file));
}

/** @param {NodeJS.ProcessEnv} environment @returns {import('./stamp.mjs').Build} */
function jvmBuild(environment) {
  return {
    name: 'jvm',
    inputs: () => [...filesBelow('android-gradle', isSource), ...filesBelow('device-agent', isSource)],
    extra: `${findJdk17(environment)?.home} ${findJdk17(environment)?.version} ${jarFolder(environment)} ${root}`,
    outputs: () => [...filesBelow('android-gradle', isOutput), ...filesBelow('device-agent', isOutput)],
  };
}

/** Tests are no part of what runs. @param {string} below */
const isSource = (below) => !/(^|\/)(build|\.gradle|test)\/$/.test(below) && !below.endsWith('.md');

/** Inside `build` folders, without what Gradle keeps for itself. @param {string} below */
const isOutput = (below) => {
  if (!/(^|\/)build\//.test(below)) return below.endsWith('/') && !/(^|\/)(src|\.gradle)\/$/.test(below);
  return !/(^|\/)build\/(tmp|reports|test-results|work|random)\/$/.test(below);
};
