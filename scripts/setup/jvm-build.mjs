import { jarFolder } from './android-jars.mjs';
import { gradleEnvironment, gradleReason } from './gradle.mjs';
import { findJdk17 } from './jdk.mjs';
import { failed, runProgram } from './program.mjs';
import { inRoot } from './root.mjs';
import { filesBelow, isFresh, stamping } from './stamp.mjs';

/**
 * Builds everything of the JVM: the embedded device, its apps, the device agent. Gradle is not even started when nothing changed.
 * @param {import('./stages.mjs').Setting} setting
 * @param {import('./progress.mjs').Step} step
 */
export async function buildJvm({ environment }, step) {
  const build = jvmBuild(environment);
  if (isFresh(build)) return '';
  const stamp = stamping(build);
  step.update('Gradle starts');
  // No daemon: it would keep half a gigabyte for hours on a computer that only wanted to see a demo.
  const args = ['-p', inRoot('android-gradle'), '--no-daemon', '--console=plain', 'assemble'];
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

/** @param {NodeJS.ProcessEnv} environment @returns {import('./stamp.mjs').Build} */
export function jvmBuild(environment) {
  return {
    name: 'jvm',
    inputs: () => [...filesBelow('android-gradle', isSource), ...filesBelow('device-agent', isSource)],
    extra: `${findJdk17(environment)?.home} ${findJdk17(environment)?.version} ${jarFolder(environment)}`,
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
