import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gradleEnvironment } from '../../../scripts/setup/gradle.mjs';
import { builtApks } from '../../src/device/index.js';

const gradleProject = fileURLToPath(new URL('../../../android-gradle', import.meta.url));

/** Two builds of two apps take half a minute each when nothing is built yet, longer beside other work. */
export const randomBuildTimeoutMs = 300_000;

/** The apps with other ids and other words, chosen by the seed; built when they are not, or no longer what the sources say. */
export async function randomApk(seed: number, name: string): Promise<string> {
  const args = ['-p', gradleProject, '--no-daemon', '--console=plain', ':apps:randomApks', `-Pseed=${seed}`];
  await promisify(execFile)('gradle', args, { env: gradleEnvironment(process.env), maxBuffer: 64 * 1024 * 1024 });
  return join(builtApks, `random-${seed}`, `${name}.apk`);
}
