import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gradleEnvironment } from '../../../scripts/setup/gradle.mjs';
import { filesBelow, isFresh, stamping } from '../../../scripts/setup/stamp.mjs';
import { builtApks } from '../../src/device/index.js';

const gradleProject = fileURLToPath(new URL('../../../android-gradle', import.meta.url));

/** All that tests use, so that one call of Gradle builds them. */
export const seeds = [1, 2] as const;
const names = ['contacts-1'] as const;

/** They take a quarter of a minute when nothing is built yet, longer beside other work. */
export const randomBuildTimeoutMs = 300_000;

/** The apps with other ids and other words, chosen by the seed; built when they are not, or no longer what the sources say. */
export async function randomApk(seed: (typeof seeds)[number], name: (typeof names)[number]): Promise<string> {
  if (!isFresh(randomApps)) await build();
  return join(builtApks, `random-${seed}`, `${name}.apk`);
}

const randomApps = {
  name: 'random-apps',
  extra: [...seeds, ...names].join(),
  inputs: () => [
    'android-gradle/build.gradle',
    'android-gradle/android-jars.json',
    ...filesBelow('android-gradle/apps', (below) => !/^build\//.test(below)),
  ],
  outputs: () => filesBelow('android-gradle/apps/build/apk', (below) => /^random-/.test(below)),
};

async function build(): Promise<void> {
  const stamp = stamping(randomApps);
  const apks = seeds.flatMap((seed) => names.map((name) => `:apps:random-${seed}-${name}`));
  const args = ['-p', gradleProject, '--no-daemon', '--console=plain', ...apks, `-Pseed=${seeds}`];
  await promisify(execFile)('gradle', args, { env: gradleEnvironment(process.env), maxBuffer: 64 * 1024 * 1024 });
  stamp();
}
